// `kcl selfcheck`: runs programs on the virtual machine and on native code, plain and optimised, and compares what they
// print, what they report and how many steps they take.
#include "frontend/diag/load_kinds.h"
#include "tools/cli/arguments.h"
#include "tools/cli/command.h"
#include "tools/cli/report.h"
#include "tools/driver/native_library.h"
#include "tools/driver/session.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace kcl::tools {

namespace {

/// What can be seen of one run.
struct Outcome {
    bool ok = false;
    std::string result;
    std::string printed;
    std::string errors;
    std::uint64_t steps = 0;
};

struct Way {
    std::string_view name;
    vm::Engine engine;
    std::uint64_t hotAfter;
};

/// The first one is what the others are compared with.
constexpr Way kWays[] = {{"virtual machine", vm::Engine::Vm, 0},
                         {"native code", vm::Engine::Native, 0},
                         {"optimised native code", vm::Engine::Native, 2}};

[[nodiscard]] Outcome runOn(const Way& way, const RunOptions& given, FileSystem& files) {
    RunOptions options = given;
    options.engine = way.engine;
    options.hotAfter = way.hotAfter;
    Timing timing(false);
    Session session(files, timing);
    Outcome out;
    out.ok = runProgram(session, options, out.result);
    out.printed = session.printed();
    out.steps = session.steps();
    renderErrors(out.errors, session.diagnostics(), session.program().sources, ErrorFormat::Pretty, false);
    return out;
}

/// The first line at which two texts differ.
[[nodiscard]] std::string difference(std::string_view what, std::string_view a, std::string_view b) {
    std::size_t line = 1;
    std::size_t begin = 0;
    std::size_t at = 0;
    for (; at < a.size() && at < b.size() && a[at] == b[at]; ++at) {
        if (a[at] == '\n') {
            ++line;
            begin = at + 1;
        }
    }
    const auto lineOf = [begin](std::string_view text) { return text.substr(begin, text.find('\n', begin) - begin); };
    return fmt::format("{}, line {}: `{}`, but `{}`", what, line, lineOf(a), lineOf(b));
}

/// What differs, or nothing.
[[nodiscard]] std::string compare(const Outcome& a, const Outcome& b) {
    if (a.ok != b.ok) {
        return a.ok ? "one run fails: " + b.errors : "one run succeeds, where the other says: " + a.errors;
    }
    if (a.errors != b.errors) {
        return difference("diagnostics", a.errors, b.errors);
    }
    if (a.printed != b.printed) {
        return difference("printed text", a.printed, b.printed);
    }
    if (a.result != b.result) {
        return difference("result", a.result, b.result);
    }
    if (a.steps != b.steps) {
        return fmt::format("{} steps, but {}", a.steps, b.steps);
    }
    return {};
}

}  // namespace

int cmdSelfcheck(Invocation& invocation) {
    Arguments arguments("selfcheck [FILES] [OPTIONS]",
                        "Runs each file, or else the program of this folder, on the virtual machine and on native code, and "
                        "compares output, diagnostics and steps.");
    RunOptions options;
    arguments.list("D,argument", "KEY=VALUE", "value of option(KEY): JSON, or text", options.arguments)
        .list("Y,setting", "FILE", "settings file; several are laid over each other", options.settingsFiles, Split::AtCommas)
        .list("E,external", "NAME=DIR", "where an external package lies", options.externalPackages, Split::AtCommas)
        .number("max-steps", "N", "end each run after so many steps", options.budgets.maxSteps)
        .example("kcl selfcheck main.k", "says whether native code agrees with the virtual machine about main.k");
    std::vector<std::string> words;
    std::string error;
    if (!arguments.parse(invocation.words, words, error)) {
        return usageError(invocation, "selfcheck", error);
    }
    if (arguments.helpWanted()) {
        invocation.out += arguments.help();
        return kOk;
    }
    std::string reason;
    if (nativeLibrary(reason) == nullptr) {
        diag::Engine sink;
        sink.report({}, diag::NativeUnavailable, std::string_view(reason));
        renderErrors(invocation.err, sink, SourceMap(), ErrorFormat::Pretty, false);
        return kProgramWrong;
    }
    if (words.empty()) {
        words.emplace_back();
    }
    std::size_t differing = 0;
    for (const std::string& word : words) {
        options.inputs.clear();
        if (!word.empty()) {
            options.inputs.push_back({word, std::nullopt});
        }
        const Outcome wanted = runOn(kWays[0], options, invocation.files);
        for (const Way& way : kWays) {
            if (way.engine == vm::Engine::Vm) {
                continue;
            }
            const std::string what = compare(wanted, runOn(way, options, invocation.files));
            if (!what.empty()) {
                invocation.out += fmt::format("{}{}{} differs: {}\n", word, word.empty() ? "" : ": ", way.name, what);
                ++differing;
                break;
            }
        }
    }
    invocation.out += fmt::format("{} of {} agree\n", words.size() - differing, words.size());
    return differing == 0 ? kOk : kCheckFailed;
}

}  // namespace kcl::tools
