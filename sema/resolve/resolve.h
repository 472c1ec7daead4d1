// Front door of name resolution: packages, globals, schemas and the meaning of every name (semantics sections 1, 4.7,
// 5.6 and 7). Reports undefined and repeated names, immutability, cycles and inheritance mistakes.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/program.h"
#include "sema/model/model.h"

namespace kcl::sema {

/// Always gives a model; with mistakes reported, names that could not be resolved are RefKind::Unresolved.
[[nodiscard]] Model resolve(load::LoadedProgram& program, diag::Engine& sink);

}  // namespace kcl::sema
