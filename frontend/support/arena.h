// Bump allocator for objects that die together: the AST of a program, its types, the values of one evaluation.
//
// Nothing allocated here is destroyed one by one, so only trivially destructible types are accepted. Memory is
// taken in blocks that double up to 32 MiB, of which only what is touched counts; larger requests get a block of their
// own.
#pragma once

#include "frontend/support/pages.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace kcl {

class Arena {
public:
    Arena() = default;
    Arena(const Arena&) = delete;
    Arena& operator=(const Arena&) = delete;
    Arena(Arena&&) = default;
    Arena& operator=(Arena&&) = default;

    /// `size` bytes aligned to `align` (a power of two, at most 16); valid until the arena dies.
    [[nodiscard]] void* allocate(std::size_t size, std::size_t align = 8) {
        const auto mask = static_cast<std::uintptr_t>(align - 1);
        std::uintptr_t at = (next_ + mask) & ~mask;
        if (at + size > end_ || at < next_) {
            return allocateSlow(size, align);
        }
        next_ = at + size;
        return reinterpret_cast<void*>(at);
    }

    template <typename T, typename... Args>
    [[nodiscard]] T* make(Args&&... args) {
        static_assert(std::is_trivially_destructible_v<T>, "arena objects are never destroyed");
        return new (allocate(sizeof(T), alignof(T))) T{std::forward<Args>(args)...};
    }

    /// `n` uninitialised elements.
    template <typename T>
    [[nodiscard]] T* makeArray(std::size_t n) {
        static_assert(std::is_trivially_destructible_v<T>, "arena objects are never destroyed");
        return static_cast<T*>(allocate(n * sizeof(T), alignof(T)));
    }

    /// A copy of `items` that lives as long as the arena.
    template <typename T>
    [[nodiscard]] std::span<T> copy(std::span<const T> items) {
        if (items.empty()) {
            return {};
        }
        T* out = makeArray<T>(items.size());
        std::uninitialized_copy(items.begin(), items.end(), out);
        return {out, items.size()};
    }
    template <typename T>
    [[nodiscard]] std::span<T> copy(const std::vector<T>& items) {
        return copy(std::span<const T>(items));
    }

    /// A copy of `text` that lives as long as the arena.
    [[nodiscard]] std::string_view copy(std::string_view text) {
        if (text.empty()) {
            return {};
        }
        char* out = makeArray<char>(text.size());
        std::memcpy(out, text.data(), text.size());
        return {out, text.size()};
    }

    /// Makes the newest allocation longer: true when its `end` is where the next one would begin and there is room.
    [[nodiscard]] bool extend(const void* end, std::size_t more) {
        if (reinterpret_cast<std::uintptr_t>(end) != next_ || end_ - next_ < more) {
            return false;
        }
        next_ += more;
        return true;
    }
    /// Gives back an allocation that nobody uses any more, when it has a block of its own.
    void release(const void* allocation);

    /// Bytes taken from the system so far.
    [[nodiscard]] std::size_t bytesReserved() const { return reserved_; }

private:
    void* allocateSlow(std::size_t size, std::size_t align);

    struct Block {
        Pages pages;
        bool alone;  ///< holds one allocation
    };
    std::vector<Block> blocks_;
    std::uintptr_t next_ = 0;
    std::uintptr_t end_ = 0;
    std::size_t blockSize_ = 4096;
    std::size_t reserved_ = 0;
};

}  // namespace kcl
