// Types that look into the value: literals, unions, lists and dicts.
#include "vm/types/fits.h"

#include <algorithm>

namespace kcl::vm {

bool fitsByContent(Value v, const Type& type) {
    switch (type.kind) {
        case TypeKind::StrLit: return v.is(ValueKind::Str) && v.asString() == type.text;
        case TypeKind::IntLit: return v.is(ValueKind::Int) && v.asInt() == type.intValue;
        case TypeKind::BoolLit: return v.is(ValueKind::Bool) && v.asBool() == type.boolValue;
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
        case TypeKind::Any:
        case TypeKind::Bool:
        case TypeKind::Int:
        case TypeKind::Float:
        case TypeKind::Str:
        case TypeKind::Schema:
        case TypeKind::Function:  // kFittingKinds tells
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
