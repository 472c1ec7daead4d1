// `kcl fmt`: formats files in place, or says which would change. Texts are formatted by frontend/format; here are the
// command line, the files and what is printed.
#include "frontend/format/editor_config.h"
#include "frontend/format/format.h"
#include "tools/cli/arguments.h"
#include "tools/cli/command.h"
#include "tools/cli/report.h"
#include "tools/fmt/diff.h"
#include "tools/fmt/parallel.h"
#include "tools/fmt/targets.h"

#include <algorithm>
#include <charconv>
#include <iostream>
#include <iterator>

#include <unistd.h>

namespace kcl::tools {

namespace {

constexpr std::string_view kAbout =
    "Formats KCL files in place and prints the names of those that change.\n"
    "A path is a file, a folder (the .k files in it), a folder/... (all below it too), or - for standard input;\n"
    "without one it is the current folder. A file with syntax errors is left alone.";

struct FmtCommand {
    bool check = false;
    bool dryRun = false;
    bool diff = false;
    std::string range;
    std::string stdinName;
    std::string errorFormat = "pretty";
    std::string color = "auto";

    ErrorFormat errors = ErrorFormat::Pretty;
    bool colored = false;
    std::size_t firstLine = 0;  ///< of the range, 1-based; 0 for all
    std::size_t lastLine = 0;
};

/// What became of one file.
struct FileResult {
    std::string path;
    format::Style style;
    std::string before;
    format::Formatted formatted;
    std::string report;  ///< for standard error
    bool readable = true;
};

[[nodiscard]] bool parseNumber(std::string_view text, std::size_t& out) {
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), out);
    return problem == std::errc{} && end == text.data() + text.size() && out > 0;
}

/// Checks the values of the options; a message when one is wrong.
[[nodiscard]] std::string interpret(FmtCommand& command, const std::vector<std::string>& paths) {
    const bool fromStdin = std::find(paths.begin(), paths.end(), "-") != paths.end();
    if (!parseErrorFormat(command.errorFormat, command.errors)) {
        return "invalid value of --error-format, expected [pretty short json sarif], got " + command.errorFormat;
    }
    if (!parseColor(command.color, command.colored)) {
        return "invalid value of --color, expected [auto always never], got " + command.color;
    }
    if (fromStdin && paths.size() > 1) {
        return "- stands for standard input and cannot be mixed with other paths";
    }
    if (!command.stdinName.empty() && !fromStdin) {
        return "--stdin-filename needs the path -, for standard input";
    }
    if (!command.range.empty()) {
        const std::size_t colon = command.range.find(':');
        const std::string_view text = command.range;
        if (colon == std::string::npos || !parseNumber(text.substr(0, colon), command.firstLine) ||
            !parseNumber(text.substr(colon + 1), command.lastLine) || command.lastLine < command.firstLine) {
            return "invalid value of --range, expected FIRST:LAST, two line numbers, got " + command.range;
        }
        if (paths.size() != 1) {
            return "--range needs exactly one file";
        }
    }
    return {};
}

/// The bytes of the lines of the range.
[[nodiscard]] std::optional<format::ByteRange> rangeIn(const FmtCommand& command, std::string_view text) {
    if (command.firstLine == 0) {
        return std::nullopt;
    }
    std::size_t begin = 0;
    std::size_t end = text.size();
    std::size_t line = 1;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos && line <= command.lastLine; at = text.find('\n', at + 1)) {
        ++line;
        begin = line == command.firstLine ? at + 1 : begin;
        end = line == command.lastLine + 1 ? at : end;
    }
    begin = line < command.firstLine ? text.size() : begin;
    return format::ByteRange{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(begin, end))};
}

void formatText(const FmtCommand& command, FileResult& file) {
    SourceMap sources;
    diag::Engine mistakes;
    const auto range = rangeIn(command, file.before);
    file.formatted = format::format(file.path, file.before, file.style, sources, mistakes, range);
    switch (file.formatted.outcome) {
        case format::Outcome::Unchanged: case format::Outcome::Changed: return;
        case format::Outcome::Invalid:
            renderErrors(file.report, mistakes, sources, command.errors, command.colored);
            return;
        case format::Outcome::Unfaithful:
            file.report = "kcl: internal error, please report it: " + file.path + " would not be the same program; it is left alone\n";
            return;
    }
}

void readAndFormat(const FmtCommand& command, FileSystem& files, FileResult& file) {
    ReadResult read = files.read(file.path);
    if (!read.ok) {
        file.readable = false;
        file.report = "Error: cannot read " + file.path + ": " + read.error.reason + "\n";
        return;
    }
    file.before = std::move(read.text);
    formatText(command, file);
}

/// One line on a terminal that is written over as the work goes on.
class Progress {
public:
    explicit Progress(std::size_t total) : total_(total), terminal_(::isatty(STDERR_FILENO) == 1) {}
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress() {
        if (shown_) {
            show("\r\x1b[K");
        }
    }
    void at(std::size_t done) {
        if (terminal_) {
            show("\r" + std::to_string(done) + " of " + std::to_string(total_) + " files");
            shown_ = true;
        }
    }

private:
    static void show(const std::string& text) { (void)!::write(STDERR_FILENO, text.data(), text.size()); }

    std::size_t total_;
    bool terminal_;
    bool shown_ = false;
};

/// 70 before 1 before 3 before 0.
[[nodiscard]] int worse(int a, int b) {
    const auto rank = [](int status) { return status == kInternalError ? 3 : status == kProgramWrong ? 2 : status == kCheckFailed ? 1 : 0; };
    return rank(a) >= rank(b) ? a : b;
}

