// option(): the arguments of the run. Language rule: semantics section 1.5.
#include "frontend/diag/library_kinds.h"
#include "frontend/diag/notes_kinds.h"
#include "stdlib/args.h"
#include "stdlib/builtins.h"
#include "stdlib/json_reader.h"
#include "stdlib/numbers.h"
#include "vm/ops/ops.h"

#include <algorithm>
#include <array>

namespace kcl::stdlib {

namespace {

/// The argument `key` of the run: JSON, or the text itself when it is none. The last of several counts.
std::optional<Value> givenArgument(vm::Context& context, std::string_view key) {
    const vm::Argument* found = context.argument(key);
    if (found == nullptr) {
        return std::nullopt;
    }
    const std::optional<Value> json = found->isText ? std::nullopt : readJson(context, found->value);
    return json ? json : makeText(context, found->value);
}

/// A float without the `.0` of str(): option("x", type="str") of 1.0 is "1" (observed).
std::string_view numberText(vm::Context& context, Value v) {
    std::string_view text = vm::textOf(context, v);
    if (v.is(ValueKind::Float) && text.ends_with(".0")) {
        text.remove_suffix(2);
    }
    return text;
}

/// `v` as a value of the type called `type`; nothing when it cannot be.
std::optional<Value> convertTo(vm::Context& context, Value v, std::string_view type) {
    const bool isText = v.is(ValueKind::Str);
    const bool isBool = v.is(ValueKind::Bool);
    if (type == "bool") {
        if (isText) {
            return Value::boolean(v.asString() == "True" || v.asString() == "true");
        }
        if (v.isNumber()) {
            return Value::boolean(vm::truthy(v));
        }
        // Observed: a None stays without a value where every other type refuses it.
        return isBool ? std::optional(v) : v.isNullish() ? std::optional(Value()) : std::nullopt;
    }
    if (type == "int") {
        if (isText) {
            std::int64_t number = 0;
            return readInteger(v.asString(), 10, number) == IntegerText::Ok ? std::optional(Value::integer(number))
                                                                            : std::nullopt;
        }
        if (v.is(ValueKind::Float)) {
            return Value::integer(saturate(v.asFloat()));
        }
        return isBool ? std::optional(Value::integer(v.asBool() ? 1 : 0))
                      : v.is(ValueKind::Int) ? std::optional(v) : std::nullopt;
    }
    if (type == "float") {
        if (isText) {
            return Value::floating(readFloat(v.asString()).value_or(0.0));
        }
        if (v.is(ValueKind::Int)) {
            return Value::floating(static_cast<double>(v.asInt()));
        }
        return isBool ? std::optional(Value::floating(v.asBool() ? 1.0 : 0.0))
                      : v.is(ValueKind::Float) ? std::optional(v) : std::nullopt;
    }
    if (type == "str") {
        if (v.isNumber()) {
            return Value::string(numberText(context, v));
        }
        return isBool ? std::optional(Value::string(v.asBool() ? "true" : "false"))
                      : isText ? std::optional(v) : std::nullopt;
    }
    const ValueKind wanted = type == "list" ? ValueKind::List : ValueKind::Dict;
    return v.is(wanted) ? std::optional(v) : std::nullopt;
}

constexpr auto kTypes = std::to_array<std::string_view>({"bool", "int", "float", "str", "list", "dict"});

}  // namespace

Value globalOption(Call& call) {
    vm::Context& context = call.context;
    const Args args(call);
    const std::string_view key = args.text(0);
    const std::optional<std::string_view> type = args.optionalText(1);
    const bool hasDefault = call.args.size() > 3 || std::any_of(call.keywords.begin(), call.keywords.end(),
                                                                [](const auto& k) { return k.name == "default"; });
    std::optional<Value> v = givenArgument(context, key);
    if (!v && hasDefault) {
        v = args[3];
    }
    if (!v) {
        if (args.flag(2, false)) {
            vm::EvalError error(diag::OptionRequired, key, key);
            if (const auto help = args.optionalText(4); help && !help->empty()) {
                error.diagnostic().notes.push_back(diag::format(diag::OptionHelp, *help));
            }
            throw error;
        }
        return Value::none();
    }
    if (!type || type->empty()) {
        return *v;
    }
    if (std::find(kTypes.begin(), kTypes.end(), *type) == kTypes.end()) {
        throw vm::EvalError(diag::OptionUnknownType, *type);
    }
    const std::optional<Value> converted = convertTo(context, *v, *type);
    if (!converted) {
        throw vm::EvalError(diag::OptionBadType, vm::textOf(context, *v), *type);
    }
    return *converted;
}

}  // namespace kcl::stdlib
