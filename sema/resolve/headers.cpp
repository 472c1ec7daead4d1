// Second and third step of name resolution: what schemas and rules inherit from, and the rules for their names,
// parameters and bodies that can be told without looking at expressions (semantics section 5.6).
#include "frontend/diag/resolve_kinds.h"
#include "sema/resolve/workspace.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace kcl::sema {

namespace {

/// Aliases of aliases are followed this far; a longer chain is taken for a circle.
constexpr int kMaxAliases = 1000;

/// So many members of a circle are shown with their source line.
constexpr std::size_t kMaxLabels = 10;
/// Bases, mixins and statements of all schemas, each counted in every schema that has it.
constexpr std::uint64_t kMaxParts = 4'000'000;

/// What a name in a header turned out to be.
struct Named {
    bool known = false;       ///< false after an undefined name, which has been reported
    std::uint32_t schema = kNoId;
    std::string_view text = "any";  ///< its type in a message
};

class Headers {
public:
    explicit Headers(Workspace& ws) : ws_(ws) {}

    void resolve(SchemaModel& schema) {
        in_ = schema.package;
        if (schema.rule != nullptr) {
            rule(schema);
            return;
        }
        const ast::SchemaStmt& stmt = *schema.schema;
        base(schema, stmt);
        host(schema, stmt.forHost, !schema.isMixin);
        if (schema.isProtocol) {
            protocol(schema, stmt);
        }
        if (stmt.indexSignature != nullptr && schema.attrIndex.contains(stmt.indexSignature->keyName.name)) {
            sink().report(stmt.indexSignature->span, diag::IndexKeyIsAttribute, ws_.text(stmt.indexSignature->keyName.name));
        }
        for (const ast::Param& param : stmt.params) {
            if (schema.attrIndex.contains(param.name.name)) {
                sink().report(param.name.span, diag::ParamIsAttribute, ws_.text(param.name.name));
            }
        }
        for (const ast::DottedName& name : stmt.mixins) {
            mixin(schema, name);
        }
    }

private:
    [[nodiscard]] diag::Engine& sink() { return ws_.sink(in_); }

    void base(SchemaModel& schema, const ast::SchemaStmt& stmt) {
        if (stmt.base.empty()) {
            return;
        }
        const Named named = resolve(stmt.base);
        if (!named.known) {
            return;
        }
        const SchemaModel* found = named.schema == kNoId ? nullptr : &ws_.model.schemas[named.schema];
        if (found == nullptr || found->rule != nullptr || found->isMixin || found->isProtocol) {
            sink().report(ast::spanOf(stmt.base), diag::BadBase, named.text);
            return;
        }
        schema.base = named.schema;
    }

    void host(SchemaModel& schema, ast::DottedName name, bool forbidden) {
        if (name.empty()) {
            return;
        }
        if (forbidden) {
            sink().report(ast::spanOf(name), diag::HostOnSchema);
            return;
        }
        const Named named = resolve(name);
        if (!named.known) {
            return;
        }
        if (named.schema == kNoId || !ws_.model.schemas[named.schema].isProtocol) {
            sink().report(ast::spanOf(name), diag::BadProtocol, named.text);
            return;
        }
        schema.host = named.schema;
    }

    void protocol(const SchemaModel& schema, const ast::SchemaStmt& stmt) {
        if (!ws_.text(schema.name).ends_with("Protocol")) {
            sink().report({stmt.name.span.end, stmt.name.span.end}, diag::ProtocolName);
        }
        const auto isAttr = [](const ast::Stmt* s) { return s->kind == ast::StmtKind::AttrStmt; };
        if (!stmt.checks.empty() || !std::ranges::all_of(stmt.body, isAttr)) {
            sink().report(stmt.name.span, diag::ProtocolBody);
        }
    }

    void mixin(SchemaModel& schema, ast::DottedName name) {
        const std::string_view text = ws_.text(name.back().name);
        if (!text.ends_with("Mixin")) {
            sink().report(ast::spanOf(name), diag::MixinName, text);
            return;
        }
        const Named named = resolve(name);
        if (!named.known) {
            return;
        }
        if (named.schema == kNoId || !ws_.model.schemas[named.schema].isMixin) {
            sink().report(ast::spanOf(name), diag::BadMixin, named.text);
            return;
        }
        schema.mixins.push_back(SchemaId{named.schema});
    }

    void rule(SchemaModel& rule) {
        for (const ast::DottedName& name : rule.rule->parents) {
            const Named named = resolve(name);
            if (!named.known) {
                continue;
            }
            if (named.schema == kNoId || ws_.model.schemas[named.schema].rule == nullptr) {
                sink().report(ast::spanOf(name), diag::BadRuleParent, named.text);
                continue;
            }
            rule.parents.push_back(SchemaId{named.schema});
        }
        host(rule, rule.rule->forHost, false);
    }

