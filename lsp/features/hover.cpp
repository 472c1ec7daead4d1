#include "lsp/features/hover.h"

#include "lsp/features/describe.h"

namespace kcl::lsp {

namespace {

constexpr std::size_t kMaxAttributes = 60;

std::string code(const std::string& text) {
    return "```kcl\n" + text + "\n```";
}

/// The head of a schema with everything that it has, inherited attributes first.
std::string schemaText(Unit& unit, const Entity& entity) {
    std::string out = declarationText(unit, entity) + ":";
    const sema::doc::Documentation& all = documentationOf(unit, entity);
    const sema::SchemaId id = unit.model().globals[entity.id].schema;
    const auto attributes = all.allAttributes(id);
    std::size_t shown = 0;
    for (const sema::doc::DocAttribute* attribute : attributes) {
        if (++shown > kMaxAttributes) {
            out += "\n    # and " + std::to_string(attributes.size() - kMaxAttributes) + " more";
            break;
        }
        out += "\n    " + attributeText(*attribute);
    }
    const sema::doc::DocIndexSignature& index = all.schema(id).index;
    if (index.exists) {
        out += "\n    [" + std::string(index.anyOther ? "..." : "") + (index.key.text.empty() ? "str" : index.key.text) + "]: " + index.value.text;
    }
    return out;
}

std::string packageOf(Unit& unit, const Entity& entity) {
    const sema::Model& model = unit.model();
    const std::string& path = model.package(model.globals[entity.id].package).path;
    return path == load::kMainPackage ? std::string{} : path;
}

/// The value of a variable that is set once, to a literal.
std::string constantText(Unit& unit, const Entity& entity) {
    if (entity.type == nullptr) {
        return {};
    }
    const auto is = [&](vm::TypeKind kind) { return entity.type->is(kind); };
    if (is(vm::TypeKind::BoolLit) || is(vm::TypeKind::IntLit) || is(vm::TypeKind::FloatLit) || is(vm::TypeKind::StrLit)) {
        return vm::runtimeTypeText(*entity.type);
    }
    const sema::Global& global = unit.model().globals[entity.id];
    if (global.setters.size() != 1) {
        return {};
    }
    const auto* assign = ast::as<ast::AssignStmt>(global.setters.front().stmt);
    if (assign == nullptr || !global.setters.front().guards.empty()) {
        return {};
    }
    const ast::ExprKind kind = assign->value->kind;
    if (kind != ast::ExprKind::NumberLit && kind != ast::ExprKind::StringLit && kind != ast::ExprKind::NameConstant) {
        return {};
    }
    const std::string_view text = unit.program().sources.text(assign->value->span);
    return text.size() <= 200 && text.find('\n') == std::string_view::npos ? std::string(text) : std::string{};
}

}  // namespace

std::optional<HoverText> hover(const Cursor& at) {
    const Occurrence* name = at.name();
    if (name == nullptr) {
        return std::nullopt;
    }
    Unit& unit = at.unit();
    const Entity& entity = name->entity;
    HoverText out;
    const bool isSchema = entity.kind == EntityKind::Schema || entity.kind == EntityKind::Rule;
    std::string head = isSchema ? schemaText(unit, entity) : declarationText(unit, entity);
    if (entity.kind == EntityKind::Variable) {
        if (const std::string value = constantText(unit, entity); !value.empty()) {
            head += " = " + value;
        }
    }
    out.markdown = code(head);
    if (isSchema || entity.kind == EntityKind::TypeAlias) {
        if (const std::string package = packageOf(unit, entity); !package.empty()) {
            out.markdown += "\n\nof package `" + package + "`";
        }
    }
    if (entity.kind == EntityKind::Attribute) {
        out.markdown += "\n\nof schema `" + std::string(at.scope().text(unit.model().schemas[entity.id].name)) + "`";
    }
    if (const std::string text = documentationText(unit, entity); !text.empty()) {
        out.markdown += "\n\n" + text;
    }
    out.range = rangeOf(unit.program().sources, name->span).value_or(FileRange{at.path(), at.offset(), at.offset()});
    return out;
}

}  // namespace kcl::lsp
