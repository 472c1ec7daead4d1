// What comparing or merging two containers gave, so that values which share many parts (a list that holds the same
// list twice, and so on for sixty levels) take time linear in their memory and not in their written size.
#pragma once

#include "vm/value/value.h"

#include <cstdint>
#include <unordered_map>

namespace kcl::vm {

class PairMemo {
public:
    /// The result stored for the containers `a` and `b`, or null. Nothing is remembered until the work proves long.
    [[nodiscard]] const Value* find(Value a, Value b) {
        if (++visits_ <= kMany) {
            return nullptr;
        }
        const auto found = results_.find({a.address(), b.address()});
        return found == results_.end() ? nullptr : &found->second;
    }
    void store(Value a, Value b, Value result) {
        if (visits_ > kMany) {
            results_.insert_or_assign({a.address(), b.address()}, result);
        }
    }

    /// For comparisons: whether `a` and `b` are known to agree.
    [[nodiscard]] bool agree(Value a, Value b) { return a.address() == b.address() || find(a, b) != nullptr; }
    /// Notes that `a` and `b` agree, if they do; passes `result` on.
    bool note(bool result, Value a, Value b) {
        if (result) {
            store(a, b, Value());
        }
        return result;
    }

private:
    static constexpr std::uint64_t kMany = 100'000;

    struct Pair {
        const void* a;
        const void* b;
        friend bool operator==(const Pair&, const Pair&) = default;
    };
    struct Hash {
        std::size_t operator()(const Pair& p) const {
            return reinterpret_cast<std::uintptr_t>(p.a) * 31 + reinterpret_cast<std::uintptr_t>(p.b) / 8;
        }
    };

    std::uint64_t visits_ = 0;
    std::unordered_map<Pair, Value, Hash> results_;
};

}  // namespace kcl::vm
