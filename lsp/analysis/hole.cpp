#include "lsp/analysis/hole.h"

#include "frontend/ast/walk.h"

#include <algorithm>

namespace kcl::lsp {

namespace {

using sema::kNoId;
using vm::Type;

class Finder {
public:
    Finder(const Scope& scope, const parse::ParsedFile& file, sema::PackageId package, Loc at)
        : scope_(scope), file_(file), package_(package), at_(at) {}

    Hole run() {
        body(file_.module->body);
        return std::move(hole_);
    }

private:
    [[nodiscard]] bool holds(Span span) const { return span.begin <= at_ && at_ <= span.end; }

    void found(HoleKind kind, const Type* expected = nullptr) {
        hole_.kind = kind;
        hole_.expected = expected;
    }

    void body(std::span<const ast::Stmt* const> list) {
        for (const ast::Stmt* s : list) {
            if (holds(s->span)) {
                stmt(*s);
                if (hole_.kind != HoleKind::None) {
                    return;
                }
            }
            if (const auto* assign = ast::as<ast::AssignStmt>(s); assign != nullptr && inLambda_ && s->span.end < at_) {
                for (const ast::Target& t : assign->targets) {
                    hole_.locals.push_back(t.name);
                }
            }
        }
    }

    const Type* typeOf(const ast::TypeExpr* t) { return t == nullptr ? nullptr : scope_.types.typeExpr.get(t->id); }

    void stmt(const ast::Stmt& s) {
        ast::visit(s, ast::overloaded{
            [&](const ast::AssignStmt& x) {
                for (const ast::Target& t : x.targets) {
                    if (holds(t.name.span)) {
                        found(HoleKind::Statement);
                        return;
                    }
                }
                type(x.type);
                value(x.value, x.type != nullptr ? typeOf(x.type) : targetType(x));
            },
            [&](const ast::AttrStmt& x) {
                decorators(x.decorators);
                type(x.type);
                value(x.value, typeOf(x.type));
            },
            [&](const ast::AugAssignStmt& x) { value(x.value, nullptr); },
            [&](const ast::ImportStmt& x) {
                hole_.import = &x;
                found(HoleKind::Import);
            },
            [&](const ast::RuleStmt& x) {
                params(x.params);
                checks(x.checks);
            },
            [&](const ast::SchemaStmt& x) { schema(x); },
            [&](const ast::TypeAliasStmt& x) { type(x.type); },
            [&](const ast::UnificationStmt& x) { value(x.value, nullptr); },
            [&](const ast::ExprStmt& x) {
                if (x.value->kind == ast::ExprKind::IdentifierExpr && !inLambda_) {
                    expr(*x.value, nullptr, HoleKind::Statement);
                } else {
                    value(x.value, result_);
                }
            },
            [&](const ast::AssertStmt& x) {
                value(x.test, nullptr);
                value(x.cond, nullptr);
                value(x.message, nullptr);
            },
            [&](const ast::IfStmt& x) {
                for (const ast::IfBranch& branch : x.branches) {
                    value(branch.cond, nullptr);
                    body(branch.body);
                }
            },
        });
    }

    /// What the only target of an assignment is declared as elsewhere.
    const Type* targetType(const ast::AssignStmt& x) {
        if (x.targets.size() != 1 || !x.targets.front().path.empty()) {
            return nullptr;
        }
        const ast::NameRef name = x.targets.front().name;
        if (hole_.schema != kNoId) {
            const auto own = attributeEntity(scope_, sema::SchemaId{hole_.schema}, name.name);
            return own.has_value() ? own->type : nullptr;
        }
        const sema::Ref ref = scope_.model.refs.get(x.targets.front().id);
        const bool declared = ref.kind == sema::RefKind::Global && scope_.model.globals[ref.index].annotation != nullptr;
        return declared ? scope_.types.global[ref.index] : nullptr;
    }

