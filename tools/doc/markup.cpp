#include "tools/doc/markup.h"

#include "frontend/diag/diagnostic.h"
#include "frontend/lex/scanner.h"
#include "frontend/lex/token_kinds.h"

#include <algorithm>

namespace kcl::tools::doc {

namespace {

[[nodiscard]] std::string_view trimmed(std::string_view s) {
    const std::size_t begin = s.find_first_not_of(" \t\n");
    return begin == std::string_view::npos ? std::string_view{} : s.substr(begin, s.find_last_not_of(" \t\n") + 1 - begin);
}

[[nodiscard]] bool isSafeLink(std::string_view target) {
    return target.starts_with("http://") || target.starts_with("https://") || target.starts_with("mailto:") || target.starts_with('#');
}

/// The length of the web address at the start of `text`; punctuation at its end is not part of it.
[[nodiscard]] std::size_t addressLength(std::string_view text) {
    if (!text.starts_with("http://") && !text.starts_with("https://")) {
        return 0;
    }
    std::size_t n = std::min(text.find_first_of(" \t\n<>\"'`|"), text.size());
    while (n > 0 && std::string_view(".,;:!?)]").find(text[n - 1]) != std::string_view::npos) {
        --n;
    }
    return n > 8 ? n : 0;
}

void appendLink(std::string& out, std::string_view target, std::string_view text) {
    out += "<a href=\"" + escapeHtml(target) + "\">" + escapeHtml(text) + "</a>";
}

[[nodiscard]] bool isBullet(std::string_view line) {
    const std::string_view t = trimmed(line);
    return t.starts_with("- ") || t.starts_with("* ") || t.starts_with("+ ");
}

/// The text behind `1.` or `1)`; empty when the line does not begin so.
[[nodiscard]] std::string_view behindNumber(std::string_view line) {
    const std::string_view t = trimmed(line);
    const std::size_t digits = std::min(t.find_first_not_of("0123456789"), t.size());
    const bool isItem = digits > 0 && digits < 4 && t.size() > digits + 2 && (t[digits] == '.' || t[digits] == ')') && t[digits + 1] == ' ';
    return isItem ? t.substr(digits + 2) : std::string_view{};
}

class Prose {
public:
    explicit Prose(std::string_view text) : rest_(text) {}

    std::string run() {
        while (!rest_.empty()) {
            const std::string_view line = take();
            const std::string_view t = trimmed(line);
            if (t.starts_with("```")) {
                end();
                fence(t.substr(3));
            } else if (t.empty()) {
                close();
            } else if (isBullet(line)) {
                item("ul", t.substr(2));
            } else if (!behindNumber(line).empty()) {
                item("ol", behindNumber(line));
            } else if (const std::size_t level = std::min(t.find_first_not_of('#'), t.size()); level > 0 && level < 5 && level < t.size() && t[level] == ' ') {
                end();
                out_ += "<p class=\"heading\">" + lineToHtml(t.substr(level + 1)) + "</p>\n";
            } else {
                if (!list_.empty() && text_.empty() && line.front() != ' ') {
                    end();
                }
                text_ += (text_.empty() ? "" : "\n") + std::string(t);
            }
        }
        end();
        return std::move(out_);
    }

private:
    [[nodiscard]] std::string_view take() {
        const std::size_t end = std::min(rest_.find('\n'), rest_.size());
        const std::string_view line = rest_.substr(0, end);
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        return line;
    }

    void fence(std::string_view info) {
        std::string code;
        while (!rest_.empty()) {
            const std::string_view line = take();
            if (trimmed(line).starts_with("```")) {
                break;
            }
            code += std::string(line) + "\n";
        }
        const bool isProgram = info.empty() || info.starts_with("kcl") || info.starts_with("python");
        out_ += isProgram ? codeToHtml(code) : "<pre><code>" + escapeHtml(code) + "</code></pre>\n";
    }

    void item(const std::string& kind, std::string_view text) {
        close();
        if (list_ != kind) {
            end();
            list_ = kind;
            out_ += "<" + kind + ">\n";
        }
        text_ = text;
        isItem_ = true;
    }

    /// Ends the paragraph or item.
    void close() {
        if (text_.empty()) {
            return;
        }
        const std::string tag = isItem_ ? "li" : "p";
        out_ += "<" + tag + ">" + lineToHtml(text_) + "</" + tag + ">\n";
        text_.clear();
        isItem_ = false;
    }

    /// The same, and the list.
    void end() {
        close();
        if (!list_.empty()) {
            out_ += "</" + list_ + ">\n";
            list_.clear();
        }
    }

