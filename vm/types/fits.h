// The quick half of the run-time type check: values that certainly fit a type as they are.
#pragma once

#include "vm/types/type.h"
#include "vm/value/containers.h"

#include <algorithm>

namespace kcl::vm {

/// True when `v` is a value of `type` and convert() would give it back unchanged. False says nothing: ask
/// convertChecked.
[[nodiscard]] inline bool fits(Value v, const Type& type) {
    if (v.isNullish()) {
        return true;
    }
    switch (type.kind) {
        case TypeKind::Any: return true;
        case TypeKind::Bool: return v.is(ValueKind::Bool);
        case TypeKind::Int: return v.is(ValueKind::Int);
        case TypeKind::Float: return v.isNumber();
        case TypeKind::Str: return v.is(ValueKind::Str);
        case TypeKind::StrLit: return v.is(ValueKind::Str) && v.asString() == type.text;
        case TypeKind::IntLit: return v.is(ValueKind::Int) && v.asInt() == type.intValue;
        case TypeKind::BoolLit: return v.is(ValueKind::Bool) && v.asBool() == type.boolValue;
        case TypeKind::Schema: return v.is(ValueKind::Instance);
        case TypeKind::Function: return v.is(ValueKind::Function);
        case TypeKind::Union:
            return !v.is(ValueKind::Dict) && !v.is(ValueKind::List) &&
                   std::any_of(type.members.begin(), type.members.end(), [v](const Type* m) { return fits(v, *m); });
        case TypeKind::List: {
            if (!v.is(ValueKind::List)) {
                return false;
            }
            const auto items = v.asList()->view();
            return type.element->is(TypeKind::Any) ||
                   std::all_of(items.begin(), items.end(), [&type](Value item) { return fits(item, *type.element); });
        }
        case TypeKind::Dict: {
            if (!v.is(ValueKind::Dict)) {
                return false;
            }
            const auto entries = v.asDict()->view();
            return type.element->is(TypeKind::Any) ||
                   std::all_of(entries.begin(), entries.end(), [&type](const DictEntry& e) { return fits(e.value, *type.element); });
        }
        case TypeKind::Error:
        case TypeKind::Void:
        case TypeKind::None:
        case TypeKind::FloatLit:
        case TypeKind::Unit:
        case TypeKind::UnitLit:
        case TypeKind::SchemaType:
        case TypeKind::Module: return false;
    }
    return false;
}

}  // namespace kcl::vm
