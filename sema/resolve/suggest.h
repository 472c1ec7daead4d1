// "Did you mean": which known names look like a misspelt one.
#pragma once

#include "frontend/support/similarity.h"

#include <span>
#include <string>
#include <string_view>

namespace kcl::sema {

using kcl::similarity;

/// The candidates similar to `name` (more than 0.8) as `, did you mean '["a", "b"]'?`; empty when there are none.
/// The most similar is last, equally similar ones keep their order (observed).
/// At most 24. `only` receives the similar one when there is just one.
[[nodiscard]] std::string suggestion(std::string_view name, std::span<const std::string_view> candidates, std::string_view* only = nullptr);

/// Comparisons that one run may spend on suggestions: with many mistakes and many names, later ones go without.
class SuggestionBudget {
public:
    [[nodiscard]] bool isLeft() const { return compared_ < kMost; }
    void spend(std::size_t candidates) { compared_ += candidates; }

private:
    static constexpr std::size_t kMost = 200'000;
    std::size_t compared_ = 0;
};

}  // namespace kcl::sema
