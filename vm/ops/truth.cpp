// Truth, names of kinds, and what iteration counts: language rules 3.1, 3.6 and 3.12.
#include "frontend/diag/eval_kinds.h"
#include "frontend/support/utf8.h"
#include "vm/ops/ops.h"
#include "vm/program/schema_def.h"
#include "vm/value/eval_error.h"
#include "vm/value/unit.h"

#include <fmt/format.h>

namespace kcl::vm {

bool truthy(Value v) {
    switch (v.kind()) {
    case ValueKind::Undefined:
    case ValueKind::None: return false;
    case ValueKind::Bool:
    case ValueKind::Int: return v.asInt() != 0;
    case ValueKind::Float: return v.asFloat() != 0;
    case ValueKind::Unit: return v.unitRaw() != 0;
    case ValueKind::Str: return !v.asString().empty();
    case ValueKind::List: return v.asList()->size != 0;
    case ValueKind::Dict: return v.asDict()->size != 0;
    case ValueKind::Instance: return v.asInstance()->attrs.size != 0;
    case ValueKind::Function:
    case ValueKind::SchemaType: return true;
    }
    return false;
}

std::string typeName(Value v) {
    static constexpr std::string_view kNames[] = {
#define KCL_VALUE_KIND(Ident, TypeName) TypeName,
#include "vm/value/value_kinds.def"
    };
    if (v.is(ValueKind::Instance)) {
        return std::string(v.asInstance()->def->name);
    }
    if (v.is(ValueKind::Unit)) {
        return fmt::format("number_multiplier({}{})", v.unitRaw(), unitText(v.unitSuffix()));
    }
    return std::string(kNames[static_cast<std::size_t>(v.kind())]);
}

std::uint64_t lengthOf(Value v) {
    switch (v.kind()) {
    case ValueKind::Str: return countCodePoints(v.asString());
    case ValueKind::List: return v.asList()->size;
    case ValueKind::Dict: return v.asDict()->size;
    case ValueKind::Instance: return v.asInstance()->attrs.size;
    case ValueKind::Undefined:
    case ValueKind::None:
    case ValueKind::Bool:
    case ValueKind::Int:
    case ValueKind::Float:
    case ValueKind::Unit:
    case ValueKind::Function:
    case ValueKind::SchemaType: break;
    }
    throw EvalError(diag::NotIterable, typeName(v));
}

}  // namespace kcl::vm
