// `kcl help [COMMAND]` and `kcl --help`.
#include "tools/cli/command.h"

#include <algorithm>

namespace kcl::tools {

int cmdHelp(Invocation& invocation) {
    if (!invocation.words.empty()) {
        const Command* command = findCommand(invocation.words.front());
        if (command == nullptr) {
            return usageError(invocation, {}, "unknown command \"" + invocation.words.front() + "\"");
        }
        if (command->run != cmdHelp) {
            invocation.words = {"--help"};
            return command->run(invocation);
        }
    }
    std::string& out = invocation.out;
    out += "Compiles configuration written in KCL.\n\nUsage:\n  kcl COMMAND [OPTIONS]\n"
           "  kcl FILES... [OPTIONS]      the same as `kcl run FILES...`\n\nCommands:\n";
    std::size_t width = 0;
    for (const Command& command : commands()) {
        width = std::max(width, command.name.size());
    }
    for (const Command& command : commands()) {
        out += "  " + std::string(command.name) + std::string(width - command.name.size() + 2, ' ') +
               std::string(command.help) + "\n";
    }
    out += "\n`kcl COMMAND --help` explains a command.\n";
    return kOk;
}

}  // namespace kcl::tools
