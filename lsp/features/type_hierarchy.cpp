#include "lsp/features/type_hierarchy.h"

#include <algorithm>

namespace kcl::lsp {

namespace {

using sema::kNoId;

std::optional<sema::SchemaId> schemaAt(const Cursor& at) {
    const Occurrence* name = at.name();
    if (name == nullptr) {
        return std::nullopt;
    }
    const Entity& entity = name->entity;
    if (entity.kind == EntityKind::Schema || entity.kind == EntityKind::Rule) {
        return at.unit().model().globals[entity.id].schema;
    }
    return std::nullopt;
}

HierarchyItem itemOf(Unit& unit, sema::SchemaId id) {
    const load::LoadedProgram& program = unit.program();
    const sema::SchemaModel& schema = unit.model().schema(id);
    HierarchyItem out;
    out.name = program.session.names.text(schema.name);
    const std::string& path = unit.model().package(schema.package).path;
    out.package = path == load::kMainPackage ? std::string{} : path;
    const Span whole = schema.schema != nullptr ? schema.schema->span : schema.rule->span;
    out.range = rangeOf(program.sources, whole).value_or(FileRange{});
    out.place = rangeOf(program.sources, schema.nameSpan()).value_or(FileRange{});
    return out;
}

std::vector<std::uint32_t> parentsOf(const sema::SchemaModel& schema) {
    std::vector<std::uint32_t> out;
    const auto add = [&](std::uint32_t id) {
        if (id != kNoId) {
            out.push_back(id);
        }
    };
    add(schema.base);
    add(schema.host);
    for (const auto* list : {&schema.mixins, &schema.parents}) {
        for (const sema::SchemaId id : *list) {
            add(static_cast<std::uint32_t>(id));
        }
    }
    return out;
}

}  // namespace

std::optional<HierarchyItem> hierarchyItem(const Cursor& at) {
    const auto id = schemaAt(at);
    return id.has_value() ? std::optional(itemOf(at.unit(), *id)) : std::nullopt;
}

std::vector<HierarchyItem> supertypes(const Cursor& at) {
    std::vector<HierarchyItem> out;
    if (const auto id = schemaAt(at)) {
        for (const std::uint32_t parent : parentsOf(at.unit().model().schema(*id))) {
            out.push_back(itemOf(at.unit(), sema::SchemaId{parent}));
        }
    }
    return out;
}

std::vector<HierarchyItem> subtypes(const Cursor& at) {
    std::vector<HierarchyItem> out;
    if (const auto id = schemaAt(at)) {
        for (const sema::SchemaModel& schema : at.unit().model().schemas) {
            const std::vector<std::uint32_t> parents = parentsOf(schema);
            if (std::ranges::find(parents, static_cast<std::uint32_t>(*id)) != parents.end()) {
                out.push_back(itemOf(at.unit(), schema.id));
            }
        }
    }
    return out;
}

}  // namespace kcl::lsp
