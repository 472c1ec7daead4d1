// System module `json`: spec "stdlib section 3, json".
#include "frontend/diag/library_kinds.h"
#include "stdlib/json_reader.h"
#include "stdlib/args.h"
#include "stdlib/builtins.h"
#include "stdlib/modules/detail/sandbox.h"
#include "vm/emit/emit.h"
#include "vm/value/depth.h"

#include <algorithm>

namespace kcl::stdlib {

namespace {

/// The JSON text of the first argument with the options that start at parameter `first`.
std::string encode(const Call& call, std::size_t first) {
    constexpr std::int64_t kMaxIndent = 1000;
    const Args args(call);
    vm::EmitOptions options;
    options.sortKeys = args.flag(first, false);
    const std::int64_t indent = std::clamp<std::int64_t>(args.optionalInteger(first + 1).value_or(0), 0, kMaxIndent);
    options.showHidden = !args.flag(first + 2, false);
    options.disableNone = args.flag(first + 3, false);
    std::string out;
    vm::encodeJson(out, args.required(0), options, static_cast<int>(indent));
    call.context.heap.reserve(out.size());
    return out;
}

/// RFC 7396. `target` and `patch` stay as they are.
Value mergePatch(vm::Heap& heap, Value target, Value patch, std::uint32_t depth) {
    vm::checkDepth(depth);
    const auto dictOf = [](Value v) -> const vm::Dict* {
        return v.is(ValueKind::Dict) ? v.asDict() : v.is(ValueKind::Instance) ? &v.asInstance()->attrs : nullptr;
    };
    const vm::Dict* const changes = dictOf(patch);
    if (changes == nullptr) {
        return patch;
    }
    const vm::Dict* const old = dictOf(target);
    const auto isRemoved = [&](const vm::Key& key) {
        const vm::DictEntry* const change = changes->find(key);
        return change != nullptr && change->value.isNullish();
    };
    vm::Dict* const out = vm::makeDict(heap);
    if (old != nullptr) {
        for (const vm::DictEntry& entry : old->view()) {
            if (!isRemoved(entry.key)) {
                out->set(heap, entry.key, entry.value, vm::EntryOp::Union);
            }
        }
    }
    for (const vm::DictEntry& change : changes->view()) {
        if (!change.value.isNullish()) {
            const vm::DictEntry* const entry = out->find(change.key);
            const Value before = entry != nullptr ? entry->value : Value();
            out->set(heap, change.key, mergePatch(heap, before, change.value, depth + 1), vm::EntryOp::Union);
        }
    }
    return Value::dict(out);
}

}  // namespace

Value jsonDecode(Call& call) {
    JsonMistake mistake;
    const std::optional<Value> v = readJson(call.context, Args(call).text(0), &mistake);
    if (!v) {
        throw vm::EvalError(diag::BadJson, mistake.text, mistake.line, mistake.column);
    }
    return *v;
}

Value jsonDumpToFile(Call& call) {
    dumpText(call, Args(call).text(1), encode(call, 2));
    return {};
}

Value jsonEncode(Call& call) {
    return makeText(call.context, encode(call, 1));
}

Value jsonMerge(Call& call) {
    const Args args(call);
    return mergePatch(call.context.heap, args.required(0), args.required(1), 0);
}

Value jsonValidate(Call& call) {
    return Value::boolean(isJson(call.context, Args(call).text(0)));
}

}  // namespace kcl::stdlib
