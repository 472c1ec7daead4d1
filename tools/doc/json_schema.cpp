#include "tools/doc/json_schema.h"

#include "tools/doc/constraints.h"

#include <algorithm>
#include <set>

namespace kcl::tools::doc {

namespace {

using sema::doc::DocAttribute;
using sema::doc::DocSchema;
using sema::doc::DocType;
using sema::doc::DocTypeKind;

constexpr std::string_view kDialect = "https://json-schema.org/draft/2020-12/schema";

/// A name that OpenAPI allows for a component and JSON Schema for a definition: other bytes become `_` and two digits.
[[nodiscard]] std::string componentName(std::string_view name) {
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string out;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-') {
            out += c;
        } else {
            out += '_';
            out += kHex[byte >> 4];
            out += kHex[byte & 15];
        }
    }
    return out;
}

[[nodiscard]] std::string joined(const std::string& first, const std::string& second) {
    return first.empty() || second.empty() ? first + second : first + "\n\n" + second;
}

class Writer {
public:
    Writer(const Selection& selection, std::string_view prefix)
        : selection_(selection), docs_(*selection.docs), prefix_(prefix) {}

    /// The definitions by name: what is selected, and what that names.
    Json definitions() {
        for (const std::uint32_t package : selection_.packages) {
            for (const sema::SchemaId id : docs_.packages[package].schemas) {
                if (selection_.shows(docs_.schema(id)) && docs_.schema(id).keyword != "rule") {
                    (void)reference(static_cast<std::uint32_t>(id));
                }
            }
            for (const sema::doc::DocAlias& alias : docs_.packages[package].aliases) {
                (void)aliasReference(static_cast<std::uint32_t>(alias.global));
            }
        }
        while (!queue_.empty()) {
            const Wanted next = queue_.back();
            queue_.pop_back();
            if (next.isAlias) {
                const sema::doc::DocAlias& alias = *docs_.alias(next.number);
                Json schema = type(alias.type);
                describe(schema, alias.description);
                done_.emplace_back(next.name, std::move(schema));
            } else {
                done_.emplace_back(next.name, schema(docs_.schemas[next.number]));
            }
        }
        std::sort(done_.begin(), done_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        Json out = Json::object();
        for (auto& [name, schema] : done_) {
            out.append(name, std::move(schema));
        }
        return out;
    }

    [[nodiscard]] Json reference(std::uint32_t schema) {
        const std::string name = componentName(docs_.fullName(docs_.schemas[schema]));
        want(name, schema, false);
        return Json::object().set("$ref", Json::text(prefix_ + name));
    }

private:
    struct Wanted {
        std::string name;
        std::uint32_t number;
        bool isAlias;
    };

    void want(const std::string& name, std::uint32_t number, bool isAlias) {
        if (seen_.insert(name).second) {
            queue_.push_back({name, number, isAlias});
        }
    }

    [[nodiscard]] Json aliasReference(std::uint32_t global) {
        const sema::doc::DocAlias* const alias = docs_.alias(global);
        if (alias == nullptr) {
            return Json::object();
        }
        const std::string& path = docs_.packages[docs_.aliasPlaces[global].package].path;
        const std::string name = componentName(path.empty() ? alias->name : path + "." + alias->name);
        want(name, global, true);
        return Json::object().set("$ref", Json::text(prefix_ + name));
    }

    [[nodiscard]] Json named(std::string_view type) { return Json::object().set("type", Json::text(type)); }

    [[nodiscard]] Json type(const DocType& t) {
        switch (t.kind) {
            case DocTypeKind::Any: return Json::object();
            case DocTypeKind::Unknown: return Json::object();
            case DocTypeKind::Basic:
                switch (t.basic) {
                    case ast::BasicTypeKind::Bool: return named("boolean");
                    case ast::BasicTypeKind::Int: return named("integer");
                    case ast::BasicTypeKind::Float: return named("number");
                    case ast::BasicTypeKind::Str: return named("string");
                }
                return Json::object();
            case DocTypeKind::Literal: {
                Json value;
                return constantJson(*t.literal, *selection_.sources, value) ? Json::object().set("const", std::move(value))
                                                                            : Json::object();
            }
            case DocTypeKind::List: {
                Json out = named("array");
                if (!t.parts.empty()) {
                    out.set("items", type(t.parts.front()));
                }
                return out;
            }
            case DocTypeKind::Dict: {
                Json out = named("object");
                Json value = type(t.parts[1]);
                if (!value.empty()) {
                    out.set("additionalProperties", std::move(value));
                }
                return out;
            }
            case DocTypeKind::Union: return alternatives(t);
            case DocTypeKind::Function: return Json::object().set("x-kcl-type", Json::text(t.text));
            case DocTypeKind::Number: {
                Json both = Json::array();
                both.add(Json::text("integer")).add(Json::text("string"));
                return Json::object().set("type", std::move(both)).set("x-kcl-type", Json::text(t.text));
            }
            case DocTypeKind::Schema: return reference(t.target);
            case DocTypeKind::Alias: return aliasReference(t.target);
        }
        return Json::object();
    }

    /// Constants become one `enum`, the others stand beside it in `anyOf`.
    [[nodiscard]] Json alternatives(const DocType& t) {
        Json constants = Json::array();
        Json choices = Json::array();
        for (const DocType& part : t.parts) {
            Json one = type(part);
            if (const Json* const value = one.find("const")) {
                constants.add(*value);
            } else {
                choices.add(std::move(one));
            }
        }
        if (choices.empty()) {
            return Json::object().set("enum", std::move(constants));
        }
        if (!constants.empty()) {
            choices.add(Json::object().set("enum", std::move(constants)));
        }
        return Json::object().set("anyOf", std::move(choices));
    }

    static void describe(Json& schema, const std::string& text) {
        if (!text.empty()) {
            schema.set("description", Json::text(text));
        }
    }

    [[nodiscard]] Json property(const DocAttribute& attribute) {
        Json out = type(attribute.type);
        describe(out, attribute.description);
        Json value;
        if (attribute.value != nullptr) {
            if (constantJson(*attribute.value, *selection_.sources, value)) {
                out.set("default", std::move(value));
            } else {
                out.set("x-kcl-default", Json::text(attribute.defaultValue));
            }
        }
        if (attribute.deprecated() != nullptr) {
            out.set("deprecated", Json::boolean(true));
        }
        decorators(attribute.decorators, out);
        return out;
    }

    static void decorators(const std::vector<sema::doc::DocDecorator>& list, Json& out) {
        if (list.empty()) {
            return;
        }
        Json all = Json::array();
        for (const sema::doc::DocDecorator& decorator : list) {
            Json arguments = Json::array();
            for (const std::string& argument : decorator.arguments) {
                arguments.add(Json::text(argument));
            }
            all.add(Json::object().set("name", Json::text(decorator.name)).set("arguments", std::move(arguments)));
        }
        out.set("x-kcl-decorators", std::move(all));
    }

    [[nodiscard]] Json schema(const DocSchema& schema) {
        Json out = named("object");
        out.set("title", Json::text(schema.name));
        describe(out, joined(schema.doc.summary, schema.doc.text));
        Json properties = Json::object();
        Json required = Json::array();
        for (const DocAttribute* const attribute : docs_.allAttributes(schema.id)) {
            if (!selection_.shows(*attribute)) {
                continue;
            }
            properties.set(attribute->name, property(*attribute));
            if (attribute->required()) {
                required.add(Json::text(attribute->name));
            }
        }
        Json checks = Json::array();
        const sema::doc::DocIndexSignature* index = nullptr;
        for (const sema::SchemaId id : docs_.chain(schema.id)) {
            const DocSchema& one = docs_.schema(id);
            index = one.index.exists ? &one.index : index;
            addChecks(one, properties, checks);
            for (const sema::SchemaId mixin : one.mixins) {
                addChecks(docs_.schema(mixin), properties, checks);
            }
        }
        if (!properties.empty()) {
            out.set("properties", std::move(properties));
        }
        if (!required.empty()) {
            out.set("required", std::move(required));
        }
        out.set("additionalProperties", index != nullptr ? type(index->value) : Json::boolean(false));
        addExtras(schema, std::move(checks), out);
        return out;
    }

    void addExtras(const DocSchema& schema, Json checks, Json& out) {
        if (schema.deprecated() != nullptr) {
            out.set("deprecated", Json::boolean(true));
        }
        if (!checks.empty()) {
            out.set("x-kcl-checks", std::move(checks));
        }
        decorators(schema.decorators, out);
        Json examples = Json::array();
        for (const sema::doc::DocExample& example : schema.doc.examples) {
            if (!example.code.empty()) {
                examples.add(Json::text(example.code));
            }
        }
        if (!examples.empty()) {
            out.set("x-kcl-examples", std::move(examples));
        }
        const std::string& path = docs_.packages[schema.package].path;
        Json kind = Json::object();
        kind.set("type", Json::text(schema.name));
        if (!path.empty()) {
            const std::size_t dot = path.rfind('.');
            kind.set("import", Json::object().set("package", Json::text(path))
                                   .set("alias", Json::text(dot == std::string::npos ? path : path.substr(dot + 1))));
        }
        if (schema.base != sema::kNoId) {
            kind.set("base", Json::text(docs_.fullName(docs_.schemas[schema.base])));
        }
        out.set("x-kcl-type", std::move(kind));
    }

    void addChecks(const DocSchema& schema, Json& properties, Json& texts) const {
        for (const sema::doc::DocCheck& check : schema.checks) {
            Json one = Json::object();
            one.set("test", Json::text(check.test));
            if (!check.condition.empty()) {
                one.set("if", Json::text(check.condition));
            }
            if (!check.message.empty()) {
                one.set("message", Json::text(check.message));
            }
            one.set("enforced", Json::boolean(addConstraint(*check.check, *selection_.names, *selection_.sources, properties)));
            texts.add(std::move(one));
        }
    }

    const Selection& selection_;
    const sema::doc::Documentation& docs_;
    std::string prefix_;
    std::set<std::string> seen_;
    std::vector<Wanted> queue_;
    std::vector<std::pair<std::string, Json>> done_;
};

}  // namespace

