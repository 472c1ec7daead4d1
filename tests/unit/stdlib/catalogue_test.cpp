// The table of built-in functions and how arguments find their parameters.
#include "stdlib/catalogue.h"

#include "stdlib/args.h"
#include "tests/unit/stdlib/harness.h"

#include <doctest/doctest.h>

using namespace kcl;
using vm::Value;

TEST_CASE("rows are found by module and name, and modules by their name") {
    CHECK(stdlib::find("math", "ceil") != nullptr);
    CHECK(stdlib::find("math", "sin") == nullptr);
    CHECK(stdlib::find("", "len") != nullptr);
    CHECK(stdlib::builtin("units", "Ki")->constant);
    CHECK_FALSE(stdlib::builtin("units", "to_Ki")->constant);
    CHECK(stdlib::isSystemModule("yaml"));
    CHECK_FALSE(stdlib::isSystemModule("yam"));
    CHECK_FALSE(stdlib::isSystemModule("str."));
    CHECK_FALSE(stdlib::isSystemModule(""));
}

TEST_CASE("every row has a function and the text of its signature names its parameters in order") {
    for (const stdlib::Row& row : stdlib::rows()) {
        CAPTURE(row.name);
        REQUIRE(stdlib::builtin(row.module, row.name) != nullptr);
        CHECK((stdlib::builtin(row.module, row.name)->function != nullptr));
    }
    CHECK(stdlib::parameterName("(reducer: (any, any) -> any, list: [any], initial?: any) -> any", 0) == "reducer");
    CHECK(stdlib::parameterName("(reducer: (any, any) -> any, list: [any], initial?: any) -> any", 2) == "initial");
    CHECK(stdlib::parameterName("(a?: str = \"x, y\", b: {str:any} = {}) -> int", 1) == "b");
    CHECK(stdlib::parameterName("(x?: any, **kw) -> any", 1).empty());
    CHECK(stdlib::parameterName("() -> str", 0).empty());
}

TEST_CASE("arguments are taken by position, else by name, and told when they are missing or of another kind") {
    test::Library library;
    CHECK(library.show("math", "ceil", {}, {{"x", Value::floating(1.5)}}) == "2");
    CHECK(library.show("math", "gcd", {Value::integer(4)}, {{"b", Value::integer(6)}}) == "2");
    CHECK(library.show("base64", "encode", {}) == "error: encode() missing 1 required positional argument: 'value'");
    CHECK(library.show("base64", "encode", {Value::integer(1)}) == "error: expect str, got int as argument 1 'value' of encode()");
}
