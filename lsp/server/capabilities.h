// What the server says it can do, in answer to `initialize`.
#pragma once

#include "lsp/protocol/json.h"
#include "lsp/server/positions.h"

#include <string>

namespace kcl::lsp {

/// An InitializeResult.
[[nodiscard]] Json capabilities(PositionEncoding encoding, const std::string& version);

}  // namespace kcl::lsp
