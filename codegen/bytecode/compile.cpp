// The order of compilation: names and layouts of everything, then code, then the links between schema bodies.
#include "codegen/bytecode/compile.h"

#include "codegen/bytecode/compiler.h"

namespace kcl::codegen {

using vm::Opcode;

Compiler::Compiler(const load::LoadedProgram& loaded, const sema::Model& model, const sema::Types& types, vm::Program& out,
                   CompileOptions options)
    : loaded_(loaded), model_(model), types_(types), out_(out), options_(options) {}

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
        needTypes(type);
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

void Compiler::probe(Builder& b, vm::ProbeKind kind, Span span, std::uint32_t branch) {
    if (options_.probes) {
        b.emitWide(Opcode::Probe, 0, static_cast<std::uint32_t>(out_.probes.size()));
        out_.probes.push_back({kind, span, branch});
    }
}

void Compiler::probe(Builder& b, const ast::Stmt& stmt) {
    switch (stmt.kind) {
        case ast::StmtKind::AssertStmt: probe(b, vm::ProbeKind::Check, stmt.span); return;
        case ast::StmtKind::AttrStmt:
            if (static_cast<const ast::AttrStmt&>(stmt).value != nullptr) {
                probe(b, vm::ProbeKind::Statement, stmt.span);
            }
            return;
        case ast::StmtKind::AssignStmt:
        case ast::StmtKind::AugAssignStmt:
        case ast::StmtKind::UnificationStmt:
        case ast::StmtKind::ExprStmt: probe(b, vm::ProbeKind::Statement, stmt.span); return;
        case ast::StmtKind::IfStmt: {
            // Only its line: the branches are statements of their own.
            const ast::Expr* first = static_cast<const ast::IfStmt&>(stmt).branches.front().cond;
            probe(b, vm::ProbeKind::Statement, {stmt.span.begin, first != nullptr ? first->span.end : stmt.span.begin + 1});
            return;
        }
        case ast::StmtKind::ImportStmt:
        case ast::StmtKind::TypeAliasStmt:
        case ast::StmtKind::SchemaStmt:
        case ast::StmtKind::RuleStmt: return;
    }
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
    declareSchemas();
    for (std::uint32_t i = 0; options_.everySchema && i < model_.schemas.size(); ++i) {
        (void)need(static_cast<sema::SchemaId>(i));
    }
    compileNeeded();
    for (const sema::Package& package : model_.packages) {
        if (package.used) {
            compilePackage(package);
        }
    }
    compileNeeded();
    for (const std::uint32_t number : needed_) {
        linkParts(static_cast<sema::SchemaId>(number));
    }
}

vm::SchemaDef* Compiler::need(sema::SchemaId id) {
    const auto number = static_cast<std::uint32_t>(id);
    if (isNeeded_[number] == 0) {
        isNeeded_[number] = 1;
        needed_.push_back(number);
    }
    return schemas_[number];
}

void Compiler::needTypes(const vm::Type* type) {
    std::vector<const vm::Type*> open;
    const auto add = [&](const vm::Type* part) {
        if (part == nullptr) {
            return;
        }
        if (part->id >= isTypeNeeded_.size()) {
            isTypeNeeded_.resize(part->id + part->id / 2 + 64, 0);
        }
        if (isTypeNeeded_[part->id] == 0) {
            isTypeNeeded_[part->id] = 1;
            open.push_back(part);
        }
    };
    add(type);
    while (!open.empty()) {
        const vm::Type* const next = open.back();
        open.pop_back();
        if (next->is(vm::TypeKind::Schema) || next->is(vm::TypeKind::SchemaType)) {
            (void)need(next->schema);
        }
        add(next->element);
        add(next->key);
        for (const vm::Type* member : next->members) {
            add(member);
        }
    }
}

void Compiler::compileNeeded() {
    // Compiling one finds others.
    for (; compiled_ < needed_.size(); ++compiled_) {
        const auto id = static_cast<sema::SchemaId>(needed_[compiled_]);
        layOut(id);
        compileSchema(id);
    }
}

std::unique_ptr<vm::Program> compile(const load::LoadedProgram& program, const sema::Model& model, const sema::Types& types,
                                    CompileOptions options) {
    auto out = std::make_unique<vm::Program>();
    out->sources = &program.sources;
    Compiler compiler(program, model, types, *out, options);
    compiler.compileProgram();
    return out;
}

}  // namespace kcl::codegen
