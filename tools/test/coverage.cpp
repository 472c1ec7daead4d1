#include "tools/test/coverage.h"

#include "frontend/diag/render_json.h"
#include "frontend/support/path.h"
#include "vm/program/program.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace kcl::tools::test {

namespace {

/// 1-based line of an offset, given the offsets at which lines begin.
[[nodiscard]] std::uint32_t lineOf(const std::vector<std::uint32_t>& starts, std::uint32_t offset) {
    return static_cast<std::uint32_t>(std::ranges::upper_bound(starts, offset) - starts.begin());
}

[[nodiscard]] std::vector<std::uint32_t> lineStarts(std::string_view text) {
    std::vector<std::uint32_t> out{0};
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        out.push_back(static_cast<std::uint32_t>(at + 1));
    }
    return out;
}

template <typename Items, typename Covered>
[[nodiscard]] Tally tally(const Items& items, Covered covered) {
    return {static_cast<std::size_t>(std::ranges::count_if(items, covered)), items.size()};
}

[[nodiscard]] double percent(Tally t) {
    return t.all == 0 ? 100.0 : 100.0 * static_cast<double>(t.covered) / static_cast<double>(t.all);
}

[[nodiscard]] std::string share(Tally t) { return fmt::format("{}/{}", t.covered, t.all); }

/// `1-3, 7`.
[[nodiscard]] std::string ranges(const std::vector<std::uint32_t>& lines) {
    std::string out;
    for (std::size_t i = 0; i < lines.size();) {
        std::size_t last = i;
        while (last + 1 < lines.size() && lines[last + 1] == lines[last] + 1) {
            ++last;
        }
        out += out.empty() ? "" : ", ";
        out += last == i ? fmt::format("{}", lines[i]) : fmt::format("{}-{}", lines[i], lines[last]);
        i = last + 1;
    }
    return out;
}

struct Totals {
    Tally lines;
    Tally branches;
    Tally checks;
};

[[nodiscard]] Totals totals(const std::vector<FileCoverage>& files) {
    Totals out;
    const auto add = [](Tally& to, Tally t) {
        to.covered += t.covered;
        to.all += t.all;
    };
    for (const FileCoverage& file : files) {
        add(out.lines, lineTally(file));
        add(out.branches, branchTally(file));
        add(out.checks, checkTally(file));
    }
    return out;
}

}  // namespace

Tally lineTally(const FileCoverage& file) {
    return tally(file.lines, [](const auto& line) { return line.second > 0; });
}

Tally branchTally(const FileCoverage& file) {
    return tally(file.branches, [](const BranchCoverage& b) { return b.taken > 0; });
}

Tally checkTally(const FileCoverage& file) {
    return tally(file.checks, [](const CheckCoverage& c) { return c.held > 0 && c.failed > 0; });
}

void Coverage::add(const vm::Program& program, const std::vector<std::uint64_t>& hits, const SourceMap& sources, std::string_view root) {
    const std::string prefix = root.ends_with('/') ? std::string(root) : std::string(root) + "/";
    for (std::size_t i = 0; i < program.probes.size() && i < hits.size(); ++i) {
        const vm::ProbeDef& probe = program.probes[i];
        const SourceFile* file = sources.file(probe.span.begin);
        if (probe.kind == vm::ProbeKind::End || file == nullptr || !file->path.starts_with(prefix) || file->path.ends_with("_test.k")) {
            continue;
        }
        File& known = files_[file->path];
        if (known.hits.empty()) {
            known.text = file->text;
        }
        known.hits[{probe.span.begin - file->base, probe.span.end - file->base, static_cast<std::uint8_t>(probe.kind), probe.branch}] += hits[i];
    }
}

std::vector<FileCoverage> Coverage::files(std::string_view folder) const {
    const std::string prefix = folder.ends_with('/') ? std::string(folder) : std::string(folder) + "/";
    std::vector<FileCoverage> out;
    for (const auto& [path, file] : files_) {
        FileCoverage& made = out.emplace_back();
        made.path = path;
        made.name = path.starts_with(prefix) ? path.substr(prefix.size()) : path;
        made.text = file.text;
        const std::vector<std::uint32_t> starts = lineStarts(file.text);
        std::map<std::pair<std::uint32_t, std::uint32_t>, CheckCoverage> checks;
        std::pair<std::uint32_t, std::uint32_t> condition{UINT32_MAX, 0};
        std::uint32_t block = 0;
        for (const auto& [place, count] : file.hits) {
            const std::uint32_t line = lineOf(starts, place.begin);
            switch (static_cast<vm::ProbeKind>(place.kind)) {
                case vm::ProbeKind::Statement:
                case vm::ProbeKind::Check: {
                    std::uint64_t& most = made.lines[line];
                    most = std::max(most, count);
                    break;
                }
                case vm::ProbeKind::CheckTrue:
                case vm::ProbeKind::CheckFalse: {
                    CheckCoverage& check = checks[{place.begin, place.end}];
                    check.line = line;
                    const std::string_view text = std::string_view(file.text).substr(place.begin, place.end - place.begin);
                    check.text = std::string(text.substr(0, text.find('\n')));
                    (place.kind == static_cast<std::uint8_t>(vm::ProbeKind::CheckTrue) ? check.held : check.failed) += count;
                    break;
                }
                case vm::ProbeKind::Branch:
                    if (condition != std::pair{place.begin, place.end}) {
                        condition = {place.begin, place.end};
                        ++block;
                    }
                    made.branches.push_back({line, block - 1, place.branch, count});
                    break;
                case vm::ProbeKind::End: break;
            }
        }
        for (auto& [place, check] : checks) {
            made.checks.push_back(std::move(check));
        }
    }
    return out;
}

