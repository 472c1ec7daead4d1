// Which values and keys are printed, and in which order: what YAML, JSON and path selection share (language rule 10).
#pragma once

#include "vm/emit/emit.h"
#include "vm/value/containers.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::vm {

/// Whether an item of a list or the value of a dict entry is printed.
[[nodiscard]] inline bool isPrinted(Value v, const EmitOptions& options) {
    switch (v.kind()) {
    case ValueKind::Undefined:
    case ValueKind::Function:
    case ValueKind::SchemaType: return false;
    case ValueKind::None: return !options.disableNone;
    case ValueKind::List: return !options.disableEmptyList || v.asList()->size != 0;
    case ValueKind::Bool:
    case ValueKind::Int:
    case ValueKind::Float:
    case ValueKind::Unit:
    case ValueKind::Str:
    case ValueKind::Dict:
    case ValueKind::Instance: return true;
    }
    return true;
}

[[nodiscard]] inline bool isPrinted(const DictEntry& entry, const EmitOptions& options) {
    return isPrinted(entry.value, options) &&
           (options.showHidden || entry.key.length == 0 || entry.key.chars[0] != '_');
}

/// The value of `_type` in an instance: `Q` or `pkg.Q`.
[[nodiscard]] std::string typePath(const Instance& instance);

/// Calls `visit(key, value)` for each printed entry, in output order. `typed` is the instance whose `_type` is printed
/// too, or null.
template <typename Visit>
void forEachPrinted(const Dict& dict, const Instance* typed, const EmitOptions& options, const Visit& visit) {
    const std::string path = typed != nullptr ? typePath(*typed) : std::string();
    DictEntry type;
    type.key = Key("_type");
    type.value = Value::string(path);
    if (!options.sortKeys) {
        for (const DictEntry& entry : dict.view()) {
            if (isPrinted(entry, options)) {
                visit(entry.key.text(), entry.value);
            }
        }
        if (typed != nullptr) {
            visit(type.key.text(), type.value);
        }
        return;
    }
    std::vector<const DictEntry*> sorted;
    sorted.reserve(dict.size + std::size_t{1});
    for (const DictEntry& entry : dict.view()) {
        if (isPrinted(entry, options)) {
            sorted.push_back(&entry);
        }
    }
    if (typed != nullptr) {
        sorted.push_back(&type);
    }
    std::ranges::sort(sorted, [](const DictEntry* a, const DictEntry* b) { return a->key.text() < b->key.text(); });
    for (const DictEntry* entry : sorted) {
        visit(entry->key.text(), entry->value);
    }
}

/// The entries of a dict or an instance.
[[nodiscard]] inline const Dict& entriesOf(Value v) {
    return v.is(ValueKind::Instance) ? v.asInstance()->attrs : *v.asDict();
}

/// Whether a result is printed as one document per item: a list of nothing but mappings.
[[nodiscard]] bool isStream(Value result);

}  // namespace kcl::vm
