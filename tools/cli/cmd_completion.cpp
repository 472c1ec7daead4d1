// `kcl completion bash|zsh|fish`.
#include "tools/cli/arguments.h"
#include "tools/cli/command.h"
#include "tools/cli/completion.h"

namespace kcl::tools {

int cmdCompletion(Invocation& invocation) {
    Arguments arguments("completion bash|zsh|fish", "Prints the completion script of a shell.");
    arguments.example("source <(kcl completion bash)", "completes kcl in this bash")
        .example("kcl completion zsh > ~/.zfunc/_kcl", "completes kcl in every zsh whose fpath has ~/.zfunc")
        .example("kcl completion fish > ~/.config/fish/completions/kcl.fish", "completes kcl in every fish");
    std::vector<std::string> words;
    std::string error;
    if (!arguments.parse(invocation.words, words, error)) {
        return usageError(invocation, "completion", error);
    }
    if (arguments.helpWanted()) {
        invocation.out += arguments.help();
        return kOk;
    }
    if (words.size() != 1) {
        return usageError(invocation, "completion", "which shell? expected one of [bash zsh fish]");
    }
    const std::vector<CommandSheet> sheets = describeCommands(invocation.files);
    if (words.front() == "bash") {
        invocation.out += bashCompletion(sheets);
    } else if (words.front() == "zsh") {
        invocation.out += zshCompletion(sheets);
    } else if (words.front() == "fish") {
        invocation.out += fishCompletion(sheets);
    } else {
        return usageError(invocation, "completion", "no script for " + words.front() + ", expected one of [bash zsh fish]");
    }
    return kOk;
}

}  // namespace kcl::tools
