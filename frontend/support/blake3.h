// The BLAKE3 hash without keys: what names contents, in caches and as crypto.blake3().
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace kcl {

using Blake3 = std::array<std::uint8_t, 32>;

[[nodiscard]] Blake3 blake3(std::string_view bytes);

}  // namespace kcl
