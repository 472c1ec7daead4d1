// Global functions over numbers and single values: spec "stdlib section 1".
#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/library_kinds.h"
#include "frontend/support/unicode.h"
#include "stdlib/args.h"
#include "stdlib/builtins.h"
#include "stdlib/numbers.h"
#include "vm/ops/int128.h"
#include "vm/ops/ops.h"
#include "vm/value/unit.h"

#include <array>
#include <charconv>
#include <cmath>

namespace kcl::stdlib {

namespace {

/// `number` with a sign and a prefix, or Undefined for what is no int.
Value inBase(Call& call, int base, std::string_view prefix) {
    const Value v = Args(call).required(0);
    if (!v.is(ValueKind::Int)) {
        return {};
    }
    const auto raw = static_cast<std::uint64_t>(v.asInt());
    std::array<char, 72> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), v.asInt() < 0 ? 0 - raw : raw, base).ptr;
    std::string text = v.asInt() < 0 ? "-" : "";
    text += prefix;
    text.append(digits.data(), end);
    return makeText(call.context, text);
}

/// Takes a unit suffix off the end of `text`; its factor, or 0 when there is none. Fractions of one count as 0 in
/// whole numbers (observed: int("5000m") is 0), told by `isFraction`.
std::int64_t takeSuffix(std::string_view& text, bool& isFraction) {
    constexpr std::string_view kBinary = "KMGTP";
    constexpr std::string_view kDecimal = "kMGTP";
    if (text.size() >= 2 && text.back() == 'i') {
        const char c = text[text.size() - 2];
        const std::size_t at = kBinary.find(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
        if (at != std::string_view::npos) {
            text.remove_suffix(2);
            return std::int64_t{1} << (10 * (at + 1));
        }
    }
    if (text.empty()) {
        return 0;
    }
    const char c = text.back();
    if (c == 'n' || c == 'u' || c == 'm') {
        text.remove_suffix(1);
        isFraction = true;
        return 1;
    }
    const std::size_t at = kDecimal.find(c == 'K' ? 'k' : c);
    if (at == std::string_view::npos) {
        return 0;
    }
    text.remove_suffix(1);
    std::int64_t factor = 1;
    for (std::size_t i = 0; i <= at; ++i) {
        factor *= 1000;
    }
    return factor;
}

std::int64_t integerOfQuantity(std::string_view text) {
    std::string_view digits = text;
    bool isFraction = false;
    const std::int64_t factor = takeSuffix(digits, isFraction);
    if (digits.empty()) {
        throw vm::EvalError(diag::IntegerIsEmpty);
    }
    std::int64_t number = 0;
    switch (readInteger(digits, 10, number)) {
    case IntegerText::Malformed: throw vm::EvalError(diag::BadIntegerText, std::int64_t{10}, text);
    case IntegerText::TooLarge: throw vm::EvalError(diag::IntegerOutOfRange, text);
    case IntegerText::Ok: break;
    }
    if (isFraction) {
        return 0;
    }
    if (factor != 0 && __builtin_mul_overflow(number, factor, &number)) {
        throw vm::EvalError(diag::IntegerOutOfRange, text);
    }
    return number;
}

std::int64_t integerOfText(std::string_view text, std::int64_t base) {
    if (base == 10) {
        return integerOfQuantity(text);
    }
    if (base < 2 || base > 36) {
        throw vm::EvalError(diag::BadIntegerBase, base);
    }
    std::string digits;
    std::string_view rest = text;
    if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) {
        digits = rest.front() == '-' ? "-" : "";
        rest.remove_prefix(1);
    }
    const char letter = base == 16 ? 'x' : base == 8 ? 'o' : base == 2 ? 'b' : '\0';
    if (rest.size() > 2 && rest[0] == '0' && letter != '\0' && (rest[1] | 0x20) == letter) {
        rest.remove_prefix(2);
    }
    const bool twoSigns = !rest.empty() && (rest.front() == '-' || rest.front() == '+');
    std::int64_t number = 0;
    switch (readInteger(digits.append(rest), static_cast<int>(base), number)) {
    case IntegerText::Malformed: throw vm::EvalError(diag::BadIntegerText, base, text);
    case IntegerText::TooLarge: throw vm::EvalError(diag::IntegerOutOfRange, text);
    case IntegerText::Ok: break;
    }
    if (twoSigns) {
        throw vm::EvalError(diag::BadIntegerText, base, text);
    }
    return number;
}

