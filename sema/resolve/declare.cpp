// First step of name resolution: what a package declares. Immutability and repeated names are found here.
#include "frontend/diag/resolve_kinds.h"
#include "sema/resolve/blocks.h"
#include "sema/resolve/workspace.h"

namespace kcl::sema {

namespace {

class Declarer {
public:
    Declarer(Workspace& ws, PackageId id) : ws_(ws), id_(id), package_(ws.package(id)), sink_(ws.sink(id)) {}

    void run() {
        imports();
        eachLeaf([this](const ast::Stmt* stmt, const auto&) { type(stmt); });
        eachLeaf([this](const ast::Stmt* stmt, const auto&) { variable(stmt); });
        eachLeaf([this](const ast::Stmt* stmt, const auto& guards) { setters(stmt, guards); });
    }

private:
    template <typename F>
    void eachLeaf(F leaf) {
        for (const std::vector<const ast::Stmt*>& file : package_.files) {
            BlockWalker(ws_.model.arena, leaf).walk(file);
        }
    }

    void imports() {
        for (const load::Import& import : ws_.loaded(id_).imports) {
            ImportTarget target;
            target.stmt = import.stmt;
            switch (import.kind) {
                case load::ImportKind::NotFound: break;
                case load::ImportKind::System:
                    target.kind = ImportTarget::Kind::SystemModule;
                    target.module = ws_.names.intern(import.path);
                    break;
                case load::ImportKind::Package:
                    target.kind = ImportTarget::Kind::Package;
                    target.package = ws_.idOf[import.package];
                    break;
            }
            const Name bound = import.stmt->bound().name;
            const auto [at, fresh] = package_.imports.try_emplace(bound, target);
            if (fresh) {
                continue;
            }
            const ImportTarget& known = at->second;
            if (known.kind == ImportTarget::Kind::Missing || target.kind == ImportTarget::Kind::Missing) {
                continue;
            }
            if (known.kind != target.kind || known.module != target.module || known.package != target.package) {
                sink_.report(import.stmt->span, diag::ImportNameTwice, ws_.text(bound), ws_.text(bound));
            }
        }
    }

    GlobalId add(ast::NameRef name, GlobalKind kind) {
        const GlobalId id{static_cast<std::uint32_t>(ws_.model.globals.size())};
        Global global;
        global.name = name.name;
        global.package = id_;
        global.kind = kind;
        global.declaration = name.span;
        global.exported = !ws_.isPrivate(name.name);
        ws_.model.globals.push_back(std::move(global));
        package_.names.emplace(name.name, id);
        package_.order.push_back(id);
        return id;
    }

    [[nodiscard]] Global* find(Name name) {
        const auto id = ws_.find(id_, name);
        return id ? &ws_.model.globals[static_cast<std::uint32_t>(*id)] : nullptr;
    }

    void type(const ast::Stmt* stmt) {
        if (const auto* schema = ast::as<ast::SchemaStmt>(stmt)) {
            addSchema(schema, nullptr);
        } else if (const auto* rule = ast::as<ast::RuleStmt>(stmt)) {
            addSchema(nullptr, rule);
        } else if (const auto* alias = ast::as<ast::TypeAliasStmt>(stmt)) {
            addAlias(alias);
        }
    }

    void addSchema(const ast::SchemaStmt* schema, const ast::RuleStmt* rule) {
        const ast::NameRef name = schema != nullptr ? schema->name : rule->name;
        const Span at = schema != nullptr ? schema->span : rule->span;
        const std::string_view text = ws_.text(name.name);
        if (isBasicTypeName(text)) {
            const std::string_view what = schema != nullptr ? "schema" : "rule";
            sink_.report(name.span, diag::ReservedName, what, text);
        }
        GlobalId global{kNoId};
        if (const Global* known = find(name.name)) {
            if (known->kind == GlobalKind::TypeAlias) {
                sink_.report(name.span, diag::AliasIsSchema, text);
            } else {
                duplicate(at, name.name, known->declaration);
            }
        } else {
            const auto import = package_.imports.find(name.name);
            if (import != package_.imports.end()) {
                duplicate(at, name.name, import->second.stmt->span);
            }
            global = add(name, schema != nullptr ? GlobalKind::Schema : GlobalKind::Rule);
        }
        SchemaModel model;
        model.id = SchemaId{static_cast<std::uint32_t>(ws_.model.schemas.size())};
        model.name = name.name;
        model.package = id_;
        model.global = global != GlobalId{kNoId} ? global : *ws_.find(id_, name.name);
        model.schema = schema;
        model.rule = rule;
        if (schema != nullptr) {
            // The name alone makes a protocol or mixin of a schema (observed).
            model.isProtocol = schema->keyword == ast::SchemaKeyword::Protocol ||
                               (schema->keyword == ast::SchemaKeyword::Schema && text.ends_with("Protocol"));
            model.isMixin = !model.isProtocol && (schema->keyword == ast::SchemaKeyword::Mixin || text.ends_with("Mixin"));
            addAttributes(model);
        }
        if (global != GlobalId{kNoId}) {
            ws_.model.globals[static_cast<std::uint32_t>(global)].schema = model.id;
        }
        ws_.model.schemas.push_back(std::move(model));
    }

    void duplicate(Span at, Name name, Span first) {
        diag::Diagnostic& d = sink_.report(at, diag::DuplicateDeclaration, ws_.text(name));
        if (d.labels.empty()) {
            d.labels.push_back({first, diag::format(diag::DeclaredHere, ws_.text(name))});
        }
    }

