// `kcl lint`: what is allowed and probably a mistake. Findings go to standard output in every format; what keeps a
// program from compiling goes to standard error as text, and among the findings in the formats for programs.
#include "frontend/diag/explain_pages.h"
#include "frontend/diag/load_kinds.h"
#include "frontend/diag/render_github.h"
#include "frontend/diag/render_json.h"
#include "frontend/diag/render_sarif.h"
#include "frontend/diag/render_text.h"
#include "frontend/load/module_root.h"
#include "tools/cli/arguments.h"
#include "tools/cli/command.h"
#include "tools/cli/report.h"
#include "tools/lint/linter.h"

#include <algorithm>
#include <array>

namespace kcl::tools {

namespace {

namespace lint = sema::lint;

enum class LintFormat { Text, Json, Sarif, Github };

struct LintCommand {
    std::vector<std::string> only;
    std::vector<std::string> settings;  ///< RULE=LEVEL
    std::vector<std::string> externals;
    std::string format = "text";
    std::string deny;
    std::string color = "auto";
    bool fix = false;
    bool list = false;

    LintFormat form = LintFormat::Text;
    bool colored = false;
    std::vector<std::pair<const lint::Rule*, lint::Level>> levels;  ///< of the command line, in order
    std::vector<load::ExternalPackage> packages;
};

constexpr const char* kAbout =
    "Finds what is allowed and probably a mistake.\n\n"
    "FILES make one program; a FOLDER stands for all programs and packages in it and below; without any, the working\n"
    "directory. `kcl lint --list` shows the rules, `kcl explain RULE` explains one.\n\n"
    "In kcl.mod, the level of a rule is set by name or number:\n\n"
    "  [lint]\n"
    "  shadowed-name = \"warning\"   # off, warning or error\n\n"
    "In a file, a comment suppresses rules for its line, or, alone on a line, for the next line with code:\n\n"
    "  x = 1  # kcl-lint: disable=RULE[,RULE] reason\n"
    "  # kcl-lint: disable-file=RULE\n\n"
    "Status: 0 nothing worse than warnings, 1 a program does not compile, 2 wrong usage, 3 errors or denied warnings.\n";

void declareOptions(Arguments& arguments, LintCommand& command) {
    arguments.flag("fix", "mend what can be mended without changing a result", command.fix)
        .value("format", "text|json|sarif|github", "form of the findings", command.format)
        .value("deny", "warnings", "warnings end with status 3, too", command.deny)
        .list("set", "RULE=LEVEL", "level of a rule: off, warning, error; over kcl.mod", command.settings, Split::AtCommas)
        .list("only", "RULE", "these rules alone", command.only, Split::AtCommas)
        .list("E,external", "NAME=DIR", "where an external package lies", command.externals, Split::AtCommas)
        .flag("l,list", "all rules: number, name, level and title", command.list)
        .value("color", "auto|always|never", "colours in text", command.color)
        .example("kcl lint", "lints all programs and packages in this folder and below")
        .example("kcl lint --fix models/ --set shadowed-name=warning", "lints one folder with one more rule, and mends what it can")
        .example("kcl lint --format sarif --deny warnings > lint.sarif", "writes a SARIF report; the status is 3 when there are findings");
}

[[nodiscard]] std::string wordAfter(const std::string& text, char separator, std::string& before) {
    const std::size_t at = text.find(separator);
    before = text.substr(0, at);
    return at == std::string::npos ? std::string{} : text.substr(at + 1);
}

[[nodiscard]] std::string interpretRules(LintCommand& command) {
    if (!command.only.empty()) {
        for (const lint::Rule& rule : lint::rules()) {
            command.levels.emplace_back(&rule, lint::Level::Off);
        }
    }
    for (const std::string& name : command.only) {
        const lint::Rule* rule = lint::findRule(name);
        if (rule == nullptr) {
            return "no lint rule is called '" + name + "'" + lint::similarRule(name);
        }
        command.levels.emplace_back(rule, rule->level == lint::Level::Off ? lint::Level::Warning : rule->level);
    }
    for (const std::string& setting : command.settings) {
        std::string name;
        const std::string word = wordAfter(setting, '=', name);
        const lint::Rule* rule = lint::findRule(name);
        if (rule == nullptr) {
            return "no lint rule is called '" + name + "'" + lint::similarRule(name);
        }
        lint::Level level{};
        if (!lint::parseLevel(word, level)) {
            return "invalid value of --set, expected RULE=off, RULE=warning or RULE=error, got " + setting;
        }
        command.levels.emplace_back(rule, level);
    }
    return {};
}

/// Checks the words that stand for one of a few; a message when one is wrong.
[[nodiscard]] std::string interpret(LintCommand& command) {
    constexpr std::array<std::pair<std::string_view, LintFormat>, 4> kFormats{
        {{"text", LintFormat::Text}, {"json", LintFormat::Json}, {"sarif", LintFormat::Sarif}, {"github", LintFormat::Github}}};
    const auto* const format = std::ranges::find(kFormats, command.format, &std::pair<std::string_view, LintFormat>::first);
    if (format == kFormats.end()) {
        return "invalid value of --format, expected [text json sarif github], got " + command.format;
    }
    command.form = format->second;
    if (!command.deny.empty() && command.deny != "warnings") {
        return "invalid value of --deny, expected [warnings], got " + command.deny;
    }
    if (!parseColor(command.color, command.colored)) {
        return "invalid value of --color, expected [auto always never], got " + command.color;
    }
    for (const std::string& external : command.externals) {
        load::ExternalPackage package;
        package.directory = wordAfter(external, '=', package.name);
        if (package.name.empty() || package.directory.empty()) {
            return "invalid value of --external, expected NAME=DIR, got " + external;
        }
        command.packages.push_back(std::move(package));
    }
    return interpretRules(command);
}

[[nodiscard]] std::string_view nameOf(lint::Level level) {
    switch (level) {
        case lint::Level::Off: return "off";
        case lint::Level::Warning: return "warning";
        case lint::Level::Error: return "error";
    }
    return {};
}

void listRules(std::string& out) {
    std::size_t width = 0;
    for (const lint::Rule& rule : lint::rules()) {
        width = std::max(width, rule.kind->name.size());
    }
    for (const lint::Rule& rule : lint::rules()) {
        const std::string_view level = nameOf(rule.level);
        out += std::string(rule.kind->code) + "  " + std::string(rule.kind->name) + std::string(width - rule.kind->name.size() + 2, ' ') +
               std::string(level) + std::string(9 - level.size(), ' ') + std::string(diag::explainTitle(rule.kind->name)) + "\n";
    }
}

void render(Invocation& invocation, const LintReport& report, const LintCommand& command) {
    std::vector<const diag::Diagnostic*> all;
    for (const diag::Diagnostic& error : report.errors) {
        if (command.form == LintFormat::Text) {
            diag::renderText(invocation.err, error, report.sources, {command.colored});
        } else {
            all.push_back(&error);
        }
    }
    for (const diag::Diagnostic& finding : report.findings) {
        all.push_back(&finding);
    }
    switch (command.form) {
        case LintFormat::Text:
            for (const diag::Diagnostic* one : all) {
                diag::renderText(invocation.out, *one, report.sources, {command.colored});
            }
            break;
        case LintFormat::Json:
            for (const diag::Diagnostic* one : all) {
                diag::renderJson(invocation.out, *one, report.sources);
            }
            break;
        case LintFormat::Sarif: diag::renderSarif(invocation.out, all, report.sources); break;
        case LintFormat::Github:
            for (const diag::Diagnostic* one : all) {
                diag::renderGithub(invocation.out, *one, report.sources, invocation.files.absolute("."));
            }
            break;
    }
}

/// Writes what was mended; false after a message.
[[nodiscard]] bool save(Invocation& invocation, const Linter& linter) {
    for (const auto& [path, text] : linter.changed()) {
        FileError failure;
        if (!invocation.files.write(invocation.files.canonical(path), text, failure)) {
            diag::Engine sink;
            sink.report(Span{}, diag::OutputUnwritable, path, failure.reason);
            renderErrors(invocation.err, sink, SourceMap(), ErrorFormat::Pretty, false);
            return false;
        }
    }
    if (linter.mended() > 0) {
        invocation.err += "mended " + std::to_string(linter.mended()) + (linter.mended() == 1 ? " finding in " : " findings in ") +
                          std::to_string(linter.changed().size()) + (linter.changed().size() == 1 ? " file\n" : " files\n");
    }
    return true;
}

int lintPrograms(Invocation& invocation, const std::vector<std::string>& inputs, const LintCommand& command) {
    diag::Engine mistakes;
    const std::vector<load::ProgramUnit> units = load::programUnits(inputs, command.packages, invocation.files, mistakes);
    SourceMap manifests;
    std::map<std::string, lint::Levels> known;
    for (const load::ProgramUnit& unit : units) {
        if (known.contains(unit.root)) {
            continue;
        }
        lint::Levels levels;
        if (!unit.root.empty()) {
            diag::Engine quiet;  // what is wrong with the rest of a kcl.mod is reported when the program is loaded
            levels.configure(load::readManifest(invocation.files, unit.root, manifests, quiet).lint, mistakes);
        }
        for (const auto& [rule, level] : command.levels) {
            levels.set(*rule, level);
        }
        known.emplace(unit.root, levels);
    }
    if (mistakes.hasErrors()) {
        LintReport report;
        report.errors = mistakes.all();
        render(invocation, report, command);
        return kProgramWrong;
    }
    Timing timing(false);
    const std::function<lint::Levels(const std::string&)> levelsOf = [&](const std::string& root) { return known.at(root); };
    Linter linter(units, levelsOf, invocation.files, timing);
    const LintReport report = command.fix ? linter.fix() : linter.run();
    if (!save(invocation, linter)) {
        return kProgramWrong;
    }
    render(invocation, report, command);
    if (!report.errors.empty()) {
        return kProgramWrong;
    }
    const bool failed = std::ranges::any_of(report.findings, [&](const diag::Diagnostic& finding) {
        return !command.deny.empty() || diag::info(finding.kind).severity == diag::Severity::Error;
    });
    return failed ? kCheckFailed : kOk;
}

}  // namespace

int cmdLint(Invocation& invocation) {
    LintCommand command;
    Arguments arguments("lint [FILES or FOLDERS] [OPTIONS]", kAbout);
    declareOptions(arguments, command);
    std::vector<std::string> inputs;
    std::string error;
    if (!arguments.parse(invocation.words, inputs, error)) {
        return usageError(invocation, "lint", error);
    }
    if (arguments.helpWanted()) {
        invocation.out += arguments.help();
        return kOk;
    }
    error = interpret(command);
    if (!error.empty()) {
        return usageError(invocation, "lint", error);
    }
    if (command.list) {
        listRules(invocation.out);
        return kOk;
    }
    return lintPrograms(invocation, inputs.empty() ? std::vector<std::string>{"."} : inputs, command);
}

}  // namespace kcl::tools
