// `kcl doc generate`: documentation of a module as Markdown, HTML, JSON Schema or OpenAPI; with --check its examples are
// run instead.
#include "frontend/diag/load_kinds.h"
#include "frontend/support/path.h"
#include "tools/cli/arguments.h"
#include "tools/cli/cmd_doc.h"
#include "tools/cli/report.h"
#include "tools/doc/examples.h"
#include "tools/doc/html.h"
#include "tools/doc/json_schema.h"
#include "tools/doc/markdown.h"

#include <array>

namespace kcl::tools {

namespace {

struct DocCommand {
    doc::SourceOptions source;
    std::string format = "markdown";
    std::string target = ".";
    std::string schema;
    std::string sourceUrl;
    std::string color = "auto";
    std::vector<std::string> external;
    bool ignoreDeprecated = false;
    bool escapeHtml = false;
    bool check = false;
};

void declareOptions(Arguments& arguments, DocCommand& command) {
    arguments.value("file-path", "DIR", "the module, or a folder in one; this folder when not given", command.source.directory)
        .value("name", "NAME", "the title; the name of the module when not given", command.source.name)
        .value("format", "markdown|html|jsonschema|openapi", "what to write", command.format)
        .value("target", "DIR", "write below DIR/docs; - for standard output", command.target)
        .flag("ignore-deprecated", "leave out what is deprecated", command.ignoreDeprecated)
        .flag("escape-html", "Markdown: show HTML in documentation strings as text", command.escapeHtml)
        .flag("include-imports", "document also the packages that are imported from elsewhere", command.source.includeImports)
        .value("schema", "NAME", "JSON Schema: the schema that the document describes", command.schema)
        .value("source-url", "URL", "HTML: link places to URL/FILE#LLINE", command.sourceUrl)
        .list("E,external", "NAME=DIR", "where an external package lies", command.external, Split::AtCommas)
        .flag("check", "run the examples and write nothing; status 3 when one fails", command.check)
        .value("color", "auto|always|never", "colours in diagnostics", command.color)
        .refuse("template", "DIR", "templates of the Go language are not read; the pages have one style sheet, style.css")
        .example("kcl doc generate --format html --target out", "writes the site of this module, out/docs/index.html")
        .example("kcl doc models --format jsonschema --schema models.App --target -", "prints the JSON Schema of models.App")
        .example("kcl doc --check", "runs the examples of this module's documentation strings");
}

/// "md" and "json-schema" are other names for two of them; empty for an unknown one.
[[nodiscard]] std::string canonicalFormat(const std::string& word) {
    constexpr std::array<std::array<std::string_view, 2>, 4> kNames{
        {{"markdown", "md"}, {"html", ""}, {"jsonschema", "json-schema"}, {"openapi", "openapi3"}}};
    for (const auto& [name, other] : kNames) {
        if (word == name || (!other.empty() && word == other)) {
            return std::string(name);
        }
    }
    return {};
}

[[nodiscard]] std::vector<doc::OutputFile> render(const doc::Selection& selection, const DocCommand& command) {
    if (command.format == "html") {
        return doc::htmlSite(selection);
    }
    if (command.format == "jsonschema") {
        return {{selection.title + ".schema.json", doc::jsonSchema(selection, command.schema)}};
    }
    if (command.format == "openapi") {
        return {{selection.title + ".json", doc::openApi(selection)}};
    }
    return {{selection.title + ".md", doc::markdown(selection)}};
}

/// Writes the files below `folder`; a message when one cannot be.
[[nodiscard]] std::string writeFiles(FileSystem& files, const std::string& folder, const std::vector<doc::OutputFile>& output) {
    FileError failure;
    const std::string absolute = files.absolute(folder);
    if (!files.makeDirectories(absolute, failure)) {
        return failure.path + ": " + failure.reason;
    }
    for (const doc::OutputFile& file : output) {
        if (!files.write(joinPath(absolute, file.path), file.text, failure)) {
            return failure.path + ": " + failure.reason;
        }
    }
    return {};
}

int checkExamples(Invocation& invocation, const doc::Source& source, bool colored) {
    const doc::ExampleReport report = doc::runExamples(source, invocation.files, colored);
    invocation.err += report.text;
    const std::size_t all = report.passed + report.failed + report.skipped;
    invocation.out += std::to_string(all) + (all == 1 ? " example: " : " examples: ") + std::to_string(report.passed) + " passed, " +
                      std::to_string(report.failed) + " failed, " + std::to_string(report.skipped) + " skipped\n";
    return report.failed == 0 ? kOk : kCheckFailed;
}

/// Reads the words; a message when they are wrong.
[[nodiscard]] std::string interpret(const std::vector<std::string>& words, DocCommand& command, bool& colored) {
    const std::string format = canonicalFormat(command.format);
    if (format.empty()) {
        return "cannot honour --format " + command.format + ": expected [markdown html jsonschema openapi]";
    }
    command.format = format;
    if (words.size() > 1 || (words.size() == 1 && !command.source.directory.empty())) {
        return "one folder can be documented at a time";
    }
    if (words.size() == 1) {
        command.source.directory = words.front();
    }
    if (command.format == "html" && command.target == "-") {
        return "a site is several files and cannot go to standard output";
    }
    for (const std::string& text : command.external) {
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos || equals == 0) {
            return "invalid value of --external, expected NAME=DIR, got " + text;
        }
        command.source.externalPackages.push_back({text.substr(0, equals), text.substr(equals + 1)});
    }
    return parseColor(command.color, colored) ? "" : "invalid value of --color, expected [auto always never], got " + command.color;
}

}  // namespace

