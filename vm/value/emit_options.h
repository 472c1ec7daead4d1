// How a result is printed. Stands beside the values because manifests.yaml_stream() gives a list its own options while
// the program still runs.
#pragma once

#include <cstdint>
#include <string_view>

namespace kcl::vm {

struct EmitOptions {
    bool sortKeys = false;
    bool disableNone = false;
    bool disableEmptyList = false;
    bool showHidden = false;             ///< keys that start with `_`
    bool includeSchemaTypePath = false;  ///< adds `_type` last in each instance
    std::string_view separator = "---";  ///< between the documents of a stream: lines of which one is `---`
    /// More output than this is an EvalError; values that share parts can be exponentially larger than their memory.
    std::uint64_t maxBytes = std::uint64_t{1} << 30;
};

}  // namespace kcl::vm
