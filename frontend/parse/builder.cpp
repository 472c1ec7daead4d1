#include "frontend/parse/builder.h"

#include "frontend/diag/syntax_kinds.h"
#include "frontend/lex/scanner.h"
#include "frontend/lex/token_kinds.h"
#include "frontend/parse/messages.h"
#include "frontend/support/assert.h"

#include <algorithm>

namespace kcl::parse {

Builder::Builder(const SourceFile& file, Session& session, diag::Engine* sink, Interpolator& interpolator)
    : file_(file), session_(session), sink_(sink), interpolator_(interpolator),
      basicNames_{session.names.intern("bool"), session.names.intern("int"), session.names.intern("float"),
                  session.names.intern("str")} {
    frames_.reserve(256);
}

void Builder::reduce(const Frame& frame) {
    switch (frame.rule) {
        case Rule::Module: reduceModule(frame); return;
        case Rule::Stmt:
        case Rule::BodyItem: reduceStmt(frame); return;
        case Rule::Suite: reduceBlock(frame); return;
        case Rule::IfStmt: reduceIf(frame); return;
        case Rule::ImportStmt: reduceImport(frame); return;
        case Rule::TypeAlias: reduceTypeAlias(frame); return;
        case Rule::AssertStmt: reduceAssert(frame); return;
        case Rule::ExprStmt: reduceExprStmt(frame); return;
        case Rule::Decorator: reduceDecorator(frame); return;
        case Rule::ListStmt: reduceListStmt(frame); return;
        case Rule::KeywordName:
        case Rule::CheckName: reduceKeywordName(frame); return;
        case Rule::LambdaSchema:
        case Rule::SchemaStmt: reduceSchema(frame); return;
        case Rule::RuleStmt: reduceRule(frame); return;
        case Rule::Params: reduceParams(frame); return;
        case Rule::Param: reduceParam(frame); return;
        case Rule::SchemaBody: reduceSchemaBody(frame); return;
        case Rule::MixinList: reduceMixinList(frame); return;
        case Rule::IndexSignature: reduceIndexSignature(frame); return;
        case Rule::CheckBlock: reduceChecks(frame); return;
        case Rule::CheckExpr: reduceCheckExpr(frame); return;
        case Rule::Type: reduceType(frame); return;
        case Rule::TypeElement: reduceTypeElement(frame); return;
        case Rule::Expr: reduceExpr(frame); return;
        case Rule::Simple: reduceSimple(frame); return;
        case Rule::Subscript: reduceSubscript(frame); return;
        case Rule::Args: reduceArgs(frame); return;
        case Rule::List: reduceList(frame); return;
        case Rule::ListIf: reduceListIf(frame); return;
        case Rule::ListBlock: reduceListBlock(frame); return;
        case Rule::CompTail: reduceCompTail(frame); return;
        case Rule::CompFor: reduceCompFor(frame); return;
        case Rule::ConfigTail: reduceConfigTail(frame); return;
        case Rule::ConfigIf: reduceConfigIf(frame); return;
        case Rule::ConfigBlock: reduceConfigBlock(frame); return;
        case Rule::Lambda: reduceLambda(frame); return;
        case Rule::Quantifier: reduceQuantifier(frame); return;
        case Rule::QuantifierTarget: {
            Slice values = slice(frame);
            replace(frame, Tag::Expr, primary(values));
            return;
        }
        case Rule::Dotted: reduceDotted(frame); return;
        // These leave their values to the rule around them.
        case Rule::Interpolation:
        case Rule::AugAssign:
        case Rule::Config:
        case Rule::LambdaStmt: return;
    }
    KCL_UNREACHABLE();
}

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
    abandon();
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
