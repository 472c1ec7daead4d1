// A command that is a family of others: `kcl doc generate`, `kcl doc stdlib`. Its help, the search for the nearest name
// and the rows for completion scripts are the same for every family.
#pragma once

#include "tools/cli/command.h"

#include <span>
#include <string_view>

namespace kcl::tools {

struct CommandGroup {
    std::string_view name;    ///< "doc"
    std::string_view about;   ///< a paragraph
    std::string_view exampleCommand;
    std::string_view exampleText;
    /// What runs with all words when the first is no sub-command; null when that is a mistake.
    int (*otherwise)(Invocation&) = nullptr;
};

/// Runs the member that the first word names. The rows of `members` are those of the table of commands; their aliases
/// may be several, separated by commas.
int runGroup(Invocation& invocation, const CommandGroup& group, std::span<const Command> members);

}  // namespace kcl::tools
