#include "lsp/features/links.h"

namespace kcl::lsp {

std::vector<Link> links(const Cursor& at) {
    std::vector<Link> out;
    const load::LoadedProgram& program = at.unit().program();
    for (const ast::Stmt* s : at.file().parsed->module->body) {
        const auto* import = ast::as<ast::ImportStmt>(s);
        const load::Import* found = import != nullptr ? program.findImport(import->id) : nullptr;
        if (found == nullptr || found->kind != load::ImportKind::Package || import->path.empty()) {
            continue;
        }
        const load::Package& package = program.packages[found->package];
        if (package.files.empty()) {
            continue;
        }
        if (auto range = rangeOf(program.sources, ast::spanOf(import->path))) {
            out.push_back({std::move(*range), package.files.front().file->path, "package " + package.path});
        }
    }
    return out;
}

std::vector<Lens> lenses(const Cursor& at) {
    std::vector<Lens> out;
    const load::LoadedProgram& program = at.unit().program();
    const ast::Module& module = *at.file().parsed->module;
    const bool isTest = at.path().ends_with("_test.k");
    for (const ast::Stmt* s : module.body) {
        const auto* assign = ast::as<ast::AssignStmt>(s);
        if (!isTest || assign == nullptr || assign->value->kind != ast::ExprKind::LambdaExpr) {
            continue;
        }
        const ast::NameRef name = assign->targets.front().name;
        const std::string text(program.session.names.text(name.name));
        if (text.starts_with("test_")) {
            if (auto range = rangeOf(program.sources, name.span)) {
                out.push_back({std::move(*range), "run test", "kcl.runTest", {at.path(), text}});
            }
        }
    }
    const bool isMain = at.unit().model().package(at.file().package).path == load::kMainPackage;
    if (!isTest && isMain && !module.body.empty()) {
        if (auto range = rangeOf(program.sources, module.body.front()->span)) {
            range->end = range->begin;
            out.push_back({std::move(*range), "show YAML", "kcl.showYaml", {at.path()}});
        }
    }
    return out;
}

}  // namespace kcl::lsp
