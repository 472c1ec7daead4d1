// A variable, parameter, loop variable, local or schema that is called like a built-in function or type. Attributes are
// left alone: their names are those of the data.
#include "sema/lint/pass.h"
#include "stdlib/catalogue.h"

namespace kcl::sema::lint {

namespace {

void check(Pass& pass, Name name, Span place) {
    constexpr std::string_view kTypes[] = {"any", "bool", "float", "int", "str"};
    const std::string_view text = pass.text(name);
    for (const std::string_view type : kTypes) {
        if (text == type) {
            pass.report(place, diag::ShadowedBuiltin, text, std::string_view("type"));
            return;
        }
    }
    if (stdlib::find("", text) != nullptr) {
        pass.report(place, diag::ShadowedBuiltin, text, std::string_view("function"));
    }
}

}  // namespace

void shadowedBuiltin(Pass& pass) {
    for (const Global& global : pass.model.globals) {
        // What the main package exports is output; its name is that of the data.
        const bool isOutput = global.kind == GlobalKind::Variable && global.exported &&
                              pass.model.package(global.package).path == load::kMainPackage;
        if (pass.model.package(global.package).used && !isOutput) {
            check(pass, global.name, global.declaration);
        }
    }
    for (const FileFacts& file : pass.facts.files) {
        for (const LocalBinding& binding : file.bindings) {
            check(pass, binding.name.name, binding.name.span);
        }
    }
}

}  // namespace kcl::sema::lint
