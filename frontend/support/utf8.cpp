#include "frontend/support/utf8.h"

#include <cstring>

namespace kcl {

namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;

[[nodiscard]] bool isContinuation(unsigned char c) {
    return (c & 0xC0U) == 0x80U;
}

}  // namespace

std::size_t countCodePoints(std::string_view text) {
    std::size_t n = 0;
    for (const char c : text) {
        n += isContinuation(static_cast<unsigned char>(c)) ? 0U : 1U;
    }
    return n;
}

std::size_t findInvalidUtf8(std::string_view text) {
    const auto* p = reinterpret_cast<const unsigned char*>(text.data());
    const std::size_t size = text.size();
    std::size_t i = 0;
    while (i < size) {
        while (i + 8 <= size) {
            std::uint64_t word;
            std::memcpy(&word, p + i, 8);
            if ((word & kHighBits) != 0) {
                break;
            }
            i += 8;
        }
        if (i == size) {
            break;
        }
        const unsigned char c = p[i];
        if (c < 0x80) {
            ++i;
            continue;
        }
        std::size_t length = 0;
        unsigned char low = 0x80;
        unsigned char high = 0xBF;
        if (c >= 0xC2 && c <= 0xDF) {
            length = 2;
        } else if (c >= 0xE0 && c <= 0xEF) {
            length = 3;
            low = c == 0xE0 ? 0xA0 : 0x80;
            high = c == 0xED ? 0x9F : 0xBF;
        } else if (c >= 0xF0 && c <= 0xF4) {
            length = 4;
            low = c == 0xF0 ? 0x90 : 0x80;
            high = c == 0xF4 ? 0x8F : 0xBF;
        } else {
            return i;
        }
        if (i + length > size || p[i + 1] < low || p[i + 1] > high) {
            return i;
        }
        for (std::size_t k = 2; k < length; ++k) {
            if (!isContinuation(p[i + k])) {
                return i;
            }
        }
        i += length;
    }
    return std::string_view::npos;
}

Decoded decodeUtf8(std::string_view text) {
    const auto byte = [&](std::size_t i) { return std::uint32_t{static_cast<unsigned char>(text[i])}; };
    const std::uint32_t first = byte(0);
    if (first < 0x80) {
        return {first, 1};
    }
    const std::uint32_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || length > text.size()) {
        return {0xFFFD, 1};
    }
    std::uint32_t codePoint = first & (0xFFU >> (length + 1));
    for (std::uint32_t i = 1; i < length; ++i) {
        if (!isContinuation(static_cast<unsigned char>(text[i]))) {
            return {0xFFFD, 1};
        }
        codePoint = (codePoint << 6) | (byte(i) & 0x3FU);
    }
    return {codePoint, length};
}

unsigned terminalWidth(std::uint32_t codePoint) {
    struct Range {
        std::uint32_t first;
        std::uint32_t last;
    };
    static constexpr Range kZero[] = {{0x0300, 0x036F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}};
    static constexpr Range kWide[] = {{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF},   {0xAC00, 0xD7A3},
                                      {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
                                      {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}};
    if (codePoint < 0x0300) {
        return 1;
    }
    for (const Range& range : kZero) {
        if (codePoint >= range.first && codePoint <= range.last) {
            return 0;
        }
    }
    for (const Range& range : kWide) {
        if (codePoint >= range.first && codePoint <= range.last) {
            return 2;
        }
    }
    return 1;
}

void appendUtf8(std::string& out, std::uint32_t codePoint) {
    const auto push = [&](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (codePoint < 0x80) {
        push(codePoint);
    } else if (codePoint < 0x800) {
        push(0xC0U | (codePoint >> 6));
        push(0x80U | (codePoint & 0x3FU));
    } else if (codePoint < 0x10000) {
        push(0xE0U | (codePoint >> 12));
        push(0x80U | ((codePoint >> 6) & 0x3FU));
        push(0x80U | (codePoint & 0x3FU));
    } else {
        push(0xF0U | (codePoint >> 18));
        push(0x80U | ((codePoint >> 12) & 0x3FU));
        push(0x80U | ((codePoint >> 6) & 0x3FU));
        push(0x80U | (codePoint & 0x3FU));
    }
}

}  // namespace kcl
