// The static phases of a loaded program in their order: what each name means, then the type of each expression. The
// command line and the language server ask here, so that both see the same mistakes.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/loader.h"
#include "frontend/load/program.h"
#include "sema/check/check.h"
#include "sema/model/model.h"
#include "vm/types/type_store.h"

namespace kcl::sema {

/// What is known about a program without running it. Lives as long as the program and the store.
struct Analysis {
    Model model;
    Types types;
};

/// Resolves and checks `program`, which was loaded with `options`: packages that were asked for, and not only found by
/// an import, are looked at whether they are used or not. Behind mistakes of the syntax only those mistakes are
/// reported that do not follow from them.
[[nodiscard]] Analysis analyse(load::LoadedProgram& program, const load::LoadOptions& options, vm::TypeStore& store,
                               diag::Engine& sink, Detail detail = Detail::All);

}  // namespace kcl::sema
