// Code that the verifier accepts and registers that suffice, for shapes a compiler gets wrong.
#include "tests/unit/vm/machine/evaluate.h"

#include <doctest/doctest.h>

#include <string>

using kcl::vm::test::evaluate;

TEST_CASE("the verifier accepts the code of every construct") {
    const auto out = evaluate(R"(import math
schema Base[n: int = 1]:
    a: int = n
    if a > 1:
        b = a + 1
    elif a > 5:
        b = 2
    check:
        a > 0, "no"
schema Sub[n](Base):
    [k: str]: any = {x = 1}
    c?: {str:} = {p.q: 1, if a > 1: r = 2}
f = lambda x, y = 2, *z { x } if False else lambda x: int, y: int = 2 -> int {
    if x > 1:
        t = [i + y for i in [1, 2] if i > 1]
    else:
        t = [0]
    assert len(t) == 1, "message"
    t[0]
}
g = all v in [1, 2] { v > 0 }
h = filter k, v in {a = 1} { v > 0 }
s = Sub(3) {c.z = 2, e = {}}
u = "${g} and ${h: #json}"
w = s?.c?.z if math.pi > 3 and not g or 1 < 2 < 3 else f(1, y = 3)
)");
    CHECK(out.broken.empty());
}

TEST_CASE("a call with more arguments than registers is a diagnostic") {
    std::string source = "a = max(";
    for (int i = 0; i < 70'000; ++i) {
        source += "1,";
    }
    source += "1)\n";
    const auto out = evaluate(source);
    CHECK_FALSE(out.ok);
    CHECK(out.text == "'a' is too large: it needs more than 60000 names or intermediate values at once");
}

TEST_CASE("literals without computed parts are constants of the program") {
    const auto out = evaluate("f = lambda { {a = [1, 2], b.c = 1} }\nx = f()\ny = f()\n");
    CHECK(out.ok);
    CHECK(evaluate("f = lambda { {a = [1, 2]} }\nx = f()\n").code.find("const              r0 {'a': [1, 2]}") != std::string::npos);
    // Two entries of one key are merged by code, and may disagree.
    CHECK(evaluate("x = {a = {b = 1}, a = {c = 2}}\n").code.find("insert") != std::string::npos);
    CHECK_FALSE(evaluate("x = {a: 1, a: 2}\n").ok);
}

TEST_CASE("a literal whose keys are known is a copy of them") {
    const auto out = evaluate("f = lambda n { {a = n, b.c = n} }\nx = f(1)\ny = f(2)\n");
    CHECK(out.ok);
    CHECK(out.code.find("record") != std::string::npos);
    CHECK(evaluate("f = lambda n { {a = n, a = n} }\nx = f(1)\n").code.find("record") == std::string::npos);
    CHECK(evaluate("f = lambda n { {a = n, **n} }\nx = f({})\n").code.find("record") == std::string::npos);
}

TEST_CASE("a loop over range() makes no list of it") {
    const auto code = [](const std::string& source) { return evaluate(source).code; };
    CHECK(code("x = [k for k in range(3)]\n").find("iter_range") != std::string::npos);
    CHECK(code("x = [k for k in range(1, 3)]\n").find("iter_range") != std::string::npos);
    CHECK(code("x = [i for i, k in range(1, 3)]\n").find("iter_range") == std::string::npos);
    CHECK(code("x = [k for k in range(1, 9, 2)]\n").find("iter_range") == std::string::npos);
    CHECK(code("range = lambda n { [n] }\nx = [k for k in range(3)]\n").find("iter_range") == std::string::npos);
}