void renderCoverageText(std::string& out, const std::vector<FileCoverage>& files) {
    const Totals all = totals(files);
    out += fmt::format("coverage: lines {} ({:.1f}%), branches {} ({:.1f}%), checks seen both ways {} ({:.1f}%)\n", share(all.lines),
                       percent(all.lines), share(all.branches), percent(all.branches), share(all.checks), percent(all.checks));
    for (const FileCoverage& file : files) {
        out += fmt::format("  {}: lines {}, branches {}, checks {}\n", file.name, share(lineTally(file)), share(branchTally(file)),
                           share(checkTally(file)));
        std::vector<std::uint32_t> missed;
        for (const auto& [line, count] : file.lines) {
            if (count == 0) {
                missed.push_back(line);
            }
        }
        if (!missed.empty()) {
            out += "    lines never run: " + ranges(missed) + "\n";
        }
        for (const BranchCoverage& branch : file.branches) {
            if (branch.taken == 0) {
                out += fmt::format("    line {}: branch {} never taken\n", branch.line, branch.branch + 1);
            }
        }
        for (const CheckCoverage& check : file.checks) {
            if (check.held == 0 || check.failed == 0) {
                out += fmt::format("    line {}: {}: {}\n", check.line,
                                   check.held + check.failed == 0 ? "never checked" : check.held == 0 ? "never seen to hold" : "never seen to fail",
                                   check.text);
            }
        }
    }
}

void renderLcov(std::string& out, const std::vector<FileCoverage>& files) {
    for (const FileCoverage& file : files) {
        out += "TN:\nSF:" + file.path + "\n";
        std::size_t branches = 0;
        std::size_t taken = 0;
        const auto branch = [&](std::uint32_t line, std::size_t block, std::uint32_t number, std::uint64_t count, bool reached) {
            ++branches;
            taken += count > 0 ? 1 : 0;
            out += fmt::format("BRDA:{},{},{},{}\n", line, block, number, reached ? fmt::format("{}", count) : std::string("-"));
        };
        std::size_t block = 0;
        for (std::size_t i = 0; i < file.branches.size(); ++i) {
            const BranchCoverage& b = file.branches[i];
            const bool reached = std::ranges::any_of(file.branches, [&](const BranchCoverage& o) { return o.block == b.block && o.taken > 0; });
            branch(b.line, b.block, b.branch, b.taken, reached);
            block = std::max<std::size_t>(block, b.block + std::size_t{1});
        }
        for (const CheckCoverage& check : file.checks) {
            const bool reached = check.held + check.failed > 0;
            branch(check.line, block, 0, check.held, reached);
            branch(check.line, block++, 1, check.failed, reached);
        }
        out += fmt::format("BRF:{}\nBRH:{}\n", branches, taken);
        for (const auto& [line, count] : file.lines) {
            out += fmt::format("DA:{},{}\n", line, count);
        }
        const Tally lines = lineTally(file);
        out += fmt::format("LF:{}\nLH:{}\nend_of_record\n", lines.all, lines.covered);
    }
}

void renderCoverageJson(std::string& out, const std::vector<FileCoverage>& files) {
    const auto member = [&](std::string_view name, Tally t) {
        out += fmt::format("\"{}\":{{\"covered\":{},\"all\":{}}}", name, t.covered, t.all);
    };
    const Totals all = totals(files);
    out += '{';
    member("lines", all.lines);
    out += ',';
    member("branches", all.branches);
    out += ',';
    member("checks", all.checks);
    out += ",\"files\":[";
    bool first = true;
    for (const FileCoverage& file : files) {
        out += first ? "{\"file\":" : ",{\"file\":";
        first = false;
        diag::appendJsonString(out, file.name);
        out += ",\"lines\":{";
        bool firstLine = true;
        for (const auto& [line, count] : file.lines) {
            out += fmt::format("{}\"{}\":{}", firstLine ? "" : ",", line, count);
            firstLine = false;
        }
        out += "},\"branches\":[";
        for (std::size_t i = 0; i < file.branches.size(); ++i) {
            const BranchCoverage& b = file.branches[i];
            out += fmt::format("{}{{\"line\":{},\"block\":{},\"branch\":{},\"taken\":{}}}", i == 0 ? "" : ",", b.line, b.block, b.branch, b.taken);
        }
        out += "],\"checks\":[";
        for (std::size_t i = 0; i < file.checks.size(); ++i) {
            const CheckCoverage& c = file.checks[i];
            out += fmt::format("{}{{\"line\":{},\"held\":{},\"failed\":{},\"text\":", i == 0 ? "" : ",", c.line, c.held, c.failed);
            diag::appendJsonString(out, c.text);
            out += '}';
        }
        out += "]}";
    }
    out += "]}";
}

}  // namespace kcl::tools::test
