// System module `manifests`: spec "stdlib section 3, manifests".
#include "frontend/diag/library_kinds.h"
#include "stdlib/args.h"
#include "stdlib/builtins.h"
#include "vm/ops/ops.h"
#include "vm/value/emit_options.h"

namespace kcl::stdlib {

Value manifestsYamlStream(Call& call) {
    constexpr std::string_view kSeparator = "---";
    const Args args(call);
    vm::List* const values = args.list(0);
    const Value given = args[1];
    vm::EmitOptions options;
    options.showHidden = true;
    options.disableEmptyList = call.context.config.disableEmptyList;
    if (!given.isNullish()) {
        if (!given.is(ValueKind::Dict) && !given.is(ValueKind::Instance)) {
            throw vm::EvalError(diag::InvalidDictValue);
        }
        const vm::Dict& dict = given.is(ValueKind::Dict) ? *given.asDict() : given.asInstance()->attrs;
        const auto flag = [&](std::string_view name, bool otherwise) {
            const vm::DictEntry* const entry = dict.find(name);
            return entry == nullptr || entry->value.isNullish() ? otherwise : vm::truthy(entry->value);
        };
        options.sortKeys = flag("sort_keys", false);
        options.disableNone = flag("ignore_none", false);
        options.showHidden = !flag("ignore_private", true);
        const vm::DictEntry* const separator = dict.find("sep");
        if (separator != nullptr && !separator->value.isNullish() &&
            (!separator->value.is(ValueKind::Str) || separator->value.asString() != kSeparator)) {
            throw vm::EvalError(diag::BadStreamSeparator, vm::textOf(call.context, separator->value));
        }
    }
    call.context.stream = values;
    call.context.streamOptions = options;
    return {};
}

}  // namespace kcl::stdlib
