// The order of schemas and their bases.
#include "sema/model/ancestry.h"

#include <doctest/doctest.h>

using kcl::Name;
using kcl::sema::Ancestry;
using kcl::sema::SchemaId;
using kcl::sema::SchemaModel;

namespace {

SchemaModel schema(std::uint32_t id, std::uint32_t base, std::uint32_t attr) {
    SchemaModel s;
    s.id = SchemaId{id};
    s.base = base;
    s.attrs.emplace_back().name = Name{attr};
    return s;
}

}  // namespace

TEST_CASE("bases and heirs are told apart, in whatever order they stand") {
    // 3 <- 1 <- 0, 3 <- 2; 4 is alone.
    std::vector<SchemaModel> schemas;
    for (const auto& [base, attr] : {std::pair{1U, 10U}, {3U, 11U}, {3U, 10U}, {kcl::sema::kNoId, 12U}, {kcl::sema::kNoId, 10U}}) {
        schemas.push_back(schema(static_cast<std::uint32_t>(schemas.size()), base, attr));
    }
    schemas[1].mixins.push_back(SchemaId{4});
    const Ancestry ancestry(schemas);
    const bool expected[5][5] = {// is the row a base of the column
                                 {true, false, false, false, false},
                                 {true, true, false, false, false},
                                 {false, false, true, false, false},
                                 {true, true, true, true, false},
                                 {false, false, false, false, true}};
    for (std::uint32_t base = 0; base < 5; ++base) {
        for (std::uint32_t heir = 0; heir < 5; ++heir) {
            CHECK(ancestry.isBaseOf(SchemaId{base}, SchemaId{heir}) == expected[base][heir]);
        }
    }
    CHECK(ancestry.depth(SchemaId{0}) == 2);
    CHECK(ancestry.depth(SchemaId{3}) == 0);
    CHECK(ancestry.mixes(SchemaId{0}));
    CHECK(ancestry.mixes(SchemaId{1}));
    CHECK_FALSE(ancestry.mixes(SchemaId{2}));
    CHECK(ancestry.declarersOf(Name{10}) == std::vector<SchemaId>{SchemaId{0}, SchemaId{2}, SchemaId{4}});
    CHECK(ancestry.declarersOf(Name{13}).empty());
}
