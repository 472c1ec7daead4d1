// What a run may use at most: the command line, settings files and the profile of a kcl.mod each may say it, in this
// order of priority. A settings file and a kcl.mod spell the names of `kBudgetNames`; the value is a whole number.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

namespace kcl::load {

/// 0 stands for what was not said.
struct Budgets {
    std::uint64_t maxSteps = 0;             ///< of the machine
    std::uint64_t maxMegabytes = 0;         ///< of values, 2^20 bytes each
    std::uint64_t maxDepth = 0;             ///< calls, cells and instances inside each other
    std::uint64_t timeoutMilliseconds = 0;  ///< wall time of the evaluation

    /// Lays `later` over this: what it says wins.
    void merge(const Budgets& later);
};

inline constexpr std::array<std::pair<std::string_view, std::uint64_t Budgets::*>, 4> kBudgetNames{{
    {"max_steps", &Budgets::maxSteps},
    {"max_memory", &Budgets::maxMegabytes},
    {"max_depth", &Budgets::maxDepth},
    {"timeout", &Budgets::timeoutMilliseconds},
}};

inline void Budgets::merge(const Budgets& later) {
    for (const auto& [name, member] : kBudgetNames) {
        if (later.*member != 0) {
            this->*member = later.*member;
        }
    }
}

}  // namespace kcl::load
