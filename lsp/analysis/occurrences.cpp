#include "lsp/analysis/occurrences.h"

#include "frontend/ast/walk.h"
#include "lsp/analysis/entities.h"

#include <algorithm>
#include <unordered_map>

namespace kcl::lsp {

namespace {

using sema::kNoId;
using vm::Type;

class Collector {
public:
    Collector(const Scope& scope, const parse::ParsedFile& file, sema::PackageId package)
        : scope_(scope), file_(file), package_(package) {
        for (const sema::SchemaModel& schema : scope.model.schemas) {
            if (schema.package == package) {
                schemaOf_.emplace(schema.schema != nullptr ? static_cast<const ast::Stmt*>(schema.schema) : schema.rule, schema.id);
            }
        }
    }

    Occurrences run() {
        body(file_.module->body);
        settle();
        return std::move(out_);
    }

private:
    // --- what is found

    void add(Span span, const Entity& entity, Role role = Role::Read, bool isKey = false) {
        if (span.valid() && span.end > span.begin && file_.file->contains(span.begin)) {
            out_.push_back({span, role, isKey, entity});
        }
    }
    void add(Span span, const std::optional<Entity>& entity, Role role = Role::Read, bool isKey = false) {
        if (entity.has_value()) {
            add(span, *entity, role, isKey);
        }
    }

    /// Parameters and keys are known as such once all of the file has been seen.
    void settle() {
        std::unordered_map<Loc, const Entity*> declared;
        for (const Occurrence& one : out_) {
            if (one.role == Role::Declaration && one.entity.kind == EntityKind::Parameter) {
                declared.emplace(one.entity.declaration.begin, &one.entity);
            }
            if (one.isKey && one.entity.kind == EntityKind::Attribute) {
                declared.emplace(one.span.begin, &one.entity);
            }
        }
        for (Occurrence& one : out_) {
            const bool open = one.entity.kind == EntityKind::Local || (one.entity.kind == EntityKind::Entry && !one.isKey);
            const auto known = open ? declared.find(one.entity.declaration.begin) : declared.end();
            if (known != declared.end()) {
                const Type* type = one.entity.type;
                one.entity = *known->second;
                one.entity.type = type != nullptr ? type : one.entity.type;
            }
        }
        std::ranges::stable_sort(out_, [](const Occurrence& a, const Occurrence& b) {
            return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
        });
    }

    Entity declared(EntityKind kind, ast::NameRef name, const Type* type = nullptr) {
        Entity out;
        out.kind = kind;
        out.name = name.name;
        out.declaration = name.span;
        const Type* const* known = type == nullptr && name.span.valid() ? scope_.types.local.find(name.span.begin) : nullptr;
        out.type = known != nullptr ? *known : type;
        return out;
    }

    void declare(EntityKind kind, ast::NameRef name) {
        if (name.name != Name::None) {
            add(name.span, declared(kind, name), Role::Declaration);
        }
    }

    // --- names

    std::optional<Entity> ownAttribute(ast::NameRef name) {
        return schema_ == kNoId ? std::nullopt : attributeEntity(scope_, sema::SchemaId{schema_}, name.name);
    }

    /// The first names of `names` are what `ref` says, the others are members.
    std::optional<Entity> chain(ast::DottedName names, const sema::Ref& ref, Role role = Role::Read) {
        if (ref.kind == sema::RefKind::Unresolved || names.empty()) {
            // Behind a name of a package that is not known there may still be the package.
            if (names.size() > 1) {
                add(names.front().span, importedEntity(scope_, package_, names.front().name));
            }
            return std::nullopt;
        }
        const std::size_t used = std::min<std::size_t>(ref.consumed, names.size());
        if (used == 2) {
            add(names[0].span, importedEntity(scope_, package_, names[0].name));
        }
        std::optional<Entity> entity = referredEntity(scope_, ref, names[used - 1]);
        if (ref.kind == sema::RefKind::Attribute || ref.kind == sema::RefKind::HostName) {
            if (auto own = ownAttribute(names[used - 1])) {
                entity = own;
            }
        }
        add(names[used - 1].span, entity, names.size() == used ? role : Role::Read);
        return members(std::move(entity), names.subspan(used));
    }

    std::optional<Entity> members(std::optional<Entity> from, ast::DottedName names) {
        for (const ast::NameRef& name : names) {
            if (!from.has_value() || name.name == Name::None) {
                return std::nullopt;
            }
            if (from->kind == EntityKind::SystemModule) {
                const sema::Ref member{sema::RefKind::SystemModule, 2, static_cast<std::uint32_t>(from->name), {}};
                from = referredEntity(scope_, member, name);
            } else {
                from = memberEntity(scope_, from->type, name.name);
            }
            add(name.span, from);
        }
        return from;
    }

