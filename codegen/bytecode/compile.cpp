// The order of compilation: names and layouts of everything, then code, then the links between schema bodies.
#include "codegen/bytecode/compile.h"

#include "codegen/bytecode/compiler.h"

namespace kcl::codegen {

using vm::Opcode;

Compiler::Compiler(const load::LoadedProgram& loaded, const sema::Model& model, const sema::Types& types, vm::Program& out)
    : loaded_(loaded), model_(model), types_(types), out_(out) {}

std::uint32_t Compiler::constant(vm::Value v) {
    out_.constants.push_back(v);
    return static_cast<std::uint32_t>(out_.constants.size() - 1);
}

std::uint32_t Compiler::key(std::string_view text) {
    const auto [at, isNew] = keyNumbers_.try_emplace(text, static_cast<std::uint32_t>(out_.keys.size()));
    if (isNew) {
        out_.keys.emplace_back(text);
    }
    return at->second;
}

std::uint32_t Compiler::typeNumber(const vm::Type* type) {
    const auto [at, isNew] = typeNumbers_.try_emplace(type, static_cast<std::uint32_t>(out_.types.size()));
    if (isNew) {
        out_.types.push_back(type);
    }
    return at->second;
}

std::uint32_t Compiler::builtinNumber(const vm::Builtin* builtin) {
    const auto [at, isNew] = builtinNumbers_.try_emplace(builtin, static_cast<std::uint32_t>(out_.builtins.size()));
    if (isNew) {
        out_.builtins.push_back(builtin);
    }
    return at->second;
}

void Compiler::compileProgram() {
    {
        Builder b(nullptr, "schema");
        (void)b.temp();
        b.emit(Opcode::Construct);
        b.emit(Opcode::Return, 0);
        constructChunk_ = b.finish(out_);
    }
    declareNames();
    layOutSchemas();
    for (std::uint32_t i = 0; i < model_.schemas.size(); ++i) {
        compileSchema(static_cast<sema::SchemaId>(i));
    }
    for (const sema::Package& package : model_.packages) {
        if (package.used) {
            compilePackage(package);
        }
    }
    for (std::uint32_t i = 0; i < model_.schemas.size(); ++i) {
        linkParts(static_cast<sema::SchemaId>(i));
    }
}

std::unique_ptr<vm::Program> compile(const load::LoadedProgram& program, const sema::Model& model, const sema::Types& types) {
    auto out = std::make_unique<vm::Program>();
    out->sources = &program.sources;
    Compiler compiler(program, model, types, *out);
    compiler.compileProgram();
    return out;
}

}  // namespace kcl::codegen
