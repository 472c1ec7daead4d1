// Name resolution in packages, schemas and statements.
#include "sema/resolve/walker.h"

#include "frontend/diag/resolve_kinds.h"

namespace kcl::sema {

Walker::Walker(Workspace& ws)
    : ws_(ws),
      model_(ws.model),
      attributes_(ws.model, ws.names.size()),
      slots_(ws.names.size()),
      globalCursor_(ws.model.globals.size(), 0),
      schemasOf_(ws.model.packages.size()) {
    scopes_.reset(ws.names.size());
    for (const SchemaModel& schema : model_.schemas) {
        schemasOf_[static_cast<std::uint32_t>(schema.package)].push_back(schema.id);
    }
}

void Walker::run(std::span<const PackageId> roots) {
    if (model_.packages.empty()) {
        return;
    }
    use(model_.packages.back().id);
    for (const PackageId root : roots) {
        use(root);
    }
    while (!queue_.empty()) {
        const PackageId next = queue_.back();
        queue_.pop_back();
        walkPackage(next);
    }
}

void Walker::walkPackage(PackageId id) {
    enterPackage(id);
    for (const PackageId other : ws_.headerUses[static_cast<std::uint32_t>(id)]) {
        use(other);
    }
    const Package& package = model_.package(id);
    // Types of globals first, then those of schemas, then statements: the order in which mistakes are found.
    for (const std::vector<const ast::Stmt*>& file : package.files) {
        for (const ast::Stmt* s : file) {
            annotations(*s);
        }
    }
    for (const SchemaId schema : schemasOf_[static_cast<std::uint32_t>(id)]) {
        schemaTypes(model_.schema(schema));
    }
    for (const std::vector<const ast::Stmt*>& file : package.files) {
        body(file);
    }
    leavePackage();
}

void Walker::enterPackage(PackageId id) {
    package_ = id;
    place_ = Place::Package;
    nextSchema_ = 0;
    const Package& package = model_.package(id);
    for (const auto& [name, global] : package.names) {
        slots_[static_cast<std::uint32_t>(name)].global = static_cast<std::uint32_t>(global);
    }
    for (const auto& [name, target] : package.imports) {
        slots_[static_cast<std::uint32_t>(name)].import = &target;
    }
}

void Walker::leavePackage() {
    const Package& package = model_.package(package_);
    for (const auto& [name, global] : package.names) {
        slots_[static_cast<std::uint32_t>(name)] = {};
    }
    for (const auto& [name, target] : package.imports) {
        slots_[static_cast<std::uint32_t>(name)] = {};
    }
}

void Walker::annotations(const ast::Stmt& s) {
    if (const auto* assignment = ast::as<ast::AssignStmt>(&s)) {
        annotation(assignment->type, {});
    } else if (const auto* alias = ast::as<ast::TypeAliasStmt>(&s)) {
        annotation(alias->type, ast::spanOf(alias->name));
    } else if (const auto* branches = ast::as<ast::IfStmt>(&s)) {
        for (const ast::IfBranch& branch : branches->branches) {
            for (const ast::Stmt* inner : branch.body) {
                annotations(*inner);
            }
        }
    }
}

void Walker::schemaTypes(const SchemaModel& schema) {
    if (schema.schema != nullptr) {
        if (const ast::IndexSignature* signature = schema.schema->indexSignature) {
            annotation(signature->keyType, {});
            annotation(signature->valueType, {});
        }
        for (const ast::Stmt* s : schema.schema->body) {
            if (const auto* own = ast::as<ast::AttrStmt>(s)) {
                annotation(own->type, {});
                decorators(own->decorators);
            }
        }
    }
    for (const ast::Param& param : schema.params()) {
        annotation(param.type, param.name.span);
    }
    decorators(schema.schema != nullptr ? schema.schema->decorators : schema.rule->decorators);
}

void Walker::decorators(std::span<const ast::Decorator> list) {
    for (const ast::Decorator& decorator : list) {
        const auto* name = ast::as<ast::IdentifierExpr>(decorator.name);
        if (name == nullptr || name->names.size() > 1) {
            sink().report(decorator.name->span, diag::DottedDecorator);
            continue;
        }
        const std::string_view text = ws_.text(name->names.front().name);
        if (text != "deprecated" && text != "info") {
            sink().report(decorator.name->span, diag::UnknownDecorator, text);
            continue;
        }
        quiet_ = text == "info";  // observed: its arguments are not looked at
        call(decorator.args);
        quiet_ = false;
    }
}

void Walker::body(std::span<const ast::Stmt* const> stmts) {
    for (const ast::Stmt* s : stmts) {
        stmt(*s);
    }
}

void Walker::stmt(const ast::Stmt& s) {
    switch (s.kind) {
        case ast::StmtKind::AssertStmt: {
            const auto& x = static_cast<const ast::AssertStmt&>(s);
            expr(*x.test);
            optional(x.cond);
            optional(x.message);
            break;
        }
        case ast::StmtKind::AssignStmt: assign(static_cast<const ast::AssignStmt&>(s)); break;
        case ast::StmtKind::AttrStmt: attr(static_cast<const ast::AttrStmt&>(s)); break;
        case ast::StmtKind::AugAssignStmt: augAssign(static_cast<const ast::AugAssignStmt&>(s)); break;
        case ast::StmtKind::ExprStmt: expr(*static_cast<const ast::ExprStmt&>(s).value); break;
        case ast::StmtKind::IfStmt:
            for (const ast::IfBranch& branch : static_cast<const ast::IfStmt&>(s).branches) {
                optional(branch.cond);
                body(branch.body);
            }
            break;
        case ast::StmtKind::RuleStmt:
        case ast::StmtKind::SchemaStmt:
            if (place_ == Place::Package) {
                const std::vector<SchemaId>& own = schemasOf_[static_cast<std::uint32_t>(package_)];
                schemaBody(model_.schema(own[nextSchema_++]));
            }
            break;
        case ast::StmtKind::UnificationStmt: unification(static_cast<const ast::UnificationStmt&>(s)); break;
        case ast::StmtKind::ImportStmt:
        case ast::StmtKind::TypeAliasStmt: break;
    }
}

void Walker::params(std::span<const ast::Param> list) {
    const ast::Expr* lastDefault = nullptr;
    for (const ast::Param& param : list) {
        if (param.defaultValue != nullptr) {
            lastDefault = param.defaultValue;
        } else if (lastDefault != nullptr) {
            diag::Diagnostic& d = sink().report(lastDefault->span, diag::DefaultBeforeParam);
            if (d.notes.empty()) {
                d.notes.push_back(diag::format(diag::DefaultArgument));
            }
            return;
        }
    }
}

void Walker::checks(std::span<const ast::CheckExpr> list) {
    for (const ast::CheckExpr& check : list) {
        optional(check.message);
        optional(check.cond);
        expr(*check.test);
    }
}

void Walker::schemaBody(const SchemaModel& schema) {
    schema_ = &model_.schemas[static_cast<std::uint32_t>(schema.id)];
    place_ = Place::Schema;
    attrCursor_.assign(schema.attrs.size(), 0);
    attributes_.enter(schema);
    params(schema.params());
    quiet_ = true;
    for (const ast::Param& param : schema.params()) {
        optional(param.defaultValue);
    }
    quiet_ = schema.rule != nullptr;
    scopes_.push(ScopeKind::Schema);
    for (const ast::Param& param : schema.params()) {
        (void)scopes_.bind(param.name);
    }
    if (schema.schema != nullptr) {
        if (const ast::IndexSignature* signature = schema.schema->indexSignature) {
            if (signature->keyName.name != Name::None) {
                (void)scopes_.bind(signature->keyName);
            }
            optional(signature->value);
        }
        body(schema.schema->body);
        checks(schema.schema->checks);
    } else {
        checks(schema.rule->checks);
    }
    scopes_.pop();
    quiet_ = false;
    attributes_.leave();
    place_ = Place::Package;
    schema_ = nullptr;
}

/// The setter that the next statement for `name` in textual order is; null in lambdas.
Setter* Walker::nextSetter(Name name) {
    if (place_ == Place::Schema) {
        const auto at = schema_->attrIndex.find(name);
        return at == schema_->attrIndex.end() ? nullptr : &schema_->attrs[at->second].setters[attrCursor_[at->second]++];
    }
    const std::uint32_t id = slot(name).global;
    if (place_ == Place::Lambda || id == kNoId || model_.globals[id].kind != GlobalKind::Variable) {
        return nullptr;
    }
    return &model_.globals[id].setters[globalCursor_[id]++];
}

void Walker::openTarget(Name name, bool fixed) {
    Setter* setter = nextSetter(name);
    if (!fixed) {
        open_.push_back({name, setter});
    }
}

void Walker::assign(const ast::AssignStmt& s) {
    if (place_ != Place::Package) {
        annotation(s.type, {});
    }
    const std::size_t open = open_.size();
    std::vector<std::size_t> pending;
    for (const ast::Target& t : s.targets) {
        if (place_ == Place::Lambda) {
            if (t.path.empty() && !scopes_.isOwnLocal(t.name.name)) {
                pending.push_back(scopes_.bind(t.name, true));
            }
        } else {
            openTarget(t.name.name, !t.path.empty());
        }
    }
    expr(*s.value);
    for (const std::size_t binding : pending) {
        scopes_.settle(binding);
    }
    open_.resize(open);
    for (const ast::Target& t : s.targets) {
        target(t, false);
    }
}

void Walker::augAssign(const ast::AugAssignStmt& s) {
    if (place_ != Place::Lambda) {
        openTarget(s.target.name.name, true);
    }
    expr(*s.value);
    target(s.target, true);
    if (place_ == Place::Lambda && s.target.path.empty() && !scopes_.isOwnLocal(s.target.name.name)) {
        (void)scopes_.bind(s.target.name);
    }
}

/// In a lambda the target of a plain assignment is a local; elsewhere, and for `+=` and paths, the reference tells
/// which value is read before it is changed.
void Walker::target(const ast::Target& t, bool augmented) {
    Ref ref;
    const Slot& known = slot(t.name.name);
    if (place_ == Place::Lambda) {
        ref = lookUp(ast::DottedName(&t.name, 1));
    } else if (place_ == Place::Schema) {
        const AttributeScope::Mark* own = attributes_.find(t.name.name);
        ref = own != nullptr ? attribute(*own, t.name) : Ref{};
    } else if (known.global != kNoId) {
        ref = global(known.global, 1);
    } else if (augmented || known.import != nullptr) {
        ref = lookUp(ast::DottedName(&t.name, 1));
    }
    if (augmented && ref.kind == RefKind::Global && model_.globals[ref.index].exported) {
        immutable(t.name, model_.globals[ref.index]);
    }
    model_.refs.set(t.id, ref);
    for (const ast::TargetStep& step : t.path) {
        optional(step.index);
    }
    model_.assignsPaths = model_.assignsPaths || !t.path.empty();
}

void Walker::immutable(const ast::NameRef& name, const Global& global) {
    if (global.declaration.begin >= name.span.begin) {
        return;  // observed: not yet declared there; evaluation fails instead
    }
    const std::string_view text = ws_.text(name.name);
    diag::Diagnostic& d = sink().report(name.span, diag::ImmutableAugmented, text);
    if (d.labels.empty()) {
        d.labels.push_back({global.declaration, diag::format(diag::DeclaredHereFirst, text)});
        d.notes.push_back(diag::format(diag::MakeMutable, text));
    }
}

void Walker::unification(const ast::UnificationStmt& s) {
    const ast::NameRef name = s.target->names.front();
    if (s.target->names.size() > 1) {
        sink().report(s.target->span, diag::UnificationSelected);
    }
    if (place_ == Place::Lambda) {
        expr(*s.value);
        if (!scopes_.isOwnLocal(name.name)) {
            (void)scopes_.bind(name);
        }
    } else {
        const std::size_t open = open_.size();
        openTarget(name.name, false);
        expr(*s.value);
        open_.resize(open);
    }
    Ref ref;
    if (place_ == Place::Schema) {
        const AttributeScope::Mark* own = attributes_.find(name.name);
        ref = own != nullptr ? attribute(*own, name) : Ref{};
    } else if (place_ == Place::Lambda) {
        ref = lookUp(s.target->names.first(1));
    } else if (slot(name.name).global != kNoId) {
        ref = global(slot(name.name).global, 1);
    }
    model_.refs.set(s.target->id, ref);
}

void Walker::attr(const ast::AttrStmt& s) {
    if (s.dotted && s.value == nullptr) {  // observed: with a default it stands for its first name
        sink().report(s.name.span, diag::AttributeSelected);
    }
    const std::size_t open = open_.size();
    openTarget(s.name.name, false);
    optional(s.value);
    open_.resize(open);
}

void walkUsedPackages(Workspace& ws, std::span<const PackageId> roots) {
    Walker(ws).run(roots);
}

}  // namespace kcl::sema