    std::string_view rest_;
    std::string out_;
    std::string list_;
    std::string text_;
    bool isItem_ = false;
};

void appendPieces(const sema::doc::DocType& type, std::vector<TypePiece>& out) {
    using sema::doc::DocTypeKind;
    const auto text = [&](std::string_view s) { out.push_back({std::string(s), DocTypeKind::Unknown, 0}); };
    switch (type.kind) {
        case DocTypeKind::Schema:
        case DocTypeKind::Alias: out.push_back({type.text, type.kind, type.target}); return;
        case DocTypeKind::List:
            text("[");
            if (!type.parts.empty()) {
                appendPieces(type.parts.front(), out);
            }
            text("]");
            return;
        case DocTypeKind::Dict:
            text("{");
            appendPieces(type.parts[0], out);
            text(": ");
            appendPieces(type.parts[1], out);
            text("}");
            return;
        case DocTypeKind::Union:
            for (std::size_t i = 0; i < type.parts.size(); ++i) {
                text(i == 0 ? "" : " | ");
                appendPieces(type.parts[i], out);
            }
            return;
        case DocTypeKind::Function:
            text("(");
            for (std::size_t i = 0; i + 1 < type.parts.size(); ++i) {
                text(i == 0 ? "" : ", ");
                appendPieces(type.parts[i], out);
            }
            text(") -> ");
            appendPieces(type.parts.back(), out);
            return;
        case DocTypeKind::Any:
        case DocTypeKind::Basic:
        case DocTypeKind::Literal:
        case DocTypeKind::Number:
        case DocTypeKind::Unknown: text(type.text); return;
    }
}

}  // namespace

std::string proseToHtml(std::string_view markdown) {
    return Prose(markdown).run();
}

std::string lineToHtml(std::string_view text) {
    std::string out;
    std::size_t noLinkBefore = 0;  // there is no `](` before this offset: each is looked for once
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        if (rest.front() == '`') {
            const std::size_t end = rest.find('`', 1);
            if (end != std::string_view::npos) {
                out += "<code>" + escapeHtml(rest.substr(1, end - 1)) + "</code>";
                i += end + 1;
                continue;
            }
            out += escapeHtml(rest);
            break;
        }
        if (rest.starts_with("**")) {
            const std::size_t end = rest.substr(0, 400).find("**", 2);
            if (end != std::string_view::npos && end > 2) {
                out += "<strong>" + escapeHtml(rest.substr(2, end - 2)) + "</strong>";
                i += end + 2;
                continue;
            }
        }
        if (rest.front() == '[' && i >= noLinkBefore) {
            const std::size_t middle = rest.substr(0, 400).find("](");
            const std::size_t end = middle == std::string_view::npos ? middle : rest.substr(0, middle + 2000).find(')', middle);
            if (end != std::string_view::npos && isSafeLink(rest.substr(middle + 2, end - middle - 2))) {
                appendLink(out, rest.substr(middle + 2, end - middle - 2), rest.substr(1, middle - 1));
                i += end + 1;
                continue;
            }
            noLinkBefore = i + 1;
        }
        if (const std::size_t length = addressLength(rest); length > 0) {
            appendLink(out, rest.substr(0, length), rest.substr(0, length));
            i += length;
            continue;
        }
        out += escapeHtml(rest.substr(0, 1));
        ++i;
    }
    return out;
}

std::string codeToHtml(std::string_view code) {
    struct Mark {
        std::size_t begin;
        std::size_t end;
        const char* kind;
    };
    SourceFile file;
    file.text = code;
    file.base = 1;
    lex::TokenList tokens;
    diag::Engine quiet;
    std::vector<Mark> marks;
    if (lex::scan(file, tokens, quiet)) {
        for (const lex::Token& token : tokens.tokens) {
            const char* const kind = lex::isString(token.kind)    ? "s"
                                     : lex::isLiteral(token.kind) ? "n"
                                     : lex::isKeyword(token.kind) ? "k"
                                                                  : nullptr;
            if (kind != nullptr) {
                marks.push_back({token.offset, std::size_t{token.offset} + token.length, kind});
            }
        }
        for (const lex::TokenList::Comment& comment : tokens.comments) {
            marks.push_back({comment.offset, std::size_t{comment.offset} + comment.length, "c"});
        }
        std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
    }
    std::string out = "<pre tabindex=\"0\"><code>";
    std::size_t at = 0;
    for (const Mark& mark : marks) {
        if (mark.begin < at || mark.end > code.size()) {
            continue;
        }
        out += escapeHtml(code.substr(at, mark.begin - at)) + "<span class=\"" + mark.kind + "\">" +
               escapeHtml(code.substr(mark.begin, mark.end - mark.begin)) + "</span>";
        at = mark.end;
    }
    return out + escapeHtml(code.substr(at)) + "</code></pre>\n";
}

std::vector<TypePiece> piecesOf(const sema::doc::DocType& type) {
    std::vector<TypePiece> out;
    appendPieces(type, out);
    return out;
}

}  // namespace kcl::tools::doc
