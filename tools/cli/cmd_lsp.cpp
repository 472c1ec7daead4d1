// `kcl lsp`: the language server over standard input and output. Also what the program does when it is started as
// kcl-language-server without words.
#include "frontend/support/path.h"
#include "lsp/server/server.h"
#include "lsp/transport/stdio.h"
#include "tools/cli/arguments.h"
#include "tools/cli/command.h"
#include "tools/cli/report.h"
#include "tools/driver/session.h"
#include "tools/vet/vet.h"

#include <unistd.h>

namespace kcl::tools {

namespace {

constexpr const char* kAbout =
    "Serves editors: the Language Server Protocol 3.17 over standard input and output.\n\n"
    "Installed or linked as kcl-language-server, the program does this without a command, which is how editors look for\n"
    "it. Status: 0 when the client shut the server down, 1 when it went away before.\n";

/// Runs programs for the preview and for the validation of data: within budgets, without writing anything.
class Previewer final : public lsp::Evaluator {
public:
    Result evaluate(const load::LoadOptions& options, const std::string& settings, FileSystem& files) override {
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

    std::vector<Violation> validate(const std::string& path, const std::string& data, const std::string& schemaFile,
                                    const std::string& name, FileSystem& files) override {
        std::vector<Violation> out;
        vet::VetOptions options;
        options.run.inputs = {{schemaFile, std::nullopt}};
        options.run.useDefaultSettings = false;
        options.run.hermetic = true;
        options.run.budgets.timeoutMilliseconds = kMilliseconds;
        options.run.budgets.maxMegabytes = kMegabytes;
        options.schema = name;
        options.format = vet::DataFormat::Yaml;
        vet::Vetter vetter(files);
        const auto add = [&](const diag::Diagnostic& d) {
            const SourceFile* file = vetter.sources().file(d.span.begin);
            const bool inData = file != nullptr && file->path == path;
            Violation one;
            one.begin = inData ? d.span.begin - file->base : 0;
            one.end = inData && d.span.end > d.span.begin ? d.span.end - file->base : one.begin;
            one.code = std::string(diag::info(d.kind).name);
            one.message = d.text;
            out.push_back(std::move(one));
        };
        if (vetter.prepare(options)) {
            const vet::VetResult result = vetter.vet({{path, data}});
            for (const vet::DataViolation& violation : result.violations) {
                add(violation.diagnostic);
            }
        }
        for (const diag::Diagnostic& d : vetter.diagnostics().all()) {
            if (diag::info(d.kind).severity == diag::Severity::Error) {
                add(d);
            }
        }
        return out;
    }

private:
    static constexpr std::uint64_t kMilliseconds = 5000;
    static constexpr std::uint64_t kMegabytes = 512;
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
