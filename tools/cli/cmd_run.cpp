// `kcl run`: compiles and runs a program. Standard output carries what the program printed and then its result, both
// only when the run succeeded; everything else goes to standard error.
#include "frontend/diag/load_kinds.h"
#include "tools/cli/arguments.h"
#include "tools/cli/command.h"
#include "tools/cli/report.h"
#include "tools/driver/session.h"
#include "vm/machine/machine.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <memory>

namespace kcl::tools {

namespace {

/// The command line of `run` beyond what the session needs.
struct RunCommand {
    RunOptions options;
    std::string format = "yaml";
    std::string print;
    std::string color = "auto";
    std::string errorFormat = "pretty";
    bool noStyle = false;
    bool timePhases = false;
    bool vendor = false;
    bool quiet = false;
    std::string engine = "vm";
    bool stats = false;
    bool noCache = false;

    bool colored = false;
    ErrorFormat errors = ErrorFormat::Pretty;
};

constexpr std::string_view kNoRemote = "modules are run from this machine only; fetch the module and run its folder";

void declareOptions(Arguments& arguments, RunCommand& run) {
    RunOptions& o = run.options;
    arguments.list("D,argument", "KEY=VALUE", "value of option(KEY): JSON, or text", o.arguments)
        .list("arg-str", "KEY=TEXT", "value of option(KEY): text whatever it looks like", o.textArguments)
        .list("O,overrides", "PATH=VALUE", "override before the run: =, :, += or a final -", o.overrides)
        .list("S,path-selector", "PATH", "print only this part of the result", o.selectors, Split::AtCommas)
        .list("Y,setting", "FILE", "settings file; several are laid over each other", o.settingsFiles, Split::AtCommas)
        .list("E,external", "NAME=DIR", "where an external package lies", o.externalPackages, Split::AtCommas)
        .value("o,output", "FILE", "write the result there", o.output)
        .value("format", "yaml|json|toml", "format of the result", run.format)
        .flag("n,disable-none", "drop attributes that are None", o.disableNone)
        .flag("k,sort-keys", "sort the keys of the result", o.sortKeys)
        .flag("H,show-hidden", "print attributes whose name begins with _", o.showHidden)
        .flag("r,strict-range-check", "arithmetic beyond 32 bits is an error", o.strictRangeCheck)
        .flag("d,debug", "overflow checks, and call chains in errors", o.debug)
        .flag("include-schema-type-path", "add _type to each schema instance", o.includeSchemaTypePath)
        .flag("disable-empty-list", "drop attributes that are an empty list", o.disableEmptyList)
        .flag("V,vendor", "accepted: vendor/ is always looked into", run.vendor)
        .flag("q,quiet", "nothing but errors is said", run.quiet)
        .value("print", "stdout|stderr", "where print() goes; stdout, but stderr with -o, JSON or TOML", run.print)
        .value("error-format", "pretty|short|json|sarif", "form of diagnostics", run.errorFormat)
        .value("color", "auto|always|never", "colours in diagnostics", run.color)
        .flag("no-style", "the same as --color never", run.noStyle)
        .flag("time-phases", "print time and memory of each phase to stderr", run.timePhases)
        .flag("no-cache", "parse imported packages anew, and keep nothing of them", run.noCache)
        .value("edition", "VERSION", "language of that version: 0.4 has the old rules; or names of old rules", o.edition)
        .flag("hermetic", "no clock, randomness, environment or undeclared files", o.hermetic)
        .list("allow-read", "PATH", "the program may read there", o.allowRead)
        .list("allow-write", "PATH", "the program may write there", o.allowWrite)
        .number("max-steps", "N", "end the run after so many steps", o.budgets.maxSteps)
        .number("max-memory", "MB", "end the run at so many megabytes of values", o.budgets.maxMegabytes)
        .number("max-depth", "N", "end the run at so many nested calls and instances", o.budgets.maxDepth)
        .number("timeout", "MS", "end the run after so many milliseconds", o.budgets.timeoutMilliseconds)
        .value("engine", "vm|native|auto", "who evaluates: the virtual machine, native code, or both", run.engine)
        .number("hot-after", "N", "calls or rounds after which native code is optimised", o.hotAfter)
        .flag("stats", "print what native code cost and did to stderr", run.stats)
        .refuse("git", "URL", kNoRemote)
        .refuse("oci", "URL", kNoRemote)
        .refuse("t,tag", "TAG", kNoRemote)
        .refuse("c,commit", "COMMIT", kNoRemote)
        .refuse("b,branch", "BRANCH", kNoRemote)
        .example("kcl run main.k -D env=prod", "prints the result of main.k, in which option(\"env\") is \"prod\"")
        .example("kcl run --format json -o out.json", "writes the result of the files in this folder to out.json")
        .example("kcl run main.k -S app.ports -O app.replicas=3", "prints app.ports of main.k with another app.replicas");
}

/// `-Y a.yaml b.yaml` as `-Y a.yaml -Y b.yaml`: -Y takes the words behind it that end in .yaml or .yml.
[[nodiscard]] std::vector<std::string> spreadSettings(const std::vector<std::string>& words) {
    std::vector<std::string> out;
    bool behindSettings = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word == "--") {
            out.insert(out.end(), words.begin() + static_cast<std::ptrdiff_t>(i), words.end());
            break;
        }
        const bool isSettings = (word.ends_with(".yaml") || word.ends_with(".yml")) && !word.starts_with('-');
        if (behindSettings && isSettings) {
            out.emplace_back("-Y");
            out.push_back(word);
            continue;
        }
        behindSettings = word.starts_with("-Y") || word == "--setting" || word.starts_with("--setting=");
        out.push_back(word);
        if ((word == "-Y" || word == "--setting") && i + 1 < words.size()) {
            out.push_back(words[++i]);
        }
    }
    return out;
}

