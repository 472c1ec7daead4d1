// A parameter that is never read: of a schema or rule, or of a lambda that is assigned to a variable. Other lambdas are
// arguments, whose parameters their caller decides; a name that begins with `_` says that it is not used.
#include "sema/lint/pass.h"

namespace kcl::sema::lint {

namespace {

void parameters(Pass& pass, std::span<const ast::Param> params) {
    for (const ast::Param& param : params) {
        if (!pass.facts.localRead.contains(param.name.span.begin) && !pass.isPrivate(param.name.name)) {
            pass.report(param.name.span, diag::UnusedParameter, pass.text(param.name.name));
        }
    }
}

}  // namespace

void unusedParameter(Pass& pass) {
    for (const FileFacts& file : pass.facts.files) {
        file.each<ast::AssignStmt>([&](const ast::AssignStmt& s) {
            const ast::Expr* value = s.value;
            while (const auto* inner = ast::as<ast::ParenExpr>(value)) {
                value = inner->inner;
            }
            const auto* lambda = ast::as<ast::LambdaExpr>(value);
            if (lambda != nullptr && s.type == nullptr) {
                parameters(pass, lambda->params);
            }
        });
        file.each<ast::SchemaStmt>([&](const ast::SchemaStmt& s) { parameters(pass, s.params); });
        file.each<ast::RuleStmt>([&](const ast::RuleStmt& s) { parameters(pass, s.params); });
    }
}

}  // namespace kcl::sema::lint
