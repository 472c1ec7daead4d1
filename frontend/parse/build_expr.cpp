// Operators, operands and suffixes. The grammar gives a flat run of them; precedence is decided here.
#include "frontend/diag/syntax_kinds.h"
#include "frontend/lex/scanner.h"
#include "frontend/lex/token_kinds.h"
#include "frontend/parse/builder.h"

#include <array>

namespace kcl::parse {

namespace {

using lex::TokenKind;

/// Precedence levels (language rule: syntax section 7). 0 is no binary operator.
constexpr std::array<std::uint8_t, 256> makeLevels() {
    using enum TokenKind;
    std::array<std::uint8_t, 256> out{};
    const auto set = [&](std::uint8_t level, std::initializer_list<TokenKind> kinds) {
        for (const TokenKind k : kinds) {
            out[static_cast<std::size_t>(k)] = level;
        }
    };
    set(1, {As});
    set(2, {Or});
    set(3, {And});
    set(4, {Eq, Ne});
    set(5, {In, NotIn});
    set(6, {Is, IsNot});
    set(7, {Lt, Le, Gt, Ge});
    set(8, {Bar});
    set(9, {Caret});
    set(10, {Amp});
    set(11, {Shl, Shr});
    set(12, {Plus, Minus});
    set(13, {Star, Slash, Percent, FloorDiv});
    set(14, {Pow});
    return out;
}
constexpr auto kLevels = makeLevels();

int levelOf(const Value& v) {
    return v.isToken() ? kLevels[v.kind] : 0;
}

bool isComparison(int level) {
    return level >= 4 && level <= 7;
}

ast::CompareOp compareOpOf(TokenKind kind) {
    using enum TokenKind;
    switch (kind) {
        case Eq: return ast::CompareOp::Eq;
        case Ne: return ast::CompareOp::NotEq;
        case Lt: return ast::CompareOp::Lt;
        case Le: return ast::CompareOp::LtE;
        case Gt: return ast::CompareOp::Gt;
        case Ge: return ast::CompareOp::GtE;
        case In: return ast::CompareOp::In;
        case NotIn: return ast::CompareOp::NotIn;
        case Is: return ast::CompareOp::Is;
        default: return ast::CompareOp::IsNot;
    }
}

Span join(const ast::Expr* first, const ast::Expr* last) {
    return {first->span.begin, last->span.end};
}

}  // namespace

ast::BinaryOp binaryOpOf(TokenKind kind) {
    using enum TokenKind;
    switch (kind) {
        case Plus: case PlusAssign: return ast::BinaryOp::Add;
        case Minus: case MinusAssign: return ast::BinaryOp::Sub;
        case Star: case StarAssign: return ast::BinaryOp::Mul;
        case Slash: case SlashAssign: return ast::BinaryOp::Div;
        case FloorDiv: case FloorDivAssign: return ast::BinaryOp::FloorDiv;
        case Percent: case PercentAssign: return ast::BinaryOp::Mod;
        case Pow: case PowAssign: return ast::BinaryOp::Pow;
        case Shl: case ShlAssign: return ast::BinaryOp::ShiftLeft;
        case Shr: case ShrAssign: return ast::BinaryOp::ShiftRight;
        case Caret: case CaretAssign: return ast::BinaryOp::BitXor;
        case Amp: case AmpAssign: return ast::BinaryOp::BitAnd;
        case And: return ast::BinaryOp::And;
        case Or: return ast::BinaryOp::Or;
        case As: return ast::BinaryOp::As;
        default: return ast::BinaryOp::BitOr;
    }
}

void Builder::reduceExpr(const Frame& frame) {
    --exprDepth_;
    Slice values = slice(frame);
    if (values.size() == 1 && values.peek().is(Tag::Expr)) {
        return;
    }
    const ast::Expr* const body = takeExpr(values);
    if (!values.take(TokenKind::IfOp)) {
        replace(frame, Tag::Expr, body);
        return;
    }
    const ast::Expr* const cond = takeExpr(values);
    (void)values.take(TokenKind::Else);
    const ast::Expr* const orElse = takeExpr(values);
    replace(frame, Tag::Expr, make<ast::IfExpr>(join(body, orElse), body, cond, orElse));
}

void Builder::reduceSimple(const Frame& frame) {
    Slice values = slice(frame);
    const ast::Expr* x = nullptr;
    if (values.size() == 1) {
        const Value& only = values.peek();
        if (only.is(Tag::Expr)) {
            return;
        }
        if (only.is(TokenKind::Ident)) {
            auto* const part = session_.arena.makeArray<ast::NameRef>(1);
            *part = name(only.token());
            x = make<ast::IdentifierExpr>(part->span, ast::DottedName(part, 1));
        } else {
            x = literal(only);
        }
    } else {
        x = climb(values, 0);
    }
    replace(frame, Tag::Expr, x);
}

bool Builder::operandAlone(const lex::Token* at) {
    const Value value{static_cast<std::uint32_t>(at->kind), 0, at};
    const ast::Expr* x = nullptr;
    if (at->kind == TokenKind::Ident) {
        auto* const part = session_.arena.makeArray<ast::NameRef>(1);
        *part = name(*at);
        x = make<ast::IdentifierExpr>(part->span, ast::DottedName(part, 1));
    } else if ((lex::isString(at->kind) && (at->flags & lex::kInterpolated) != 0) || exprDepth_ >= kMaxExprDepth) {
        return false;  // whether `${` is text depends on the rules around it
    } else {
        x = literal(value);
    }
    stack_.push({static_cast<std::uint32_t>(Tag::Expr), 0, x});
    return true;
}

/// Precedence climbing. A run of operators of one level becomes one flat node; a comparison of an equal or lower
/// level extends the chain before it (observed: `1 < 2 == True` is `1 < 2 and 2 == True`).
const ast::Expr* Builder::climb(Slice& slice, int min) {
    const ast::Expr* x = unary(slice);
    if (levelOf(slice.peek()) <= min) {
        return x;
    }
    const std::size_t mark = exprs_.size();
    const std::size_t binaryMark = binaryOps_.size();
    const std::size_t compareMark = compareOps_.size();
    int runLevel = 0;  // of the run being collected
    const auto flush = [&] {
        if (runLevel == 0) {
            return;
        }
        const auto operands = takeFrom(exprs_, mark);
        const Span where = join(operands.front(), operands.back());
        if (isComparison(runLevel)) {
            x = make<ast::CompareExpr>(where, operands, takeFrom(compareOps_, compareMark));
        } else {
            x = make<ast::BinaryExpr>(where, operands, takeFrom(binaryOps_, binaryMark));
        }
        runLevel = 0;
    };
    while (true) {
        const int level = levelOf(slice.peek());
        if (level <= min) {
            break;
        }
        const TokenKind op = slice.next().tokenKind();
        const ast::Expr* const y = climb(slice, level);
        const bool extends = isComparison(level) ? isComparison(runLevel) : runLevel == level;
        if (!extends) {
            flush();
            exprs_.push_back(x);
        }
        runLevel = level;
        exprs_.push_back(y);
        if (isComparison(level)) {
            compareOps_.push_back(compareOpOf(op));
        } else {
            binaryOps_.push_back(binaryOpOf(op));
        }
    }
    flush();
    return x;
}

const ast::Expr* Builder::unary(Slice& slice) {
    const Value& first = slice.peek();
    ast::UnaryOp op{};
    if (first.is(TokenKind::UnaryMinus)) {
        op = ast::UnaryOp::Minus;
    } else if (first.is(TokenKind::UnaryPlus)) {
        op = ast::UnaryOp::Plus;
    } else if (first.is(TokenKind::Not)) {
        op = ast::UnaryOp::Not;
    } else if (first.is(TokenKind::Tilde)) {
        op = ast::UnaryOp::Invert;
    } else {
        return primary(slice);
    }
    const Span sign = span(slice.next().token());
    const ast::Expr* const x = primary(slice);
    return make<ast::UnaryExpr>(Span{sign.begin, x->span.end}, op, x);
}

const ast::Expr* Builder::primary(Slice& slice) {
    return suffixes(slice, operand(slice));
}

const ast::Expr* Builder::operand(Slice& slice) {
    const Value& first = slice.peek();
    if (first.is(Tag::Expr)) {
        return slice.next().expr();
    }
    if (first.is(TokenKind::Ident)) {
        return identifier(slice);
    }
    if (first.is(TokenKind::LParen)) {
        const Span open = span(slice.next().token());
        const ast::Expr* const inner = takeExpr(slice);
        Loc end = inner->span.end;
        if (slice.peek().is(TokenKind::RParen)) {
            end = span(slice.next().token()).end;
        }
        return make<ast::ParenExpr>(Span{open.begin, end}, inner);
    }
    if (first.is(TokenKind::LBrace)) {
        (void)slice.next();
        return takeExpr(slice);
    }
    if (first.isToken() && (lex::isLiteral(first.tokenKind()) || lex::isKeyword(first.tokenKind()))) {
        if (const ast::Expr* const x = literal(first); x != nullptr) {
            (void)slice.next();
            return x;
        }
    }
    return missing();
}

/// `a` and the `.b` that directly follow.
const ast::Expr* Builder::identifier(Slice& slice) {
    const std::size_t mark = names_.size();
    names_.push_back(name(slice.next().token()));
    while (slice.peek().is(TokenKind::Dot) && slice.peek(1).is(TokenKind::Ident)) {
        (void)slice.next();
        names_.push_back(name(slice.next().token()));
    }
    const auto parts = takeFrom(names_, mark);
    return make<ast::IdentifierExpr>(ast::spanOf(parts), parts);
}

const ast::Expr* Builder::suffixes(Slice& slice, const ast::Expr* x) {
    std::uint32_t depth = 0;
    while (true) {
        const Value& v = slice.peek();
        if (!v.isToken() || depth > lex::kMaxNesting) {
            if (depth > lex::kMaxNesting) {
                refuse(x->span, diag::NestingTooDeep, lex::kMaxNesting);
            }
            return x;
        }
        ++depth;
        switch (v.tokenKind()) {
            case TokenKind::Dot:
            case TokenKind::QuestionDot: {
                const bool optional = slice.next().is(TokenKind::QuestionDot);
                ast::NameRef attr{session_.names.intern(""), Span{x->span.end, x->span.end}};
                if (slice.peek().is(TokenKind::Ident)) {
                    attr = name(slice.next().token());
                }
                x = make<ast::SelectorExpr>(Span{x->span.begin, attr.span.end}, x, attr, optional);
                break;
            }
            case TokenKind::IndexBracket:
            case TokenKind::QuestionBracket: {
                const bool optional = slice.next().is(TokenKind::QuestionBracket);
                const Value* const inner = slice.take(Tag::Subscript);
                auto* const node = make<ast::SubscriptExpr>(x->span, x);
                if (inner != nullptr) {
                    const auto& parts = inner->get<ast::SubscriptExpr>();
                    node->index = parts.index;
                    node->lower = parts.lower;
                    node->upper = parts.upper;
                    node->step = parts.step;
                    node->slice = parts.slice;
                }
                node->optional = optional;
                const lex::Token* close = at_;
                if (slice.peek().is(TokenKind::RBracket)) {
                    close = &slice.next().token();
                    node->span.end = span(*close).end;
                    ++close;
                }
                if (node->index == nullptr && !node->slice) {
                    refuse(placeOf(file_, *close), diag::MissingIndex, describe(file_, *close));
                    node->index = missing();
                }
                x = node;
                break;
            }
            case TokenKind::CallParen: {
                (void)slice.next();
                const Value* const inner = slice.take(Tag::Args);
                const ast::CallArgs args = inner != nullptr ? inner->get<ast::CallArgs>() : ast::CallArgs{};
                Loc end = at_ == nullptr ? x->span.end : file_.at(at_->offset);
                if (slice.peek().is(TokenKind::RParen)) {
                    end = span(slice.next().token()).end;
                }
                x = make<ast::CallExpr>(Span{x->span.begin, end}, x, args);
                break;
            }
            case TokenKind::SchemaBrace: {
                (void)slice.next();
                const ast::Expr* const body = takeExpr(slice);
                const auto* config = ast::as<ast::ConfigExpr>(body);
                if (config == nullptr) {
                    // `S {k: v for ...}`: an instance of whatever the comprehension makes.
                    auto* const entry = session_.arena.makeArray<ast::ConfigEntry>(1);
                    *entry = {ast::ConfigEntryKind::Unpack, ast::ConfigOp::Union, nullptr, body, body->span, {}};
                    config = make<ast::ConfigExpr>(body->span, std::span<const ast::ConfigEntry>(entry, 1));
                }
                const Span where{x->span.begin, body->span.end};
                if (const auto* plain = ast::as<ast::IdentifierExpr>(x)) {
                    x = make<ast::SchemaExpr>(where, plain, ast::CallArgs{}, false, config);
                } else if (const auto* call = ast::as<ast::CallExpr>(x);
                           call != nullptr && call->callee->kind == ast::ExprKind::IdentifierExpr) {
                    x = make<ast::SchemaExpr>(where, static_cast<const ast::IdentifierExpr*>(call->callee), call->args, true, config);
                } else {
                    refuse(body->span, diag::UnexpectedToken, "{");
                }
                break;
            }
            default: return x;
        }
    }
}

void Builder::reduceSubscript(const Frame& frame) {
    Slice values = slice(frame);
    auto* const node = make<ast::SubscriptExpr>(spanOf(frame), nullptr);
    const ast::Expr* const first = takeExprOrNull(values);
    if (!values.peek().is(TokenKind::Colon)) {
        node->index = first;
        replace(frame, Tag::Subscript, node);
        return;
    }
    node->slice = true;
    node->lower = first;
    (void)values.take(TokenKind::Colon);
    node->upper = takeExprOrNull(values);
    if (values.take(TokenKind::Colon)) {
        node->step = takeExprOrNull(values);
    }
    replace(frame, Tag::Subscript, node);
}

void Builder::reduceArgs(const Frame& frame) {
    Slice values = slice(frame);
    const std::size_t mark = exprs_.size();
    std::vector<ast::KeywordArg> keywords;
    while (!values.empty()) {
        const Value* const v = values.take(Tag::Expr);
        if (v == nullptr) {
            (void)values.next();
            continue;
        }
        const ast::Expr* const x = v->expr();
        if (!values.take(TokenKind::Assign)) {
            if (!keywords.empty()) {
                refuse(x->span, diag::PositionalAfterKeyword);
            }
            exprs_.push_back(x);
            continue;
        }
        const ast::Expr* const value = takeExpr(values);
        if (const auto* key = ast::as<ast::IdentifierExpr>(x)) {
            keywords.push_back({key->names.back(), value, join(x, value)});
        } else {
            refuse(x->span, diag::ExpectedOneOf, "\"identifier\"", "expression");
        }
    }
    ast::CallArgs args;
    args.positional = takeFrom(exprs_, mark);
    args.keywords = session_.arena.copy(keywords);
    replace(frame, Tag::Args, keep(args));
}

}  // namespace kcl::parse
