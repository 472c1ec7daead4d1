// Front door of name resolution: packages, globals, schemas and the meaning of every name (semantics sections 1, 4.7,
// 5.6 and 7). Reports undefined and repeated names, immutability, cycles and inheritance mistakes.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/program.h"
#include "sema/model/model.h"

#include <cstdint>
#include <span>

namespace kcl::sema {

/// Packages of which nothing is used are not looked at, but for those in `roots`, which are indexes into
/// LoadedProgram::packages. Always gives a model; with mistakes reported, names that could not be resolved are RefKind::Unresolved.
[[nodiscard]] Model resolve(load::LoadedProgram& program, diag::Engine& sink, std::span<const std::uint32_t> roots = {});

}  // namespace kcl::sema