    void schema(const ast::SchemaStmt& x) {
        decorators(x.decorators);
        const auto header = [&](ast::DottedName name) {
            if (!name.empty() && holds(ast::spanOf(name))) {
                names(name, {}, HoleKind::BaseName, nullptr);
            }
        };
        header(x.base);
        header(x.forHost);
        for (const ast::DottedName& mixin : x.mixins) {
            header(mixin);
        }
        for (const sema::SchemaModel& s : scope_.model.schemas) {
            if (s.schema == &x) {
                hole_.schema = static_cast<std::uint32_t>(s.id);
            }
        }
        params(x.params);
        if (const ast::IndexSignature* signature = x.indexSignature) {
            type(signature->keyType);
            type(signature->valueType);
            value(signature->value, typeOf(signature->valueType));
        }
        body(x.body);
        checks(x.checks);
    }

    void params(std::span<const ast::Param> list) {
        for (const ast::Param& p : list) {
            hole_.locals.push_back(p.name);
            type(p.type);
            value(p.defaultValue, typeOf(p.type));
        }
    }

    void checks(std::span<const ast::CheckExpr> list) {
        for (const ast::CheckExpr& check : list) {
            value(check.test, nullptr);
            value(check.cond, nullptr);
            value(check.message, nullptr);
        }
    }

    void decorators(std::span<const ast::Decorator> list) {
        for (const ast::Decorator& d : list) {
            if (holds(d.name->span)) {
                found(HoleKind::Decorator);
            }
        }
    }

    void type(const ast::TypeExpr* t) {
        if (t == nullptr || !holds(t->span) || hole_.kind != HoleKind::None) {
            return;
        }
        if (const auto* named = ast::as<ast::NamedType>(t)) {
            names(named->names, scope_.model.refs.get(named->id), HoleKind::TypeName, nullptr);
            return;
        }
        ast::forEachChild(*t, [this](const auto* child) {
            if constexpr (std::is_same_v<decltype(child), const ast::TypeExpr*>) {
                type(child);
            }
        });
    }

    /// A dotted name that holds the place.
    void names(ast::DottedName list, const sema::Ref& ref, HoleKind first, const Type* expected) {
        std::size_t index = list.size() - 1;
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (holds(list[i].span)) {
                index = i;
                break;
            }
        }
        if (index == 0) {
            found(first, expected);
            return;
        }
        std::optional<Entity> entity;
        std::size_t used = 1;
        if (ref.kind == sema::RefKind::Unresolved || index < ref.consumed) {
            entity = importedEntity(scope_, package_, list.front().name);
        } else {
            used = std::max<std::size_t>(ref.consumed, 1);
            entity = referredEntity(scope_, ref, list[used - 1]);
            if (ref.kind == sema::RefKind::Attribute && hole_.schema != kNoId) {
                entity = attributeEntity(scope_, sema::SchemaId{hole_.schema}, list[used - 1].name);
            }
        }
        for (std::size_t i = used; i < index && entity.has_value(); ++i) {
            if (entity->kind == EntityKind::Package) {
                const sema::Package& package = scope_.model.packages[entity->id];
                const auto member = package.names.find(list[i].name);
                entity = member == package.names.end() ? std::nullopt
                                                       : std::optional(globalEntity(scope_, static_cast<std::uint32_t>(member->second)));
            } else {
                entity = memberEntity(scope_, entity->type, list[i].name);
            }
        }
        if (entity.has_value()) {
            hole_.object = entity;
            hole_.objectType = entity->type;
            found(HoleKind::Member);
        }
    }

    void value(const ast::Expr* e, const Type* expected) {
        if (e != nullptr && hole_.kind == HoleKind::None && holds(e->span)) {
            expr(*e, expected, HoleKind::Value);
        }
    }

