// Which files a command that takes paths means: files, folders, and folders with all below them.
#pragma once

#include "frontend/support/file_system.h"

#include <string>
#include <vector>

namespace kcl::tools {

/// What the words of a command line name.
struct Targets {
    std::vector<std::string> files;    ///< as people would write them, each once
    std::vector<FileError> errors;     ///< of words that name nothing
};

/// `a.k` is a file whatever it is called, `dir` the .k files in it, `dir/...` those in all folders below too, folders
/// whose name begins with a dot excepted. Folders that links lead to twice are taken once.
[[nodiscard]] Targets findTargets(FileSystem& files, const std::vector<std::string>& words);

}  // namespace kcl::tools
