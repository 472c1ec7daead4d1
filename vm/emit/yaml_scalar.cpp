// The rules are those of libyaml's emitter with unlimited width, plus quotes around what a reader of YAML 1.1 or 1.2
// could take for a number, boolean or null. Most strings are ASCII of one line, for which the fast path needs one
// table look-up per byte.
#include "vm/emit/yaml_scalar.h"

#include "vm/emit/emit.h"

#include <array>

namespace kcl::vm {
namespace {

enum ByteClass : std::uint8_t {
    kEasy = 0,      ///< may stand anywhere behind the first byte
    kColon = 1,     ///< ends a plain text when a blank or nothing follows
    kHash = 2,      ///< ends a plain text behind a blank
    kHard = 4,      ///< control, line break, or not ASCII: needs the whole analysis
    kNotFirst = 8,  ///< needs quotes as first byte: an indicator, or the start of a number
    kWord = 16,     ///< first byte of a reserved word
};

constexpr std::array<std::uint8_t, 256> kClasses = [] {
    std::array<std::uint8_t, 256> out{};
    for (std::size_t c = 0; c < 256; ++c) {
        out[c] = c < 0x20 || c >= 0x7F ? kHard : kEasy;
    }
    out[':'] = kColon;
    out['#'] = kHash;
    for (const char c : std::string_view("#,[]{}&*!|>'\"%@`-.+0123456789 ")) {
        out[static_cast<unsigned char>(c)] |= kNotFirst;
    }
    for (const char c : std::string_view("~nNyYoOtTfF")) {
        out[static_cast<unsigned char>(c)] |= kWord;
    }
    return out;
}();

std::uint8_t classOf(char c) {
    return kClasses[static_cast<unsigned char>(c)];
}

/// Words that some reader takes for a boolean or null, in any case, and the two signs with a meaning of their own for
/// YAML 1.1. `text` is not empty.
bool isReservedWord(std::string_view text) {
    if (text == "=" || text == "<<") {
        return true;
    }
    constexpr std::array<std::string_view, 12> kWords = {"~",  "n",   "y",   "no",   "on",   "off",
                                                         "yes", "nan", "nil", "null", "true", "false"};
    if (text.size() > 5 || (classOf(text[0]) & kWord) == 0) {
        return false;
    }
    std::array<char, 5> lower{};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        lower[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    const std::string_view word(lower.data(), text.size());
    for (const std::string_view reserved : kWords) {
        if (word == reserved) {
            return true;
        }
    }
    return false;
}

/// One code point of a text. `size` 1 and `code` above Unicode for a byte that is no UTF-8.
struct CodePoint {
    std::uint32_t code = 0;
    std::size_t size = 1;
};

constexpr std::uint32_t kMalformed = 0xFFFFFFFF;

CodePoint decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i])); };
    const std::uint32_t first = byte(0);
    if (first < 0x80) {
        return {first, 1};
    }
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC0 || at + size > text.size()) {
        return {kMalformed, 1};
    }
    std::uint32_t code = first & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        code = (code << 6U) | (byte(i) & 0x3FU);
    }
    return {code, size};
}

bool isBreak(std::uint32_t c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isBlankOrEnd(std::uint32_t c) {
    return c == ' ' || c == '\t' || c == 0 || isBreak(c);
}

bool isPrintable(std::uint32_t c) {
    return c == '\n' || (c >= 0x20 && c <= 0x7E) || (c >= 0xA0 && c < 0xD800) ||
           (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF) || (c >= 0x10000 && c <= 0x10FFFF);
}

/// What the whole analysis finds out about a text.
struct Analysis {
    bool lineFeed = false;
    bool breaks = false;
    bool special = false;        ///< has what only double quotes can show
    bool indicators = false;     ///< would end or change a plain text
    bool edgeBlank = false;      ///< a blank or break first or last
    bool trailingSpace = false;
    bool breakSpace = false;     ///< a blank right behind a break
    bool spaceBreak = false;     ///< a break right behind a blank
};

Analysis analyse(std::string_view text) {
    Analysis out;
    bool previousSpace = false;
    bool previousBreak = false;
    bool behindBlank = true;
    CodePoint next = decode(text, 0);
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint here = next;
        const std::size_t end = at + here.size;
        const bool last = end >= text.size();
        next = last ? CodePoint{} : decode(text, end);
        const bool beforeBlank = last || isBlankOrEnd(next.code);
        if (at == 0) {
            out.indicators = (here.code < 0x80 && (classOf(text[0]) & kNotFirst) != 0 && here.code != ' ' &&
                              here.code != '-') ||
                             (beforeBlank && (here.code == '?' || here.code == ':' || here.code == '-')) ||
                             text.starts_with("---") || text.starts_with("...");
        } else {
            out.indicators = out.indicators || (here.code == ':' && beforeBlank) || (here.code == '#' && behindBlank);
        }
        out.special = out.special || !isPrintable(here.code);
        const bool isSpace = here.code == ' ';
        const bool isLineBreak = isBreak(here.code);
        if (isSpace || isLineBreak) {
            out.edgeBlank = out.edgeBlank || at == 0 || last;
            out.trailingSpace = out.trailingSpace || (isSpace && last);
            out.breakSpace = out.breakSpace || (isSpace && previousBreak);
            out.spaceBreak = out.spaceBreak || (isLineBreak && previousSpace);
        }
        out.lineFeed = out.lineFeed || here.code == '\n';
        out.breaks = out.breaks || isLineBreak;
        previousSpace = isSpace;
        previousBreak = isLineBreak;
        behindBlank = isBlankOrEnd(here.code);
        at = end;
    }
    return out;
}

