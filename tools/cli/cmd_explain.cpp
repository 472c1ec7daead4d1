// `kcl explain NAME|CODE`: the page of a kind of diagnostic, or the kinds that share a code.
//
// The pages are Markdown with programs in fences (frontend/diag/explain/README.md); here the fences become indented
// blocks under a line that says what they are.
#include "frontend/diag/diagnostic.h"
#include "frontend/diag/explain_pages.h"
#include "frontend/diag/render_text.h"
#include "sema/resolve/suggest.h"
#include "tools/cli/arguments.h"
#include "tools/cli/command.h"

#include <algorithm>
#include <vector>

namespace kcl::tools {

namespace {

/// The line at the start of `text`, which is shortened by it.
[[nodiscard]] std::string_view takeLine(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

/// The value of `name="..."` among the words of a fence; empty when it has none.
[[nodiscard]] std::string_view attribute(std::string_view info, std::string_view name) {
    const std::string start = " " + std::string(name) + "=\"";
    const std::size_t at = info.find(start);
    if (at == std::string_view::npos) {
        return {};
    }
    info.remove_prefix(at + start.size());
    return info.substr(0, info.find('"'));
}

/// The line above the block whose fence says `info`.
[[nodiscard]] std::string captionOf(std::string_view info) {
    const std::string_view arguments = attribute(info, "args");
    const std::string_view tab = attribute(info, "tab");
    const std::string run = (arguments.empty() ? "" : ", run with " + std::string(arguments)) +
                            (tab.empty() ? "" : ", " + std::string(tab) + " being a tab");
    if (info.starts_with("kcl fail")) {
        return "Fails" + run + ":";
    }
    if (info.starts_with("kcl fix")) {
        return "Corrected" + run + ":";
    }
    return "With " + std::string(attribute(info, "file")) + ":";
}

void appendPage(std::string& out, const diag::KindInfo& kind, std::string_view page) {
    out += std::string(diag::severityName(kind.severity)) + "[" + std::string(kind.code) + "]: " + std::string(kind.header) +
           ", " + std::string(kind.name) + "\n";
    static_cast<void>(takeLine(page));
    out += std::string(diag::explainTitle(kind.name)) + "\n";
    bool inside = false;
    while (!page.empty()) {
        const std::string_view line = takeLine(page);
        if (line.starts_with("```")) {
            inside = !inside;
            if (inside) {
                out += captionOf(line.substr(3)) + "\n";
            }
            continue;
        }
        out += inside && !line.empty() ? "    " : "";
        out += line;
        out += '\n';
    }
}

void appendRow(std::string& out, const diag::KindInfo& kind, std::size_t width) {
    out += "  " + std::string(kind.name) + std::string(width - kind.name.size() + 2, ' ');
    out += std::string(diag::explainTitle(kind.name)) + "\n";
}

/// The kinds of one code, or those of every code when `code` is empty.
[[nodiscard]] bool appendKindsOf(std::string& out, std::string_view code) {
    std::size_t width = 0;
    for (const diag::Kind kind : diag::allKinds()) {
        width = std::max(width, kind->code == code ? kind->name.size() : 0);
    }
    if (width == 0) {
        return false;
    }
    out += std::string(code) + " is the code of:\n\n";
    for (const diag::Kind kind : diag::allKinds()) {
        if (kind->code == code) {
            appendRow(out, *kind, width);
        }
    }
    out += "\n`kcl explain NAME` explains one of them.\n";
    return true;
}

/// One line for a program per kind: name, code, family, severity, title; separated by tabs.
void appendTable(std::string& out) {
    for (const diag::Kind kind : diag::allKinds()) {
        for (const std::string_view cell : {kind->name, kind->code, kind->header, diag::severityName(kind->severity)}) {
            out += std::string(cell) + "\t";
        }
        out += std::string(diag::explainTitle(kind->name)) + "\n";
    }
}

[[nodiscard]] std::string nearest(std::string_view word) {
    std::string_view best;
    double score = 0.6;
    const auto consider = [&](std::string_view candidate) {
        const double similar = sema::similarity(word, candidate);
        if (similar > score) {
            score = similar;
            best = candidate;
        }
    };
    for (const diag::Kind kind : diag::allKinds()) {
        consider(kind->name);
        consider(kind->code);
    }
    return std::string(best);
}

}  // namespace

int cmdExplain(Invocation& invocation) {
    bool list = false;
    Arguments arguments("explain NAME|CODE", "Explains a diagnostic: by the name of its kind, undefined-name, or by its code, E2L23.");
    arguments.flag("l,list", "all kinds: name, code, family, severity and title, separated by tabs", list)
        .example("kcl explain undefined-name", "prints what an undefined name is, and a program that has one");
    std::vector<std::string> words;
    std::string error;
    if (!arguments.parse(invocation.words, words, error)) {
        return usageError(invocation, "explain", error);
    }
    if (arguments.helpWanted()) {
        invocation.out += arguments.help();
        return kOk;
    }
    if (list) {
        appendTable(invocation.out);
        return kOk;
    }
    if (words.empty()) {
        return usageError(invocation, "explain", "which kind or code?");
    }
    for (const std::string& word : words) {
        const auto kinds = diag::allKinds();
        const auto found = std::find_if(kinds.begin(), kinds.end(), [&](diag::Kind kind) { return kind->name == word; });
        if (found != kinds.end()) {
            appendPage(invocation.out, **found, diag::explainPage(word));
        } else if (!appendKindsOf(invocation.out, word)) {
            const std::string near = nearest(word);
            invocation.out.clear();
            return usageError(invocation, "explain",
                              "no diagnostic is called '" + word + "'" + (near.empty() ? "" : ", did you mean '" + near + "'?"));
        }
    }
    return kOk;
}

}  // namespace kcl::tools
