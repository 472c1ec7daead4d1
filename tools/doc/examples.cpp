#include "tools/doc/examples.h"

#include "tools/cli/report.h"
#include "tools/driver/session.h"

#include <optional>
#include <string_view>

namespace kcl::tools::doc {

namespace {

using sema::doc::DocExample;

[[nodiscard]] std::string_view trimmed(std::string_view s) {
    const std::size_t begin = s.find_first_not_of(" \t\n");
    return begin == std::string_view::npos ? std::string_view{} : s.substr(begin, s.find_last_not_of(" \t\n") + 1 - begin);
}

class Runner {
public:
    Runner(const Source& source, FileSystem& files, bool color) : source_(source), files_(files), color_(color) {}

    ExampleReport run() {
        for (const std::uint32_t number : source_.selection.packages) {
            const sema::doc::DocPackage& package = source_.docs.packages[number];
            package_ = &source_.program.packages[source_.program.order[number]];
            alone_.reset();
            for (const sema::SchemaId id : package.schemas) {
                const sema::doc::DocSchema& schema = source_.docs.schema(id);
                if (source_.selection.shows(schema)) {
                    all(source_.docs.fullName(schema), schema.doc, schema.place, schema.docPlace);
                }
            }
            for (const sema::doc::DocVariable& function : package.functions) {
                all((package.path.empty() ? "" : package.path + ".") + function.name, function.doc, function.place, {});
            }
        }
        return std::move(report_);
    }

private:
    void all(const std::string& name, const sema::doc::DocString& doc, Span place, Span docPlace) {
        for (const DocExample& example : doc.examples) {
            if (example.code.empty()) {
                continue;
            }
            if (example.use == sema::doc::ExampleUse::Skip) {
                ++report_.skipped;
                continue;
            }
            const std::string why = one(example, place, docPlace);
            ++(why.empty() ? report_.passed : report_.failed);
            if (!why.empty()) {
                const Selection::Place at = source_.selection.place(place);
                report_.text += "example of " + name + " (" + at.path + ":" + std::to_string(at.line) + "): " + why;
                report_.text += report_.text.ends_with('\n') ? "" : "\n";
            }
        }
    }

    /// Blank lines in front of the program give it the lines that it has in the file.
    [[nodiscard]] load::Entry entry(const DocExample& example, Span place, Span docPlace) const {
        const std::string path(source_.program.sources.position(place.begin).path);
        std::size_t line = 0;
        if (docPlace.valid()) {
            const std::string_view written = source_.program.sources.text(docPlace);
            const std::size_t quotes = std::min(written.find_first_of("\"'") + 3, written.size());
            // A line break directly behind the quotes is not part of the text.
            line = source_.program.sources.position(docPlace.begin).line - 1 + example.line + (written.substr(quotes).starts_with('\n') ? 1 : 0);
        }
        return {path + " (example)", std::string(line, '\n') + example.code};
    }

    /// Empty when the example holds.
    [[nodiscard]] std::string one(const DocExample& example, Span place, Span docPlace) {
        std::string result;
        std::string errors;
        const bool isJson = example.expectedKind == "json";
        const bool ok = evaluate(entry(example, place, docPlace), isJson, result, errors);
        if (example.use == sema::doc::ExampleUse::Fail) {
            return ok ? "runs, but is said to fail" : "";
        }
        if (!ok) {
            return "fails\n" + errors;
        }
        if (example.expected.empty()) {
            return {};
        }
        if (!isJson) {
            const std::string& before = resultOfPackage();
            result.erase(0, result.starts_with(before) ? before.size() : 0);
        }
        return trimmed(result) == trimmed(example.expected) ? "" : "gives another result than it says\n" + result;
    }

    /// What the package prints without an example: its variables come first in every result.
    [[nodiscard]] const std::string& resultOfPackage() {
        if (!alone_.has_value()) {
            std::string result;
            std::string errors;
            alone_ = evaluate(std::nullopt, false, result, errors) && result != "{}\n" ? result : std::string();
        }
        return *alone_;
    }

    [[nodiscard]] bool evaluate(const std::optional<load::Entry>& example, bool isJson, std::string& result, std::string& errors) {
        RunOptions options;
        options.useDefaultSettings = false;
        options.hermetic = true;
        options.format = isJson ? OutputFormat::Json : OutputFormat::Yaml;
        for (const parse::ParsedFile& file : package_->files) {
            if (file.file->path.ends_with(".k")) {
                options.inputs.push_back({file.file->path, std::nullopt});
            }
        }
        if (example.has_value()) {
            options.inputs.push_back(*example);
        }
        Timing timing(false);
        Session session(files_, timing);
        const bool ok = runProgram(session, options, result);
        renderErrors(errors, session.diagnostics(), session.program().sources, ErrorFormat::Pretty, color_);
        return ok;
    }

    const Source& source_;
    FileSystem& files_;
    bool color_;
    const load::Package* package_ = nullptr;
    std::optional<std::string> alone_;
    ExampleReport report_;
};

}  // namespace

ExampleReport runExamples(const Source& source, FileSystem& files, bool color) {
    return Runner(source, files, color).run();
}

}  // namespace kcl::tools::doc
