// Diagnostics: pushed when nothing else is to be done, and pulled by clients that ask.
#include "frontend/load/module_root.h"
#include "frontend/support/path.h"
#include "lsp/features/diagnostics.h"
#include "lsp/protocol/codec.h"
#include "lsp/server/server.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace kcl::lsp {

namespace {

constexpr std::string_view kManifest = "kcl.mod";

DiagnosticSeverity severityOf(diag::Severity severity) {
    switch (severity) {
        case diag::Severity::Error: return DiagnosticSeverity::Error;
        case diag::Severity::Warning: return DiagnosticSeverity::Warning;
        case diag::Severity::Note: return DiagnosticSeverity::Information;
    }
    return DiagnosticSeverity::Error;
}

/// What the comment says that names the schema of data; empty when there is none in the first lines.
std::string schemaComment(std::string_view text) {
    constexpr std::string_view kComment = "# kcl-schema:";
    constexpr int kLines = 5;
    for (int i = 0; i < kLines && !text.empty(); ++i) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.starts_with(kComment)) {
            line.remove_prefix(kComment.size());
            const std::size_t begin = line.find_first_not_of(" \t");
            const std::size_t last = line.find_last_not_of(" \t\r");
            return begin == std::string_view::npos ? std::string{} : std::string(line.substr(begin, last - begin + 1));
        }
    }
    return {};
}

std::string messageOf(const diag::Diagnostic& d) {
    std::string out = d.text;
    for (const std::string& note : d.notes) {
        out += "\nnote: " + note;
    }
    for (const std::string& suggestion : d.suggestions) {
        out += "\nsuggestion: " + suggestion;
    }
    return out;
}

}  // namespace

void Server::touch(const std::string& path) {
    if (touched_.empty()) {
        touchedSince_ = std::chrono::steady_clock::now();
    }
    touched_.insert(path);
}

Diagnostic Server::diagnosticOf(const diag::Diagnostic& d, const FileRange& place, const SourceMap& sources) {
    Diagnostic one;
    one.range = convert_.range(place);
    one.severity = severityOf(diag::info(d.kind).severity);
    one.code = std::string(diag::info(d.kind).name);
    if (!explainUrl_.empty()) {
        one.codeDescription = CodeDescription{explainUrl_ + one.code};
    }
    one.message = messageOf(d);
    for (const diag::Label& label : d.labels) {
        if (const auto related = rangeOf(sources, label.span)) {
            if (!one.relatedInformation.has_value()) {
                one.relatedInformation.emplace();
            }
            one.relatedInformation->push_back({convert_.location(*related), label.text});
        }
    }
    return one;
}

std::vector<Diagnostic> Server::toDiagnostics(Unit& unit, const std::vector<Problem>& list) {
    std::vector<Diagnostic> out;
    for (const Problem& problem : list) {
        Diagnostic one = diagnosticOf(*problem.diagnostic, problem.range, unit.program().sources);
        std::vector<DiagnosticTag> tags;
        if (problem.unnecessary) {
            tags.push_back(DiagnosticTag::Unnecessary);
        }
        if (problem.deprecated) {
            tags.push_back(DiagnosticTag::Deprecated);
        }
        if (!tags.empty()) {
            one.tags = std::move(tags);
        }
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<Diagnostic> Server::manifestDiagnostics(const std::string& path) {
    std::vector<Diagnostic> out;
    SourceMap sources;
    diag::Engine found;
    const load::Manifest manifest = load::readManifest(workspace_.files(), std::string(parentPath(path)), sources, found);
    sema::lint::Levels().configure(manifest.lint, found);
    for (const diag::Diagnostic& d : found.all()) {
        out.push_back(diagnosticOf(d, rangeOf(sources, d.span).value_or(FileRange{path, 0, 0}), sources));
    }
    return out;
}

/// Of a YAML file whose first lines have a comment `# kcl-schema: PATH` or `# kcl-schema: PATH:NAME`.
std::vector<Diagnostic> Server::dataDiagnostics(const std::string& path) {
    std::vector<Diagnostic> out;
    const std::string text = workspace_.files().read(path).text;
    const std::string schema = schemaComment(text);
    if (schema.empty() || evaluator_ == nullptr) {
        return out;
    }
    const std::size_t colon = schema.find(':');
    const std::string file = joinPath(parentPath(path), schema.substr(0, colon));
    const std::string name = colon == std::string::npos ? std::string{} : schema.substr(colon + 1);
    for (const Evaluator::Violation& one : evaluator_->validate(path, text, file, name, workspace_.files())) {
        Diagnostic d;
        d.range = convert_.range({path, one.begin, one.end});
        d.code = one.code;
        d.message = one.message;
        out.push_back(std::move(d));
    }
    return out;
}

std::vector<Diagnostic> Server::diagnosticsOf(const std::string& path) {
    if (fileName(path) == kManifest) {
        return manifestDiagnostics(path);
    }
    if (isData(path)) {
        return dataDiagnostics(path);
    }
    Unit* unit = workspace_.unitOf(path);
    return unit == nullptr ? std::vector<Diagnostic>{} : toDiagnostics(*unit, problems(*unit)[path]);
}

void Server::send(const std::string& path, const std::vector<Diagnostic>& list) {
    PublishDiagnosticsParams params;
    params.uri = convert_.uri(path);
    const Document* open = workspace_.documents().find(path);
    if (open != nullptr) {
        params.version = open->version;
    }
    params.diagnostics = list;
    std::string known;
    encode(known, list);
    std::string& told = published_[path];
    // What is open is told after every edit, so that a client knows which text was looked at.
    if (open == nullptr && (told.empty() ? list.empty() : told == known)) {
        return;
    }
    told = std::move(known);
    if (open == nullptr && list.empty()) {
        published_.erase(path);
    }
    std::string text;
    encode(text, params);
    notify("textDocument/publishDiagnostics", text);
}

void Server::publish() {
    const std::set<std::string> touched = std::exchange(touched_, {});
    std::set<std::string> done;
    for (const std::string& path : touched) {
        if (done.contains(path) || workspace_.documents().find(path) == nullptr) {
            continue;
        }
        Unit* unit = workspace_.unitOf(path);
        if (unit == nullptr) {
            send(path, diagnosticsOf(path));
            continue;
        }
        const std::map<std::string, std::vector<Problem>> found = problems(*unit);
        const std::vector<Problem> none;
        for (const std::string& file : unit->plan().files) {
            const auto own = found.find(file);
            const bool matters = own != found.end() || published_.contains(file) || workspace_.documents().find(file) != nullptr;
            if (matters && done.insert(file).second) {
                send(file, toDiagnostics(*unit, own == found.end() ? none : own->second));
            }
        }
    }
    convert_.forget();
}

DocumentDiagnosticReport Server::pullDiagnostics(const DocumentDiagnosticParams& params) {
    DocumentDiagnosticReport out;
    const std::string path = pathOf(params.textDocument.uri);
    out.items = diagnosticsOf(path);
    std::string text;
    encode(text, *out.items);
    out.resultId = std::to_string(std::hash<std::string>{}(text));
    out.kind = "full";
    if (params.previousResultId == out.resultId) {
        out.kind = "unchanged";
        out.items.reset();
    }
    return out;
}

}  // namespace kcl::lsp
