// `kcl lsp`: the language server over standard input and output. Also what the program does when it is started as
// kcl-language-server without words.
#include "lsp/server/server.h"
#include "lsp/transport/stdio.h"
#include "tools/cli/arguments.h"
#include "tools/cli/command.h"

#include <unistd.h>

namespace kcl::tools {

namespace {

constexpr const char* kAbout =
    "Serves editors: the Language Server Protocol 3.17 over standard input and output.\n\n"
    "Installed or linked as kcl-language-server, the program does this without a command, which is how editors look for\n"
    "it. Status: 0 when the client shut the server down, 1 when it went away before.\n";

}  // namespace

int cmdLsp(Invocation& invocation) {
    bool stdio = false;
    Arguments arguments("lsp [OPTIONS]", kAbout);
    arguments.flag("stdio", "over standard input and output, which is the only way; some editors say it", stdio)
        .example("kcl lsp", "serves the editor that started it");
    std::vector<std::string> rest;
    std::string error;
    if (!arguments.parse(invocation.words, rest, error)) {
        return usageError(invocation, "lsp", error);
    }
    if (arguments.helpWanted()) {
        invocation.out += arguments.help();
        return kOk;
    }
    if (!rest.empty()) {
        return usageError(invocation, "lsp", "unexpected word '" + rest.front() + "'");
    }
    const auto transport = lsp::makeDescriptorTransport(STDIN_FILENO, STDOUT_FILENO);
    lsp::Server server(*transport, invocation.files, KCL_VERSION);
    return server.run() ? kOk : kProgramWrong;
}

}  // namespace kcl::tools
