// Keys that mean an element of a list: `k[0] = v`, `a.k[-1]: v` (semantics section 4.5). Any other subscript as a key is
// an expression whose value is the key. The resolver, the checker and the compiler ask the same question here.
#pragma once

#include "frontend/ast/expr.h"
#include "frontend/ast/visit.h"

#include <cstdint>
#include <optional>

namespace kcl::ast {

/// The index when `key` is such a key: a name, dotted name or string, and an integer literal, which may have a minus.
[[nodiscard]] inline std::optional<std::int32_t> elementIndex(const Expr& key) {
    const auto* at = as<SubscriptExpr>(&key);
    if (at == nullptr || at->slice || at->optional || at->index == nullptr ||
        (at->object->kind != ExprKind::IdentifierExpr && at->object->kind != ExprKind::StringLit)) {
        return std::nullopt;
    }
    const auto* minus = as<UnaryExpr>(at->index);
    const bool negative = minus != nullptr && minus->op == UnaryOp::Minus;
    const auto* number = as<NumberLit>(negative ? minus->operand : at->index);
    if (number == nullptr || number->isFloat || number->suffix != UnitSuffix::None || number->intValue < 0 ||
        number->intValue > INT32_MAX) {
        return std::nullopt;
    }
    const auto index = static_cast<std::int32_t>(number->intValue);
    return negative ? -index : index;
}

}  // namespace kcl::ast
