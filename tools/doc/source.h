// From a folder to its documentation: finds the packages below it, loads them with what they import, and resolves and
// types all of it. Mistakes of meaning do not stop documentation, those of syntax and missing imports do.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/loader.h"
#include "sema/doc/model.h"
#include "tools/doc/selection.h"
#include "vm/types/type_store.h"

#include <memory>
#include <string>
#include <vector>

namespace kcl::tools::doc {

struct SourceOptions {
    std::string directory;  ///< of a module, or of packages in one
    std::string name;       ///< title; empty for that of the module or package
    bool includeImports = false;  ///< also packages that are only imported
    std::vector<load::ExternalPackage> externalPackages;
};

/// A program under documentation. What selection points to lives as long as it.
struct Source {
    load::LoadedProgram program;
    sema::Model model;
    vm::TypeStore store;
    sema::Types types;
    sema::doc::Documentation docs;
    Selection selection;
    diag::Engine diagnostics;  ///< what stopped it
    bool ok = false;
};

/// Call on a big stack. `ok` is false when there are errors, or nothing to document: then `selection.packages` is empty.
[[nodiscard]] std::unique_ptr<Source> readSource(const SourceOptions& options, FileSystem& files);

}  // namespace kcl::tools::doc
