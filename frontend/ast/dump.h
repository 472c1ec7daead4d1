// A tree as indented text, one node per line: `BinaryExpr 1:5-1:10 +`. For `kcl dump --stage ast` and for tests.
#pragma once

#include "frontend/ast/stmt.h"
#include "frontend/support/interner.h"
#include "frontend/support/source_map.h"

#include <string>
#include <string_view>

namespace kcl::ast {

/// Appends all statements of `module`.
void dump(std::string& out, const Module& module, const Interner& names, const SourceMap& sources);

[[nodiscard]] std::string_view kindName(ExprKind kind);
[[nodiscard]] std::string_view kindName(StmtKind kind);
[[nodiscard]] std::string_view kindName(TypeExprKind kind);

}  // namespace kcl::ast
