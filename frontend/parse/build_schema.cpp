// Schemas, mixins, protocols, rules and what stands in them.
#include "frontend/diag/syntax_kinds.h"
#include "frontend/lex/token_kinds.h"
#include "frontend/parse/builder.h"

namespace kcl::parse {

void Builder::reduceParam(const Frame& frame) {
    Slice values = slice(frame);
    ast::Param param{{session_.names.intern(""), span(*at_)}, nullptr, nullptr, spanOf(frame)};
    if (values.peek().is(TokenKind::Ident)) {
        param.name = name(values.next().token());
    }
    if (values.take(TokenKind::Colon)) {
        param.type = takeTypeOrNull(values);
    }
    if (values.take(TokenKind::Assign)) {
        param.defaultValue = takeExpr(values);
    }
    replace(frame, Tag::Param, keep(param));
}

void Builder::reduceParams(const Frame& frame) {
    Slice values = slice(frame);
    std::vector<ast::Param> params;
    while (!values.empty()) {
        const Value& v = values.next();
        if (v.is(Tag::Param)) {
            params.push_back(v.get<ast::Param>());
        }
    }
    const auto kept = session_.arena.copy(params);
    replace(frame, Tag::Params, kept.data(), kept.size());
}

/// `name: T = value` directly in a schema body.
const ast::Stmt* Builder::attribute(const Frame& frame, const ast::Expr* nameExpr, const lex::Token* question,
                                    const ast::TypeExpr* type, Slice& slice) {
    ast::NameRef attr;
    bool dotted = false;
    if (const auto* plain = ast::as<ast::IdentifierExpr>(nameExpr)) {
        attr = plain->names.front();
        dotted = plain->names.size() > 1;
        if (dotted && question != nullptr) {
            refuseToken(*question, kOperandSet);
        }
    } else if (const auto* quoted = ast::as<ast::StringLit>(nameExpr)) {
        attr = {session_.names.intern(quoted->value), quoted->span};
    } else {
        ast::Target ignored;
        if (toTarget(nameExpr, ignored)) {
            refuse(nameExpr->span, diag::ExpectedOneOf, "\"identifier\"", "expression");
        }
        return nullptr;
    }
    auto* const node = make<ast::AttrStmt>(spanOf(frame), attr);
    node->dotted = dotted;
    node->optional = question != nullptr;
    node->type = type;
    if (slice.take(TokenKind::Assign)) {
        node->value = takeExpr(slice);
        if (slice.peek().is(TokenKind::Assign)) {
            // `a: int = b = 1`: both names are assigned.
            std::vector<ast::Target> targets(1);
            bool fine = toTarget(nameExpr, targets[0]);
            const ast::Expr* value = node->value;
            while (slice.take(TokenKind::Assign)) {
                targets.emplace_back();
                fine = toTarget(value, targets.back()) && fine;
                value = takeExpr(slice);
            }
            if (fine) {
                return make<ast::AssignStmt>(node->span, session_.arena.copy(std::span<const ast::Target>(targets)), type, value);
            }
        }
    } else if (slice.peek().isToken() && lex::isAssignment(slice.peek().tokenKind())) {
        node->augmented = true;
        node->op = binaryOpOf(slice.next().tokenKind());
        node->value = takeExpr(slice);
    }
    return node;
}

void Builder::reduceIndexSignature(const Frame& frame) {
    Slice values = slice(frame);
    ast::IndexSignature out{session_.nextNode++, {}, nullptr, false, nullptr, nullptr, spanOf(frame)};
    (void)values.take(TokenKind::SignatureBracket);
    if (values.take(TokenKind::Ellipsis)) {
        out.anyOther = true;
        out.keyType = takeTypeOrNull(values);
    } else if (values.peek().is(TokenKind::Ident) || values.peek().is(TokenKind::Any)) {
        const lex::Token& key = values.next().token();
        if (values.take(TokenKind::Colon)) {
            out.keyName = name(key);
            out.anyOther = values.take(TokenKind::Ellipsis);
            out.keyType = takeTypeOrNull(values);
        } else {
            const ast::NameRef part = name(key);
            for (std::uint8_t i = 0; i < 4; ++i) {
                if (part.name == basicNames_[i]) {
                    out.keyType = make<ast::BasicType>(part.span, static_cast<ast::BasicTypeKind>(i));
                }
            }
            if (key.kind == TokenKind::Any) {
                out.keyType = make<ast::AnyType>(part.span);
            } else if (out.keyType == nullptr) {
                out.keyType = make<ast::NamedType>(part.span, session_.arena.copy(std::span<const ast::NameRef>(&part, 1)));
            }
        }
    }
    (void)values.take(TokenKind::RBracket);
    (void)values.take(TokenKind::Colon);
    out.valueType = takeTypeOrNull(values);
    if (values.take(TokenKind::Assign)) {
        out.value = takeExpr(values);
    }
    if (out.keyType == nullptr) {
        out.keyType = make<ast::AnyType>(out.span);
    }
    if (out.valueType == nullptr) {
        out.valueType = make<ast::AnyType>(out.span);
    }
    replace(frame, Tag::Signature, keep(out));
}

void Builder::reduceMixinList(const Frame& frame) {
    Slice values = slice(frame);
    std::vector<ast::DottedName> mixins;
    while (!values.empty()) {
        const Value& v = values.next();
        if (v.is(Tag::Names)) {
            mixins.push_back(v.array<ast::NameRef>());
        }
    }
    const auto kept = session_.arena.copy(mixins);
    replace(frame, Tag::Mixins, kept.data(), kept.size());
}

void Builder::reduceCheckExpr(const Frame& frame) {
    Slice values = slice(frame);
    const ast::Expr* const test = takeExpr(values);
    const ast::Expr* const cond = values.take(TokenKind::IfOp) ? takeExpr(values) : nullptr;
    const ast::Expr* const message = takeExprOrNull(values);
    replace(frame, Tag::Check, keep(ast::CheckExpr{test, cond, message, spanOf(frame)}));
}

void Builder::reduceChecks(const Frame& frame) {
    Slice values = slice(frame);
    std::vector<ast::CheckExpr> checks;
    while (!values.empty()) {
        const Value& v = values.next();
        if (v.is(Tag::Check)) {
            checks.push_back(v.get<ast::CheckExpr>());
        }
    }
    const auto kept = session_.arena.copy(checks);
    replace(frame, Tag::Checks, kept.data(), kept.size());
}

void Builder::reduceSchemaBody(const Frame& frame) {
    Slice values = slice(frame);
    SchemaParts parts;
    const std::size_t mark = stmts_.size();
    bool first = true;
    bool mixins = false;
    while (!values.empty()) {
        const Value& v = values.next();
        if (v.is(Tag::Mixins)) {
            const bool misplaced = stmts_.size() > mark || mixins;
            parts.mixins = v.array<ast::DottedName>();
            if (misplaced) {
                refuse(parts.mixins.empty() ? spanOf(frame) : ast::spanOf(parts.mixins.front()), diag::UnexpectedToken, "mixin");
            }
            mixins = true;
        } else if (v.is(Tag::Signature)) {
            const auto& signature = v.get<ast::IndexSignature>();
            if (parts.signature != nullptr) {
                refuse(Span{signature.span.begin, signature.span.begin + 1}, diag::DuplicateIndexSignature);
            } else {
                parts.signature = &signature;
            }
        } else if (v.is(Tag::Checks)) {
            parts.checks = v.array<ast::CheckExpr>();
        } else if (v.is(Tag::Stmt)) {
            const auto& stmt = v.get<ast::Stmt>();
            const auto* const expr = first && frame.first->kind == TokenKind::LongString ? ast::as<ast::ExprStmt>(&stmt) : nullptr;
            const auto* const doc = expr != nullptr ? ast::as<ast::StringLit>(expr->value) : nullptr;
            if (doc != nullptr) {
                parts.doc = doc;
            } else {
                stmts_.push_back(&stmt);
            }
        }
        first = false;
    }
    parts.body = takeFrom(stmts_, mark);
    replace(frame, Tag::Body, keep(parts));
}

void Builder::reduceSchema(const Frame& frame) {
    Slice values = slice(frame);
    auto* const node = make<ast::SchemaStmt>(spanOf(frame));
    const Value& keyword = values.next();
    node->keyword = keyword.is(TokenKind::Mixin)      ? ast::SchemaKeyword::Mixin
                    : keyword.is(TokenKind::Protocol) ? ast::SchemaKeyword::Protocol
                                                      : ast::SchemaKeyword::Schema;
    const ast::DottedName names = takeNames(values);
    if (!names.empty()) {
        node->name = names.back();
    }
    while (!values.empty()) {
        const Value& v = values.next();
        if (v.is(Tag::Params)) {
            const auto params = v.array<ast::Param>();
            node->params = params;
            node->hasParams = true;
        } else if (v.is(TokenKind::CallParen)) {
            node->base = takeNames(values);
        } else if (v.is(TokenKind::For)) {
            node->forHost = takeNames(values);
        } else if (v.is(Tag::Body)) {
            const auto& parts = v.get<SchemaParts>();
            node->doc = parts.doc;
            node->mixins = parts.mixins;
            node->body = parts.body;
            node->checks = parts.checks;
            node->indexSignature = parts.signature;
        }
    }
    replace(frame, Tag::Stmt, static_cast<const ast::Stmt*>(node));
}

void Builder::reduceRule(const Frame& frame) {
    Slice values = slice(frame);
    auto* const node = make<ast::RuleStmt>(spanOf(frame));
    (void)values.take(TokenKind::Rule);
    const ast::DottedName names = takeNames(values);
    if (!names.empty()) {
        node->name = names.back();
    }
    std::vector<ast::DottedName> parents;
    std::vector<ast::CheckExpr> checks;
    while (!values.empty()) {
        const Value& v = values.next();
        if (v.is(Tag::Params)) {
            node->params = v.array<ast::Param>();
            node->hasParams = true;
        } else if (v.is(Tag::Names)) {
            parents.push_back(v.array<ast::NameRef>());
        } else if (v.is(TokenKind::For)) {
            node->forHost = takeNames(values);
        } else if (v.is(Tag::Check)) {
            checks.push_back(v.get<ast::CheckExpr>());
        }
    }
    if (!checks.empty() && checks.front().cond == nullptr && checks.front().message == nullptr) {
        const auto* const doc = ast::as<ast::StringLit>(checks.front().test);
        if (doc != nullptr && doc->isLong) {
            node->doc = doc;
            checks.erase(checks.begin());
        }
    }
    node->parents = session_.arena.copy(parents);
    node->checks = session_.arena.copy(checks);
    replace(frame, Tag::Stmt, static_cast<const ast::Stmt*>(node));
}

}  // namespace kcl::parse
