// A whole program as text and trees: the files of every package that can be reached from the main files, and where
// each import statement leads. Made by loader.h; later phases read it and add names to the session's interner.
#pragma once

#include "frontend/parse/parse.h"
#include "frontend/support/edition.h"
#include "frontend/support/source_map.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kcl::load {

/// The path of the main package.
inline constexpr const char* kMainPackage = "__main__";

enum class ImportKind : std::uint8_t {
    NotFound,  ///< reported; `path` is what messages call the module
    System,    ///< a built-in module; `path` is its name
    Package,   ///< `package` is an index into LoadedProgram::packages
};

/// Where one import statement leads.
struct Import {
    const ast::ImportStmt* stmt = nullptr;
    ImportKind kind = ImportKind::NotFound;
    std::uint32_t package = 0;
    /// Dotted path of the module: "a.b.c", "math"; "" for a relative import that leaves the module.
    std::string path;
};

/// A directory of files or a single file; all of its files share one namespace.
struct Package {
    std::string path;       ///< "__main__", "a.b.c" below the module root, "k8s.api.core.v1" of an external package
    std::string directory;  ///< absolute; of the first file for the main package and for a package of one file
    std::vector<parse::ParsedFile> files;  ///< by name; the main package's in the order given
    std::vector<Import> imports;           ///< of all files, in file order; without those inside of `if`
};

struct LoadedProgram {
    SourceMap sources;
    parse::Session session;
    std::vector<Package> packages;      ///< [0] is the main package; others in the order of discovery
    /// Indexes into packages so that each package stands behind those that it imports; the main package is last.
    std::vector<std::uint32_t> order;
    bool complete = true;               ///< false: a main file is missing, so that phases after loading make no sense
    bool cyclic = false;                ///< packages import each other in a circle; reported, and order breaks it
    std::string root;                   ///< module root, absolute
    std::string moduleName;             ///< `[package] name` of the root's kcl.mod, else empty
    /// Of `[expected] kclvm_version` in the root's kcl.mod, or as asked for.
    Edition edition;

    [[nodiscard]] const Package& mainPackage() const { return packages.front(); }
    /// Where the import statement `id` leads; null for any other node and for an import
    /// inside of `if`, which has no effect.
    [[nodiscard]] const Import* findImport(ast::NodeId id) const {
        const std::uint32_t at = id < importOf.size() ? importOf[id] : 0;
        return at == 0 ? nullptr : &packages[imports[at - 1].package].imports[imports[at - 1].index];
    }

    struct ImportPlace {
        std::uint32_t package;
        std::uint32_t index;
    };
    std::vector<std::string> stored;        ///< what trees of a cache have their texts in
    std::vector<ImportPlace> imports;       ///< all imports
    std::vector<std::uint32_t> importOf;    ///< by NodeId: index into `imports` plus 1, or 0
};

}  // namespace kcl::load
