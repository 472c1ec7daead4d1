// The modules that a program draws from, and what an import path means in each: the module of the main files and the
// external packages, which are looked for only when something is imported from them (semantics section 1.1).
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/manifest.h"
#include "frontend/support/file_system.h"
#include "frontend/support/source_map.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kcl::load {

inline constexpr std::string_view kSourceSuffix = ".k";

/// `-E name=directory`.
struct ExternalPackage {
    std::string name;
    std::string directory;
};

/// Where an import was found.
struct ImportLocation {
    std::string location;  ///< absolute: a directory, or the file of a package of one file
    bool isFile = false;
    std::uint32_t module = 0;
    std::string path;  ///< dotted path of the package
};

/// Modules are numbered; 0 is that of the main files.
class ModuleTable {
public:
    /// All that is given must outlive the table. `packageCache` is a directory or empty.
    ModuleTable(const std::vector<ExternalPackage>& externals, const std::string& packageCache, FileSystem& files,
                SourceMap& sources, diag::Engine& sink);

    /// Must be called first.
    void addMain(std::string root, std::vector<Dependency> dependencies);

    [[nodiscard]] const std::string& root(std::uint32_t module) const { return modules_[module].root; }
    /// The dotted path of what lies at `location`, an external package's with its name in front.
    [[nodiscard]] std::string pathBelow(std::uint32_t module, std::string_view location) const;
    /// The directory `location`, else the file `location`.k. A directory wins.
    [[nodiscard]] std::optional<ImportLocation> targetAt(std::uint32_t module, const std::string& location);
    /// What `below`, "k8s/api/core", is when its first name is an external package as module `from` sees it.
    [[nodiscard]] std::optional<ImportLocation> externalTarget(std::uint32_t from, std::string_view below);

private:
    struct Module {
        std::string root;
        std::string prefix;  ///< first name of its packages; empty for the module of the main files
        std::vector<Dependency> dependencies;
    };

    [[nodiscard]] std::optional<std::uint32_t> externalModule(std::uint32_t from, const std::string& name);
    [[nodiscard]] std::string externalDirectory(std::uint32_t from, const std::string& name);
    [[nodiscard]] std::uint32_t moduleIn(const std::string& directory, const std::string& name);

    const std::vector<ExternalPackage>& externals_;
    const std::string& packageCache_;
    FileSystem& files_;
    SourceMap& sources_;
    diag::Engine& sink_;
    std::deque<Module> modules_;                               ///< never move
    std::unordered_map<std::string, std::uint32_t> moduleAt_;  ///< by root
    std::unordered_map<std::string, std::optional<std::uint32_t>> externalOf_;  ///< by module and name
};

}  // namespace kcl::load
