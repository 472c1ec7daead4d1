// Lists, configurations, their `if` items, comprehensions, lambdas and quantifiers.
#include "frontend/diag/syntax_kinds.h"
#include "frontend/lex/scanner.h"
#include "frontend/lex/token_kinds.h"
#include "frontend/parse/builder.h"

namespace kcl::parse {

namespace {

bool isConfigOp(const Value& v) {
    return v.is(lex::TokenKind::Colon) || v.is(lex::TokenKind::Assign) || v.is(lex::TokenKind::PlusAssign);
}

ast::ConfigOp configOpOf(const Value& v) {
    return v.is(lex::TokenKind::Colon) ? ast::ConfigOp::Union
           : v.is(lex::TokenKind::Assign) ? ast::ConfigOp::Override
                                          : ast::ConfigOp::Insert;
}

}  // namespace

// ---- lists

/// Moves items from the slice to exprs_ until something else stands there.
void Builder::collectItems(Slice& slice) {
    while (true) {
        if (slice.peek().is(TokenKind::Spread)) {
            const Span star = span(slice.next().token());
            const ast::Expr* const x = takeExpr(slice);
            exprs_.push_back(make<ast::StarredExpr>(Span{star.begin, x->span.end}, x));
        } else if (slice.peek().is(Tag::Expr)) {
            exprs_.push_back(slice.next().expr());
        } else {
            return;
        }
    }
}

void Builder::reduceList(const Frame& frame) {
    Slice values = slice(frame);
    (void)values.take(TokenKind::LBracket);
    const std::size_t mark = exprs_.size();
    collectItems(values);
    const auto items = takeFrom(exprs_, mark);
    const Span where = spanOf(frame);
    const Value* const comp = values.take(Tag::CompTail);
    if (comp == nullptr) {
        replace(frame, Tag::Expr, make<ast::ListExpr>(where, items));
        return;
    }
    if (items.empty()) {
        refuse(Span{where.begin + 1, where.begin + 1}, diag::NoCompElement, "list");
    } else if (items.size() > 1) {
        refuse(items.front()->span, diag::SeveralCompElements, "list", items.size());
    }
    const ast::Expr* const element = items.empty() ? missing() : items.front();
    replace(frame, Tag::Expr, make<ast::ListComp>(where, element, comp->array<ast::CompClause>()));
}

/// A list behind the type of an attribute: a statement beside the one that it stands in.
void Builder::reduceListStmt(const Frame& frame) {
    Slice values = slice(frame);
    (void)values.take(TokenKind::IndexBracket);
    const std::size_t mark = exprs_.size();
    collectItems(values);
    const Span where = spanOf(frame);
    replace(frame, Tag::Expr, make<ast::ListExpr>(where, takeFrom(exprs_, mark)));
}

void Builder::reduceListBlock(const Frame& frame) {
    Slice values = slice(frame);
    const std::size_t mark = exprs_.size();
    collectItems(values);
    replace(frame, Tag::Items, keep(BranchItems<const ast::Expr*>{takeFrom(exprs_, mark), frame.first}));
}

void Builder::reduceListIf(const Frame& frame) {
    Slice values = slice(frame);
    replace(frame, Tag::Expr, listIf(values));
}

/// One `if` with its `elif` and `else`; an inline branch that is an `if` itself takes those that follow it.
const ast::Expr* Builder::listIf(Slice& slice) {
    std::vector<ast::ListIfBranch> branches;
    bool blocks = false;
    Loc begin = 0;
    Loc end = 0;
    while (!slice.empty()) {
        const Value& head = slice.peek();
        const bool isElse = head.is(TokenKind::Else);
        if (!(branches.empty() ? head.is(TokenKind::If) : head.is(TokenKind::Elif) || isElse)) {
            break;
        }
        const Span word = span(slice.next().token());
        begin = branches.empty() ? word.begin : begin;
        const ast::Expr* const cond = isElse ? nullptr : takeExpr(slice);
        (void)slice.take(TokenKind::Colon);
        std::span<const ast::Expr* const> items;
        if (slice.peek().is(TokenKind::If)) {
            if (++exprDepth_ > kMaxExprDepth) {
                refuse(word, diag::NestingTooDeep, lex::kMaxNesting);
                break;
            }
            const ast::Expr* const inner = listIf(slice);
            --exprDepth_;
            items = session_.arena.copy(std::span<const ast::Expr* const>(&inner, 1));
        } else if (const Value* const block = slice.take(Tag::Items); block != nullptr) {
            const auto& branch = block->get<BranchItems<const ast::Expr*>>();
            items = branch.items;
            if (branch.first->kind == TokenKind::Newline) {
                blocks = true;
            } else if (blocks) {
                refuseToken(*branch.first, "\"indent\"");  // observed: behind a block every branch has to be one
            }
        }
        end = items.empty() ? word.end : items.back()->span.end;
        branches.push_back({cond, items});
        if (isElse) {
            break;
        }
    }
    return make<ast::ListIfItem>(Span{begin, end}, session_.arena.copy(std::span<const ast::ListIfBranch>(branches)));
}

// ---- configurations

/// Moves entries from the slice to entries_ until something else stands there. In the branch of an `if` there is no
/// shorthand, and `**` takes a primary only.
void Builder::collectEntries(const Frame& frame, Slice& slice, bool inBlock) {
    while (true) {
        if (slice.peek().is(TokenKind::DoubleSpread)) {
            const Span stars = span(slice.next().token());
            const ast::Expr* const x = takeExpr(slice);
            if (const auto* run = ast::as<ast::BinaryExpr>(x); run != nullptr && inBlock) {
                refuseToken(tokenBehind(frame, run->operands[0]->span.end), kOperandSet);
            }
            entries_.push_back({ast::ConfigEntryKind::Unpack, ast::ConfigOp::Union, nullptr, x, Span{stars.begin, x->span.end}, {}});
            continue;
        }
        if (!slice.peek().is(Tag::Expr)) {
            return;
        }
        const ast::Expr* const key = slice.next().expr();
        if (key->kind == ast::ExprKind::ConfigIfExpr) {
            entries_.push_back({ast::ConfigEntryKind::If, ast::ConfigOp::Union, nullptr, key, key->span, {}});
        } else if (isConfigOp(slice.peek())) {
            const Value& op = slice.next();
            const ast::Expr* const value = takeExpr(slice);
            entries_.push_back({ast::ConfigEntryKind::Pair, configOpOf(op), key, value, Span{key->span.begin, value->span.end},
                                span(op.token())});
        } else {
            const auto* const plain = ast::as<ast::IdentifierExpr>(key);
            if (key->kind != ast::ExprKind::MissingExpr && (inBlock || plain == nullptr || plain->names.size() != 1)) {
                refuseToken(tokenBehind(frame, key->span.end), kConfigOpSet);
            }
            if (plain == nullptr && key->kind != ast::ExprKind::MissingExpr) {
                // Only a name may be key and value at once: a tree that is twice in its parent is exponential in its depth.
                entries_.push_back({ast::ConfigEntryKind::Pair, ast::ConfigOp::Override, key, missing(), key->span, {}});
            } else {
                entries_.push_back({ast::ConfigEntryKind::Shorthand, ast::ConfigOp::Override, key, key, key->span, {}});
            }
        }
    }
}

void Builder::reduceConfigTail(const Frame& frame) {
    Slice values = slice(frame);
    const std::size_t mark = entries_.size();
    collectEntries(frame, values, false);
    const auto entries = takeFrom(entries_, mark);
    const Span where{file_.at(frame.first[-1].offset), endOf(frame)};
    const Value* const comp = values.take(Tag::CompTail);
    if (comp == nullptr) {
        replace(frame, Tag::Expr, make<ast::ConfigExpr>(where, entries));
        return;
    }
    ast::ConfigEntry entry{ast::ConfigEntryKind::Pair, ast::ConfigOp::Union, nullptr, nullptr, where, {}};
    if (entries.empty()) {
        refuse(Span{where.begin + 1, where.begin + 1}, diag::NoCompElement, "config");
        entry.key = entry.value = missing();
    } else {
        if (entries.size() > 1) {
            refuse(entries.front().span, diag::SeveralCompElements, "config", entries.size());
        }
        entry = entries.front();
    }
    replace(frame, Tag::Expr, make<ast::DictComp>(where, entry, comp->array<ast::CompClause>()));
}

void Builder::reduceConfigBlock(const Frame& frame) {
    Slice values = slice(frame);
    const std::size_t mark = entries_.size();
    collectEntries(frame, values, true);
    replace(frame, Tag::Entries, keep(BranchItems<ast::ConfigEntry>{takeFrom(entries_, mark), frame.first}));
}

void Builder::reduceConfigIf(const Frame& frame) {
    Slice values = slice(frame);
    replace(frame, Tag::Expr, configIf(values));
}

const ast::Expr* Builder::configIf(Slice& slice) {
    std::vector<ast::ConfigIfBranch> branches;
    Loc begin = 0;
    Loc end = 0;
    while (!slice.empty()) {
        const Value& head = slice.peek();
        const bool isElse = head.is(TokenKind::Else);
        if (!(branches.empty() ? head.is(TokenKind::If) : head.is(TokenKind::Elif) || isElse)) {
            break;
        }
        const Span word = span(slice.next().token());
        begin = branches.empty() ? word.begin : begin;
        const ast::Expr* const cond = isElse ? nullptr : takeExpr(slice);
        (void)slice.take(TokenKind::Colon);
        std::span<const ast::ConfigEntry> entries;
        if (slice.peek().is(TokenKind::If)) {
            if (++exprDepth_ > kMaxExprDepth) {
                refuse(word, diag::NestingTooDeep, lex::kMaxNesting);
                break;
            }
            const ast::Expr* const inner = configIf(slice);
            --exprDepth_;
            const ast::ConfigEntry entry{ast::ConfigEntryKind::If, ast::ConfigOp::Union, nullptr, inner, inner->span, {}};
            entries = session_.arena.copy(std::span<const ast::ConfigEntry>(&entry, 1));
        } else if (const Value* const block = slice.take(Tag::Entries); block != nullptr) {
            entries = block->get<BranchItems<ast::ConfigEntry>>().items;
        }
        end = entries.empty() ? word.end : entries.back().span.end;
        branches.push_back({cond, entries});
        if (isElse) {
            break;
        }
    }
    return make<ast::ConfigIfExpr>(Span{begin, end}, session_.arena.copy(std::span<const ast::ConfigIfBranch>(branches)));
}

// ---- comprehensions

void Builder::reduceCompFor(const Frame& frame) {
    Slice values = slice(frame);
    (void)values.take(TokenKind::For);
    std::vector<ast::DottedName> targets;
    while (values.peek().is(Tag::Names)) {
        targets.push_back(takeNames(values));
    }
    (void)values.take(TokenKind::In);
    ast::CompClause clause{session_.arena.copy(targets), takeExpr(values), {}, spanOf(frame)};
    if (values.take(TokenKind::IfOp)) {
        const ast::Expr* const cond = takeExpr(values);
        clause.conditions = session_.arena.copy(std::span<const ast::Expr* const>(&cond, 1));
    }
    replace(frame, Tag::CompFor, keep(clause));
}

void Builder::reduceCompTail(const Frame& frame) {
    Slice values = slice(frame);
    std::vector<ast::CompClause> clauses;
    while (!values.empty()) {
        const Value& v = values.next();
        if (v.is(Tag::CompFor)) {
            clauses.push_back(v.get<ast::CompClause>());
        } else if (v.is(TokenKind::If) && !clauses.empty()) {
            // `if` on a line of its own behind its clause.
            const ast::Expr* const cond = takeExpr(values);
            ast::CompClause& last = clauses.back();
            std::vector<const ast::Expr*> conditions(last.conditions.begin(), last.conditions.end());
            conditions.push_back(cond);
            last.conditions = session_.arena.copy(conditions);
            last.span.end = cond->span.end;
        }
    }
    const auto kept = session_.arena.copy(clauses);
    replace(frame, Tag::CompTail, kept.data(), kept.size());
}

// ---- lambdas and quantifiers

void Builder::reduceLambda(const Frame& frame) {
    Slice values = slice(frame);
    const std::size_t mark = stmts_.size();
    std::vector<ast::Param> params;
    const ast::TypeExpr* returnType = nullptr;
    while (!values.empty()) {
        const Value& v = values.next();
        if (v.is(Tag::Param)) {
            params.push_back(v.get<ast::Param>());
        } else if (v.is(Tag::Type)) {
            returnType = &v.get<ast::TypeExpr>();
        } else if (v.is(Tag::Stmt)) {
            stmts_.push_back(&v.get<ast::Stmt>());
        }
    }
    const auto body = takeFrom(stmts_, mark);
    replace(frame, Tag::Expr, make<ast::LambdaExpr>(spanOf(frame), session_.arena.copy(params), returnType, body));
}

void Builder::reduceQuantifier(const Frame& frame) {
    Slice values = slice(frame);
    ast::QuantKind kind = ast::QuantKind::All;
    switch (frame.first->kind) {
        case TokenKind::Any: kind = ast::QuantKind::Any; break;
        case TokenKind::Map: kind = ast::QuantKind::Map; break;
        case TokenKind::Filter: kind = ast::QuantKind::Filter; break;
        default: break;
    }
    (void)values.next();
    std::vector<ast::NameRef> variables;
    while (values.peek().is(TokenKind::Ident)) {
        variables.push_back(name(values.next().token()));
    }
    (void)values.take(TokenKind::In);
    const ast::Expr* const target = takeExpr(values);
    if (values.peek().is(TokenKind::LBrace) || values.peek().is(TokenKind::SchemaBrace)) {
        (void)values.next();
    }
    const ast::Expr* const test = takeExpr(values);
    const ast::Expr* const cond = values.take(TokenKind::IfOp) ? takeExpr(values) : nullptr;
    replace(frame, Tag::Expr,
            make<ast::QuantExpr>(spanOf(frame), kind, session_.arena.copy(variables), target, test, cond));
}

void Builder::reduceQuantifierTarget(const Frame& frame) {
    Slice values = slice(frame);
    replace(frame, Tag::Expr, primary(values));
}

}  // namespace kcl::parse