int cmdDocGenerate(Invocation& invocation) {
    DocCommand command;
    Arguments arguments("doc generate [DIR] [OPTIONS]",
                        "Writes the documentation of a module's schemas, types and functions, or runs its examples.");
    declareOptions(arguments, command);
    std::vector<std::string> words;
    std::string error;
    if (!arguments.parse(invocation.words, words, error)) {
        return usageError(invocation, "doc generate", error);
    }
    if (arguments.helpWanted()) {
        invocation.out += arguments.help();
        return kOk;
    }
    bool colored = false;
    error = interpret(words, command, colored);
    if (!error.empty()) {
        return usageError(invocation, "doc generate", error);
    }
    const std::unique_ptr<doc::Source> source = doc::readSource(command.source, invocation.files);
    if (!source->ok) {
        if (!source->diagnostics.hasErrors()) {
            source->diagnostics.report(Span{}, diag::FolderWithoutFiles, command.source.directory.empty() ? "." : command.source.directory);
        }
        renderErrors(invocation.err, source->diagnostics, source->program.sources, ErrorFormat::Pretty, colored);
        return kProgramWrong;
    }
    doc::Selection& selection = source->selection;
    selection.ignoreDeprecated = command.ignoreDeprecated;
    selection.escapeHtml = command.escapeHtml;
    selection.sourceUrl = command.sourceUrl.ends_with('/') ? command.sourceUrl.substr(0, command.sourceUrl.size() - 1) : command.sourceUrl;
    if (command.check) {
        return checkExamples(invocation, *source, colored);
    }
    const std::vector<doc::OutputFile> output = render(selection, command);
    if (command.target == "-") {
        invocation.out += output.front().text;
        return kOk;
    }
    const std::string folder = joinPath(command.target, "docs");
    const std::string failure = writeFiles(invocation.files, folder, output);
    if (!failure.empty()) {
        diag::Engine sink;
        sink.report(Span{}, diag::OutputUnwritable, folder, failure);
        renderErrors(invocation.err, sink, source->program.sources, ErrorFormat::Pretty, colored);
        return kProgramWrong;
    }
    invocation.out += "wrote " + joinPath(folder, output.front().path) +
                      (output.size() == 1 ? "" : " and " + std::to_string(output.size() - 1) + " more files") + "\n";
    return kOk;
}

}  // namespace kcl::tools
