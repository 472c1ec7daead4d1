// The parameters of the call around the cursor. LSP: textDocument/signatureHelp.
#pragma once

#include "lsp/features/feature.h"

namespace kcl::lsp {

struct Signature {
    std::string label;
    std::string documentation;
    struct Parameter {
        std::uint32_t begin = 0;  ///< bytes of the label
        std::uint32_t end = 0;
    };
    std::vector<Parameter> parameters;
    std::optional<std::uint32_t> active;  ///< the parameter that the cursor is at
};

/// `at` is at a name or placeholder, as for completion.
[[nodiscard]] std::optional<Signature> signatureHelp(const Cursor& at);

}  // namespace kcl::lsp
