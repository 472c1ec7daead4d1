// Runs the linter over programs and mends what can be mended.
//
// A file that several programs share, as the stacks of a project share their base, has a finding when each of them has
// it: what one of them reads is used. Edits are made in memory until nothing more can be mended; the caller writes the
// files that changed. Edits after which a program no longer compiles are taken back.
#pragma once

#include "frontend/load/program_units.h"
#include "frontend/support/overlay_file_system.h"
#include "sema/lint/lint.h"
#include "tools/driver/timing.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace kcl::tools {

/// What a run found; places are in `sources`.
struct LintReport {
    SourceMap sources;
    std::vector<diag::Diagnostic> errors;    ///< of programs that do not compile, each once
    std::vector<diag::Diagnostic> findings;  ///< by file and place
};

class Linter {
public:
    /// `levelsOf` gives the levels for the module at a root. All must outlive the linter.
    Linter(const std::vector<load::ProgramUnit>& units, const std::function<sema::lint::Levels(const std::string&)>& levelsOf,
           FileSystem& files, Timing& timing);

    [[nodiscard]] LintReport run();
    /// Mends and lints again until nothing changes; the report is that of the last round.
    [[nodiscard]] LintReport fix();
    /// The files that fix() changed, with their text, and how many findings it mended.
    [[nodiscard]] const std::map<std::string, std::string>& changed() const { return changed_; }
    [[nodiscard]] std::size_t mended() const { return mended_; }

private:
    /// The new texts of one round.
    [[nodiscard]] std::map<std::string, std::string> edit(const LintReport& report, std::size_t& applied);

    const std::vector<load::ProgramUnit>& units_;
    const std::function<sema::lint::Levels(const std::string&)>& levelsOf_;
    OverlayFileSystem files_;
    Timing& timing_;
    std::map<std::string, std::string> changed_;
    std::size_t mended_ = 0;
};

}  // namespace kcl::tools
