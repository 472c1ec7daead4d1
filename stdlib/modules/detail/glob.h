// Paths that match a pattern of `*`, `?`, `[...]` and `**`.
#pragma once

#include "frontend/support/file_system.h"

#include <string>
#include <string_view>
#include <vector>

namespace kcl::stdlib {

struct GlobMistake {
    std::size_t position = 0;
    std::string_view reason;  ///< empty when the pattern is well formed
};

/// What is wrong with a pattern, position counted in characters.
[[nodiscard]] GlobMistake checkGlob(std::string_view pattern);
/// True when `name`, a part of a path without `/`, matches `pattern`.
[[nodiscard]] bool matchesGlob(std::string_view name, std::string_view pattern);
/// The part of `pattern` before the first component that has a wildcard.
[[nodiscard]] std::string_view globPrefix(std::string_view pattern);
/// The existing paths that match the absolute `pattern`, sorted, written as the pattern writes them.
[[nodiscard]] std::vector<std::string> expandGlob(FileSystem& files, std::string_view pattern);

}  // namespace kcl::stdlib
