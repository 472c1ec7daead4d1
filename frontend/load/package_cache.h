// Parsed packages kept between runs in a blob store: what the loader asks before it reads and parses the files of a
// package that is imported.
//
// A package's trees are stored under the names and the content of its files. So that unchanged files need not be read at
// all, an index of the module says which content the files of a directory had when they had certain stamps, as version
// control systems do: it is believed while the directory and each file have the stamps that were seen. A change within the
// tick of the file system's clock leaves no trace in a stamp; therefore stamps younger than two seconds are not noted.
// Only packages without any syntax mistake are kept, so that their diagnostics are none.
#pragma once

#include "frontend/load/program.h"
#include "frontend/support/blob_store.h"
#include "frontend/support/file_system.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kcl::load {

/// One file of a stored package.
struct StoredFile {
    std::string_view name;       ///< in its directory
    std::uint32_t size = 0;      ///< of the text that places count in
    std::uint32_t nodes = 0;
    std::string_view tree;       ///< ast/archive.h
};

/// A stored package, taken apart but not yet read.
struct StoredPackage {
    BlobKey key{};
    Blob blob;                   ///< owns the texts
    std::vector<std::string_view> names;
    std::vector<StoredFile> files;
};

class PackageCache {
public:
    /// Both must outlive the cache. `files` are those that programs are loaded from.
    PackageCache(BlobStore& store, FileSystem& files) : store_(store), files_(files) {}

    /// Before the first package: the root of the program's module.
    void begin(const std::string& moduleRoot);
    /// The package at `location` when nothing there has changed since its content was noted.
    [[nodiscard]] std::optional<StoredPackage> findUnchanged(const std::string& location, bool isFile);

    /// What identifies the state of a package's files, to be taken before they are read.
    struct Stamps {
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        bool old = false;  ///< all of them old enough to be believed later
    };
    [[nodiscard]] Stamps stamps(const std::string& location, bool isFile, std::span<const std::string_view> names);
    /// The key of a package of these files.
    [[nodiscard]] BlobKey keyOf(std::span<const std::string_view> names, std::span<const std::string> texts) const;
    /// The package with this content, wherever it was seen. Notes that the package at `location` has it.
    [[nodiscard]] std::optional<StoredPackage> find(const BlobKey& key, const std::string& location, const Stamps& stamps);
    /// Remembers to store what was parsed for `key`; `firstNodes` has the id of each file's first node, and the one behind
    /// the last.
    void keep(const BlobKey& key, const std::string& location, const Stamps& stamps, std::uint32_t package,
              std::vector<ast::NodeId> firstNodes);

    /// Writes what is new. Once, when the program has been loaded.
    void save(const LoadedProgram& program);

private:
    struct Entry {
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        std::uint64_t day = 0;  ///< of its last use, since 1970
        BlobKey key{};
    };
    struct Kept {
        BlobKey key;
        std::uint32_t package;
        std::vector<ast::NodeId> firstNodes;
    };

    void readIndex();
    void writeIndex();
    void note(const BlobKey& key, const std::string& location, const Stamps& stamps);
    [[nodiscard]] std::optional<StoredPackage> open(const BlobKey& key);

    BlobStore& store_;
    FileSystem& files_;
    BlobKey indexKey_{};
    std::unordered_map<std::string, Entry> index_;  ///< by location
    std::vector<Kept> kept_;
    std::uint64_t today_ = 0;
    bool indexChanged_ = false;
};

/// Reads the trees of `stored`, whose files lie in `directory`, into `out`. The texts of files for whose path `known` gives
/// null are added to the program's sources, to be read when they are needed. False, with nothing added, when the blob makes
/// no sense here.
[[nodiscard]] bool readPackage(StoredPackage stored, const std::string& directory, FileSystem& files,
                               const std::function<const SourceFile*(const std::string&)>& known, LoadedProgram& program, Package& out);

}  // namespace kcl::load
