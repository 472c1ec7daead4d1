#include "frontend/format/spacing.h"

#include "frontend/lex/token_kinds.h"

namespace kcl::format {

bool spaceBetween(lex::TokenKind left, lex::TokenKind right) {
    using enum lex::TokenKind;
    if (lex::isOpener(left) || lex::isCloser(right)) {
        return false;
    }
    switch (right) {
        case Comma: case Colon: case Question: case CallParen: case IndexBracket: case QuestionBracket: case QuestionDot:
            return false;
        case Dot:
            return left == Import;
        default: break;
    }
    switch (left) {
        case Dot: case QuestionDot: case Ellipsis: case At: case UnaryPlus: case UnaryMinus: case Tilde: case Spread: case DoubleSpread:
            return false;
        default: return true;
    }
}

}  // namespace kcl::format
