// Documentation as one Markdown file: an index, and for each schema its attributes as a table, checks and examples.
#pragma once

#include "tools/doc/selection.h"

#include <string>

namespace kcl::tools::doc {

[[nodiscard]] std::string markdown(const Selection& selection);

}  // namespace kcl::tools::doc
