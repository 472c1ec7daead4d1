// What `kcl lint` looks at: files, or whole trees cut into programs.
//
// Files that are named make one program, as `kcl run` takes them. In a folder, and all folders below,
//   - a kcl.yaml with a list of files makes one program of these,
//   - a folder with a main.k makes one of its files,
//   - the other folders are packages of their module and make one program together, so that each is loaded once,
//   - tests and files whose name begins with `_`, which imports leave out, make one with the files beside them.
// Hidden folders and `vendor` are passed over. A file may belong to several programs.
#pragma once

#include "frontend/load/loader.h"
#include "frontend/support/file_system.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace kcl::tools {

struct LintUnit {
    load::LoadOptions load;
    std::unordered_set<std::string> files;  ///< absolute: those that are linted, of those that it loads
    std::string root;                       ///< of the module, for its kcl.mod; empty when there is none
};

/// The programs of `inputs`; what is missing or has nothing to lint is reported.
[[nodiscard]] std::vector<LintUnit> lintUnits(const std::vector<std::string>& inputs,
                                              const std::vector<load::ExternalPackage>& externals, FileSystem& files,
                                              diag::Engine& sink);

}  // namespace kcl::tools
