#include "sema/check/check.h"

#include "sema/check/checker.h"
#include "sema/check/order.h"

namespace kcl::sema {

Types check(const load::LoadedProgram& program, const Model& model, vm::TypeStore& store, diag::Engine& sink,
            Detail detail) {
    Checker checker(program, model, store, sink, detail);
    checker.run();
    orderDiagnostics(program, model, checker.unknownTypes(), sink);
    return checker.take();
}

std::string dumpTypes(const load::LoadedProgram& program, const Model& model, const Types& types) {
    const Interner& names = program.session.names;
    std::string out;
    for (const Package& package : model.packages) {
        if (!package.used) {
            continue;
        }
        const std::string prefix = package.path == load::kMainPackage ? std::string() : package.path + ".";
        for (const GlobalId id : package.order) {
            const Global& g = model.global(id);
            out += prefix;
            out += names.text(g.name);
            out += ": " + vm::typeText(*types.global[static_cast<std::uint32_t>(id)]) + "\n";
            if (g.kind != GlobalKind::Schema) {
                continue;
            }
            const SchemaModel& schema = model.schema(g.schema);
            for (std::size_t i = 0; i < schema.attrs.size(); ++i) {
                const vm::Type* type = types.attr[static_cast<std::uint32_t>(g.schema)][i];
                out += prefix;
                out += names.text(g.name);
                out += '.';
                out += names.text(schema.attrs[i].name);
                out += ": " + (type == nullptr ? std::string("not declared") : vm::typeText(*type)) + "\n";
            }
        }
    }
    return out;
}

}  // namespace kcl::sema