    Named resolve(ast::DottedName name) {
        PackageId package = in_;
        for (int i = 0; i < kMaxAliases; ++i) {
            const std::optional<GlobalId> id = lookUp(package, name, i == 0);
            if (!id) {
                return {isKnown_};
            }
            const Global& global = ws_.model.global(*id);
            switch (global.kind) {
                case GlobalKind::Variable: return {true};
                case GlobalKind::Schema:
                case GlobalKind::Rule: return {true, static_cast<std::uint32_t>(global.schema), ws_.text(global.name)};
                case GlobalKind::TypeAlias: break;
            }
            const ast::TypeExpr* type = global.alias->type;
            package = global.package;
            if (const auto* basic = ast::as<ast::BasicType>(type)) {
                return {true, kNoId, textOf(basic->basic)};
            }
            const auto* named = ast::as<ast::NamedType>(type);
            if (named == nullptr) {
                return {true};
            }
            name = named->names;
        }
        return {true};
    }

    static std::string_view textOf(ast::BasicTypeKind basic) {
        switch (basic) {
            case ast::BasicTypeKind::Bool: return "bool";
            case ast::BasicTypeKind::Int: return "int";
            case ast::BasicTypeKind::Float: return "float";
            case ast::BasicTypeKind::Str: return "str";
        }
        return "any";
    }

    /// The global behind a name as code of `package` sees it. Mistakes in an alias are reported where it stands,
    /// hence `loud` is false for them. Sets isKnown_ when the result is nothing.
    std::optional<GlobalId> lookUp(PackageId package, ast::DottedName name, bool loud) {
        isKnown_ = true;
        const ast::NameRef first = name.front();
        const Package& p = ws_.model.package(package);
        const auto import = p.imports.find(first.name);
        if (import != p.imports.end()) {
            const ImportTarget& target = import->second;
            switch (target.kind) {
                case ImportTarget::Kind::Missing: isKnown_ = false; return std::nullopt;
                case ImportTarget::Kind::SystemModule: return std::nullopt;
                case ImportTarget::Kind::Package: break;
            }
            ws_.headerUses[static_cast<std::uint32_t>(in_)].push_back(target.package);
            if (name.size() < 2) {
                return std::nullopt;
            }
            if (!loud) {
                return ws_.find(target.package, name[1].name);
            }
            const auto found = ws_.member(package, target.package, name[1], ast::spanOf(name));
            isKnown_ = found.has_value();
            return found;
        }
        if (const auto found = ws_.find(package, first.name)) {
            return name.size() == 1 ? found : std::nullopt;
        }
        isKnown_ = !loud || ws_.isBuiltin(first.name);
        if (!isKnown_) {
            ws_.undefined(package, first, ws_.wantsCandidates() ? ws_.visibleNames(package) : std::vector<std::string_view>{});
        }
        return std::nullopt;
    }

    Workspace& ws_;
    PackageId in_{};
    bool isKnown_ = true;
};

/// Strongly connected components of the graph "inherits from" (Tarjan, without recursion).
class Components {
public:
    explicit Components(const Model& model) : model_(model), of_(model.schemas.size(), kNoId), low_(of_), index_(of_) {
        for (std::uint32_t i = 0; i < model.schemas.size(); ++i) {
            if (index_[i] == kNoId) {
                visit(i);
            }
        }
    }

    [[nodiscard]] std::uint32_t of(std::uint32_t schema) const { return of_[schema]; }
    [[nodiscard]] std::uint32_t count() const { return count_; }

private:
    struct Frame {
        std::uint32_t schema;
        std::uint32_t edge;
    };

    /// Edge number `i` of a schema, kNoId behind the last: base, mixins, parents.
    [[nodiscard]] std::uint32_t edge(const SchemaModel& s, std::uint32_t i) const {
        if (s.base != kNoId && i-- == 0) {
            return s.base;
        }
        if (i < s.mixins.size()) {
            return static_cast<std::uint32_t>(s.mixins[i]);
        }
        i -= static_cast<std::uint32_t>(s.mixins.size());
        if (i < s.parents.size()) {
            return static_cast<std::uint32_t>(s.parents[i]);
        }
        // Nothing but a rule leads to a rule: its protocol closes no circle.
        return s.rule != nullptr && i == s.parents.size() ? s.host : kNoId;
    }

    void enter(std::uint32_t schema) {
        index_[schema] = low_[schema] = next_++;
        open_.push_back(schema);
        frames_.push_back({schema, 0});
    }

