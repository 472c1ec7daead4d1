// Arguments that ask for more memory or time than there is end in an error, at once.
#include "tests/unit/stdlib/harness.h"

#include <doctest/doctest.h>

#include <limits>

using namespace kcl;
using vm::Value;

namespace {

bool fails(const std::string& shown) {
    return shown.starts_with("error: ");
}

}  // namespace

TEST_CASE("ranges that fit no memory are refused before they are made") {
    test::Library library;
    CHECK(fails(library.show("", "range", {Value::integer(1'000'000'000'000)})));
    CHECK(fails(library.show("", "range", {Value::integer(3'000'000'000)})));
    CHECK(fails(library.show("", "range", {Value::integer(INT64_MIN), Value::integer(INT64_MAX)})));
    CHECK(library.show("", "range", {Value::integer(INT64_MIN), Value::integer(INT64_MAX), Value::integer(INT64_MAX)}) ==
          "[-9223372036854775808, -1, 9223372036854775806]");
    CHECK(library.show("", "range", {Value::integer(INT64_MAX), Value::integer(INT64_MIN), Value::integer(INT64_MIN)}) ==
          "[9223372036854775807, -1]");
}

TEST_CASE("texts that fit no memory are refused before they are made") {
    test::Library library;
    const std::string many(100'000, 'a');
    CHECK(fails(library.show("str.", "replace", {library.text("a"), library.text(many)}, {}, library.text(many))));
    CHECK(fails(library.show("str.", "replace", {library.text(""), library.text(many)}, {}, library.text(many))));
    CHECK(fails(library.method("{:2000000000}", "format", {Value::integer(1)})));
    CHECK(fails(library.method("{:.2000000000f}", "format", {Value::floating(1)})));
    CHECK(fails(library.method("{:0200000000000,d}", "format", {Value::integer(1)})));
}

TEST_CASE("searching takes no product of the sizes of text and needle") {
    test::Library library;
    const std::string text(1'000'000, 'a');
    const std::string first = std::string(400'000, 'a') + "b";
    const std::string last = "b" + std::string(400'000, 'a');
    CHECK(library.method(text, "find", {library.text(first)}) == "-1");
    CHECK(library.method(text, "rfind", {library.text(last)}) == "-1");
    CHECK(library.method(text, "count", {library.text(first)}) == "0");
    CHECK(library.method(text, "replace", {library.text(last), library.text("")}) == text);
    CHECK(library.method(text, "rsplit", {library.text(last)}) == "[" + text + "]");
    CHECK(library.method(last + last, "rfind", {library.text(last)}) == "400001");
}

TEST_CASE("patterns that backtrack for ever are answered by the other algorithm or refused") {
    test::Library library;
    const std::string text = std::string(2'000, 'a') + "b";
    CHECK(library.show("regex", "match", {library.text(text), library.text("^(a+)+$")}) == "False");
    CHECK(library.show("regex", "match", {library.text(text), library.text("(a*)*c")}) == "False");
    CHECK(library.show("regex", "match", {library.text(text), library.text("^(a|aa)+b$")}) == "True");
    CHECK(library.show("regex", "findall", {library.text(text), library.text("^(a+)+$")}) == "[]");
    CHECK(fails(library.show("regex", "match", {library.text(text), library.text("^(?:(a+)\\1)+bb$")})));
    CHECK(fails(library.show("regex", "match", {library.text("a"), library.text(std::string(100'000, '('))})));
    CHECK(library.show("regex", "compile", {library.text("((a{1000}){1000}){1000}")}) == "False");
}

TEST_CASE("deep documents are refused, broad ones are read") {
    test::Library library;
    const std::string deep(200'000, '[');
    CHECK(fails(library.show("json", "decode", {library.text(deep)})));
    CHECK(fails(library.show("json", "decode", {library.text(deep + std::string(200'000, ']'))})));
    CHECK(fails(library.show("yaml", "decode", {library.text(std::string(20'000, '['))})));
    CHECK(library.show("json", "validate", {library.text(std::string(5'000, '[') + std::string(5'000, ']'))}) == "True");
}

TEST_CASE("aliases share values instead of copying them") {
    test::Library library;
    std::string bomb = "a0: &a0 [x]\n";
    for (int i = 1; i < 60; ++i) {
        const std::string n = std::to_string(i);
        const std::string before = "*a" + std::to_string(i - 1);
        bomb += "a" + n + ": &a" + n + " [" + before + ", " + before + ", " + before + "]\n";
    }
    CHECK(library.call("yaml", "decode", {library.text(bomb)}).is(vm::ValueKind::Dict));
}

TEST_CASE("templates with loops inside loops stop") {
    test::Library library;
    vm::List* const items = vm::makeList(library.heap);
    for (int i = 0; i < 1000; ++i) {
        items->push(library.heap, Value::integer(i));
    }
    vm::Dict* const data = vm::makeDict(library.heap);
    data->set(library.heap, vm::Key("l"), Value::list(items));
    std::string loops;
    for (int i = 0; i < 6; ++i) {
        loops += "{{#each @root.l}}";
    }
    for (int i = 0; i < 6; ++i) {
        loops += "{{/each}}";
    }
    CHECK(fails(library.show("template", "execute", {library.text(loops), Value::dict(data)})));
    std::string deep;
    for (int i = 0; i < 100'000; ++i) {
        deep += "{{#if a}}";
    }
    CHECK(fails(library.show("template", "execute", {library.text(deep)})));
    CHECK(fails(library.show("template", "execute", {library.text("{{a " + std::string(100'000, '(') + "}}")})));
}

TEST_CASE("sums of many lists take no square of time") {
    test::Library library;
    vm::List* const lists = vm::makeList(library.heap);
    for (int i = 0; i < 50'000; ++i) {
        lists->push(library.heap, library.list({Value::integer(i)}));
    }
    const Value sum = library.call("", "sum", {Value::list(lists), library.list({})});
    CHECK(sum.asList()->size == 50'000);
}

TEST_CASE("numbers at the ends of their range") {
    test::Library library;
    CHECK(library.show("", "abs", {Value::integer(INT64_MIN)}) == "error: 9223372036854775808: A 64 bit integer overflow");
    CHECK(library.show("", "hex", {Value::integer(INT64_MIN)}) == "-0x8000000000000000");
    CHECK(library.show("", "multiplyof", {Value::integer(INT64_MIN), Value::integer(-1)}) == "True");
    CHECK(library.show("", "pow", {Value::integer(INT64_MIN), Value::integer(INT64_MAX), Value::integer(INT64_MIN)}) == "0");
    CHECK(library.show("", "pow", {Value::integer(10), Value::integer(INT64_MAX)}) == "9223372036854775807");
    CHECK(library.show("math", "gcd", {Value::integer(INT64_MIN), Value::integer(0)}).starts_with("error: "));
    CHECK(library.show("", "round", {Value::floating(1e300), Value::integer(INT64_MAX)}).starts_with("1000000"));
    CHECK(library.show("", "round", {Value::floating(1.5), Value::integer(INT64_MIN)}) == "0.0");
    CHECK(library.show("", "int", {Value::floating(std::numeric_limits<double>::infinity())}) == "9223372036854775807");
}
