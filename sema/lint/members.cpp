#include "sema/lint/members.h"

namespace kcl::sema::lint {

Members::Members(const Pass& pass) : pass_(pass) {
    for (const SchemaModel& schema : pass.model.schemas) {
        const auto id = static_cast<std::uint32_t>(schema.id);
        for (std::size_t i = 0; i < schema.attrs.size() && i < pass.types.attr[id].size(); ++i) {
            declared_.emplace(schema.attrs[i].declaration.begin, pass.types.attr[id][i]);
        }
        for (const ast::Param& param : schema.params()) {
            if (param.type != nullptr) {
                declared_.emplace(param.name.span.begin, pass.types.typeExpr.get(param.type->id));
            }
        }
    }
    for (const FileFacts& file : pass.facts.files) {
        file.each<ast::LambdaExpr>([&](const ast::LambdaExpr& lambda) {
            for (const ast::Param& param : lambda.params) {
                if (param.type != nullptr) {
                    declared_.emplace(param.name.span.begin, pass.types.typeExpr.get(param.type->id));
                }
            }
        });
    }
}

std::optional<AttrUse> Members::find(SchemaId schema, ast::NameRef name) const {
    SchemaId owner{};
    const SchemaAttr* attr = pass_.model.findAttr(schema, name.name, &owner);
    if (attr == nullptr) {
        return std::nullopt;
    }
    const SchemaModel& model = pass_.model.schema(owner);
    const std::vector<const vm::Type*>& types = pass_.types.attr[static_cast<std::uint32_t>(owner)];
    const std::uint32_t index = model.attrIndex.at(name.name);
    return AttrUse{owner, attr, index < types.size() ? types[index] : nullptr, name.span};
}

const vm::Type* Members::typeOf(const Ref& ref) const {
    switch (ref.kind) {
        case RefKind::Global: return ref.index < pass_.types.global.size() ? pass_.types.global[ref.index] : nullptr;
        case RefKind::Local:
        case RefKind::Attribute: {
            const auto known = declared_.find(ref.declaration.begin);
            return known == declared_.end() ? nullptr : known->second;
        }
        case RefKind::Unresolved:
        case RefKind::Sibling:
        case RefKind::HostName:
        case RefKind::Builtin:
        case RefKind::SystemModule:
        case RefKind::Package: return nullptr;
    }
    return nullptr;
}

void Members::steps(const vm::Type* type, ast::DottedName names, const std::function<void(const AttrUse&)>& visit) const {
    for (const ast::NameRef& name : names) {
        if (type == nullptr || !type->is(vm::TypeKind::Schema)) {
            return;
        }
        const std::optional<AttrUse> use = find(type->schema, name);
        if (!use.has_value()) {
            return;
        }
        visit(*use);
        type = use->type;
    }
}

void Members::reads(const FileFacts& file, const std::function<void(const AttrUse&)>& visit) const {
    file.each<ast::IdentifierExpr>([&](const ast::IdentifierExpr& e) {
        const Ref ref = pass_.model.refs.get(e.id);
        if (e.names.size() > ref.consumed) {
            steps(typeOf(ref), e.names.subspan(ref.consumed), visit);
        }
    });
    file.each<ast::SelectorExpr>(
        [&](const ast::SelectorExpr& e) { steps(pass_.types.expr.get(e.object->id), ast::DottedName(&e.attr, 1), visit); });
}

void Members::entries(const FileFacts& file, const std::function<void(const AttrUse&, const ast::ConfigEntry&)>& visit) const {
    file.each<ast::ConfigExpr>([&](const ast::ConfigExpr& e) {
        if (const std::uint32_t schema = pass_.facts.schemaOfConfig.get(e.id); schema != 0) {
            literal(e.entries, SchemaId{schema - 1}, visit);
        }
    });
}

void Members::literal(std::span<const ast::ConfigEntry> list, SchemaId schema,
                      const std::function<void(const AttrUse&, const ast::ConfigEntry&)>& visit) const {
    for (const ast::ConfigEntry& entry : list) {
        if (entry.kind == ast::ConfigEntryKind::If) {
            for (const ast::ConfigIfBranch& branch : static_cast<const ast::ConfigIfExpr&>(*entry.value).branches) {
                literal(branch.entries, schema, visit);
            }
            continue;
        }
        const auto* key = entry.kind == ast::ConfigEntryKind::Unpack ? nullptr : ast::as<ast::IdentifierExpr>(entry.key);
        const bool isName = key != nullptr && (entry.kind == ast::ConfigEntryKind::Shorthand ||
                                               pass_.model.refs.get(key->id).kind != RefKind::Local);
        if (!isName) {
            continue;
        }
        std::optional<AttrUse> last;
        std::size_t found = 0;
        const vm::Type* type = pass_.types.instance[static_cast<std::uint32_t>(schema)];
        steps(type, key->names, [&](const AttrUse& use) {
            last = use;
            ++found;
        });
        if (!last.has_value() || found != key->names.size()) {
            continue;
        }
        visit(*last, entry);
        const auto* inner = ast::as<ast::ConfigExpr>(entry.value);
        if (inner != nullptr && last->type != nullptr && last->type->is(vm::TypeKind::Schema)) {
            literal(inner->entries, last->type->schema, visit);
        }
    }
}

}  // namespace kcl::sema::lint
