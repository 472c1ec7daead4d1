#include "frontend/diag/render_github.h"

#include "frontend/diag/render_text.h"

namespace kcl::diag {

namespace {

/// Appends `text` escaped as the runner wants it; in properties `:` and `,` as well.
void appendEscaped(std::string& out, std::string_view text, bool property) {
    for (const char c : text) {
        switch (c) {
            case '%': out += "%25"; break;
            case '\r': out += "%0D"; break;
            case '\n': out += "%0A"; break;
            case ':': out += property ? "%3A" : ":"; break;
            case ',': out += property ? "%2C" : ","; break;
            default: out += c;
        }
    }
}

[[nodiscard]] std::string_view commandOf(Severity severity) {
    switch (severity) {
        case Severity::Error: return "error";
        case Severity::Warning: return "warning";
        case Severity::Note: return "notice";
    }
    return {};
}

}  // namespace

void renderGithub(std::string& out, const Diagnostic& diagnostic, const SourceMap& sources, std::string_view directory) {
    const KindInfo& kind = info(diagnostic.kind);
    out += "::";
    out += commandOf(kind.severity);
    out += ' ';
    const Position begin = sources.position(diagnostic.span.begin);
    if (begin.line != 0) {
        const Position end = sources.position(diagnostic.span.end < diagnostic.span.begin ? diagnostic.span.begin : diagnostic.span.end);
        std::string_view path = begin.path;
        if (path.starts_with(directory) && path.size() > directory.size() && path[directory.size()] == '/') {
            path.remove_prefix(directory.size() + 1);
        }
        out += "file=";
        appendEscaped(out, path, true);
        out += ",line=" + std::to_string(begin.line) + ",col=" + std::to_string(begin.column);
        out += ",endLine=" + std::to_string(end.line) + ",endColumn=" + std::to_string(end.column) + ',';
    }
    out += "title=";
    appendEscaped(out, std::string(kind.name) + " (" + std::string(kind.code) + ")", true);
    out += "::";
    appendEscaped(out, diagnostic.text, false);
    for (const std::string& note : diagnostic.notes) {
        out += "%0A";
        appendEscaped(out, note, false);
    }
    out += '\n';
}

}  // namespace kcl::diag
