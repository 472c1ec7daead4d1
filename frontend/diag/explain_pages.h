// The pages of `kcl explain`: one per kind, written in explain/<phase>/<kind>.md and compiled in as they stand.
//
// The table is constant data: it costs nothing until somebody asks for a page. explain/README.md has the format.
#pragma once

#include <span>
#include <string_view>

namespace kcl::diag {

struct ExplainPage {
    std::string_view name;  ///< of the kind
    std::string_view text;  ///< Markdown, newline at the end
};

/// Every page, ordered by name. Defined by the file that the build makes of the pages.
[[nodiscard]] std::span<const ExplainPage> explainPages();

/// The page of the kind called `name`; empty when there is none.
[[nodiscard]] std::string_view explainPage(std::string_view name);
/// The title of that page: what its first line says behind "# name: ".
[[nodiscard]] std::string_view explainTitle(std::string_view name);

}  // namespace kcl::diag
