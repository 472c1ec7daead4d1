// A branch of an `if`, as statement, in a list, in a literal or as an expression, that is never taken: its condition is
// always false, one before it is always true, or the same condition stands above it.
#include "frontend/ast/walk.h"
#include "sema/lint/constant.h"
#include "sema/lint/pass.h"

namespace kcl::sema::lint {

namespace {

/// True when computing `e` twice gives the same value: no calls, which may have effects.
bool isPlain(const ast::Expr& e) {
    bool plain = e.kind == ast::ExprKind::IdentifierExpr || e.kind == ast::ExprKind::CompareExpr ||
                 e.kind == ast::ExprKind::BinaryExpr || e.kind == ast::ExprKind::UnaryExpr || e.kind == ast::ExprKind::ParenExpr ||
                 e.kind == ast::ExprKind::SelectorExpr || e.kind == ast::ExprKind::StringLit || e.kind == ast::ExprKind::NumberLit ||
                 e.kind == ast::ExprKind::NameConstant;
    ast::forEachChild(e, [&](const auto* child) {
        if constexpr (std::is_same_v<decltype(child), const ast::Expr*>) {
            plain = plain && isPlain(*child);
        }
    });
    return plain;
}

class Finder {
public:
    explicit Finder(Pass& pass) : pass_(pass) {}

    /// Begins a new `if`.
    void start() {
        above_.clear();
        taken_ = false;
    }
    /// The next branch; `cond` is null for `else`. `where` is shown.
    void branch(const ast::Expr* cond, Span where) {
        if (taken_) {
            pass_.report(where, diag::UnreachableBranch, std::string_view("a condition above it is always true"));
            return;
        }
        if (cond == nullptr) {
            return;
        }
        const std::optional<bool> known = constants_.truth(*cond);
        if (known.has_value()) {
            taken_ = *known;
            if (!*known) {
                pass_.report(where, diag::UnreachableBranch, std::string_view("its condition is always false"));
            }
        } else if (isPlain(*cond) && !above_.insert(pass_.source(cond->span)).second) {
            pass_.report(where, diag::UnreachableBranch, std::string_view("the same condition stands above it"));
        }
    }

    void conditional(const ast::IfExpr& e) {
        if (const std::optional<bool> known = constants_.truth(*e.cond)) {
            pass_.report((*known ? e.orElse : e.body)->span, diag::UnreachableBranch,
                         *known ? std::string_view("the condition is always true") : std::string_view("the condition is always false"));
        }
    }

private:
    Pass& pass_;
    Constants constants_;
    std::unordered_set<std::string_view> above_;
    bool taken_ = false;
};

Span placeOf(const ast::Expr* cond, Span other) {
    return cond != nullptr ? cond->span : other;
}

}  // namespace

void unreachableBranch(Pass& pass) {
    Finder rule(pass);
    for (const FileFacts& file : pass.facts.files) {
        file.each<ast::IfStmt>([&](const ast::IfStmt& s) {
            rule.start();
            for (const ast::IfBranch& branch : s.branches) {
                rule.branch(branch.cond, placeOf(branch.cond, branch.body.empty() ? branch.span : branch.body.front()->span));
            }
        });
        file.each<ast::ConfigIfExpr>([&](const ast::ConfigIfExpr& e) {
            rule.start();
            for (const ast::ConfigIfBranch& branch : e.branches) {
                rule.branch(branch.cond, placeOf(branch.cond, branch.entries.empty() ? e.span : branch.entries.front().span));
            }
        });
        file.each<ast::ListIfItem>([&](const ast::ListIfItem& e) {
            rule.start();
            for (const ast::ListIfBranch& branch : e.branches) {
                rule.branch(branch.cond, placeOf(branch.cond, branch.items.empty() ? e.span : branch.items.front()->span));
            }
        });
        file.each<ast::IfExpr>([&](const ast::IfExpr& e) { rule.conditional(e); });
    }
}

}  // namespace kcl::sema::lint
