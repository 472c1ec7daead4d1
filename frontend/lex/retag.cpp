// Choosing kinds: what one token means is decided from the tokens before it and, for keywords, the one behind it, so
// that the grammar needs a single token of look-ahead.
#include "frontend/diag/syntax_kinds.h"
#include "frontend/lex/scanner_impl.h"

#include <cstring>

namespace kcl::lex::detail {

namespace {

using enum TokenKind;

TokenKind keywordKind(const char* p, std::size_t n) {
    const auto is = [p]<std::size_t N>(const char (&word)[N]) { return std::memcmp(p, word, N - 1) == 0; };
    switch (n) {
        case 2: return is("if") ? If : is("in") ? In : is("or") ? Or : is("is") ? Is : is("as") ? As : Ident;
        case 3:
            return is("for") ? For : is("not") ? Not : is("and") ? And : is("any") ? Any : is("all") ? All : is("map") ? Map : Ident;
        case 4:
            return is("type") ? Type : is("True") ? True : is("None") ? None : is("else") ? Else : is("elif") ? Elif : is("rule") ? Rule : Ident;
        case 5: return is("check") ? Check : is("False") ? False : is("mixin") ? Mixin : Ident;
        case 6:
            return is("import") ? Import : is("schema") ? Schema : is("lambda") ? Lambda : is("assert") ? Assert : is("filter") ? Filter : Ident;
        case 8: return is("protocol") ? Protocol : Ident;
        case 9: return is("Undefined") ? Undefined : Ident;
        default: return Ident;
    }
}

bool isOperatorWord(TokenKind k) {
    return k == As || k == Or || k == And || k == In || k == Is || k == If || k == IfOp || k == Else || k == For || k == Not;
}

bool isWord(TokenKind k) {
    return k == Ident || isKeyword(k);
}

/// Whether a definition may begin: `schema X`, not `schema in y`.
bool namesSomething(TokenKind next) {
    return isWord(next) && !isOperatorWord(next);
}

}  // namespace

void Scanner::word(std::uint32_t start, std::uint32_t length, std::string_view spelling) {
    const char first = spelling.front();
    TokenKind kind = Ident;
    if (spelling.size() <= 9 && ((first >= 'a' && first <= 't') || first == 'T' || first == 'F' || first == 'N' || first == 'U')) {
        kind = keywordKind(spelling.data(), spelling.size());
    }
    if (kind == Ident) {
        put(Ident, start, length);
        return;
    }
    if (isKeyword(last_)) {
        settleKeyword(kind);
    }
    switch (last_) {
        case Dot: case QuestionDot: case Schema: case Mixin: case Protocol: case Rule: case Type: case Import: case For: case Lambda:
            put(Ident, start, length);
            return;
        case As:
            if (kind <= Else && kind != IfOp) {
                put(Ident, start, length);
                return;
            }
            break;
        case Is:
            if (kind == Not) {
                Token& is = tokens_.back();
                is.kind = last_ = IsNot;
                is.length = start + length - is.offset;
                return;
            }
            break;
        case Not:
            if (kind == Not) {
                put(Ident, start, length);  // observed: one operator at most; the second `not` is a name
                return;
            }
            if (kind == In && (tokens_.back().flags & kAfterOperand) != 0) {
                Token& negation = tokens_.back();
                negation.kind = last_ = NotIn;
                negation.length = start + length - negation.offset;
                return;
            }
            break;
        default: break;
    }
    if (kind == If && afterOperand()) {
        put(IfOp, start, length, kAfterOperand);
        return;
    }
    if (kind == Lambda) {
        lambdas_.push_back(static_cast<std::uint32_t>(open_.size()));
    }
    put(kind, start, length, afterOperand() ? kAfterOperand : 0);
}

/// Decides whether the last token, spelt like a keyword, is one, now that a token of kind `next` follows. (`next` is
/// not settled itself, and brackets are given as LParen, LBracket and LBrace.)
void Scanner::settleKeyword(TokenKind next) {
    Token& token = tokens_.back();
    const std::size_t index = tokens_.size() - 1;
    const TokenKind before = kindBefore(index);
    bool keyword = true;
    switch (token.kind) {
        case As: case Or: case And: case In: case Is:
            keyword = (token.flags & kAfterOperand) != 0 && !isAssignment(next) && next != Colon && next != Question;
            break;
        case Check:
            keyword = next == Colon && open_.empty() && levels_.size() > 1 && isLayout(before);
            break;
        case For: keyword = !isAssignment(next) && next != Colon && next != Question && next != Comma && !isCloser(next); break;
        case Schema: case Protocol: case Rule: case Type:
            keyword = namesSomething(next) && isStatementPlace(index);
            break;
        case Mixin:
            keyword = isStatementPlace(index) && (namesSomething(next) || (next == LBracket && isLayout(before)));
            break;
        case Import:
            keyword = isStatementPlace(index) &&
                      (namesSomething(next) || next == Dot || next == Ellipsis || isString(next) || isNewline(next));
            break;
        case Assert:
            keyword = isStatementPlace(index) && !isAssignment(next) && next != Colon && next != Question && next != Dot &&
                      next != Comma && !isCloser(next);
            break;
        case Elif: keyword = !isAssignment(next) && next != Colon && next != Question; break;
        case Else: keyword = !isAssignment(next) && next != Question && !(next == Colon && isOpener(before)); break;
        case If: case Not: case Lambda: case All: case Any: case Filter: case Map:
        case True: case False: case None: case Undefined:
            keyword = next != Question;
            break;
        default: break;
    }
    if (!keyword) {
        if (token.kind == Lambda && !lambdas_.empty()) {
            lambdas_.pop_back();
        }
        token.kind = Ident;
        token.flags |= kSoftKeyword;
    } else if ((token.kind == Elif || token.kind == Else) && before == Newline && index > 0) {
        tokens_[index - 1].kind = token.kind == Elif ? NewlineElif : NewlineElse;
    }
    last_ = token.kind;
}

/// Whether a statement may begin with the token at `index`: outside brackets or in the body of a lambda, at the start
/// of a line or behind a complete operand.
bool Scanner::isStatementPlace(std::size_t index) const {
    if (!open_.empty() && !open_.back().lambdaBody) {
        return false;
    }
    const TokenKind before = kindBefore(index);
    return isLayout(before) || endsOperand(before) || before == LambdaBrace;
}

/// Index of the first part of the name or dotted name that ends with the token at `last` and to which nothing but
/// its parts belongs; kNone when there is no such name.
std::size_t Scanner::dottedNameStart(std::size_t last) const {
    while (true) {
        if (tokens_[last].kind != Ident) {
            return kNone;
        }
        if (last == 0 || (tokens_[last - 1].kind != Dot && tokens_[last - 1].kind != QuestionDot)) {
            return last;
        }
        if (tokens_[last - 1].kind == QuestionDot || last == 1) {
            return kNone;
        }
        last -= 2;
    }
}

/// Index of the first token of the `a.b` or `a.b(...)` that ends here, which a `{` would make an instantiation.
std::size_t Scanner::instanceStart() const {
    if (last_ == Ident) {
        return dottedNameStart(tokens_.size() - 1);
    }
    if (last_ == RParen && closed_.token > 0 && tokens_[closed_.token].kind == CallParen) {
        return dottedNameStart(closed_.token - 1);
    }
    return kNone;
}

/// Behind `lambda x = y`: whether a `{` belongs to the default `y` and not to the lambda.
bool Scanner::isDefaultInstance() const {
    const std::size_t start = instanceStart();
    if (start == kNone || start == 0) {
        return false;
    }
    const TokenKind before = tokens_[start - 1].kind;
    return before == Assign || before == IfOp || before == Else || (before >= UnaryPlus && before <= Ne && before != Bar) ||
           (before >= Or && before <= Is) || before == NotIn || before == IsNot;
}

void Scanner::open(char c) {
    const TokenKind raw = c == '(' ? LParen : c == '[' ? LBracket : LBrace;
    if (isKeyword(last_)) {
        settleKeyword(raw);
    }
    TokenKind kind = raw;
    Open entry{static_cast<std::uint32_t>(tokens_.size()), c == '(' ? ')' : c == '[' ? ']' : '}', false, false};
    if (c == '(') {
        kind = afterOperand() ? CallParen : LParen;
    } else if (c == '[') {
        kind = afterOperand() ? IndexBracket : LBracket;
    } else if (!lambdas_.empty() && lambdas_.back() == open_.size() && last_ != Colon && last_ != Bar && last_ != Arrow &&
               last_ != FunctionArrow && last_ != Assign && !isDefaultInstance()) {
        kind = LambdaBrace;
        entry.lambdaBody = true;
        entry.behindLambda = last_ == Lambda;
        lambdas_.pop_back();
    } else if (instanceStart() != kNone) {
        kind = SchemaBrace;
    }
    op(kind, 1);
    open_.push_back(entry);
    if (levels_.size() + open_.size() > kMaxNesting) {
        tooDeep();
    }
}

void Scanner::close(char c) {
    char closes = c;
    const bool matches = !open_.empty() && open_.back().close == c;
    if (!matches) {
        const Span here = span(at_, at_ + 1);
        if (c == ')') {
            sink_.report(here, diag::MismatchedParen);
        } else if (c == '}') {
            sink_.report(here, diag::MismatchedBrace);
        } else {
            sink_.report(here, diag::MismatchedBracket);
        }
    }
    if (!open_.empty()) {
        closes = open_.back().close;
    }
    op(closes == ')' ? RParen : closes == ']' ? RBracket : RBrace, 1);
    if (!open_.empty()) {
        closed_ = open_.back();
        open_.pop_back();
        while (!lambdas_.empty() && lambdas_.back() > open_.size()) {
            lambdas_.pop_back();
        }
    }
}

void Scanner::questionMark() {
    if (isKeyword(last_)) {
        settleKeyword(peek(1) == '.' || peek(1) == '[' ? QuestionDot : Question);
    }
    if (peek(1) == '.' && afterOperand()) {
        op(QuestionDot, 2);
    } else if (peek(1) == '[' && afterOperand()) {
        const auto token = static_cast<std::uint32_t>(tokens_.size());
        op(QuestionBracket, 2);
        open_.push_back({token, ']', false, false});
        if (levels_.size() + open_.size() > kMaxNesting) {
            tooDeep();
        }
    } else {
        op(Question, 1);
    }
}

/// `->`: behind a parenthesis of a type it belongs to that type; behind `lambda {...}` it makes the braces parameters.
void Scanner::arrow(std::uint32_t start, std::uint32_t length) {
    if (isKeyword(last_)) {
        settleKeyword(Arrow);
    }
    TokenKind kind = Arrow;
    if (last_ == RBrace && closed_.behindLambda) {
        tokens_[closed_.token].kind = ParamBrace;
        lambdas_.push_back(static_cast<std::uint32_t>(open_.size()));
    } else if (last_ == RParen && closed_.token > 0) {
        switch (tokens_[closed_.token - 1].kind) {
            case Colon: case Bar: case Arrow: case FunctionArrow: case LBracket: case LBrace: case LParen: case CallParen:
            case IndexBracket: case SchemaBrace: case Comma: case Ellipsis:
                kind = FunctionArrow;
                break;
            case Assign:
                kind = !lambdas_.empty() && lambdas_.back() == open_.size() ? Arrow : FunctionArrow;
                break;
            default: break;
        }
    }
    put(kind, start, length);
}

/// `:`, which may show that the bracket before it opened an index signature: `[name:` or `[name]:` at a line start.
void Scanner::colon() {
    if (isKeyword(last_)) {
        settleKeyword(Colon);
    }
    const std::size_t n = tokens_.size();
    std::size_t bracket = n;
    if (open_.size() == 1 && n >= 2 && open_[0].token == n - 2 && (last_ == Ident || last_ == Any)) {
        bracket = n - 2;
    } else if (open_.empty() && n >= 3 && last_ == RBracket && closed_.token == n - 3) {
        bracket = n - 3;
    } else if (open_.empty() && last_ == RBracket && tokens_[closed_.token + 1].kind == Ellipsis) {
        bracket = closed_.token;
    }
    if (bracket < n && tokens_[bracket].kind == LBracket && isLayout(kindBefore(bracket))) {
        tokens_[bracket].kind = SignatureBracket;
    }
    op(Colon, 1);
}

}  // namespace kcl::lex::detail
