// Where values stand in JSON text.
#include "stdlib/data_places.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kcl::stdlib;

namespace {

/// `key=value` of each place, by its text.
std::vector<std::string> texts(std::string_view text, const DataPlaces& places) {
    std::vector<std::string> out;
    for (const DataPlace& p : places) {
        out.push_back(std::string(text.substr(p.keyBegin, p.keyEnd - p.keyBegin)) + "=" + std::string(text.substr(p.begin, p.end - p.begin)));
    }
    return out;
}

}  // namespace

TEST_CASE("places of JSON values are exact, whatever stands in strings") {
    const std::string_view text = R"({"a\"{": [1, "x,]"], "b": {}, "c" : -1e3 })";
    const DataPlaces places = findJsonPlaces(text);
    CHECK(texts(text, places) == std::vector<std::string>{"=" + std::string(text), R"("a\"{"=[1, "x,]"])", "=1", R"(="x,]")", R"("b"={})",
                                                          R"("c"=-1e3)"});
    CHECK(places[0].after == 6);
    CHECK(places[1].after == 4);
}

TEST_CASE("places of JSON scalars at the top") {
    CHECK(texts(" true ", findJsonPlaces(" true ")) == std::vector<std::string>{"=true"});
}
