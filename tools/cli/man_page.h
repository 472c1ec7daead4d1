// The manual page kcl(1), made of the sheets of the commands, in the macros of man(7).
#pragma once

#include "tools/cli/command_sheet.h"

#include <span>
#include <string>
#include <string_view>

namespace kcl::tools {

/// The same text for the same commands: it carries the version, but no date.
[[nodiscard]] std::string manPage(std::span<const CommandSheet> commands, std::string_view version);

}  // namespace kcl::tools