bool constantJson(const ast::Expr& value, const SourceMap& sources, Json& out) {
    if (const auto* paren = ast::as<ast::ParenExpr>(&value)) {
        return constantJson(*paren->inner, sources, out);
    }
    if (const auto* text = ast::as<ast::StringLit>(&value)) {
        out = Json::text(text->value);
        return true;
    }
    if (const auto* number = ast::as<ast::NumberLit>(&value)) {
        if (number->suffix != ast::UnitSuffix::None) {
            out = Json::text(sources.text(number->span));
        } else {
            out = number->isFloat ? Json::number(number->floatValue) : Json::integer(number->intValue);
        }
        return true;
    }
    if (const auto* minus = ast::as<ast::UnaryExpr>(&value); minus != nullptr && minus->op == ast::UnaryOp::Minus) {
        const auto* number = ast::as<ast::NumberLit>(minus->operand);
        if (number == nullptr || number->suffix != ast::UnitSuffix::None) {
            return false;
        }
        out = number->isFloat ? Json::number(-number->floatValue) : Json::integer(-number->intValue);
        return true;
    }
    if (const auto* name = ast::as<ast::NameConstant>(&value)) {
        out = name->constant == ast::ConstantKind::None ? Json() : Json::boolean(name->constant == ast::ConstantKind::True);
        return name->constant != ast::ConstantKind::Undefined;
    }
    if (const auto* list = ast::as<ast::ListExpr>(&value)) {
        out = Json::array();
        for (const ast::Expr* const item : list->items) {
            Json one;
            if (!constantJson(*item, sources, one)) {
                return false;
            }
            out.add(std::move(one));
        }
        return true;
    }
    const auto* config = ast::as<ast::ConfigExpr>(&value);
    if (config == nullptr) {
        return false;
    }
    out = Json::object();
    for (const ast::ConfigEntry& entry : config->entries) {
        Json one;
        if (entry.kind != ast::ConfigEntryKind::Pair || entry.op == ast::ConfigOp::Insert || !constantJson(*entry.value, sources, one)) {
            return false;
        }
        const auto* quoted = ast::as<ast::StringLit>(entry.key);
        const auto* name = ast::as<ast::IdentifierExpr>(entry.key);
        if (quoted == nullptr && (name == nullptr || name->names.size() != 1)) {
            return false;
        }
        std::string_view key = quoted != nullptr ? quoted->value : sources.text(entry.key->span);
        key.remove_prefix(quoted == nullptr && key.starts_with('$') ? 1 : 0);
        out.set(key, std::move(one));
    }
    return true;
}

