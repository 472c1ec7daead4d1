#include "frontend/diag/explain_pages.h"

#include <algorithm>

namespace kcl::diag {

std::string_view explainPage(std::string_view name) {
    const std::span<const ExplainPage> pages = explainPages();
    const auto found = std::lower_bound(pages.begin(), pages.end(), name,
                                        [](const ExplainPage& page, std::string_view wanted) { return page.name < wanted; });
    return found != pages.end() && found->name == name ? found->text : std::string_view{};
}

std::string_view explainTitle(std::string_view name) {
    const std::string_view page = explainPage(name);
    const std::string_view line = page.substr(0, page.find('\n'));
    const std::size_t colon = line.find(": ");
    return colon == std::string_view::npos ? line : line.substr(colon + 2);
}

}  // namespace kcl::diag
