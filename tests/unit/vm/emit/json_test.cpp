// JSON and the text of numbers.
#include "tests/unit/vm/fake_context.h"
#include "vm/emit/emit.h"
#include "vm/value/unit.h"

#include <doctest/doctest.h>

#include <limits>

namespace kcl::vm {
namespace {

std::string json(Value v, int indent = 0) {
    std::string out;
    encodeJson(out, v, EmitOptions{}, indent);
    return out;
}

std::string number(double d, FloatStyle style) {
    std::string out;
    appendFloat(out, d, style);
    return out;
}

TEST_CASE("floats have the shortest digits in the layout of each form") {
    CHECK(number(1.0, FloatStyle::Yaml) == "1.0");
    CHECK(number(0.1 + 0.2, FloatStyle::Yaml) == "0.30000000000000004");
    CHECK(number(1e15, FloatStyle::Yaml) == "1000000000000000.0");
    CHECK(number(1e16, FloatStyle::Yaml) == "1.0e+16");
    CHECK(number(1e16, FloatStyle::Json) == "1e+16");
    CHECK(number(1.2345678901234568e17, FloatStyle::Yaml) == "1.2345678901234568e+17");
    CHECK(number(0.00001, FloatStyle::Yaml) == "0.00001");
    CHECK(number(1.2e-6, FloatStyle::Json) == "1.2e-6");
    CHECK(number(5e-324, FloatStyle::Yaml) == "5.0e-324");
    CHECK(number(-0.0, FloatStyle::Yaml) == "-0.0");
    CHECK(number(1e20, FloatStyle::Str) == "100000000000000000000.0");
    CHECK(number(1.5e-10, FloatStyle::Str) == "0.00000000015");
    CHECK(number(-123.25, FloatStyle::Str) == "-123.25");
    CHECK(number(-std::numeric_limits<double>::infinity(), FloatStyle::Str) == "-inf.0");
}

TEST_CASE("JSON on one line and indented") {
    test::FakeContext context;
    const Value v = context.dict({{"a", context.list({Value::integer(1), context.dict({})})},
                                  {"b", Value::floating(2)},
                                  {"u", Value()},
                                  {"n", Value::none()}});
    CHECK(json(v) == R"({"a": [1, {}], "b": 2.0, "n": null})");
    CHECK(json(v, 2) == "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": 2.0,\n  \"n\": null\n}");
    CHECK(json(Value::floating(std::numeric_limits<double>::quiet_NaN())) == "null");
    CHECK(json(Value::unit(33, Unit::n)) == "3.3000000000000004e-8");
}

TEST_CASE("JSON escapes what it must and nothing else") {
    test::FakeContext context;
    CHECK(json(context.text("a\"\\/\b\f\n\r\t\x01\x1f\x7f\u00e9")) ==
          "\"a\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\u00e9\"");
}

TEST_CASE("a path selects members and items") {
    test::FakeContext context;
    const Value v = context.dict({{"a", context.list({Value::integer(7), context.dict({{"_b", Value::integer(8)}})})}});
    CHECK(selectPath(context, v, "a.0").asInt() == 7);
    CHECK(selectPath(context, v, "a.1._b").asInt() == 8);
    for (const char* path : {"zz", "a.2", "a.-1", "a.x", "a.0.b", "", "a."}) {
        CHECK(test::errorOf([&] { static_cast<void>(selectPath(context, v, path)); }) ==
              "invalid path select operand " + std::string(path) + ", value not found");
    }
}

}  // namespace
}  // namespace kcl::vm
