// Lines and columns of the protocol against byte offsets, in texts that are hard to count.
#include "lsp/server/positions.h"

#include "frontend/support/source_map.h"
#include "lsp/server/documents.h"

#include <string>

#include <doctest/doctest.h>

namespace kcl::lsp {

TEST_CASE("columns count units of the encoding") {
    const std::string text = "a\xF0\x9F\x98\x80" "e\xCC\x81" "b\n";  // an emoji, an e with a combining accent
    const LineIndex lines(text);
    CHECK(lines.rawPosition(text, 8, PositionEncoding::Utf8).character == 8);
    CHECK(lines.rawPosition(text, 8, PositionEncoding::Utf16).character == 5);
    CHECK(lines.rawPosition(text, 8, PositionEncoding::Utf32).character == 4);
    CHECK(lines.rawOffset(text, {0, 5}, PositionEncoding::Utf16) == 8);
    CHECK(lines.rawOffset(text, {0, 2}, PositionEncoding::Utf16) == 1);   // inside of the emoji
    CHECK(lines.rawOffset(text, {0, 99}, PositionEncoding::Utf16) == 9);  // beyond the end of the line
    CHECK(lines.rawOffset(text, {9, 0}, PositionEncoding::Utf16) == text.size());
}

TEST_CASE("offsets are those of the compiler's text, whatever ends the lines") {
    for (const std::string& raw : {std::string("a = 1\r\n\tb = 2\r\n\r\nc"), std::string("\xEF\xBB\xBF" "a\r\nb\nc\r\n"), std::string("\r\n\r\n"),
                                   std::string("a\rb\n"), std::string()}) {
        SourceMap map;
        const std::string& text = map.add("x.k", raw)->text;
        const LineIndex lines(raw);
        for (std::uint32_t offset = 0; offset <= text.size(); ++offset) {
            const Position at = lines.position(raw, offset, PositionEncoding::Utf16);
            CHECK(lines.offset(raw, at, PositionEncoding::Utf16) == offset);
        }
    }
}

TEST_CASE("edits are applied one after the other") {
    Document document;
    document.set("one\r\ntwo\xF0\x9F\x98\x80three\r\n");
    document.change({{Range{{1, 5}, {1, 10}}, "x"}, {Range{{0, 3}, {1, 0}}, " "}, {Range{{0, 0}, {0, 0}}, "\n"}}, PositionEncoding::Utf16);
    CHECK(document.text == "\none two\xF0\x9F\x98\x80x\r\n");
}

TEST_CASE("paths and addresses of files") {
    CHECK(pathOf("file:///a/b%20c/%C3%BC.k") == "/a/b c/\xC3\xBC.k");
    CHECK(pathOf("untitled:1").empty());
    CHECK(pathOf("file://host/a/../b") == "/b");
    CHECK(uriOf("/a b/\xC3\xBC#.k") == "file:///a%20b/%C3%BC%23.k");
}

}  // namespace kcl::lsp