/// `x` to the power of `y` modulo `z` (not 0), with the sign of the power.
std::int64_t powModulo(std::int64_t x, std::int64_t y, std::int64_t z) {
    const auto magnitude = [](std::int64_t v) {
        return v < 0 ? 0 - static_cast<std::uint64_t>(v) : static_cast<std::uint64_t>(v);
    };
    const std::uint64_t modulus = magnitude(z);
    std::uint64_t base = magnitude(x) % modulus;
    std::uint64_t result = 1 % modulus;
    for (auto exponent = static_cast<std::uint64_t>(y); exponent != 0; exponent >>= 1) {
        if ((exponent & 1) != 0) {
            result = static_cast<std::uint64_t>(static_cast<vm::UInt128>(result) * base % modulus);
        }
        base = static_cast<std::uint64_t>(static_cast<vm::UInt128>(base) * base % modulus);
    }
    const bool negative = x < 0 && (y & 1) != 0;
    return static_cast<std::int64_t>(negative ? 0 - result : result);
}

double asDouble(Value number) {
    return number.is(ValueKind::Int) ? static_cast<double>(number.asInt()) : number.asFloat();
}

/// `x` rounded to `digits` decimals as the reference does it: through a product, halves to even.
double roundDecimals(double x, std::int64_t digits) {
    if (!std::isfinite(x) || digits > 323) {
        return x;
    }
    if (digits < -308) {
        return 0.0 * x;
    }
    const double first = std::pow(10.0, static_cast<double>(digits < 0 ? -digits : digits > 22 ? digits - 22 : digits));
    const double second = digits > 22 ? 1e22 : 1.0;
    const double y = digits >= 0 ? x * first * second : x / first;
    if (!std::isfinite(y)) {
        return x;
    }
    double z = std::round(y);
    if (std::fabs(y - z) == 0.5) {
        z = 2.0 * std::round(y / 2.0);
    }
    return digits >= 0 ? z / second / first : z * first;
}

}  // namespace

Value globalAbs(Call& call) {
    const Value v = Args(call).required(0);
    if (v.is(ValueKind::Float)) {
        return Value::floating(std::fabs(v.asFloat()));
    }
    if (!v.is(ValueKind::Int)) {
        return {};
    }
    if (v.asInt() == INT64_MIN) {
        throw vm::EvalError(diag::IntegerOverflow64, "9223372036854775808");
    }
    return Value::integer(v.asInt() < 0 ? -v.asInt() : v.asInt());
}

Value globalBin(Call& call) {
    return inBase(call, 2, "0b");
}

Value globalHex(Call& call) {
    return inBase(call, 16, "0x");
}

Value globalOct(Call& call) {
    return inBase(call, 8, "0o");
}

Value globalBool(Call& call) {
    if (call.args.empty() && call.keywords.empty()) {
        throw vm::EvalError(diag::TakesOneArgument, call.builtin.name, std::size_t{0});
    }
    return Value::boolean(vm::truthy(Args(call)[0]));
}

