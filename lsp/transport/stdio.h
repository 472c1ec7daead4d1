// The transport over two file descriptors, as editors start a server.
#pragma once

#include "lsp/transport/framing.h"

#include <memory>

namespace kcl::lsp {

/// Reads from `input` and writes to `output`, which stay open.
[[nodiscard]] std::unique_ptr<Transport> makeDescriptorTransport(int input, int output);

}  // namespace kcl::lsp
