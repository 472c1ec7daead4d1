// System module `units`: spec "stdlib section 3, units".
#include "stdlib/args.h"
#include "stdlib/builtins.h"
#include "stdlib/numbers.h"
#include "vm/value/unit.h"

namespace kcl::stdlib {

namespace {

using vm::Unit;

/// The factor itself; those above one are ints.
Value constantOf(Unit unit) {
    const double factor = vm::kUnitFactor[static_cast<std::size_t>(unit)];
    return factor < 1 ? Value::floating(factor) : Value::integer(static_cast<std::int64_t>(factor));
}

/// The argument in a unit, cut to a whole number.
Value inUnit(Call& call, Unit unit) {
    const Args args(call);
    const Value v = args.required(0);
    if (!v.isNumber()) {
        args.wrongKind(0, "int | float");
    }
    const double number = v.is(ValueKind::Int) ? static_cast<double>(v.asInt()) : v.asFloat();
    std::string text = std::to_string(saturate(number / vm::kUnitFactor[static_cast<std::size_t>(unit)]));
    return makeText(call.context, text += vm::unitText(unit));
}

}  // namespace

Value unitsG(Call&) {
    return constantOf(Unit::G);
}

Value unitsGi(Call&) {
    return constantOf(Unit::Gi);
}

Value unitsUpperK(Call&) {
    return constantOf(Unit::K);
}

Value unitsKi(Call&) {
    return constantOf(Unit::Ki);
}

Value unitsUpperM(Call&) {
    return constantOf(Unit::M);
}

Value unitsMi(Call&) {
    return constantOf(Unit::Mi);
}

Value unitsP(Call&) {
    return constantOf(Unit::P);
}

Value unitsPi(Call&) {
    return constantOf(Unit::Pi);
}

Value unitsT(Call&) {
    return constantOf(Unit::T);
}

Value unitsTi(Call&) {
    return constantOf(Unit::Ti);
}

Value unitsLowerK(Call&) {
    return constantOf(Unit::k);
}

Value unitsLowerM(Call&) {
    return constantOf(Unit::m);
}

Value unitsLowerN(Call&) {
    return constantOf(Unit::n);
}

Value unitsToG(Call& call) {
    return inUnit(call, Unit::G);
}

Value unitsToGi(Call& call) {
    return inUnit(call, Unit::Gi);
}

Value unitsToK(Call& call) {
    return inUnit(call, Unit::K);
}

Value unitsToKi(Call& call) {
    return inUnit(call, Unit::Ki);
}

Value unitsToUpperM(Call& call) {
    return inUnit(call, Unit::M);
}

Value unitsToMi(Call& call) {
    return inUnit(call, Unit::Mi);
}

Value unitsToP(Call& call) {
    return inUnit(call, Unit::P);
}

Value unitsToPi(Call& call) {
    return inUnit(call, Unit::Pi);
}

Value unitsToT(Call& call) {
    return inUnit(call, Unit::T);
}

Value unitsToTi(Call& call) {
    return inUnit(call, Unit::Ti);
}

Value unitsToLowerM(Call& call) {
    return inUnit(call, Unit::m);
}

Value unitsToLowerN(Call& call) {
    return inUnit(call, Unit::n);
}

Value unitsToLowerU(Call& call) {
    return inUnit(call, Unit::u);
}

Value unitsLowerU(Call&) {
    return constantOf(Unit::u);
}

}  // namespace kcl::stdlib
