// A parameter, loop variable or local that hides a variable, an import or another local.
#include "sema/lint/pass.h"

namespace kcl::sema::lint {

namespace {

std::string_view describe(GlobalKind kind) {
    switch (kind) {
        case GlobalKind::Variable: return "variable";
        case GlobalKind::Schema: return "schema";
        case GlobalKind::Rule: return "rule";
        case GlobalKind::TypeAlias: return "type";
    }
    return {};
}

}  // namespace

void shadowedName(Pass& pass) {
    for (const FileFacts& file : pass.facts.files) {
        const Package& package = pass.model.package(file.package);
        for (const LocalBinding& binding : file.bindings) {
            const Name name = binding.name.name;
            std::string_view what;
            Span hidden = binding.hidden;
            if (hidden.valid()) {
                what = "local name";
            } else if (const auto import = package.imports.find(name); import != package.imports.end()) {
                what = "import";
                hidden = import->second.stmt->span;
            } else if (const auto global = package.names.find(name); global != package.names.end()) {
                what = describe(pass.model.global(global->second).kind);
                hidden = pass.model.global(global->second).declaration;
            }
            if (what.empty() || pass.text(name) == "_") {
                continue;
            }
            diag::Diagnostic& d = pass.report(binding.name.span, diag::ShadowedName, pass.text(name), what);
            d.labels = {{hidden, diag::format(diag::HiddenOneHere, pass.text(name))}};
        }
    }
}

}  // namespace kcl::sema::lint
