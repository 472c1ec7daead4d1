// The language's operations on values, each once. The interpreter, native code, constant folding and the tools call
// these; nobody else knows a rule about values. All of them throw EvalError and never change an operand.
#pragma once

#include "vm/types/type.h"
#include "vm/value/containers.h"
#include "vm/value/context.h"
#include "vm/value/value.h"

#include <span>
#include <string>
#include <string_view>

namespace kcl::vm {

enum class BinOp : std::uint8_t { Add, Sub, Mul, Div, FloorDiv, Mod, Pow, ShiftLeft, ShiftRight, BitXor, BitAnd, BitOr };
enum class CmpOp : std::uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, In, NotIn, Is, IsNot };
enum class UnOp : std::uint8_t { Plus, Minus, Invert, Not };

/// `a op b`; semantics sections 3.2 to 3.10. BitOr is union (section 4.2) for collections.
[[nodiscard]] Value binary(Context& context, BinOp op, Value a, Value b);
/// A sum whose left side is a text of more bytes gets room to grow: it may be one of many (`acc + x` in a fold), which
/// would copy the text again and again.
inline constexpr std::size_t kGrowTextFrom = 128;
[[nodiscard]] Value unary(Context& context, UnOp op, Value v);
[[nodiscard]] bool compare(Context& context, CmpOp op, Value a, Value b);
/// `a == b` (section 3.8); never fails.
[[nodiscard]] bool equal(Value a, Value b);
/// Ordering of two values as `<` and sorted() see it: negative, 0 or positive. Throws when they have none.
[[nodiscard]] int order(Value a, Value b, CmpOp op);
/// Section 3.6.
[[nodiscard]] bool truthy(Value v);

/// `v.name` (sections 3.11, 5.8). A method of a built-in kind gives a bound function. `optional` is `?.`.
[[nodiscard]] Value loadAttribute(Context& context, Value v, const Key& name, bool optional);
[[nodiscard]] Value subscript(Context& context, Value v, Value index, bool optional);
/// Each bound may be Undefined.
[[nodiscard]] Value slice(Context& context, Value v, Value lower, Value upper, Value step, bool optional);

/// How merge treats conflicts; the table of section 4.3 says who uses which.
struct MergeOptions {
    bool orMode = false;           ///< explicit `|`
    bool idempotentCheck = false;  ///< unequal values under `:` are an error
    bool resolve = false;          ///< merging into an instance makes it again
};
/// Section 4.2. Shares what it does not change.
[[nodiscard]] Value merge(Context& context, Value base, Value overlay, MergeOptions options);
/// Adds an emitted value or the globals to the result of the program (section 1.4): merge with the idempotent check,
/// no resolve, where a conflict of the whole values is `conflicting values between 2 and 1`.
[[nodiscard]] Value mergeResult(Context& context, Value base, Value overlay);
/// Inserts one entry into a dict literal under construction (idempotent check, no resolve); `target` is changed.
void insertEntry(Context& context, Dict& target, const Key& key, Value v, EntryOp op, std::int32_t index);
/// `**v` inside a dict literal under construction.
void unpackInto(Context& context, Dict& target, Value v);
/// `*v` inside a list literal under construction.
void spliceInto(Context& context, List& target, Value v);

/// Section 9. Converts dicts to instances where `type` asks for them; other values are returned as they are.
[[nodiscard]] Value convert(Context& context, Value v, const Type& type);
/// Whether `v` is a value of `type`; `strict` as `as` demands it.
[[nodiscard]] bool hasType(Value v, const Type& type, bool strict);
/// convert, then an EvalError `expect T, got V` when the result is no value of `type`.
[[nodiscard]] Value convertChecked(Context& context, Value v, const Type& type, bool strict = false);

/// Elements that iteration over `v` visits: characters, items, or keys. Throws for what is not iterable.
[[nodiscard]] std::uint64_t lengthOf(Value v);

/// str(v) of section 3.5 and stdlib section 1.1, appended to `out`.
void appendText(std::string& out, Value v);
[[nodiscard]] std::string_view textOf(Context& context, Value v);
/// Name of the kind of `v` in messages: `int`, `NoneType`, `number_multiplier(1Ki)`, the schema's name.
[[nodiscard]] std::string typeName(Value v);

/// `target.key = v` and `target[index] = v` (section 4.8). Changes the object in place, an instance by making it again
/// and moving the result into the old object, so that everybody who shares it sees the change. Returns `target`.
[[nodiscard]] Value assignMember(Context& context, Value target, const Key& key, Value v);
[[nodiscard]] Value assignIndex(Context& context, Value target, Value index, Value v);

}  // namespace kcl::vm
