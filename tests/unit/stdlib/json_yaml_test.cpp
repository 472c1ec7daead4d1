// What json.decode() and yaml.decode() make of numbers and keys, and what they say about mistakes.
#include "stdlib/json_mistake.h"
#include "stdlib/yaml_reader.h"
#include "tests/unit/stdlib/harness.h"

#include <doctest/doctest.h>

#include <array>

using namespace kcl;

namespace {

std::string json(std::string_view text) {
    test::Library l;
    return l.show("json", "decode", {l.text(text)});
}

std::string yaml(std::string_view text) {
    test::Library l;
    return l.show("yaml", "decode", {l.text(text)});
}

}  // namespace

TEST_CASE("JSON numbers are ints within 64 bits and floats beyond") {
    CHECK(json("[9223372036854775807, -9223372036854775808]") == "[9223372036854775807, -9223372036854775808]");
    CHECK(json("9223372036854775808") == "error: integer `9223372036854775808` does not fit in 64 bits");
    CHECK(json("-9223372036854775809") == "error: integer `-9223372036854775809` does not fit in 64 bits");
    CHECK(json("[-0, 0, 1e2, 1e-400]") == "[-0.0, 0, 100.0, 0.0]");
}

TEST_CASE("the last of equal keys counts, at the place of the first") {
    CHECK(json("{\"a\": 1, \"b\": 2, \"a\": 3}") == "{'a': 3, 'b': 2}");
    CHECK(yaml("{a: 1, b: 2, a: 3}") == "{'a': 3, 'b': 2}");
}

TEST_CASE("mistakes of JSON are named with line and column") {
    struct Row {
        std::string_view text;
        std::string_view message;
    };
    constexpr auto kRows = std::to_array<Row>({
        {"", "EOF while parsing a value at line 1 column 0"},
        {"{\"a\":1,}", "trailing comma at line 1 column 8"},
        {"[1 2]", "expected `,` or `]` at line 1 column 4"},
        {"{\"a\"", "EOF while parsing an object at line 1 column 4"},
        {"{a:1}", "key must be a string at line 1 column 2"},
        {"truu", "expected ident at line 1 column 4"},
        {"01", "invalid number at line 1 column 2"},
        {"1e400", "number out of range at line 1 column 5"},
        {"1 2", "trailing characters at line 1 column 3"},
        {"\"a\\u12zz\"", "invalid escape at line 1 column 8"},
        {"\"a\\ud800\"", "unexpected end of hex escape at line 1 column 9"},
        {"\"a\\udc00\"", "lone leading surrogate in hex escape at line 1 column 8"},
        {"\"a\nb\"", "control character (\\u0000-\\u001F) found while parsing a string at line 2 column 0"},
        {"[1,\n2,\n x]", "expected value at line 3 column 2"},
        {"\xEF\xBB\xBF" "1", "expected value at line 1 column 1"},
    });
    for (const Row& row : kRows) {
        CHECK(json(row.text) == "error: " + std::string(row.message));
    }
}

TEST_CASE("plain YAML scalars follow the core rules of YAML 1.2") {
    CHECK(yaml("[0x1f, 0o17, 017, 0b11, 1_000, +1, -0, 00, 08]") == "[31, 15, 017, 3, 1_000, 1, 0, 00, 08]");
    CHECK(yaml("[1e3, .5, 5., 1.e3, 1e, e3, 00.5, 1e400]") == "[1000.0, 0.5, 5.0, 1000.0, 1e, e3, 0.5, 1e400]");
    CHECK(yaml("[.inf, -.INF, .nan, -.nan, inf, ~, Null, nUll]") == "[None, None, None, -.nan, inf, None, None, nUll]");
    CHECK(yaml("[yes, True, FALSE, tRUE]") == "[yes, True, False, tRUE]");
    CHECK(yaml("[!!str 1, !!int '5', !!float 1, !!bool 'true']") == "[1, 5, 1.0, True]");
    CHECK(yaml("18446744073709551615") == "error: integer `18446744073709551615` does not fit in 64 bits");
}

TEST_CASE("YAML without a value is told with its path and place") {
    CHECK(yaml("a:\n  b:\n  - !x y") == "error: a.b[0]: invalid type: enum, expected any valid JSON value at line 3 column 5");
    CHECK(yaml("[*a]") == "error: unknown anchor at line 1 column 2");
    CHECK(yaml("&a [*a]") == "error: recursion limit exceeded");
    CHECK(yaml("? [a]\n: b") == "error: invalid type: sequence, expected a string key at line 1 column 3");
    CHECK(yaml("a: &x [1]\n*x : 2") == "error: invalid type: sequence, expected a string at line 1 column 4");
    CHECK(yaml("1\n---\n2").starts_with("error: deserializing from YAML containing more than one document"));
    CHECK(yaml("a: 1\n  b: 2") == "error: mapping values are not allowed in this context at line 2 column 4");
}

TEST_CASE("marks of YAML events are bytes") {
    constexpr std::string_view kText = "é: 中文 x\nb: '😀'\n";
    stdlib::YamlReader reader(kText);
    stdlib::YamlEvent event;
    std::vector<std::string> seen;
    while (reader.next(event) && event.kind != stdlib::YamlEvent::Kind::StreamEnd) {
        if (event.kind == stdlib::YamlEvent::Kind::Scalar) {
            seen.emplace_back(kText.substr(event.begin.offset, event.end.offset - event.begin.offset));
        }
    }
    CHECK(seen == std::vector<std::string>{"é", "中文 x", "b", "'😀'"});
}
