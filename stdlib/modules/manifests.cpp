// System module `manifests`: spec "stdlib section 3, manifests".
#include "frontend/diag/library_kinds.h"
#include "stdlib/args.h"
#include "stdlib/builtins.h"
#include "vm/ops/ops.h"
#include "vm/value/emit_options.h"

#include <algorithm>

namespace kcl::stdlib {
namespace {

constexpr std::string_view kSeparator = "---";

/// True for lines one of which is `---`, the others being blank or comments: then a reader of YAML finds the documents.
bool separatesDocuments(std::string_view text) {
    int separators = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        separators += line == kSeparator ? 1 : 0;
        if (line != kSeparator && !line.empty() && line.front() != '#') {
            return false;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return separators == 1;
}

}  // namespace

Value manifestsYamlStream(Call& call) {
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
            (!separator->value.is(ValueKind::Str) || !separatesDocuments(separator->value.asString()))) {
            throw vm::EvalError(diag::BadStreamSeparator, vm::textOf(call.context, separator->value));
        }
        if (separator != nullptr && separator->value.is(ValueKind::Str)) {
            options.separator = separator->value.asString();
        }
    }
    call.context.stream = values;
    call.context.streamOptions = options;
    return {};
}

}  // namespace kcl::stdlib
