// Which errors of later phases only repeat a mistake of the syntax: those in text that the tree does not hold as
// written, and names that are not known because they stand in such text.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/program.h"

namespace kcl::sema {

/// Whether some file of `program` has text that its tree does not hold.
[[nodiscard]] bool hasBrokenText(const load::LoadedProgram& program);
/// Adds to `sink` what `found` has and no mistake of the syntax explains.
void addCauses(const load::LoadedProgram& program, const diag::Engine& found, diag::Engine& sink);

}  // namespace kcl::sema
