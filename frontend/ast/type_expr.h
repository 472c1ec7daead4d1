// Type expressions: what stands after `:` and `->`.
#pragma once

#include "frontend/ast/expr.h"

namespace kcl::ast {

enum class TypeExprKind : std::uint8_t {
#define KCL_TYPE_EXPR(Name) Name,
#include "frontend/ast/type_kinds.def"
};

struct TypeExpr {
    TypeExprKind kind;
    NodeId id;
    Span span;
};

template <TypeExprKind K>
struct TypeExprOf : TypeExpr {
    static constexpr TypeExprKind Kind = K;
    constexpr TypeExprOf(NodeId node, Span where) : TypeExpr{K, node, where} {}
};

enum class BasicTypeKind : std::uint8_t { Bool, Int, Float, Str };

struct AnyType : TypeExprOf<TypeExprKind::AnyType> {
    AnyType(NodeId node, Span where) : TypeExprOf(node, where) {}
};

struct BasicType : TypeExprOf<TypeExprKind::BasicType> {
    BasicType(NodeId node, Span where, BasicTypeKind b) : TypeExprOf(node, where), basic(b) {}
    BasicTypeKind basic;
};

/// Schema, alias or `pkg.T`; also names such as None, which resolution refuses.
struct NamedType : TypeExprOf<TypeExprKind::NamedType> {
    NamedType(NodeId node, Span where, DottedName n) : TypeExprOf(node, where), names(n) {}
    DottedName names;
};

/// `[T]`; `element` null for `[]`.
struct ListType : TypeExprOf<TypeExprKind::ListType> {
    ListType(NodeId node, Span where, const TypeExpr* e) : TypeExprOf(node, where), element(e) {}
    const TypeExpr* element;
};

/// `{K:V}`; either may be absent.
struct DictType : TypeExprOf<TypeExprKind::DictType> {
    DictType(NodeId node, Span where, const TypeExpr* k, const TypeExpr* v) : TypeExprOf(node, where), key(k), value(v) {}
    const TypeExpr* key;
    const TypeExpr* value;
};

struct UnionType : TypeExprOf<TypeExprKind::UnionType> {
    UnionType(NodeId node, Span where, std::span<const TypeExpr* const> m) : TypeExprOf(node, where), members(m) {}
    std::span<const TypeExpr* const> members;  ///< at least two, as written
};

/// True, 1, 1.5, 1Mi, "x": a NumberLit, StringLit or NameConstant.
struct LiteralType : TypeExprOf<TypeExprKind::LiteralType> {
    LiteralType(NodeId node, Span where, const Expr* v) : TypeExprOf(node, where), value(v) {}
    const Expr* value;
};

/// `(A, B) -> R`; `result` null when not written.
struct FunctionType : TypeExprOf<TypeExprKind::FunctionType> {
    FunctionType(NodeId node, Span where, std::span<const TypeExpr* const> p, const TypeExpr* r)
        : TypeExprOf(node, where), params(p), result(r) {}
    std::span<const TypeExpr* const> params;
    const TypeExpr* result;
};

template <typename T>
[[nodiscard]] const T* as(const TypeExpr* e) {
    return e->kind == T::Kind ? static_cast<const T*>(e) : nullptr;
}

}  // namespace kcl::ast
