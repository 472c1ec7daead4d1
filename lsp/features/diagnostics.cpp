#include "lsp/features/diagnostics.h"

#include "frontend/diag/lint_kinds.h"

#include <algorithm>
#include <array>

namespace kcl::lsp {

namespace {

constexpr std::size_t kMaxProblems = 1000;

}  // namespace

std::vector<Problem> problemsIn(Unit& unit, const std::string& path) {
    constexpr std::array kUnnecessary{diag::UnusedImport.kind, diag::UnusedVariable.kind, diag::UnusedParameter.kind,
                                      diag::UnusedPrivateAttribute.kind, diag::UnreachableBranch.kind};
    std::vector<Problem> out;
    const SourceMap& sources = unit.program().sources;
    const std::string first = unit.plan().files.empty() ? std::string{} : *std::ranges::min_element(unit.plan().files);
    for (const auto* list : {&unit.mistakes(), &unit.findings()}) {
        for (const diag::Diagnostic& d : *list) {
            if (out.size() == kMaxProblems) {
                return out;
            }
            const auto place = rangeOf(sources, d.span);
            if (place.has_value() ? place->path != path : path != first) {
                continue;
            }
            Problem one;
            one.diagnostic = &d;
            one.range = place.value_or(FileRange{path, 0, 0});
            one.unnecessary = std::ranges::find(kUnnecessary, d.kind) != kUnnecessary.end();
            one.deprecated = d.kind == diag::DeprecatedReference.kind;
            out.push_back(std::move(one));
        }
    }
    return out;
}

}  // namespace kcl::lsp
