// The one rule that moves text: an index signature stands before the attributes of its schema
// (language rule: tools section 3.2).
#pragma once

#include "frontend/parse/parse.h"

#include <string>

namespace kcl::format {

/// The text of `parsed` with the lines of index signatures moved. A signature beside which a comment stands keeps its
/// place, so that comments keep their order; empty when nothing moves.
[[nodiscard]] std::string signaturesFirst(const parse::ParsedFile& parsed);

}  // namespace kcl::format
