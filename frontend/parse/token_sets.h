// Sets of token kinds that the parser and its recovery ask for: with what a rule of the grammar may begin or go on.
#pragma once

#include "frontend/lex/token.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace kcl::parse {

/// One bit for each set.
enum class TokenSet : std::uint16_t {
    Operand = 1,          ///< begins an operand
    Expr = 2,             ///< begins an expression: an operand or the sign before it
    Sign = 4,             ///< `+ - ~ not` before an operand
    Suffix = 8,           ///< goes on behind an operand: `. ?. [ ( {`
    BinaryOp = 16,        ///< stands between operands
    Single = 32,          ///< is an operand by itself
    Layout = 64,          ///< newline, indent, dedent inside of brackets
    Type = 128,           ///< begins a type
    Statement = 256,      ///< begins a statement of a module or block
    Augmented = 512,      ///< `+=` and the like
    ConfigOp = 1024,      ///< `:`, `=`, `+=` of an entry
};

namespace detail {

constexpr std::array<std::uint16_t, 256> makeTokenSets() {
    using enum lex::TokenKind;
    std::array<std::uint16_t, 256> out{};
    const auto put = [&](std::initializer_list<TokenSet> sets, std::initializer_list<lex::TokenKind> kinds) {
        for (const lex::TokenKind kind : kinds) {
            for (const TokenSet set : sets) {
                out[static_cast<std::size_t>(kind)] |= static_cast<std::uint16_t>(set);
            }
        }
    };
    using S = TokenSet;
    put({S::Operand, S::Expr, S::Statement, S::Single}, {Ident, Int, Float, String, LongString, True, False, None, Undefined});
    put({S::Operand, S::Expr, S::Statement}, {LParen, LBracket, LBrace, Lambda, All, Any, Filter, Map});
    put({S::Sign, S::Expr, S::Statement}, {UnaryPlus, UnaryMinus, Tilde, Not});
    put({S::Suffix}, {Dot, QuestionDot, IndexBracket, QuestionBracket, CallParen, SchemaBrace});
    put({S::BinaryOp}, {Plus, Minus, Star, Pow, Slash, FloorDiv, Percent, Amp, Bar, Caret, Shl, Shr, Lt, Le, Gt, Ge, Eq, Ne, In, NotIn, Is,
                        IsNot, And, Or, As});
    put({S::Layout}, {Newline, Indent, Dedent});
    put({S::Type}, {Any, True, False, None, Undefined, Int, Float, String, LongString, Ident, LBracket, IndexBracket, LBrace, SchemaBrace,
                    LParen, CallParen});
    put({S::Statement}, {If, At, Schema, Mixin, Protocol, Rule, Import, Type, Assert});
    put({S::Augmented}, {PlusAssign, MinusAssign, StarAssign, SlashAssign, PercentAssign, PowAssign, FloorDivAssign, AmpAssign, BarAssign,
                         CaretAssign, ShlAssign, ShrAssign});
    put({S::ConfigOp}, {Colon, Assign, PlusAssign});
    return out;
}
inline constexpr std::array<std::uint16_t, 256> kTokenSets = makeTokenSets();

}  // namespace detail

/// Whether `kind` is in one of `sets`.
template <typename... Sets>
[[nodiscard]] constexpr bool isIn(lex::TokenKind kind, Sets... sets) {
    return (detail::kTokenSets[static_cast<std::size_t>(kind)] & (static_cast<unsigned>(sets) | ...)) != 0;
}

}  // namespace kcl::parse