Value globalFloat(Call& call) {
    const Value v = Args(call).required(0);
    switch (v.kind()) {
    case ValueKind::Int: return Value::floating(static_cast<double>(v.asInt()));
    case ValueKind::Float: return v;
    case ValueKind::Bool: return Value::floating(v.asBool() ? 1.0 : 0.0);
    case ValueKind::Unit: return Value::floating(vm::unitNumber(v));
    case ValueKind::Str:
    case ValueKind::Undefined:
    case ValueKind::None:
    case ValueKind::List:
    case ValueKind::Dict:
    case ValueKind::Instance:
    case ValueKind::Function:
    case ValueKind::SchemaType: break;
    }
    const std::string_view text = vm::textOf(call.context, v);
    std::string name;
    for (const char c : text) {
        name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    const bool negative = name.starts_with('-');
    name.erase(0, negative || name.starts_with('+') ? 1 : 0);
    if (name == "nan") {
        return Value::floating(std::numeric_limits<double>::quiet_NaN());
    }
    const std::optional<double> d = name == "inf" || name == "infinity"
                                        ? std::optional(std::numeric_limits<double>::infinity() * (negative ? -1 : 1))
                                        : readFloat(text);
    if (!d) {
        throw vm::EvalError(diag::BadFloatText, text);
    }
    if (std::isinf(*d)) {
        throw vm::EvalError(diag::FloatOverflow64, *d < 0 ? "-inf" : "inf");
    }
    return Value::floating(*d);
}

/// The whole number that a unit stands for. Factors are whole or its fractions, so the product is exact.
std::int64_t integerOfUnit(Value v) {
    const double factor = vm::kUnitFactor[static_cast<std::size_t>(v.unitSuffix())];
    if (factor < 1) {
        return saturate(vm::unitNumber(v));
    }
    const vm::Int128 exact = vm::Int128{v.unitRaw()} * static_cast<std::int64_t>(factor);
    if (exact != static_cast<std::int64_t>(exact)) {
        throw vm::EvalError(diag::IntegerOverflow64, vm::int128Text(exact));
    }
    return static_cast<std::int64_t>(exact);
}

Value globalInt(Call& call) {
    const Args args(call);
    const Value v = args.required(0);
    const std::int64_t base = args.optionalInteger(1).value_or(10);
    switch (v.kind()) {
    case ValueKind::Int: return v;
    case ValueKind::Float: return Value::integer(saturate(v.asFloat()));
    case ValueKind::Bool: return Value::integer(v.asBool() ? 1 : 0);
    case ValueKind::Unit: return Value::integer(integerOfUnit(v));
    case ValueKind::Str: return Value::integer(integerOfText(v.asString(), base));
    case ValueKind::Undefined:
    case ValueKind::None:
    case ValueKind::List:
    case ValueKind::Dict:
    case ValueKind::Instance:
    case ValueKind::Function:
    case ValueKind::SchemaType: break;
    }
    throw vm::EvalError(diag::BadIntegerOperand, vm::typeName(v));
}

Value globalIsnullish(Call& call) {
    return Value::boolean(Args(call).required(0).isNullish());
}

Value globalMultiplyof(Call& call) {
    const Args args(call);
    const Value a = args.required(0);
    const Value b = args.required(1);
    if (!a.is(ValueKind::Int) || !b.is(ValueKind::Int)) {
        return {};
    }
    if (b.asInt() == 0) {
        throw vm::EvalError(diag::RemainderByZero);
    }
    return Value::boolean(b.asInt() == -1 || a.asInt() % b.asInt() == 0);
}

Value globalOrd(Call& call) {
    const Value v = Args(call).required(0);
    if (!v.is(ValueKind::Str)) {
        return {};
    }
    const std::string_view text = v.asString();
    const unicode::Decoded first = text.empty() ? unicode::Decoded{0, 1} : unicode::decode(text);
    if (first.length != text.size()) {
        throw vm::EvalError(diag::BadOrdLength, text.size());
    }
    return Value::integer(first.codePoint);
}

Value globalPow(Call& call) {
    const Args args(call);
    const Value x = args.required(0);
    const Value y = args.required(1);
    const Value z = args[2];
    if (!x.isNumber() || !y.isNumber()) {
        return {};
    }
    const bool integers = x.is(ValueKind::Int) && y.is(ValueKind::Int);
    if (!z.isNullish()) {
        if (!integers || !z.is(ValueKind::Int)) {
            throw vm::EvalError(diag::PowModuloOfFloats);
        }
        if (y.asInt() < 0) {
            throw vm::EvalError(diag::PowNegativeModulo);
        }
        if (z.asInt() == 0) {
            throw vm::EvalError(diag::PowModuloZero);
        }
        return Value::integer(powModulo(x.asInt(), y.asInt(), z.asInt()));
    }
    const double power = std::pow(asDouble(x), asDouble(y));
    return integers && y.asInt() >= 0 ? Value::integer(saturate(power)) : Value::floating(power);
}

Value globalRound(Call& call) {
    const Args args(call);
    const Value number = args.required(0);
    const Value digits = args[1];
    if (!number.isNumber()) {
        return {};
    }
    if (!digits.is(ValueKind::Int)) {
        return number.is(ValueKind::Int) ? number : Value::integer(saturate(std::round(number.asFloat())));
    }
    if (number.is(ValueKind::Int)) {
        return Value::floating(static_cast<double>(number.asInt()));
    }
    return Value::floating(roundDecimals(number.asFloat(), digits.asInt()));
}

Value globalStr(Call& call) {
    if (call.args.empty() && call.keywords.empty()) {
        return Value::string("");
    }
    const Value v = Args(call)[0];
    return v.is(ValueKind::Str) ? v : shareText(vm::textOf(call.context, v));
}

}  // namespace kcl::stdlib
