// A check or assertion without a message. Off by default: the condition is printed all the same.
#include "sema/lint/pass.h"

namespace kcl::sema::lint {

namespace {

void checks(Pass& pass, std::span<const ast::CheckExpr> list) {
    for (const ast::CheckExpr& check : list) {
        if (check.message == nullptr) {
            pass.report(check.span, diag::MissingCheckMessage);
        }
    }
}

}  // namespace

void missingCheckMessage(Pass& pass) {
    for (const FileFacts& file : pass.facts.files) {
        file.each<ast::SchemaStmt>([&](const ast::SchemaStmt& s) { checks(pass, s.checks); });
        file.each<ast::RuleStmt>([&](const ast::RuleStmt& s) { checks(pass, s.checks); });
        file.each<ast::AssertStmt>([&](const ast::AssertStmt& s) {
            if (s.message == nullptr) {
                pass.report(s.span, diag::MissingCheckMessage);
            }
        });
    }
}

}  // namespace kcl::sema::lint
