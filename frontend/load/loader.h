// Loads a program: finds the module root, reads and parses the main files and every package that they import, directly
// or not, and says where each import leads (semantics section 1.1). Works through a list, never by recursion: a chain
// of ten thousand files costs no stack.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/module_table.h"
#include "frontend/load/program.h"
#include "frontend/support/edition.h"
#include "frontend/support/file_system.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::load {

class PackageCache;

/// A main file, or a directory whose files are main files.
struct Entry {
    std::string path;                 ///< as given; relative to the working directory
    std::optional<std::string> text;  ///< used instead of the file's, which need not exist
};

struct LoadOptions {
    std::vector<Entry> entries;
    std::vector<ExternalPackage> externalPackages;  ///< `-E`, package_maps; win over the dependencies of a kcl.mod
    std::string packageCache;                       ///< directory of downloaded packages, or empty
    std::optional<Edition> edition;                 ///< instead of what the kcl.mod asks for
    /// Absolute directories below the module root that are packages of the program though nothing imports them, in order;
    /// there may be no entries then. For tools that look at whole trees.
    std::vector<std::string> packageFolders;
    /// Module root when no kcl.mod is found; the directory of the first entry or package when empty.
    std::string rootWithoutManifest;
    PackageCache* cache = nullptr;  ///< of imported packages; their trees then have no doc strings and no tokens
    bool (*isSystemModule)(std::string_view) = nullptr;  ///< full path of an import: "math"; null for none
};

/// What loading cost.
struct LoadStatistics {
    std::uint64_t parseNanoseconds = 0;  ///< scanning included
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
};

/// The program of `options.entries`. Mistakes go to `sink`, syntax errors before those of imports. When a main file
/// could not be read, LoadedProgram::complete is false and later phases have nothing to say.
[[nodiscard]] LoadedProgram load(const LoadOptions& options, FileSystem& files, diag::Engine& sink,
                                 LoadStatistics* statistics = nullptr);

}  // namespace kcl::load
