// Which characters make up names, and the classes and case of characters. The only user of utf8proc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kcl::unicode {

/// Unicode XID_Start (`_` excluded).
[[nodiscard]] bool isXidStart(std::uint32_t codePoint);
[[nodiscard]] bool isXidContinue(std::uint32_t codePoint);

/// Decodes the code point at the start of `text` and its length in bytes (1 to 4). A malformed sequence gives
/// U+FFFD and length 1; `text` must not be empty.
struct Decoded {
    std::uint32_t codePoint;
    std::uint32_t length;
};
[[nodiscard]] Decoded decode(std::string_view text);

// Properties of the Unicode character database.
[[nodiscard]] bool isAlphabetic(std::uint32_t codePoint);
/// Categories Nd, Nl and No.
[[nodiscard]] bool isNumeric(std::uint32_t codePoint);
[[nodiscard]] bool isLower(std::uint32_t codePoint);
[[nodiscard]] bool isUpper(std::uint32_t codePoint);
/// A digraph with only its first letter in upper case.
[[nodiscard]] bool isTitle(std::uint32_t codePoint);
/// White_Space.
[[nodiscard]] bool isWhiteSpace(std::uint32_t codePoint);
/// Category Zs or bidirectional class WS, B or S: White_Space and U+001C to U+001F.
[[nodiscard]] bool isSpace(std::uint32_t codePoint);

// Full case mappings: one code point may become several.
void appendUpper(std::string& out, std::uint32_t codePoint);
void appendTitle(std::string& out, std::uint32_t codePoint);
void appendLower(std::string& out, std::uint32_t codePoint);
/// `text` in lower case; a capital sigma at the end of a word becomes the final sigma.
[[nodiscard]] std::string toLower(std::string_view text);

}  // namespace kcl::unicode
