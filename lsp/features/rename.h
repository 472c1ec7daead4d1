// A new name for what a name stands for, everywhere. LSP: textDocument/prepareRename, rename.
#pragma once

#include "lsp/features/references.h"

namespace kcl::lsp {

/// Why a name cannot be changed, or how.
struct Renaming {
    std::string refusal;  ///< one line; empty when it can
    std::vector<FileEdit> edits;
};

/// The name under the cursor, when it can be changed: not one of a built-in, a package or of what lies outside of
/// the module. `refusal` says why not.
[[nodiscard]] std::optional<FileRange> renameable(const Cursor& at, std::string& refusal);
/// Refuses what is no name, a keyword, or taken where the name is declared. `places` are all references.
[[nodiscard]] Renaming rename(const Cursor& at, const std::string& newName, const std::vector<Reference>& places);

}  // namespace kcl::lsp