    void expr(const ast::Expr& e, const Type* expected, HoleKind kind) {
        if (const auto* x = ast::as<ast::IdentifierExpr>(&e)) {
            names(x->names, scope_.model.refs.get(x->id), kind, expected);
        } else if (const auto* selector = ast::as<ast::SelectorExpr>(&e)) {
            value(selector->object, nullptr);
            if (hole_.kind == HoleKind::None) {
                hole_.objectType = scope_.types.expr.get(selector->object->id);
                found(HoleKind::Member);
            }
        } else if (const auto* config = ast::as<ast::ConfigExpr>(&e)) {
            entries(config->entries, expected);
        } else if (const auto* branches = ast::as<ast::ConfigIfExpr>(&e)) {
            for (const ast::ConfigIfBranch& branch : branches->branches) {
                value(branch.cond, nullptr);
                entries(branch.entries, expected);
            }
        } else if (const auto* made = ast::as<ast::SchemaExpr>(&e)) {
            schemaExpr(*made);
        } else if (const auto* call = ast::as<ast::CallExpr>(&e)) {
            callExpr(*call);
        } else if (const auto* lambda = ast::as<ast::LambdaExpr>(&e)) {
            const Type* outside = result_;
            const bool was = inLambda_;
            params(lambda->params);
            type(lambda->returnType);
            result_ = typeOf(lambda->returnType);
            inLambda_ = true;
            body(lambda->body);
            inLambda_ = was;
            result_ = outside;
        } else if (const auto* list = ast::as<ast::ListExpr>(&e)) {
            for (const ast::Expr* item : list->items) {
                value(item, itemOf(expected));
            }
        } else {
            others(e, expected);
        }
        // A name may still be wanted in an empty literal or between the parts of something larger.
    }

    void others(const ast::Expr& e, const Type* expected) {
        const auto bind = [&](ast::NameRef name) { hole_.locals.push_back(name); };
        const auto clauses = [&](std::span<const ast::CompClause> all) {
            for (const ast::CompClause& clause : all) {
                value(clause.iterable, nullptr);
                for (const ast::DottedName& name : clause.targets) {
                    bind(name.front());
                }
            }
        };
        if (const auto* listComp = ast::as<ast::ListComp>(&e)) {
            clauses(listComp->clauses);
            value(listComp->element, itemOf(expected));
        } else if (const auto* dictComp = ast::as<ast::DictComp>(&e)) {
            clauses(dictComp->clauses);
            value(dictComp->entry.value, valueOf(expected));
        } else if (const auto* quant = ast::as<ast::QuantExpr>(&e)) {
            value(quant->target, nullptr);
            std::ranges::for_each(quant->variables, bind);
        }
        const bool passes = e.kind == ast::ExprKind::ParenExpr || e.kind == ast::ExprKind::IfExpr || e.kind == ast::ExprKind::BinaryExpr ||
                            e.kind == ast::ExprKind::ListIfItem;
        const bool isTest = e.kind == ast::ExprKind::CompareExpr;
        const Type* other = isTest ? comparedWith(static_cast<const ast::CompareExpr&>(e)) : nullptr;
        ast::forEachChild(e, [&](const auto* child) {
            if constexpr (std::is_same_v<decltype(child), const ast::Expr*>) {
                value(child, passes ? expected : other);
            }
        });
    }

    /// The type of the operand that the place is compared with.
    const Type* comparedWith(const ast::CompareExpr& e) {
        for (const ast::Expr* operand : e.operands) {
            if (!holds(operand->span)) {
                return scope_.types.expr.get(operand->id);
            }
        }
        return nullptr;
    }

    void callExpr(const ast::CallExpr& x) {
        value(x.callee, nullptr);
        if (hole_.kind != HoleKind::None) {
            return;
        }
        CallPlace place;
        place.function = scope_.types.expr.get(x.callee->id);
        place.args = &x.args;
        if (const auto* name = ast::as<ast::IdentifierExpr>(x.callee)) {
            const sema::Ref ref = scope_.model.refs.get(name->id);
            const std::size_t used = std::min<std::size_t>(std::max<std::size_t>(ref.consumed, 1), name->names.size());
            std::optional<Entity> entity = referredEntity(scope_, ref, name->names[used - 1]);
            for (std::size_t i = used; i < name->names.size() && entity.has_value(); ++i) {
                if (entity->kind == EntityKind::SystemModule) {
                    const sema::Ref member{sema::RefKind::SystemModule, 2, static_cast<std::uint32_t>(entity->name), {}};
                    entity = referredEntity(scope_, member, name->names[i]);
                } else {
                    entity = memberEntity(scope_, entity->type, name->names[i].name);
                }
            }
            place.callee = entity;
        } else if (const auto* selector = ast::as<ast::SelectorExpr>(x.callee)) {
            place.callee = memberEntity(scope_, scope_.types.expr.get(selector->object->id), selector->attr.name);
        }
        hole_.call = place;
        const Type* f = place.function;
        const bool known = f != nullptr && f->is(vm::TypeKind::Function);
        for (std::size_t i = 0; i < x.args.positional.size(); ++i) {
            value(x.args.positional[i], known && i < f->members.size() ? f->members[i] : nullptr);
        }
        for (const ast::KeywordArg& keyword : x.args.keywords) {
            const Type* expected = nullptr;
            for (std::size_t i = 0; known && f->params != nullptr && i < f->params->params.size(); ++i) {
                if (f->params->params[i].name == scope_.text(keyword.name.name) && i < f->members.size()) {
                    expected = f->members[i];
                }
            }
            value(keyword.value, expected);
        }
    }

