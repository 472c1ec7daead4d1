#include "tools/doc/constraints.h"

#include "tools/doc/json_schema.h"

#include <optional>
#include <string>

namespace kcl::tools::doc {

namespace {

/// A keyword for one attribute, or for the items of one.
struct Keyword {
    std::string attribute;
    bool ofItems = false;
    std::string name;
    Json value;
    bool admitsEmpty = false;  ///< 0, "", [] and {} fulfil it
};

enum class Size : bool { No, Yes };

[[nodiscard]] const ast::Expr* bare(const ast::Expr* e) {
    while (const auto* paren = ast::as<ast::ParenExpr>(e)) {
        e = paren->inner;
    }
    return e;
}

class Reader {
public:
    Reader(const Interner& names, const SourceMap& sources, Json& properties)
        : names_(names), sources_(sources), properties_(properties) {}

    [[nodiscard]] bool read(const ast::Expr* test) {
        test = bare(test);
        if (const auto* both = ast::as<ast::BinaryExpr>(test)) {
            bool all = true;
            for (const ast::BinaryOp op : both->ops) {
                all = all && op == ast::BinaryOp::And;
            }
            for (std::size_t i = 0; all && i < both->operands.size(); ++i) {
                all = read(both->operands[i]);
            }
            return all;
        }
        if (const auto* chain = ast::as<ast::CompareExpr>(test)) {
            return comparison(*chain);
        }
        if (const auto* call = ast::as<ast::CallExpr>(test)) {
            return function(*call);
        }
        if (const auto* quantifier = ast::as<ast::QuantExpr>(test)) {
            return items(*quantifier);
        }
        return false;
    }

    std::vector<Keyword> found;

private:
    /// The name of the attribute that `e` is; the loop variable stands for the items of its list.
    [[nodiscard]] bool subject(const ast::Expr* e, Keyword& out) const {
        const auto* name = ast::as<ast::IdentifierExpr>(bare(e));
        if (name == nullptr || name->names.size() != 1) {
            return false;
        }
        const std::string_view text = names_.text(name->names.front().name);
        if (!item_.empty() && text == item_) {
            out.attribute = list_;
            out.ofItems = true;
            return true;
        }
        out.attribute = text;
        return properties_.find(text) != nullptr;
    }

    /// The schema that describes `key`'s values.
    [[nodiscard]] const Json* schemaOf(const Keyword& key) const {
        const Json* schema = properties_.find(key.attribute);
        return schema == nullptr || !key.ofItems ? schema : schema->find("items");
    }

    [[nodiscard]] bool hasType(const Keyword& key, std::string_view type) const {
        const Json* schema = schemaOf(key);
        const Json* written = schema == nullptr ? nullptr : schema->find("type");
        return written != nullptr && *written == Json::text(type);
    }

