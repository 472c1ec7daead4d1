// Fourth step of name resolution: goes through the statements of the used packages and writes down what each name
// means. Internal to sema/resolve; names.cpp looks names up, walk_expr.cpp and walker.cpp go through the tree.
#pragma once

#include "sema/resolve/attribute_scope.h"
#include "sema/resolve/scopes.h"
#include "sema/resolve/workspace.h"

#include <span>
#include <vector>

namespace kcl::sema {

class Walker {
public:
    explicit Walker(Workspace& ws);

    /// Walks the main package and, in turn, every package that a name led to.
    void run(std::span<const PackageId> roots);

private:
    /// Whose statements are being walked.
    enum class Place : std::uint8_t { Package, Schema, Lambda };

    /// What the package's own declarations make of a name, by Name.
    struct Slot {
        std::uint32_t global = kNoId;
        const ImportTarget* import = nullptr;
    };
    /// A target of the statement being walked, to see whether its value mentions it.
    struct OpenTarget {
        Name name;
        Setter* setter;
    };

    // walker.cpp
    void walkPackage(PackageId id);
    void enterPackage(PackageId id);
    void leavePackage();
    void annotations(const ast::Stmt& stmt);
    void schemaTypes(const SchemaModel& schema);
    void decorators(std::span<const ast::Decorator> list);
    void stmt(const ast::Stmt& stmt);
    void body(std::span<const ast::Stmt* const> stmts);
    void schemaBody(const SchemaModel& schema);
    void params(std::span<const ast::Param> list);
    void checks(std::span<const ast::CheckExpr> list);
    void assign(const ast::AssignStmt& stmt);
    void augAssign(const ast::AugAssignStmt& stmt);
    void unification(const ast::UnificationStmt& stmt);
    void attr(const ast::AttrStmt& stmt);
    void target(const ast::Target& target, bool augmented);
    void openTarget(Name name, bool fixed);
    void immutable(const ast::NameRef& name, const Global& global);
    Setter* nextSetter(Name name);

    // walk_expr.cpp
    void expr(const ast::Expr& e);
    void optional(const ast::Expr* e);
    void all(std::span<const ast::Expr* const> list);
    void call(const ast::CallArgs& args);
    void binary(const ast::BinaryExpr& e);
    void config(const ast::ConfigExpr& e, ScopeKind kind);
    void entries(std::span<const ast::ConfigEntry> list);
    void entry(const ast::ConfigEntry& e);
    void key(const ast::Expr& e);
    [[nodiscard]] bool isDashedKey(const ast::BinaryExpr& e) const;
    void bindEntry(const ast::Expr& key);
    void clauses(std::span<const ast::CompClause> list);
    void lambda(const ast::LambdaExpr& e);
    void joined(const ast::JoinedString& e);
    void type(const ast::TypeExpr& t);
    void optionalType(const ast::TypeExpr* t);
    void annotation(const ast::TypeExpr* t, Span anchor);

    // names.cpp
    Ref lookUp(ast::DottedName names);
    Ref lookUpType(ast::DottedName names, Span at);
    Ref imported(const ImportTarget& target, ast::DottedName names, Span at);
    Ref bound(const Binding& binding) const;
    Ref attribute(const AttributeScope::Mark& mark, ast::NameRef name) const;
    Ref global(std::uint32_t id, std::uint8_t consumed) const;
    Ref undefined(ast::NameRef name, Span at);
    void mentioned(Name name);
    void use(PackageId id);

    [[nodiscard]] diag::Engine& sink() { return ws_.sink(package_); }
    [[nodiscard]] const Slot& slot(Name name) const { return slots_[static_cast<std::uint32_t>(name)]; }

    Workspace& ws_;
    Model& model_;
    Scopes scopes_;
    AttributeScope attributes_;
    std::vector<Slot> slots_;
    std::vector<std::uint32_t> globalCursor_;  ///< by GlobalId: setters walked so far
    std::vector<std::uint32_t> attrCursor_;    ///< the same for the attributes of the present schema
    std::vector<std::vector<SchemaId>> schemasOf_;  ///< by PackageId, in textual order
    std::vector<OpenTarget> open_;
    std::vector<PackageId> queue_;
    PackageId package_{};
    Place place_ = Place::Package;
    SchemaModel* schema_ = nullptr;  ///< whose body is being walked; null outside
    Span anchor_{};  ///< of the type being walked: where its mistakes are reported
    std::size_t nextSchema_ = 0;
    bool quiet_ = false;  ///< observed: in rules and parameter defaults undefined names are not reported
};

}  // namespace kcl::sema