std::string jsonSchema(const Selection& selection, std::string_view rootSchema) {
    Json out = Json::object();
    out.set("$schema", Json::text(kDialect));
    out.set("title", Json::text(selection.title));
    Writer writer(selection, "#/$defs/");
    for (const DocSchema& schema : selection.docs->schemas) {
        if (!rootSchema.empty() && (selection.docs->fullName(schema) == rootSchema || schema.name == rootSchema) && selection.shows(schema)) {
            out.set("$ref", *writer.reference(static_cast<std::uint32_t>(schema.id)).find("$ref"));
        }
    }
    out.set("$defs", writer.definitions());
    std::string text;
    out.write(text);
    return text + "\n";
}

std::string openApi(const Selection& selection) {
    Json out = Json::object();
    out.set("openapi", Json::text("3.1.0"));
    out.set("info", Json::object().set("title", Json::text(selection.title))
                        .set("version", Json::text(selection.version.empty() ? "0.0.0" : selection.version)));
    out.set("jsonSchemaDialect", Json::text(kDialect));
    out.set("paths", Json::object());
    out.set("components", Json::object().set("schemas", Writer(selection, "#/components/schemas/").definitions()));
    std::string text;
    out.write(text);
    return text + "\n";
}

}  // namespace kcl::tools::doc
