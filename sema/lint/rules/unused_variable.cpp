// A local of a lambda or a private variable of a package that nothing reads. Exported variables are output, or read by
// other packages; `_` alone and names with two underscores in front are kept for their effect, and so is what makes an
// instance when the program asks for `instances()`.
#include "sema/lint/pass.h"

#include <algorithm>

namespace kcl::sema::lint {

namespace {

bool isKept(std::string_view name) {
    return name == "_" || name.starts_with("__");
}

/// Whether the variable is given an instance of a schema.
bool makesInstance(const Global& global) {
    return std::ranges::any_of(global.setters, [](const Setter& setter) {
        const auto* assign = ast::as<ast::AssignStmt>(setter.stmt);
        return assign == nullptr || assign->value->kind == ast::ExprKind::SchemaExpr || assign->value->kind == ast::ExprKind::CallExpr;
    });
}

}  // namespace

void unusedVariable(Pass& pass) {
    const Name instances = pass.program.session.names.find("instances");
    const bool collects = instances != Name::None && pass.facts.mentioned[static_cast<std::uint32_t>(instances)];
    for (std::size_t i = 0; i < pass.model.globals.size(); ++i) {
        const Global& global = pass.model.globals[i];
        const bool isVariable = global.kind == GlobalKind::Variable && !global.exported && pass.model.package(global.package).used;
        if (isVariable && !pass.facts.globalRead[i] && !isKept(pass.text(global.name)) &&
            !(collects && makesInstance(global))) {
            pass.report(global.declaration, diag::UnusedVariable, pass.text(global.name));
        }
    }
    for (const FileFacts& file : pass.facts.files) {
        for (const LocalBinding& binding : file.bindings) {
            const bool read = pass.facts.localRead.contains(binding.name.span.begin);
            if (binding.kind == BindingKind::Local && !read && !isKept(pass.text(binding.name.name))) {
                pass.report(binding.name.span, diag::UnusedVariable, pass.text(binding.name.name));
            }
        }
    }
}

}  // namespace kcl::sema::lint
