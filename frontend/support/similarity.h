// How much alike two words look; what "did you mean" goes by.
#pragma once

#include <string_view>

namespace kcl {

/// Jaro-Winkler similarity of two byte strings: 1 when equal, 0 when nothing is common. Quadratic in their length.
[[nodiscard]] double similarity(std::string_view a, std::string_view b);

}  // namespace kcl
