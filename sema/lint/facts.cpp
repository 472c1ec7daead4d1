#include "sema/lint/facts.h"

#include "frontend/ast/walk.h"

#include <unordered_map>

namespace kcl::sema::lint {

namespace {

class Collector {
public:
    Collector(const load::LoadedProgram& program, const Model& model, Facts& facts)
        : names_(program.session.names), model_(model), facts_(facts) {}

    /// Goes through one file; nodes are only kept when it is linted.
    void run(const parse::ParsedFile& file, PackageId package, bool keep) {
        FileFacts own;
        own.file = &file;
        own.package = package;
        file_ = &own;
        keep_ = keep;
        for (const ast::Stmt* s : file.module->body) {
            stmt(s);
        }
        facts_.importsRead[static_cast<std::uint32_t>(package)].insert(own.importsRead.begin(), own.importsRead.end());
        if (keep) {
            facts_.files.push_back(std::move(own));
        }
        file_ = nullptr;
    }

private:
    struct Scope {
        bool ofLambda;
        std::vector<Name> names;
    };
    struct Bound {
        Span place;
        std::uint32_t lambda;  ///< number of lambdas around it
        bool ofLambda;         ///< its parameter or local
    };

    // --- scopes: which binding another one hides

    void open(bool ofLambda) {
        scopes_.push_back({ofLambda, {}});
        lambdas_ += ofLambda ? 1U : 0U;
    }
    void close() {
        for (const Name name : scopes_.back().names) {
            bound_[name].pop_back();
        }
        lambdas_ -= scopes_.back().ofLambda ? 1U : 0U;
        scopes_.pop_back();
    }
    void bind(ast::NameRef name, BindingKind kind) {
        std::vector<Bound>& known = bound_[name.name];
        if (keep_) {
            file_->bindings.push_back({name, kind, known.empty() ? Span{} : known.back().place});
        }
        known.push_back({name.span, lambdas_, scopes_.back().ofLambda});
        scopes_.back().names.push_back(name.name);
    }
    /// `x = v` in a lambda: a new local unless the lambda has one of that name.
    void local(ast::NameRef name) {
        const auto known = bound_.find(name.name);
        const bool own = known != bound_.end() && !known->second.empty() && known->second.back().ofLambda &&
                         known->second.back().lambda == lambdas_;
        if (!own) {
            bind(name, BindingKind::Local);
        }
    }

    // --- names

    void mention(Name name) {
        const auto at = static_cast<std::uint32_t>(name);
        if (at >= facts_.mentioned.size()) {
            facts_.mentioned.resize(names_.size(), false);
        }
        facts_.mentioned[at] = true;
    }
    void read(const Ref& ref, ast::DottedName written) {
        switch (ref.kind) {
            case RefKind::Global:
            case RefKind::HostName:
                if (ref.index < facts_.globalRead.size()) {
                    facts_.globalRead[ref.index] = true;
                }
                if (ref.consumed > 1) {
                    file_->importsRead.insert(written.front().name);
                }
                break;
            case RefKind::Local:
            case RefKind::Sibling:
            case RefKind::Attribute: facts_.localRead.insert(ref.declaration.begin); break;
            case RefKind::SystemModule:
            case RefKind::Package:
            case RefKind::Unresolved: file_->importsRead.insert(written.front().name); break;
            case RefKind::Builtin: break;
        }
        for (const ast::NameRef& part : written) {
            mention(part.name);
        }
    }
    /// A name of a schema's header, for which there is no reference.
    void header(ast::DottedName written) {
        if (written.empty()) {
            return;
        }
        file_->importsRead.insert(written.front().name);
        const Package& package = model_.package(file_->package);
        const auto known = package.names.find(written.front().name);
        if (known != package.names.end()) {
            facts_.globalRead[static_cast<std::uint32_t>(known->second)] = true;
        }
    }

    // --- nodes

    void stmts(std::span<const ast::Stmt* const> list) {
        for (const ast::Stmt* s : list) {
            stmt(s);
        }
    }
    void stmt(const ast::Stmt* s) {
        if (keep_) {
            file_->stmts[static_cast<std::size_t>(s->kind)].push_back(s);
        }
        if (const auto* schema = ast::as<ast::SchemaStmt>(s)) {
            header(schema->base);
            header(schema->forHost);
            for (const ast::DottedName mixin : schema->mixins) {
                header(mixin);
            }
        } else if (const auto* rule = ast::as<ast::RuleStmt>(s)) {
            header(rule->forHost);
            for (const ast::DottedName parent : rule->parents) {
                header(parent);
            }
        } else if (const auto* unification = ast::as<ast::UnificationStmt>(s)) {
            expr(unification->value);  // the target is no read
            if (lambdas_ > 0) {
                local(unification->target->names.front());
            }
            return;
        }
        ast::forEachChild(*s, [this](const auto* child) { node(child); });
        if (const auto* assign = ast::as<ast::AssignStmt>(s); assign != nullptr && lambdas_ > 0) {
            for (const ast::Target& target : assign->targets) {
                if (target.path.empty()) {
                    local(target.name);
                }
            }
        }
    }
    void node(const ast::Expr* e) { expr(e); }
    void node(const ast::Stmt* s) { stmt(s); }
    void node(const ast::TypeExpr* t) {
        if (keep_) {
            file_->types[static_cast<std::size_t>(t->kind)].push_back(t);
        }
        if (const auto* named = ast::as<ast::NamedType>(t)) {
            read(model_.refs.get(named->id), named->names);
        }
        ast::forEachChild(*t, [this](const auto* child) { node(child); });
    }
    void optional(const ast::Expr* e) {
        if (e != nullptr) {
            expr(e);
        }
    }

