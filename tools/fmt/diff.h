// The difference of two texts as people and `patch` read it: unified, three lines around each change.
#pragma once

#include <string>
#include <string_view>

namespace kcl::tools {

/// Appends the difference from `before` to `after`, both called `name`; nothing when they are equal. Cost n log n: where
/// lines that occur once give no hold, a stretch is shown as replaced.
void appendDiff(std::string& out, std::string_view name, std::string_view before, std::string_view after);

}  // namespace kcl::tools
