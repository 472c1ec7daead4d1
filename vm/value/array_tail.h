// Arrays of lists and dicts, and the characters of growing strings, with the note of who uses how much of them
// (containers.h, ArrayTail).
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

/// Adds `more` items of capacity to an array of `capacity` in its place; false when it has to be moved.
template <typename T>
[[nodiscard]] bool extendTailedArray(Heap& heap, T* array, std::uint32_t capacity, std::uint64_t more) {
    return capacity > 0 && heap.extend(array + capacity, more * sizeof(T));
}

/// Gives back an array that has been moved. Nobody else can use it when it was never shared.
template <typename T>
void releaseTailedArray(Heap& heap, T* array, std::uint32_t capacity) {
    constexpr std::size_t kLarge = std::size_t{256} << 10;
    if (std::size_t{capacity} * sizeof(T) >= kLarge && tailOf(array).shared == 0) {
        heap.release(reinterpret_cast<std::byte*>(array) - sizeof(ArrayTail));
    }
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

/// Stands in front of the characters of a growable string: how many are used by some string, and how many there may
/// be. A string that ends where the used ones end can be continued in place.
struct TextTail {
    std::uint32_t used;
    std::uint32_t capacity;
};

[[nodiscard]] inline TextTail& tailOf(std::string_view growable) {
    return *reinterpret_cast<TextTail*>(const_cast<char*>(growable.data()) - sizeof(TextTail));
}

static_assert(sizeof(ArrayTail) == 8, "arrays behind it stay aligned");

}  // namespace kcl::vm
