// Bodies of schemas, mixins, protocols and rules.
#include "frontend/diag/type_kinds.h"
#include "sema/check/checker.h"
#include "sema/types/signature.h"

namespace kcl::sema {

void Checker::schemaStmt(const ast::SchemaStmt& s) {
    const std::uint32_t* id = schemaOf_.find(std::uint64_t{s.id} + 1);
    decorators(s.decorators);
    if (id == nullptr) {
        return;  // declared twice, reported
    }
    const SchemaModel* model = &model_.schemas[*id];
    const SchemaModel* outer = schema_;
    schema_ = model;
    paramDefaults(s.params);
    ownTypes(*model);
    inheritedTypes(*model);
    indexSignatureTypes(*model);
    stmts(s.body);
    checks(s.checks);
    schema_ = outer;
}

void Checker::ruleStmt(const ast::RuleStmt& s) {
    decorators(s.decorators);
    const SchemaModel* outer = schema_;
    if (const std::uint32_t* id = schemaOf_.find(std::uint64_t{s.id} + 1)) {
        schema_ = &model_.schemas[*id];
    }
    paramDefaults(s.params);
    checks(s.checks);
    schema_ = outer;
}

void Checker::checks(std::span<const ast::CheckExpr> list) {
    for (const ast::CheckExpr& c : list) {
        (void)infer(*c.test);
        if (c.cond != nullptr) {
            (void)infer(*c.cond);
        }
        message(c.message);
    }
}

/// Observed: whether a default fits its parameter is only checked when it is used.
void Checker::paramDefaults(std::span<const ast::Param> params) {
    for (const ast::Param& p : params) {
        (void)typeOf(p.type);
        if (p.defaultValue != nullptr) {
            (void)infer(*p.defaultValue, {typeOf(p.type), p.name.span});
        }
    }
}

void Checker::decorators(std::span<const ast::Decorator> list) {
    for (const ast::Decorator& d : list) {
        const auto* name = ast::as<ast::IdentifierExpr>(d.name);
        if (name != nullptr && name->names.size() == 1 && text(name->names.front().name) == "deprecated") {
            const Type* signature = parseSignature("(version?: str, reason?: str, strict?: bool) -> any", store_);
            arguments(signature, "\"deprecated\"", d.span, d.args);
        }  // observed: the arguments of `info` are not looked at
    }
}

void Checker::attrStmt(const ast::AttrStmt& s) {
    decorators(s.decorators);
    const Type* type = typeOf(s.type);
    if (s.value == nullptr) {
        return;
    }
    const Expected expected{type, s.name.span};
    const Type* value = infer(*s.value, expected);
    if (s.augmented && s.op != ast::BinaryOp::BitOr) {
        if (!isAny(type)) {
            value = operate(s.op, type, value, s.name.span);
        }
    }
    (void)require(value, expected, s.name.span);
}

/// An attribute that is declared twice keeps its first type, which the second must fit (semantics section 5.1).
void Checker::ownTypes(const SchemaModel& schema) {
    for (std::size_t i = 0; i < schema.attrs.size(); ++i) {
        const SchemaAttr& a = schema.attrs[i];
        const Type* first = out_.attr[static_cast<std::uint32_t>(schema.id)][i];
        for (const Setter& setter : a.setters) {
            const auto* again = ast::as<ast::AttrStmt>(setter.stmt);
            if (again == nullptr || (again->dotted && again->value == nullptr) || again == a.decl || first == nullptr) {
                continue;
            }
            const Type* second = typeOf(again->type);
            if (!rules_.assignable(second, first)) {
                sink_.report(again->name.span, diag::AttributeRetyped, text(a.name),
                             vm::typeText(*first), vm::typeText(*second));
            }
        }
    }
}

/// An attribute of a base may only get a narrower type, and stays required.
void Checker::inheritedTypes(const SchemaModel& schema) {
    if (schema.base == kNoId) {
        return;
    }
    for (std::size_t i = 0; i < schema.attrs.size(); ++i) {
        const SchemaAttr& a = schema.attrs[i];
        if (a.decl == nullptr) {
            continue;
        }
        const Attr inherited = attribute(SchemaId{schema.base}, a.name);
        if (inherited.type == nullptr) {
            continue;
        }
        const Type* own = out_.attr[static_cast<std::uint32_t>(schema.id)][i];
        if (!rules_.assignable(own, inherited.type)) {
            const std::string printed = vm::typeText(*own);
            // Observed: the new type is printed in both places.
            sink_.report(a.decl->name.span, diag::AttributeRetyped, text(a.name), printed, printed);
        } else if (a.decl->optional && !inherited.optional) {
            sink_.report(a.decl->name.span, diag::AttributeMadeOptional, text(a.name));
        }
    }
}

void Checker::indexSignatureTypes(const SchemaModel& schema) {
    const ast::IndexSignature* sig = indexSignature(schema.id);
    if (sig == nullptr) {
        return;
    }
    const Type* key = typeOf(sig->keyType);
    const Type* value = typeOf(sig->valueType);
    if (!isAny(key) && !allOf(key, [](const Type* t) { return isStr(t); })) {
        // Observed: the place is the schema's name.
        sink_.report(schema.nameSpan(), diag::IndexKeyType, vm::typeText(*key));
    }
    if (sig->value != nullptr) {
        (void)require(infer(*sig->value, {value, {}}), {value, {}}, sig->span);
    }
    if (sig->anyOther) {
        return;
    }
    std::string written = "[";
    if (sig->keyName.name != Name::None) {
        written += text(sig->keyName.name);
        written += ": ";
    }
    written += vm::typeText(*key) + "]: " + vm::typeText(*value);
    for (std::size_t i = 0; i < schema.attrs.size(); ++i) {
        const SchemaAttr& a = schema.attrs[i];
        const Type* type = out_.attr[static_cast<std::uint32_t>(schema.id)][i];
        if (a.decl != nullptr && type != nullptr && !rules_.assignable(type, value)) {
            sink_.report(a.decl->name.span, diag::IndexAttributeType, vm::typeText(*type), text(a.name), written);
        }
    }
}

}  // namespace kcl::sema
