// Blanks inside a line: what two neighbours want between them where no other rule decides.
#pragma once

#include "frontend/lex/token.h"

namespace kcl::format {

/// Whether a blank separates a token of kind `left` from the next one, of kind `right`, on the same line.
[[nodiscard]] bool spaceBetween(lex::TokenKind left, lex::TokenKind right);

}  // namespace kcl::format
