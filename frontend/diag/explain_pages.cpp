#include "frontend/diag/explain_pages.h"

#include <algorithm>

namespace kcl::diag {

std::string_view explainPage(std::string_view name) {
    const std::span<const ExplainPage> pages = explainPages();
    const auto found = std::lower_bound(pages.begin(), pages.end(), name,
                                        [](const ExplainPage& page, std::string_view wanted) { return page.name < wanted; });
    return found != pages.end() && found->name == name ? found->text : std::string_view{};
}

}  // namespace kcl::diag
