// String literals: what a token's text denotes (language rule: syntax sections 1.6 to 1.8).
#pragma once

#include "frontend/lex/token.h"
#include "frontend/support/arena.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::lex {

/// Part of an interpolated string: text, or the inside of a `${ }`.
struct StringPiece {
    std::string_view text;
    std::uint32_t begin = 0;  ///< file offsets of the inside; both 0 for text
    std::uint32_t end = 0;
    [[nodiscard]] bool isExpr() const { return end != 0; }
};

/// The part of a string token between its quotes, as file offsets.
struct StringBounds {
    std::uint32_t begin;
    std::uint32_t end;
};
[[nodiscard]] StringBounds stringBounds(std::string_view file, const Token& token);

/// The string that `token` denotes: escapes replaced, triple quotes dedented; `${ }` is plain text. Either a part of
/// `file` or a copy in `arena`. False when an escape is malformed.
[[nodiscard]] bool evaluateString(std::string_view file, const Token& token, Arena& arena, std::string_view& out);

enum class PieceProblem : std::uint8_t { None, Escape, Unclosed };

/// The same for a token with kInterpolated, cut at each `${ }` that no backslash stands before; `out` is cleared first.
[[nodiscard]] PieceProblem splitString(std::string_view file, const Token& token, Arena& arena, std::vector<StringPiece>& out);

/// Removes the common indentation of the lines of `text`, in place.
void dedent(std::string& text);

}  // namespace kcl::lex
