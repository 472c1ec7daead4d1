#include "lsp/features/describe.h"

#include <algorithm>

namespace kcl::lsp {

namespace {

constexpr std::size_t kMaxType = 300;

const sema::doc::DocVariable* documented(const sema::doc::DocPackage& package, Span place) {
    for (const auto* list : {&package.variables, &package.functions}) {
        for (const sema::doc::DocVariable& v : *list) {
            if (v.place.begin == place.begin) {
                return &v;
            }
        }
    }
    return nullptr;
}

/// The attribute of its owner that `entity` is; null when it is a private one.
const sema::doc::DocAttribute* documentedAttribute(Unit& unit, const Entity& entity) {
    const sema::doc::DocSchema& schema = documentationOf(unit, entity).schemas[entity.id];
    const std::string_view name = unit.program().session.names.text(entity.name);
    const auto found = std::ranges::find(schema.attributes, name, &sema::doc::DocAttribute::name);
    return found == schema.attributes.end() ? nullptr : &*found;
}

std::string join(const std::string& summary, const std::string& text) {
    return summary.empty() || text.empty() ? summary + text : summary + "\n\n" + text;
}

std::string schemaHead(Unit& unit, const sema::SchemaModel& schema) {
    const Scope scope{unit.program(), unit.model(), unit.types()};
    const sema::doc::DocSchema& doc = unit.documentation(schema.package).schema(schema.id);
    std::string out = doc.keyword + " " + doc.name;
    if (!doc.params.empty()) {
        out += '[';
        for (std::size_t i = 0; i < doc.params.size(); ++i) {
            const sema::doc::DocParam& p = doc.params[i];
            out += (i == 0 ? "" : ", ") + p.name + (p.type.text.empty() ? "" : ": " + p.type.text);
            out += p.defaultValue.empty() ? "" : " = " + p.defaultValue;
        }
        out += ']';
    }
    if (schema.base != sema::kNoId) {
        out += "(" + std::string(scope.text(scope.model.schemas[schema.base].name)) + ")";
    }
    if (schema.host != sema::kNoId) {
        out += " for " + std::string(scope.text(scope.model.schemas[schema.host].name));
    }
    return out;
}

std::string functionText(const std::string& name, const sema::doc::DocVariable& function) {
    std::string out = name + "(";
    for (std::size_t i = 0; i < function.params.size(); ++i) {
        const sema::doc::DocParam& p = function.params[i];
        out += (i == 0 ? "" : ", ") + p.name + (p.type.text.empty() ? "" : ": " + p.type.text);
        out += p.defaultValue.empty() ? "" : " = " + p.defaultValue;
    }
    out += ")";
    return function.result.text.empty() || function.result.text == "any" ? out : out + " -> " + function.result.text;
}

}  // namespace

const sema::doc::Documentation& documentationOf(Unit& unit, const Entity& entity) {
    const sema::Model& model = unit.model();
    sema::PackageId package{};
    switch (entity.kind) {
        case EntityKind::Variable:
        case EntityKind::Schema:
        case EntityKind::Rule:
        case EntityKind::TypeAlias: package = model.globals[entity.id].package; break;
        case EntityKind::Attribute: package = model.schemas[entity.id].package; break;
        case EntityKind::Package: package = sema::PackageId{entity.id}; break;
        case EntityKind::Parameter:
        case EntityKind::Local:
        case EntityKind::Entry:
        case EntityKind::SystemModule:
        case EntityKind::Builtin: break;
    }
    return unit.documentation(package);
}

std::string shortType(const vm::Type* type) {
    if (type == nullptr) {
        return "any";
    }
    std::string out = vm::typeText(*type);
    if (out.size() > kMaxType) {
        out.resize(kMaxType);
        while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0) == 0x80) {
            out.pop_back();
        }
        out += " ...";
    }
    return out;
}

std::string attributeText(const sema::doc::DocAttribute& attribute) {
    std::string out = attribute.name;
    out += attribute.optional ? "?: " : ": ";
    out += attribute.type.text.empty() ? "any" : attribute.type.text;
    if (!attribute.defaultValue.empty()) {
        const bool fits = attribute.defaultValue.size() < 80 && attribute.defaultValue.find('\n') == std::string::npos;
        out += " = " + (fits ? attribute.defaultValue : std::string("..."));
    }
    return out;
}

