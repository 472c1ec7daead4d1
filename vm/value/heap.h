// The memory of one evaluation: an arena that is freed whole, with a limit on its bytes.
#pragma once

#include "frontend/diag/eval_kinds.h"
#include "frontend/support/arena.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kcl::vm {

class Heap {
public:
    /// `limit` in bytes; exceeding it throws EvalError (diag::MemoryBudget).
    explicit Heap(std::uint64_t limit = UINT64_MAX) : limit_(limit) {}

    [[nodiscard]] void* allocate(std::size_t size) {
        used_ += size;
        if (used_ > limit_) [[unlikely]] {
            outOfBudget();
        }
        return arena_.allocate(size, 8);
    }
    template <typename T>
    [[nodiscard]] T* make() {
        return new (allocate(sizeof(T))) T{};
    }
    template <typename T>
    [[nodiscard]] T* makeArray(std::size_t n) {
        return static_cast<T*>(allocate(n * sizeof(T)));
    }
    /// Makes the newest allocation longer in its place; false when it is not the newest or there is no room.
    [[nodiscard]] bool extend(const void* end, std::size_t more) {
        reserve(more);
        if (!arena_.extend(end, more)) {
            return false;
        }
        used_ += more;
        return true;
    }
    /// Gives back the memory of a large allocation that nobody uses any more; used() still counts it.
    void release(const void* allocation) { arena_.release(allocation); }
    [[nodiscard]] std::string_view copy(std::string_view text) {
        if (text.empty()) {
            return {};
        }
        char* out = static_cast<char*>(allocate(text.size()));
        std::memcpy(out, text.data(), text.size());
        return {out, text.size()};
    }
    /// Throws when `size` more bytes would exceed the limit; for results whose size is known before they are made.
    void reserve(std::uint64_t size) const {
        if (size > limit_ || used_ > limit_ - size) {
            outOfBudget();
        }
    }
    [[nodiscard]] std::uint64_t used() const { return used_; }

private:
    [[noreturn]] void outOfBudget() const;

    Arena arena_;
    std::uint64_t used_ = 0;
    std::uint64_t limit_;
};

}  // namespace kcl::vm
