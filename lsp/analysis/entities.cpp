#include "lsp/analysis/entities.h"

#include "vm/types/type.h"

namespace kcl::lsp {

namespace {

using sema::kNoId;
using vm::Type;
using vm::TypeKind;

constexpr int kMaxUnionDepth = 16;

EntityKind kindOf(sema::GlobalKind kind) {
    switch (kind) {
        case sema::GlobalKind::Variable: return EntityKind::Variable;
        case sema::GlobalKind::Schema: return EntityKind::Schema;
        case sema::GlobalKind::Rule: return EntityKind::Rule;
        case sema::GlobalKind::TypeAlias: return EntityKind::TypeAlias;
    }
    return EntityKind::Variable;
}

Entity builtinEntity(const stdlib::Row& row, Name name) {
    Entity out;
    out.kind = EntityKind::Builtin;
    out.name = name;
    out.row = &row;
    return out;
}

/// The first member of a union for which `get` gives something; the same of the type itself when it is none.
template <typename Get>
const Type* firstOf(const Type* type, Get get, int depth = 0) {
    if (type == nullptr || depth > kMaxUnionDepth) {
        return nullptr;
    }
    if (!type->is(TypeKind::Union)) {
        return get(type);
    }
    for (const Type* member : type->members) {
        if (const Type* found = firstOf(member, get, depth + 1)) {
            return found;
        }
    }
    return nullptr;
}

/// Module of the rows that are methods of a type; empty when it has none.
std::string_view methodsOf(TypeKind kind) {
    switch (kind) {
        case TypeKind::Str:
        case TypeKind::StrLit: return "str.";
        case TypeKind::List: return "list.";
        case TypeKind::Dict: return "dict.";
        case TypeKind::Schema:
        case TypeKind::SchemaType: return "schema.";
        case TypeKind::Int:
        case TypeKind::IntLit:
        case TypeKind::Float:
        case TypeKind::FloatLit:
        case TypeKind::Unit:
        case TypeKind::UnitLit: return "number.";
        case TypeKind::Error:
        case TypeKind::Any:
        case TypeKind::Void:
        case TypeKind::None:
        case TypeKind::Bool:
        case TypeKind::BoolLit:
        case TypeKind::Union:
        case TypeKind::Function:
        case TypeKind::Module: return {};
    }
    return {};
}

std::optional<Entity> memberOf(const Scope& scope, const Type* type, Name name, int depth) {
    if (type == nullptr || depth > kMaxUnionDepth) {
        return std::nullopt;
    }
    if (type->is(TypeKind::Union)) {
        for (const Type* member : type->members) {
            if (auto found = memberOf(scope, member, name, depth + 1)) {
                return found;
            }
        }
        return std::nullopt;
    }
    const std::string_view text = scope.text(name);
    if (type->is(TypeKind::Schema)) {
        if (auto found = attributeEntity(scope, type->schema, name)) {
            return found;
        }
    }
    if (type->is(TypeKind::Dict) && type->shape != nullptr) {
        for (const vm::DictShape::Field& field : type->shape->fields) {
            if (field.name == text) {
                Entity out;
                out.kind = EntityKind::Entry;
                out.name = name;
                out.declaration = {field.place, field.place + static_cast<Loc>(text.size())};
                out.type = field.type;
                return out;
            }
        }
    }
    if (type->is(TypeKind::Module)) {
        const stdlib::Row* row = stdlib::find(type->package, text);
        return row == nullptr ? std::nullopt : std::optional(builtinEntity(*row, name));
    }
    if (const std::string_view methods = methodsOf(type->kind); !methods.empty()) {
        if (const stdlib::Row* row = stdlib::find(methods, text)) {
            return builtinEntity(*row, name);
        }
    }
    return std::nullopt;
}

}  // namespace

Entity globalEntity(const Scope& scope, std::uint32_t global) {
    const sema::Global& g = scope.model.globals[global];
    Entity out;
    out.kind = kindOf(g.kind);
    out.id = global;
    out.name = g.name;
    out.declaration = g.declaration;
    out.type = global < scope.types.global.size() ? scope.types.global[global] : nullptr;
    return out;
}

std::optional<Entity> attributeEntity(const Scope& scope, sema::SchemaId schema, Name name) {
    sema::SchemaId owner{};
    const sema::SchemaAttr* attr = scope.model.findAttr(schema, name, &owner);
    if (attr == nullptr) {
        return std::nullopt;
    }
    Entity out;
    out.kind = EntityKind::Attribute;
    out.id = static_cast<std::uint32_t>(owner);
    out.name = name;
    out.declaration = attr->declaration;
    const auto& all = scope.model.schema(owner).attrs;
    const auto index = static_cast<std::size_t>(attr - all.data());
    if (out.id < scope.types.attr.size() && index < scope.types.attr[out.id].size()) {
        out.type = scope.types.attr[out.id][index];
    }
    if (out.type == nullptr && out.declaration.valid()) {
        const Type* const* known = scope.types.local.find(out.declaration.begin);
        out.type = known != nullptr ? *known : nullptr;
    }
    return out;
}

std::optional<Entity> memberEntity(const Scope& scope, const Type* type, Name name) {
    return memberOf(scope, type, name, 0);
}

std::optional<Entity> referredEntity(const Scope& scope, const sema::Ref& ref, ast::NameRef last) {
    Entity out;
    out.name = last.name;
    out.declaration = ref.declaration;
    switch (ref.kind) {
        case sema::RefKind::Unresolved: return std::nullopt;
        case sema::RefKind::Local: out.kind = EntityKind::Local; break;
        case sema::RefKind::Sibling: out.kind = EntityKind::Entry; break;
        case sema::RefKind::Attribute: out.kind = EntityKind::Attribute; break;
        case sema::RefKind::HostName:
            if (ref.index != kNoId) {
                return globalEntity(scope, ref.index);
            }
            return std::nullopt;
        case sema::RefKind::Global: return globalEntity(scope, ref.index);
        case sema::RefKind::Builtin: {
            const stdlib::Row* row = stdlib::find("", scope.text(last.name));
            return row == nullptr ? std::nullopt : std::optional(builtinEntity(*row, last.name));
        }
        case sema::RefKind::SystemModule:
            if (ref.consumed > 1) {
                const stdlib::Row* row = stdlib::find(scope.text(static_cast<Name>(ref.index)), scope.text(last.name));
                return row == nullptr ? std::nullopt : std::optional(builtinEntity(*row, last.name));
            }
            out.kind = EntityKind::SystemModule;
            out.name = static_cast<Name>(ref.index);
            out.declaration = {};
            return out;
        case sema::RefKind::Package:
            out.kind = EntityKind::Package;
            out.id = ref.index;
            out.declaration = {};
            return out;
    }
    if (out.declaration.valid()) {
        const Type* const* known = scope.types.local.find(out.declaration.begin);
        out.type = known != nullptr ? *known : nullptr;
    }
    return out;
}

std::optional<Entity> importedEntity(const Scope& scope, sema::PackageId package, Name bound) {
    const sema::Package& in = scope.model.package(package);
    const auto at = in.imports.find(bound);
    if (at == in.imports.end()) {
        return std::nullopt;
    }
    Entity out;
    out.name = bound;
    switch (at->second.kind) {
        case sema::ImportTarget::Kind::Missing: return std::nullopt;
        case sema::ImportTarget::Kind::Package:
            out.kind = EntityKind::Package;
            out.id = static_cast<std::uint32_t>(at->second.package);
            return out;
        case sema::ImportTarget::Kind::SystemModule:
            out.kind = EntityKind::SystemModule;
            out.name = at->second.module;
            return out;
    }
    return std::nullopt;
}

void eachSchema(const Type* type, const std::function<void(sema::SchemaId)>& visit) {
    (void)firstOf(type, [&](const Type* t) -> const Type* {
        if (t->is(TypeKind::Schema) || t->is(TypeKind::SchemaType)) {
            visit(t->schema);
        }
        return nullptr;
    });
}

const Type* itemOf(const Type* type) {
    return firstOf(type, [](const Type* t) { return t->is(TypeKind::List) ? t->element : nullptr; });
}

const Type* valueOf(const Type* type) {
    return firstOf(type, [](const Type* t) { return t->is(TypeKind::Dict) ? t->element : nullptr; });
}

const Type* entryType(const Scope& scope, const Type* type, Name name) {
    if (const auto member = memberEntity(scope, type, name); member.has_value() && member->kind != EntityKind::Builtin) {
        return member->type;
    }
    return valueOf(type);
}

const Type* configuredType(const Scope& scope, const ast::SchemaExpr& e) {
    const sema::Ref ref = scope.model.refs.get(e.name->id);
    if (ref.kind == sema::RefKind::Global && ref.consumed == e.name->names.size() && ref.index < scope.types.global.size()) {
        return scope.types.global[ref.index];
    }
    return scope.types.expr.get(e.id);
}

}  // namespace kcl::lsp
