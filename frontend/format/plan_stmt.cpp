// Statements: one a line, blocks one deeper, blank lines between them (language rule: tools section 3.2).
#include "frontend/ast/walk.h"
#include "frontend/format/planner.h"

#include <algorithm>

namespace kcl::format {

namespace {

using lex::TokenKind;

/// The first colon from `from` on that stands in no bracket.
Pieces::Index colonFrom(const Pieces& pieces, Pieces::Index from) {
    while (from < pieces.last() && !pieces.is(from, TokenKind::Colon)) {
        from = pieces[from].match > from ? pieces[from].match + 1 : from + 1;
    }
    return from;
}

bool isOpenIf(const ast::Stmt& stmt) {
    const auto* const conditional = ast::as<ast::IfStmt>(&stmt);
    return conditional != nullptr && conditional->branches.back().cond != nullptr;
}

/// The blank lines behind `previous` in its block, before a statement of kind `next`.
Blank blankBetween(const ast::Stmt& previous, ast::StmtKind next) {
    switch (previous.kind) {
        case ast::StmtKind::SchemaStmt: {
            // Observed: `schema A:` with an `if` at its end has the blank line of the `if` and its own.
            const auto& schema = static_cast<const ast::SchemaStmt&>(previous);
            return schema.checks.empty() && !schema.body.empty() && isOpenIf(*schema.body.back()) ? Blank::Two : Blank::One;
        }
        case ast::StmtKind::ImportStmt:
            return next == ast::StmtKind::ImportStmt ? Blank::Keep : Blank::One;
        case ast::StmtKind::IfStmt:
            // Observed: `if a: x = 1` has a blank line behind it, one with an `else` has none.
            return isOpenIf(previous) ? Blank::One : Blank::Close;
        case ast::StmtKind::AttrStmt: {
            // Observed: no blank line behind `a?: int` and `@deprecated() a: int`, the one behind `a: int` is kept.
            const auto& attr = static_cast<const ast::AttrStmt&>(previous);
            return attr.optional || !attr.decorators.empty() ? Blank::Close : Blank::Keep;
        }
        case ast::StmtKind::RuleStmt:
        case ast::StmtKind::UnificationStmt:
            return Blank::Close;
        case ast::StmtKind::AssertStmt:
        case ast::StmtKind::AssignStmt:
        case ast::StmtKind::AugAssignStmt:
        case ast::StmtKind::ExprStmt:
        case ast::StmtKind::TypeAliasStmt:
            return Blank::Keep;
    }
    return Blank::Keep;
}

}  // namespace

void Planner::module(const ast::Module& module) {
    Index from = 0;
    if (module.doc != nullptr) {
        pieces_.line(pieces_.at(module.doc->span.begin), 0);
        from = pieces_.at(module.doc->span.end);
    }
    block(module.body, 0, from, false);
    // Behind a blank line the doc string is a statement: it becomes one by losing that line, unless that had a meaning.
    const auto* const first = module.body.empty() || pieces_.commented(0) ? nullptr : ast::as<ast::ExprStmt>(module.body.front());
    if (module.doc == nullptr && first != nullptr && pieces_.is(0, TokenKind::LongString)) {
        if (first->value->kind == ast::ExprKind::StringLit) {
            from = pieces_.at(first->span.end);
        } else {
            pieces_[0].blank = Blank::One;
        }
    }
    if (from > 0 && from < pieces_.last() && !pieces_.commented(from)) {
        pieces_[from].blank = Blank::One;
    }
    pieces_.line(pieces_.last(), 0, Blank::Drop);
    pieces_.settle();
}

/// Statements on lines of `depth`; `from` is the piece behind what stands before them, `first` says that this is the head
/// of a block.
void Planner::block(std::span<const ast::Stmt* const> body, Depth depth, Index from, bool first,
                    const ast::Stmt* previous) {
    for (const ast::Stmt* s : body) {
        const Index begin = pieces_.at(s->span.begin);
        strayDecorators(from, begin, depth);
        Blank blank = previous != nullptr ? blankBetween(*previous, s->kind) : first ? Blank::Drop : Blank::Keep;
        if (blank == Blank::Keep && previous != nullptr && trailed(begin) && trailed(pieces_.at(s->span.end))) {
            blank = Blank::Close;  // observed: `a = 1 # x`, blank, `b = 2 # y` lose the blank line
        }
        if (!isInlineName(begin)) {
            pieces_.line(begin, depth);
        }
        pieces_[std::min(from, begin)].blank = blank;
        stmt(*s, depth);
        from = pieces_.at(s->span.end);
        previous = s;
    }
}

/// Whether a comment stands behind the piece before `i`, on its line, and is all that stands in the gap.
bool Planner::trailed(Index i) const {
    return pieces_.commented(i) && pieces_[i].comments == pieces_[i - 1].comments + 1 && pieces_.trailing(i);
}

/// Whether the piece at `i` is spelt like a keyword and not at the start of a line, where it would be one:
/// `if a: assert` has a name in it.
bool Planner::isInlineName(Index i) const {
    return !pieces_[i].newline && pieces_[i].softKeyword;
}

/// Decorators that the tree does not keep, before a statement that takes none.
void Planner::strayDecorators(Index from, Index to, Depth depth) {
    for (Index i = from; i < to; ++i) {
        if (pieces_.is(i, TokenKind::At)) {
            pieces_.line(i, depth);
        }
    }
}

void Planner::stmt(const ast::Stmt& stmt, Depth depth) {
    ast::visit(stmt, ast::overloaded{
        [&](const ast::IfStmt& s) { ifStmt(s, depth); },
        [&](const ast::SchemaStmt& s) { schemaStmt(s, depth); },
        [&](const ast::RuleStmt& s) { ruleStmt(s, depth); },
        [&](const ast::AttrStmt& s) {
            decorators(s.decorators, pieces_.at(s.name.span.begin), depth);
            type(s.type);
            expr(s.value, depth);
        },
        [&](const auto& s) {
            ast::forEachChild(s, ast::overloaded{
                [&](const ast::Expr* e) { expr(*e, depth); },
                [&](const ast::TypeExpr* t) { type(t); },
                [](const ast::Stmt*) {},
            });
        },
    });
}

void Planner::ifStmt(const ast::IfStmt& stmt, Depth depth) {
    for (const ast::IfBranch& branch : stmt.branches) {
        const Index keyword = pieces_.at(branch.span.begin);
        if (&branch != &stmt.branches.front()) {
            pieces_.line(keyword, depth, Blank::Drop);
        }
        expr(branch.cond, depth);
        const Index colon = branch.cond != nullptr ? pieces_.at(branch.cond->span.end) : keyword + 1;
        block(branch.body, depth + 1, colon + 1, true);
    }
}

void Planner::decorators(std::span<const ast::Decorator> list, Index decorated, Depth depth) {
    for (const ast::Decorator& decorator : list) {
        const Index name = pieces_.at(decorator.name->span.begin);
        if (&decorator != &list.front()) {
            pieces_.line(name - 1, depth, Blank::Drop);
        }
        const Index paren = pieces_.at(decorator.name->span.end);
        if (decorator.called) {
            args(paren, decorator.args, depth);
        } else {
            pieces_[paren - 1].after = Addition::Parentheses;
        }
    }
    if (!list.empty()) {
        pieces_.line(decorated, depth, Blank::Drop);
    }
}

void Planner::schemaStmt(const ast::SchemaStmt& stmt, Depth depth) {
    Index keyword = pieces_.at(stmt.name.span.begin);
    while (keyword > 0 && !pieces_.is(keyword, TokenKind::Schema) && !pieces_.is(keyword, TokenKind::Mixin) &&
           !pieces_.is(keyword, TokenKind::Protocol)) {
        --keyword;
    }
    decorators(stmt.decorators, keyword, depth);
    params(stmt.params, depth);
    schemaParts(stmt, colonFrom(pieces_, keyword), depth + 1);
}

void Planner::schemaParts(const ast::SchemaStmt& stmt, Index colon, Depth depth) {
    const Index end = pieces_.at(stmt.span.end);
    Index from = colon + 1;
    if (stmt.doc != nullptr) {
        pieces_.line(pieces_.at(stmt.doc->span.begin), depth);
        from = pieces_.at(stmt.doc->span.end);
    }
    for (Index i = colon + 1; i < end; i = pieces_[i].match > i ? pieces_[i].match + 1 : i + 1) {
        if (pieces_.is(i, TokenKind::Mixin)) {
            pieces_.line(i, depth);
            mixinList(i + 1, depth);
        } else if (pieces_.is(i, TokenKind::SignatureBracket) || pieces_.is(i, TokenKind::At)) {
            pieces_.line(i, depth);
        }
    }
    if (const ast::IndexSignature* const index = stmt.indexSignature) {
        type(index->keyType);
        type(index->valueType);
        expr(index->value, depth);
    }
    // Mixin lists and index signatures stand between the statements.
    const ast::Stmt* previous = nullptr;
    for (const ast::Stmt* s : stmt.body) {
        const Index begin = pieces_.at(s->span.begin);
        const bool follows = previous != nullptr && pieces_.at(previous->span.end) == begin;
        block(std::span(&s, 1), depth, begin, false, follows ? previous : nullptr);
        if (!follows) {
            pieces_[begin].blank = Blank::Close;
        }
        previous = s;
    }
    pieces_[colon + 1].blank = Blank::Drop;
    pieces_[from].blank = Blank::Drop;
    if (!stmt.checks.empty()) {
        const Index check = pieces_.at(stmt.checks.front().span.begin) - 2;
        pieces_.line(check, depth, Blank::One);
        checks(stmt.checks, depth + 1);
    }
}

/// Observed: `mixin [A, B]` is broken, with commas, however short.
void Planner::mixinList(Index bracket, Depth depth) {
    const Index close = pieces_[bracket].match;
    pieces_[bracket].separator = Separator::Space;
    bool itemBegins = true;
    for (Index i = bracket + 1; i < close; ++i) {
        if (pieces_.is(i, TokenKind::Comma)) {
            pieces_[i].dropped = i + 1 == close;
            itemBegins = true;
        } else if (itemBegins || (!pieces_.is(i, TokenKind::Dot) && !pieces_.is(i - 1, TokenKind::Dot))) {
            if (!itemBegins) {
                pieces_[i - 1].after = Addition::Comma;
            }
            pieces_.line(i, depth + 1, Blank::Drop);
            itemBegins = false;
        }
    }
    if (close > bracket + 1) {
        pieces_.line(close, depth, Blank::Drop);
    }
}

void Planner::ruleStmt(const ast::RuleStmt& stmt, Depth depth) {
    Index keyword = pieces_.at(stmt.name.span.begin);
    while (keyword > 0 && !pieces_.is(keyword, TokenKind::Rule)) {
        --keyword;
    }
    decorators(stmt.decorators, keyword, depth);
    params(stmt.params, depth);
    if (stmt.doc != nullptr) {
        pieces_.line(pieces_.at(stmt.doc->span.begin), depth + 1);
    }
    checks(stmt.checks, depth + 1);
    pieces_[colonFrom(pieces_, keyword) + 1].blank = Blank::Drop;
}

void Planner::checks(std::span<const ast::CheckExpr> list, Depth depth) {
    for (const ast::CheckExpr& check : list) {
        pieces_.line(pieces_.at(check.span.begin), depth, Blank::Drop);
        expr(check.test, depth);
        expr(check.cond, depth);
        expr(check.message, depth);
    }
}

}  // namespace kcl::format
