// Finds the first mistake in a text that is no JSON and words it as the reference does.
#pragma once

#include "stdlib/json_reader.h"

#include <string_view>

namespace kcl::stdlib {

/// The first mistake of `text`, which some reader has refused.
[[nodiscard]] JsonMistake findJsonMistake(std::string_view text);

}  // namespace kcl::stdlib
