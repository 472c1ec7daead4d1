// Statement nodes and the module.
#pragma once

#include "frontend/ast/expr.h"
#include "frontend/ast/type_expr.h"

namespace kcl::ast {

enum class StmtKind : std::uint8_t {
#define KCL_STMT(Name) Name,
#include "frontend/ast/stmt_kinds.def"
};

struct Stmt {
    StmtKind kind;
    NodeId id;
    Span span;
};

template <StmtKind K>
struct StmtOf : Stmt {
    static constexpr StmtKind Kind = K;
    constexpr StmtOf(NodeId node, Span where) : Stmt{K, node, where} {}
};

/// One step of an assignment target behind its name: `.member` or `[index]`.
struct TargetStep {
    NameRef member;     ///< when index is null
    const Expr* index;
};

/// `name`, `name.a[0].b`.
struct Target {
    NodeId id;
    NameRef name;
    std::span<const TargetStep> path;  ///< empty for a plain name
    Span span;
};

/// `a = b = value`, `a: T = value`. An annotation belongs to the only target.
struct AssignStmt : StmtOf<StmtKind::AssignStmt> {
    AssignStmt(NodeId node, Span where, std::span<const Target> t, const TypeExpr* ty, const Expr* v)
        : StmtOf(node, where), targets(t), type(ty), value(v) {}
    std::span<const Target> targets;
    const TypeExpr* type;  ///< null when not annotated
    const Expr* value;
};

/// `a += value`; `op` is the binary operator.
struct AugAssignStmt : StmtOf<StmtKind::AugAssignStmt> {
    AugAssignStmt(NodeId node, Span where, Target t, BinaryOp o, const Expr* v)
        : StmtOf(node, where), target(t), op(o), value(v) {}
    Target target;
    BinaryOp op;
    const Expr* value;
};

/// `name: S(args) {config}`.
struct UnificationStmt : StmtOf<StmtKind::UnificationStmt> {
    UnificationStmt(NodeId node, Span where, const IdentifierExpr* t, const SchemaExpr* v)
        : StmtOf(node, where), target(t), value(v) {}
    const IdentifierExpr* target;  ///< more than one part is a mistake that sema reports
    const SchemaExpr* value;
};

struct ExprStmt : StmtOf<StmtKind::ExprStmt> {
    ExprStmt(NodeId node, Span where, const Expr* v) : StmtOf(node, where), value(v) {}
    const Expr* value;
};

struct AssertStmt : StmtOf<StmtKind::AssertStmt> {
    AssertStmt(NodeId node, Span where, const Expr* t, const Expr* c, const Expr* m)
        : StmtOf(node, where), test(t), cond(c), message(m) {}
    const Expr* test;
    const Expr* cond;     ///< null when absent
    const Expr* message;  ///< null when absent
};

struct IfBranch {
    const Expr* cond;  ///< null for `else`
    std::span<const Stmt* const> body;
    Span span;
};

/// `if` with all its `elif` and `else`; the `else` branch, if any, is last.
struct IfStmt : StmtOf<StmtKind::IfStmt> {
    IfStmt(NodeId node, Span where, std::span<const IfBranch> b) : StmtOf(node, where), branches(b) {}
    std::span<const IfBranch> branches;
};

/// `import a.b as c`, `import ..x`.
struct ImportStmt : StmtOf<StmtKind::ImportStmt> {
    ImportStmt(NodeId node, Span where, std::uint32_t d, DottedName p, NameRef a)
        : StmtOf(node, where), leadingDots(d), path(p), alias(a) {}
    std::uint32_t leadingDots;
    DottedName path;
    NameRef alias;  ///< Name::None when not written
    /// The name that the statement binds.
    [[nodiscard]] NameRef bound() const { return alias.name != Name::None ? alias : path.back(); }
};

/// `type N = T`.
struct TypeAliasStmt : StmtOf<StmtKind::TypeAliasStmt> {
    TypeAliasStmt(NodeId node, Span where, DottedName n, const TypeExpr* t) : StmtOf(node, where), name(n), type(t) {}
    DottedName name;
    const TypeExpr* type;
};

/// `@name(args)`.
struct Decorator {
    const Expr* name;  ///< IdentifierExpr; dotted ones are a mistake that sema reports
    CallArgs args;
    bool called;
    Span span;
};

/// An attribute of a schema: `@deco name?: T = value`.
struct AttrStmt : StmtOf<StmtKind::AttrStmt> {
    AttrStmt(NodeId node, Span where, NameRef n) : StmtOf(node, where), name(n) {}
    NameRef name;          ///< also for `"name": T`
    bool dotted = false;   ///< written `a.b: T`, a mistake that sema reports
    bool optional = false;
    const TypeExpr* type = nullptr;
    bool augmented = false;         ///< `|=`, `+=`, ... instead of `=`
    BinaryOp op = BinaryOp::BitOr;  ///< when augmented
    const Expr* value = nullptr;    ///< null when there is no default
    std::span<const Decorator> decorators;
};

/// `[k: ...str]: T = default`.
struct IndexSignature {
    NodeId id;
    NameRef keyName;  ///< Name::None when there is no alias
    const TypeExpr* keyType;
    bool anyOther;    ///< `...`: declared attributes are exempt
    const TypeExpr* valueType;
    const Expr* value;  ///< null when there is no default
    Span span;
};

/// `test if cond, message` of a check block or rule.
struct CheckExpr {
    const Expr* test;
    const Expr* cond;     ///< null when absent
    const Expr* message;  ///< null when absent
    Span span;
};

enum class SchemaKeyword : std::uint8_t { Schema, Mixin, Protocol };

/// `schema`, `mixin` or `protocol`.
struct SchemaStmt : StmtOf<StmtKind::SchemaStmt> {
    SchemaStmt(NodeId node, Span where) : StmtOf(node, where) {}
    SchemaKeyword keyword = SchemaKeyword::Schema;
    NameRef name;
    std::span<const Decorator> decorators;
    std::span<const Param> params;
    bool hasParams = false;
    DottedName base;       ///< empty when there is none
    DottedName forHost;    ///< protocol behind `for`; empty when there is none
    std::span<const DottedName> mixins;
    const IndexSignature* indexSignature = nullptr;
    std::span<const Stmt* const> body;  ///< AttrStmt, AssignStmt, AugAssignStmt, IfStmt, AssertStmt, ExprStmt, UnificationStmt
    std::span<const CheckExpr> checks;
    const StringLit* doc = nullptr;
};

struct RuleStmt : StmtOf<StmtKind::RuleStmt> {
    RuleStmt(NodeId node, Span where) : StmtOf(node, where) {}
    NameRef name;
    std::span<const Decorator> decorators;
    std::span<const Param> params;
    bool hasParams = false;
    std::span<const DottedName> parents;
    DottedName forHost;
    std::span<const CheckExpr> checks;
    const StringLit* doc = nullptr;
};

/// One file.
struct Module {
    const StringLit* doc = nullptr;
    std::span<const Stmt* const> body;
    Span span;
};

template <typename T>
[[nodiscard]] const T* as(const Stmt* s) {
    return s->kind == T::Kind ? static_cast<const T*>(s) : nullptr;
}

}  // namespace kcl::ast
