#include "tools/vet/report.h"

#include "frontend/diag/render_json.h"
#include "frontend/diag/render_sarif.h"

#include <vector>

namespace kcl::tools::vet {

namespace {

class JsonObject {
public:
    explicit JsonObject(std::string& out) : out_(out) { out_ += '{'; }
    JsonObject(const JsonObject&) = delete;
    JsonObject& operator=(const JsonObject&) = delete;
    ~JsonObject() { out_ += '}'; }

    std::string& key(std::string_view name) {
        out_ += first_ ? "\"" : ",\"";
        out_ += name;
        out_ += "\":";
        first_ = false;
        return out_;
    }
    void text(std::string_view name, std::string_view value) { diag::appendJsonString(key(name), value); }
    void number(std::string_view name, std::size_t value) { key(name) += std::to_string(value); }

private:
    std::string& out_;
    bool first_ = true;
};

void appendError(std::string& out, const diag::Diagnostic& d, const std::string& path, std::size_t document, const SourceMap& sources) {
    const diag::KindInfo& kind = diag::info(d.kind);
    const Position begin = sources.position(d.span.begin);
    const Position end = sources.position(d.span.end < d.span.begin ? d.span.begin : d.span.end);
    const SourceFile* file = sources.file(d.span.begin);
    JsonObject error(out);
    error.text("errorType", kind.header);
    error.text("code", kind.code);
    error.text("name", kind.name);
    error.text("file", begin.path);
    error.number("document", document);
    error.text("path", path);
    error.number("line", begin.line);
    error.number("column", begin.column);
    error.number("endLine", end.line);
    error.number("endColumn", end.column);
    error.text("message", d.text);
    error.text("codeSnippet", file == nullptr ? std::string_view() : sources.line(*file, begin.line));
    std::string& notes = error.key("notes");
    notes += '[';
    for (std::size_t i = 0; i < d.notes.size(); ++i) {
        notes += i == 0 ? "" : ",";
        diag::appendJsonString(notes, d.notes[i]);
    }
    notes += ']';
    std::string& rule = error.key("rule");
    const Position at = d.labels.empty() ? Position{} : sources.position(d.labels.front().span.begin);
    if (at.line == 0) {
        rule += "null";
        return;
    }
    JsonObject place(rule);
    place.text("file", at.path);
    place.number("line", at.line);
    place.number("column", at.column);
    place.text("message", d.labels.front().text);
}

[[nodiscard]] bool isError(const diag::Diagnostic& d) { return diag::info(d.kind).severity == diag::Severity::Error; }

}  // namespace

void renderVetJson(std::string& out, const VetResult& result, const diag::Engine& diagnostics, const SourceMap& sources) {
    const std::size_t count = result.violations.size() + diagnostics.errorCount();
    {
        JsonObject whole(out);
        whole.key("success") += count == 0 ? "true" : "false";
        whole.number("errCount", count);
        whole.number("documents", result.documents);
        std::string& list = whole.key("errors");
        list += '[';
        bool first = true;
        for (const diag::Diagnostic& d : diagnostics.all()) {
            if (isError(d)) {
                list += first ? "" : ",";
                first = false;
                appendError(list, d, {}, 0, sources);
            }
        }
        for (const DataViolation& violation : result.violations) {
            list += first ? "" : ",";
            first = false;
            appendError(list, violation.diagnostic, violation.path, violation.document, sources);
        }
        list += ']';
        whole.text("message", count == 0 ? "Validate success!" : "Validate failed!");
    }
    out += '\n';
}

void renderVetSarif(std::string& out, const VetResult& result, const diag::Engine& diagnostics, const SourceMap& sources) {
    std::vector<const diag::Diagnostic*> all;
    for (const diag::Diagnostic& d : diagnostics.all()) {
        if (isError(d)) {
            all.push_back(&d);
        }
    }
    for (const DataViolation& violation : result.violations) {
        all.push_back(&violation.diagnostic);
    }
    diag::renderSarif(out, all, sources);
}

}  // namespace kcl::tools::vet
