// Statements other than schemas and rules, and the module.
#include "frontend/diag/syntax_kinds.h"
#include "frontend/lex/scanner.h"
#include "frontend/lex/token_kinds.h"
#include "frontend/parse/builder.h"
#include "frontend/support/assert.h"

namespace kcl::parse {

namespace {

/// Names of expressions as the reference's messages give them.
std::string_view kindName(ast::ExprKind kind) {
    switch (kind) {
        case ast::ExprKind::BinaryExpr: return "BinaryExpression";
        case ast::ExprKind::CallExpr: return "CallExpression";
        case ast::ExprKind::CompareExpr: return "CompareExpression";
        case ast::ExprKind::ConfigExpr: return "ConfigExpression";
        case ast::ExprKind::ConfigIfExpr: return "ConfigIfEntryExpression";
        case ast::ExprKind::DictComp: return "DictCompExpression";
        case ast::ExprKind::IdentifierExpr: return "IdentifierExpression";
        case ast::ExprKind::IfExpr: return "IfExpression";
        case ast::ExprKind::JoinedString: return "JoinedStringExpression";
        case ast::ExprKind::LambdaExpr: return "LambdaExpression";
        case ast::ExprKind::ListComp: return "ListCompExpression";
        case ast::ExprKind::ListExpr: return "ListExpression";
        case ast::ExprKind::ListIfItem: return "ListIfItemExpression";
        case ast::ExprKind::MissingExpr: return "MissingExpression";
        case ast::ExprKind::NameConstant: return "NameConstantLitExpression";
        case ast::ExprKind::NumberLit: return "NumberLitExpression";
        case ast::ExprKind::ParenExpr: return "ParenExpression";
        case ast::ExprKind::QuantExpr: return "QuantExpression";
        case ast::ExprKind::SchemaExpr: return "SchemaExpression";
        case ast::ExprKind::SelectorExpr: return "SelectorExpression";
        case ast::ExprKind::StarredExpr: return "StarredExpression";
        case ast::ExprKind::StringLit: return "StringLitExpression";
        case ast::ExprKind::SubscriptExpr: return "SubscriptExpression";
        case ast::ExprKind::UnaryExpr: return "UnaryExpression";
    }
    KCL_UNREACHABLE();
}

}  // namespace

void Builder::reduceModule(const Frame& frame) {
    Slice values = slice(frame);
    const std::size_t mark = stmts_.size();
    while (!values.empty()) {
        const Value& v = values.next();
        if (v.is(Tag::Stmt)) {
            stmts_.push_back(&v.get<ast::Stmt>());
        }
    }
    ast::Module module;
    if (stmts_.size() > mark && frame.first->kind == TokenKind::LongString) {
        const auto* const first = ast::as<ast::ExprStmt>(stmts_[mark]);
        const auto* const doc = first != nullptr ? ast::as<ast::StringLit>(first->value) : nullptr;
        if (doc != nullptr) {
            module.doc = doc;
            stmts_.erase(stmts_.begin() + static_cast<std::ptrdiff_t>(mark));
        }
    }
    module.body = takeFrom(stmts_, mark);
    module.span = {file_.at(0), file_.at(file_.text.size())};
    module_ = keep(module);
    stack_.shrink(frame.mark);
}

/// Statement of a module, block or schema body: gives decorators to what takes them and drops others (observed:
/// `@deprecated` before an assignment is accepted and has no effect).
void Builder::reduceStmt(const Frame& frame) {
    Slice values = slice(frame);
    if (values.size() == 1 && (values.peek().is(Tag::Stmt) || values.peek().is(Tag::Signature))) {
        return;
    }
    std::vector<ast::Decorator> decorators;
    while (const Value* const v = values.take(Tag::Decorator)) {
        decorators.push_back(v->get<ast::Decorator>());
    }
    if (const Value* const signature = values.take(Tag::Signature)) {
        replace(frame, Tag::Signature, signature->ptr);
        return;
    }
    if (decorators.empty() && values.peek().is(Tag::Stmt)) {
        return;  // two statements
    }
    const Value* const found = values.take(Tag::Stmt);
    if (found == nullptr) {
        stack_.shrink(frame.mark);
        return;
    }
    const auto* stmt = static_cast<const ast::Stmt*>(found->ptr);
    const auto with = [&](auto node) -> const ast::Stmt* {
        node.decorators = session_.arena.copy(decorators);
        node.span.begin = beginOf(frame);
        return keep(node);
    };
    if (!decorators.empty()) {
        if (const auto* schema = ast::as<ast::SchemaStmt>(stmt)) {
            stmt = with(*schema);
        } else if (const auto* rule = ast::as<ast::RuleStmt>(stmt)) {
            stmt = with(*rule);
        } else if (const auto* attr = ast::as<ast::AttrStmt>(stmt)) {
            stmt = with(*attr);
        }
    }
    replace(frame, Tag::Stmt, stmt);
}

void Builder::reduceBlock(const Frame& frame) {
    Slice values = slice(frame);
    const std::size_t mark = stmts_.size();
    while (!values.empty()) {
        const Value& v = values.next();
        if (v.is(Tag::Stmt)) {
            stmts_.push_back(&v.get<ast::Stmt>());
        }
    }
    const auto body = takeFrom(stmts_, mark);
    replace(frame, Tag::Block, body.data(), body.size());
}

void Builder::reduceIf(const Frame& frame) {
    Slice values = slice(frame);
    std::vector<ast::IfBranch> branches;
    while (!values.empty()) {
        const Value& head = values.next();
        const bool isElse = head.is(TokenKind::Else);
        if (!isElse && !head.is(TokenKind::If) && !head.is(TokenKind::Elif)) {
            continue;
        }
        ast::IfBranch branch{isElse ? nullptr : takeExpr(values), {}, span(head.token())};
        (void)values.take(TokenKind::Colon);
        if (const Value* const block = values.take(Tag::Block)) {
            branch.body = block->array<const ast::Stmt*>();
        }
        if (!branch.body.empty()) {
            branch.span.end = branch.body.back()->span.end;
        } else if (branch.cond != nullptr) {
            branch.span.end = branch.cond->span.end;
        }
        branches.push_back(branch);
    }
    replace(frame, Tag::Stmt,
            static_cast<const ast::Stmt*>(make<ast::IfStmt>(spanOf(frame), session_.arena.copy(std::span<const ast::IfBranch>(branches)))));
}

void Builder::reduceImport(const Frame& frame) {
    Slice values = slice(frame);
    std::uint32_t dots = 0;
    (void)values.take(TokenKind::Import);
    while (!values.empty() && (values.peek().is(TokenKind::Dot) || values.peek().is(TokenKind::Ellipsis))) {
        dots += values.next().is(TokenKind::Ellipsis) ? 3 : 1;
    }
    ast::DottedName path = takeNames(values);
    if (path.empty()) {
        const ast::NameRef nothing{session_.names.intern(""), span(*at_)};
        path = session_.arena.copy(std::span<const ast::NameRef>(&nothing, 1));
    }
    ast::NameRef alias;
    if (values.take(TokenKind::As) && values.peek().is(TokenKind::Ident)) {
        alias = name(values.next().token());
        if (at_->kind == TokenKind::Dot) {
            refuse(span(at_[1]), diag::InvalidImportAlias);
        }
    }
    replace(frame, Tag::Stmt, make<ast::ImportStmt>(spanOf(frame), dots, path, alias));
}

void Builder::reduceTypeAlias(const Frame& frame) {
    Slice values = slice(frame);
    (void)values.take(TokenKind::Type);
    const ast::DottedName names = takeNames(values);
    (void)values.take(TokenKind::Assign);
    const ast::TypeExpr* type = takeTypeOrNull(values);
    if (type == nullptr) {
        type = make<ast::AnyType>(span(*at_));
    }
    if (names.empty()) {
        stack_.shrink(frame.mark);
        return;
    }
    replace(frame, Tag::Stmt, make<ast::TypeAliasStmt>(spanOf(frame), names, type));
}

void Builder::reduceAssert(const Frame& frame) {
    Slice values = slice(frame);
    (void)values.take(TokenKind::Assert);
    const ast::Expr* const test = takeExpr(values);
    const ast::Expr* const cond = values.take(TokenKind::IfOp) ? takeExpr(values) : nullptr;
    const ast::Expr* const message = takeExprOrNull(values);
    replace(frame, Tag::Stmt, make<ast::AssertStmt>(spanOf(frame), test, cond, message));
}

void Builder::reduceDecorator(const Frame& frame) {
    Slice values = slice(frame);
    (void)values.take(TokenKind::At);
    const ast::Expr* const x = takeExpr(values);
    ast::Decorator out{x, {}, false, Span{beginOf(frame), x->span.end}};
    if (const auto* call = ast::as<ast::CallExpr>(x)) {
        out.name = call->callee;
        out.args = call->args;
        out.called = true;
    }
    if (out.name->kind != ast::ExprKind::IdentifierExpr && out.name->kind != ast::ExprKind::MissingExpr) {
        refuseToken(tokenBehind(frame, x->span.end), "\"identifier\"");
    }
    replace(frame, Tag::Decorator, keep(out));
}

/// Takes an expression for an assignment target. False, and a refusal, when it cannot be one.
bool Builder::toTarget(const ast::Expr* expr, ast::Target& out) {
    const auto illegal = [&](std::string_view tail) {
        refuse(Span{expr->span.begin, expr->span.begin}, diag::IllegalTarget, kindName(expr->kind), tail);
        return false;
    };
    std::vector<ast::TargetStep> steps;  // last one first
    const ast::Expr* at = expr;
    while (true) {
        if (const auto* plain = ast::as<ast::IdentifierExpr>(at)) {
            for (std::size_t i = plain->names.size(); i-- > 1;) {
                steps.push_back({plain->names[i], nullptr});
            }
            auto* const path = session_.arena.makeArray<ast::TargetStep>(steps.size());
            for (std::size_t i = 0; i < steps.size(); ++i) {
                path[i] = steps[steps.size() - 1 - i];
            }
            out = {session_.nextNode++, plain->names[0], std::span<const ast::TargetStep>(path, steps.size()), expr->span};
            return true;
        }
        if (const auto* selector = ast::as<ast::SelectorExpr>(at)) {
            if (selector->optional) {
                return illegal(", because the left-hand side of an assignment expression may not be an optional attribute access.");
            }
            steps.push_back({selector->attr, nullptr});
            at = selector->object;
        } else if (const auto* subscript = ast::as<ast::SubscriptExpr>(at)) {
            if (subscript->optional) {
                return illegal(", because the left-hand side of an assignment expression may not be an optional subscript access.");
            }
            if (subscript->slice) {
                return illegal(", because the left-hand side of an assignment expression may not be a slice access.");
            }
            steps.push_back({{}, subscript->index});
            at = subscript->object;
        } else {
            return illegal("");
        }
    }
}

/// What may not begin a statement although the grammar takes it for an expression.
void Builder::checkStatementStart(const Frame& frame, bool inBody) {
    const lex::Token& first = *frame.first;
    if (inBody) {
        // `[` in a body begins an index signature or a list of names.
        if (first.kind == TokenKind::LBracket) {
            const lex::Token& next = (&first)[1];
            const bool list = lex::isNewline(next.kind) || next.kind == TokenKind::RBracket || next.kind == TokenKind::Ident ||
                              lex::isKeyword(next.kind);
            if (!list) {
                refuse(placeOf(file_, next), diag::BadIndexSignature, describe(file_, next));
            }
        }
        return;
    }
    if (first.kind == TokenKind::UnaryPlus || first.kind == TokenKind::UnaryMinus) {
        refuse(span(first), diag::UnexpectedToken, text(first));
    }
    if (first.kind == TokenKind::Ident && (first.flags & lex::kSoftKeyword) != 0 && parentRule() != Rule::Suite) {
        // `type = 1`: these words begin their own statements here.
        const std::string_view word = text(first);
        if (word == "assert") {
            refuseToken((&first)[1], kOperandSet);
        } else if (word == "import" || word == "schema" || word == "mixin" || word == "protocol" || word == "rule" || word == "type") {
            refuseToken((&first)[1], "\"identifier\"");
        }
    }
}

void Builder::reduceExprStmt(const Frame& frame) {
    Slice values = slice(frame);
    const bool inBody = parentRule() == Rule::BodyItem;
    const ast::Expr* const first = takeExpr(values);
    checkStatementStart(frame, inBody);
    const ast::Stmt* stmt = nullptr;
    const ast::Expr* list = nullptr;
    if (values.empty()) {
        stmt = make<ast::ExprStmt>(first->span, first);
    } else if (values.peek().is(TokenKind::Assign)) {
        stmt = assignment(frame, first, nullptr, values);
    } else if (values.peek().isToken() && lex::isAssignment(values.peek().tokenKind())) {
        const ast::BinaryOp op = binaryOpOf(values.next().tokenKind());
        const ast::Expr* const value = takeExpr(values);
        ast::Target target;
        if (toTarget(first, target)) {
            stmt = make<ast::AugAssignStmt>(spanOf(frame), target, op, value);
        }
    } else {
        stmt = typed(frame, first, values);
        list = takeExprOrNull(values);
    }
    if (stmt == nullptr) {
        stmt = make<ast::ExprStmt>(first->span, first);
    }
    replace(frame, Tag::Stmt, stmt);
    if (list != nullptr) {
        const ast::Stmt* const second = make<ast::ExprStmt>(list->span, list);
        stack_.push({static_cast<std::uint32_t>(Tag::Stmt), 0, second});
    }
}

/// `first?: type` and what follows: an attribute, a unification or an annotated assignment.
const ast::Stmt* Builder::typed(const Frame& frame, const ast::Expr* first, Slice& values) {
    const bool inBody = parentRule() == Rule::BodyItem;
    const lex::Token* question = nullptr;
    if (values.peek().is(TokenKind::Question)) {
        question = &values.next().token();
        if (!inBody) {
            refuse(span(*question), diag::UnexpectedToken, "?");
        }
    }
    (void)values.take(TokenKind::Colon);
    const ast::TypeExpr* type = takeTypeOrNull(values);
    const bool typeMissing = type == nullptr;  // reported
    if (typeMissing) {
        type = make<ast::AnyType>(span(*at_));
    }
    if (values.peek().is(TokenKind::CallParen) || values.peek().is(TokenKind::SchemaBrace)) {
        const lex::Token& opener = values.peek().token();
        const bool called = values.take(TokenKind::CallParen);
        ast::CallArgs args;
        if (const Value* const given = values.take(Tag::Args)) {
            args = given->get<ast::CallArgs>();
        }
        (void)values.take(TokenKind::RParen);
        (void)values.take(TokenKind::SchemaBrace);
        const auto* const config = ast::as<ast::ConfigExpr>(takeExpr(values));
        const auto* const target = ast::as<ast::IdentifierExpr>(first);
        const auto* const named = ast::as<ast::NamedType>(type);
        if (target != nullptr && named != nullptr && config != nullptr) {
            const auto* const schema = make<ast::IdentifierExpr>(named->span, named->names);
            const Span where{first->span.begin, config->span.end};  // observed: its place is the whole statement
            const auto* const value = make<ast::SchemaExpr>(where, schema, args, called, config);
            return make<ast::UnificationStmt>(spanOf(frame), target, value);
        }
        refuseToken(opener, "\"=\"");
        return nullptr;
    }
    if (inBody) {
        return attribute(frame, first, question, type, values);
    }
    if (values.peek().is(TokenKind::Assign)) {
        return assignment(frame, first, type, values);
    }
    if (!typeMissing) {
        const lex::Token* at = at_;
        if (values.peek().isToken()) {
            at = &values.peek().token();
        } else if (values.peek().is(Tag::Expr)) {
            at = &tokenBehind(frame, values.peek().expr()->span.begin);
        }
        while (lex::isNewline(at->kind)) {
            ++at;  // observed: the token behind the line break is the one that disappoints
        }
        refuseToken(*at, "\"=\"");
    }
    return nullptr;
}

/// A keyword in a place where it is a name.
void Builder::reduceKeywordName(const Frame& frame) {
    auto* const part = session_.arena.makeArray<ast::NameRef>(1);
    *part = name(*frame.first);
    const ast::Expr* const x = make<ast::IdentifierExpr>(part->span, ast::DottedName(part, 1));
    if (frame.rule == Rule::CheckName) {
        replace(frame, Tag::Expr, x);
    } else {
        replace(frame, Tag::Stmt, static_cast<const ast::Stmt*>(make<ast::ExprStmt>(x->span, x)));
    }
}

const ast::Stmt* Builder::assignment(const Frame& frame, const ast::Expr* first, const ast::TypeExpr* type, Slice& slice) {
    std::vector<ast::Target> targets;
    const ast::Expr* value = first;
    while (slice.take(TokenKind::Assign)) {
        ast::Target target;
        if (toTarget(value, target)) {
            targets.push_back(target);
        }
        value = takeExpr(slice);
    }
    if (targets.empty()) {
        return nullptr;
    }
    return make<ast::AssignStmt>(spanOf(frame), session_.arena.copy(std::span<const ast::Target>(targets)), type, value);
}

}  // namespace kcl::parse
