#include "frontend/parse/messages.h"

#include "frontend/lex/string_literal.h"
#include "frontend/lex/token_kinds.h"

namespace kcl::parse {

std::string_view describe(const SourceFile& file, const lex::Token& token) {
    const std::string_view text = std::string_view(file.text).substr(token.offset, token.length);
    using enum lex::TokenKind;
    switch (token.kind) {
        case Int:
        case Float:
        case FormatSpec: return text;
        case String:
        case LongString: {
            const lex::StringBounds bounds = lex::stringBounds(file.text, token);
            return std::string_view(file.text).substr(bounds.begin, bounds.end - bounds.begin);
        }
        default: break;
    }
    if (token.kind == Ident || lex::isKeyword(token.kind) || token.kind == NotIn || token.kind == IsNot) {
        return "identifier";
    }
    return lex::kindText(token.kind);
}

Span placeOf(const SourceFile& file, const lex::Token& token) {
    std::uint32_t at = token.offset;
    const std::string_view text = file.text;
    if (lex::isNewline(token.kind) || at >= text.size()) {
        while (at > 0 && (at >= text.size() || text[at] == '\n') && text[at - 1] == '\n') {
            --at;  // blank lines, and the line behind the last newline
        }
        if (at > 0) {
            --at;
            while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
                --at;
            }
        }
        return {file.at(at), file.at(at) + (at < text.size() ? 1U : 0U)};
    }
    return {file.at(at), file.at(at + token.length)};
}

}  // namespace kcl::parse
