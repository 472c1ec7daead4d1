// What is known about the name under the cursor. LSP: textDocument/hover.
#pragma once

#include "lsp/features/feature.h"

namespace kcl::lsp {

struct HoverText {
    std::string markdown;
    FileRange range;
};

/// Declaration, documentation, of a schema all attributes, of a constant its value.
[[nodiscard]] std::optional<HoverText> hover(const Cursor& at);

}  // namespace kcl::lsp
