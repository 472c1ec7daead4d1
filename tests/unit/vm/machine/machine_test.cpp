// The rules of evaluation that single operations do not show: each contribution once, order independence, depth and
// budgets.
#include "tests/unit/vm/machine/evaluate.h"

#include <doctest/doctest.h>

using kcl::vm::RunConfig;
using kcl::vm::test::evaluate;

TEST_CASE("a name is computed on first demand and once") {
    const auto out = evaluate("a = b\nb = [print(\"once\")]\nc = b\n");
    CHECK(out.ok);
    CHECK(out.printed == "once\n");
}

TEST_CASE("a contribution is never applied twice whatever the order of readers") {
    CHECK(evaluate("_a = 1\nb = _a\n_a += 1\n_a += 1\nc = _a\n").text == "b: 3\nc: 3\n");
    CHECK(evaluate("b = _a\n_a = 1\n_a += 1\n_a += 1\nc = _a\n").text == "b: 3\nc: 3\n");
}

TEST_CASE("readers between self-referential assignments see the value so far") {
    CHECK(evaluate("_a = 1\n_a = _a + 10\nb = _a\n_a = _a + 100\nc = _a\n").text == "b: 11\nc: 111\n");
}

TEST_CASE("names that depend on each other in a circle are undefined") {
    CHECK(evaluate("a = b\nb = a\nc = 1\n").text == "c: 1\n");
}

TEST_CASE("a setter under a branch that is not taken contributes nothing") {
    CHECK(evaluate("_a = 1\nb = _a\nif d > 5:\n    _a = 2\nc = _a\nd = 4\n").text == "b: 1\nc: 1\nd: 4\n");
}

TEST_CASE("attributes are independent of order, and configuration wins over the body") {
    CHECK(evaluate("schema P:\n    a: int = b + 1\n    b: int = 2\nx = P {}\nz = P {b = 5}\n").text ==
          "x:\n  a: 3\n  b: 2\nz:\n  a: 6\n  b: 5\n");
    CHECK(evaluate("schema P:\n    a: int = 1\n    a = 3\nx = P {a = 5}\n").text == "x:\n  a: 5\n");
}

TEST_CASE("a lambda a hundred thousand calls deep evaluates") {
    const auto out = evaluate("f = lambda n: int -> int {\n    0 if n == 0 else 1 + f(n - 1)\n}\na = f(100000)\n");
    CHECK(out.text == "a: 100000\n");
}

TEST_CASE("unbounded recursion is a diagnostic") {
    const auto out = evaluate("f = lambda n: int -> int {\n    1 + f(n + 1)\n}\na = f(0)\n");
    CHECK_FALSE(out.ok);
    CHECK(out.text == "the evaluation is nested deeper than 400000 levels");
    const auto schema = evaluate("schema P:\n    n: int\n    p?: P = P {n = n + 1}\na = P {n = 0}\n");
    CHECK_FALSE(schema.ok);
}

TEST_CASE("a budget of steps ends a long loop") {
    RunConfig config;
    config.maxSteps = 10'000;
    const auto out = evaluate("a = len([x for x in range(1000000)])\n", config);
    CHECK_FALSE(out.ok);
    CHECK(out.text == "the evaluation takes more than its 10000 steps");
    CHECK(evaluate("a = len([x for x in range(100)])\n", config).ok);
}

TEST_CASE("closures capture values of enclosing scopes, not of globals") {
    CHECK(evaluate("_fs = [lambda { x } for x in [1, 2]]\na = _fs[0]()\nb = _fs[1]()\n").text == "a: 1\nb: 2\n");
    CHECK(evaluate("f = lambda {\n    x = 1\n    g = lambda { x }\n    x = 2\n    g()\n}\na = f()\n").text == "a: 1\n");
}
