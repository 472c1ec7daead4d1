#include "tools/lint/linter.h"

#include "frontend/diag/apply_fixes.h"
#include "frontend/parse/parse.h"
#include "frontend/support/stable_sort.h"
#include "tools/driver/session.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace kcl::tools {

namespace {

constexpr std::size_t kMaxRounds = 20;

/// Brings what sessions found into one source map.
class Gatherer {
public:
    explicit Gatherer(LintReport& report) : report_(report) {}

    void error(const diag::Diagnostic& found, const SourceMap& from) {
        diag::Diagnostic moved = move(found, from);
        if (known_.insert({moved.span.begin, moved.kind, moved.text}).second) {
            report_.errors.push_back(std::move(moved));
        }
    }
    void linted(const std::string& path) { ++programs_[path]; }
    void finding(const diag::Diagnostic& found, const SourceMap& from) {
        diag::Diagnostic moved = move(found, from);
        const auto [at, fresh] = index_.try_emplace({moved.span.begin, moved.kind, moved.text}, findings_.size());
        if (fresh) {
            findings_.push_back({std::move(moved), 1});
        } else {
            ++findings_[at->second].second;
        }
    }
    /// Keeps the findings that every program of their file has.
    void finish() {
        for (auto& [finding, count] : findings_) {
            const SourceFile* file = report_.sources.file(finding.span.begin);
            if (file != nullptr && count >= programs_[file->path]) {
                report_.findings.push_back(std::move(finding));
            }
        }
        stableSort(report_.findings, [&](const diag::Diagnostic& a, const diag::Diagnostic& b) {
            const SourceFile* x = report_.sources.file(a.span.begin);
            const SourceFile* y = report_.sources.file(b.span.begin);
            return x == y ? a.span.begin < b.span.begin : x->path < y->path;
        });
    }

private:
    using Key = std::tuple<Loc, diag::Kind, std::string>;

    [[nodiscard]] Span move(Span span, const SourceMap& from) {
        const SourceFile* file = from.file(span.begin);
        if (file == nullptr) {
            return {};
        }
        const auto [known, fresh] = files_.try_emplace(file->path, nullptr);
        if (fresh) {
            known->second = report_.sources.add(file->path, file->text);
        }
        return known->second == nullptr ? Span{} : Span{span.begin - file->base + known->second->base, span.end - file->base + known->second->base};
    }
    [[nodiscard]] diag::Diagnostic move(const diag::Diagnostic& from, const SourceMap& sources) {
        diag::Diagnostic out = from;
        out.span = move(from.span, sources);
        for (diag::Label& label : out.labels) {
            label.span = move(label.span, sources);
        }
        for (diag::FixIt& fix : out.fixes) {
            fix.span = move(fix.span, sources);
        }
        return out;
    }

    LintReport& report_;
    std::unordered_map<std::string, const SourceFile*> files_;
    std::unordered_map<std::string, std::size_t> programs_;  ///< that lint each file
    std::vector<std::pair<diag::Diagnostic, std::size_t>> findings_;
    std::map<Key, std::size_t> index_;
    std::set<Key> known_;
};

[[nodiscard]] bool parses(const std::string& path, const std::string& text) {
    SourceMap sources;
    parse::Session session;
    diag::Engine mistakes;
    const SourceFile* file = sources.add(path, text);
    if (file == nullptr) {
        return false;
    }
    (void)parse::parse(*file, session, mistakes);
    return !mistakes.hasErrors();
}

}  // namespace

Linter::Linter(const std::vector<load::ProgramUnit>& units, const std::function<sema::lint::Levels(const std::string&)>& levelsOf,
               FileSystem& files, Timing& timing)
    : units_(units), levelsOf_(levelsOf), files_(&files), timing_(timing) {}

LintReport Linter::run() {
    LintReport report;
    Gatherer gatherer(report);
    for (const load::ProgramUnit& unit : units_) {
        Session session(files_, timing_);
        session.prepare(unit.load);
        const bool ok = session.load() && session.check();
        const SourceMap& sources = session.program().sources;
        for (const diag::Diagnostic& found : session.diagnostics().all()) {
            if (diag::info(found.kind).severity == diag::Severity::Error) {
                gatherer.error(found, sources);
            }
        }
        if (!ok) {
            continue;
        }
        const auto wanted = [&](const SourceFile& file) { return unit.files.contains(file.path); };
        for (const std::string& path : unit.files) {
            gatherer.linted(path);
        }
        for (const diag::Diagnostic& found : session.lint(levelsOf_(unit.root), wanted)) {
            gatherer.finding(found, sources);
        }
    }
    gatherer.finish();
    return report;
}

std::map<std::string, std::string> Linter::edit(const LintReport& report, std::size_t& applied) {
    std::map<std::string, std::vector<const diag::Diagnostic*>> byFile;
    for (const diag::Diagnostic& finding : report.findings) {
        if (!finding.fixes.empty()) {
            byFile[report.sources.file(finding.span.begin)->path].push_back(&finding);
        }
    }
    std::map<std::string, std::string> out;
    for (const auto& [path, findings] : byFile) {
        const ReadResult raw = files_.read(path);
        if (!raw.ok) {
            continue;
        }
        diag::FixedText fixed = diag::applyFixes(raw.text, *report.sources.file(findings.front()->span.begin), findings);
        if (fixed.applied > 0 && parses(path, fixed.text)) {
            applied += fixed.applied;
            out.emplace(path, std::move(fixed.text));
        }
    }
    return out;
}

LintReport Linter::fix() {
    LintReport report = run();
    for (std::size_t round = 0; round < kMaxRounds; ++round) {
        std::size_t applied = 0;
        std::map<std::string, std::string> texts = edit(report, applied);
        if (texts.empty()) {
            break;
        }
        const std::map<std::string, std::string> before = changed_;
        for (auto& [path, text] : texts) {
            files_.set(path, text);
            changed_[path] = std::move(text);
        }
        LintReport next = run();
        if (next.errors.size() > report.errors.size()) {
            for (const auto& [path, text] : texts) {
                const auto known = before.find(path);
                known == before.end() ? files_.remove(path) : files_.set(path, known->second);
            }
            changed_ = before;
            break;
        }
        mended_ += applied;
        report = std::move(next);
    }
    return report;
}

}  // namespace kcl::tools