    /// A name in the header of a schema, which has no reference in the tables.
    void header(ast::DottedName names) {
        if (names.empty()) {
            return;
        }
        const sema::Package* in = &scope_.model.package(package_);
        const ast::NameRef* last = &names.front();
        if (names.size() > 1) {
            const auto imported = importedEntity(scope_, package_, names.front().name);
            add(names.front().span, imported);
            if (!imported.has_value() || imported->kind != EntityKind::Package) {
                return;
            }
            in = &scope_.model.package(sema::PackageId{imported->id});
            last = &names[1];
        }
        const auto at = in->names.find(last->name);
        if (at != in->names.end()) {
            add(last->span, globalEntity(scope_, static_cast<std::uint32_t>(at->second)));
        }
    }

    // --- statements

    void body(std::span<const ast::Stmt* const> list) {
        for (const ast::Stmt* s : list) {
            stmt(*s);
        }
    }

    void target(const ast::Target& t) {
        sema::Ref ref = scope_.model.refs.get(t.id);
        std::optional<Entity> entity = referredEntity(scope_, ref, t.name);
        if (ref.kind == sema::RefKind::Attribute || (schema_ != kNoId && !entity.has_value())) {
            entity = ownAttribute(t.name);
        }
        add(t.name.span, entity, t.path.empty() ? Role::Declaration : Role::Read);
        for (const ast::TargetStep& step : t.path) {
            if (step.index != nullptr) {
                expr(*step.index);
                const Type* type = entity.has_value() ? entity->type : nullptr;
                Entity next;
                next.type = itemOf(type) != nullptr ? itemOf(type) : valueOf(type);
                entity = next;
            } else if (entity.has_value()) {
                entity = memberEntity(scope_, entity->type, step.member.name);
                add(step.member.span, entity);
            }
        }
    }

    const Type* typeOf(const ast::TypeExpr* t) { return t == nullptr ? nullptr : scope_.types.typeExpr.get(t->id); }

    void stmt(const ast::Stmt& s) {
        ast::visit(s, ast::overloaded{
            [&](const ast::AssignStmt& x) {
                for (const ast::Target& t : x.targets) {
                    target(t);
                }
                type(x.type);
                const Type* expected = typeOf(x.type);
                if (expected == nullptr && !out_.empty() && x.targets.size() == 1) {
                    // What the only target is declared as elsewhere.
                    const Occurrence& last = out_.back();
                    expected = last.span == x.targets.front().span && last.entity.kind == EntityKind::Attribute ? last.entity.type : nullptr;
                }
                value(x.value, expected);
            },
            [&](const ast::AttrStmt& x) {
                decorators(x.decorators);
                auto own = ownAttribute(x.name);
                add(nameInside(x.name), own, Role::Declaration);
                type(x.type);
                value(x.value, typeOf(x.type));
            },
            [&](const ast::AugAssignStmt& x) {
                target(x.target);
                value(x.value, nullptr);
            },
            [&](const ast::ImportStmt& x) { import(x); },
            [&](const ast::RuleStmt& x) { rule(x); },
            [&](const ast::SchemaStmt& x) { schema(x); },
            [&](const ast::TypeAliasStmt& x) {
                globalDeclaration(x.name.front());
                type(x.type);
            },
            [&](const ast::UnificationStmt& x) {
                const sema::Ref ref = scope_.model.refs.get(x.target->id);
                (void)chain(x.target->names, ref, Role::Declaration);
                expr(*x.value);
            },
            [&](const ast::ExprStmt& x) { value(x.value, result_); },
            [&](const ast::AssertStmt& x) { children(x); },
            [&](const ast::IfStmt& x) { children(x); },
        });
    }

    /// The span of a name that may be written in quotes.
    Span nameInside(ast::NameRef name) {
        const std::string_view text = scope_.program.sources.text(name.span);
        return text.size() >= 2 && (text.front() == '"' || text.front() == '\'') ? Span{name.span.begin + 1, name.span.end - 1} : name.span;
    }

    void globalDeclaration(ast::NameRef name) {
        const sema::Package& in = scope_.model.package(package_);
        const auto at = in.names.find(name.name);
        if (at != in.names.end()) {
            add(name.span, globalEntity(scope_, static_cast<std::uint32_t>(at->second)), Role::Declaration);
        }
    }

