// Arrays of lists and dicts with the note of who uses how much of them (containers.h, ArrayTail).
#pragma once

#include "vm/value/containers.h"

namespace kcl::vm {

template <typename T>
[[nodiscard]] T* makeTailedArray(Heap& heap, std::uint32_t capacity) {
    auto* memory = static_cast<std::byte*>(heap.allocate(sizeof(ArrayTail) + std::size_t{capacity} * sizeof(T)));
    new (memory) ArrayTail{};
    return reinterpret_cast<T*>(memory + sizeof(ArrayTail));
}

/// The note of `array`, which belongs to a container with a capacity.
template <typename T>
[[nodiscard]] ArrayTail& tailOf(T* array) {
    return *reinterpret_cast<ArrayTail*>(reinterpret_cast<std::byte*>(array) - sizeof(ArrayTail));
}

/// Whether a container of `size` items may put the next one into its array.
template <typename T>
[[nodiscard]] bool mayAppend(T* array, std::uint32_t size, std::uint32_t capacity) {
    return size < capacity && (tailOf(array).shared == 0 || tailOf(array).used == size);
}

/// Lets a second container start with the `size` items of `array` and append to them.
template <typename T>
void share(T* array, std::uint32_t size) {
    tailOf(array) = ArrayTail{.used = size, .shared = 1};
}

static_assert(sizeof(ArrayTail) == 8, "arrays behind it stay aligned");

}  // namespace kcl::vm
