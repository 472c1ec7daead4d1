// `v.name` and `v?.name`: language rules 3.11 and 5.8.
#include "frontend/diag/eval_kinds.h"
#include "vm/ops/ops.h"
#include "vm/program/schema_def.h"
#include "vm/value/eval_error.h"
#include "vm/value/function.h"

namespace kcl::vm {
namespace {

Value bound(Context& context, const Builtin* method, Value receiver) {
    auto* out = context.heap.make<Function>();
    out->builtin = method;
    out->receiver = receiver;
    return Value::function(out);
}

}  // namespace

Value loadAttribute(Context& context, Value v, const Key& name, bool optional) {
    if (v.is(ValueKind::Instance)) {
        if (const DictEntry* entry = v.asInstance()->attrs.find(name)) {
            return entry->value;
        }
    } else if (v.is(ValueKind::Dict)) {
        if (const DictEntry* entry = v.asDict()->find(name)) {
            return entry->value;
        }
    }
    if (optional && !truthy(v)) {
        return Value::none();
    }
    switch (v.kind()) {
    case ValueKind::Dict: return {};
    case ValueKind::Instance:
        throw EvalError(diag::InstanceAttributeNotFound, v.asInstance()->def->name, name.text());
    case ValueKind::Str:
        if (const Builtin* method = context.method("str.", name.text())) {
            return bound(context, method, v);
        }
        throw EvalError(diag::StrAttributeNotFound, name.text());
    case ValueKind::SchemaType:
        if (const Builtin* method = context.method("schema.", name.text())) {
            return bound(context, method, v);
        }
        throw EvalError(diag::SchemaAttributeNotFound, name.text());
    case ValueKind::Function: throw EvalError(diag::SchemaAttributeNotFound, name.text());
    case ValueKind::Undefined:
    case ValueKind::None:
    case ValueKind::Bool:
    case ValueKind::Int:
    case ValueKind::Float:
    case ValueKind::Unit:
    case ValueKind::List: break;
    }
    throw EvalError(diag::BadAttributeReceiver, typeName(v), name.text());
}

}  // namespace kcl::vm
