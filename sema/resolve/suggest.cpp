#include "sema/resolve/suggest.h"

#include "frontend/diag/diagnostic.h"
#include "frontend/diag/resolve_kinds.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace kcl::sema {

namespace {

/// Names longer than this are not compared: the comparison is quadratic.
constexpr std::size_t kMaxLength = 256;
/// Names that one message offers; more are no help, and many messages of many names are a long text.
constexpr std::size_t kMaxOffered = 24;

}  // namespace

std::string suggestion(std::string_view name, std::span<const std::string_view> candidates, std::string_view* only) {
    std::vector<std::pair<double, std::string_view>> similar;
    for (const std::string_view candidate : candidates) {
        if (name.size() > kMaxLength || candidate.size() > kMaxLength) {
            continue;
        }
        const double score = similarity(name, candidate);
        const auto isSame = [&](const auto& known) { return known.second == candidate; };
        if (score > 0.8 && std::ranges::none_of(similar, isSame)) {
            const auto scoreOf = [](const auto& known) { return known.first; };
            similar.insert(std::ranges::upper_bound(similar, score, {}, scoreOf), {score, candidate});  // ascending, stable
            if (similar.size() > kMaxOffered) {
                similar.erase(similar.begin());
            }
        }
    }
    if (similar.empty()) {
        return {};
    }
    if (only != nullptr && similar.size() == 1) {
        *only = similar.front().second;
    }
    std::string list;
    for (const auto& [score, text] : similar) {
        list += list.empty() ? "\"" : ", \"";
        list += text;
        list += '"';
    }
    return diag::format(diag::DidYouMean, list);
}

}  // namespace kcl::sema
