// Paths as text.
#include "frontend/load/import_path.h"
#include "frontend/support/path.h"

#include <doctest/doctest.h>

using namespace kcl;

TEST_CASE("normalised paths have no dots, and nothing is above the root") {
    CHECK(normalisePath("/a/./b/../c/") == "/a/c");
    CHECK(normalisePath("/../..") == "/");
    CHECK(normalisePath("a//b") == "a/b");
    CHECK(normalisePath("../a/../../b") == "../../b");
    CHECK(normalisePath("a/..") == ".");
}

TEST_CASE("joining leaves an absolute path alone") {
    CHECK(joinPath("/m", "a/../b.k") == "/m/b.k");
    CHECK(joinPath("/m", "/x") == "/x");
    CHECK(parentPath("/a") == "/");
    CHECK(parentPath("a") == ".");
    CHECK(fileName("/a/b.k") == "b.k");
}

TEST_CASE("a directory does not contain one whose name begins like it") {
    CHECK(load::isInside("/m/a", "/m"));
    CHECK(load::isInside("/m", "/m"));
    CHECK_FALSE(load::isInside("/mod", "/m"));
    CHECK(load::isInside("/m", "/"));
}

TEST_CASE("each further dot of a relative import goes one directory up, but never out of the module") {
    CHECK(load::relativeBase("/m", "/m/a/b", 1) == "/m/a/b");
    CHECK(load::relativeBase("/m", "/m/a/b", 3) == "/m");
    CHECK(load::relativeBase("/m", "/m/a/b", 4).empty());
    CHECK(load::relativeBase("/m", "/elsewhere", 1).empty());
    CHECK(load::dottedBelow("/m", "/m/a/b") == "a.b");
    CHECK(load::dottedBelow("/m", "/m").empty());
}
