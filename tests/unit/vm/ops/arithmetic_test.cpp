// Operators at their edges: overflow, division, shifts, repetition, ordering, slices, text.
#include "tests/unit/vm/fake_context.h"
#include "vm/ops/ops.h"

#include <doctest/doctest.h>

#include <cmath>

namespace kcl::vm {
namespace {

using test::errorOf;

struct Fixture {
    test::FakeContext context;

    Value i(std::int64_t v) const { return Value::integer(v); }
    Value apply(BinOp op, Value a, Value b) { return binary(context, op, a, b); }
    std::string fails(BinOp op, Value a, Value b) {
        return errorOf([&] { static_cast<void>(apply(op, a, b)); });
    }
    std::string text(Value v) {
        std::string out;
        appendText(out, v);
        return out;
    }
};

TEST_CASE_FIXTURE(Fixture, "integer overflow names the exact result") {
    CHECK(fails(BinOp::Add, i(INT64_MAX), i(1)) == "9223372036854775808: A 64 bit integer overflow");
    CHECK(fails(BinOp::Sub, i(INT64_MIN), i(1)) == "-9223372036854775809: A 64 bit integer overflow");
    CHECK(fails(BinOp::Mul, i(INT64_C(1) << 62), i(INT64_C(1) << 62)) ==
          "21267647932558653966460912964485513216: A 64 bit integer overflow");
    CHECK(fails(BinOp::Pow, i(2), i(100)) == "1267650600228229401496703205376: A 64 bit integer overflow");
    CHECK(fails(BinOp::Pow, i(-3), i(41)) == "-36472996377170786403: A 64 bit integer overflow");
    CHECK(fails(BinOp::Pow, i(2), i(-1)) == "0: A 64 bit integer overflow");
    CHECK(apply(BinOp::Pow, i(-2), i(63)).asInt() == INT64_MIN);
    CHECK(apply(BinOp::Pow, i(3), i(39)).asInt() == 4052555153018976267);
    CHECK(apply(BinOp::Pow, i(1), i(-1)).asInt() == 1);
}

TEST_CASE_FIXTURE(Fixture, "shifts count to 63") {
    CHECK(apply(BinOp::ShiftLeft, i(1), i(63)).asInt() == INT64_MIN);
    CHECK(apply(BinOp::ShiftRight, i(-8), i(1)).asInt() == -4);
    CHECK(fails(BinOp::ShiftLeft, i(1), i(64)) == "18446744073709551616: A 64 bit integer overflow");
    CHECK(fails(BinOp::ShiftLeft, i(1), i(-1)) ==
          "-170141183460469231731687303715884105728: A 64 bit integer overflow");
    CHECK(fails(BinOp::ShiftRight, i(-8), i(64)) == "-1: A 64 bit integer overflow");
}

TEST_CASE_FIXTURE(Fixture, "division rounds down and fails by zero") {
    CHECK(apply(BinOp::FloorDiv, i(-7), i(2)).asInt() == -4);
    CHECK(apply(BinOp::Mod, i(-7), i(3)).asInt() == 2);
    CHECK(apply(BinOp::Mod, i(7), i(-3)).asInt() == -2);
    CHECK(apply(BinOp::Div, i(6), i(3)).asFloat() == 2.0);
    CHECK(fails(BinOp::Div, i(7), i(0)) == "attempt to divide by zero");
    CHECK(apply(BinOp::Mod, Value::floating(-7.5), i(2)).asFloat() == -1.5);
    CHECK(apply(BinOp::FloorDiv, Value::floating(-7.5), i(2)).asFloat() == -4.0);
    CHECK(fails(BinOp::FloorDiv, i(1), i(0)) == "attempt to divide by zero");
    CHECK(fails(BinOp::Mod, i(1), i(0)) == "attempt to calculate the remainder with a divisor of zero");
    CHECK(fails(BinOp::FloorDiv, i(INT64_MIN), i(-1)) == "attempt to divide with overflow");
}

TEST_CASE_FIXTURE(Fixture, "huge results fail before memory is taken") {
    const std::string budget = "the evaluation needs more than its 67108864 bytes of memory";
    CHECK(fails(BinOp::Mul, context.text("x"), i(INT64_C(1'000'000'000'000))) == budget);
    CHECK(fails(BinOp::Mul, context.text("xyz"), i(INT64_MAX)) == budget);
    CHECK(fails(BinOp::Mul, context.list({i(1), i(2)}), i(INT64_MAX)) == budget);
    CHECK(fails(BinOp::Mul, context.text("x"), i(-1)) == "capacity overflow");
    CHECK(apply(BinOp::Mul, context.list({i(1)}), i(-1)).asList()->size == 0);
    CHECK(apply(BinOp::Mul, i(3), context.text("ab")).asString() == "ababab");
}

TEST_CASE_FIXTURE(Fixture, "strings that grow from one string do not see each other") {
    const Value base = apply(BinOp::Add, context.text(std::string(200, 'a')), context.text("b"));
    const Value first = apply(BinOp::Add, base, context.text("1"));
    const Value second = apply(BinOp::Add, base, context.text("2"));
    CHECK(base.asString() == std::string(200, 'a') + "b");
    CHECK(first.asString() == std::string(200, 'a') + "b1");
    CHECK(second.asString() == std::string(200, 'a') + "b2");
    CHECK(apply(BinOp::Add, first, first).asString() == std::string(200, 'a') + "b1" + std::string(200, 'a') + "b1");
    Value sum = context.text("");
    for (int n = 0; n < 100'000; ++n) {
        sum = apply(BinOp::Add, sum, context.text("0123456789"));
    }
    CHECK(sum.asString().size() == 1'000'000);
}

TEST_CASE_FIXTURE(Fixture, "operands of wrong kinds are named") {
    CHECK(fails(BinOp::Add, context.text("a"), i(1)) == "unsupported operand type(s) for +: 'str' and 'int'");
    CHECK(fails(BinOp::Add, context.list({}), Value::none()) ==
          "can only concatenate list (not \"NoneType\") to list");
    CHECK(fails(BinOp::Mul, Value::unit(1, Unit::Ki), i(2)) ==
          "unsupported operand type(s) for *: 'number_multiplier(1Ki)' and 'int'");
    CHECK(fails(BinOp::Mul, i(2), Value::none()) == "unsupported operand type(s) for *: 'int' and 'NoneType'");
    CHECK(fails(BinOp::BitOr, context.text("a"), context.text("a")) ==
          "unsupported operand type(s) for |: '\"str\"' and '\"str\"'");
    CHECK(errorOf([&] { static_cast<void>(unary(context, UnOp::Minus, context.text("s"))); }) ==
          "bad operand type for unary -: 'str'");
}

TEST_CASE_FIXTURE(Fixture, "equality crosses int and float only") {
    CHECK(equal(i(1), Value::floating(1)));
    CHECK_FALSE(equal(Value::boolean(true), i(1)));
    CHECK_FALSE(equal(Value::none(), Value::undefined()));
    CHECK(equal(Value::unit(1, Unit::Ki), Value::unit(1, Unit::Ki)));
    CHECK(equal(context.dict({{"a", i(1)}, {"b", i(2)}}), context.dict({{"b", i(2)}, {"a", Value::floating(1)}})));
    CHECK(equal(i(INT64_C(9007199254740993)), Value::floating(9007199254740992.0)));
}

TEST_CASE_FIXTURE(Fixture, "values that share parts are compared in linear time") {
    Value a = context.list({i(1)});
    Value b = context.list({i(1)});
    for (int n = 0; n < 200; ++n) {
        a = context.list({a, a});
        b = context.list({b, b});
    }
    CHECK(equal(a, b));
    CHECK(compare(context, CmpOp::LtE, a, b));
    CHECK_FALSE(equal(a, context.list({b})));
    CHECK(subscript(context, mergeResult(context, a, b), i(0), false).is(ValueKind::List));
}

TEST_CASE_FIXTURE(Fixture, "lists are ordered by their first difference") {
    const auto less = [&](Value a, Value b) { return compare(context, CmpOp::Lt, a, b); };
    CHECK(less(context.list({i(1), i(2)}), context.list({i(1), i(3)})));
    CHECK(less(context.list({i(1)}), context.list({i(1), i(0)})));
    CHECK_FALSE(less(context.list({Value::none()}), context.list({Value::none()})));
    CHECK(less(Value::boolean(true), Value::floating(1.5)));
    CHECK_FALSE(less(Value::floating(std::nan("")), i(1)));
    CHECK(errorOf([&] { static_cast<void>(less(context.list({context.text("a")}), context.list({i(1)}))); }) ==
          "'<' not supported between instances of 'str' and 'int'");
}

TEST_CASE_FIXTURE(Fixture, "indices count from both ends") {
    const Value word = context.text("h\u00e9llo");
    CHECK(subscript(context, word, i(1), false).asString() == "\u00e9");
    CHECK(subscript(context, word, i(-5), false).asString() == "h");
    CHECK(errorOf([&] { static_cast<void>(subscript(context, word, i(5), false)); }) ==
          "string index out of range: 5");
    CHECK(errorOf([&] { static_cast<void>(subscript(context, word, i(-6), false)); }) ==
          "index out of bounds: the len is 5 but the index is -6");
    CHECK(errorOf([&] { static_cast<void>(subscript(context, context.list({i(1)}), i(INT64_MIN), false)); }) ==
          "index out of bounds: the len is 1 but the index is -9223372036854775808");
    CHECK(subscript(context, context.list({}), i(4), true).is(ValueKind::None));
}

TEST_CASE_FIXTURE(Fixture, "slices clamp") {
    const Value word = context.text("h\u00e9llo");
    const Value none;
    const auto cut = [&](Value v, Value a, Value b, Value c) { return text(slice(context, v, a, b, c, false)); };
    CHECK(cut(word, i(1), i(3), none) == "\u00e9l");
    CHECK(cut(word, i(-1), none, i(-2)) == "olh");
    CHECK(cut(word, i(-100), i(100), none) == "h\u00e9llo");
    const Value list = context.list({i(1), i(2), i(3), i(4), i(5)});
    CHECK(cut(list, i(-2), i(-9), i(-1)) == "[4, 3, 2, 1]");
    CHECK(cut(list, i(1), i(9), i(2)) == "[2, 4]");
    CHECK(cut(list, i(5), i(-9), i(-1)) == "[5, 4, 3, 2, 1]");
    CHECK(cut(list, none, none, i(INT64_MIN)) == "[5]");
    CHECK(cut(list, i(INT64_MIN), i(INT64_MAX), i(INT64_MAX)) == "[1]");
    CHECK(errorOf([&] { static_cast<void>(cut(list, none, none, i(0))); }) == "slice step cannot be zero");
}

TEST_CASE_FIXTURE(Fixture, "text of values") {
    const Value v = context.dict({{"a", context.text("x")},
                                  {"b", context.list({context.text("q"), Value::none(), Value::boolean(true)})},
                                  {"c", context.text("it's")},
                                  {"d", context.text("q\"q")},
                                  {"e", context.text("a\"b'c")},
                                  {"f", Value()},
                                  {"g", Value::unit(1, Unit::Ki)}});
    CHECK(text(v) == "{'a': 'x', 'b': [q, None, True], 'c': 'it's', 'd': \"q\"q\", 'e': \"a\\\"b'c\", "
                     "'f': Undefined, 'g': 1Ki}");
}

}  // namespace
}  // namespace kcl::vm
