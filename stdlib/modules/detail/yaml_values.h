// The documents of a YAML text as values.
#pragma once

#include "stdlib/data_places.h"
#include "vm/value/context.h"
#include "vm/value/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace kcl::stdlib {

/// What a tool wants to know beside the values.
struct YamlPlaces {
    std::size_t firstLine = 0;             ///< lines in front of the text
    std::vector<DataPlaces> documents;     ///< of each document read
    std::size_t mistake = 0;               ///< offset of the mistake
};

/// Appends the value of each document of `text` to `out`, made in the heap of `context`; a text without documents
/// has none. False and `mistake` filled when it is no YAML that has a value; after `limit` documents reading stops
/// with that many plus one in `out`. Throws EvalError for values that are too large or too deep.
[[nodiscard]] bool readYaml(vm::Context& context, std::string_view text, std::size_t limit,
                            std::vector<vm::Value>& out, std::string& mistake,
                            YamlPlaces* places = nullptr);

}  // namespace kcl::stdlib
