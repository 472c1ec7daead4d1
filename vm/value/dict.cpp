// Dicts: entries in insertion order, found by a linear scan of the hashes while there are few and through an index of
// entry numbers (open addressing, linear probing, at most half full) when there are more. Dicts that share an array
// share its index too: a number beyond the size of a dict belongs to another one and is passed over.
#include "frontend/diag/eval_kinds.h"
#include "vm/value/array_tail.h"
#include "vm/value/containers.h"
#include "vm/value/eval_error.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace kcl::vm {
namespace {

constexpr std::uint32_t kLinearLimit = 8;

void enter(Dict& dict, std::uint32_t entry) {
    std::uint32_t at = dict.entries[entry].key.hash & dict.indexMask;
    while (dict.index[at] != 0) {
        at = (at + 1) & dict.indexMask;
    }
    dict.index[at] = entry + 1;
}

void fillIndex(Dict& dict) {
    std::memset(dict.index, 0, (std::size_t{dict.indexMask} + 1) * sizeof(std::uint32_t));
    for (std::uint32_t i = 0; i < dict.size; ++i) {
        enter(dict, i);
    }
}

/// Gives a dict of more than kLinearLimit places its index.
void makeIndex(Heap& heap, Dict& dict) {
    if (dict.capacity <= kLinearLimit) {
        dict.index = nullptr;
        return;
    }
    const std::uint64_t places = std::bit_ceil(std::uint64_t{dict.capacity} * 2);
    dict.index = heap.makeArray<std::uint32_t>(places);
    dict.indexMask = static_cast<std::uint32_t>(places - 1);
    fillIndex(dict);
}

/// Moves the entries to an array of their own.
void move(Heap& heap, Dict& dict, std::uint64_t capacity) {
    if (capacity > UINT32_MAX / 4) {
        throw EvalError(diag::CollectionTooLarge);
    }
    DictEntry* const old = dict.entries;
    const std::uint32_t oldCapacity = dict.capacity;
    std::uint32_t* const oldIndex = dict.index;
    auto* grown = makeTailedArray<DictEntry>(heap, static_cast<std::uint32_t>(capacity));
    if (dict.size > 0) {
        std::memcpy(static_cast<void*>(grown), dict.entries, dict.size * sizeof(DictEntry));
    }
    dict.entries = grown;
    dict.capacity = static_cast<std::uint32_t>(capacity);
    makeIndex(heap, dict);
    if (oldCapacity > 0 && tailOf(old).shared == 0) {
        releaseTailedArray(heap, old, oldCapacity);
        heap.release(oldIndex);
    }
}

[[nodiscard]] bool isShared(const Dict& dict) {
    return dict.capacity > 0 && tailOf(dict.entries).shared != 0;
}

}  // namespace

DictEntry* Dict::find(const Key& key) const {
    if (index == nullptr) {
        for (std::uint32_t i = 0; i < size; ++i) {
            if (entries[i].key == key) {
                return entries + i;
            }
        }
        return nullptr;
    }
    for (std::uint32_t at = key.hash & indexMask; index[at] != 0; at = (at + 1) & indexMask) {
        const std::uint32_t number = index[at] - 1;
        if (number < size && entries[number].key == key) {
            return entries + number;
        }
    }
    return nullptr;
}

DictEntry& Dict::at(Heap& heap, const Key& key) {
    if (DictEntry* found = find(key)) {
        if (isShared(*this)) {
            const auto number = found - entries;
            own(heap);
            return entries[number];
        }
        return *found;
    }
    if (capacity == 0 || !mayAppend(entries, size, capacity)) {
        move(heap, *this, std::max<std::uint64_t>(4, std::uint64_t{size} * 2));
    }
    DictEntry& entry = entries[size];
    entry = DictEntry{};
    entry.key = key;
    ++size;
    if (index != nullptr) {
        enter(*this, size - 1);
    }
    if (ArrayTail& tail = tailOf(entries); tail.shared != 0) {
        tail.used = size;
    }
    return entry;
}

void Dict::set(Heap& heap, const Key& key, Value v, EntryOp op, std::int32_t entryIndex) {
    DictEntry& entry = at(heap, key);
    entry.value = v;
    entry.op = op;
    entry.index = entryIndex;
}

