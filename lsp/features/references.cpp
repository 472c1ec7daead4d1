#include "lsp/features/references.h"

#include "lsp/features/navigation.h"

#include <algorithm>

namespace kcl::lsp {

namespace {

bool isLocal(EntityKind kind) {
    return kind == EntityKind::Local || kind == EntityKind::Parameter;
}

std::optional<Anchor> anchorOf(Unit& unit, const Entity& entity) {
    Anchor out;
    out.kind = entity.kind;
    const load::LoadedProgram& program = unit.program();
    switch (entity.kind) {
        case EntityKind::Package: {
            const load::Package& package = program.packages[program.order[entity.id]];
            out.name = package.directory + ":" + package.path;
            return out;
        }
        case EntityKind::SystemModule: out.name = program.session.names.text(entity.name); return out;
        case EntityKind::Builtin: out.name = std::string(entity.row->module) + "." + std::string(entity.row->name); return out;
        case EntityKind::Variable:
        case EntityKind::Schema:
        case EntityKind::Rule:
        case EntityKind::TypeAlias:
        case EntityKind::Attribute:
        case EntityKind::Parameter:
        case EntityKind::Local:
        case EntityKind::Entry: {
            auto place = rangeOf(program.sources, entity.declaration);
            if (!place.has_value()) {
                return std::nullopt;
            }
            out.declaration = std::move(*place);
            return out;
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<Anchor> anchorsOf(const Cursor& at) {
    std::vector<Anchor> out;
    const Occurrence* name = at.name();
    if (name == nullptr) {
        return out;
    }
    if (auto own = anchorOf(at.unit(), name->entity)) {
        out.push_back(std::move(*own));
    }
    if (name->entity.kind == EntityKind::Attribute) {
        Entity root = name->entity;
        const sema::Model& model = at.unit().model();
        for (std::uint32_t base = model.schemas[root.id].base; base != sema::kNoId; base = model.schemas[base].base) {
            if (const auto inherited = attributeEntity(at.scope(), sema::SchemaId{base}, root.name)) {
                root = *inherited;
            }
        }
        std::vector<FileRange> places = redeclarations(at, root);
        if (auto range = rangeOf(at.unit().program().sources, root.declaration)) {
            places.push_back(std::move(*range));
        }
        for (FileRange& place : places) {
            const Anchor anchor{EntityKind::Attribute, std::move(place), {}};
            if (std::ranges::find(out, anchor) == out.end()) {
                out.push_back(anchor);
            }
        }
    }
    return out;
}

void arrange(std::vector<Reference>& list) {
    std::ranges::sort(list, [](const Reference& a, const Reference& b) {
        return a.range.path != b.range.path ? a.range.path < b.range.path : a.range.begin < b.range.begin;
    });
    list.erase(std::unique(list.begin(), list.end(), [](const Reference& a, const Reference& b) { return a.range == b.range; }),
               list.end());
}

std::vector<Reference> referencesIn(Unit& unit, const std::vector<Anchor>& anchors,
                                    const std::function<bool(const std::string&)>& wanted) {
    std::vector<Reference> out;
    if (anchors.empty()) {
        return out;
    }
    const SourceMap& sources = unit.program().sources;
    for (const Unit::File& file : unit.allFiles()) {
        const std::string& path = file.source().path;
        if (!wanted(path) || (isLocal(anchors.front().kind) && path != anchors.front().declaration.path)) {
            continue;
        }
        const Occurrences* names = unit.occurrences(path);
        for (std::size_t i = 0; names != nullptr && i < names->size(); ++i) {
            const Occurrence& one = (*names)[i];
            if (one.entity.kind != anchors.front().kind) {
                continue;
            }
            const auto same = anchorOf(unit, one.entity);
            if (same.has_value() && std::ranges::find(anchors, *same) != anchors.end()) {
                if (auto range = rangeOf(sources, one.span)) {
                    out.push_back({std::move(*range), one.role, one.isKey});
                }
            }
        }
    }
    arrange(out);
    return out;
}

std::vector<Reference> highlights(const Cursor& at) {
    std::vector<Reference> out;
    const Occurrence* name = at.name();
    if (name == nullptr) {
        return out;
    }
    const SourceMap& sources = at.unit().program().sources;
    for (const Occurrence& one : *at.unit().occurrences(at.path())) {
        if (one.entity.same(name->entity)) {
            if (auto range = rangeOf(sources, one.span)) {
                out.push_back({std::move(*range), one.role, one.isKey});
            }
        }
    }
    return out;
}

}  // namespace kcl::lsp
