// What coverage counts, and the reports that other programs read.
#include "tools/test/coverage.h"

#include <doctest/doctest.h>

using namespace kcl::tools::test;

namespace {

FileCoverage sample() {
    FileCoverage file;
    file.path = "/m/a&b.k";
    file.name = "a&b.k";
    file.text = "a = 1 if x < 2 else 3\nb = 2\n";
    file.lines = {{1, 4}, {2, 0}};
    file.branches = {{1, 0, 0, 4}, {1, 0, 1, 0}};
    file.checks = {{2, "b > 1", 3, 0}};
    return file;
}

}  // namespace

TEST_CASE("a check that was never seen to fail is not covered") {
    CHECK(checkTally(sample()).covered == 0);
    CHECK(lineTally(sample()).covered == 1);
    CHECK(branchTally(sample()).all == 2);
}

TEST_CASE("branches of a condition that was reached are numbers, of another one dashes") {
    std::string out;
    FileCoverage file = sample();
    file.branches.push_back({2, 1, 0, 0});
    renderLcov(out, {file});
    CHECK(out.find("BRDA:1,0,0,4\nBRDA:1,0,1,0\nBRDA:2,1,0,-\n") != std::string::npos);
    CHECK(out.find("LF:2\nLH:1\nend_of_record\n") != std::string::npos);
}

TEST_CASE("coverage pages escape names and source, and mark what is missing") {
    const auto pages = renderCoverageHtml({sample()});
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].first == "index.html");
    CHECK(pages[0].second.find("a&amp;b.k") != std::string::npos);
    CHECK(pages[1].second.find("x &lt; 2") != std::string::npos);
    CHECK(pages[1].second.find("<tr id=\"L2\" class=\"miss\">") != std::string::npos);
    CHECK(pages[1].second.find("branch 2 taken 0") != std::string::npos);
}