void Dict::remove(const Key& key) {
    DictEntry* found = find(key);
    if (found == nullptr) {
        return;
    }
    const auto behind = static_cast<std::size_t>(entries + size - (found + 1));
    std::memmove(static_cast<void*>(found), found + 1, behind * sizeof(DictEntry));
    --size;
    if (index != nullptr) {
        fillIndex(*this);
    }
}

void Dict::reserve(Heap& heap, std::uint32_t wanted) {
    if (wanted > capacity) {
        move(heap, *this, wanted);
    }
}

void Dict::own(Heap& heap) {
    if (isShared(*this)) {
        move(heap, *this, std::uint64_t{size} + 1);
    }
}

Dict* makeConstantDict(Arena& arena, std::span<const DictEntry> entries) {
    auto* out = arena.make<Dict>();
    if (entries.empty()) {
        return out;
    }
    const auto size = static_cast<std::uint32_t>(entries.size());
    auto* memory = static_cast<std::byte*>(arena.allocate(sizeof(ArrayTail) + entries.size_bytes()));
    auto* tail = new (memory) ArrayTail{};
    out->entries = reinterpret_cast<DictEntry*>(tail + 1);
    if (size > kLinearLimit) {
        const std::size_t places = std::bit_ceil(std::size_t{size} * 2);
        out->index = arena.makeArray<std::uint32_t>(places);
        out->indexMask = static_cast<std::uint32_t>(places - 1);
        std::memset(out->index, 0, places * sizeof(std::uint32_t));
    }
    for (const DictEntry& entry : entries) {
        if (out->find(entry.key) != nullptr) {
            return nullptr;
        }
        new (out->entries + out->size) DictEntry(entry);
        ++out->size;
        if (out->index != nullptr) {
            enter(*out, out->size - 1);
        }
    }
    out->capacity = size;
    return out;
}

Dict* copyRecord(Heap& heap, const Dict& record) {
    // One block: the dict, the note of its array, the entries.
    const std::size_t entries = std::size_t{record.size} * sizeof(DictEntry);
    auto* block = static_cast<std::byte*>(heap.allocate(sizeof(Dict) + sizeof(ArrayTail) + entries));
    auto* out = new (block) Dict(record);
    auto* tail = new (block + sizeof(Dict)) ArrayTail{};
    out->entries = reinterpret_cast<DictEntry*>(tail + 1);
    std::memcpy(static_cast<void*>(out->entries), record.entries, entries);
    if (record.index != nullptr) {
        const std::size_t places = std::size_t{record.indexMask} + 1;
        out->index = heap.makeArray<std::uint32_t>(places);
        std::memcpy(out->index, record.index, places * sizeof(std::uint32_t));
    }
    return out;
}

Dict* makeDict(Heap& heap, std::uint32_t capacity) {
    auto* out = heap.make<Dict>();
    out->reserve(heap, capacity);
    return out;
}

Dict* copyDict(Heap& heap, const Dict& from) {
    auto* out = heap.make<Dict>();
    // A copy is made to be changed: it gets some room.
    const std::uint32_t capacity = from.size < kLinearLimit ? from.size + 1 : from.size + from.size / 2;
    out->entries = makeTailedArray<DictEntry>(heap, capacity);
    if (from.size > 0) {
        std::memcpy(static_cast<void*>(out->entries), from.entries, from.size * sizeof(DictEntry));
    }
    out->size = from.size;
    out->capacity = capacity;
    const bool sameIndex = from.index != nullptr && !isShared(from) &&
                           std::uint64_t{capacity} * 2 <= std::uint64_t{from.indexMask} + 1;
    if (sameIndex) {
        const std::size_t places = std::size_t{from.indexMask} + 1;
        out->index = heap.makeArray<std::uint32_t>(places);
        out->indexMask = from.indexMask;
        std::memcpy(out->index, from.index, places * sizeof(std::uint32_t));
    } else {
        makeIndex(heap, *out);
    }
    return out;
}

Dict* extendDict(Heap& heap, const Dict& from, std::uint32_t added) {
    auto* out = heap.make<Dict>();
    *out = from;
    const std::uint64_t wanted = std::uint64_t{from.size} + added;
    if (from.capacity >= wanted && from.capacity > 0 && mayAppend(from.entries, from.size, from.capacity)) {
        share(from.entries, from.size);
    } else {
        move(heap, *out, wanted + wanted / 2);
    }
    return out;
}

}  // namespace kcl::vm