std::string declarationText(Unit& unit, const Entity& entity) {
    const Scope scope{unit.program(), unit.model(), unit.types()};
    const std::string name(scope.text(entity.name));
    switch (entity.kind) {
        case EntityKind::Variable: {
            const auto& packages = documentationOf(unit, entity).packages;
            const sema::Global& global = scope.model.globals[entity.id];
            const auto package = static_cast<std::size_t>(global.package);
            const auto* doc = package < packages.size() ? documented(packages[package], entity.declaration) : nullptr;
            if (doc != nullptr && doc->isFunction) {
                return functionText(name, *doc);
            }
            return name + ": " + shortType(entity.type);
        }
        case EntityKind::Schema:
        case EntityKind::Rule: return schemaHead(unit, scope.model.schema(scope.model.globals[entity.id].schema));
        case EntityKind::TypeAlias: {
            const ast::TypeAliasStmt* alias = scope.model.globals[entity.id].alias;
            return "type " + name + " = " + (alias == nullptr ? "any" : std::string(scope.program.sources.text(alias->type->span)));
        }
        case EntityKind::Attribute: {
            const auto* doc = documentedAttribute(unit, entity);
            return doc != nullptr && doc->decl != nullptr ? attributeText(*doc) : name + ": " + shortType(entity.type);
        }
        case EntityKind::Parameter: return "(parameter) " + name + ": " + shortType(entity.type);
        case EntityKind::Local:
        case EntityKind::Entry: return name + ": " + shortType(entity.type);
        case EntityKind::Package: {
            const std::string& path = scope.model.packages[entity.id].path;
            return "package " + (path == load::kMainPackage ? std::string("of the main files") : path);
        }
        case EntityKind::SystemModule: return "module " + name;
        case EntityKind::Builtin: {
            std::string out;
            if (!entity.row->module.empty()) {
                out = std::string(entity.row->module);
                out += out.ends_with('.') ? "" : ".";
            }
            out += entity.row->name;
            out += entity.row->signature.starts_with('(') ? "" : ": ";
            return out + std::string(entity.row->signature);
        }
    }
    return name;
}

std::string documentationText(Unit& unit, const Entity& entity) {
    const sema::doc::Documentation& all = documentationOf(unit, entity);
    const sema::Model& model = unit.model();
    switch (entity.kind) {
        case EntityKind::Variable: {
            const auto package = static_cast<std::size_t>(model.globals[entity.id].package);
            const auto* doc = package < all.packages.size() ? documented(all.packages[package], entity.declaration) : nullptr;
            return doc == nullptr ? std::string{} : join(doc->doc.summary, doc->doc.text);
        }
        case EntityKind::Schema:
        case EntityKind::Rule: {
            const sema::doc::DocString& doc = all.schema(model.globals[entity.id].schema).doc;
            return join(doc.summary, doc.text);
        }
        case EntityKind::TypeAlias: {
            const sema::doc::DocAlias* alias = all.alias(entity.id);
            return alias == nullptr ? std::string{} : alias->description;
        }
        case EntityKind::Attribute: {
            const auto* doc = documentedAttribute(unit, entity);
            return doc == nullptr ? std::string{} : doc->description;
        }
        case EntityKind::Package: {
            std::string out;
            for (const sema::doc::DocString& doc : all.packages[entity.id].docs) {
                out += (out.empty() ? "" : "\n\n") + join(doc.summary, doc.text);
            }
            return out;
        }
        case EntityKind::SystemModule: {
            std::string out;
            const std::string_view name = unit.program().session.names.text(entity.name);
            for (const stdlib::Row& row : stdlib::rows()) {
                if (row.module == name) {
                    out += (out.empty() ? "" : ", ") + ("`" + std::string(row.name) + "`");
                }
            }
            return out;
        }
        case EntityKind::Builtin: return std::string(entity.row->doc);
        case EntityKind::Parameter:
        case EntityKind::Local:
        case EntityKind::Entry: return {};
    }
    return {};
}

}  // namespace kcl::lsp