ScalarForm hardForm(std::string_view text) {
    const Analysis found = analyse(text);
    if (found.special || found.spaceBreak) {
        return {ScalarStyle::DoubleQuoted, found.breaks};
    }
    if (found.lineFeed) {
        return {found.trailingSpace ? ScalarStyle::DoubleQuoted : ScalarStyle::Literal, found.breaks};
    }
    const bool number = (classOf(text[0]) & kNotFirst) != 0;
    if (!found.indicators && !found.edgeBlank && !found.breaks && !number && !isReservedWord(text)) {
        return {ScalarStyle::Plain, false};
    }
    return {found.breakSpace ? ScalarStyle::DoubleQuoted : ScalarStyle::SingleQuoted, found.breaks};
}

bool putSingleQuoted(Writer& out, std::string_view text, std::size_t indent) {
    out.put('\'');
    bool behindBreak = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint here = decode(text, at);
        if (isBreak(here.code)) {
            out.put(text.substr(at, here.size));
            behindBreak = true;
        } else {
            if (behindBreak) {
                out.blanks(indent);
                behindBreak = false;
            }
            if (here.code == '\'') {
                out.put('\'');
            }
            out.put(text.substr(at, here.size));
        }
        at += here.size;
    }
    if (behindBreak) {
        out.blanks(indent);
    }
    out.put('\'');
    return false;
}

/// Letter behind the backslash, or 0 when the code point is written in hexadecimal.
char escapeLetter(std::uint32_t c) {
    switch (c) {
    case 0x00: return '0';
    case 0x07: return 'a';
    case 0x08: return 'b';
    case 0x09: return 't';
    case 0x0A: return 'n';
    case 0x0B: return 'v';
    case 0x0C: return 'f';
    case 0x0D: return 'r';
    case 0x1B: return 'e';
    case 0x22: return '"';
    case 0x5C: return '\\';
    case 0x85: return 'N';
    case 0x2028: return 'L';
    case 0x2029: return 'P';
    default: return 0;
    }
}

void putEscape(Writer& out, std::uint32_t c) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    out.put('\\');
    if (const char letter = escapeLetter(c); letter != 0) {
        out.put(letter);
        return;
    }
    const int digits = c <= 0xFF ? 2 : c <= 0xFFFF ? 4 : 8;
    out.put(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
        out.put(kHex[(c >> static_cast<unsigned>(shift)) & 15U]);
    }
}

bool putDoubleQuoted(Writer& out, std::string_view text) {
    out.put('"');
    for (std::size_t at = 0; at < text.size();) {
        CodePoint here = decode(text, at);
        if (here.code == kMalformed) {
            putEscape(out, 0xFFFD);
        } else if (!isPrintable(here.code) || isBreak(here.code) || here.code == '"' || here.code == '\\') {
            putEscape(out, here.code);
        } else {
            out.put(text.substr(at, here.size));
        }
        at += here.size;
    }
    out.put('"');
    return false;
}

/// `-` when the text ends in no line break, `+` when it ends in several or is one.
std::string_view chomping(std::string_view text) {
    std::size_t breaks = 0;
    for (std::size_t at = text.size(); at > 0 && breaks < 2; ++breaks) {
        const std::size_t start = at >= 3 && static_cast<unsigned char>(text[at - 3]) == 0xE2 ? at - 3 : at - 1;
        if (!isBreak(decode(text, start).code)) {
            break;
        }
        at = start;
        if (at == 0) {
            return "+";
        }
    }
    return breaks == 0 ? "-" : breaks == 1 ? "" : "+";
}

bool putLiteral(Writer& out, std::string_view text, std::size_t indent) {
    out.put('|');
    if (text[0] == ' ' || isBreak(decode(text, 0).code)) {
        out.put('2');
    }
    out.put(chomping(text));
    out.put('\n');
    bool behindBreak = true;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint here = decode(text, at);
        if (isBreak(here.code)) {
            out.put(text.substr(from, at + here.size - from));
            from = at + here.size;
            behindBreak = true;
        } else if (behindBreak) {
            out.blanks(indent);
            behindBreak = false;
        }
        at += here.size;
    }
    out.put(text.substr(from));
    return behindBreak;
}

}  // namespace

ScalarForm scalarForm(std::string_view text) {
    if (text.empty()) {
        return {ScalarStyle::SingleQuoted, false};
    }
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    std::uint8_t all = 0;
    for (const char* at = begin; at != end; ++at) {
        all |= classOf(*at);
    }
    if ((all & kHard) != 0) {
        return hardForm(text);
    }
    bool plain = (classOf(*begin) & kNotFirst) == 0 && end[-1] != ' ';
    if ((all & (kColon | kHash)) != 0) {
        for (const char* at = begin; plain && at != end; ++at) {
            plain = !(*at == ':' && (at + 1 == end || at[1] == ' ')) && !(*at == '#' && at != begin && at[-1] == ' ');
        }
    }
    if (plain && *begin == '?' && (text.size() == 1 || text[1] == ' ')) {
        plain = false;
    }
    if (plain && isReservedWord(text)) {
        plain = false;
    }
    return {plain ? ScalarStyle::Plain : ScalarStyle::SingleQuoted, false};
}

bool putScalar(Writer& out, std::string_view text, ScalarStyle style, std::size_t indent) {
    switch (style) {
    case ScalarStyle::Plain: out.put(text); return false;
    case ScalarStyle::SingleQuoted: return putSingleQuoted(out, text, indent);
    case ScalarStyle::DoubleQuoted: return putDoubleQuoted(out, text);
    case ScalarStyle::Literal: return putLiteral(out, text, indent);
    }
    return false;
}

}  // namespace kcl::vm
