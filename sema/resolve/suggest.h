// "Did you mean": which known names look like a misspelt one.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kcl::sema {

/// Jaro-Winkler similarity of two byte strings: 1 when equal, 0 when nothing is common.
[[nodiscard]] double similarity(std::string_view a, std::string_view b);

/// The candidates similar to `name` (more than 0.8) as `, did you mean '["a", "b"]'?`; empty when there are none.
/// The most similar is last, equally similar ones keep their order (observed).
[[nodiscard]] std::string suggestion(std::string_view name, std::span<const std::string_view> candidates);

}  // namespace kcl::sema
