// Which value fits which type, before the program runs.
#include "sema/types/type_rules.h"

#include <algorithm>

namespace kcl::sema {

bool TypeRules::inherits(SchemaId derived, SchemaId base) const {
    for (auto at = static_cast<std::uint32_t>(derived); at != kNoId; at = model_.schemas[at].base) {
        if (at == static_cast<std::uint32_t>(base)) {
            return true;
        }
    }
    return false;
}

bool TypeRules::assignable(const Type* value, const Type* target) {
    if (value == target) {
        return !value->is(TypeKind::Module);
    }
    if (value->is(TypeKind::Module)) {
        return false;
    }
    if (isAny(target) || isAny(value) || value->is(TypeKind::None) || value->is(TypeKind::Void)) {
        return true;
    }
    const bool compound = value->is(TypeKind::Union) || target->is(TypeKind::Union) || value->element != nullptr || value->is(TypeKind::Schema);
    if (!compound) {
        return fits(value, target);
    }
    const std::uint64_t key = (std::uint64_t{value->id} + 1) << 32 | target->id;
    if (const bool* known = fits_.find(key)) {
        return *known;
    }
    const bool answer = fits(value, target);
    fits_.set(key, answer);
    return answer;
}

bool TypeRules::fits(const Type* value, const Type* target) {
    if (value->is(TypeKind::Union)) {
        return std::ranges::all_of(value->members, [&](const Type* m) { return assignable(m, target); });
    }
    if (target->is(TypeKind::Union)) {
        if (isLiteral(value) && std::ranges::find(target->members, value) != target->members.end()) {
            return true;
        }
        return std::ranges::any_of(target->members, [&](const Type* m) { return assignable(value, m); });
    }
    switch (value->kind) {
        case TypeKind::Bool: return target->is(TypeKind::Bool);
        case TypeKind::Int:
            // Observed: any int fits any float literal; whether it is that one, is checked when the program runs.
            return target->is(TypeKind::Int) || target->is(TypeKind::Float) || target->is(TypeKind::FloatLit);
        case TypeKind::Float: return target->is(TypeKind::Float);
        case TypeKind::Str: return isStr(target);  // which of the literals, is checked when the program runs
        case TypeKind::Unit: return target->is(TypeKind::Unit);
        case TypeKind::BoolLit: return target->is(TypeKind::Bool) || target->is(TypeKind::Float);
        case TypeKind::IntLit:
            return target->is(TypeKind::Int) || target->is(TypeKind::Float) || target->is(TypeKind::FloatLit);
        case TypeKind::FloatLit: return target->is(TypeKind::Float);
        case TypeKind::StrLit: return target->is(TypeKind::Str);
        case TypeKind::UnitLit: return target->is(TypeKind::Unit);
        case TypeKind::List:
        case TypeKind::Dict:
        case TypeKind::Schema:
        case TypeKind::SchemaType:
        case TypeKind::Function: return compoundFits(value, target);
        case TypeKind::Error:
        case TypeKind::Any:
        case TypeKind::Void:
        case TypeKind::None:
        case TypeKind::Union:
        case TypeKind::Module: return false;
    }
    return false;
}

bool TypeRules::compoundFits(const Type* value, const Type* target) {
    if (value->is(TypeKind::List)) {
        return target->is(TypeKind::List) && assignable(value->element, target->element);
    }
    if (value->is(TypeKind::Dict)) {
        // The entries of a literal are checked one by one against the schema; other dicts when they are converted.
        if (target->is(TypeKind::Schema)) {
            return true;
        }
        return target->is(TypeKind::Dict) && assignable(value->key, target->key) && assignable(value->element, target->element);
    }
    if (value->is(TypeKind::Schema)) {
        return target->is(TypeKind::Schema) && inherits(value->schema, target->schema);
    }
    if (value->is(TypeKind::SchemaType)) {
        return (target->is(TypeKind::SchemaType) || target->is(TypeKind::Schema)) && inherits(value->schema, target->schema);
    }
    if (!target->is(TypeKind::Function)) {
        return false;
    }
    const std::size_t n = target->members.size();
    if (value->members.size() < n) {
        return value->params != nullptr && value->params->rest;
    }
    for (std::size_t i = n; i < value->members.size(); ++i) {
        if (value->params == nullptr || !value->params->params[i].optional) {
            return false;
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        if (!assignable(target->members[i], value->members[i])) {
            return false;
        }
    }
    return assignable(value->element, target->element);
}

}  // namespace kcl::sema