    void addAlias(const ast::TypeAliasStmt* alias) {
        const ast::NameRef name = alias->name.front();
        if (isBasicTypeName(ws_.text(name.name))) {
            sink_.report(name.span, diag::ReservedAlias, ws_.text(name.name));
        }
        if (Global* known = find(name.name)) {
            if (known->kind == GlobalKind::TypeAlias) {
                known->alias = alias;  // observed: a repeated alias counts, without a word
            } else {
                sink_.report(known->declaration, diag::AliasIsSchema, ws_.text(name.name));
            }
            return;
        }
        const GlobalId id = add(name, GlobalKind::TypeAlias);
        ws_.model.globals[static_cast<std::uint32_t>(id)].alias = alias;
    }

    void addAttributes(SchemaModel& model) {
        const auto leaf = [&](const ast::Stmt* stmt, const auto& guards) {
            if (const auto* attr = ast::as<ast::AttrStmt>(stmt)) {
                const bool self = attr->augmented && attr->value != nullptr;
                SchemaAttr& known = attribute(model, attr->name);
                if (known.decl == nullptr) {
                    known.decl = attr;
                    known.declaration = attr->name.span;
                }
                known.setters.push_back({stmt, 0, guards(), self});
            } else if (const auto* assign = ast::as<ast::AssignStmt>(stmt)) {
                for (std::uint32_t i = 0; i < assign->targets.size(); ++i) {
                    const ast::Target& target = assign->targets[i];
                    attribute(model, target.name).setters.push_back({stmt, i, guards(), !target.path.empty()});
                }
            } else if (const auto* aug = ast::as<ast::AugAssignStmt>(stmt)) {
                attribute(model, aug->target.name).setters.push_back({stmt, 0, guards(), true});
            } else if (const auto* unification = ast::as<ast::UnificationStmt>(stmt)) {
                attribute(model, unification->target->names.front()).setters.push_back({stmt, 0, guards(), false});
            }
        };
        BlockWalker(ws_.model.arena, leaf).walk(model.schema->body);
    }

    static SchemaAttr& attribute(SchemaModel& model, ast::NameRef name) {
        const auto [at, fresh] = model.attrIndex.try_emplace(name.name, static_cast<std::uint32_t>(model.attrs.size()));
        if (fresh) {
            model.attrs.push_back({name.name, nullptr, {}, name.span});
        }
        return model.attrs[at->second];
    }

    void variable(const ast::Stmt* stmt) {
        if (const auto* assign = ast::as<ast::AssignStmt>(stmt)) {
            for (const ast::Target& target : assign->targets) {
                assigned(target, assign->type);
            }
        } else if (const auto* unification = ast::as<ast::UnificationStmt>(stmt)) {
            const ast::NameRef name = unification->target->names.front();
            if (find(name.name) == nullptr && !package_.imports.contains(name.name)) {
                add(name, GlobalKind::Variable);
            }
        }
    }

    void assigned(const ast::Target& target, const ast::TypeExpr* annotation) {
        const ast::NameRef name = target.name;
        const bool exported = !ws_.isPrivate(name.name);
        if (Global* known = find(name.name)) {
            if (known->kind == GlobalKind::Variable && known->annotation == nullptr) {
                known->annotation = annotation;
            }
            if (exported) {
                immutable(name, declarationOf(*known));
            }
            return;
        }
        const auto import = package_.imports.find(name.name);
        if (import != package_.imports.end() && exported) {
            immutable(name, import->second.stmt->span);
            return;
        }
        const GlobalId id = add(name, GlobalKind::Variable);
        ws_.model.globals[static_cast<std::uint32_t>(id)].annotation = annotation;
    }

    /// Where a second assignment says that the name was declared: a schema is shown from its keyword on.
    [[nodiscard]] Span declarationOf(const Global& global) const {
        if (global.kind == GlobalKind::Schema || global.kind == GlobalKind::Rule) {
            const SchemaModel& schema = ws_.model.schema(global.schema);
            return schema.schema != nullptr ? schema.schema->span : schema.rule->span;
        }
        return global.declaration;
    }

    void immutable(ast::NameRef name, Span declared) {
        const std::string_view text = ws_.text(name.name);
        diag::Diagnostic& d = sink_.report(name.span, diag::ImmutableAssigned, text);
        if (d.labels.empty()) {
            d.labels.push_back({declared, diag::format(diag::DeclaredHere, text)});
            d.notes.push_back(diag::format(diag::MakeMutable, text));
        }
    }

    template <typename Guards>
    void setters(const ast::Stmt* stmt, const Guards& guards) {
        if (const auto* assign = ast::as<ast::AssignStmt>(stmt)) {
            for (std::uint32_t i = 0; i < assign->targets.size(); ++i) {
                addSetter(assign->targets[i].name.name, stmt, i, guards, !assign->targets[i].path.empty());
            }
        } else if (const auto* aug = ast::as<ast::AugAssignStmt>(stmt)) {
            addSetter(aug->target.name.name, stmt, 0, guards, true);
        } else if (const auto* unification = ast::as<ast::UnificationStmt>(stmt)) {
            addSetter(unification->target->names.front().name, stmt, 0, guards, false);
        }
    }

    template <typename Guards>
    void addSetter(Name name, const ast::Stmt* stmt, std::uint32_t index, const Guards& guards, bool self) {
        if (Global* global = find(name); global != nullptr && global->kind == GlobalKind::Variable) {
            global->setters.push_back({stmt, index, guards(), self});
        }
    }

    Workspace& ws_;
    PackageId id_;
    Package& package_;
    diag::Engine& sink_;
};

}  // namespace

void declarePackage(Workspace& ws, PackageId package) {
    Declarer(ws, package).run();
}

}  // namespace kcl::sema