    void expr(const ast::Expr* e) {
        if (keep_) {
            file_->exprs[static_cast<std::size_t>(e->kind)].push_back(e);
        }
        if (const auto* name = ast::as<ast::IdentifierExpr>(e)) {
            read(model_.refs.get(name->id), name->names);
        } else if (const auto* lambda = ast::as<ast::LambdaExpr>(e)) {
            this->lambda(*lambda);
        } else if (const auto* quantifier = ast::as<ast::QuantExpr>(e)) {
            expr(quantifier->target);
            open(false);
            for (const ast::NameRef& variable : quantifier->variables) {
                bind(variable, BindingKind::LoopVariable);
            }
            expr(quantifier->test);
            optional(quantifier->cond);
            close();
        } else if (const auto* list = ast::as<ast::ListComp>(e)) {
            open(false);
            clauses(list->clauses);
            expr(list->element);
            close();
        } else if (const auto* dict = ast::as<ast::DictComp>(e)) {
            open(false);
            clauses(dict->clauses);
            entries(std::span(&dict->entry, 1));
            close();
        } else if (const auto* config = ast::as<ast::ConfigExpr>(e)) {
            literal(config->entries);
        } else if (const auto* branches = ast::as<ast::ConfigIfExpr>(e)) {
            for (const ast::ConfigIfBranch& branch : branches->branches) {
                optional(branch.cond);
                literal(branch.entries);
            }
        } else {
            if (const auto* selector = ast::as<ast::SelectorExpr>(e)) {
                mention(selector->attr.name);
            } else if (const auto* string = ast::as<ast::StringLit>(e)) {
                if (const Name known = names_.find(string->value); known != Name::None) {
                    mention(known);
                }
            } else if (const auto* schema = ast::as<ast::SchemaExpr>(e)) {
                const Ref ref = model_.refs.get(schema->name->id);
                if (schema->config != nullptr && ref.kind == RefKind::Global && ref.consumed == schema->name->names.size() &&
                    model_.globals[ref.index].kind == GlobalKind::Schema) {
                    facts_.schemaOfConfig.set(schema->config->id, static_cast<std::uint32_t>(model_.globals[ref.index].schema) + 1);
                }
            }
            ast::forEachChild(*e, [this](const auto* child) { node(child); });
        }
    }

    void lambda(const ast::LambdaExpr& e) {
        for (const ast::Param& param : e.params) {
            if (param.type != nullptr) {
                node(param.type);
            }
            optional(param.defaultValue);
        }
        if (e.returnType != nullptr) {
            node(e.returnType);
        }
        open(true);
        for (const ast::Param& param : e.params) {
            bind(param.name, BindingKind::Parameter);
        }
        stmts(e.body);
        if (!e.body.empty()) {
            result(*e.body.back());
        }
        close();
    }
    /// The target of the last statement of a lambda is the lambda's value.
    void result(const ast::Stmt& last) {
        if (const auto* assign = ast::as<ast::AssignStmt>(&last)) {
            for (const ast::Target& target : assign->targets) {
                read(model_.refs.get(target.id), ast::DottedName(&target.name, 1));
            }
        } else if (const auto* augmented = ast::as<ast::AugAssignStmt>(&last)) {
            read(model_.refs.get(augmented->target.id), ast::DottedName(&augmented->target.name, 1));
        }
    }

    void clauses(std::span<const ast::CompClause> list) {
        for (const ast::CompClause& clause : list) {
            expr(clause.iterable);
            for (const ast::DottedName target : clause.targets) {
                bind(target.front(), BindingKind::LoopVariable);
            }
            for (const ast::Expr* condition : clause.conditions) {
                expr(condition);
            }
        }
    }

    void literal(std::span<const ast::ConfigEntry> list) {
        if (keep_) {
            file_->literals.push_back(list);
        }
        entries(list);
    }
    void entries(std::span<const ast::ConfigEntry> list) {
        for (const ast::ConfigEntry& entry : list) {
            if (entry.kind == ast::ConfigEntryKind::Pair) {
                key(*entry.key);
            }
            expr(entry.value);
        }
    }
    /// A name as key is no read, unless it is a loop variable.
    void key(const ast::Expr& e) {
        if (const auto* name = ast::as<ast::IdentifierExpr>(&e)) {
            const Ref ref = model_.refs.get(name->id);
            if (ref.kind == RefKind::Local) {
                facts_.localRead.insert(ref.declaration.begin);
            }
            for (const ast::NameRef& part : name->names) {
                mention(part.name);
            }
        } else if (const auto* subscript = ast::as<ast::SubscriptExpr>(&e);
                   subscript != nullptr && subscript->object->kind == ast::ExprKind::IdentifierExpr) {
            key(*subscript->object);
            optional(subscript->index);
        } else {
            expr(&e);
        }
    }

    const Interner& names_;
    const Model& model_;
    Facts& facts_;
    FileFacts* file_ = nullptr;
    bool keep_ = false;
    std::vector<Scope> scopes_;
    std::unordered_map<Name, std::vector<Bound>> bound_;
    std::uint32_t lambdas_ = 0;
};

}  // namespace

Facts collectFacts(const load::LoadedProgram& program, const Model& model, const std::function<bool(const SourceFile&)>& wanted) {
    Facts facts;
    facts.importsRead.resize(model.packages.size());
    facts.globalRead.resize(model.globals.size(), false);
    facts.mentioned.resize(program.session.names.size(), false);
    Collector collector(program, model, facts);
    for (const Package& package : model.packages) {
        if (!package.used) {
            continue;
        }
        const load::Package& loaded = program.packages[program.order[static_cast<std::uint32_t>(package.id)]];
        for (const parse::ParsedFile& file : loaded.files) {
            collector.run(file, package.id, wanted(*file.file));
        }
    }
    return facts;
}

}  // namespace kcl::sema::lint
