// System module `collection`: spec "stdlib section 3, collection".
#include "stdlib/args.h"
#include "stdlib/builtins.h"
#include "vm/ops/ops.h"

namespace kcl::stdlib {

Value collectionUnionAll(Call& call) {
    const Value values = Args(call).required(0);
    if (!values.is(ValueKind::List) || values.asList()->size == 0) {
        return Value::dict(vm::makeDict(call.context.heap));
    }
    const std::span<const Value> items = values.asList()->view();
    Value total = items[0];
    for (const Value item : items.subspan(1)) {
        total = vm::binary(call.context, vm::BinOp::BitOr, total, item);
    }
    return total;
}

}  // namespace kcl::stdlib
