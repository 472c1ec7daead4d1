// `kcl vet`: validates JSON and YAML data against a schema or rules. Violations are the command's verdict (status 3);
// data and programs that cannot be read are mistakes (status 1).
#include "frontend/diag/load_kinds.h"
#include "stdlib/modules/detail/glob.h"
#include "tools/cli/arguments.h"
#include "tools/cli/command.h"
#include "tools/cli/report.h"
#include "tools/vet/report.h"
#include "tools/vet/vet.h"

#include <algorithm>
#include <iostream>
#include <iterator>

namespace kcl::tools {

namespace {

struct VetCommand {
    vet::VetOptions options;
    std::string format = "auto";
    std::string output = "text";
    std::string errorFormat = "pretty";
    std::string color = "auto";
    bool noStyle = false;

    bool colored = false;
    ErrorFormat errors = ErrorFormat::Pretty;
};

void declareOptions(Arguments& arguments, VetCommand& vet) {
    RunOptions& o = vet.options.run;
    arguments.value("s,schema", "NAME", "the schema: Name, or pkg.Name; the first one of the program", vet.options.schema)
        .value("a,attribute-name", "NAME", "what rules of the program call the data", vet.options.attribute)
        .value("format", "auto|json|yaml", "format of the data; auto looks at the name and the text", vet.format)
        .value("output", "text|json|sarif", "form of the report; text goes to stderr", vet.output)
        .list("D,argument", "KEY=VALUE", "value of option(KEY): JSON, or text", o.arguments)
        .list("Y,setting", "FILE", "settings file of the program", o.settingsFiles, Split::AtCommas)
        .list("E,external", "NAME=DIR", "where an external package lies", o.externalPackages, Split::AtCommas)
        .value("error-format", "pretty|short|json|sarif", "form of diagnostics in text reports", vet.errorFormat)
        .value("color", "auto|always|never", "colours in diagnostics", vet.color)
        .flag("no-style", "the same as --color never", vet.noStyle)
        .example("kcl vet data.yaml schema.k", "validates each document of data.yaml against the first schema of schema.k")
        .example("kcl vet deploy/ schema.k -s models.Service --output sarif", "validates a folder and prints a SARIF report");
}

/// Checks the words that stand for one of a few; a message when one is wrong.
[[nodiscard]] std::string interpret(VetCommand& vet) {
    if (vet.format == "json") {
        vet.options.format = vet::DataFormat::Json;
    } else if (vet.format == "yaml") {
        vet.options.format = vet::DataFormat::Yaml;
    } else if (vet.format != "auto") {
        return "invalid value of --format, expected [auto json yaml], got " + vet.format;
    }
    if (vet.output != "text" && vet.output != "json" && vet.output != "sarif") {
        return "invalid value of --output, expected [text json sarif], got " + vet.output;
    }
    if (!parseErrorFormat(vet.errorFormat, vet.errors)) {
        return "invalid diagnostic format `" + vet.errorFormat + "` (expected one of: pretty, short, json, sarif)";
    }
    if (!parseColor(vet.noStyle ? "never" : vet.color, vet.colored)) {
        return "invalid value of --color, expected [auto always never], got " + vet.color;
    }
    return {};
}

[[nodiscard]] bool isData(std::string_view name) {
    return name.ends_with(".json") || name.ends_with(".yaml") || name.ends_with(".yml");
}

/// Reads what the words name; what cannot be read is reported.
class DataReader {
public:
    DataReader(FileSystem& files, diag::Engine& sink) : files_(files), sink_(sink) {}

    std::vector<vet::DataInput> inputs;

