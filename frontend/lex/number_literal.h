// Number literals: how far one reaches in the text, and what it is worth (language rule: syntax section 1.5).
#pragma once

#include "frontend/lex/token.h"

#include <cstdint>
#include <string_view>

namespace kcl::lex {

enum class NumberProblem : std::uint8_t { None, NoDigits, InvalidDigit, InvalidSuffix, NoExponentDigits, PrefixedFloat };

struct NumberScan {
    TokenKind kind = TokenKind::Int;
    std::uint32_t end = 0;  ///< offset behind the literal
    NumberProblem problem = NumberProblem::None;
    std::uint32_t base = 10;        ///< of the digits
    std::uint32_t problemAt = 0;    ///< offset of the first offending byte
};

/// Finds the end of the number that starts at `begin` of `text` with a digit.
[[nodiscard]] NumberScan scanNumber(std::string_view text, std::uint32_t begin);

/// Suffixes as the tree names them, in the order of ast::UnitSuffix; "" first.
[[nodiscard]] std::string_view unitSuffixText(std::uint8_t index);

struct IntValue {
    std::uint64_t value = 0;   ///< observed: literals from 2^63 on wrap when taken as int64
    std::uint8_t suffix = 0;   ///< index of unitSuffixText
    bool ok = false;           ///< false for misplaced `_` and values of 2^64 and more
};
[[nodiscard]] IntValue parseInt(std::string_view literal);

struct FloatValue {
    double value = 0;
    bool ok = false;  ///< false for `_` in it
};
/// Too large is infinity.
[[nodiscard]] FloatValue parseFloat(std::string_view literal);

}  // namespace kcl::lex
