// Overrides of the command line (`-O path=value`), applied to the trees of the main package before anything is
// resolved: a literal on the path is edited, what is missing is added (tools section 8.1).
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/program.h"

#include <span>
#include <string>

namespace kcl::load {

/// Applies `specs` in order. A specification is `path=value`, `path:value` (unite), `path+=value` (append to a list)
/// or `path-` (delete); a path is dotted names and quoted subscripts, `a["b.c"].d`. One that cannot be read is
/// reported, and so are syntax mistakes of its value. Trees are replaced, never changed.
void applyOverrides(LoadedProgram& program, std::span<const std::string> specs, diag::Engine& sink);

}  // namespace kcl::load
