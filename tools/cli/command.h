// What a command is: a function of its words and its surroundings to an exit status. The table is commands.def.
#pragma once

#include "frontend/support/file_system.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::tools {

/// Exit status of the process.
enum ExitStatus : int {
    kOk = 0,
    kProgramWrong = 1,   ///< the user's program is; stdout stays empty
    kUsageWrong = 2,     ///< the command line is
    kCheckFailed = 3,    ///< a check or test of the user's did not hold
    kInternalError = 70, ///< we are wrong
};

/// What a command may use besides its words. Commands write nothing themselves: main writes `out` and then `err`
/// when they return.
struct Invocation {
    std::vector<std::string> words;  ///< what follows the name of the command
    FileSystem& files;
    std::string out;  ///< for standard output
    std::string err;  ///< for standard error
    /// Writes `out` and `err` now and empties them, for a command that goes on; empty where there is no process.
    std::function<void()> flush{};
    /// What is large and need not be taken apart before the process ends.
    std::shared_ptr<void> leftovers{};
};

struct Command {
    std::string_view name;
    std::string_view alias;  ///< empty when there is none; several are separated by commas
    std::string_view help;   ///< one line
    int (*run)(Invocation&);
};

#define KCL_COMMAND(Name, Alias, Function, Help) int Function(Invocation&);
#include "tools/cli/commands.def"

/// All commands in the order of the table.
[[nodiscard]] std::span<const Command> commands();
/// The command called `name`, by name or alias; null when there is none.
[[nodiscard]] const Command* findCommand(std::string_view name);

/// The same among `commands`.
[[nodiscard]] const Command* findCommand(std::span<const Command> commands, std::string_view name);
/// `, did you mean "run"?` when one of `commands` is called nearly `word`; else empty.
[[nodiscard]] std::string nearestCommand(std::span<const Command> commands, std::string_view word);

/// Adds `Error: <message>` and where help is to `err`; gives kUsageWrong.
int usageError(Invocation& invocation, std::string_view command, std::string_view message);

/// The command line of a whole process: `words` is argv without argv[0].
[[nodiscard]] int runCommandLine(std::vector<std::string> words, Invocation& invocation);

}  // namespace kcl::tools