/// Checks the words that stand for one of a few; a message when one is wrong.
[[nodiscard]] std::string interpret(RunCommand& run) {
    std::string format = run.format;
    std::transform(format.begin(), format.end(), format.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (format != "yaml" && format != "json" && format != "toml") {
        return "cannot honour --format " + run.format + ": invalid output format, expected [yaml json toml], got " + run.format;
    }
    run.options.format = format == "json"   ? OutputFormat::Json
                         : format == "toml" ? OutputFormat::Toml
                                            : OutputFormat::Yaml;
    if (!run.print.empty() && run.print != "stdout" && run.print != "stderr") {
        return "invalid value of --print, expected [stdout stderr], got " + run.print;
    }
    if (!parseErrorFormat(run.errorFormat, run.errors)) {
        return "invalid diagnostic format `" + run.errorFormat + "` (expected one of: pretty, short, json, sarif)";
    }
    if (run.engine != "vm" && run.engine != "native" && run.engine != "auto") {
        return "invalid value of --engine, expected [vm native auto], got " + run.engine;
    }
    run.options.engine = run.engine == "native" ? vm::Engine::Native : run.engine == "auto" ? vm::Engine::Auto : vm::Engine::Vm;
    if (!parseEdition(run.options.edition).has_value()) {
        return "invalid value of --edition, expected a version or names of old rules, got " + run.options.edition;
    }
    if (!parseColor(run.noStyle ? "never" : run.color, run.colored)) {
        return "invalid value of --color, expected [auto always never], got " + run.color;
    }
    return {};
}

void addInputs(const std::vector<std::string>& words, RunOptions& options) {
    for (const std::string& word : words) {
        if (word == "-") {
            std::string text{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
            options.inputs.push_back({"<stdin>", std::move(text)});
        } else {
            options.inputs.push_back({word, std::nullopt});
        }
    }
}

void renderStatistics(std::string& out, const vm::NativeStatistics& s) {
    constexpr double kMillion = 1e6;
    out += fmt::format("native code: {} pieces in {:.1f} ms, {} chunks optimised in {:.1f} ms, left {} times\n", s.plain,
                       static_cast<double>(s.plainNanoseconds) / kMillion, s.optimised, static_cast<double>(s.optimiseNanoseconds) / kMillion,
                       s.exits);
    out += fmt::format("bodies: {} entered natively, {} left to the interpreter\n", s.native, s.interpreted);
}

}  // namespace

int cmdRun(Invocation& invocation) {
    RunCommand run;
    Arguments arguments("run [FILES or FOLDERS] [OPTIONS]", "Compiles and runs a program and prints its result.");
    declareOptions(arguments, run);
    std::vector<std::string> inputs;
    std::string error;
    if (!arguments.parse(spreadSettings(invocation.words), inputs, error)) {
        return usageError(invocation, "run", error);
    }
    if (arguments.helpWanted()) {
        invocation.out += arguments.help();
        return kOk;
    }
    error = interpret(run);
    if (!error.empty()) {
        return usageError(invocation, "run", error);
    }
    addInputs(inputs, run.options);
    run.options.cache = !run.noCache;

    Timing timing(run.timePhases);
    const auto owner = std::make_shared<Session>(invocation.files, timing);
    invocation.leftovers = owner;
    Session& session = *owner;
    std::string result;
    const bool ok = runProgram(session, run.options, result);
    if (!ok) {
        invocation.err += session.printed();
        renderErrors(invocation.err, session.diagnostics(), session.program().sources, run.errors, run.colored);
    } else {
        const std::string& file = session.plan().output;
        const bool printBeside = !file.empty() || run.options.format != OutputFormat::Yaml;
        const bool toErr = run.print.empty() ? printBeside : run.print == "stderr";
        (toErr ? invocation.err : invocation.out) += session.printed();
        FileError failure;
        if (file.empty()) {
            invocation.out += result;
        } else if (!invocation.files.write(invocation.files.absolute(file), result, failure)) {
            diag::Engine sink;
            sink.report(Span{}, diag::OutputUnwritable, file, failure.reason);
            renderErrors(invocation.err, sink, session.program().sources, run.errors, run.colored);
            invocation.out.clear();
            return kProgramWrong;
        }
    }
    if (!run.quiet && run.errors == ErrorFormat::Pretty) {
        renderNotes(invocation.err, session.diagnostics());
    }
    if (timing.enabled()) {
        timing.render(invocation.err);
    }
    if (run.stats) {
        renderStatistics(invocation.err, session.nativeStatistics());
    }
    return ok ? kOk : kProgramWrong;
}

}  // namespace kcl::tools
