// Front door of the bytecode compiler: a resolved and checked program without errors to a program for the machine.
#pragma once

#include "frontend/load/program.h"
#include "sema/check/check.h"
#include "sema/model/model.h"
#include "vm/program/program.h"

#include <memory>

namespace kcl::codegen {

struct CompileOptions {
    bool probes = false;  ///< count what is executed, for coverage; let a validating machine go on behind checks
    /// Compile every schema; otherwise those that the code of the used packages can reach, and the others have only a name.
    bool everySchema = false;
};

/// The result points into the source text, the TypeStore and its own arena; it is immutable and may be run by any
/// number of machines at once.
[[nodiscard]] std::unique_ptr<vm::Program> compile(const load::LoadedProgram& program, const sema::Model& model, const sema::Types& types,
                                                  CompileOptions options = {});

}  // namespace kcl::codegen
