#include "lsp/features/navigation.h"

#include <algorithm>
#include <unordered_set>

namespace kcl::lsp {

namespace {

void push(std::vector<FileRange>& out, const SourceMap& sources, Span span) {
    if (auto range = rangeOf(sources, span); range.has_value() && std::ranges::find(out, *range) == out.end()) {
        out.push_back(std::move(*range));
    }
}

Span targetSpan(const sema::Setter& setter) {
    if (const auto* assign = ast::as<ast::AssignStmt>(setter.stmt)) {
        return assign->targets[setter.targetIndex].name.span;
    }
    if (const auto* aug = ast::as<ast::AugAssignStmt>(setter.stmt)) {
        return aug->target.name.span;
    }
    if (const auto* unification = ast::as<ast::UnificationStmt>(setter.stmt)) {
        return unification->target->names.front().span;
    }
    return setter.stmt->span;
}

void packageFiles(const Cursor& at, std::uint32_t package, std::vector<FileRange>& out) {
    const load::LoadedProgram& program = at.unit().program();
    for (const parse::ParsedFile& file : program.packages[program.order[package]].files) {
        out.push_back({file.file->path, 0, 0});
    }
}

void typePlaces(const Scope& scope, const vm::Type* type, std::vector<FileRange>& out, int depth) {
    if (type == nullptr || depth > 16) {
        return;
    }
    eachSchema(type, [&](sema::SchemaId id) { push(out, scope.program.sources, scope.model.schema(id).nameSpan()); });
    typePlaces(scope, itemOf(type), out, depth + 1);
    typePlaces(scope, valueOf(type), out, depth + 1);
}

}  // namespace

std::vector<sema::SchemaId> heirs(const sema::Model& model, sema::SchemaId id) {
    std::unordered_set<std::uint32_t> known{static_cast<std::uint32_t>(id)};
    std::vector<sema::SchemaId> out;
    for (bool grew = true; grew;) {
        grew = false;
        for (const sema::SchemaModel& s : model.schemas) {
            if (known.contains(static_cast<std::uint32_t>(s.id))) {
                continue;
            }
            const auto isKnown = [&](sema::SchemaId other) { return known.contains(static_cast<std::uint32_t>(other)); };
            const bool inherits = (s.base != sema::kNoId && known.contains(s.base)) || std::ranges::any_of(s.mixins, isKnown) ||
                                  std::ranges::any_of(s.parents, isKnown) || (s.host != sema::kNoId && known.contains(s.host));
            if (inherits) {
                known.insert(static_cast<std::uint32_t>(s.id));
                out.push_back(s.id);
                grew = true;
            }
        }
    }
    std::ranges::sort(out);
    return out;
}

std::vector<FileRange> definition(const Cursor& at) {
    std::vector<FileRange> out;
    const Occurrence* name = at.name();
    if (name == nullptr) {
        return out;
    }
    const Entity& entity = name->entity;
    const SourceMap& sources = at.unit().program().sources;
    if (entity.kind == EntityKind::Package) {
        packageFiles(at, entity.id, out);
        return out;
    }
    push(out, sources, entity.declaration);
    if (entity.kind == EntityKind::Variable) {
        for (const sema::Setter& setter : at.unit().model().globals[entity.id].setters) {
            push(out, sources, targetSpan(setter));
        }
    }
    return out;
}

std::vector<FileRange> declaration(const Cursor& at) {
    std::vector<FileRange> out;
    const Occurrence* name = at.name();
    if (name == nullptr) {
        return out;
    }
    const Entity& entity = name->entity;
    const sema::Model& model = at.unit().model();
    const SourceMap& sources = at.unit().program().sources;
    if (entity.kind == EntityKind::Package || entity.kind == EntityKind::SystemModule) {
        for (const auto& [bound, target] : model.package(at.file().package).imports) {
            const auto imported = importedEntity(at.scope(), at.file().package, bound);
            if (imported.has_value() && imported->same(entity)) {
                push(out, sources, target.stmt->span);
            }
        }
        return out;
    }
    Span first = entity.declaration;
    if (entity.kind == EntityKind::Attribute) {
        for (std::uint32_t base = model.schemas[entity.id].base; base != sema::kNoId; base = model.schemas[base].base) {
            if (const auto inherited = attributeEntity(at.scope(), sema::SchemaId{base}, entity.name)) {
                first = inherited->declaration;
            }
        }
    }
    push(out, sources, first);
    return out;
}

std::vector<FileRange> typeDefinition(const Cursor& at) {
    std::vector<FileRange> out;
    if (const Occurrence* name = at.name()) {
        typePlaces(at.scope(), name->entity.type, out, 0);
    }
    return out;
}

std::vector<FileRange> redeclarations(const Cursor& at, const Entity& attribute) {
    std::vector<FileRange> out;
    const sema::Model& model = at.unit().model();
    for (const sema::SchemaId heir : heirs(model, sema::SchemaId{attribute.id})) {
        const sema::SchemaModel& schema = model.schema(heir);
        const auto own = schema.attrIndex.find(attribute.name);
        if (own != schema.attrIndex.end()) {
            push(out, at.unit().program().sources, schema.attrs[own->second].declaration);
        }
    }
    return out;
}

std::vector<FileRange> implementation(const Cursor& at) {
    std::vector<FileRange> out;
    const Occurrence* name = at.name();
    if (name == nullptr) {
        return out;
    }
    const sema::Model& model = at.unit().model();
    const SourceMap& sources = at.unit().program().sources;
    const Entity& entity = name->entity;
    if (entity.kind == EntityKind::Schema || entity.kind == EntityKind::Rule) {
        for (const sema::SchemaId heir : heirs(model, model.globals[entity.id].schema)) {
            push(out, sources, model.schema(heir).nameSpan());
        }
    } else if (entity.kind == EntityKind::Attribute) {
        out = redeclarations(at, entity);
    }
    return out;
}

}  // namespace kcl::lsp
