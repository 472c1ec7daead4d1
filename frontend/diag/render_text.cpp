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
        const Excerpt shown = excerptOf(line, static_cast<std::size_t>(span.begin - file->at(0)) -
                                                  static_cast<std::size_t>(line.data() - file->text.data()), at.column - 1);
        text(shown.before);
        text(shown.text);
        text(shown.after);
        text("\n");
        gutter(margin);
        text(" ");
        padding(shown.before, kAll);
        padding(shown.text, shown.columns);
        styled(style, message.empty() ? std::string("^") : "^ " + std::string(message));
        text("\n");
        gutter(margin);
        text("\n");
    }

private:
    static constexpr std::uint32_t kAll = UINT32_MAX;

    /// What is shown of a line.
    struct Excerpt {
        std::string_view before;    ///< stands for what is left out on the left
        std::string_view text;
        std::string_view after;
        std::uint32_t columns = 0;  ///< code points of `text` in front of the place
    };

    /// The whole line, or of a very long one the surroundings of the place, which is `offset` bytes and `column` code
    /// points behind its start: many mistakes on one line must not print it many times.
    [[nodiscard]] static Excerpt excerptOf(std::string_view line, std::size_t offset, std::uint32_t column) {
        constexpr std::size_t kLongest = 2000;
        constexpr std::size_t kLeft = 200;
        constexpr std::size_t kRight = 300;
        if (line.size() <= kLongest) {
            return {{}, line, {}, column};
        }
        const auto inside = [&](std::size_t at) { return (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U; };
        offset = std::min(offset, line.size() - 1);
        while (offset > 0 && inside(offset)) {
            --offset;
        }
        std::size_t begin = offset > kLeft ? offset - kLeft : 0;
        while (begin > 0 && inside(begin)) {
            --begin;
        }
        std::size_t end = std::min(offset + kRight, line.size());
        while (end < line.size() && inside(end)) {
            ++end;
        }
        return {begin > 0 ? kLeftOut : std::string_view{}, line.substr(begin, end - begin),
                end < line.size() ? kLeftOut : std::string_view{},
                static_cast<std::uint32_t>(countCodePoints(line.substr(begin, offset - begin)))};
    }
    static constexpr std::string_view kLeftOut = "...";

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
    const std::uint32_t ownLine = at.line;
    const SourceFile* file = sources.file(loc);
    if (file == nullptr) {
        return at;
    }
    std::string_view line = sources.line(*file, at.line);
    if (loc == file->at(file->text.size())) {
        while (line.empty() && at.line > 1) {
            --at.line;
            line = sources.line(*file, at.line);
        }
    }
    // A place behind the last character is shown at that character.
    const auto end = static_cast<std::size_t>(line.data() - file->text.data()) + line.size();
    if (at.line != ownLine) {
        at.column = static_cast<std::uint32_t>(std::max<std::size_t>(countCodePoints(line), 1));
    } else if (loc >= file->at(end)) {
        at.column = std::max(at.column, 2U) - 1;
    }
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
