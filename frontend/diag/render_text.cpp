#include "frontend/diag/render_text.h"

#include "frontend/support/utf8.h"

#include <algorithm>

namespace kcl::diag {

namespace {

/// What is coloured, and how.
enum class Style { Error, Warning, Code, Gutter };

[[nodiscard]] std::string_view escapeOf(Style style) {
    switch (style) {
        case Style::Error: return "\x1b[1;38;5;9m";
        case Style::Warning: return "\x1b[1;38;5;11m";
        case Style::Code: return "\x1b[1;38;5;10m";
        case Style::Gutter: return "\x1b[1;38;5;12m";
    }
    return {};
}

[[nodiscard]] Style styleOf(Severity severity) {
    return severity == Severity::Error ? Style::Error : Style::Warning;
}

/// Appends pieces of one diagnostic to `out`.
class Writer {
public:
    Writer(std::string& out, const SourceMap& sources, bool color) : out_(out), sources_(sources), color_(color) {}

    void text(std::string_view text) { out_ += text; }
    void styled(Style style, std::string_view text) {
        if (color_) {
            out_ += escapeOf(style);
        }
        out_ += text;
        if (color_) {
            out_ += "\x1b[0m";
        }
    }

    /// The frame of one place with `message` behind the caret.
    void frame(Span span, std::string_view message, Style style) {
        const SourceFile* file = sources_.file(span.begin);
        if (file == nullptr) {
            text(message);
            text("\n");
            return;
        }
        const Position at = shownPosition(sources_, span.begin);
        const std::string number = std::to_string(at.line);
        const std::string margin(number.size(), ' ');
        text(margin);
        styled(Style::Gutter, "-->");
        text(" ");
        text(at.path);
        text(":" + number + ":" + std::to_string(at.column) + "\n");
        const std::string_view line = sources_.line(*file, at.line);
        const auto gutter = [&](std::string_view label) {
            styled(Style::Gutter, std::string(label) + " |");
        };
        gutter(margin);
        text("\n");
        gutter(number);
        text(" ");
        text(line);
        text("\n");
        gutter(margin);
        text(" ");
        padding(line, at.column - 1);
        styled(style, message.empty() ? std::string("^") : "^ " + std::string(message));
        text("\n");
        gutter(margin);
        text("\n");
    }

private:
    /// Blanks as wide as the first `columns` code points of `line`; tabs stay tabs.
    void padding(std::string_view line, std::uint32_t columns) {
        for (std::uint32_t i = 0; i < columns && !line.empty(); ++i) {
            const Decoded next = decodeUtf8(line);
            if (next.codePoint == '\t') {
                out_ += '\t';
            } else {
                out_.append(terminalWidth(next.codePoint), ' ');
            }
            line.remove_prefix(next.length);
        }
    }

    std::string& out_;
    const SourceMap& sources_;
    bool color_;
};

void appendPlace(std::string& out, const SourceMap& sources, Span span) {
    const Position at = shownPosition(sources, span.begin);
    if (at.line == 0) {
        return;
    }
    out += at.path;
    out += ':' + std::to_string(at.line) + ':' + std::to_string(at.column) + ": ";
}

/// `text` on one line.
void appendOneLine(std::string& out, std::string_view text) {
    for (const char c : text) {
        out += c == '\n' ? ' ' : c;
    }
    out += '\n';
}

}  // namespace

std::string_view severityName(Severity severity) {
    switch (severity) {
        case Severity::Error: return "error";
        case Severity::Warning: return "warning";
        case Severity::Note: return "note";
    }
    return {};
}

Position shownPosition(const SourceMap& sources, Loc loc) {
    Position at = sources.position(loc);
    const SourceFile* file = sources.file(loc);
    if (file == nullptr) {
        return at;
    }
    std::string_view line = sources.line(*file, at.line);
    if (loc == file->at(file->text.size())) {
        while (line.empty() && at.line > 1) {
            --at.line;
            line = sources.line(*file, at.line);
            at.column = static_cast<std::uint32_t>(line.size()) + 1;
        }
    }
    const auto last = static_cast<std::uint32_t>(std::max<std::size_t>(countCodePoints(line), 1));
    at.column = std::min(at.column, last);
    return at;
}

void renderText(std::string& out, const Diagnostic& diagnostic, const SourceMap& sources, const RenderOptions& options) {
    const KindInfo& kind = info(diagnostic.kind);
    Writer writer(out, sources, options.color);
    writer.styled(styleOf(kind.severity), severityName(kind.severity));
    writer.styled(Style::Code, "[" + std::string(kind.code) + "]");
    writer.text(": ");
    writer.text(kind.header);
    writer.text("\n");
    writer.frame(diagnostic.span, diagnostic.text, styleOf(kind.severity));
    for (const Label& label : diagnostic.labels) {
        writer.text("\n");
        writer.frame(label.span, label.text, styleOf(kind.severity));
    }
    for (const std::string& note : diagnostic.notes) {
        writer.styled(Style::Gutter, "note");
        writer.text(": " + note + "\n");
    }
    writer.text("\n");
    for (const std::string& suggestion : diagnostic.suggestions) {
        writer.styled(Style::Code, "suggestion");
        writer.text(": " + suggestion + "\n\n");
    }
}

void renderShort(std::string& out, const Diagnostic& diagnostic, const SourceMap& sources) {
    const KindInfo& kind = info(diagnostic.kind);
    appendPlace(out, sources, diagnostic.span);
    out += severityName(kind.severity);
    out += '[';
    out += kind.code;
    out += "]: ";
    if (diagnostic.text.empty()) {
        out += kind.header;
    }
    appendOneLine(out, diagnostic.text);
    for (const Label& label : diagnostic.labels) {
        appendPlace(out, sources, label.span);
        out += "note: ";
        appendOneLine(out, label.text);
    }
}

}  // namespace kcl::diag