    [[nodiscard]] bool comparison(const ast::CompareExpr& chain) {
        for (std::size_t i = 0; i < chain.ops.size(); ++i) {
            if (!pair(chain.operands[i], chain.ops[i], chain.operands[i + 1])) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool pair(const ast::Expr* left, ast::CompareOp op, const ast::Expr* right) {
        Keyword key;
        Json value;
        if (op == ast::CompareOp::In) {
            const auto* list = ast::as<ast::ListExpr>(bare(right));
            if (list == nullptr || !subject(left, key) || !constantJson(*list, sources_, key.value)) {
                return false;
            }
            key.name = "enum";
            found.push_back(std::move(key));
            return true;
        }
        if (const auto number = constant(right)) {
            return bound(left, op, *number);
        }
        const auto number = constant(left);
        return number.has_value() && bound(right, mirrored(op), *number);
    }

    struct Number {
        double value;
        Json json;
    };

    [[nodiscard]] std::optional<Number> constant(const ast::Expr* e) const {
        e = bare(e);
        double sign = 1;
        if (const auto* unary = ast::as<ast::UnaryExpr>(e); unary != nullptr && unary->op == ast::UnaryOp::Minus) {
            sign = -1;
            e = bare(unary->operand);
        }
        const auto* number = ast::as<ast::NumberLit>(e);
        if (number == nullptr || number->suffix != ast::UnitSuffix::None) {
            return std::nullopt;
        }
        if (number->isFloat) {
            return Number{sign * number->floatValue, Json::number(sign * number->floatValue)};
        }
        const std::int64_t value = sign < 0 ? -number->intValue : number->intValue;
        return Number{static_cast<double>(value), Json::integer(value)};
    }

    [[nodiscard]] static ast::CompareOp mirrored(ast::CompareOp op) {
        switch (op) {
            case ast::CompareOp::Lt: return ast::CompareOp::Gt;
            case ast::CompareOp::LtE: return ast::CompareOp::GtE;
            case ast::CompareOp::Gt: return ast::CompareOp::Lt;
            case ast::CompareOp::GtE: return ast::CompareOp::LtE;
            case ast::CompareOp::Eq:
            case ast::CompareOp::NotEq:
            case ast::CompareOp::In:
            case ast::CompareOp::NotIn:
            case ast::CompareOp::Is:
            case ast::CompareOp::IsNot: return op;
        }
        return op;
    }

    /// `what OP limit`, `what` being an attribute or its length.
    [[nodiscard]] bool bound(const ast::Expr* what, ast::CompareOp op, const Number& limit) {
        Keyword key;
        const auto* call = ast::as<ast::CallExpr>(bare(what));
        if (call != nullptr) {
            if (!isCalled(*call, "len", 1) || !subject(call->args.positional[0], key)) {
                return false;
            }
            return length(std::move(key), op, limit.value);
        }
        if (!subject(what, key) || !(hasType(key, "integer") || hasType(key, "number"))) {
            return false;
        }
        switch (op) {
            case ast::CompareOp::Lt: key.name = "exclusiveMaximum"; key.admitsEmpty = 0 < limit.value; break;
            case ast::CompareOp::LtE: key.name = "maximum"; key.admitsEmpty = 0 <= limit.value; break;
            case ast::CompareOp::Gt: key.name = "exclusiveMinimum"; key.admitsEmpty = 0 > limit.value; break;
            case ast::CompareOp::GtE: key.name = "minimum"; key.admitsEmpty = 0 >= limit.value; break;
            case ast::CompareOp::Eq: key.name = "const"; key.admitsEmpty = limit.value == 0; break;
            case ast::CompareOp::NotEq:
            case ast::CompareOp::In:
            case ast::CompareOp::NotIn:
            case ast::CompareOp::Is:
            case ast::CompareOp::IsNot: return false;
        }
        key.value = limit.json;
        found.push_back(std::move(key));
        return true;
    }

    [[nodiscard]] bool length(Keyword key, ast::CompareOp op, double limit) {
        const std::string what = hasType(key, "string") ? "Length" : hasType(key, "array") ? "Items" : hasType(key, "object") ? "Properties" : "";
        const auto whole = static_cast<std::int64_t>(limit);
        if (what.empty() || limit < 0 || limit > 1e9 || static_cast<double>(whole) != limit) {
            return false;
        }
        const auto add = [&](const char* side, std::int64_t value) {
            Keyword one = key;
            one.name = side + what;
            one.value = Json::integer(std::max<std::int64_t>(value, 0));
            one.admitsEmpty = side == std::string_view("max") || value <= 0;
            found.push_back(std::move(one));
        };
        switch (op) {
            case ast::CompareOp::Lt:
                if (whole == 0) {
                    return false;
                }
                add("max", whole - 1);
                return true;
            case ast::CompareOp::LtE: add("max", whole); return true;
            case ast::CompareOp::Gt: add("min", whole + 1); return true;
            case ast::CompareOp::GtE: add("min", whole); return true;
            case ast::CompareOp::Eq: add("min", whole); add("max", whole); return true;
            case ast::CompareOp::NotEq:
            case ast::CompareOp::In:
            case ast::CompareOp::NotIn:
            case ast::CompareOp::Is:
            case ast::CompareOp::IsNot: return false;
        }
        return false;
    }

    [[nodiscard]] bool isCalled(const ast::CallExpr& call, std::string_view name, std::size_t arguments) const {
        return sources_.text(call.callee->span) == name && call.args.positional.size() == arguments && call.args.keywords.empty();
    }

    [[nodiscard]] bool function(const ast::CallExpr& call) {
        Keyword key;
        if (isCalled(call, "regex.match", 2)) {
            // The language searches for the pattern anywhere, and so does JSON Schema.
            const auto* pattern = ast::as<ast::StringLit>(bare(call.args.positional[1]));
            if (pattern == nullptr || !subject(call.args.positional[0], key)) {
                return false;
            }
            key.name = "pattern";
            key.value = Json::text(pattern->value);
        } else if (isCalled(call, "isunique", 1)) {
            if (!subject(call.args.positional[0], key)) {
                return false;
            }
            key.name = "uniqueItems";
            key.value = Json::boolean(true);
            key.admitsEmpty = true;
        } else if (isCalled(call, "multiplyof", 2)) {
            const auto factor = constant(call.args.positional[1]);
            if (!factor.has_value() || factor->value <= 0 || !subject(call.args.positional[0], key)) {
                return false;
            }
            key.name = "multipleOf";
            key.value = factor->json;
            key.admitsEmpty = true;
        } else {
            return false;
        }
        found.push_back(std::move(key));
        return true;
    }

    /// `all x in attribute { test }`.
    [[nodiscard]] bool items(const ast::QuantExpr& all) {
        Keyword key;
        if (all.quant != ast::QuantKind::All || all.variables.size() != 1 || all.cond != nullptr || !item_.empty() ||
            !subject(all.target, key) || !hasType(key, "array")) {
            return false;
        }
        item_ = names_.text(all.variables.front().name);
        list_ = key.attribute;
        const std::size_t before = found.size();
        const bool understood = read(all.test);
        item_.clear();
        for (std::size_t i = before; i < found.size(); ++i) {
            found[i].admitsEmpty = found[i].admitsEmpty || found[i].ofItems;
        }
        return understood;
    }

    const Interner& names_;
    const SourceMap& sources_;
    Json& properties_;
    std::string item_;
    std::string list_;
};

/// The values that count as absent under `if attribute`, as a schema.
[[nodiscard]] Json emptyValue(const Json& schema) {
    const Json* const type = schema.find("type");
    Json out = Json::object();
    if (type != nullptr && *type == Json::text("string")) {
        out.set("const", Json::text(""));
    } else if (type != nullptr && *type == Json::text("array")) {
        out.set("maxItems", Json::integer(0));
    } else if (type != nullptr && *type == Json::text("object")) {
        out.set("maxProperties", Json::integer(0));
    } else {
        out.set("const", Json::integer(0));
    }
    return out;
}

/// Adds a keyword; one that is there already is kept, in `allOf`.
void addKeyword(Json& schema, const std::string& name, Json value) {
    if (schema.find("$ref") == nullptr && schema.find(name) == nullptr) {
        schema.set(name, std::move(value));
        return;
    }
    if (schema.find("allOf") == nullptr) {
        schema.set("allOf", Json::array());
    }
    schema.at("allOf").add(Json::object().set(name, std::move(value)));
}

}  // namespace

bool addConstraint(const ast::CheckExpr& check, const Interner& names, const SourceMap& sources, Json& properties) {
    Reader reader(names, sources, properties);
    if (!reader.read(check.test)) {
        return false;
    }
    std::string guard;
    if (check.cond != nullptr) {
        const auto* name = ast::as<ast::IdentifierExpr>(bare(check.cond));
        if (name == nullptr || name->names.size() != 1) {
            return false;
        }
        guard = names.text(name->names.front().name);
        for (const Keyword& key : reader.found) {
            if (key.attribute != guard) {
                return false;
            }
        }
    }
    for (Keyword& key : reader.found) {
        Json& property = properties.at(key.attribute);
        Json& schema = key.ofItems ? property.at("items") : property;
        if (guard.empty() || key.admitsEmpty) {
            addKeyword(schema, key.name, std::move(key.value));
        } else {
            Json choice = Json::array();
            choice.add(emptyValue(schema)).add(Json::object().set(key.name, std::move(key.value)));
            addKeyword(schema, "anyOf", std::move(choice));
        }
    }
    return true;
}

}  // namespace kcl::tools::doc
