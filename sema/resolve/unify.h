// Unites the declarations of one name in the main package: `a: S {x = 1}` and a later `a: S {y = 2}` become one
// statement with both entries, so that the schema is instantiated once (semantics section 4.7).
#pragma once

#include "frontend/ast/stmt.h"
#include "frontend/parse/parse.h"
#include "frontend/support/arena.h"

#include <vector>

namespace kcl::sema {

/// Rewrites the top-level statements of the main package, given by file. All `name: S {...}` and a `name = S {...}`
/// before them end up in the last of them; the others are dropped. New nodes live in `arena` and take their ids
/// from `session`.
void uniteDeclarations(std::vector<std::vector<const ast::Stmt*>>& files, parse::Session& session, Arena& arena);

}  // namespace kcl::sema