    void import(const ast::ImportStmt& x) {
        const ast::NameRef bound = x.bound();
        const auto entity = importedEntity(scope_, package_, bound.name);
        if (!x.path.empty()) {
            add(ast::spanOf(x.path), entity, x.alias.name == Name::None ? Role::Declaration : Role::Read);
        }
        if (x.alias.name != Name::None) {
            add(x.alias.span, entity, Role::Declaration);
        }
    }

    void schema(const ast::SchemaStmt& x) {
        decorators(x.decorators);
        globalDeclaration(x.name);
        params(x.params);
        header(x.base);
        header(x.forHost);
        for (const ast::DottedName& mixin : x.mixins) {
            header(mixin);
        }
        const std::uint32_t outside = enter(&x);
        if (const ast::IndexSignature* signature = x.indexSignature) {
            declare(EntityKind::Local, signature->keyName);
            type(signature->keyType);
            type(signature->valueType);
            value(signature->value, typeOf(signature->valueType));
        }
        body(x.body);
        checks(x.checks);
        schema_ = outside;
    }

    void rule(const ast::RuleStmt& x) {
        decorators(x.decorators);
        globalDeclaration(x.name);
        params(x.params);
        for (const ast::DottedName& parent : x.parents) {
            header(parent);
        }
        header(x.forHost);
        const std::uint32_t outside = enter(&x);
        checks(x.checks);
        schema_ = outside;
    }

    std::uint32_t enter(const ast::Stmt* s) {
        const std::uint32_t outside = schema_;
        const auto known = schemaOf_.find(s);
        schema_ = known == schemaOf_.end() ? kNoId : static_cast<std::uint32_t>(known->second);
        return outside;
    }

    void checks(std::span<const ast::CheckExpr> list) {
        for (const ast::CheckExpr& check : list) {
            value(check.test, nullptr);
            value(check.cond, nullptr);
            value(check.message, nullptr);
        }
    }

    void params(std::span<const ast::Param> list) {
        for (const ast::Param& p : list) {
            declare(EntityKind::Parameter, p.name);
            type(p.type);
            value(p.defaultValue, typeOf(p.type));
        }
    }

    void decorators(std::span<const ast::Decorator> list) {
        for (const ast::Decorator& d : list) {
            args(d.args);
        }
    }

    // --- expressions

    template <typename Node>
    void children(const Node& node) {
        ast::forEachChild(static_cast<const std::conditional_t<std::is_base_of_v<ast::Stmt, Node>, ast::Stmt, ast::Expr>&>(node),
                          [this](const auto* child) { visitChild(*child); });
    }
    void visitChild(const ast::Expr& e) { expr(e); }
    void visitChild(const ast::Stmt& s) { stmt(s); }
    void visitChild(const ast::TypeExpr& t) { type(&t); }

    void value(const ast::Expr* e, const Type* expected) {
        if (e != nullptr) {
            expr(*e, expected);
        }
    }

    void args(const ast::CallArgs& list) {
        for (const ast::Expr* e : list.positional) {
            expr(*e);
        }
        for (const ast::KeywordArg& keyword : list.keywords) {
            value(keyword.value, nullptr);
        }
    }

