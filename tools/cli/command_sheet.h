// What a command tells about itself: usage, options, examples, sub-commands. Its help text, the completion scripts and
// the manual page are made of this.
//
// A command gives its sheet when it is called with `--help-rows`: lines of cells separated by tabs, the first of which
// says what the line is. So there is no second list of options, and none has to be declared before a command runs.
#pragma once

#include "frontend/support/file_system.h"

#include <string>
#include <string_view>
#include <vector>

namespace kcl::tools {

struct OptionSheet {
    OptionSheet(std::string_view shortOne, std::string_view longOne, std::string_view value, std::string_view text)
        : shortName(shortOne), longName(longOne), placeholder(value), help(text) {}
    std::string shortName;    ///< one letter, or empty
    std::string longName;     ///< without dashes, words separated by `-`
    std::string placeholder;  ///< of the value: `FILE`, or the words allowed, `yaml|json`; empty for a flag
    std::string help;         ///< one line

    /// The words allowed as value; empty when any is.
    [[nodiscard]] std::vector<std::string> choices() const;
};

struct ExampleSheet {
    std::string command;
    std::string what;
};

struct CommandSheet {
    std::string name;     ///< "run", "doc generate"; known to those who asked for the sheet
    std::string alias;    ///< of the last word; empty when there is none
    std::string summary;  ///< one line, from the table of commands
    std::string usage;    ///< what follows `kcl`
    std::string about;
    std::vector<OptionSheet> options;
    std::vector<ExampleSheet> examples;
    std::vector<CommandSheet> subcommands;
};

/// For people.
[[nodiscard]] std::string helpText(const CommandSheet& sheet);
/// For fromRows(); sub-commands by name, alias and summary only.
[[nodiscard]] std::string toRows(const CommandSheet& sheet);
[[nodiscard]] CommandSheet fromRows(std::string_view rows);

/// The sheets of all commands, sub-commands included, in the order of the table.
[[nodiscard]] std::vector<CommandSheet> describeCommands(FileSystem& files);

}  // namespace kcl::tools
