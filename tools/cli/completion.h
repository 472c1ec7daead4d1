// Completion scripts for shells, made of the sheets of the commands. They need no helper of the shell beyond what it
// brings itself, and do not call kcl while completing.
#pragma once

#include "tools/cli/command_sheet.h"

#include <span>
#include <string>

namespace kcl::tools {

[[nodiscard]] std::string bashCompletion(std::span<const CommandSheet> commands);
[[nodiscard]] std::string zshCompletion(std::span<const CommandSheet> commands);
[[nodiscard]] std::string fishCompletion(std::span<const CommandSheet> commands);

}  // namespace kcl::tools
