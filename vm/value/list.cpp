// Lists grow by doubling; the memory they leave behind stays in the heap until the evaluation ends.
#include "frontend/diag/eval_kinds.h"
#include "vm/value/array_tail.h"
#include "vm/value/containers.h"
#include "vm/value/eval_error.h"

#include <algorithm>
#include <cstring>

namespace kcl::vm {
namespace {

void move(Heap& heap, List& list, std::uint64_t capacity) {
    if (capacity > UINT32_MAX) {
        throw EvalError(diag::CollectionTooLarge);
    }
    auto* grown = makeTailedArray<Value>(heap, static_cast<std::uint32_t>(capacity));
    if (list.size > 0) {
        std::memcpy(static_cast<void*>(grown), list.items, list.size * sizeof(Value));
    }
    list.items = grown;
    list.capacity = static_cast<std::uint32_t>(capacity);
}

}  // namespace

void List::pushSlow(Heap& heap, Value v) {
    if (capacity == 0 || !mayAppend(items, size, capacity)) {
        const std::uint64_t wanted = std::max<std::uint64_t>(4, std::uint64_t{size} * 2);
        if (size == capacity && wanted <= UINT32_MAX && extendTailedArray(heap, items, capacity, wanted - capacity)) {
            capacity = static_cast<std::uint32_t>(wanted);
        } else {
            Value* const old = items;
            const std::uint32_t oldCapacity = capacity;
            move(heap, *this, wanted);
            releaseTailedArray(heap, old, oldCapacity);
        }
    }
    items[size++] = v;
    if (ArrayTail& tail = tailOf(items); tail.shared != 0) {
        tail.used = size;
    }
}

void List::own(Heap& heap) {
    if (capacity > 0 && tailOf(items).shared != 0) {
        move(heap, *this, size);
    }
}

List* makeList(Heap& heap, std::uint32_t capacity) {
    auto* out = heap.make<List>();
    if (capacity > 0) {
        out->items = makeTailedArray<Value>(heap, capacity);
        out->capacity = capacity;
    }
    return out;
}

List* makeList(Heap& heap, std::span<const Value> items) {
    if (items.size() > UINT32_MAX) {
        throw EvalError(diag::CollectionTooLarge);
    }
    const auto size = static_cast<std::uint32_t>(items.size());
    List* out = makeList(heap, size);
    if (size > 0) {
        std::memcpy(static_cast<void*>(out->items), items.data(), items.size_bytes());
    }
    out->size = size;
    return out;
}

List* makeConstantList(Arena& arena, std::span<const Value> items) {
    auto* out = arena.make<List>();
    if (!items.empty()) {
        auto* tail = new (arena.allocate(sizeof(ArrayTail) + items.size_bytes())) ArrayTail{};
        out->items = reinterpret_cast<Value*>(tail + 1);
        std::memcpy(static_cast<void*>(out->items), items.data(), items.size_bytes());
        out->size = out->capacity = static_cast<std::uint32_t>(items.size());
    }
    return out;
}

List* extendList(Heap& heap, const List& from, std::uint32_t added) {
    auto* out = heap.make<List>();
    *out = from;
    const std::uint64_t wanted = std::uint64_t{from.size} + added;
    if (from.capacity >= wanted && from.capacity > 0 && mayAppend(from.items, from.size, from.capacity)) {
        share(from.items, from.size);
    } else {
        move(heap, *out, wanted > UINT32_MAX / 2 ? wanted : wanted + wanted / 2);
    }
    return out;
}

}  // namespace kcl::vm
