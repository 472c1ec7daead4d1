// Keeps a loaded program up to date while one file after the other is edited, without loading it again: the file is
// parsed anew and takes the place of the old one, everything else stays. For the language server.
//
// What an edit leaves behind is used again: the nodes of an edited file stand in an arena of its own, and the ids of the
// file that was edited last are given to its new text. Names stay, and Locs are used up; when there are too many of
// either, the program is to be loaded anew.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/program.h"
#include "frontend/support/arena.h"

#include <memory>
#include <string>
#include <vector>

namespace kcl::load {

class ProgramEditor {
public:
    /// `program` must outlive the editor; `found` is what loading it reported.
    ProgramEditor(LoadedProgram& program, const diag::Engine& found);

    /// Puts `text` in the place of the file at `path`, an absolute path. Everything that later phases made of the
    /// program must be gone. False, and nothing has changed, when the program is to be loaded anew: the file is not one
    /// of it, other modules are imported, or too many ids are spent.
    [[nodiscard]] bool replace(const std::string& path, std::string text);

    /// What loading the program as it is now would report.
    [[nodiscard]] const std::vector<diag::Diagnostic>& diagnostics() const { return diagnostics_; }

private:
    struct Place {
        std::uint32_t package = 0;
        std::uint32_t file = 0;
    };
    /// The nodes of an edited file.
    struct Edited {
        std::string path;
        ast::NodeId first = 0;
        ast::NodeId end = 0;
        std::unique_ptr<Arena> arena;
    };

    /// Where the file stands: a package of one file and that of its folder may both have it.
    [[nodiscard]] std::vector<Place> find(const std::string& path) const;
    [[nodiscard]] bool sameImports(const Package& package, const SourceFile& old, const ast::Module& module) const;
    void relink(Package& package, const SourceFile& old, const ast::Module& module);
    void exchange(const SourceFile& old, const diag::Engine& found);

    LoadedProgram& program_;
    std::vector<diag::Diagnostic> diagnostics_;
    std::vector<Edited> edited_;      ///< ascending ids
    ast::NodeId firstFree_ = 0;       ///< ids from here on belong to edited files and to later phases
    std::vector<std::pair<Span, Span>> moved_;  ///< imports of the edited file, before and now
};

}  // namespace kcl::load
