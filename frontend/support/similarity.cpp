#include "frontend/support/similarity.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace kcl {

namespace {

double jaro(std::string_view a, std::string_view b) {
    const std::size_t longest = std::max(a.size(), b.size());
    const std::size_t reach = longest / 2 > 0 ? longest / 2 - 1 : 0;
    std::vector<bool> taken(b.size());
    std::string matched;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const std::size_t end = std::min(b.size(), i + reach + 1);
        for (std::size_t k = i > reach ? i - reach : 0; k < end; ++k) {
            if (!taken[k] && a[i] == b[k]) {
                taken[k] = true;
                matched += a[i];
                break;
            }
        }
    }
    if (matched.empty()) {
        return 0.0;
    }
    std::size_t next = 0;
    std::size_t displaced = 0;
    for (std::size_t k = 0; k < b.size(); ++k) {
        if (taken[k] && matched[next++] != b[k]) {
            ++displaced;
        }
    }
    const auto m = static_cast<double>(matched.size());
    const auto t = static_cast<double>(displaced) / 2.0;
    return (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) + (m - t) / m) / 3.0;
}

}  // namespace

double similarity(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) {
        return 0.0;
    }
    const double base = jaro(a, b);
    const std::size_t most = std::min({a.size(), b.size(), std::size_t{4}});
    std::size_t prefix = 0;
    while (prefix < most && a[prefix] == b[prefix]) {
        ++prefix;
    }
    return std::min(1.0, base + 0.1 * static_cast<double>(prefix) * (1.0 - base));
}

}  // namespace kcl
