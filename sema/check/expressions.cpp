// Expressions: names, literals, lambdas.
#include "frontend/ast/visit.h"
#include "sema/check/checker.h"
#include "sema/types/signature.h"
#include "stdlib/catalogue.h"

#include <algorithm>

namespace kcl::sema {

const Type* Checker::infer(const ast::Expr& e, const Expected& expected) {
    const Type* type = compute(e, expected);
    out_.expr.set(e.id, type);
    return type;
}

const Type* Checker::inferItem(const ast::Expr& e, const Expected& expected, bool coarse) {
    const bool around = coarse_;
    const Type* type = nullptr;
    if (e.kind == ast::ExprKind::ConfigExpr || e.kind == ast::ExprKind::ListExpr) {
        coarse_ = coarse;
        type = infer(e, expected);
    } else {
        coarse_ = false;
        const bool isPlain = expected.type == nullptr || (!expected.type->is(TypeKind::Union) && !isLiteral(expected.type));
        if (coarse && isPlain && e.kind == ast::ExprKind::StringLit) {
            type = store_.string;
        } else if (coarse && isPlain && e.kind == ast::ExprKind::NumberLit) {
            const auto& n = static_cast<const ast::NumberLit&>(e);
            const bool isUnit = !n.isFloat && n.suffix != ast::UnitSuffix::None && n.suffix != ast::UnitSuffix::i;
            type = n.isFloat ? store_.floating : isUnit ? store_.unit : store_.integer;
        }
        if (type != nullptr) {
            out_.expr.set(e.id, type);
        } else {
            type = infer(e, expected);
        }
    }
    coarse_ = around;
    return type;
}

void Checker::inferAll(std::span<const ast::Expr* const> list) {
    for (const ast::Expr* e : list) {
        (void)infer(*e);
    }
}

const Type* Checker::compute(const ast::Expr& e, const Expected& expected) {
    return ast::visit(e, ast::overloaded{
        [&](const ast::IdentifierExpr& x) { return identifier(x); },
        [&](const ast::UnaryExpr& x) { return unary(x); },
        [&](const ast::BinaryExpr& x) { return binary(x, expected); },
        [&](const ast::CompareExpr& x) { return compare(x); },
        [&](const ast::IfExpr& x) {
            (void)infer(*x.cond);
            const Type* body = infer(*x.body, expected);
            const Type* orElse = infer(*x.orElse, expected);
            return rules_.join(body, orElse);
        },
        [&](const ast::SelectorExpr& x) { return selector(x); },
        [&](const ast::SubscriptExpr& x) { return subscript(x); },
        [&](const ast::CallExpr& x) { return call(x); },
        [&](const ast::ParenExpr& x) { return infer(*x.inner, expected); },
        [&](const ast::QuantExpr& x) { return quantifier(x); },
        [&](const ast::ListExpr& x) { return list(x, expected); },
        [&](const ast::StarredExpr& x) { return starred(x); },
        [&](const ast::ListIfItem& x) -> const Type* {
            for (const ast::ListIfBranch& branch : x.branches) {
                if (branch.cond != nullptr) {
                    (void)infer(*branch.cond);
                }
                inferAll(branch.items);
            }
            return store_.any;
        },
        [&](const ast::ListComp& x) { return listComp(x, expected); },
        [&](const ast::ConfigExpr& x) { return config(x, expected); },
        [&](const ast::ConfigIfExpr&) { return store_.any; },
        [&](const ast::DictComp& x) { return dictComp(x, expected); },
        [&](const ast::SchemaExpr& x) { return schemaExpr(x); },
        [&](const ast::LambdaExpr& x) { return lambda(x); },
        [&](const ast::JoinedString& x) -> const Type* {
            for (const ast::StringPart& part : x.parts) {
                if (part.expr != nullptr) {
                    (void)infer(*part.expr);
                }
            }
            return store_.string;
        },
        [&](const ast::NumberLit& x) { return number(x); },
        [&](const ast::StringLit& x) { return store_.strLit(x.value); },
        [&](const ast::NameConstant& x) {
            switch (x.constant) {
                case ast::ConstantKind::True: return store_.boolLit(true);
                case ast::ConstantKind::False: return store_.boolLit(false);
                case ast::ConstantKind::None:
                case ast::ConstantKind::Undefined: return store_.none;
            }
            return store_.any;
        },
        [&](const ast::MissingExpr&) { return store_.error; },
    });
}

const Type* Checker::number(const ast::NumberLit& e) {
    if (e.isFloat) {
        return store_.floatLit(e.floatValue);
    }
    if (e.suffix == ast::UnitSuffix::None || e.suffix == ast::UnitSuffix::i) {
        return store_.intLit(e.intValue);
    }
    // The suffixes stand in the order of vm::Unit, behind None.
    return store_.unitLit(e.intValue, static_cast<vm::Unit>(static_cast<int>(e.suffix) - 1));
}

const Type* Checker::builtinType(std::string_view module, std::string_view name) {
    const Name m = findName(module);
    const Name n = findName(name);
    const std::uint64_t key = (std::uint64_t{static_cast<std::uint32_t>(m)} + 1) << 32 | static_cast<std::uint32_t>(n);
    if (const Type* const* known = builtins_.find(key)) {
        return *known;
    }
    const stdlib::Row* row = stdlib::find(module, name);
    const Type* type = row == nullptr ? nullptr : parseSignature(row->signature, store_);
    builtins_.set(key, type);
    return type;
}

const Type* Checker::globalValue(std::uint32_t id) {
    const Global& g = model_.globals[id];
    const Type* type = globalType(id);
    switch (g.kind) {
        case GlobalKind::Variable: return type == nullptr ? store_.any : type;
        case GlobalKind::Schema:
        case GlobalKind::Rule: return store_.schemaType(g.schema, instance(g.schema)->text, instance(g.schema)->package);
        case GlobalKind::TypeAlias:
            return type != nullptr && type->is(TypeKind::Schema) ? store_.schemaType(type->schema, type->text, type->package) : store_.any;
    }
    return store_.any;
}

/// Type of the first name or names; `used` becomes their number.
const Type* Checker::reference(const ast::IdentifierExpr& e, const Ref& ref, std::size_t& used) {
    used = ref.consumed;
    const ast::NameRef& first = e.names.front();
    switch (ref.kind) {
        case RefKind::Unresolved:
            used = e.names.size();
            return store_.error;
        case RefKind::Local:
        case RefKind::Sibling: {
            const Type* known = local(ref.declaration);
            return known == nullptr ? store_.any : known;
        }
        case RefKind::Attribute:
        case RefKind::HostName: {
            const Attr a = schema_ == nullptr ? Attr{} : attribute(schema_->id, first.name);
            if (a.type != nullptr) {
                return a.type;
            }
            const Type* known = ref.kind == RefKind::Attribute ? local(ref.declaration) : nullptr;
            return known == nullptr ? store_.any : known;
        }
        case RefKind::Global: return globalValue(ref.index);
        case RefKind::Builtin: {
            const Type* known = builtinType("", text(first.name));
            return known == nullptr ? store_.any : known;
        }
        case RefKind::SystemModule: return store_.module(text(first.name), text(static_cast<Name>(ref.index)));
        case RefKind::Package:
            return store_.module(text(first.name), model_.package(static_cast<PackageId>(ref.index)).path);
    }
    return store_.any;
}

const Type* Checker::identifier(const ast::IdentifierExpr& e) {
    std::size_t used = 1;
    const Ref ref = model_.refs.get(e.id);
    const Type* type = reference(e, ref, used);
    if (ref.kind == RefKind::Attribute && e.names.size() > used && isImported(e.names.front().name, e.span)) {
        hiddenModule_ = e.names.front().name;
    }
    for (std::size_t i = used; i < e.names.size(); ++i) {
        // Observed: a mistake in `a.b.c` is shown where it begins.
        type = member(type, e.names[i].name, e.span);
    }
    hiddenModule_ = Name::None;
    return type;
}

bool Checker::isImported(Name name, Span at) const {
    return std::ranges::any_of(model_.packages, [&](const Package& package) {
        const auto import = package.imports.find(name);
        return import != package.imports.end() && import->second.stmt != nullptr &&
               program_.sources.file(import->second.stmt->span.begin) == program_.sources.file(at.begin);
    });
}

const Type* Checker::lambda(const ast::LambdaExpr& e) {
    const Type* written = e.returnType == nullptr ? nullptr : typeOf(e.returnType);
    (void)functionOf(e.params, store_.any);
    paramDefaults(e.params);
    const Type* result = store_.any;
    if (!e.body.empty()) {
        stmts(e.body.first(e.body.size() - 1));
        const ast::Stmt& last = *e.body.back();
        const Expected expected{written, e.returnType == nullptr ? Span{} : e.returnType->span};
        result = lastValue(last, expected);
        if (written != nullptr) {
            (void)require(result, expected, last.span);
        }
    }
    if (result->is(TypeKind::None) || result->is(TypeKind::Module)) {
        result = store_.any;
    }
    return functionOf(e.params, written == nullptr ? result : written);
}

const Type* Checker::lastValue(const ast::Stmt& s, const Expected& expected) {
    if (const auto* value = ast::as<ast::ExprStmt>(&s)) {
        return infer(*value->value, expected);
    }
    stmt(s);
    const auto typeAt = [&](const Type* type) { return type == nullptr ? store_.any : type; };
    if (const auto* assigned = ast::as<ast::AssignStmt>(&s)) {
        return typeAt(out_.expr.get(assigned->value->id));
    }
    return store_.any;
}

}  // namespace kcl::sema
