// Assignment to a path: language rule 4.8. The only operations that change an object which others can see.
#include "frontend/diag/eval_kinds.h"
#include "vm/ops/ops.h"
#include "vm/value/eval_error.h"

namespace kcl::vm {
namespace {

/// Sets the attribute and makes the instance again from what its configuration gave, now including this attribute.
/// An instance with arguments that has the attribute already is not made again (observed).
void assignAttribute(Context& context, Instance& instance, const Key& key, Value v) {
    const bool known = instance.attrs.find(key) != nullptr;
    Dict* config = instance.config == nullptr ? makeDict(context.heap) : copyDict(context.heap, *instance.config);
    for (DictEntry& entry : config->view()) {
        if (const DictEntry* attr = instance.attrs.find(entry.key)) {
            entry.value = attr->value;
        }
        entry.op = EntryOp::Override;
        entry.index = kNoIndex;
    }
    config->set(context.heap, key, v);
    if (known && !instance.args.empty()) {
        instance.attrs.set(context.heap, key, v);
        instance.config = config;
        return;
    }
    Instance changed = instance;
    changed.where = {};
    const Value made = context.instantiateAgain(changed, *config);
    if (made.is(ValueKind::Instance)) {
        instance = *made.asInstance();
    }
}

}  // namespace

Value assignMember(Context& context, Value target, const Key& key, Value v) {
    if (target.is(ValueKind::Dict)) {
        target.asDict()->set(context.heap, key, v);
    } else if (target.is(ValueKind::Instance)) {
        assignAttribute(context, *target.asInstance(), key, v);
    } else {
        throw EvalError(diag::BadAssignTarget, typeName(target), key.text());
    }
    return target;
}

Value assignIndex(Context& context, Value target, Value index, Value v) {
    if (target.is(ValueKind::List) && index.is(ValueKind::Int)) {
        List& list = *target.asList();
        const std::int64_t at = index.asInt() < 0 ? index.asInt() + list.size : index.asInt();
        if (at < 0 || at >= list.size) {
            throw EvalError(diag::IndexOutOfBounds, std::uint64_t{list.size}, index.asInt());
        }
        list.own(context.heap);
        list.items[at] = v;
        return target;
    }
    if (index.is(ValueKind::Str) && (target.is(ValueKind::Dict) || target.is(ValueKind::Instance))) {
        return assignMember(context, target, Key(index.asString()), v);
    }
    throw EvalError(diag::NotSubscriptable, typeName(target), typeName(index));
}

}  // namespace kcl::vm
