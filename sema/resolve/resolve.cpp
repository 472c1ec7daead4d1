#include "sema/resolve/resolve.h"

#include "sema/resolve/unify.h"
#include "sema/resolve/workspace.h"

namespace kcl::sema {

Model resolve(load::LoadedProgram& program, diag::Engine& sink, std::span<const std::uint32_t> roots) {
    Model model;
    Workspace ws(program, model);
    model.packages.resize(program.order.size());
    for (std::uint32_t i = 0; i < program.order.size(); ++i) {
        const load::Package& loaded = ws.loaded(PackageId{i});
        Package& package = model.packages[i];
        package.id = PackageId{i};
        package.path = loaded.path;
        for (const parse::ParsedFile& file : loaded.files) {
            package.files.emplace_back(file.module->body.begin(), file.module->body.end());
        }
    }
    if (!model.packages.empty()) {
        uniteDeclarations(model.packages.back().files, program.session, model.arena);
    }
    for (const Package& package : model.packages) {
        declarePackage(ws, package.id);
    }
    resolveHeaders(ws);
    cutCycles(ws);
    model.refs.expect(program.session.nextNode);
    std::vector<PackageId> used;
    for (const std::uint32_t root : roots) {
        used.push_back(ws.idOf[root]);
    }
    walkUsedPackages(ws, used);
    for (std::uint32_t i = 0; i < model.packages.size(); ++i) {
        if (model.packages[i].used) {
            for (const diag::Diagnostic& found : ws.sinks[i].all()) {
                (void)sink.add(found);
            }
        }
    }
    return model;
}

}  // namespace kcl::sema
