// The scanner: source text to tokens, layout included, in one pass without look-ahead beyond the next character.
//
// Layout follows semantics of lines, not of brackets: newlines, indents and dedents come out inside brackets too
// (language rule: syntax section 1.3). Runs of newlines come out as one token. Each token gets the kind that lets the
// parser decide with one token (see tokens.def); a keyword is a keyword only where the language treats it as one
// (language rule: syntax section 1.4), decided when the token behind it is known.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/lex/token.h"
#include "frontend/support/source_map.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace kcl::lex {

/// Token::flags of strings.
inline constexpr std::uint8_t kHasEscape = 1;     ///< a backslash in a string that is not raw
inline constexpr std::uint8_t kInterpolated = 2;  ///< `${` in a string that is not raw
inline constexpr std::uint8_t kRaw = 4;           ///< prefix r or R
inline constexpr std::uint8_t kUnterminated = 8;  ///< no closing quote; reported

/// Token::flags of numbers.
inline constexpr std::uint8_t kPlainDecimal = 1;  ///< digits and nothing else, at most 18 of them
inline constexpr std::uint8_t kBadNumber = 2;     ///< malformed; reported

/// Token::flags of words.
inline constexpr std::uint8_t kAfterOperand = 1;  ///< a keyword behind an operand on the same line
inline constexpr std::uint8_t kSoftKeyword = 2;   ///< a name spelt like a keyword, without `$`, not behind a dot

/// Brackets, indentation and lambdas may be nested this deep, and so may everything that makes the tree deep.
inline constexpr std::uint32_t kMaxNesting = 6000;

/// The bytes [begin, end), which begin with a word, are read as the keyword `as`, or as nothing when that is empty.
struct Correction {
    std::uint32_t begin;
    std::uint32_t end;
    std::string_view as;
};

/// Scans `file` into `out`, which is ended by Eof whatever happens. Mistakes go to `sink`. False when nesting is
/// deeper than kMaxNesting, which is reported; `out` ends there. `corrections` ascend.
bool scan(const SourceFile& file, TokenList& out, diag::Engine& sink, std::span<const Correction> corrections = {});

/// Scans the bytes [begin, end) of `file`, the inside of `${ }`, into `out` (cleared first, ended by Eof). A comment is
/// a FormatSpec token.
bool scanInterpolation(const SourceFile& file, std::uint32_t begin, std::uint32_t end, std::vector<Token>& out,
                       diag::Engine& sink);

}  // namespace kcl::lex
