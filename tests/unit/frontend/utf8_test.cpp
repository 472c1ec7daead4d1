// UTF-8 as bytes.
#include "frontend/support/utf8.h"

#include <doctest/doctest.h>

using namespace kcl;

TEST_CASE("ill-formed sequences are found where they begin") {
    CHECK(findInvalidUtf8("plain text that is longer than eight") == std::string_view::npos);
    CHECK(findInvalidUtf8("12345678\xC3\xA9") == std::string_view::npos);
    CHECK(findInvalidUtf8("ab\xFF") == 2);
    CHECK(findInvalidUtf8("\xC0\x80") == 0);          // overlong
    CHECK(findInvalidUtf8("\xED\xA0\x80") == 0);      // surrogate
    CHECK(findInvalidUtf8("\xF4\x90\x80\x80") == 0);  // above U+10FFFF
    CHECK(findInvalidUtf8("a\xE4\xB8") == 1);         // cut off
    CHECK(findInvalidUtf8("\xF0\x9F\x98\x80") == std::string_view::npos);
}

TEST_CASE("encoding and decoding agree at the edges of each length") {
    for (const std::uint32_t c : {0x0U, 0x7FU, 0x80U, 0x7FFU, 0x800U, 0xFFFFU, 0x10000U, 0x10FFFFU}) {
        std::string text;
        appendUtf8(text, c);
        CHECK(decodeUtf8(text).codePoint == c);
        CHECK(decodeUtf8(text).length == text.size());
    }
    CHECK(countCodePoints("a\xC3\xA9\xE4\xB8\xAD") == 3);
}
