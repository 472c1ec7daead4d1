// The default of an attribute, of an index signature or of a parameter calls a function that does more than compute:
// it runs for every instance, in an order that the program does not say, and makes two runs differ.
#include "frontend/ast/walk.h"
#include "sema/lint/pass.h"
#include "stdlib/catalogue.h"

namespace kcl::sema::lint {

namespace {

std::string_view describe(stdlib::Effect effect) {
    switch (effect) {
        case stdlib::Effect::Pure: return {};
        case stdlib::Effect::ReadsFiles: return "reads files";
        case stdlib::Effect::WritesFiles: return "writes files";
        case stdlib::Effect::Clock: return "reads the clock";
        case stdlib::Effect::Random: return "is random";
        case stdlib::Effect::Environment: return "reads the environment";
    }
    return {};
}

void visit(Pass& pass, const ast::Expr& e) {
    if (e.kind == ast::ExprKind::LambdaExpr) {
        return;  // runs when it is called
    }
    if (const auto* call = ast::as<ast::CallExpr>(&e)) {
        const auto* callee = ast::as<ast::IdentifierExpr>(call->callee);
        const Ref ref = callee == nullptr ? Ref{} : pass.model.refs.get(callee->id);
        const stdlib::Row* row = nullptr;
        if (ref.kind == RefKind::SystemModule && callee->names.size() == 2) {
            row = stdlib::find(pass.text(Name{ref.index}), pass.text(callee->names[1].name));
        } else if (ref.kind == RefKind::Builtin && callee->names.size() == 1) {
            row = stdlib::find("", pass.text(callee->names[0].name));
            if (row != nullptr && row->name == "print") {
                pass.report(callee->span, diag::EffectInDefault, row->name, std::string_view("prints"));
            }
        }
        if (row != nullptr && row->effect != stdlib::Effect::Pure) {
            pass.report(callee->span, diag::EffectInDefault, std::string_view(pass.text(callee->names)), describe(row->effect));
        }
    }
    ast::forEachChild(e, [&](const auto* child) {
        if constexpr (std::is_same_v<decltype(child), const ast::Expr*>) {
            visit(pass, *child);
        }
    });
}

void optional(Pass& pass, const ast::Expr* e) {
    if (e != nullptr) {
        visit(pass, *e);
    }
}

}  // namespace

void effectInDefault(Pass& pass) {
    for (const FileFacts& file : pass.facts.files) {
        file.each<ast::AttrStmt>([&](const ast::AttrStmt& s) { optional(pass, s.value); });
        file.each<ast::SchemaStmt>([&](const ast::SchemaStmt& s) {
            if (s.indexSignature != nullptr) {
                optional(pass, s.indexSignature->value);
            }
            for (const ast::Param& param : s.params) {
                optional(pass, param.defaultValue);
            }
        });
    }
}

}  // namespace kcl::sema::lint
