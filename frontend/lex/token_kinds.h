// Questions about token kinds that several users of tokens ask.
#pragma once

#include "frontend/lex/token.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace kcl::lex {

/// What diagnostics print for a kind; literals and identifiers have no text of their own here.
[[nodiscard]] inline std::string_view kindText(TokenKind kind) {
    constexpr auto kTexts = std::to_array<std::string_view>({
#define KCL_TOKEN(Ident, Text) Text,
#include "frontend/lex/tokens.def"
    });
    return kTexts[static_cast<std::size_t>(kind)];
}

/// The enumerator's name, `CallParen`.
[[nodiscard]] inline std::string_view kindName(TokenKind kind) {
    constexpr auto kNames = std::to_array<std::string_view>({
#define KCL_TOKEN(Ident, Text) #Ident,
#include "frontend/lex/tokens.def"
    });
    return kNames[static_cast<std::size_t>(kind)];
}

[[nodiscard]] constexpr bool isNewline(TokenKind k) {
    return k >= TokenKind::Newline && k <= TokenKind::NewlineElse;
}

/// Newlines, indents and dedents.
[[nodiscard]] constexpr bool isLayout(TokenKind k) {
    return k >= TokenKind::Newline && k <= TokenKind::PartialDedent;
}

/// Keywords, the fused `not in` and `is not` excepted.
[[nodiscard]] constexpr bool isKeyword(TokenKind k) {
    return k >= TokenKind::As && k <= TokenKind::Undefined;
}

[[nodiscard]] constexpr bool isLiteral(TokenKind k) {
    return k >= TokenKind::Int && k <= TokenKind::LongString;
}

[[nodiscard]] constexpr bool isString(TokenKind k) {
    return k == TokenKind::String || k == TokenKind::LongString;
}

/// `=`, `+=` and the other augmented assignments.
[[nodiscard]] constexpr bool isAssignment(TokenKind k) {
    return k >= TokenKind::Assign && k <= TokenKind::ShrAssign;
}

/// Opening brackets of all kinds.
[[nodiscard]] constexpr bool isOpener(TokenKind k) {
    switch (k) {
        case TokenKind::LParen: case TokenKind::CallParen:
        case TokenKind::LBracket: case TokenKind::IndexBracket: case TokenKind::SignatureBracket: case TokenKind::QuestionBracket:
        case TokenKind::LBrace: case TokenKind::SchemaBrace: case TokenKind::ParamBrace: case TokenKind::LambdaBrace:
            return true;
        default:
            return false;
    }
}

[[nodiscard]] constexpr bool isCloser(TokenKind k) {
    return k == TokenKind::RParen || k == TokenKind::RBracket || k == TokenKind::RBrace;
}

/// Whether an expression may end with this token: a bracket, sign or `if` behind it on the same line continues it.
[[nodiscard]] constexpr bool endsOperand(TokenKind k) {
    return (k >= TokenKind::Ident && k <= TokenKind::LongString) || (k >= TokenKind::True && k <= TokenKind::Undefined) || isCloser(k);
}

}  // namespace kcl::lex
