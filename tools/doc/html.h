// Documentation as a static site: a page for each package, a start page, an index for the search, a style sheet and a
// script. Nothing outside of the folder is needed; without the script everything but the search works.
#pragma once

#include "tools/doc/selection.h"

#include <string_view>
#include <vector>

namespace kcl::tools::doc {

[[nodiscard]] std::vector<OutputFile> htmlSite(const Selection& selection);

/// The style sheet and the script of a site, as they stand in assets/.
[[nodiscard]] std::string_view siteStyle();
[[nodiscard]] std::string_view siteScript();

}  // namespace kcl::tools::doc
