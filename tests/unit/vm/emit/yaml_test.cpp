// YAML to the byte: when a string is quoted and how, literal blocks, long keys, nesting, streams and their ends.
#include "tests/unit/vm/fake_context.h"
#include "vm/emit/emit.h"

#include <doctest/doctest.h>

namespace kcl::vm {
namespace {

std::string yaml(Value v, EmitOptions options = {}) {
    std::string out;
    emitYaml(out, v, options);
    return out;
}

std::string scalar(std::string_view text) {
    test::FakeContext context;
    std::string out = yaml(context.list({context.text(text)}));
    return out.substr(2, out.size() - 3);
}

TEST_CASE("what could be read as another kind is quoted") {
    for (const char* text : {"", "true", "False", "NULL", "~", "y", "Yes", "n", "no", "on", "OFF", "nil", "NaN", "1",
                             "-c", "10.0.0.1", "1abc", ".5", "+1", "...", "---", "0x1f", "=", "<<"}) {
        CHECK(scalar(text) == "'" + std::string(text) + "'");
    }
}

TEST_CASE("texts without traps stay plain") {
    for (const char* text : {"a", "None", "inf", "e5", "==", "a b", "a:b", "a#b", "it's", "a \"b\"", "x?", "?x",
                             ":x", "a, b", "[a"}) {
        const std::string expected = text[0] == '[' ? "'[a'" : text;
        CHECK(scalar(text) == expected);
    }
    CHECK(scalar("h\u00e9llo") == "h\u00e9llo");
    CHECK(scalar("\U0001F600") == "\U0001F600");
    CHECK(scalar("a\u00a0b") == "a\u00a0b");
}

TEST_CASE("indicators and blanks at the edges are quoted") {
    CHECK(scalar(" a") == "' a'");
    CHECK(scalar("a ") == "'a '");
    CHECK(scalar("a: b") == "'a: b'");
    CHECK(scalar("a:") == "'a:'");
    CHECK(scalar("a #b") == "'a #b'");
    CHECK(scalar("? x") == "'? x'");
    CHECK(scalar("?") == "'?'");
    CHECK(scalar("'x'") == "'''x'''");
    CHECK(scalar("h\u00e9: x") == "'h\u00e9: x'");
    CHECK(scalar("- \u00e9") == "'- \u00e9'");
}

TEST_CASE("special characters need double quotes") {
    CHECK(scalar("a\tb") == "\"a\\tb\"");
    CHECK(scalar(std::string_view("a\0b", 3)) == "\"a\\0b\"");
    CHECK(scalar("\x1b\x7f") == "\"\\e\\x7F\"");
    CHECK(scalar("\ufeffa") == "\"\\uFEFFa\"");
    CHECK(scalar("\u0085") == "\"\\N\"");
    CHECK(scalar("a \nb") == "\"a \\nb\"");
    CHECK(scalar("a\n ") == "\"a\\n \"");
    CHECK(scalar("a \u2028b") == "\"a \\Lb\"");
    CHECK(scalar("\xff") == "\"\\uFFFD\"");
}

TEST_CASE("a line separator in a plain text is followed by the indentation") {
    CHECK(scalar("a\u2028b") == "'a\u2028  b'");
}

TEST_CASE("texts of several lines are literal blocks") {
    test::FakeContext context;
    CHECK(yaml(context.dict({{"a", context.text("x\ny")}})) == "a: |-\n  x\n  y\n");
    CHECK(yaml(context.dict({{"a", context.text("x\ny\n")}})) == "a: |\n  x\n  y\n");
    CHECK(yaml(context.dict({{"a", context.text("x\n\n")}})) == "a: |+\n  x\n\n");
    CHECK(yaml(context.dict({{"a", context.text(" x\ny")}})) == "a: |2-\n   x\n  y\n");
    CHECK(yaml(context.dict({{"a", context.text("\n")}})) == "a: |2+\n");
    CHECK(yaml(context.dict({{"a", context.text("x\n\ny")}, {"b", Value::none()}})) == "a: |-\n  x\n\n  y\nb: null\n");
    CHECK(yaml(context.dict({{"a", context.text("x\ny\n")}, {"b", Value::none()}})) == "a: |\n  x\n  y\nb: null\n");
    CHECK(yaml(context.list({context.text("a\n\n")})) == "- |+\n  a\n");
    CHECK(yaml(context.text("x\ny")) == "|-\n  x\n  y\n");
}

TEST_CASE("lists stand at the indentation of their key and nest compactly") {
    test::FakeContext context;
    const Value item = context.dict({{"k", Value::integer(1)}, {"l", context.list({Value::integer(2)})}});
    const Value v = context.dict({{"a", context.list({item, context.list({Value::integer(3), item})})},
                                  {"b", context.list({})},
                                  {"c", context.dict({{"d", context.dict({})}})}});
    CHECK(yaml(v) ==
          "a:\n- k: 1\n  l:\n  - 2\n- - 3\n  - k: 1\n    l:\n    - 2\nb: []\nc:\n  d: {}\n");
}

TEST_CASE("long and multi-line keys are explicit") {
    test::FakeContext context;
    const std::string key(129, 'x');
    CHECK(yaml(context.dict({{key.c_str(), Value::integer(1)}})) == "? " + key + "\n: 1\n");
    CHECK(yaml(context.dict({{"a\nb", context.list({Value::integer(1)})}})) == "? |-\n  a\n  b\n: - 1\n");
    CHECK(yaml(context.dict({{"y", Value::integer(1)}, {"", Value::none()}})) == "'y': 1\n'': null\n");
}

TEST_CASE("what is not printed leaves no trace") {
    test::FakeContext context;
    const Value hidden = context.dict({{"_a", Value::integer(1)}, {"u", Value()}});
    CHECK(yaml(context.dict({{"x", hidden}, {"_y", Value::none()}})) == "x: {}\n");
    EmitOptions options;
    options.showHidden = true;
    CHECK(yaml(context.dict({{"x", hidden}}), options) == "x:\n  _a: 1\n");
    options = {};
    options.disableNone = true;
    CHECK(yaml(context.dict({{"x", context.list({Value::none()})}, {"n", Value::none()}}), options) == "x: []\n");
    options = {};
    options.sortKeys = true;
    CHECK(yaml(context.dict({{"b", Value::none()}, {"B", Value::none()}, {"10", Value::none()}, {"9", Value::none()}}),
               options) == "'10': null\n'9': null\nB: null\nb: null\n");
}

TEST_CASE("a list of dicts is a stream of documents") {
    test::FakeContext context;
    const Value a = context.dict({{"a", Value::integer(1)}});
    CHECK(yaml(context.list({a, a})) == "a: 1\n---\na: 1\n");
    CHECK(yaml(context.list({})).empty());
    CHECK(yaml(context.list({a, Value::integer(2)})) == "- a: 1\n- 2\n");
    CHECK(yaml(context.list({Value(), a})) == "- a: 1\n");
    const Value literal = context.dict({{"a", context.text("x\ny")}});
    CHECK(yaml(context.list({literal, a})) == "a: |-\n  x\n  y\n\n---\na: 1\n");
    const Value inList = context.dict({{"a", context.list({context.text("x\ny\n")})}});
    CHECK(yaml(context.list({inList, a})) == "a:\n- |\n  x\n  y\n---\na: 1\n");
}

TEST_CASE("values that share parts cannot make endless output") {
    test::FakeContext context;
    Value v = context.list({});
    for (int i = 0; i < 60; ++i) {
        v = context.list({v, v});
    }
    EmitOptions options;
    options.maxBytes = 1 << 20;
    std::string out;
    CHECK(test::errorOf([&] { emitYaml(out, context.dict({{"a", v}}), options); }) ==
          "the output is longer than 1048576 bytes");
    CHECK(test::errorOf([&] { encodeJson(out, v, options, 0); }) == "the output is longer than 1048576 bytes");
}

}  // namespace
}  // namespace kcl::vm
