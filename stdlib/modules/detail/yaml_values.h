// The documents of a YAML text as values.
#pragma once

#include "vm/value/context.h"
#include "vm/value/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace kcl::stdlib {

/// Appends the value of each document of `text` to `out`, made in the heap of `context`; a text without documents
/// has none. False and `mistake` filled when it is no YAML that has a value; after `limit` documents reading stops
/// with that many plus one in `out`. Throws EvalError for values that are too large or too deep.
[[nodiscard]] bool readYaml(vm::Context& context, std::string_view text, std::size_t limit,
                            std::vector<vm::Value>& out, std::string& mistake);

}  // namespace kcl::stdlib
