// Names of schemas, rules and types begin with a capital letter; those of parameters, locals and private variables with a
// small one, unless all letters are capitals. Attributes and exported variables are named by the data.
#include "sema/lint/pass.h"

#include <algorithm>

namespace kcl::sema::lint {

namespace {

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}

void capital(Pass& pass, std::string_view what, ast::NameRef name) {
    const std::string_view text = pass.text(name.name);
    const std::size_t first = text.find_first_not_of('_');
    if (first != std::string_view::npos && isLower(text[first])) {
        pass.report(name.span, diag::NamingStyle, what, text, std::string_view("begin with a capital letter"));
    }
}

void small(Pass& pass, std::string_view what, ast::NameRef name) {
    const std::string_view text = pass.text(name.name);
    const std::size_t first = text.find_first_not_of('_');
    if (first != std::string_view::npos && isUpper(text[first]) && std::ranges::any_of(text, isLower)) {
        pass.report(name.span, diag::NamingStyle, what, text, std::string_view("begin with a small letter"));
    }
}

std::string_view describe(BindingKind kind) {
    switch (kind) {
        case BindingKind::Parameter: return "parameter";
        case BindingKind::LoopVariable: return "loop variable";
        case BindingKind::Local: return "variable";
    }
    return {};
}

}  // namespace

void namingStyle(Pass& pass) {
    for (const FileFacts& file : pass.facts.files) {
        file.each<ast::SchemaStmt>([&](const ast::SchemaStmt& s) {
            capital(pass, "schema", s.name);
            for (const ast::Param& param : s.params) {
                small(pass, "parameter", param.name);
            }
        });
        file.each<ast::RuleStmt>([&](const ast::RuleStmt& s) { capital(pass, "rule", s.name); });
        file.each<ast::TypeAliasStmt>([&](const ast::TypeAliasStmt& s) { capital(pass, "type", s.name.front()); });
        for (const LocalBinding& binding : file.bindings) {
            small(pass, describe(binding.kind), binding.name);
        }
    }
    for (const Global& global : pass.model.globals) {
        if (global.kind == GlobalKind::Variable && !global.exported && pass.model.package(global.package).used) {
            small(pass, "variable", {global.name, global.declaration});
        }
    }
}

}  // namespace kcl::sema::lint
