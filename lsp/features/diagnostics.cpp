#include "lsp/features/diagnostics.h"

#include "frontend/diag/lint_kinds.h"

#include <algorithm>
#include <array>

namespace kcl::lsp {

namespace {

constexpr std::size_t kMaxProblems = 1000;  ///< in one file

}  // namespace

std::map<std::string, std::vector<Problem>> problems(Unit& unit) {
    constexpr std::array kUnnecessary{diag::UnusedImport.kind, diag::UnusedVariable.kind, diag::UnusedParameter.kind,
                                      diag::UnusedPrivateAttribute.kind, diag::UnreachableBranch.kind};
    std::map<std::string, std::vector<Problem>> out;
    const SourceMap& sources = unit.program().sources;
    const std::string first = unit.plan().files.empty() ? std::string{} : *std::ranges::min_element(unit.plan().files);
    for (const auto* list : {&unit.mistakes(), &unit.findings()}) {
        for (const diag::Diagnostic& d : *list) {
            Problem one;
            one.diagnostic = &d;
            one.range = rangeOf(sources, d.span).value_or(FileRange{first, 0, 0});
            one.unnecessary = std::ranges::find(kUnnecessary, d.kind) != kUnnecessary.end();
            one.deprecated = d.kind == diag::DeprecatedReference.kind;
            std::vector<Problem>& ofFile = out[one.range.path];
            if (ofFile.size() < kMaxProblems) {
                ofFile.push_back(std::move(one));
            }
        }
    }
    return out;
}

}  // namespace kcl::lsp