    void expr(const ast::Expr& e, const Type* expected = nullptr) {
        switch (e.kind) {
            case ast::ExprKind::IdentifierExpr: {
                const auto& x = static_cast<const ast::IdentifierExpr&>(e);
                (void)chain(x.names, scope_.model.refs.get(x.id));
                return;
            }
            case ast::ExprKind::SelectorExpr: {
                const auto& x = static_cast<const ast::SelectorExpr&>(e);
                expr(*x.object);
                if (x.attr.name != Name::None) {
                    add(x.attr.span, memberEntity(scope_, scope_.types.expr.get(x.object->id), x.attr.name));
                }
                return;
            }
            case ast::ExprKind::ConfigExpr: entries(static_cast<const ast::ConfigExpr&>(e).entries, expected); return;
            case ast::ExprKind::ConfigIfExpr:
                for (const ast::ConfigIfBranch& branch : static_cast<const ast::ConfigIfExpr&>(e).branches) {
                    value(branch.cond, nullptr);
                    entries(branch.entries, expected);
                }
                return;
            case ast::ExprKind::SchemaExpr: schemaExpr(static_cast<const ast::SchemaExpr&>(e)); return;
            case ast::ExprKind::CallExpr: call(static_cast<const ast::CallExpr&>(e)); return;
            case ast::ExprKind::LambdaExpr: {
                const auto& x = static_cast<const ast::LambdaExpr&>(e);
                params(x.params);
                type(x.returnType);
                const Type* outside = result_;
                result_ = typeOf(x.returnType);
                body(x.body);
                result_ = outside;
                return;
            }
            case ast::ExprKind::QuantExpr: {
                const auto& x = static_cast<const ast::QuantExpr&>(e);
                for (const ast::NameRef& name : x.variables) {
                    declare(EntityKind::Local, name);
                }
                children(x);
                return;
            }
            case ast::ExprKind::ListComp: {
                const auto& x = static_cast<const ast::ListComp&>(e);
                value(x.element, itemOf(expected));
                clauses(x.clauses);
                return;
            }
            case ast::ExprKind::DictComp: {
                const auto& x = static_cast<const ast::DictComp&>(e);
                value(x.entry.key, nullptr);
                value(x.entry.value, valueOf(expected));
                clauses(x.clauses);
                return;
            }
            case ast::ExprKind::ListExpr: {
                for (const ast::Expr* item : static_cast<const ast::ListExpr&>(e).items) {
                    expr(*item, itemOf(expected));
                }
                return;
            }
            case ast::ExprKind::ListIfItem:
                for (const ast::ListIfBranch& branch : static_cast<const ast::ListIfItem&>(e).branches) {
                    value(branch.cond, nullptr);
                    for (const ast::Expr* item : branch.items) {
                        expr(*item, expected);
                    }
                }
                return;
            case ast::ExprKind::ParenExpr: expr(*static_cast<const ast::ParenExpr&>(e).inner, expected); return;
            case ast::ExprKind::IfExpr: {
                const auto& x = static_cast<const ast::IfExpr&>(e);
                value(x.body, expected);
                value(x.cond, nullptr);
                value(x.orElse, expected);
                return;
            }
            case ast::ExprKind::BinaryExpr:
                for (const ast::Expr* operand : static_cast<const ast::BinaryExpr&>(e).operands) {
                    expr(*operand, expected);
                }
                return;
            case ast::ExprKind::UnaryExpr:
            case ast::ExprKind::CompareExpr:
            case ast::ExprKind::SubscriptExpr:
            case ast::ExprKind::StarredExpr:
            case ast::ExprKind::NumberLit:
            case ast::ExprKind::StringLit:
            case ast::ExprKind::JoinedString:
            case ast::ExprKind::NameConstant:
            case ast::ExprKind::MissingExpr: children(e); return;
        }
    }

    void clauses(std::span<const ast::CompClause> list) {
        for (const ast::CompClause& clause : list) {
            for (const ast::DottedName& name : clause.targets) {
                declare(EntityKind::Local, name.front());
            }
            value(clause.iterable, nullptr);
            for (const ast::Expr* condition : clause.conditions) {
                expr(*condition);
            }
        }
    }

    void call(const ast::CallExpr& x) {
        expr(*x.callee);
        const Type* function = scope_.types.expr.get(x.callee->id);
        const vm::FunctionParams* names = function != nullptr ? function->params : nullptr;
        for (std::size_t i = 0; i < x.args.positional.size(); ++i) {
            const bool known = function != nullptr && function->is(vm::TypeKind::Function) && i < function->members.size();
            expr(*x.args.positional[i], known ? function->members[i] : nullptr);
        }
        std::vector<ast::Param> none;
        for (const ast::KeywordArg& keyword : x.args.keywords) {
            if (names != nullptr) {
                for (const vm::FunctionParams::Param& p : names->params) {
                    if (p.place != 0 && p.name == scope_.text(keyword.name.name)) {
                        const ast::NameRef declaration{keyword.name.name, {p.place, p.place + static_cast<Loc>(p.name.size())}};
                        add(keyword.name.span, declared(EntityKind::Parameter, declaration));
                    }
                }
            }
            value(keyword.value, nullptr);
        }
    }

    void schemaExpr(const ast::SchemaExpr& x) {
        expr(*x.name);
        const Type* made = configuredType(scope_, x);
        for (const ast::Expr* e : x.args.positional) {
            expr(*e);
        }
        for (const ast::KeywordArg& keyword : x.args.keywords) {
            eachSchema(made, [&](sema::SchemaId id) {
                for (const ast::Param& p : scope_.model.schema(id).params()) {
                    if (p.name.name == keyword.name.name) {
                        add(keyword.name.span, declared(EntityKind::Parameter, p.name));
                    }
                }
            });
            value(keyword.value, nullptr);
        }
        entries(x.config->entries, made);
    }

    void entries(std::span<const ast::ConfigEntry> list, const Type* expected) {
        for (const ast::ConfigEntry& e : list) {
            switch (e.kind) {
                case ast::ConfigEntryKind::Pair: value(e.value, key(e, expected)); break;
                case ast::ConfigEntryKind::Shorthand: shorthand(e, expected); break;
                case ast::ConfigEntryKind::Unpack: value(e.value, nullptr); break;
                case ast::ConfigEntryKind::If: value(e.value, expected); break;
            }
        }
    }

