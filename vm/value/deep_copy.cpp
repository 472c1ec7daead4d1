// Copies of nested containers, for assignments of programs that change objects in place.
#include "vm/value/containers.h"
#include "vm/value/depth.h"

namespace kcl::vm {
namespace {

Value copyValue(Heap& heap, Value v, std::uint32_t depth);

void copyEntries(Heap& heap, Dict& dict, std::uint32_t depth) {
    for (DictEntry& entry : dict.view()) {
        entry.value = copyValue(heap, entry.value, depth);
    }
}

Value copyValue(Heap& heap, Value v, std::uint32_t depth) {
    switch (v.kind()) {
    case ValueKind::List: {
        checkDepth(depth);
        List* out = makeList(heap, v.asList()->view());
        for (Value& item : out->view()) {
            item = copyValue(heap, item, depth + 1);
        }
        return Value::list(out);
    }
    case ValueKind::Dict: {
        checkDepth(depth);
        Dict* out = copyDict(heap, *v.asDict());
        copyEntries(heap, *out, depth + 1);
        return Value::dict(out);
    }
    case ValueKind::Instance: {
        checkDepth(depth);
        auto* out = heap.make<Instance>();
        *out = *v.asInstance();
        out->attrs = *copyDict(heap, v.asInstance()->attrs);
        copyEntries(heap, out->attrs, depth + 1);
        if (out->config != nullptr) {
            out->config = copyDict(heap, *out->config);
        }
        return Value::instance(out);
    }
    case ValueKind::Undefined:
    case ValueKind::None:
    case ValueKind::Bool:
    case ValueKind::Int:
    case ValueKind::Float:
    case ValueKind::Unit:
    case ValueKind::Str:
    case ValueKind::Function:
    case ValueKind::SchemaType:
        return v;
    }
    return v;
}

}  // namespace

Value deepCopy(Heap& heap, Value v) {
    return copyValue(heap, v, 0);
}

}  // namespace kcl::vm
