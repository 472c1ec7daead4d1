// Lists, dicts and schema instances.
//
// Sharing rule: a container is mutable only while the code that made it still builds it; once another value can see
// it, it is never changed, and operations that "change" it make a copy of what differs. The one exception is
// assignment to a path (`_a.x = 1`), which changes the object in place because functions can observe that; the
// compiler therefore copies at assignments when a program contains such a statement (semantics section 2).
//
// A container made by appending to another one shares its array when there is room behind the other's last item
// (extendList, extendDict), so that building a collection step by step by `+` or `|` is linear. Each array notes how
// much of it is used by whom (ArrayTail); the members of List and Dict look after it.
#pragma once

#include "frontend/support/hash.h"
#include "frontend/support/span.h"
#include "vm/value/heap.h"
#include "vm/value/value.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace kcl::vm {

/// Operator attached to a dict entry: it is applied when the dict is later merged onto something else.
enum class EntryOp : std::uint8_t { Union, Override, Insert };

/// A key with its hash (hashText); two keys are equal when hash and bytes are.
struct Key {
    const char* chars = nullptr;
    std::uint32_t length = 0;
    std::uint32_t hash = 0;

    Key() = default;
    explicit Key(std::string_view text)
        : chars(text.data()), length(static_cast<std::uint32_t>(text.size())), hash(hashText(text)) {}
    [[nodiscard]] std::string_view text() const { return {chars, length}; }
    friend bool operator==(const Key& a, const Key& b) {
        return a.hash == b.hash && a.length == b.length &&
               (a.chars == b.chars || std::memcmp(a.chars, b.chars, a.length) == 0);
    }
};

/// EntryInfo::index of an entry written without `[i]`.
inline constexpr std::int32_t kNoIndex = INT32_MIN;

struct DictEntry {
    Key key;
    Value value;
    std::int32_t index = kNoIndex;  ///< `k[i] OP v`; may be negative
    EntryOp op = EntryOp::Union;
};

/// Stands in front of the array of a container with a capacity.
struct ArrayTail {
    std::uint32_t used = 0;    ///< items that some container sees; kept only while the array is shared
    std::uint32_t shared = 0;  ///< 1 when a container was made by extending another one in this array
};

struct List {
    Value* items = nullptr;
    std::uint32_t size = 0;
    std::uint32_t capacity = 0;

    [[nodiscard]] std::span<Value> view() const { return {items, size}; }
    void push(Heap& heap, Value v) {
        if (size == capacity || reinterpret_cast<const ArrayTail*>(items)[-1].shared != 0) [[unlikely]] {
            pushSlow(heap, v);
            return;
        }
        items[size++] = v;
    }
    void pushSlow(Heap& heap, Value v);
    /// Gives the list an array that no other list uses. Needed before an item is replaced in place.
    void own(Heap& heap);
};

[[nodiscard]] List* makeList(Heap& heap, std::uint32_t capacity = 0);
[[nodiscard]] List* makeList(Heap& heap, std::span<const Value> items);
/// A list with the items of `from`, to which `added` items are about to be pushed.
[[nodiscard]] List* extendList(Heap& heap, const List& from, std::uint32_t added);

/// Insertion-ordered map from key to value. Up to eight entries are searched in a row, more through a hash index.
struct Dict {
    DictEntry* entries = nullptr;
    std::uint32_t size = 0;
    std::uint32_t capacity = 0;
    std::uint32_t* index = nullptr;   ///< open addressing: entry number + 1, 0 is empty; null below nine entries
    std::uint32_t indexMask = 0;

    [[nodiscard]] std::span<DictEntry> view() const { return {entries, size}; }
    [[nodiscard]] DictEntry* find(const Key& key) const;
    [[nodiscard]] DictEntry* find(std::string_view key) const { return find(Key(key)); }
    /// The entry of `key`, appended with Undefined when it was absent. Entry pointers move when the dict grows.
    DictEntry& at(Heap& heap, const Key& key);
    /// Sets value, operator and index.
    void set(Heap& heap, const Key& key, Value v, EntryOp op = EntryOp::Override, std::int32_t index = kNoIndex);
    /// Removes the entry, keeping the order of the others. Linear. Only for a dict that nobody else has seen.
    void remove(const Key& key);
    void reserve(Heap& heap, std::uint32_t capacity);
    /// Gives the dict an array that no other dict uses. at() and set() do so before they give out an old entry.
    void own(Heap& heap);
};

[[nodiscard]] Dict* makeDict(Heap& heap, std::uint32_t capacity = 0);
/// A dict with the same entries (values shared).
[[nodiscard]] Dict* copyDict(Heap& heap, const Dict& from);
/// As copyDict, for a copy to which `added` new keys are about to be set: they may go behind the entries of `from`.
[[nodiscard]] Dict* extendDict(Heap& heap, const Dict& from, std::uint32_t added);

/// A dict and a list of a program's constants; they are never changed. Null when two keys are the same.
[[nodiscard]] Dict* makeConstantDict(Arena& arena, std::span<const DictEntry> entries);
[[nodiscard]] List* makeConstantList(Arena& arena, std::span<const Value> items);
/// A new dict as `record`, a constant, is.
[[nodiscard]] Dict* copyRecord(Heap& heap, const Dict& record);

struct InstanceContext;

/// An instance of a schema. `attrs` holds the attributes of the schema in layout order (SchemaDef::attrs), then the
/// keys that only the index signature admits.
struct Instance {
    const SchemaDef* def = nullptr;
    Dict attrs;
    Dict* config = nullptr;             ///< what the configuration gave, with operators; needed to instantiate again
    std::span<const Value> args;        ///< arguments of the schema's parameters, in order
    InstanceContext* context = nullptr; ///< the machine's state of its construction, for functions that captured it
    Span where;                         ///< the name in the schema expression; `line only` places have end == begin
};

/// A copy of nested lists, dicts and instances down to the leaves. Functions are shared.
[[nodiscard]] Value deepCopy(Heap& heap, Value v);

/// Values nested deeper than this are an EvalError where they are made, so that equality, merge and emission may
/// recurse on a bounded stack.
inline constexpr std::uint32_t kMaxValueDepth = 10'000;

}  // namespace kcl::vm
