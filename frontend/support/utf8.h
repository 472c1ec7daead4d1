// UTF-8 as bytes: counting and checking code points. Nothing here knows of normalisation or case.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kcl {

/// Number of code points in `text`; a byte that starts no valid sequence counts when it is not a continuation byte.
[[nodiscard]] std::size_t countCodePoints(std::string_view text);

/// Offset of the first byte that is not part of a well-formed sequence (overlong forms, surrogates and values above
/// U+10FFFF are malformed), or npos when all of `text` is UTF-8.
[[nodiscard]] std::size_t findInvalidUtf8(std::string_view text);

/// The first code point of `text`, which must not be empty, and the number of its bytes; a byte that starts no
/// sequence is one code point, U+FFFD.
struct Decoded {
    std::uint32_t codePoint;
    std::uint32_t length;
};
[[nodiscard]] Decoded decodeUtf8(std::string_view text);

/// Columns that `codePoint` takes on a terminal: 0 for combining marks, 2 for East Asian wide ones and emoji, else 1.
[[nodiscard]] unsigned terminalWidth(std::uint32_t codePoint);

/// Appends the encoding of `codePoint`, which must be a scalar value.
void appendUtf8(std::string& out, std::uint32_t codePoint);

}  // namespace kcl
