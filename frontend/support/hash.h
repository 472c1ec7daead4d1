// The one string hash of the project: names in the front end and keys of configuration values use it.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace kcl {

/// Hash of the bytes of `text`, never 0. Reads eight bytes a step; not for adversarial multi-tenant tables.
[[nodiscard]] inline std::uint32_t hashText(std::string_view text) {
    std::uint64_t h = 0x9E3779B97F4A7C15ULL ^ text.size();
    const char* p = text.data();
    std::size_t n = text.size();
    constexpr std::uint64_t kMul = 0xD6E8FEB86659FD93ULL;
    while (n >= 8) {
        std::uint64_t w;
        std::memcpy(&w, p, 8);
        h = (h ^ w) * kMul;
        h ^= h >> 32;
        p += 8;
        n -= 8;
    }
    std::uint64_t tail = 0;
    if (n > 0) {
        std::memcpy(&tail, p, n);
    }
    h = (h ^ tail) * kMul;
    h ^= h >> 32;
    h *= kMul;
    const auto out = static_cast<std::uint32_t>(h >> 32);
    return out == 0 ? 1 : out;
}

}  // namespace kcl
