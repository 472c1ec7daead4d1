#include "sema/lint/lint.h"

#include "frontend/support/stable_sort.h"
#include "sema/lint/pass.h"
#include "sema/lint/suppress.h"
#include "sema/resolve/suggest.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace kcl::sema::lint {

namespace {

constexpr Rule kRules[] = {
#define KCL_LINT_RULE(Ident, Function, Lev) {diag::Ident.kind, Level::Lev, Function},
#include "sema/lint/rules.def"
};

/// The rows of the rules as errors.
constexpr diag::KindInfo kAsErrors[] = {
#define KCL_LINT_RULE(Ident, Function, Lev) \
    {diag::k##Ident##Info.name, diag::k##Ident##Info.code, diag::k##Ident##Info.header, diag::Severity::Error},
#include "sema/lint/rules.def"
};

}  // namespace

std::span<const Rule> rules() {
    return kRules;
}

const Rule* findRule(std::string_view nameOrCode) {
    const auto* const found = std::ranges::find_if(
        kRules, [&](const Rule& rule) { return rule.kind->name == nameOrCode || rule.kind->code == nameOrCode; });
    return found == std::end(kRules) ? nullptr : found;
}

std::string similarRule(std::string_view word) {
    std::string_view best;
    double score = 0.75;
    for (const Rule& rule : kRules) {
        if (const double similar = similarity(word, rule.kind->name); similar > score) {
            score = similar;
            best = rule.kind->name;
        }
    }
    return best.empty() ? std::string{} : ", did you mean '" + std::string(best) + "'?";
}

bool parseLevel(std::string_view word, Level& out) {
    if (word == "off") {
        out = Level::Off;
    } else if (word == "warning") {
        out = Level::Warning;
    } else if (word == "error") {
        out = Level::Error;
    } else {
        return false;
    }
    return true;
}

Levels::Levels() {
    for (const Rule& rule : kRules) {
        set(rule, rule.level);
    }
}

void Levels::configure(std::span<const load::LintSetting> settings, diag::Engine& sink) {
    for (const load::LintSetting& setting : settings) {
        const Rule* rule = findRule(setting.rule);
        Level level{};
        if (rule == nullptr) {
            sink.report(Span{}, diag::UnknownLintRule, setting.rule, similarRule(setting.rule));
        } else if (!parseLevel(setting.level, level)) {
            sink.report(Span{}, diag::UnknownLintLevel, setting.rule);
        } else {
            set(*rule, level);
        }
    }
}

std::vector<diag::Diagnostic> lint(const load::LoadedProgram& program, const Model& model, const Types& types,
                                   const Levels& levels, const std::function<bool(const SourceFile&)>& wanted) {
    const Facts facts = collectFacts(program, model, wanted);
    Pass pass(program, model, types, facts);
    for (const Rule& rule : kRules) {
        if (levels.of(rule) != Level::Off) {
            rule.run(pass);
        }
    }
    std::unordered_map<const SourceFile*, Suppressions> suppressed;
    for (const FileFacts& file : facts.files) {
        suppressed.try_emplace(file.file->file, *file.file);
    }
    std::vector<diag::Diagnostic> out;
    for (const diag::Diagnostic& found : pass.engine().all()) {
        const auto file = suppressed.find(program.sources.file(found.span.begin));
        const Rule* rule = findRule(found.kind->code);
        if (file == suppressed.end() || rule == nullptr || file->second.hide(*rule, found.span.begin)) {
            continue;
        }
        out.push_back(found);
        if (levels.of(*rule) == Level::Error) {
            out.back().kind = &kAsErrors[rule - kRules];
        }
    }
    stableSort(out, [](const diag::Diagnostic& a, const diag::Diagnostic& b) { return a.span.begin < b.span.begin; });
    return out;
}

}  // namespace kcl::sema::lint