    void visit(std::uint32_t root) {
        enter(root);
        while (!frames_.empty()) {
            Frame& frame = frames_.back();
            const std::uint32_t at = frame.schema;
            const std::uint32_t to = edge(model_.schemas[at], frame.edge++);
            if (to != kNoId) {
                if (index_[to] == kNoId) {
                    enter(to);
                } else if (of_[to] == kNoId) {
                    low_[at] = std::min(low_[at], index_[to]);
                }
                continue;
            }
            frames_.pop_back();
            if (!frames_.empty()) {
                low_[frames_.back().schema] = std::min(low_[frames_.back().schema], low_[at]);
            }
            if (low_[at] == index_[at]) {
                while (of_[at] == kNoId) {
                    of_[open_.back()] = count_;
                    open_.pop_back();
                }
                ++count_;
            }
        }
    }

    const Model& model_;
    std::vector<std::uint32_t> of_;
    std::vector<std::uint32_t> low_;
    std::vector<std::uint32_t> index_;
    std::vector<std::uint32_t> open_;
    std::vector<Frame> frames_;
    std::uint32_t next_ = 0;
    std::uint32_t count_ = 0;
};

void reportCycle(Workspace& ws, const std::vector<std::uint32_t>& members) {
    std::string names;
    for (const std::uint32_t id : members) {
        names += names.empty() ? "" : ", ";
        const std::string& package = ws.model.package(ws.model.schemas[id].package).path;
        names += package == load::kMainPackage ? "" : package + ".";
        names += ws.text(ws.model.schemas[id].name);
    }
    const SchemaModel& first = ws.model.schemas[members.front()];
    const std::string_view what = first.rule != nullptr ? "rules" : "schemas";
    diag::Diagnostic& d = ws.sink(first.package).report(first.nameSpan(), diag::InheritanceCycle, what, std::string_view(names));
    for (std::size_t i = 1; i < std::min(members.size(), kMaxLabels); ++i) {
        d.labels.push_back({ws.model.schemas[members[i]].nameSpan(), diag::format(diag::InheritanceCycle, what, std::string_view(names))});
    }
}

/// Reports where all schemas together are made of too much. An instance has a part for each base and mixin of its schema,
/// and for theirs: mixins of mixins double with each level.
void boundParts(Workspace& ws, const Components& components) {
    std::vector<std::uint32_t> order(ws.model.schemas.size());
    std::iota(order.begin(), order.end(), 0U);
    // A component is numbered behind those that it leads to.
    std::ranges::sort(order, {}, [&](std::uint32_t i) { return std::pair(components.of(i), i); });
    std::vector<std::uint64_t> parts(order.size());
    std::uint64_t all = 0;
    for (const std::uint32_t i : order) {
        const SchemaModel& schema = ws.model.schemas[i];
        std::uint64_t own = 1 + (schema.schema != nullptr ? schema.schema->body.size() : 0);
        const auto include = [&](std::uint32_t id) { own += id == kNoId ? 0 : parts[id]; };
        include(schema.base);
        include(schema.rule != nullptr ? schema.host : kNoId);
        for (const auto* list : {&schema.mixins, &schema.parents}) {
            for (const SchemaId id : *list) {
                include(static_cast<std::uint32_t>(id));
            }
        }
        all += own;
        if (all > kMaxParts) {
            ws.sink(schema.package).report(schema.nameSpan(), diag::InheritanceTooLarge, ws.text(schema.name), kMaxParts);
            return;
        }
        parts[i] = own;
    }
}

}  // namespace

void resolveHeaders(Workspace& ws) {
    Headers headers(ws);
    for (SchemaModel& schema : ws.model.schemas) {
        headers.resolve(schema);
    }
}

void cutCycles(Workspace& ws) {
    const Components components(ws.model);
    std::vector<std::vector<std::uint32_t>> members(components.count());
    for (std::uint32_t i = 0; i < ws.model.schemas.size(); ++i) {
        members[components.of(i)].push_back(i);
    }
    for (std::uint32_t i = 0; i < ws.model.schemas.size(); ++i) {
        SchemaModel& schema = ws.model.schemas[i];
        const auto inside = [&](SchemaId id) { return components.of(static_cast<std::uint32_t>(id)) == components.of(i); };
        const bool ofItself = (schema.base == i) || std::ranges::count(schema.mixins, SchemaId{i}) > 0 ||
                              std::ranges::count(schema.parents, SchemaId{i}) > 0;
        if (ofItself && members[components.of(i)].size() == 1) {
            reportCycle(ws, members[components.of(i)]);  // the reference ends by a stack overflow when it is used
        }
        if (schema.base != kNoId && inside(SchemaId{schema.base})) {
            schema.base = kNoId;
        }
        std::erase_if(schema.mixins, inside);
        std::erase_if(schema.parents, inside);
    }
    bool acyclic = true;
    for (const std::vector<std::uint32_t>& circle : members) {
        if (circle.size() > 1) {
            reportCycle(ws, circle);
            acyclic = false;
        }
    }
    if (acyclic) {
        boundParts(ws, components);
    }
}

}  // namespace kcl::sema
