// Whole trees cut into programs: what `kcl lint` looks at, and the language server for the file that is edited.
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

namespace kcl::load {

struct ProgramUnit {
    LoadOptions load;
    std::unordered_set<std::string> files;  ///< absolute: those that this program is about, of those that it loads
    std::string root;                       ///< of the module, for its kcl.mod; empty when there is none
};

/// The programs of `inputs`; what is missing or has no source file is reported.
[[nodiscard]] std::vector<ProgramUnit> programUnits(const std::vector<std::string>& inputs,
                                              const std::vector<ExternalPackage>& externals, FileSystem& files,
                                              diag::Engine& sink);

}  // namespace kcl::load
