// Where the parts of a JSON or YAML document stand in its text: beside the value that the readers make of it, for tools
// that say what is wrong with a part.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kcl::stdlib {

/// One value; offsets in bytes from the beginning of the text that was read, ends exclusive.
struct DataPlace {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t keyBegin = 0;  ///< of an entry of a mapping; empty range for others
    std::uint32_t keyEnd = 0;
    std::uint32_t after = 0;     ///< number of the next place that is not inside of this one
};

/// All values of one document, each before those inside of it, in the order of the text; an alias has nothing inside.
/// The children of place p are p + 1, then the `after` of each, up to the `after` of p.
using DataPlaces = std::vector<DataPlace>;

/// The places of a text that the JSON reader has accepted.
[[nodiscard]] DataPlaces findJsonPlaces(std::string_view text);

}  // namespace kcl::stdlib
