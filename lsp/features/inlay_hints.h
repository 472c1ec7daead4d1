// What the text leaves out: types of variables, names of positional arguments. LSP: textDocument/inlayHint.
#pragma once

#include "lsp/features/feature.h"

namespace kcl::lsp {

struct Hint {
    std::uint32_t offset = 0;
    std::string label;
    bool isType = false;
    bool canInsert = false;  ///< the label can be written there as it is
};

/// Those in bytes [begin, end) of the file.
[[nodiscard]] std::vector<Hint> hints(const Cursor& at, std::uint32_t begin, std::uint32_t end);

}  // namespace kcl::lsp
