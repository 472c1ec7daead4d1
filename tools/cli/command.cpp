#include "tools/cli/command.h"

#include "sema/resolve/suggest.h"

#include <algorithm>

namespace kcl::tools {

namespace {

constexpr Command kCommands[] = {
#define KCL_COMMAND(Name, Alias, Function, Help) {Name, Alias, Help, Function},
#include "tools/cli/commands.def"
};

/// Whether `word`, which is no command, means `run word`: a source file, or anything that exists.
[[nodiscard]] bool isInput(FileSystem& files, const std::string& word) {
    return word == "-" || word.ends_with(".k") || files.kind(files.absolute(word)) != FileKind::Missing;
}

}  // namespace

std::span<const Command> commands() {
    return kCommands;
}

const Command* findCommand(std::span<const Command> commands, std::string_view name) {
    const auto isCalled = [&](const Command& command) {
        return command.name == name ||
               (!command.alias.empty() && !name.empty() &&
                ("," + std::string(command.alias) + ",").find("," + std::string(name) + ",") != std::string::npos);
    };
    const auto found = std::find_if(commands.begin(), commands.end(), isCalled);
    return found == commands.end() ? nullptr : &*found;
}

const Command* findCommand(std::string_view name) {
    return findCommand(kCommands, name);
}

std::string nearestCommand(std::span<const Command> commands, std::string_view word) {
    std::string_view best;
    double score = 0.55;
    for (const Command& command : commands) {
        const double similar = sema::similarity(word, command.name);
        if (similar > score) {
            score = similar;
            best = command.name;
        }
    }
    return best.empty() ? std::string() : ", did you mean \"" + std::string(best) + "\"?";
}

int usageError(Invocation& invocation, std::string_view command, std::string_view message) {
    invocation.err += "Error: " + std::string(message) + "\n";
    invocation.err += "Run 'kcl " + (command.empty() ? "" : std::string(command) + " ") + "--help' for usage.\n";
    return kUsageWrong;
}

int runCommandLine(std::vector<std::string> words, Invocation& invocation) {
    if (words.empty() || words.front() == "-h" || words.front() == "--help") {
        invocation.words.clear();
        return cmdHelp(invocation);
    }
    if (words.front() == "-v" || words.front() == "--version") {
        invocation.words.clear();
        return cmdVersion(invocation);
    }
    if (const Command* command = findCommand(words.front())) {
        words.erase(words.begin());
        invocation.words = std::move(words);
        return command->run(invocation);
    }
    if (words.front().starts_with('-') || isInput(invocation.files, words.front())) {
        invocation.words = std::move(words);
        return cmdRun(invocation);
    }
    invocation.err += "Error: unknown command \"" + words.front() + "\" for \"kcl\"" + nearestCommand(kCommands, words.front()) + "\n";
    invocation.err += "Run 'kcl --help' for available commands.\n";
    return kUsageWrong;
}

}  // namespace kcl::tools
