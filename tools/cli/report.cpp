#include "tools/cli/report.h"

#include "frontend/diag/render_json.h"
#include "frontend/diag/render_sarif.h"
#include "frontend/diag/render_text.h"

#include <cstdlib>
#include <vector>

#include <unistd.h>

namespace kcl::tools {

bool parseErrorFormat(std::string_view word, ErrorFormat& out) {
    if (word == "pretty") {
        out = ErrorFormat::Pretty;
    } else if (word == "short") {
        out = ErrorFormat::Short;
    } else if (word == "json") {
        out = ErrorFormat::Json;
    } else if (word == "sarif") {
        out = ErrorFormat::Sarif;
    } else {
        return false;
    }
    return true;
}

bool parseColor(std::string_view word, bool& out) {
    if (word == "auto") {
        const char* noColor = std::getenv("NO_COLOR");
        out = (noColor == nullptr || *noColor == '\0') && ::isatty(STDERR_FILENO) == 1;
    } else if (word == "always") {
        out = true;
    } else if (word == "never") {
        out = false;
    } else {
        return false;
    }
    return true;
}

void renderErrors(std::string& out, const diag::Engine& diagnostics, const SourceMap& sources, ErrorFormat format, bool color) {
    std::vector<const diag::Diagnostic*> errors;
    for (const diag::Diagnostic& diagnostic : diagnostics.all()) {
        if (diag::info(diagnostic.kind).severity != diag::Severity::Error) {
            continue;
        }
        switch (format) {
            case ErrorFormat::Pretty: diag::renderText(out, diagnostic, sources, {color}); break;
            case ErrorFormat::Short: diag::renderShort(out, diagnostic, sources); break;
            case ErrorFormat::Json: diag::renderJson(out, diagnostic, sources); break;
            case ErrorFormat::Sarif: errors.push_back(&diagnostic); break;
        }
    }
    if (format == ErrorFormat::Sarif) {
        diag::renderSarif(out, errors, sources);
    }
}

void renderNotes(std::string& out, const diag::Engine& diagnostics) {
    for (const diag::Diagnostic& diagnostic : diagnostics.all()) {
        if (diag::info(diagnostic.kind).severity == diag::Severity::Note) {
            out += "note: " + diagnostic.text + "\n";
        }
    }
}

}  // namespace kcl::tools
