// System module `math`: spec "stdlib section 3, math", with its deviations from mathematics kept.
#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/library_kinds.h"
#include "stdlib/args.h"
#include "stdlib/builtins.h"
#include "stdlib/numbers.h"
#include "vm/ops/ops.h"

#include <array>
#include <cmath>
#include <numeric>

namespace kcl::stdlib {

namespace {

/// The argument at `index`, which must be a number. The reference words it as if it had not been given.
Value number(const Call& call, std::size_t index) {
    const Value v = Args(call).required(index);
    if (!v.isNumber()) {
        throw vm::EvalError(diag::TakesOneArgument, call.builtin.name, std::size_t{0});
    }
    return v;
}

double asDouble(Value v) {
    return v.is(ValueKind::Int) ? static_cast<double>(v.asInt()) : v.asFloat();
}

template <typename F>
Value toFloat(const Call& call, F f) {
    return Value::floating(f(asDouble(number(call, 0))));
}

/// An int gives an int: log(10) is 2 (observed).
template <typename F>
Value toSameKind(const Call& call, F f) {
    const Value x = number(call, 0);
    const double result = f(asDouble(x));
    return x.is(ValueKind::Int) ? Value::integer(saturate(result)) : Value::floating(result);
}

template <typename F>
Value toInt(const Call& call, F f) {
    const Value x = number(call, 0);
    return x.is(ValueKind::Int) ? x : Value::integer(saturate(f(x.asFloat())));
}

template <typename F>
Value toBool(const Call& call, F f) {
    return Value::boolean(f(asDouble(number(call, 0))));
}

}  // namespace

Value mathCeil(Call& call) {
    return toInt(call, [](double x) { return std::ceil(x); });
}

Value mathExp(Call& call) {
    return toFloat(call, [](double x) { return std::exp(x); });
}

Value mathExpm1(Call& call) {
    return toFloat(call, [](double x) { return std::expm1(x); });
}

Value mathFactorial(Call& call) {
    constexpr double kLast = 20;
    const Value x = Args(call).required(0);
    const double d = x.isNumber() ? asDouble(x) : -1;
    if (!(d >= 0) || d != std::floor(d)) {
        throw vm::EvalError(diag::FactorialOperand);
    }
    if (d > kLast) {
        throw vm::EvalError(diag::FactorialOverflow);
    }
    std::int64_t product = 1;
    for (std::int64_t i = 2; i <= static_cast<std::int64_t>(d); ++i) {
        product *= i;
    }
    return x.is(ValueKind::Int) ? Value::integer(product) : Value::floating(static_cast<double>(product));
}

Value mathFloor(Call& call) {
    return toInt(call, [](double x) { return std::floor(x); });
}

Value mathGcd(Call& call) {
    const Args args(call);
    const Value a = args.required(0);
    const Value b = args.required(1);
    if (!a.is(ValueKind::Int) || !b.is(ValueKind::Int)) {
        throw vm::EvalError(diag::TakesTwoArguments, call.builtin.name, std::size_t{2});
    }
    const auto magnitude = [](std::int64_t v) {
        return v < 0 ? 0 - static_cast<std::uint64_t>(v) : static_cast<std::uint64_t>(v);
    };
    const std::uint64_t divisor = std::gcd(magnitude(a.asInt()), magnitude(b.asInt()));
    if (divisor > static_cast<std::uint64_t>(INT64_MAX)) {
        throw vm::EvalError(diag::IntegerOverflow64, std::to_string(divisor));
    }
    return Value::integer(static_cast<std::int64_t>(divisor));
}

Value mathIsfinite(Call& call) {
    return toBool(call, [](double x) { return std::isfinite(x); });
}

Value mathIsinf(Call& call) {
    return toBool(call, [](double x) { return std::isinf(x); });
}

Value mathIsnan(Call& call) {
    return toBool(call, [](double x) { return std::isnan(x); });
}

Value mathLog(Call& call) {
    // The base counts only by position and only as a float (observed: log(100, 10) and log(8.0, e=2.0) are natural).
    const bool hasBase = call.args.size() > 1 && call.args[1].is(ValueKind::Float);
    return toSameKind(call, [&](double x) { return hasBase ? std::log(x) / std::log(call.args[1].asFloat()) : std::log(x); });
}

Value mathLog10(Call& call) {
    return toFloat(call, [](double x) { return std::log10(x); });
}

Value mathLog1p(Call& call) {
    // Observed: log1p(0) is the logarithm of 2.
    return toFloat(call, [](double x) { return std::log1p(x + 1.0); });
}

Value mathLog2(Call& call) {
    return toSameKind(call, [](double x) { return std::log2(x); });
}

Value mathModf(Call& call) {
    double whole = 0;
    const Value x = number(call, 0);
    double fraction = std::modf(asDouble(x), &whole);
    fraction = x.is(ValueKind::Int) ? 0.0 : fraction;  // observed: no -0.0 for an int
    const std::array<Value, 2> parts = {Value::floating(fraction), Value::floating(whole)};
    return Value::list(vm::makeList(call.context.heap, parts));
}

Value mathPow(Call& call) {
    const Value x = number(call, 0);
    const Value y = number(call, 1);
    if (!x.is(ValueKind::Int) || !y.is(ValueKind::Int) || y.asInt() < 0) {
        return Value::floating(std::pow(asDouble(x), asDouble(y)));
    }
    // Wraps at 64 bits.
    auto base = static_cast<std::uint64_t>(x.asInt());
    std::uint64_t power = 1;
    for (auto exponent = static_cast<std::uint64_t>(y.asInt()); exponent != 0; exponent >>= 1) {
        power *= (exponent & 1) != 0 ? base : 1;
        base *= base;
    }
    return Value::integer(static_cast<std::int64_t>(power));
}

Value mathSqrt(Call& call) {
    return toFloat(call, [](double x) { return std::sqrt(x); });
}

}  // namespace kcl::stdlib
