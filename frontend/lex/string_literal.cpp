#include "frontend/lex/string_literal.h"

#include "frontend/lex/scanner.h"
#include "frontend/support/utf8.h"

#include <algorithm>
#include <limits>

namespace kcl::lex {

namespace {

/// Stands for a `${ }` while the text around it is worked on; no byte of UTF-8.
constexpr char kHole = '\xFF';

int hexValue(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    if (c >= 'A' && c <= 'F') {
        return c - 'A' + 10;
    }
    return -1;
}

void append(std::string& out, std::uint32_t codePoint) {
    const bool scalar = codePoint < 0xD800 || (codePoint > 0xDFFF && codePoint <= 0x10FFFF);
    appendUtf8(out, scalar ? codePoint : 0xFFFD);
}

/// `digits` hexadecimal digits at `at`; false when there are fewer.
bool appendHex(std::string_view text, std::size_t at, std::size_t digits, std::string& out) {
    if (at + digits > text.size()) {
        return false;
    }
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        const int digit = hexValue(text[at + i]);
        if (digit < 0) {
            return false;
        }
        value = value * 16 + static_cast<std::uint32_t>(digit);
    }
    append(out, value);
    return true;
}

/// Appends `text` with its escapes replaced. False when one is malformed.
bool unescape(std::string_view text, std::string& out) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t slash = std::min(text.find('\\', at), text.size());
        out.append(text, at, slash - at);
        if (slash + 1 >= text.size()) {
            out.append(text, slash);
            return true;
        }
        const char c = text[slash + 1];
        at = slash + 2;
        switch (c) {
            case '\n': break;
            case '\\': case '\'': case '"': out += c; break;
            case 'a': out += '\a'; break;
            case 'b': out += '\b'; break;
            case 'f': out += '\f'; break;
            case 'n': out += '\n'; break;
            case 'r': out += '\r'; break;
            case 't': out += '\t'; break;
            case 'v': out += '\v'; break;
            case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': {
                std::uint32_t value = static_cast<std::uint32_t>(c - '0');
                for (int i = 0; i < 2 && at < text.size() && text[at] >= '0' && text[at] <= '7'; ++i, ++at) {
                    value = value * 8 + static_cast<std::uint32_t>(text[at] - '0');
                }
                append(out, value);
                break;
            }
            case 'x': case 'u': case 'U': {
                const std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : 8;
                if (!appendHex(text, at, digits, out)) {
                    return false;
                }
                at += digits;
                break;
            }
            default:
                out += '\\';
                out += c;
        }
    }
    return true;
}

std::size_t leadingBlanks(std::string_view line) {
    return std::min(line.find_first_not_of(" \t"), line.size());
}

/// Calls `f` for each line, newlines excluded; the last may be empty.
template <typename F>
void forEachLine(std::string_view text, F&& f) {
    while (true) {
        const std::size_t end = text.find('\n');
        f(text.substr(0, end), end == std::string_view::npos);
        if (end == std::string_view::npos) {
            return;
        }
        text.remove_prefix(end + 1);
    }
}

}  // namespace

StringBounds stringBounds(std::string_view file, const Token& token) {
    std::uint32_t begin = token.offset;
    std::uint32_t end = token.offset + token.length;
    if (file[begin] != '"' && file[begin] != '\'') {
        ++begin;
    }
    const std::uint32_t quotes = token.kind == TokenKind::LongString ? 3 : 1;
    begin += quotes;
    if ((token.flags & kUnterminated) == 0) {
        end -= quotes;
    }
    return {begin, end};
}

void dedent(std::string& text) {
    if (text.find('\n') == std::string::npos && leadingBlanks(text) == 0) {
        return;
    }
    std::size_t common = std::numeric_limits<std::size_t>::max();
    forEachLine(text, [&](std::string_view line, bool last) {
        const std::size_t blanks = leadingBlanks(line);
        if (blanks < line.size() || (last && !line.empty())) {
            common = std::min(common, blanks);
        }
    });
    std::string out;
    out.reserve(text.size());
    bool first = true;
    forEachLine(text, [&](std::string_view line, bool last) {
        if (!(first && line.empty() && !last)) {
            out += line.substr(std::min({common, leadingBlanks(line)}));
            if (!last) {
                out += '\n';
            }
        }
        first = false;
    });
    text = std::move(out);
}

bool evaluateString(std::string_view file, const Token& token, Arena& arena, std::string_view& out) {
    const StringBounds bounds = stringBounds(file, token);
    const std::string_view body = file.substr(bounds.begin, bounds.end - bounds.begin);
    const bool isLong = token.kind == TokenKind::LongString;
    if ((token.flags & kHasEscape) == 0 && !isLong) {
        out = body;
        return true;
    }
    std::string text;
    if ((token.flags & kHasEscape) == 0) {
        text = body;
    } else if (!unescape(body, text)) {
        return false;
    }
    if (isLong) {
        dedent(text);
    }
    out = arena.copy(std::string_view(text));
    return true;
}

PieceProblem splitString(std::string_view file, const Token& token, Arena& arena, std::vector<StringPiece>& out) {
    out.clear();
    const StringBounds bounds = stringBounds(file, token);
    std::string text;
    std::vector<StringPiece> holes;
    std::uint32_t at = bounds.begin;
    std::uint32_t from = bounds.begin;  // where to look for the next `${`
    const std::string_view whole = file.substr(0, bounds.end);
    while (at < bounds.end) {
        const std::size_t dollar = whole.find("${", from);
        const auto stop = static_cast<std::uint32_t>(std::min<std::size_t>(dollar, bounds.end));
        const bool escaped = dollar != std::string_view::npos && dollar > at && file[dollar - 1] == '\\';
        if (dollar != std::string_view::npos && escaped) {
            // Observed: both `\${a}` and `\\${a}` are the text `${a}`.
            if (!unescape(file.substr(at, stop - at), text)) {
                return PieceProblem::Escape;
            }
            if (text.ends_with('\\')) {
                text.pop_back();
            }
            text += "${";
            at = from = stop + 2;
            continue;
        }
        if (!unescape(file.substr(at, stop - at), text)) {
            return PieceProblem::Escape;
        }
        if (dollar == std::string_view::npos) {
            break;
        }
        const std::size_t close = whole.find('}', dollar + 2);
        if (close == std::string_view::npos) {
            return PieceProblem::Unclosed;
        }
        text += kHole;
        holes.push_back({{}, stop + 2, static_cast<std::uint32_t>(close)});
        at = from = static_cast<std::uint32_t>(close) + 1;
    }
    if (token.kind == TokenKind::LongString) {
        dedent(text);
    }
    const std::string_view kept = arena.copy(std::string_view(text));
    std::size_t begin = 0;
    for (const StringPiece& hole : holes) {
        const std::size_t end = kept.find(kHole, begin);
        if (end > begin) {
            out.push_back({kept.substr(begin, end - begin), 0, 0});
        }
        out.push_back(hole);
        begin = end + 1;
    }
    if (begin < kept.size()) {
        out.push_back({kept.substr(begin), 0, 0});
    }
    return PieceProblem::None;
}

}  // namespace kcl::lex
