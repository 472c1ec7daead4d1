// JSON and the structures of the protocol.
#include "lsp/protocol/codec.h"

#include "lsp/protocol/feature_types.h"

#include <string>

#include <doctest/doctest.h>

namespace kcl::lsp {

TEST_CASE("what is written can be read") {
    CompletionItem item;
    item.label = "a\"b\n";
    item.kind = CompletionItemKind::Field;
    item.textEdit = TextEdit{{{1, 2}, {3, 4}}, "x"};
    std::string text;
    encode(text, item);
    CHECK(text.find("\"detail\"") == std::string::npos);  // empty optionals are left out
    CompletionItem back;
    REQUIRE(decode(parseJson(text).value(), back));
    CHECK(back.label == item.label);
    CHECK(back.kind == item.kind);
    CHECK(back.textEdit->range.end.character == 4);
    CHECK_FALSE(back.detail.has_value());
}

TEST_CASE("other forms are refused") {
    const auto reads = [](const char* text, auto out) { return decode(parseJson(text).value(), out); };
    CHECK(reads("{\"line\": 1, \"character\": 2, \"more\": []}", Position()));
    CHECK(reads("{\"line\": null}", Position()));
    CHECK_FALSE(reads("{\"line\": -1}", Position()));
    CHECK_FALSE(reads("{\"line\": 1.5}", Position()));
    CHECK_FALSE(reads("{\"line\": \"1\"}", Position()));
    CHECK_FALSE(reads("[]", Position()));
    CHECK_FALSE(reads("{\"range\": 1}", TextDocumentContentChangeEvent()));
    CHECK_FALSE(reads("{\"contentChanges\": [1]}", DidChangeTextDocumentParams()));
}

TEST_CASE("texts that are no JSON, or nested without measure") {
    CHECK_FALSE(parseJson("{\"a\":").has_value());
    CHECK_FALSE(parseJson("\xFF").has_value());
    CHECK_FALSE(parseJson(std::string(300, '[') + std::string(300, ']')).has_value());
    std::string out;
    parseJson("{\"a\":[1,-2.5,true,null,\"\\u00e9\"]}")->write(out);
    CHECK(out == "{\"a\":[1,-2.5,true,null,\"\xC3\xA9\"]}");
}

}  // namespace kcl::lsp
