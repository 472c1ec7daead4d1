// Arithmetic and bit operators: language rules 3.2 to 3.5 and 3.10.
//
// Integers are checked in 64 bits; the report of an overflow names the exact result, for powers and shifts its low
// 128 bits (observed: `2 ** 200` names 0).
#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/notes_kinds.h"
#include "vm/emit/emit.h"
#include "vm/ops/int128.h"
#include "vm/ops/ops.h"
#include "vm/value/array_tail.h"
#include "vm/value/eval_error.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace kcl::vm {

std::string int128Text(Int128 v) {
    const bool negative = v < 0;
    UInt128 rest = negative ? UInt128{0} - static_cast<UInt128>(v) : static_cast<UInt128>(v);
    char buffer[48];
    char* at = buffer + sizeof(buffer);
    do {
        *--at = static_cast<char>('0' + static_cast<int>(rest % 10));
        rest /= 10;
    } while (rest != 0);
    if (negative) {
        *--at = '-';
    }
    return {at, buffer + sizeof(buffer)};
}

namespace {

std::string_view symbol(BinOp op) {
    switch (op) {
    case BinOp::Add: return "+";
    case BinOp::Sub: return "-";
    case BinOp::Mul: return "*";
    case BinOp::Div: return "/";
    case BinOp::FloorDiv: return "//";
    case BinOp::Mod: return "%";
    case BinOp::Pow: return "**";
    case BinOp::ShiftLeft: return "<<";
    case BinOp::ShiftRight: return ">>";
    case BinOp::BitXor: return "^";
    case BinOp::BitAnd: return "&";
    case BinOp::BitOr: return "|";
    }
    return {};
}

[[noreturn]] void badOperands(BinOp op, Value a, Value b) {
    throw EvalError(diag::BadBinaryOperands, symbol(op), typeName(a), typeName(b));
}

[[noreturn]] void overflow64(Int128 exact) {
    throw EvalError(diag::IntegerOverflow64, int128Text(exact));
}

/// The result of an integer operation whose exact value is `exact`.
Value integerResult(const Context& context, Int128 exact) {
    if (context.config.strictRangeCheck && exact != static_cast<std::int32_t>(exact)) {
        throw EvalError(diag::IntegerOverflow32, int128Text(exact));
    }
    if (exact != static_cast<std::int64_t>(exact)) [[unlikely]] {
        overflow64(exact);
    }
    return Value::integer(static_cast<std::int64_t>(exact));
}

Value floatResult(const Context& context, double d) {
    if (context.config.strictRangeCheck && std::fabs(d) > static_cast<double>(std::numeric_limits<float>::max())) {
        std::string text;
        appendFloat(text, d, FloatStyle::Json);
        throw EvalError(diag::FloatOverflow32, text);
    }
    return Value::floating(d);
}

double number(Value v) {
    return v.is(ValueKind::Int) ? static_cast<double>(v.asInt()) : v.asFloat();
}

/// `base ** exponent` in 64 bits. A negative exponent counts modulo 2^32 (observed: `1 ** -1` is 1, `2 ** -1` fails).
Value power(const Context& context, std::int64_t base, std::int64_t exponent) {
    std::uint64_t rest = exponent < 0 ? static_cast<std::uint32_t>(exponent) : static_cast<std::uint64_t>(exponent);
    auto square = static_cast<UInt128>(static_cast<Int128>(base));
    UInt128 wrapped = 1;
    std::int64_t exact = 1;
    std::int64_t exactSquare = base;
    bool exactOk = true;
    bool squareOk = true;
    while (rest != 0) {
        if ((rest & 1) != 0) {
            wrapped *= square;
            exactOk = exactOk && squareOk && !__builtin_mul_overflow(exact, exactSquare, &exact);
        }
        rest >>= 1;
        square *= square;
        squareOk = squareOk && !__builtin_mul_overflow(exactSquare, exactSquare, &exactSquare);
    }
    if (!exactOk) {
        overflow64(static_cast<Int128>(wrapped));
    }
    return integerResult(context, exact);
}

Value shift(std::int64_t a, std::int64_t count, bool left) {
    const auto places = static_cast<unsigned>(count & 127);
    const Int128 wide = a;
    const Int128 exact = left ? static_cast<Int128>(static_cast<UInt128>(wide) << places) : wide >> places;
    if (count < 0 || count >= 64) {
        overflow64(exact);
    }
    return Value::integer(static_cast<std::int64_t>(exact));
}

std::int64_t floorDivide(std::int64_t a, std::int64_t b) {
    if (b == 0) {
        throw EvalError(diag::DivideByZero);
    }
    if (a == INT64_MIN && b == -1) {
        throw EvalError(diag::DivideOverflow);
    }
    const std::int64_t quotient = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

std::int64_t floorRemainder(std::int64_t a, std::int64_t b) {
    if (b == 0) {
        throw EvalError(diag::RemainderByZero);
    }
    if (a == INT64_MIN && b == -1) {
        throw EvalError(diag::RemainderOverflow);
    }
    const std::int64_t rest = a % b;
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

/// The quotient of `/`. Language rule: a divisor of zero is an error, for floats too.
Value quotient(double a, double b) {
    if (b == 0) {
        throw EvalError(diag::DivideByZero);
    }
    return Value::floating(a / b);
}

Value plainIntegers(Context& context, BinOp op, std::int64_t a, std::int64_t b) {
    switch (op) {
    case BinOp::Add: return integerResult(context, static_cast<Int128>(a) + b);
    case BinOp::Sub: return integerResult(context, static_cast<Int128>(a) - b);
    case BinOp::Mul: return integerResult(context, static_cast<Int128>(a) * b);
    case BinOp::Div: return quotient(static_cast<double>(a), static_cast<double>(b));
    case BinOp::FloorDiv: return Value::integer(floorDivide(a, b));
    case BinOp::Mod: return Value::integer(floorRemainder(a, b));
    case BinOp::Pow: return power(context, a, b);
    case BinOp::ShiftLeft: return shift(a, b, true);
    case BinOp::ShiftRight: return shift(a, b, false);
    case BinOp::BitXor: return Value::integer(a ^ b);
    case BinOp::BitAnd: return Value::integer(a & b);
    case BinOp::BitOr: return Value::integer(a | b);
    }
    return {};
}

/// As plainIntegers; an error names the operands.
Value integers(Context& context, BinOp op, std::int64_t a, std::int64_t b) {
    try {
        return plainIntegers(context, op, a, b);
    } catch (EvalError& error) {
        error.diagnostic().notes.push_back(diag::format(diag::OperandsAre, a, b));
        throw;
    }
}

Value numbers(Context& context, BinOp op, Value left, Value right) {
    const double a = number(left);
    const double b = number(right);
    switch (op) {
    case BinOp::Add: return floatResult(context, a + b);
    case BinOp::Sub: return floatResult(context, a - b);
    case BinOp::Mul: return floatResult(context, a * b);
    case BinOp::Div: return quotient(a, b);
    case BinOp::FloorDiv: return Value::floating(std::floor(a / b));
    case BinOp::Mod: return Value::floating(std::fmod(a, b));
    case BinOp::Pow: return floatResult(context, std::pow(a, b));
    case BinOp::ShiftLeft:
    case BinOp::ShiftRight:
    case BinOp::BitXor:
    case BinOp::BitAnd:
    case BinOp::BitOr: break;
    }
    badOperands(op, left, right);
}

/// The integer part of `d`, the nearest end of the range when there is none.
std::int64_t wholePart(double d) {
    if (std::isnan(d)) {
        return 0;
    }
    if (std::fabs(d) >= 0x1p63) {
        return d < 0 ? INT64_MIN : INT64_MAX;
    }
    return static_cast<std::int64_t>(d);
}

Value concatenate(Context& context, Value left, std::string_view b) {
    const std::string_view a = left.asString();
    if (a.empty()) {
        return Value::string(b);
    }
    if (b.empty()) {
        return left;
    }
    const std::size_t size = a.size() + b.size();
    if (size > UINT32_MAX) {
        throw EvalError(diag::StringTooLong);
    }
    if (left.isGrowableString()) {
        TextTail& tail = tailOf(a);
        if (tail.used == a.size() && tail.capacity >= size) {
            std::memcpy(const_cast<char*>(a.data()) + a.size(), b.data(), b.size());
            tail.used = static_cast<std::uint32_t>(size);
            return Value::growableString({a.data(), size});
        }
    }
    const bool grows = a.size() > kGrowTextFrom;
    const std::size_t capacity = grows ? std::min<std::size_t>(size * 2, UINT32_MAX) : size;
    auto* out = static_cast<char*>(context.heap.allocate(capacity + (grows ? sizeof(TextTail) : 0)));
    if (grows) {
        new (out) TextTail{static_cast<std::uint32_t>(size), static_cast<std::uint32_t>(capacity)};
        out += sizeof(TextTail);
    }
    std::memcpy(out, a.data(), a.size());
    std::memcpy(out + a.size(), b.data(), b.size());
    return grows ? Value::growableString({out, size}) : Value::string({out, size});
}

Value concatenate(Context& context, const List& a, const List& b) {
    List* out = extendList(context.heap, a, b.size);
    const List added = b;  // `a + a` must not run after its own end
    for (const Value item : added.view()) {
        out->push(context.heap, item);
    }
    return Value::list(out);
}

Value repeat(Context& context, std::string_view text, std::int64_t times) {
    if (times < 0) {
        throw EvalError(diag::NegativeRepeat);
    }
    if (times == 0 || text.empty()) {
        return Value::string({});
    }
    const Int128 size = static_cast<Int128>(text.size()) * times;
    context.heap.reserve(static_cast<std::uint64_t>(std::min<Int128>(size, UINT64_MAX)));
    if (size > UINT32_MAX) {
        throw EvalError(diag::StringTooLong);
    }
    const auto total = static_cast<std::size_t>(size);
    auto* out = static_cast<char*>(context.heap.allocate(total));
    std::memcpy(out, text.data(), text.size());
    for (std::size_t done = text.size(); done < total;) {
        const std::size_t step = std::min(done, total - done);
        std::memcpy(out + done, out, step);
        done += step;
    }
    return Value::string({out, total});
}

/// A negative count gives an empty list (the reference runs out of memory).
Value repeat(Context& context, const List& list, std::int64_t times) {
    if (times <= 0 || list.size == 0) {
        return Value::list(makeList(context.heap));
    }
    const Int128 size = static_cast<Int128>(list.size) * times;
    context.heap.reserve(
        static_cast<std::uint64_t>(std::min<Int128>(size * static_cast<Int128>(sizeof(Value)), UINT64_MAX)));
    if (size > UINT32_MAX) {
        throw EvalError(diag::CollectionTooLarge);
    }
    List* out = makeList(context.heap, static_cast<std::uint32_t>(size));
    for (std::int64_t i = 0; i < times; ++i) {
        std::copy(list.items, list.items + list.size, out->items + out->size);
        out->size += list.size;
    }
    return Value::list(out);
}

Value add(Context& context, Value a, Value b) {
    if (a.is(ValueKind::Str) && b.is(ValueKind::Str)) {
        return concatenate(context, a, b.asString());
    }
    if (a.is(ValueKind::List)) {
        if (!b.is(ValueKind::List)) {
            throw EvalError(diag::CannotConcatenateList, typeName(b));
        }
        return concatenate(context, *a.asList(), *b.asList());
    }
    badOperands(BinOp::Add, a, b);
}

Value multiply(Context& context, Value a, Value b) {
    if (a.is(ValueKind::Int)) {
        std::swap(a, b);
        if (!a.is(ValueKind::Str) && !a.is(ValueKind::List)) {
            badOperands(BinOp::Mul, b, a);
        }
    }
    if (b.is(ValueKind::Int)) {
        if (a.is(ValueKind::Str)) {
            return repeat(context, a.asString(), b.asInt());
        }
        if (a.is(ValueKind::List)) {
            return repeat(context, *a.asList(), b.asInt());
        }
    }
    badOperands(BinOp::Mul, a, b);
}

}  // namespace

Value binary(Context& context, BinOp op, Value a, Value b) {
    if (a.is(ValueKind::Int) && b.is(ValueKind::Int)) {
        return integers(context, op, a.asInt(), b.asInt());
    }
    if (op == BinOp::BitOr) {
        return merge(context, a, b, {.orMode = true, .idempotentCheck = true, .resolve = true});
    }
    if (a.isNumber() && b.isNumber()) {
        return numbers(context, op, a, b);
    }
    if (op == BinOp::Add) {
        return add(context, a, b);
    }
    if (op == BinOp::Mul) {
        return multiply(context, a, b);
    }
    badOperands(op, a, b);
}

Value unary(Context& context, UnOp op, Value v) {
    static_cast<void>(context);
    switch (op) {
    case UnOp::Not: return Value::boolean(!truthy(v));
    // Whatever is no integer counts as 0 or, for floats, as its whole part (observed: `~x` with x = 1.5 gives -2).
    case UnOp::Invert:
        if (v.is(ValueKind::Int)) {
            return Value::integer(~v.asInt());
        }
        if (v.is(ValueKind::Float)) {
            return Value::integer(~wholePart(v.asFloat()));
        }
        return Value::integer(-1);
    case UnOp::Plus:
        if (v.isNumber()) {
            return v;
        }
        throw EvalError(diag::BadUnaryOperand, "+", typeName(v));
    case UnOp::Minus:
        if (v.is(ValueKind::Int)) {
            return Value::integer(static_cast<std::int64_t>(0 - static_cast<std::uint64_t>(v.asInt())));
        }
        if (v.is(ValueKind::Float)) {
            return Value::floating(0.0 - v.asFloat());
        }
        throw EvalError(diag::BadUnaryOperand, "-", typeName(v));
    }
    return {};
}

}  // namespace kcl::vm
