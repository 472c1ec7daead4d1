// What is known about a package before its statements are checked: types that are written down, attributes of
// schemas, and the parameters of lambdas.
#include "frontend/ast/visit.h"
#include "sema/check/checker.h"

#include <algorithm>

namespace kcl::sema {

Checker::Checker(const load::LoadedProgram& program, const Model& model, vm::TypeStore& store, diag::Engine& sink,
                 Detail detail)
    : program_(program), model_(model), store_(store), sink_(sink), rules_(store, model), detail_(detail) {
    out_.expr.expect(program.session.nextNode);
    out_.typeExpr.expect(program.session.nextNode);
    out_.global.resize(model.globals.size(), nullptr);
    out_.attr.resize(model.schemas.size());
    out_.instance.resize(model.schemas.size(), nullptr);
    schemaParams_.resize(model.schemas.size(), nullptr);
    fixed_.resize(model.globals.size(), 0);
    waiting_.resize(model.globals.size(), nullptr);
    aliasState_.resize(model.globals.size(), 0);
    for (const SchemaModel& s : model.schemas) {
        const std::string& path = model.package(s.package).path;
        const std::string_view package = path == load::kMainPackage ? std::string_view() : std::string_view(path);
        schemaOf_.set(std::uint64_t{s.schema != nullptr ? s.schema->id : s.rule->id} + 1, static_cast<std::uint32_t>(s.id));
        out_.instance[static_cast<std::uint32_t>(s.id)] = store.schema(s.id, text(s.name), package);
    }
}

void Checker::run() {
    declaring_ = true;
    for (const Package& package : model_.packages) {
        if (package.used) {
            declarePackage(package);
        }
    }
    declaring_ = false;
    for (const Package& package : model_.packages) {
        if (!package.used) {
            continue;
        }
        for (const std::vector<const ast::Stmt*>& file : package.files) {
            stmts(file);
        }
    }
    for (std::uint32_t i = 0; i < out_.global.size(); ++i) {
        const bool waits = waiting_[i] != nullptr;
        if (waits && detail_ == Detail::All) {
            (void)settle(i);
        } else if (!waits && out_.global[i] == nullptr) {
            out_.global[i] = store_.any;
        }
    }
}

void Checker::declarePackage(const Package& package) {
    for (const GlobalId id : package.order) {
        const Global& g = model_.global(id);
        const auto at = static_cast<std::uint32_t>(id);
        switch (g.kind) {
            case GlobalKind::Schema:
            case GlobalKind::Rule: out_.global[at] = instance(g.schema); break;
            case GlobalKind::TypeAlias: out_.global[at] = aliasType(at); break;
            case GlobalKind::Variable: declareVariable(id); break;
        }
    }
    for (const SchemaModel& s : model_.schemas) {
        if (s.package == package.id) {
            declareSchema(s);
        }
    }
}

void Checker::declareVariable(GlobalId id) {
    const Global& g = model_.global(id);
    const auto at = static_cast<std::uint32_t>(id);
    if (g.annotation != nullptr) {
        if (isSettled(*g.annotation)) {
            out_.global[at] = typeOf(g.annotation);
            fixed_[at] = 1;
        }
        return;
    }
    // Calls that stand before a lambda are checked against its parameters.
    if (g.setters.size() != 1) {
        return;
    }
    if (const auto* s = ast::as<ast::AssignStmt>(g.setters.front().stmt)) {
        const auto* e = ast::as<ast::LambdaExpr>(s->value);
        if (e != nullptr && s->targets[g.setters.front().targetIndex].path.empty()) {
            out_.global[at] = functionOf(e->params, store_.any);  // observed: the result is not known yet
        }
    }
}

void Checker::declareSchema(const SchemaModel& schema) {
    std::vector<const Type*>& types = out_.attr[static_cast<std::uint32_t>(schema.id)];
    types.reserve(schema.attrs.size());
    for (const SchemaAttr& a : schema.attrs) {
        const ast::TypeExpr* written = a.decl != nullptr ? a.decl->type : nullptr;
        types.push_back(a.decl == nullptr ? unifiedType(a) : typeOf(written));
    }
    for (const ast::Param& p : schema.params()) {
        setLocal(p.name.span, typeOf(p.type));
    }
    if (schema.schema != nullptr && schema.schema->indexSignature != nullptr) {
        const ast::IndexSignature& sig = *schema.schema->indexSignature;
        (void)typeOf(sig.keyType);
        (void)typeOf(sig.valueType);
        if (sig.keyName.name != Name::None) {
            setLocal(sig.keyName.span, store_.string);
        }
    }
}

/// Type of an attribute that the body declares by `name: S {...}`; null for one that is only assigned.
const Type* Checker::unifiedType(const SchemaAttr& attr) {
    for (const Setter& setter : attr.setters) {
        const auto* s = ast::as<ast::UnificationStmt>(setter.stmt);
        if (s == nullptr || !setter.guards.empty()) {
            continue;
        }
        const Ref ref = model_.refs.get(s->value->name->id);
        if (ref.kind != RefKind::Global || ref.consumed < s->value->name->names.size()) {
            return store_.any;
        }
        const Global& g = model_.globals[ref.index];
        if (g.kind == GlobalKind::Schema) {
            return instance(g.schema);
        }
        return g.kind == GlobalKind::TypeAlias ? aliasType(ref.index) : store_.any;
    }
    return nullptr;
}

const Type* Checker::functionOf(std::span<const ast::Param> params, const Type* result) {
    std::vector<const Type*> types;
    std::vector<vm::FunctionParams::Param> names;
    types.reserve(params.size());
    names.reserve(params.size());
    for (const ast::Param& p : params) {
        const Type* t = typeOf(p.type);
        setLocal(p.name.span, t);
        types.push_back(t);
        names.push_back({text(p.name.name), p.defaultValue != nullptr, p.name.span.begin});
    }
    vm::FunctionParams shape;
    shape.params = names;
    return rules_.function(types, result, store_.functionParams(shape));
}

bool Checker::isSettled(const ast::TypeExpr& t) const {
    const auto settled = [&](const ast::TypeExpr* part) { return part == nullptr || isSettled(*part); };
    return ast::visit(t, ast::overloaded{
        [](const ast::AnyType&) { return true; },
        [](const ast::BasicType&) { return true; },
        [](const ast::LiteralType&) { return true; },
        [&](const ast::NamedType& x) {
            const Ref ref = model_.refs.get(x.id);
            return ref.kind != RefKind::Global || model_.globals[ref.index].kind != GlobalKind::Variable ||
                   out_.global[ref.index] != nullptr;
        },
        [&](const ast::ListType& x) { return settled(x.element); },
        [&](const ast::DictType& x) { return settled(x.key) && settled(x.value); },
        [&](const ast::UnionType& x) { return std::ranges::all_of(x.members, settled); },
        [&](const ast::FunctionType& x) { return settled(x.result) && std::ranges::all_of(x.params, settled); },
    });
}

const Type* Checker::typeOf(const ast::TypeExpr* t) {
    if (t == nullptr) {
        return store_.any;
    }
    if (const Type* known = out_.typeExpr.get(t->id)) {
        return known;
    }
    const Type* made = computeType(*t);
    out_.typeExpr.set(t->id, made);
    return made;
}

const Type* Checker::computeType(const ast::TypeExpr& t) {
    const auto all = [&](std::span<const ast::TypeExpr* const> list) {
        std::vector<const Type*> types;
        types.reserve(list.size());
        for (const ast::TypeExpr* m : list) {
            types.push_back(typeOf(m));
        }
        return types;
    };
    return ast::visit(t, ast::overloaded{
        [&](const ast::AnyType&) { return store_.any; },
        [&](const ast::BasicType& x) {
            switch (x.basic) {
                case ast::BasicTypeKind::Bool: return store_.boolean;
                case ast::BasicTypeKind::Int: return store_.integer;
                case ast::BasicTypeKind::Float: return store_.floating;
                case ast::BasicTypeKind::Str: return store_.string;
            }
            return store_.any;
        },
        [&](const ast::NamedType& x) { return namedType(x); },
        [&](const ast::ListType& x) { return rules_.list(typeOf(x.element)); },
        [&](const ast::DictType& x) { return rules_.dict(typeOf(x.key), typeOf(x.value)); },
        [&](const ast::UnionType& x) { return store_.unionOf(all(x.members)); },
        [&](const ast::LiteralType& x) { return literalType(*x.value); },
        [&](const ast::FunctionType& x) { return rules_.function(all(x.params), typeOf(x.result), nullptr); },
    });
}

const Type* Checker::literalType(const ast::Expr& value) {
    if (const auto* n = ast::as<ast::NumberLit>(&value)) {
        return number(*n);
    }
    if (const auto* s = ast::as<ast::StringLit>(&value)) {
        return store_.strLit(s->value);
    }
    if (const auto* c = ast::as<ast::NameConstant>(&value)) {
        const bool isBoolean = c->constant == ast::ConstantKind::True || c->constant == ast::ConstantKind::False;
        return isBoolean ? store_.boolLit(c->constant == ast::ConstantKind::True) : store_.none;
    }
    return store_.any;
}

const Type* Checker::namedType(const ast::NamedType& t) {
    const Ref ref = model_.refs.get(t.id);
    switch (ref.kind) {
        case RefKind::Global: {
            const Global& g = model_.globals[ref.index];
            if (ref.consumed < t.names.size()) {
                return store_.any;
            }
            switch (g.kind) {
                case GlobalKind::Schema:
                case GlobalKind::Rule: return instance(g.schema);
                case GlobalKind::TypeAlias: return aliasType(ref.index);
                case GlobalKind::Variable: {
                    // Observed: `x = 1`, `a: x = 2` means int.
                    const Type* known = globalType(ref.index);
                    return known == nullptr ? store_.any : known->is(TypeKind::SchemaType) ? instance(known->schema) : known;
                }
            }
            return store_.any;
        }
        case RefKind::SystemModule: {
            const std::string_view module = text(static_cast<Name>(ref.index));
            if (t.names.size() != 2) {
                return store_.any;
            }
            const std::string_view name = text(t.names[1].name);
            if (module == "units" && name == "NumberMultiplier") {
                return store_.unit;
            }
            return noMember(store_.module(text(t.names[0].name), module), name, t.span, {});
        }
        case RefKind::Unresolved:
            if (declaring_) {
                unknownTypes_.push_back(t.span.begin);
            }
            return store_.error;
        case RefKind::Local:
        case RefKind::Sibling:
        case RefKind::Attribute:
        case RefKind::HostName:
        case RefKind::Builtin:
        case RefKind::Package: return store_.any;
    }
    return store_.any;
}

const Type* Checker::aliasType(std::uint32_t global) {
    if (out_.global[global] != nullptr) {
        return out_.global[global];
    }
    if (aliasState_[global] != 0) {
        return store_.any;  // an alias of itself
    }
    aliasState_[global] = 1;
    const ast::TypeAliasStmt* alias = model_.globals[global].alias;
    out_.global[global] = alias == nullptr ? store_.any : typeOf(alias->type);
    return out_.global[global];
}

}  // namespace kcl::sema
