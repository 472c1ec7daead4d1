// Waits until files change, for `kcl test --watch`.
#pragma once

#include "frontend/support/file_system.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kcl::tools::test {

/// Changes when a KCL, YAML, JSON or kcl.mod file below one of the `folders` (absolute) does, or comes or goes.
[[nodiscard]] std::uint64_t stateOf(FileSystem& files, const std::vector<std::string>& folders);

/// True when the state is no longer `state`; false when standard input has ended.
[[nodiscard]] bool waitForChange(FileSystem& files, const std::vector<std::string>& folders, std::uint64_t state);

}  // namespace kcl::tools::test
