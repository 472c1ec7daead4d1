#include "frontend/parse/builder.h"

#include "frontend/diag/syntax_kinds.h"
#include "frontend/lex/scanner.h"
#include "frontend/lex/token_kinds.h"
#include "frontend/parse/messages.h"

#include <algorithm>

namespace kcl::parse {

Builder::Builder(const SourceFile& file, Session& session, diag::Engine* sink, Interpolator& interpolator)
    : file_(file), session_(session), sink_(sink), interpolator_(interpolator),
      basicNames_{session.names.intern("bool"), session.names.intern("int"), session.names.intern("float"),
                  session.names.intern("str")} {}

Loc Builder::endOf(const Frame& frame) const {
    const lex::Token* last = at_;
    while (last > frame.first) {
        --last;
        if (!lex::isLayout(last->kind)) {
            return file_.at(last->offset + last->length);
        }
    }
    return beginOf(frame);
}

ast::NameRef Builder::name(const lex::Token& t) {
    std::string_view word = text(t);
    if (word.starts_with('$')) {
        word.remove_prefix(1);
    }
    return {session_.names.intern(word), span(t)};
}

void Builder::tooDeep(const lex::Token* at) {
    refuse(span(*at), diag::NestingTooDeep, lex::kMaxNesting);
    throw Bail{};
}

const ast::Expr* Builder::missing() {
    return make<ast::MissingExpr>(span(*at_));
}

const ast::Expr* Builder::takeExpr(Slice& slice) {
    const Value* found = slice.take(Tag::Expr);
    return found != nullptr ? found->expr() : missing();
}

const ast::Expr* Builder::takeExprOrNull(Slice& slice) {
    const Value* found = slice.take(Tag::Expr);
    return found != nullptr ? found->expr() : nullptr;
}

const ast::TypeExpr* Builder::takeTypeOrNull(Slice& slice) {
    const Value* found = slice.take(Tag::Type);
    return found != nullptr ? &found->get<ast::TypeExpr>() : nullptr;
}

ast::DottedName Builder::takeNames(Slice& slice) {
    const Value* found = slice.take(Tag::Names);
    return found != nullptr ? found->array<ast::NameRef>() : ast::DottedName{};
}

const lex::Token& Builder::tokenBehind(const Frame& frame, Loc end) const {
    return *std::lower_bound(frame.first, at_, end, [&](const lex::Token& t, Loc loc) { return file_.at(t.offset) < loc; });
}

void Builder::reduceDotted(const Frame& frame) {
    Slice values = slice(frame);
    const std::size_t mark = names_.size();
    while (!values.empty()) {
        const Value& v = values.next();
        if (v.is(TokenKind::Ident)) {
            names_.push_back(name(v.token()));
        }
    }
    if (names_.size() == mark) {
        names_.push_back({session_.names.intern(""), span(*at_)});
    }
    const auto names = takeFrom(names_, mark);
    replace(frame, Tag::Names, names.data(), names.size());
}

}  // namespace kcl::parse
