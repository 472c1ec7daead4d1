// Whether two trees are the same program: same nodes, names and values; places and node ids do not count, and neither
// what means nothing: whether a decorator without arguments has parentheses, and whether the string at the head of a
// file is its doc string or a statement. Both must come from one parse session,
// because names are compared as numbers.
#pragma once

#include "frontend/ast/stmt.h"

namespace kcl::ast {

[[nodiscard]] bool equal(const Module& a, const Module& b);

}  // namespace kcl::ast
