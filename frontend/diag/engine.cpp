// The list of diagnostics that the phases fill: what diagnostic.h promises, and the rows of the tables as data.
#include "frontend/diag/diagnostic.h"

#include "frontend/support/hash.h"

namespace kcl::diag {

namespace {

std::uint32_t hashOf(const Diagnostic& d) {
    return hashText(d.text) ^ (d.span.begin * 0x9E3779B1U);
}

}  // namespace

Diagnostic& Engine::add(Diagnostic diagnostic) {
    if (seen_.size() < (all_.size() + 1) * 2) {
        std::vector<std::uint64_t> bigger(seen_.empty() ? 64 : seen_.size() * 2, 0);
        for (const std::uint64_t entry : seen_) {
            if (entry != 0) {
                std::size_t to = static_cast<std::uint32_t>(entry >> 32) & (bigger.size() - 1);
                while (bigger[to] != 0) {
                    to = (to + 1) & (bigger.size() - 1);
                }
                bigger[to] = entry;
            }
        }
        seen_ = std::move(bigger);
    }
    const std::uint32_t hash = hashOf(diagnostic);
    std::size_t at = hash & (seen_.size() - 1);
    while (seen_[at] != 0) {
        Diagnostic& known = all_[static_cast<std::uint32_t>(seen_[at]) - 1];
        if (static_cast<std::uint32_t>(seen_[at] >> 32) == hash && known.kind == diagnostic.kind &&
            known.span == diagnostic.span && known.text == diagnostic.text) {
            return known;
        }
        at = (at + 1) & (seen_.size() - 1);
    }
    if (info(diagnostic.kind).severity == Severity::Error) {
        ++errors_;
    }
    all_.push_back(std::move(diagnostic));
    seen_[at] = (std::uint64_t{hash} << 32) | all_.size();
    return all_.back();
}

}  // namespace kcl::diag
