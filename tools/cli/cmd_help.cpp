// `kcl help [COMMAND]`, `kcl --help` and `kcl help --man`, the manual page.
#include "tools/cli/arguments.h"
#include "tools/cli/command.h"
#include "tools/cli/command_sheet.h"
#include "tools/cli/man_page.h"

#include <algorithm>

namespace kcl::tools {

namespace {

void appendOverview(std::string& out) {
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
}

}  // namespace

int cmdHelp(Invocation& invocation) {
    bool man = false;
    Arguments arguments("help [COMMAND] [OPTIONS]", "Explains the command line, or one command.");
    arguments.flag("man", "the manual page of all commands, for man(1)", man)
        .example("kcl help run", "explains kcl run")
        .example("kcl help --man > kcl.1", "writes the manual page; man -l kcl.1 shows it");
    std::vector<std::string> words;
    std::string error;
    if (!arguments.parse(invocation.words, words, error)) {
        return usageError(invocation, "help", error);
    }
    if (arguments.helpWanted()) {
        invocation.out += arguments.help();
        return kOk;
    }
    if (man) {
        invocation.out += manPage(describeCommands(invocation.files), KCL_VERSION);
        return kOk;
    }
    if (words.empty()) {
        appendOverview(invocation.out);
        return kOk;
    }
    const Command* command = findCommand(words.front());
    if (command == nullptr) {
        return usageError(invocation, {}, "unknown command \"" + words.front() + "\"" + nearestCommand(commands(), words.front()));
    }
    words.erase(words.begin());
    words.emplace_back("--help");
    invocation.words = std::move(words);
    return command->run(invocation);
}

}  // namespace kcl::tools
