// Iteration over what the language can iterate: characters of a text, items of a list, keys of a dict or instance.
#pragma once

#include "frontend/diag/eval_kinds.h"
#include "frontend/support/unicode.h"
#include "vm/value/containers.h"
#include "vm/value/eval_error.h"
#include "vm/value/value.h"

#include <string_view>

namespace kcl::stdlib {

/// Calls `f(Value)` for each item until it gives false. False when `v` cannot be iterated; nothing is called then.
template <typename F>
bool forEachItem(vm::Value v, F&& f) {
    switch (v.kind()) {
    case vm::ValueKind::Str: {
        const std::string_view text = v.asString();
        for (std::size_t i = 0; i < text.size();) {
            const std::size_t n = unicode::decode(text.substr(i)).length;
            if (!f(vm::Value::string(text.substr(i, n)))) {
                break;
            }
            i += n;
        }
        return true;
    }
    case vm::ValueKind::List:
        for (const vm::Value item : v.asList()->view()) {
            if (!f(item)) {
                break;
            }
        }
        return true;
    case vm::ValueKind::Dict:
    case vm::ValueKind::Instance: {
        const vm::Dict& dict = v.is(vm::ValueKind::Dict) ? *v.asDict() : v.asInstance()->attrs;
        for (const vm::DictEntry& entry : dict.view()) {
            if (!f(vm::Value::string(entry.key.text()))) {
                break;
            }
        }
        return true;
    }
    case vm::ValueKind::Undefined:
    case vm::ValueKind::None:
    case vm::ValueKind::Bool:
    case vm::ValueKind::Int:
    case vm::ValueKind::Float:
    case vm::ValueKind::Unit:
    case vm::ValueKind::Function:
    case vm::ValueKind::SchemaType:
        break;
    }
    return false;
}

/// The items of `v` as a new list. Throws diag::NotIterable.
[[nodiscard]] vm::List* itemsOf(vm::Context& context, vm::Value v);

}  // namespace kcl::stdlib
