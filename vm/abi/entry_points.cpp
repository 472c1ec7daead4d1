#include "vm/abi/entry_points.h"

#include <span>

namespace kcl::vm {

namespace {

/// Runs `work`; an EvalError becomes status 1.
template <typename Work>
std::uint8_t guarded(AbiContext* abi, Value* out, const Work& work) noexcept {
    try {
        *out = work(*abi->context);
        return 0;
    } catch (const EvalError& error) {
        abi->error = error;
        return 1;
    }
}

}  // namespace

extern "C" {

std::uint8_t kcl_abi_binary(AbiContext* abi, Value* out, std::uint8_t op, const Value* left, const Value* right) {
    return guarded(abi, out, [&](Context& c) { return binary(c, static_cast<BinOp>(op), *left, *right); });
}

std::uint8_t kcl_abi_unary(AbiContext* abi, Value* out, std::uint8_t op, const Value* operand) {
    return guarded(abi, out, [&](Context& c) { return unary(c, static_cast<UnOp>(op), *operand); });
}

std::uint8_t kcl_abi_compare(AbiContext* abi, Value* out, std::uint8_t op, const Value* left, const Value* right) {
    return guarded(abi, out, [&](Context& c) { return Value::boolean(compare(c, static_cast<CmpOp>(op), *left, *right)); });
}

std::uint8_t kcl_abi_load_attribute(AbiContext* abi, Value* out, const Value* object, const Key* name, std::uint8_t optional) {
    return guarded(abi, out, [&](Context& c) { return loadAttribute(c, *object, *name, optional != 0); });
}

std::uint8_t kcl_abi_subscript(AbiContext* abi, Value* out, const Value* object, const Value* index, std::uint8_t optional) {
    return guarded(abi, out, [&](Context& c) { return subscript(c, *object, *index, optional != 0); });
}

std::uint8_t kcl_abi_slice(AbiContext* abi, Value* out, const Value* object, const Value* bounds, std::uint8_t optional) {
    return guarded(abi, out, [&](Context& c) { return slice(c, *object, bounds[0], bounds[1], bounds[2], optional != 0); });
}

std::uint8_t kcl_abi_merge(AbiContext* abi, Value* out, const Value* base, const Value* overlay, std::uint8_t options) {
    const MergeOptions how{.orMode = (options & kAbiOrMode) != 0,
                           .idempotentCheck = (options & kAbiIdempotentCheck) != 0,
                           .resolve = (options & kAbiResolve) != 0};
    return guarded(abi, out, [&](Context& c) { return merge(c, *base, *overlay, how); });
}

std::uint8_t kcl_abi_insert_entry(AbiContext* abi, Value* out, Value* dict, const Key* key, const Value* value, std::uint8_t op,
                                  std::int32_t index) {
    return guarded(abi, out, [&](Context& c) {
        insertEntry(c, *dict->asDict(), *key, *value, static_cast<EntryOp>(op), index);
        return *dict;
    });
}

std::uint8_t kcl_abi_unpack_into(AbiContext* abi, Value* out, Value* dict, const Value* given) {
    return guarded(abi, out, [&](Context& c) {
        unpackInto(c, *dict->asDict(), *given);
        return *dict;
    });
}

std::uint8_t kcl_abi_splice_into(AbiContext* abi, Value* out, Value* list, const Value* given) {
    return guarded(abi, out, [&](Context& c) {
        spliceInto(c, *list->asList(), *given);
        return *list;
    });
}

std::uint8_t kcl_abi_convert_checked(AbiContext* abi, Value* out, const Value* given, const Type* type, std::uint8_t strict) {
    return guarded(abi, out, [&](Context& c) { return convertChecked(c, *given, *type, strict != 0); });
}

std::uint8_t kcl_abi_call(AbiContext* abi, Value* out, const Value* function, const Value* args, std::uint32_t count) {
    return guarded(abi, out, [&](Context& c) { return c.call(*function, {args, count}); });
}

std::uint8_t kcl_abi_text_of(AbiContext* abi, Value* out, const Value* given) {
    return guarded(abi, out, [&](Context& c) { return Value::string(textOf(c, *given)); });
}

}  // extern "C"

}  // namespace kcl::vm
