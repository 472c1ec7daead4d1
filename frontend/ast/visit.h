// Exhaustive dispatch over the node kinds: a missing overload is a compile error that names the node.
#pragma once

#include "frontend/ast/stmt.h"
#include "frontend/support/assert.h"

#include <utility>

namespace kcl::ast {

/// Combines lambdas into one visitor: `visit(*e, overloaded{...})`.
template <typename... Fs>
struct overloaded : Fs... {
    using Fs::operator()...;
};
template <typename... Fs>
overloaded(Fs...) -> overloaded<Fs...>;

template <typename F>
decltype(auto) visit(const Expr& e, F&& f) {
    switch (e.kind) {
#define KCL_EXPR(Name) \
    case ExprKind::Name: return std::forward<F>(f)(static_cast<const Name&>(e));
#include "frontend/ast/expr_kinds.def"
    }
    KCL_UNREACHABLE();
}

template <typename F>
decltype(auto) visit(const Stmt& s, F&& f) {
    switch (s.kind) {
#define KCL_STMT(Name) \
    case StmtKind::Name: return std::forward<F>(f)(static_cast<const Name&>(s));
#include "frontend/ast/stmt_kinds.def"
    }
    KCL_UNREACHABLE();
}

template <typename F>
decltype(auto) visit(const TypeExpr& t, F&& f) {
    switch (t.kind) {
#define KCL_TYPE_EXPR(Name) \
    case TypeExprKind::Name: return std::forward<F>(f)(static_cast<const Name&>(t));
#include "frontend/ast/type_kinds.def"
    }
    KCL_UNREACHABLE();
}

}  // namespace kcl::ast
