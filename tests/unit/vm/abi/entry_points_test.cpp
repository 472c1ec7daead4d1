// Native code sees statuses, never exceptions.
#include "tests/unit/vm/fake_context.h"
#include "vm/abi/entry_points.h"

#include <doctest/doctest.h>

using namespace kcl::vm;
using kcl::vm::test::FakeContext;

TEST_CASE("an entry point gives the value of the operation behind it") {
    FakeContext context;
    AbiContext abi{&context, std::nullopt};
    Value out;
    const Value two = Value::integer(2);
    const Value three = Value::integer(3);
    CHECK(kcl_abi_binary(&abi, &out, static_cast<std::uint8_t>(BinOp::Mul), &two, &three) == 0);
    CHECK(out.asInt() == 6);
    CHECK_FALSE(abi.error.has_value());
}

TEST_CASE("a failing operation is a status and leaves its error in the context") {
    FakeContext context;
    AbiContext abi{&context, std::nullopt};
    Value out;
    const Value two = Value::integer(2);
    const Value text = Value::string("x");
    CHECK(kcl_abi_binary(&abi, &out, static_cast<std::uint8_t>(BinOp::Sub), &two, &text) == 1);
    REQUIRE(abi.error.has_value());
    CHECK(std::string_view(abi.error->what()) == "unsupported operand type(s) for -: 'int' and 'str'");
}
