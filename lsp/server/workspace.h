// The programs behind the files that a client works on: which program a file belongs to, and the programs themselves,
// kept up to date with the open documents. Knows the protocol only as far as documents do.
#pragma once

#include "frontend/load/program_units.h"
#include "frontend/support/overlay_file_system.h"
#include "lsp/analysis/unit.h"
#include "lsp/server/documents.h"

#include <functional>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::lsp {

/// Whether the file at `path` is data that may be validated: `.yaml` or `.yml`, but no kcl.yaml.
[[nodiscard]] bool isData(std::string_view path);
/// Whether programs depend on the file at `path` though it is no source: a kcl.mod or kcl.yaml.
[[nodiscard]] bool isSettings(std::string_view path);

class Workspace {
public:
    /// `disk` must outlive the workspace.
    explicit Workspace(FileSystem& disk) : files_(&disk) {}

    [[nodiscard]] OverlayFileSystem& files() { return files_; }
    [[nodiscard]] Documents& documents() { return documents_; }
    void setRoots(std::vector<std::string> roots) { roots_ = std::move(roots); }
    [[nodiscard]] const std::vector<std::string>& roots() const { return roots_; }
    /// Packages that no kcl.mod names, by configuration.
    void setExternals(std::vector<load::ExternalPackage> externals);

    void opened(const TextDocumentItem& item);
    /// Says that the document at `path` has another text now.
    void changed(const Document& document);
    void closed(const std::string& path);
    /// Says that files on the disk came, went or changed.
    void filesChanged();

    /// The program that is about `path`; null when the file cannot be read.
    [[nodiscard]] Unit* unitOf(const std::string& path);
    /// Calls `visit` for each program of the module that `path` belongs to and of the roots, that of `path` first, until
    /// it returns false. Programs none of whose own files contain `word` are left out, unless it is empty.
    void eachUnit(const std::string& path, std::string_view word, const std::function<bool(Unit&)>& visit);
    /// Programs that are loaded.
    [[nodiscard]] std::size_t liveUnits() const { return live_.size(); }

private:
    using Plans = std::vector<load::ProgramUnit>;

    [[nodiscard]] std::string treeOf(const std::string& path);
    [[nodiscard]] const Plans& plansOf(const std::string& tree);
    [[nodiscard]] load::ProgramUnit planFor(const std::string& path);
    [[nodiscard]] Unit& unitFor(const load::ProgramUnit& plan);

    OverlayFileSystem files_;
    Documents documents_;
    std::vector<std::string> roots_;
    std::vector<load::ExternalPackage> externals_;
    std::map<std::string, Plans> plans_;  ///< by the folder of a kcl.mod
    struct Live {
        std::string key;
        std::unique_ptr<Unit> unit;
    };
    std::list<Live> live_;  ///< used last comes first
};

}  // namespace kcl::lsp