    void add(const std::string& word) {
        if (word == "-") {
            inputs.push_back({"<stdin>", {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()}});
            return;
        }
        const FileKind kind = files_.kind(files_.absolute(word));
        if (kind == FileKind::Missing && word.find_first_of("*?[") != std::string::npos && stdlib::checkGlob(word).reason.empty()) {
            const std::vector<std::string> found = stdlib::expandGlob(files_, files_.absolute(word));
            for (const std::string& path : found) {
                add(path);
            }
            if (!found.empty()) {
                return;
            }
        }
        if (kind != FileKind::Directory) {
            addFile(word);
            return;
        }
        const std::size_t before = inputs.size() + sink_.errorCount();
        addFolder(word, 0);
        if (inputs.size() + sink_.errorCount() == before) {
            sink_.report(Span{}, diag::DataUnreadable, std::string_view(word), std::string_view("the folder has no JSON or YAML files"));
        }
    }

private:
    void addFile(const std::string& name) {
        ReadResult read = files_.read(files_.absolute(name));
        if (read.ok) {
            inputs.push_back({name, std::move(read.text)});
        } else {
            sink_.report(Span{}, diag::DataUnreadable, std::string_view(name), std::string_view(read.error.reason));
        }
    }

    void addFolder(const std::string& folder, int depth) {
        constexpr int kDeepest = 64;  // links may go in circles
        for (const std::string& name : files_.list(files_.absolute(folder))) {
            const std::string path = folder.ends_with('/') ? folder + name : folder + "/" + name;
            switch (files_.kind(files_.absolute(path))) {
                case FileKind::File:
                    if (isData(name)) {
                        addFile(path);
                    }
                    break;
                case FileKind::Directory:
                    if (depth < kDeepest && !name.starts_with('.')) {
                        addFolder(path, depth + 1);
                    }
                    break;
                case FileKind::Missing:
                case FileKind::Other: break;
            }
        }
    }

    FileSystem& files_;
    diag::Engine& sink_;
};

void render(Invocation& invocation, const VetCommand& vet, const vet::VetResult& result, const diag::Engine& diagnostics,
            const SourceMap& sources) {
    if (vet.output == "json") {
        vet::renderVetJson(invocation.out, result, diagnostics, sources);
        return;
    }
    if (vet.output == "sarif") {
        vet::renderVetSarif(invocation.out, result, diagnostics, sources);
        return;
    }
    diag::Engine all;
    for (const diag::Diagnostic& d : diagnostics.all()) {
        all.add(d);
    }
    for (const vet::DataViolation& violation : result.violations) {
        all.add(violation.diagnostic);
    }
    renderErrors(invocation.err, all, sources, vet.errors, vet.colored);
    if (!all.hasErrors()) {
        invocation.out += "Validate success!\n";
    }
}

}  // namespace

int cmdVet(Invocation& invocation) {
    VetCommand vet;
    Arguments arguments("vet DATA... SCHEMA.k... [OPTIONS]",
                        "Validates JSON and YAML data: files, folders, or - for standard input. Every document is checked, and "
                        "every violation reported.");
    declareOptions(arguments, vet);
    std::vector<std::string> words;
    std::string error;
    if (!arguments.parse(invocation.words, words, error)) {
        return usageError(invocation, "vet", error);
    }
    if (arguments.helpWanted()) {
        invocation.out += arguments.help();
        return kOk;
    }
    error = interpret(vet);
    std::vector<std::string> data;
    for (const std::string& word : words) {
        if (word.ends_with(".k")) {
            vet.options.run.inputs.push_back({word, std::nullopt});
        } else {
            data.push_back(word);
        }
    }
    if (error.empty() && (data.empty() || vet.options.run.inputs.empty())) {
        error = data.empty() ? "no data given: kcl vet DATA SCHEMA.k" : "no schema file given: kcl vet DATA SCHEMA.k";
    }
    if (!error.empty()) {
        return usageError(invocation, "vet", error);
    }

    vet::Vetter vetter(invocation.files);
    if (!vetter.prepare(vet.options)) {
        render(invocation, vet, {}, vetter.diagnostics(), vetter.sources());
        return kProgramWrong;
    }
    diag::Engine unread;
    DataReader reader(invocation.files, unread);
    for (const std::string& word : data) {
        reader.add(word);
    }
    const vet::VetResult result = vetter.vet(std::move(reader.inputs));
    for (const diag::Diagnostic& d : vetter.diagnostics().all()) {
        unread.add(d);
    }
    render(invocation, vet, result, unread, vetter.sources());
    return unread.hasErrors() ? kProgramWrong : result.violations.empty() ? kOk : kCheckFailed;
}

}  // namespace kcl::tools
