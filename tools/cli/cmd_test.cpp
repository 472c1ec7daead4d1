// `kcl test`: runs the tests of packages and the golden tests of stacks (tools section 5). The report is the command's
// output; a failed test is its verdict (status 3).
#include "frontend/load/module_root.h"
#include "frontend/support/path.h"
#include "stdlib/modules/detail/regex_engine.h"
#include "tools/cli/arguments.h"
#include "tools/cli/command.h"
#include "tools/cli/report.h"
#include "tools/test/report.h"
#include "tools/test/runner.h"
#include "tools/test/watch.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace kcl::tools {

namespace {

struct TestCommand {
    test::RunnerOptions options;
    test::ReportOptions report;
    std::string run;
    std::string junit;
    std::string lcov;
    std::string html;
    std::string errorFormat = "pretty";
    std::string color = "auto";
    bool json = false;
    bool coverage = false;
    bool watch = false;
    bool noTimes = false;
    bool noStyle = false;
    bool quiet = false;
    bool vendor = false;

    bool colored = false;
    ErrorFormat errors = ErrorFormat::Pretty;
    std::unique_ptr<stdlib::Regex> pattern;
};

void declareOptions(Arguments& arguments, TestCommand& t) {
    RunOptions& o = t.options.run;
    arguments.value("run", "REGEX", "only tests whose name has a match; golden tests are called golden", t.run)
        .flag("fail-fast", "after a failure, skip the other tests of the package", t.options.failFast)
        .flag("update", "write the golden output of stacks", t.options.update)
        .flag("json", "report as JSON", t.json)
        .value("junit", "FILE", "write a report as JUnit XML", t.junit)
        .flag("coverage", "report which lines and branches ran, and how checks were seen", t.coverage)
        .value("coverage-lcov", "FILE", "write the coverage as a tracefile of lcov", t.lcov)
        .value("coverage-html", "DIR", "write the coverage as pages", t.html)
        .flag("watch", "run again when files change, until standard input ends", t.watch)
        .flag("no-times", "leave durations out of reports", t.noTimes)
        .list("D,argument", "KEY=VALUE", "value of option(KEY): JSON, or text", o.arguments)
        .list("Y,setting", "FILE", "settings file; several are laid over each other", o.settingsFiles, Split::AtCommas)
        .list("O,overrides", "PATH=VALUE", "override before the run: =, :, += or a final -", o.overrides)
        .list("E,external", "NAME=DIR", "where an external package lies", o.externalPackages, Split::AtCommas)
        .flag("r,strict-range-check", "arithmetic beyond 32 bits is an error", o.strictRangeCheck)
        .flag("V,vendor", "accepted: vendor/ is always looked into", t.vendor)
        .flag("q,quiet", "only failures and sums", t.quiet)
        .number("timeout", "MS", "end each test after so many milliseconds", o.budgets.timeoutMilliseconds)
        .value("error-format", "pretty|short|json|sarif", "form of diagnostics", t.errorFormat)
        .value("color", "auto|always|never", "colours in diagnostics", t.color)
        .flag("no-style", "the same as --color never", t.noStyle)
        .example("kcl test ./... --coverage", "runs all tests below the working directory and says what they reach")
        .example("kcl test models --run '^test_port' --junit report.xml", "runs some tests of a package, also for JUnit");
}

/// Checks the words that stand for one of a few; a message when one is wrong.
[[nodiscard]] std::string interpret(TestCommand& t) {
    if (!parseErrorFormat(t.errorFormat, t.errors)) {
        return "invalid diagnostic format `" + t.errorFormat + "` (expected one of: pretty, short, json, sarif)";
    }
    if (!parseColor(t.noStyle ? "never" : t.color, t.colored)) {
        return "invalid value of --color, expected [auto always never], got " + t.color;
    }
    if (!t.run.empty()) {
        std::string mistake;
        std::optional<stdlib::Regex> pattern = stdlib::Regex::compile(t.run, mistake);
        if (!pattern.has_value()) {
            return "invalid regular expression of --run: " + mistake;
        }
        t.pattern = std::make_unique<stdlib::Regex>(*std::move(pattern));
    }
    t.report.times = !t.noTimes;
    t.options.coverage = t.coverage || !t.lcov.empty() || !t.html.empty();
    t.options.selected = [&t](const std::string& name) {
        return t.pattern == nullptr || t.pattern->test(name) == stdlib::Regex::Outcome::Match;
    };
    t.options.render = [&t](std::string& out, const diag::Engine& failures, const SourceMap& sources) {
        renderErrors(out, failures, sources, t.errors, t.colored);
    };
    return {};
}

/// Writes a report; a line on stderr when it cannot be written.
bool writeFile(Invocation& invocation, const std::string& path, std::string_view text) {
    FileError failure;
    if (invocation.files.write(invocation.files.absolute(path), text, failure)) {
        return true;
    }
    invocation.err += "Error: cannot write " + path + ": " + failure.reason + "\n";
    return false;
}

bool writeReports(Invocation& invocation, const TestCommand& t, const std::vector<test::SuiteResult>& results,
                  const std::vector<test::FileCoverage>& covered) {
    bool ok = true;
    if (!t.junit.empty()) {
        std::string text;
        test::renderJunit(text, results, t.report);
        ok = writeFile(invocation, t.junit, text) && ok;
    }
    if (!t.lcov.empty()) {
        std::string text;
        test::renderLcov(text, covered);
        ok = writeFile(invocation, t.lcov, text) && ok;
    }
    if (!t.html.empty()) {
        FileError failure;
        if (!invocation.files.makeDirectories(invocation.files.absolute(t.html), failure)) {
            invocation.err += "Error: cannot write " + t.html + ": " + failure.reason + "\n";
            return false;
        }
        for (const auto& [name, text] : test::renderCoverageHtml(covered)) {
            ok = writeFile(invocation, joinPath(t.html, name), text) && ok;
        }
    }
    return ok;
}

/// What `-q` leaves: tests that failed.
[[nodiscard]] std::vector<test::SuiteResult> failuresOf(std::vector<test::SuiteResult> results) {
    for (test::SuiteResult& suite : results) {
        std::erase_if(suite.tests, [](const test::TestResult& result) { return result.status != test::Status::Fail; });
    }
    return results;
}

/// One round; gives the exit status.
int runOnce(Invocation& invocation, const TestCommand& t, const std::vector<std::string>& words, test::Found& found) {
    found = test::findTests(invocation.files, words);
    if (!found.missing.empty()) {
        return usageError(invocation, "test", "no folder or test file: " + found.missing.front());
    }
    if (found.suites.empty() && found.stacks.empty()) {
        if (!t.quiet) {
            invocation.err += "no test files\n";
        }
        return kOk;
    }
    test::Coverage coverage;
    const std::vector<test::SuiteResult> results = test::runTests(invocation.files, found, t.options, coverage);
    const std::vector<test::FileCoverage> covered =
        t.options.coverage ? coverage.files(invocation.files.absolute(".")) : std::vector<test::FileCoverage>();
    if (t.json) {
        std::string figures;
        if (t.options.coverage) {
            test::renderCoverageJson(figures, covered);
        }
        test::renderTestJson(invocation.out, results, t.report, figures);
    } else {
        test::renderTestText(invocation.out, t.quiet ? failuresOf(results) : results, test::summarise(results), t.report);
        if (t.coverage) {
            test::renderCoverageText(invocation.out, covered);
        }
    }
    if (!writeReports(invocation, t, results, covered)) {
        return kProgramWrong;
    }
    return test::summarise(results).failed > 0 ? kCheckFailed : kOk;
}

/// The folders whose files decide what the tests give: modules, or else the packages themselves.
[[nodiscard]] std::vector<std::string> watchedFolders(FileSystem& files, const test::Found& found) {
    std::vector<std::string> out;
    const auto add = [&](const std::string& folder) {
        const std::string root = load::findModuleRoot(files, folder);
        out.push_back(root.empty() ? folder : root);
    };
    for (const test::Suite& suite : found.suites) {
        add(suite.folder);
    }
    for (const test::Stack& stack : found.stacks) {
        add(stack.folder);
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace

int cmdTest(Invocation& invocation) {
    TestCommand t;
    Arguments arguments("test [FOLDERS] [OPTIONS]",
                        "Runs tests: lambdas whose names begin with test_ in files *_test.k, and the golden output of stacks "
                        "(ci-test). FOLDER/... means all folders below.");
    declareOptions(arguments, t);
    std::vector<std::string> words;
    std::string error;
    if (!arguments.parse(invocation.words, words, error)) {
        return usageError(invocation, "test", error);
    }
    if (arguments.helpWanted()) {
        invocation.out += arguments.help();
        return kOk;
    }
    error = interpret(t);
    if (!error.empty()) {
        return usageError(invocation, "test", error);
    }
    test::Found found;
    int status = runOnce(invocation, t, words, found);
    if (!t.watch || status == kUsageWrong || !invocation.flush) {
        return status;
    }
    const std::vector<std::string> folders = watchedFolders(invocation.files, found);
    std::uint64_t state = test::stateOf(invocation.files, folders);
    invocation.flush();
    while (test::waitForChange(invocation.files, folders, state)) {
        state = test::stateOf(invocation.files, folders);  // what changes while the tests run is seen afterwards
        status = runOnce(invocation, t, words, found);
        invocation.flush();
    }
    return status;
}

}  // namespace kcl::tools
