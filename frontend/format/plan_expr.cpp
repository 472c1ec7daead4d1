// Expressions and types: which brackets are broken over lines, which commas and blanks stand in them
// (language rule: tools section 3.2).
#include "frontend/ast/walk.h"
#include "frontend/format/planner.h"
#include "frontend/format/spacing.h"
#include "frontend/lex/token_kinds.h"

#include <algorithm>
#include <vector>

namespace kcl::format {

namespace {

using lex::TokenKind;

/// Observed: a lambda that is longer than this up to its body, from the word `lambda` on, gets braces.
constexpr std::size_t kLongestSignature = 80;
constexpr std::size_t kLambdaWidth = 7;  // with the blank behind it

}  // namespace

void Planner::expr(const ast::Expr& e, Depth depth) {
    const auto children = [&](const ast::Expr& parent) {
        ast::forEachChild(parent, ast::overloaded{
            [&](const ast::Expr* child) { expr(*child, depth); },
            [&](const ast::TypeExpr* child) { type(child); },
            [](const ast::Stmt*) {},
        });
    };
    ast::visit(e, ast::overloaded{
        [&](const ast::ListExpr& x) { list(x, depth); },
        [&](const ast::ListIfItem& x) { listIf(x, depth); },
        [&](const ast::ConfigExpr& x) { config(x, depth); },
        [&](const ast::ConfigIfExpr& x) { configIf(x, depth); },
        [&](const ast::ListComp& x) {
            const Range brackets{pieces_.at(x.span.begin), pieces_.at(x.span.end) - 1};
            comprehension(brackets, pieces_.at(x.element->span.end), x.clauses, depth);
            expr(*x.element, pieces_[brackets.end].separator == Separator::Line ? depth + 1 : depth);
        },
        [&](const ast::DictComp& x) {
            const Range brackets{pieces_.at(x.span.begin), pieces_.at(x.span.end) - 1};
            comprehension(brackets, pieces_.at(x.entry.span.end), x.clauses, depth);
            entry(x.entry, pieces_[brackets.end].separator == Separator::Line ? depth + 1 : depth);
        },
        [&](const ast::QuantExpr& x) { quantifier(x, depth); },
        [&](const ast::CallExpr& x) {
            expr(*x.callee, depth);
            args(pieces_.at(x.callee->span.end), x.args, depth);
        },
        [&](const ast::SchemaExpr& x) {
            if (x.hasArgs) {
                args(pieces_.at(x.name->span.end), x.args, depth);
            }
            config(*x.config, depth);
        },
        [&](const ast::SubscriptExpr& x) { subscript(x, depth); },
        [&](const ast::LambdaExpr& x) { lambda(x, depth); },
        [](const ast::JoinedString&) {},  // what stands in it belongs to the token
        [&](const auto& x) { children(x); },
    });
}

void Planner::type(const ast::TypeExpr* t) {
    if (t == nullptr) {
        return;
    }
    if (const auto* dict = ast::as<ast::DictType>(t)) {
        const Index colon = dict->key != nullptr ? pieces_.at(dict->key->span.end) : pieces_.at(dict->span.begin) + 1;
        if (pieces_.is(colon, TokenKind::Colon)) {
            tight(colon);
        }
    }
    ast::forEachChild(*t, ast::overloaded{
        [&](const ast::TypeExpr* child) { type(child); },
        [](const ast::Expr*) {},
        [](const ast::Stmt*) {},
    });
}

// ---- items

bool Planner::hasComment(Range brackets, std::span<const Range> items) const {
    bool found = pieces_.commented(brackets.begin + 1) || pieces_.commented(brackets.end);
    for (const Range& item : items) {
        found = found || pieces_.commented(item.begin) || pieces_.commented(item.end) ||
                (pieces_.is(item.end, TokenKind::Comma) && pieces_.commented(item.end + 1));
    }
    return found;
}

bool Planner::spansLines(Range brackets, std::span<const Range> items) const {
    return std::any_of(items.begin(), items.end(),
                       [&](const Range& item) { return pieces_[item.begin].line != pieces_[brackets.begin].line; });
}

void Planner::breakItems(Range brackets, std::span<const Range> items, Depth depth, Blank blank) {
    for (const Range& item : items) {
        pieces_.line(item.begin, depth + 1, blank);
    }
    pieces_.line(brackets.end, depth, Blank::Drop);
}

void Planner::commas(std::span<const Range> items, Commas rule) {
    for (const Range& item : items) {
        const bool isLast = &item == &items.back();
        const bool wanted = rule == Commas::Each || (rule == Commas::Between && !isLast);
        if (pieces_.is(item.end, TokenKind::Comma)) {
            pieces_[item.end].dropped = !wanted;
        } else if (wanted) {
            pieces_[item.end - 1].after = Addition::Comma;
        }
    }
}

// ---- lists and configurations

void Planner::list(const ast::ListExpr& e, Depth depth) {
    const Range brackets{pieces_.at(e.span.begin), pieces_.at(e.span.end) - 1};
    std::vector<Range> items;
    bool broken = false;
    bool grows = false;  // an item before the last takes several lines
    for (const ast::Expr* item : e.items) {
        items.push_back(rangeOf(item->span));
        broken = broken || item->kind == ast::ExprKind::ListIfItem;
    }
    broken = broken || spansLines(brackets, items) || hasComment(brackets, items);
    if (broken) {
        breakItems(brackets, items, depth);
    }
    for (const ast::Expr* item : e.items) {
        const bool isLast = item == e.items.back();
        const std::size_t lines = pieces_.lineCount();
        expr(*item, broken ? depth + 1 : depth);
        grows = grows || (!isLast && pieces_.lineCount() > lines);
    }
    if (!broken && grows) {
        breakAfterAll(brackets, items, depth);
        broken = true;
    }
    commas(items, broken ? Commas::Drop : Commas::Between);
}

/// Breaks a literal whose items are planned for one line, because one of them, not the last, takes several: its parts
/// move in by one.
void Planner::breakAfterAll(Range brackets, std::span<const Range> items, Depth depth) {
    breakItems(brackets, items, depth);
    for (const Range& item : items) {
        pieces_.shift(item.begin + 1, item.end);
    }
}

void Planner::listIf(const ast::ListIfItem& e, Depth depth) {
    for (const ast::ListIfBranch& branch : e.branches) {
        if (branch.items.empty()) {
            continue;
        }
        const Index first = pieces_.at(branch.items.front()->span.begin);
        const Index keyword = branch.cond != nullptr ? pieces_.at(branch.cond->span.begin) - 1 : first - 2;
        branchHead(keyword, first, depth, &branch == &e.branches.front());
        expr(branch.cond, depth);
        std::vector<Range> items;
        for (const ast::Expr* item : branch.items) {
            items.push_back(rangeOf(item->span));
            pieces_.line(items.back().begin, depth + 1, Blank::Drop);
            expr(*item, depth + 1);
        }
        commas(items, Commas::Drop);
    }
}

/// `elif` and `else` begin lines; `first` is the piece behind the colon.
void Planner::branchHead(Index keyword, Index first, Depth depth, bool isFirst) {
    if (!isFirst) {
        pieces_.line(keyword, depth, Blank::Drop);
    }
    pieces_.line(first, depth + 1, Blank::Drop);
}

void Planner::config(const ast::ConfigExpr& e, Depth depth) {
    const Range brackets{pieces_.at(e.span.begin), pieces_.at(e.span.end) - 1};
    std::vector<Range> items;
    bool broken = false;
    bool grows = false;  // an item before the last takes several lines
    for (const ast::ConfigEntry& item : e.entries) {
        items.push_back(rangeOf(item.span));
        broken = broken || item.kind == ast::ConfigEntryKind::If;
    }
    if (e.entries.size() == 1) {
        // Observed: `x = {a = {b = 1}}` is broken, `x = {a = {b = 1}, c = 1}` is not.
        const ast::ExprKind value = e.entries.front().value->kind;
        broken = broken || value == ast::ExprKind::ConfigExpr || value == ast::ExprKind::SchemaExpr;
    }
    broken = broken || spansLines(brackets, items) || hasComment(brackets, items);
    if (broken) {
        breakItems(brackets, items, depth);
    }
    for (const ast::ConfigEntry& item : e.entries) {
        const std::size_t lines = pieces_.lineCount();
        entry(item, broken ? depth + 1 : depth);
        grows = grows || (&item != &e.entries.back() && pieces_.lineCount() > lines);
    }
    if (!broken && grows) {
        breakAfterAll(brackets, items, depth);
        broken = true;
    }
    commas(items, broken ? Commas::Drop : Commas::Between);
}

void Planner::entry(const ast::ConfigEntry& e, Depth depth) {
    if (e.kind != ast::ConfigEntryKind::Shorthand) {
        expr(e.key, depth);
    }
    expr(e.value, depth);
}

void Planner::configIf(const ast::ConfigIfExpr& e, Depth depth) {
    for (const ast::ConfigIfBranch& branch : e.branches) {
        if (branch.entries.empty()) {
            continue;
        }
        const Index first = pieces_.at(branch.entries.front().span.begin);
        const Index keyword = branch.cond != nullptr ? pieces_.at(branch.cond->span.begin) - 1 : first - 2;
        branchHead(keyword, first, depth, &branch == &e.branches.front());
        expr(branch.cond, depth);
        std::vector<Range> items;
        for (const ast::ConfigEntry& item : branch.entries) {
            items.push_back(rangeOf(item.span));
            pieces_.line(items.back().begin, depth + 1, Blank::Drop);
            entry(item, depth + 1);
        }
        commas(items, Commas::Drop);
    }
}

// ---- comprehensions and quantifiers

/// On one line, unless a comment stands between its parts.
void Planner::comprehension(Range brackets, Index elementEnd, std::span<const ast::CompClause> list, Depth depth) {
    const Range element{brackets.begin + 1, elementEnd};
    commas(std::span(&element, 1), Commas::Drop);
    std::vector<Range> parts{element};
    for (const ast::CompClause& clause : list) {
        const Index begin = pieces_.at(clause.span.begin);
        parts.push_back({begin, pieces_.at(clause.iterable->span.end)});
        for (const ast::Expr* condition : clause.conditions) {
            parts.push_back({pieces_.at(condition->span.begin) - 1, pieces_.at(condition->span.end)});
        }
    }
    const bool broken = hasComment(brackets, parts);
    if (broken) {
        breakItems(brackets, parts, depth);
    }
    clauses(list, broken ? depth + 1 : depth);
}

void Planner::clauses(std::span<const ast::CompClause> list, Depth depth) {
    for (const ast::CompClause& clause : list) {
        expr(*clause.iterable, depth);
        for (const ast::Expr* condition : clause.conditions) {
            expr(*condition, depth);
        }
    }
}

void Planner::quantifier(const ast::QuantExpr& e, Depth depth) {
    expr(*e.target, depth);
    const Index close = pieces_.at(e.span.end) - 1;
    const Index open = pieces_[close].match;
    const bool broken = pieces_[open + 1].newline;
    pieces_[open].separator = Separator::Space;
    if (broken) {
        pieces_.line(open + 1, depth + 1, Blank::Drop);
        pieces_.line(close, depth, Blank::Drop);
    }
    expr(*e.test, broken ? depth + 1 : depth);
    expr(e.cond, broken ? depth + 1 : depth);
}

// ---- calls and subscripts

/// On one line, unless a comment stands between arguments. `paren` may be another piece when nothing is called.
void Planner::args(Index paren, const ast::CallArgs& args, Depth depth) {
    if (!pieces_.is(paren, TokenKind::CallParen)) {
        return;
    }
    const Range brackets{paren, pieces_[paren].match};
    std::vector<Range> items;
    for (const ast::Expr* arg : args.positional) {
        items.push_back(rangeOf(arg->span));
    }
    for (const ast::KeywordArg& arg : args.keywords) {
        items.push_back(rangeOf(arg.span));
        tight(pieces_.at(arg.name.span.end));
    }
    std::sort(items.begin(), items.end(), [](const Range& a, const Range& b) { return a.begin < b.begin; });
    const bool broken = hasComment(brackets, items);
    if (broken) {
        breakItems(brackets, items, depth);
    }
    commas(items, Commas::Between);
    const Depth inner = broken ? depth + 1 : depth;
    for (const ast::Expr* arg : args.positional) {
        expr(*arg, inner);
    }
    for (const ast::KeywordArg& arg : args.keywords) {
        expr(*arg.value, inner);
    }
}

void Planner::subscript(const ast::SubscriptExpr& e, Depth depth) {
    expr(*e.object, depth);
    expr(e.index, depth);
    if (!e.slice) {
        return;
    }
    expr(e.lower, depth);
    expr(e.upper, depth);
    expr(e.step, depth);
    const Index open = pieces_.at(e.object->span.end);
    const Index first = e.lower != nullptr ? pieces_.at(e.lower->span.end) : open + 1;
    const Index second = e.upper != nullptr ? pieces_.at(e.upper->span.end) : first + 1;
    for (const Index colon : {first, second}) {
        if (pieces_.is(colon, TokenKind::Colon)) {
            tight(colon);
        }
    }
}

// ---- lambdas

void Planner::params(std::span<const ast::Param> list, Depth depth) {
    std::vector<Range> items;
    for (const ast::Param& param : list) {
        items.push_back(rangeOf(param.span));
        type(param.type);
        expr(param.defaultValue, depth);
    }
    commas(items, Commas::Between);
}

void Planner::lambda(const ast::LambdaExpr& e, Depth depth) {
    const Index close = pieces_.at(e.span.end) - 1;
    const Index body = pieces_[close].match;
    pieces_[body].separator = Separator::Space;
    type(e.returnType);
    params(e.params, depth);
    lambdaParams(e, body, depth);
    block(e.body, depth + 1, body + 1, true);
    const bool endsWithSchema = !e.body.empty() && e.body.back()->kind == ast::StmtKind::SchemaStmt;
    pieces_.line(close, depth, endsWithSchema ? Blank::One : Blank::Drop);
}

/// Columns of the pieces [begin, end) on one line; counted as far as it matters.
std::size_t Planner::widthOf(Index begin, Index end) const {
    std::size_t width = 0;
    for (Index i = begin; i < end && width <= kLongestSignature; ++i) {
        const Piece& piece = pieces_[i];
        if (piece.dropped) {
            continue;
        }
        const bool blank = piece.separator == Separator::Auto ? spaceBetween(pieces_[i - 1].kind, piece.kind)
                                                              : piece.separator == Separator::Space;
        width += piece.length + (blank && i > begin ? 1 : 0) + (piece.after == Addition::Comma ? 1 : 0);
    }
    return width;
}

/// Parameters stand behind `lambda`; a long signature and one with comments has each on a line, in braces.
void Planner::lambdaParams(const ast::LambdaExpr& e, Index body, Depth depth) {
    const Index keyword = pieces_.at(e.span.begin);
    const bool braces = pieces_.is(keyword + 1, TokenKind::ParamBrace);
    const Index close = braces ? pieces_[keyword + 1].match : 0;
    if (e.params.empty() || e.returnType == nullptr) {
        return;  // without a type behind the arrow there can be no braces
    }
    std::vector<Range> items;
    for (const ast::Param& param : e.params) {
        items.push_back(rangeOf(param.span));
    }
    const bool commented = braces && (hasComment({keyword + 1, close}, items) || pieces_.commented(keyword + 1));
    if (braces) {
        pieces_[keyword + 1].dropped = pieces_[close].dropped = true;
    }
    const bool broken = commented || kLambdaWidth + widthOf(items.front().begin, body) > kLongestSignature;
    if (!broken) {
        return;
    }
    for (const Range& item : items) {
        pieces_.line(item.begin, depth + 1, Blank::Drop);
    }
    commas(items, Commas::Each);
    if (braces) {
        pieces_[keyword + 1].dropped = pieces_[close].dropped = false;
        pieces_.line(close, depth, Blank::Drop);
        return;
    }
    pieces_[keyword].after = Addition::OpenBrace;
    const Index arrow = items.back().end + (pieces_.is(items.back().end, TokenKind::Comma) ? 1 : 0);
    pieces_.line(arrow, depth, Blank::Drop);
    pieces_[arrow].before = Addition::CloseBrace;
}

}  // namespace kcl::format
