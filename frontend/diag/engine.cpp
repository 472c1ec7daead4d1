// The list of diagnostics that the phases fill: what diagnostic.h promises, and the rows of the tables as data.
#include "frontend/diag/diagnostic.h"

#include "frontend/support/hash.h"

#include <algorithm>
#include <numeric>
#include <utility>

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

void Engine::arrange(const std::vector<std::uint64_t>& keys) {
    std::vector<std::uint32_t> order(all_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return std::pair(keys[a], a) < std::pair(keys[b], b); });
    std::vector<Diagnostic> sorted;
    std::vector<std::uint32_t> newIndex(all_.size());
    sorted.reserve(all_.size());
    for (const std::uint32_t from : order) {
        newIndex[from] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(std::move(all_[from]));
    }
    all_ = std::move(sorted);
    for (std::uint64_t& entry : seen_) {
        if (entry != 0) {
            const std::uint32_t old = static_cast<std::uint32_t>(entry) - 1;
            entry = (entry >> 32 << 32) | (std::uint64_t{newIndex[old]} + 1);
        }
    }
}

}  // namespace kcl::diag