[[nodiscard]] int statusOf(const FileResult& file) {
    return !file.readable || file.formatted.outcome == format::Outcome::Invalid ? kProgramWrong
           : file.formatted.outcome == format::Outcome::Unfaithful            ? kInternalError
                                                                              : kOk;
}

/// Says what was formatted and, unless only asked, writes it.
int finish(const FmtCommand& command, Invocation& invocation, std::vector<FileResult>& results) {
    const bool check = command.check || command.dryRun;
    int status = kOk;
    std::size_t changed = 0;
    for (FileResult& file : results) {
        invocation.err += file.report;
        status = worse(status, statusOf(file));
        if (!file.readable || file.formatted.outcome != format::Outcome::Changed) {
            continue;
        }
        ++changed;
        if (command.diff) {
            appendDiff(invocation.out, file.path, file.before, file.formatted.text);
            continue;
        }
        FileError failure;
        if (!check && !invocation.files.write(invocation.files.canonical(file.path), file.formatted.text, failure)) {
            invocation.err += "Error: cannot write " + file.path + ": " + failure.reason + "\n";
            status = worse(status, kProgramWrong);
            continue;
        }
        invocation.out += file.path + "\n";
    }
    if (check && changed > 0) {
        invocation.err += std::to_string(changed) + " KCL file(s) require formatting\n";
        status = worse(status, kCheckFailed);
    }
    return status;
}

int formatFiles(const FmtCommand& command, Invocation& invocation, const std::vector<std::string>& paths) {
    const Targets targets = findTargets(invocation.files, paths);
    for (const FileError& error : targets.errors) {
        invocation.err += "Error: cannot read " + error.path + ": " + error.reason + "\n";
    }
    if (command.firstLine != 0 && targets.errors.empty() && targets.files.size() != 1) {
        return usageError(invocation, "fmt", "--range needs exactly one file");
    }
    format::EditorConfig styles(invocation.files);
    std::vector<FileResult> results(targets.files.size());
    for (std::size_t i = 0; i < results.size(); ++i) {
        results[i].path = targets.files[i];
        results[i].style = styles.styleFor(targets.files[i]);
    }
    {
        Progress progress(results.size());
        runParallel(results.size(), [&](std::size_t i) { readAndFormat(command, invocation.files, results[i]); },
                    [&](std::size_t done) { progress.at(done); });
    }
    return worse(targets.errors.empty() ? kOk : kProgramWrong, finish(command, invocation, results));
}

int formatStdin(const FmtCommand& command, Invocation& invocation) {
    FileResult file;
    file.path = command.stdinName.empty() ? "<stdin>" : command.stdinName;
    file.style = format::EditorConfig(invocation.files).styleFor(command.stdinName.empty() ? "stdin.k" : command.stdinName);
    file.before.assign(std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>());
    formatText(command, file);
    if (command.check || command.dryRun || command.diff) {
        std::vector<FileResult> results;
        results.push_back(std::move(file));
        FmtCommand asked = command;
        asked.check = asked.check || !asked.diff;
        return finish(asked, invocation, results);
    }
    invocation.err += file.report;
    const int status = statusOf(file);
    if (status == kOk) {
        invocation.out += file.formatted.text;
    }
    return status;
}

}  // namespace

int cmdFmt(Invocation& invocation) {
    FmtCommand command;
    Arguments arguments("fmt [PATHS] [OPTIONS]", std::string(kAbout));
    arguments.flag("check", "write nothing; status 3 and the names when files would change", command.check)
        .flag("dry-run", "the same as --check", command.dryRun)
        .flag("diff", "write nothing; print what would change", command.diff)
        .value("range", "FIRST:LAST", "format only the statements on these lines of one file", command.range)
        .value("stdin-filename", "PATH", "what - is called, and whose .editorconfig it follows", command.stdinName)
        .value("error-format", "pretty|short|json|sarif", "form of diagnostics", command.errorFormat)
        .value("color", "auto|always|never", "colours in diagnostics", command.color)
        .example("kcl fmt", "formats the .k files of this folder")
        .example("kcl fmt ./...", "formats those of all folders below too")
        .example("kcl fmt --check ./...", "lists the files that would change; status 3 when there are some")
        .example("kcl fmt --dry-run ./...", "the same")
        .example("kcl fmt --diff main.k", "shows what would change")
        .example("kcl fmt --range 10:20 main.k", "formats only the statements on lines 10 to 20")
        .example("kcl fmt - < main.k", "formats standard input to standard output")
        .example("kcl fmt --stdin-filename app/main.k -", "the same, with that name in errors and its .editorconfig")
        .example("kcl fmt --error-format json main.k", "prints syntax errors as JSON")
        .example("kcl fmt --color never main.k", "prints syntax errors without colours");
    std::vector<std::string> paths;
    std::string error;
    if (!arguments.parse(invocation.words, paths, error)) {
        return usageError(invocation, "fmt", error);
    }
    if (arguments.helpWanted()) {
        invocation.out += arguments.help();
        return kOk;
    }
    if (paths.empty()) {
        paths.emplace_back(".");
    }
    error = interpret(command, paths);
    if (!error.empty()) {
        return usageError(invocation, "fmt", error);
    }
    return paths.front() == "-" ? formatStdin(command, invocation) : formatFiles(command, invocation, paths);
}

}  // namespace kcl::tools
