// Reading of arguments, and of signatures as far as that needs it.
#include "stdlib/args.h"

#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/library_kinds.h"
#include "vm/ops/ops.h"

namespace kcl::stdlib {

std::string_view parameterName(std::string_view signature, std::size_t index) {
    // Names stand at bracket depth 1 behind `(` or `,`; defaults are numbers, texts, names or empty brackets.
    int depth = 0;
    bool inText = false;
    bool atName = false;
    for (std::size_t i = 0; i < signature.size(); ++i) {
        const char c = signature[i];
        if (c == '"') {
            inText = !inText;
        }
        if (inText) {
            continue;
        }
        if (c == '(' || c == '[' || c == '{') {
            ++depth;
            atName = atName || depth == 1;
        } else if (c == ')' || c == ']' || c == '}') {
            if (--depth == 0) {
                return {};
            }
        } else if (c == ',' && depth == 1) {
            atName = true;
        } else if (c != ' ' && atName) {
            atName = false;
            std::size_t end = i;
            while (end < signature.size() && signature[end] != ':' && signature[end] != '?' && signature[end] != ',' &&
                   signature[end] != ')') {
                ++end;
            }
            if (c == '*') {
                return {};
            }
            if (index-- == 0) {
                return signature.substr(i, end - i);
            }
        }
    }
    return {};
}

Value keyword(const Call& call, std::string_view name) {
    for (const vm::KeywordValue& given : call.keywords) {
        if (given.name == name) {
            return given.value;
        }
    }
    return {};
}

Value Args::byName(std::size_t index) const {
    const std::string_view name = parameterName(call_.builtin.signature, index);
    return name.empty() ? Value() : keyword(call_, name);
}

Value Args::required(std::size_t index) const {
    if (index < call_.args.size()) {
        return call_.args[index];
    }
    const std::string_view name = parameterName(call_.builtin.signature, index);
    for (const vm::KeywordValue& given : call_.keywords) {
        if (given.name == name) {
            return given.value;
        }
    }
    throw vm::EvalError(diag::MissingArgument, call_.builtin.name, name);
}

void Args::wrongKind(std::size_t index, std::string_view expected) const {
    throw vm::EvalError(diag::ArgumentType, expected, vm::typeName((*this)[index]), index + 1,
                        parameterName(call_.builtin.signature, index), call_.builtin.name);
}

Value Args::ofKind(std::size_t index, ValueKind kind, std::string_view name) const {
    const Value v = required(index);
    if (!v.is(kind)) {
        wrongKind(index, name);
    }
    return v;
}

std::string_view Args::text(std::size_t index) const {
    return ofKind(index, ValueKind::Str, "str").asString();
}

std::int64_t Args::integer(std::size_t index) const {
    return ofKind(index, ValueKind::Int, "int").asInt();
}

vm::List* Args::list(std::size_t index) const {
    const Value v = required(index);
    if (!v.is(ValueKind::List)) {
        throw vm::EvalError(diag::InvalidListValue);
    }
    return v.asList();
}

std::optional<std::string_view> Args::optionalText(std::size_t index) const {
    return has(index) ? std::optional(text(index)) : std::nullopt;
}

std::optional<std::int64_t> Args::optionalInteger(std::size_t index) const {
    return has(index) ? std::optional(integer(index)) : std::nullopt;
}

bool Args::flag(std::size_t index, bool otherwise) const {
    const Value v = (*this)[index];
    return v.isNullish() ? otherwise : vm::truthy(v);
}

Value shareText(std::string_view text) {
    if (text.size() > UINT32_MAX) {
        throw vm::EvalError(diag::StringTooLong);
    }
    return Value::string(text);
}

Value makeText(vm::Context& context, std::string_view text) {
    if (text.size() > UINT32_MAX) {
        throw vm::EvalError(diag::StringTooLong);
    }
    return Value::string(context.heap.copy(text));
}

std::uint32_t checkedCount(const vm::Context& context, std::uint64_t count) {
    if (count > UINT32_MAX) {
        throw vm::EvalError(diag::CollectionTooLarge);
    }
    context.heap.reserve(count * sizeof(Value));
    return static_cast<std::uint32_t>(count);
}

void forbidWhenHermetic(const Call& call, std::string_view what) {
    if (call.context.config.hermetic) {
        throw vm::EvalError(diag::NotHermetic, call.builtin.name, what);
    }
}

}  // namespace kcl::stdlib
