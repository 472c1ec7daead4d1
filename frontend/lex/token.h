// Tokens of a file: one flat vector of small structs. The text between two tokens (the gap) holds blanks and
// comments and nothing else, so tokens and gaps together are the whole file.
#pragma once

#include "frontend/support/span.h"

#include <cstdint>
#include <vector>

namespace kcl::lex {

enum class TokenKind : std::uint8_t {
#define KCL_TOKEN(Ident, Text) Ident,
#include "frontend/lex/tokens.def"
};

struct Token {
    TokenKind kind;
    std::uint8_t flags;     ///< scanner's notes, see scanner.h
    std::uint16_t extra;    ///< columns of a partial dedent; else 0
    std::uint32_t offset;   ///< byte offset in the file
    std::uint32_t length;   ///< bytes; 0 for layout tokens other than Newline
};

/// Tokens in file order, ended by one Eof; with the comments of the gaps, `#` to the end of the line, in file order.
struct TokenList {
    std::vector<Token> tokens;
    struct Comment {
        std::uint32_t offset;
        std::uint32_t length;
    };
    std::vector<Comment> comments;
};

}  // namespace kcl::lex
