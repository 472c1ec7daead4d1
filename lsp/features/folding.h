// Parts of a file that can be folded away, and the nested parts around a place. Both read the text alone.
// LSP: textDocument/foldingRange, selectionRange.
#pragma once

#include "lsp/features/feature.h"

namespace kcl::lsp {

enum class FoldKind : std::uint8_t { Code, Comment, Imports };

struct Fold {
    std::uint32_t begin = 0;  ///< bytes; what is folded begins behind the line of `begin`
    std::uint32_t end = 0;    ///< the last byte; its line is folded too
    FoldKind kind = FoldKind::Code;
};

[[nodiscard]] std::vector<Fold> folds(const Cursor& at);
/// From the innermost to the whole file; each holds the one before.
[[nodiscard]] std::vector<FileRange> enclosing(const Cursor& at);

}  // namespace kcl::lsp
