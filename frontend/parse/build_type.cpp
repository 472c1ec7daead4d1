// Type expressions.
#include "frontend/diag/syntax_kinds.h"
#include "frontend/lex/token_kinds.h"
#include "frontend/parse/builder.h"

namespace kcl::parse {

void Builder::reduceTypeElement(const Frame& frame) {
    Slice values = slice(frame);
    const Span where = spanOf(frame);
    const Value& first = values.peek();
    if (first.is(TokenKind::Any)) {
        replace(frame, Tag::Type, make<ast::AnyType>(where));
        return;
    }
    if (first.is(TokenKind::Ident)) {
        const std::size_t mark = names_.size();
        while (!values.empty()) {
            const Value& v = values.next();
            if (v.is(TokenKind::Ident)) {
                names_.push_back(name(v.token()));
            }
        }
        const auto names = takeFrom(names_, mark);
        if (names.size() == 1 && text(first.token())[0] != '$') {
            for (std::uint8_t i = 0; i < 4; ++i) {
                if (names[0].name == basicNames_[i]) {
                    replace(frame, Tag::Type, make<ast::BasicType>(where, static_cast<ast::BasicTypeKind>(i)));
                    return;
                }
            }
        }
        replace(frame, Tag::Type, make<ast::NamedType>(where, names));
        return;
    }
    if (first.is(TokenKind::LBracket) || first.is(TokenKind::IndexBracket)) {
        (void)values.next();
        replace(frame, Tag::Type, make<ast::ListType>(where, takeTypeOrNull(values)));
        return;
    }
    if (first.is(TokenKind::LBrace) || first.is(TokenKind::SchemaBrace)) {
        (void)values.next();
        const ast::TypeExpr* const key = takeTypeOrNull(values);
        (void)values.take(TokenKind::Colon);
        replace(frame, Tag::Type, make<ast::DictType>(where, key, takeTypeOrNull(values)));
        return;
    }
    if (first.is(TokenKind::LParen) || first.is(TokenKind::CallParen)) {
        (void)values.next();
        const std::size_t mark = types_.size();
        while (const ast::TypeExpr* const param = takeTypeOrNull(values)) {
            types_.push_back(param);
        }
        const auto params = takeFrom(types_, mark);
        replace(frame, Tag::Type, make<ast::FunctionType>(where, params, nullptr));
        return;
    }
    if (first.isToken() && lex::isString(first.tokenKind())) {
        replace(frame, Tag::Type, make<ast::LiteralType>(where, plainString(first.token())));
        return;
    }
    if (first.isToken()) {
        if (first.is(TokenKind::None) || first.is(TokenKind::Undefined)) {
            // Names like any other here; resolution does not know them.
            auto* const part = session_.arena.makeArray<ast::NameRef>(1);
            *part = name(first.token());
            replace(frame, Tag::Type, make<ast::NamedType>(where, ast::DottedName(part, 1)));
            return;
        }
        replace(frame, Tag::Type, make<ast::LiteralType>(where, literal(first)));
        return;
    }
    replace(frame, Tag::Type, make<ast::AnyType>(where));  // missing; reported
}

void Builder::reduceType(const Frame& frame) {
    Slice values = slice(frame);
    if (values.size() == 1 && values.peek().is(Tag::Type)) {
        return;
    }
    replace(frame, Tag::Type, unionType(values, beginOf(frame)));
}

/// Members up to the end; `->` behind one takes all that follows as its result. The slice has at most one arrow per
/// pair of parentheses, so the nesting is refused when it is too deep.
const ast::TypeExpr* Builder::unionType(Slice& slice, Loc begin) {
    const std::size_t mark = types_.size();
    while (!slice.empty()) {
        const ast::TypeExpr* member = takeTypeOrNull(slice);
        if (member == nullptr) {
            (void)slice.next();
            continue;
        }
        if (slice.take(TokenKind::FunctionArrow)) {
            const Loc from = member->span.begin;
            if (++exprDepth_ > kMaxExprDepth) {
                refuse(member->span, diag::NestingTooDeep, std::uint32_t{6000});
                break;
            }
            const ast::TypeExpr* const result = unionType(slice, from);
            --exprDepth_;
            const auto* const function = ast::as<ast::FunctionType>(member);
            const auto params = function != nullptr ? function->params : std::span<const ast::TypeExpr* const>{};
            member = make<ast::FunctionType>(Span{from, result->span.end}, params, result);
        }
        types_.push_back(member);
    }
    const auto members = takeFrom(types_, mark);
    if (members.empty()) {
        return make<ast::AnyType>(Span{begin, begin});
    }
    if (members.size() == 1) {
        return members[0];
    }
    return make<ast::UnionType>(Span{members.front()->span.begin, members.back()->span.end}, members);
}

}  // namespace kcl::parse
