// The dialect of regular expressions where it differs from PCRE2's.
#include "tests/unit/stdlib/harness.h"

#include <doctest/doctest.h>

using namespace kcl;

namespace {

std::string findAll(std::string_view text, std::string_view pattern) {
    test::Library l;
    return l.show("regex", "findall", {l.text(text), l.text(pattern)});
}

bool compiles(std::string_view pattern) {
    test::Library l;
    return l.call("regex", "compile", {l.text(pattern)}).asBool();
}

std::string replace(std::string_view text, std::string_view pattern, std::string_view with) {
    test::Library l;
    return l.show("regex", "replace", {l.text(text), l.text(pattern), l.text(with)});
}

}  // namespace

TEST_CASE("what the dialect does not have is refused") {
    for (const std::string_view pattern : {"\\Z", "\\K", "\\R", "\\X", "\\C", "\\Ga", "\\Qa\\E", "\\N", "\\V", "\\q", "\\g1",
                                           "(a)\\10", "\\1", "(?(1)a|b)", "(?R)", "(?1)", "(?|a|b)", "(*ACCEPT)", "(?'n'a)",
                                           "\\k'n'", "(?-u:a)", "a**", "*", "a{2,1}", "(?<=a+)d", "[a-\\d]", "[z-a]", "a)",
                                           "(a", "[a", "\\", "\\p{Foo}", "\\x{110000}"}) {
        CAPTURE(pattern);
        CHECK_FALSE(compiles(pattern));
    }
}

TEST_CASE("what the dialect has is taken") {
    for (const std::string_view pattern : {"a++", "(?>a+)b", "(?P<n>a)(?P=n)", "(?<n>a)\\k<n>", "(?<!a|bc)d", "\\h\\H", "\\pL",
                                           "\\p{Greek}\\p{Script=Greek}\\p{Letter}\\P{^Lu}", "[[:alpha:]]", "[[:foo:]]", "[]a]",
                                           "a{", "{1}", "a{,3}", "]", "}", "(?x)a b # (c", "(?#c)a", "(?U)a+", "(?i-s:a)",
                                           "\\x41\\x{41}\\u0041\\u{41}\\U00000041", "\\_\\-\\/\\#", "\\b{start}a\\b{end}"}) {
        CAPTURE(pattern);
        CHECK(compiles(pattern));
    }
}

TEST_CASE("classes may hold classes and take them from each other") {
    CHECK(findAll("abcd-e", "[a-c&&[^b]]") == "[a, c]");
    CHECK(findAll("abcd-e", "[a-d--b]") == "[a, c, d]");
    CHECK(findAll("A-b", "[a~~b]") == "[b]");
    CHECK(findAll("abcx", "[^a[bc]]") == "[x]");
    CHECK(findAll("aé1_", "[[:alpha:]]") == "[a]");
    CHECK(findAll("aé1-", "[^[:^alpha:]]") == "[a]");
    CHECK(findAll("a-b]", "[\\]-]") == "[-, ]]");
    CHECK(findAll("a b", "(?x)[ b ]") == "[b]");
}

TEST_CASE("letters of words are Unicode's, hexadecimal digits are not") {
    CHECK(findAll("a\u0301ⓐ½٣_ -", "\\w") == "[a, \u0301, ⓐ, ٣, _]");
    CHECK(findAll("aF9g", "\\h") == "[a, F, 9]");
    CHECK(findAll("a\vb\n", "\\v") == "[\v]");
    CHECK(findAll("a{1", "a\\{1|{1") == "[a{1]");
}

TEST_CASE("an empty match directly behind a match does not count") {
    CHECK(findAll("baac", "a*") == "[, aa, ]");
    CHECK(findAll("aé", "") == "[, , ]");
    CHECK(replace("baac", "a*", "-") == "-b-c-");
    CHECK(replace("aab", "a*", "-") == "-b-");
    CHECK(findAll("a\n", "(?m)^") == "[, ]");
}

TEST_CASE("replacements name groups by number and name") {
    CHECK(replace("abc", "(b)", "[$1x]") == "a[]c");
    CHECK(replace("abc", "(b)", "[${1}x]") == "a[bx]c");
    CHECK(replace("abc", "(?P<n>b)", "[$n${n}$$]") == "a[bb$]c");
    CHECK(replace("abc", "b", "$ $9${ \\1") == "a$ ${ \\1c");
}

TEST_CASE("a group that took no part is an error in findall") {
    CHECK(findAll("ab", "(a)(b)?") == "[[a, b]]");
    CHECK(findAll("a", "(a)(b)?").starts_with("error: group 2"));
}
