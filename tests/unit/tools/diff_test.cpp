// Unified differences, and that they end.
#include "tools/fmt/diff.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

namespace {

std::string diff(std::string_view before, std::string_view after) {
    std::string out;
    kcl::tools::appendDiff(out, "f", before, after);
    return out;
}

}  // namespace

TEST_CASE("equal texts have no difference") {
    CHECK(diff("", "").empty());
    CHECK(diff("a\nb\n", "a\nb\n").empty());
}

TEST_CASE("changed, added and removed lines") {
    CHECK(diff("a\nb\nc\n", "a\nB\nc\n") == "--- f\n+++ f\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n");
    CHECK(diff("", "a\n") == "--- f\n+++ f\n@@ -0,0 +1 @@\n+a\n");
    CHECK(diff("a\n", "") == "--- f\n+++ f\n@@ -1 +0,0 @@\n-a\n");
    CHECK(diff("a\n", "a\nb\n") == "--- f\n+++ f\n@@ -1 +1,2 @@\n a\n+b\n");
}

TEST_CASE("a missing newline at the end is said") {
    CHECK(diff("a", "a\n") == "--- f\n+++ f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
}

TEST_CASE("changes far apart are in hunks of their own") {
    std::string before;
    for (int i = 0; i < 30; ++i) {
        before += std::to_string(i) + "\n";
    }
    std::string after = before;
    after.replace(after.find("\n4\n") + 1, 1, "x");
    after.replace(after.find("\n25\n") + 1, 2, "y");
    const std::string out = diff(before, after);
    CHECK(out.find("@@ -2,7 +2,7 @@\n") != std::string::npos);
    CHECK(out.find("@@ -23,7 +23,7 @@\n") != std::string::npos);
}

TEST_CASE("large texts without common lines take no time") {
    std::string before;
    std::string after;
    for (int i = 0; i < 50000; ++i) {
        before += std::to_string(i % 3) + "\n";
        after += std::to_string(i % 4) + "x\n";
    }
    const auto begin = std::chrono::steady_clock::now();
    CHECK_FALSE(diff(before, after).empty());
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
}
