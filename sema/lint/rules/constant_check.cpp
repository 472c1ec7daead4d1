// A check or assertion whose condition is known before the program runs. `assert False` is the way to fail on purpose.
#include "sema/lint/constant.h"
#include "sema/lint/pass.h"

namespace kcl::sema::lint {

namespace {

class Finder {
public:
    explicit Finder(Pass& pass) : pass_(pass) {}

    void condition(const ast::Expr* e, bool alsoFalse) {
        if (e == nullptr) {
            return;
        }
        const std::optional<bool> known = constants_.truth(*e);
        if (known.has_value() && (*known || alsoFalse)) {
            pass_.report(e->span, diag::ConstantCheck, std::string_view(*known ? "true" : "false"));
        }
    }
    void checks(std::span<const ast::CheckExpr> list) {
        for (const ast::CheckExpr& check : list) {
            condition(check.test, check.cond == nullptr);
            condition(check.cond, true);
        }
    }

private:
    Pass& pass_;
    Constants constants_;
};

}  // namespace

void constantCheck(Pass& pass) {
    Finder rule(pass);
    for (const FileFacts& file : pass.facts.files) {
        file.each<ast::AssertStmt>([&](const ast::AssertStmt& s) {
            rule.condition(s.test, false);
            rule.condition(s.cond, true);
        });
        file.each<ast::SchemaStmt>([&](const ast::SchemaStmt& s) { rule.checks(s.checks); });
        file.each<ast::RuleStmt>([&](const ast::RuleStmt& s) { rule.checks(s.checks); });
    }
}

}  // namespace kcl::sema::lint
