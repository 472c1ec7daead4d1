// What the tests executed: lines, branches, and for each check whether it was seen to hold and to fail. Collected from
// the probes of the programs that ran; several programs may contain the same file.
#pragma once

#include "frontend/support/file_system.h"
#include "frontend/support/source_map.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace kcl::vm {
struct Program;
}

namespace kcl::tools::test {

struct CheckCoverage {
    std::uint32_t line = 0;
    std::string text;            ///< its first line
    std::uint64_t held = 0;
    std::uint64_t failed = 0;
};

struct BranchCoverage {
    std::uint32_t line = 0;
    std::uint32_t block = 0;     ///< number of the condition in the file
    std::uint32_t branch = 0;    ///< which way, from 0
    std::uint64_t taken = 0;
};

struct FileCoverage {
    std::string path;                            ///< absolute
    std::string name;                            ///< as reports show it
    std::string text;
    std::map<std::uint32_t, std::uint64_t> lines;  ///< executable lines, 1-based: how often
    std::vector<BranchCoverage> branches;        ///< by line, block, branch
    std::vector<CheckCoverage> checks;           ///< by line
};

struct Tally {
    std::size_t covered = 0;
    std::size_t all = 0;
};
[[nodiscard]] Tally lineTally(const FileCoverage& file);
[[nodiscard]] Tally branchTally(const FileCoverage& file);
/// A check is covered when it was seen to hold and to fail.
[[nodiscard]] Tally checkTally(const FileCoverage& file);

class Coverage {
public:
    /// Adds the counts of one program. Files outside of `root` (absolute, a folder) and test files are left out.
    void add(const vm::Program& program, const std::vector<std::uint64_t>& hits, const SourceMap& sources, std::string_view root);
    /// By path; names are relative to `folder` where they are below it.
    [[nodiscard]] std::vector<FileCoverage> files(std::string_view folder) const;

private:
    struct Place {
        std::uint32_t begin;
        std::uint32_t end;
        std::uint8_t kind;
        std::uint32_t branch;
        friend auto operator<=>(const Place&, const Place&) = default;
    };
    struct File {
        std::string text;
        std::map<Place, std::uint64_t> hits;
    };
    std::map<std::string, File> files_;
};

/// A table for people: a line for each file, and what is not covered.
void renderCoverageText(std::string& out, const std::vector<FileCoverage>& files);
/// The tracefile of lcov. The two outcomes of a check are branches.
void renderLcov(std::string& out, const std::vector<FileCoverage>& files);
/// Members: lines, branches, checks (each covered, all), files.
void renderCoverageJson(std::string& out, const std::vector<FileCoverage>& files);

/// Pages of a report: name and text; `index.html` first.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> renderCoverageHtml(const std::vector<FileCoverage>& files);

}  // namespace kcl::tools::test