    void shorthand(const ast::ConfigEntry& e, const Type* expected) {
        const auto* name = ast::as<ast::IdentifierExpr>(e.value);
        if (name == nullptr) {
            value(e.value, nullptr);
            return;
        }
        if (const auto member = memberEntity(scope_, expected, name->names.front().name); member && member->kind == EntityKind::Attribute) {
            add(name->names.front().span, *member, Role::Shorthand, true);
        }
        (void)chain(name->names, scope_.model.refs.get(name->id), Role::Shorthand);
    }

    /// Notes the key; gives the type that is expected of the value.
    const Type* key(const ast::ConfigEntry& e, const Type* expected) {
        if (const auto* name = ast::as<ast::IdentifierExpr>(e.key)) {
            const sema::Ref ref = scope_.model.refs.get(name->id);
            if (ref.kind == sema::RefKind::Local) {
                (void)chain(name->names, ref);
                return valueOf(expected);
            }
            for (const ast::NameRef& part : name->names) {
                expected = keyName(part, part.span, expected, *e.value);
            }
            return expected;
        }
        if (const auto* text = ast::as<ast::StringLit>(e.key)) {
            const Name known = scope_.program.session.names.find(text->value);
            const Span inside{text->span.begin + 1, text->span.end - 1};
            if (known != Name::None && scope_.program.sources.text(inside) == text->value) {
                return keyName({known, inside}, inside, expected, *e.value);
            }
            return valueOf(expected);
        }
        if (e.key != nullptr) {
            expr(*e.key);
        }
        return itemOf(expected) != nullptr ? itemOf(expected) : valueOf(expected);
    }

    const Type* keyName(ast::NameRef name, Span span, const Type* expected, const ast::Expr& written) {
        if (name.name == Name::None) {
            return nullptr;
        }
        if (const auto member = memberEntity(scope_, expected, name.name); member && member->kind == EntityKind::Attribute) {
            add(span, *member, Role::Read, true);
            return member->type;
        }
        Entity own = declared(EntityKind::Entry, {name.name, span}, scope_.types.expr.get(written.id));
        add(span, own, Role::Declaration, true);
        return entryType(scope_, expected, name.name);
    }

    void type(const ast::TypeExpr* t) {
        if (t == nullptr) {
            return;
        }
        if (const auto* named = ast::as<ast::NamedType>(t)) {
            (void)chain(named->names, scope_.model.refs.get(named->id));
            return;
        }
        ast::forEachChild(*t, [this](const auto* child) { visitChild(*child); });
    }

    const Scope& scope_;
    const parse::ParsedFile& file_;
    sema::PackageId package_;
    std::unordered_map<const ast::Stmt*, sema::SchemaId> schemaOf_;
    std::uint32_t schema_ = kNoId;     ///< whose body is being walked
    const Type* result_ = nullptr;     ///< of the lambda that is being walked
    Occurrences out_;
};

}  // namespace

bool Entity::same(const Entity& other) const {
    if (kind != other.kind) {
        return false;
    }
    switch (kind) {
        case EntityKind::Variable:
        case EntityKind::Schema:
        case EntityKind::Rule:
        case EntityKind::TypeAlias:
        case EntityKind::Package: return id == other.id;
        case EntityKind::Attribute: return declaration.begin == other.declaration.begin;
        case EntityKind::Parameter:
        case EntityKind::Local:
        case EntityKind::Entry: return declaration.begin == other.declaration.begin;
        case EntityKind::SystemModule: return name == other.name;
        case EntityKind::Builtin: return row == other.row;
    }
    return false;
}

Occurrences collectOccurrences(const Scope& scope, const parse::ParsedFile& file, sema::PackageId package) {
    return Collector(scope, file, package).run();
}

const Occurrence* occurrenceAt(const Occurrences& list, Loc at) {
    const Occurrence* found = nullptr;
    // Names hardly nest (an import path holds its last name), so a few steps back from the place suffice.
    auto it = std::ranges::upper_bound(list, at, {}, [](const Occurrence& o) { return o.span.begin; });
    for (int steps = 0; it != list.begin() && steps < 8; ++steps) {
        --it;
        if (it->span.begin <= at && at <= it->span.end && (found == nullptr || it->span.begin > found->span.begin)) {
            found = &*it;
        }
    }
    return found;
}

}  // namespace kcl::lsp