    void schemaExpr(const ast::SchemaExpr& x) {
        value(x.name, nullptr);
        if (hole_.kind != HoleKind::None) {
            return;
        }
        const Type* made = configuredType(scope_, x);
        if (x.hasArgs && !holds(x.config->span)) {
            CallPlace place;
            place.args = &x.args;
            eachSchema(made, [&](sema::SchemaId id) { place.schema = id; });
            hole_.call = place;
            for (const ast::Expr* e : x.args.positional) {
                value(e, nullptr);
            }
            for (const ast::KeywordArg& keyword : x.args.keywords) {
                value(keyword.value, nullptr);
            }
            return;
        }
        if (holds(x.config->span)) {
            entries(x.config->entries, made);
        }
    }

    void entries(std::span<const ast::ConfigEntry> list, const Type* expected) {
        for (const ast::ConfigEntry& e : list) {
            if (!holds(e.span) || hole_.kind != HoleKind::None) {
                continue;
            }
            const std::size_t depth = hole_.siblings.size();
            hole_.siblings.push_back(list);
            hole_.call.reset();
            switch (e.kind) {
                case ast::ConfigEntryKind::Pair:
                    if (e.key != nullptr && holds(e.key->span)) {
                        key(e, expected);
                    } else {
                        hole_.siblings.resize(depth);
                        value(e.value, keyType(e, expected));
                    }
                    break;
                case ast::ConfigEntryKind::Shorthand: found(HoleKind::Entry, expected); break;
                case ast::ConfigEntryKind::Unpack:
                    hole_.siblings.resize(depth);
                    value(e.value, expected);
                    break;
                case ast::ConfigEntryKind::If: value(e.value, expected); break;
            }
            if (hole_.kind != HoleKind::Entry) {
                hole_.siblings.clear();
            }
        }
    }

    void key(const ast::ConfigEntry& e, const Type* expected) {
        const auto* name = ast::as<ast::IdentifierExpr>(e.key);
        if (name == nullptr) {
            value(e.key, nullptr);
            return;
        }
        for (const ast::NameRef& part : name->names) {
            if (holds(part.span)) {
                if (&part != &name->names.front()) {
                    hole_.siblings.clear();
                }
                found(HoleKind::Entry, expected);
                return;
            }
            expected = entryType(scope_, expected, part.name);
        }
    }

    const Type* keyType(const ast::ConfigEntry& e, const Type* expected) {
        if (const auto* name = e.key != nullptr ? ast::as<ast::IdentifierExpr>(e.key) : nullptr) {
            for (const ast::NameRef& part : name->names) {
                expected = entryType(scope_, expected, part.name);
            }
            return expected;
        }
        if (const auto* text = e.key != nullptr ? ast::as<ast::StringLit>(e.key) : nullptr) {
            const Name known = scope_.program.session.names.find(text->value);
            return known != Name::None ? entryType(scope_, expected, known) : valueOf(expected);
        }
        return valueOf(expected);
    }

    const Scope& scope_;
    const parse::ParsedFile& file_;
    sema::PackageId package_;
    Loc at_;
    Hole hole_;
    bool inLambda_ = false;
    const Type* result_ = nullptr;
};

}  // namespace

Hole holeAt(const Scope& scope, const parse::ParsedFile& file, sema::PackageId package, Loc at) {
    return Finder(scope, file, package, at).run();
}

}  // namespace kcl::lsp
