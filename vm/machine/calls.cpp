// Calls: closures get a frame, built-in functions are C++.
#include "vm/machine/interpreter.h"
#include "vm/types/fits.h"

#include <array>

namespace kcl::vm {

namespace {

/// The parameter that a keyword names, the last one of that name; null when there is none.
const ParamDef* paramOf(const LambdaProto& proto, const Key& keyword) {
    for (std::size_t i = proto.params.size(); i-- > 0;) {
        if (proto.params[i].name == keyword) {
            return &proto.params[i];
        }
    }
    return nullptr;
}

}  // namespace

Value Interpreter::convertArgument(std::uint32_t number, Value v, const Type& type, bool fromCode) {
    Conversion what;
    what.argument = fromCode ? number + 1 : 0;
    return converting(what, [&] { return convertChecked(*this, v, type); });
}

void Interpreter::enterLambda(const Function& f, const Value* args, std::uint32_t positional, std::span<const Key> keywords,
                              std::uint32_t dst) {
    if (--budget_ == 0) [[unlikely]] {
        tick();
    }
    const LambdaProto& proto = *f.proto;
    const auto params = static_cast<std::uint32_t>(proto.params.size());
    const std::uint32_t direct = std::min(positional, params);
    // Parameters are converted before the frame exists: a mistake belongs to the call.
    std::array<Value, 8> converted;
    if (proto.checked) [[unlikely]] {
        bool all = true;
        for (std::uint32_t i = 0; i < direct; ++i) {
            const Type* type = proto.params[i].type;
            all = all && (type == nullptr || fits(args[i], *type));
        }
        for (std::size_t k = 0; k < keywords.size(); ++k) {
            const ParamDef* param = paramOf(proto, keywords[k]);
            all = all && (param == nullptr || param->type == nullptr || fits(args[positional + k], *param->type));
        }
        if (!all) {
            const bool fromCode = depth_ > 0 && args == top().regs + top().pc->b + 1;
            const std::size_t count = keywords.empty() ? direct : positional + keywords.size();
            Value* out = count <= converted.size() ? converted.data() : heap.makeArray<Value>(count);
            std::copy(args, args + count, out);
            for (std::uint32_t i = 0; i < direct; ++i) {
                const Type* type = proto.params[i].type;
                out[i] = type == nullptr ? args[i] : convertArgument(i, args[i], *type, fromCode);
            }
            for (std::size_t k = 0; k < keywords.size(); ++k) {
                const std::uint32_t at = positional + static_cast<std::uint32_t>(k);
                if (const ParamDef* param = paramOf(proto, keywords[k]); param != nullptr && param->type != nullptr) {
                    out[at] = convertArgument(at, args[at], *param->type, fromCode);
                }
            }
            args = out;
        }
    }
    Frame& frame = push(*proto.chunk, FrameKind::Call);
    frame.dst = dst;
    frame.captures = f.captures.data();
    frame.self = f.self;
    frame.subject = f.self != nullptr ? f.self->whole : nullptr;
    for (std::uint32_t i = 0; i < direct; ++i) {
        frame.regs[i] = args[i];
    }
    frame.given = direct >= 64 ? UINT64_MAX : (std::uint64_t{1} << direct) - 1;
    for (std::uint32_t i = direct; i < params; ++i) {
        frame.regs[i] = proto.params[i].hasDefault ? Value::undefined() : absentArgument();
    }
    for (std::size_t k = 0; k < keywords.size(); ++k) {
        if (const ParamDef* param = paramOf(proto, keywords[k]); param != nullptr) {
            const auto i = static_cast<std::size_t>(param - proto.params.data());
            frame.regs[i] = args[positional + k];
            if (i < 64) {
                frame.given |= std::uint64_t{1} << i;
            }
        }
    }
}

bool Interpreter::enter(Value callee, const Value* args, std::uint32_t positional, std::span<const Key> keywords,
                        std::uint32_t dst, Value& out) {
    if (callee.is(ValueKind::Function)) {
        const Function& f = *callee.asFunction();
        if (f.proto != nullptr) {
            enterLambda(f, args, positional, keywords, dst);
            return true;
        }
        out = callBuiltin(*f.builtin, f.receiver, args, positional, keywords);
        return false;
    }
    if (callee.is(ValueKind::SchemaType)) {
        Span here = depth_ > 0 ? placeOf(top()) : Span{};
        Construction& c = begin(*callee.asSchemaType(), makeDict(heap), args, positional, keywords,
                                Made{here, here, false});
        pushConstruction(c, dst);
        return true;
    }
    out = Value::undefined();  // observed: calling what is no function gives Undefined
    return false;
}

Value Interpreter::callBuiltin(const Builtin& b, Value receiver, const Value* args, std::uint32_t positional,
                               std::span<const Key> keywords) {
    if (--budget_ == 0) [[unlikely]] {
        tick();
    }
    std::array<KeywordValue, 8> few;
    std::vector<KeywordValue> many;
    KeywordValue* pairs = few.data();
    if (keywords.size() > few.size()) {
        many.resize(keywords.size());
        pairs = many.data();
    }
    for (std::size_t k = 0; k < keywords.size(); ++k) {
        pairs[k] = {keywords[k].text(), args[positional + k]};
    }
    Call call(*this, b, receiver, {args, positional}, {pairs, keywords.size()});
    return b.function(call);
}

Value Interpreter::builtinValue(std::uint32_t number) {
    Value& v = builtins_[number];
    if (v.is(ValueKind::Undefined)) {
        const Builtin* b = program_.builtins[number];
        if (b->constant) {
            v = callBuiltin(*b, Value::undefined(), nullptr, 0, {});
        } else {
            auto* f = heap.make<Function>();
            f->builtin = b;
            v = Value::function(f);
        }
    }
    return v;
}

Value Interpreter::field(Value object, const Key& key, bool optional, std::uint32_t cache) {
    if (object.is(ValueKind::Instance)) {
        const Instance& instance = *object.asInstance();
        Cache& known = caches_[cache];
        if (known.shape == instance.def) {
            return instance.attrs.entries[known.slot].value;
        }
        const std::int32_t slot = instance.def->slot(key);
        if (slot >= 0 && static_cast<std::uint32_t>(slot) < instance.attrs.size && instance.attrs.entries[slot].key == key) {
            if (optional && !truthy(object)) {
                return Value::none();
            }
            known = {instance.def, static_cast<std::uint32_t>(slot), nullptr};
            return instance.attrs.entries[slot].value;
        }
    } else if (object.is(ValueKind::Dict) && !optional) {
        if (const DictEntry* e = object.asDict()->find(key); e != nullptr) {
            return e->value;
        }
    }
    return loadAttribute(*this, object, key, optional);
}

}  // namespace kcl::vm
