// What can be done about a place. LSP: textDocument/codeAction.
#pragma once

#include "lsp/features/feature.h"

namespace kcl::lsp {

enum class ActionKind : std::uint8_t { QuickFix, Rewrite, Extract, OrganizeImports };

struct Action {
    std::string title;
    ActionKind kind{};
    bool preferred = false;
    const diag::Diagnostic* mends = nullptr;  ///< of the unit, until its next edit
    std::vector<FileEdit> edits;
};

/// For bytes [at.offset(), end) of the file: edits that mend what is reported there, import what is missing, fill in
/// required attributes, sort the imports, give an expression a name, turn `:` into `=` and back.
[[nodiscard]] std::vector<Action> codeActions(const Cursor& at, std::uint32_t end);

}  // namespace kcl::lsp
