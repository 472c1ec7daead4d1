// Hash map from a non-zero 64-bit key to a small value: open addressing in one array, nothing is ever removed.
#pragma once

#include <cstdint>
#include <vector>

namespace kcl::sema {

template <typename T>
class IdMap {
public:
    /// The value of `key`, or null; valid until the next set().
    [[nodiscard]] const T* find(std::uint64_t key) const {
        if (slots_.empty()) {
            return nullptr;
        }
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t at = spread(key) & mask; slots_[at].key != 0; at = (at + 1) & mask) {
            if (slots_[at].key == key) {
                return &slots_[at].value;
            }
        }
        return nullptr;
    }

    /// Sets or replaces the value of `key`, which must not be 0.
    void set(std::uint64_t key, const T& value) {
        if ((count_ + 1) * 2 > slots_.size()) {
            grow();
        }
        Slot& slot = place(key);
        if (slot.key == 0) {
            slot.key = key;
            ++count_;
        }
        slot.value = value;
    }

private:
    struct Slot {
        std::uint64_t key = 0;
        T value{};
    };

    static std::size_t spread(std::uint64_t key) {
        const std::uint64_t h = key * 0x9E3779B97F4A7C15ULL;
        return static_cast<std::size_t>(h ^ (h >> 32));
    }

    Slot& place(std::uint64_t key) {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = spread(key) & mask;
        while (slots_[at].key != 0 && slots_[at].key != key) {
            at = (at + 1) & mask;
        }
        return slots_[at];
    }

    void grow() {
        std::vector<Slot> old(slots_.empty() ? 64 : slots_.size() * 2);
        old.swap(slots_);
        for (const Slot& slot : old) {
            if (slot.key != 0) {
                place(slot.key) = slot;
            }
        }
    }

    std::vector<Slot> slots_;
    std::size_t count_ = 0;
};

}  // namespace kcl::sema
