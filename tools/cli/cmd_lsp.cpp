// `kcl lsp`: the language server over standard input and output. Also what the program does when it is started as
// kcl-language-server without words.
#include "frontend/support/path.h"
#include "lsp/server/server.h"
#include "lsp/transport/stdio.h"
#include "tools/cli/arguments.h"
#include "tools/cli/command.h"
#include "tools/cli/report.h"
#include "tools/driver/session.h"

#include <unistd.h>

namespace kcl::tools {

namespace {

constexpr const char* kAbout =
    "Serves editors: the Language Server Protocol 3.17 over standard input and output.\n\n"
    "Installed or linked as kcl-language-server, the program does this without a command, which is how editors look for\n"
    "it. Status: 0 when the client shut the server down, 1 when it went away before.\n";

/// Runs programs for the preview: in the folder of the module, within budgets, without writing anything.
class Previewer final : public lsp::Evaluator {
public:
    Result evaluate(const load::LoadOptions& options, const std::string& settings, FileSystem& files) override {
        constexpr std::uint64_t kMilliseconds = 5000;
        constexpr std::uint64_t kMegabytes = 512;
        RunOptions run;
        run.inputs = options.entries;
        for (const load::ExternalPackage& package : options.externalPackages) {
            run.externalPackages.push_back(package.name + "=" + package.directory);
        }
        if (!settings.empty()) {
            run.settingsFiles.push_back(settings);
        }
        run.useDefaultSettings = false;
        run.hermetic = true;
        run.allowRead.emplace_back(parentPath(options.entries.front().path));
        run.budgets.timeoutMilliseconds = kMilliseconds;
        run.budgets.maxMegabytes = kMegabytes;
        Timing timing(false);
        Session session(files, timing);
        Result out;
        out.ok = runProgram(session, run, out.text);
        if (!out.ok) {
            out.text.clear();
            renderErrors(out.text, session.diagnostics(), session.program().sources, ErrorFormat::Short, false);
        }
        return out;
    }
};

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
    Previewer previewer;
    lsp::Server server(*transport, invocation.files, &previewer, KCL_VERSION);
    return server.run() ? kOk : kProgramWrong;
}

}  // namespace kcl::tools
