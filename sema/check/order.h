// The order in which mistakes of meaning are shown. Names and types are looked at in two passes; users see the mistakes
// of both in the order of the text, those of declarations first (semantics section 7).
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/program.h"
#include "sema/model/model.h"

#include <span>

namespace kcl::sema {

/// Sorts the diagnostics of resolution and checking in `sink` by package, then declarations before statements, then
/// line. `unknownTypes` are the places of unknown names in the types of variables and attributes. Others stay in front.
void orderDiagnostics(const load::LoadedProgram& program, const Model& model, std::span<const Loc> unknownTypes,
                      diag::Engine& sink);

}  // namespace kcl::sema
