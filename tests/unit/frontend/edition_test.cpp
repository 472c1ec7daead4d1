// Which text selects which edition.
#include "frontend/support/edition.h"

#include <doctest/doctest.h>

using kcl::Edition;
using kcl::oldEdition;
using kcl::parseEdition;

TEST_CASE("versions below 0.6 have the old rules, all others those of today") {
    CHECK(parseEdition("v0.4.6")->edition == oldEdition());
    CHECK(parseEdition("0.5")->edition == oldEdition());
    CHECK(parseEdition("v0.6.0")->edition == Edition{});
    CHECK(parseEdition("v0.13.2")->edition == Edition{});
    CHECK(parseEdition("1.0")->edition == Edition{});
}

TEST_CASE("versions from 0.6 to 0.12 are superseded") {
    CHECK_FALSE(parseEdition("v0.5.9")->superseded);
    CHECK(parseEdition("v0.6.0")->superseded);
    CHECK(parseEdition("0.12.5")->superseded);
    CHECK_FALSE(parseEdition("0.13.0")->superseded);
    CHECK_FALSE(parseEdition("1.6.0")->superseded);
}

TEST_CASE("names of rules select just these") {
    const auto choice = parseEdition("private-members,drop-empty-lists");
    REQUIRE(choice.has_value());
    CHECK(choice->edition.privateMembers);
    CHECK(choice->edition.dropEmptyLists);
    CHECK_FALSE(choice->edition.undefinedNames);
    CHECK(parseEdition("")->edition == Edition{});
    CHECK_FALSE(parseEdition("newest").has_value());
    CHECK_FALSE(parseEdition("private-members,newest").has_value());
}
