// A checksum of bytes on disk: finds damage, says nothing against malice.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace kcl {

/// 64 bits of any amount of bytes, at several bytes a cycle.
[[nodiscard]] inline std::uint64_t hashBytes(std::string_view bytes, std::uint64_t seed) {
    constexpr std::uint64_t kMul[4] = {0x9E3779B97F4A7C15ULL, 0xD6E8FEB86659FD93ULL, 0xC2B2AE3D27D4EB4FULL, 0xA0761D6478BD642FULL};
    const auto step = [](std::uint64_t h, std::uint64_t word, std::uint64_t mul) {
        h = (h ^ word) * mul;
        return h ^ (h >> 29);
    };
    std::uint64_t lane[4] = {seed ^ kMul[0], seed ^ kMul[1], seed ^ kMul[2], bytes.size() ^ kMul[3]};
    const char* p = bytes.data();
    std::size_t n = bytes.size();
    for (; n >= 32; n -= 32, p += 32) {
        for (int i = 0; i < 4; ++i) {
            std::uint64_t word;
            std::memcpy(&word, p + 8 * i, 8);
            lane[i] = step(lane[i], word, kMul[i]);
        }
    }
    char tail[32] = {};
    if (n > 0) {
        std::memcpy(tail, p, n);
    }
    std::uint64_t out = 0;
    for (int i = 0; i < 4; ++i) {
        std::uint64_t word;
        std::memcpy(&word, tail + 8 * i, 8);
        out = step(out ^ step(lane[i], word, kMul[i]), lane[i], kMul[3 - i]);
    }
    return out;
}

}  // namespace kcl
