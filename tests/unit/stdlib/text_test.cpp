// Methods of text at their edges: empty separators, offsets, case and format specifications.
#include "tests/unit/stdlib/harness.h"

#include <doctest/doctest.h>

using namespace kcl;
using vm::Value;

TEST_CASE("an empty separator stands at every boundary, from both sides") {
    test::Library l;
    const Value empty = l.text("");
    CHECK(l.method("ab", "split", {empty}) == "[, a, b, ]");
    CHECK(l.method("ab", "rsplit", {empty}) == "[, a, b, ]");
    CHECK(l.method("ab", "split", {empty, Value::integer(1)}) == "[, ab]");
    CHECK(l.method("ab", "rsplit", {empty, Value::integer(1)}) == "[ab, ]");
    CHECK(l.method("", "rsplit", {empty}) == "[, ]");
    CHECK(l.method("中a", "replace", {empty, l.text("-")}) == "-中-a-");
}

TEST_CASE("splitting at blanks keeps the rest as it is") {
    test::Library l;
    CHECK(l.method(" a b  c ", "split", {Value::none(), Value::integer(1)}) == "[a, b  c ]");
    CHECK(l.method(" a b  c ", "rsplit", {Value::none(), Value::integer(1)}) == "[ a b, c]");
    CHECK(l.method("a,b,,c", "rsplit", {l.text(","), Value::integer(2)}) == "[a,b, , c]");
    CHECK(l.method("aaa", "rsplit", {l.text("aa")}) == "[a, ]");
    CHECK(l.method("aaa", "split", {l.text("aa")}) == "[, a]");
}

TEST_CASE("offsets are bytes, count from the end when negative, and must not cut a character") {
    test::Library l;
    CHECK(l.method("banana", "find", {l.text("a"), Value::integer(-2)}) == "5");
    CHECK(l.method("banana", "find", {l.text(""), Value::integer(10)}) == "-1");
    CHECK(l.method("banana", "count", {l.text(""), Value::integer(2)}) == "5");
    CHECK(l.method("banana", "count", {l.text("a"), Value::integer(5), Value::integer(2)}) == "0");
    CHECK(l.method("中文", "find", {l.text("文")}) == "3");
    CHECK(l.method("中文", "find", {l.text("文"), Value::integer(1)}).starts_with("error: "));
}

TEST_CASE("case follows the full mappings of Unicode") {
    test::Library l;
    CHECK(l.method("straße ŉ ﬁ ᾀ", "upper") == "STRASSE ʼN FI ἈΙ");
    CHECK(l.method("ΑΣ ΑΣΑ AΣ'Β", "lower") == "ας ασα aσ'β");
    CHECK(l.method("ǆ ﬁx ßa they're", "title") == "ǅ Fix Ssa They'Re");
    CHECK(l.method("İ", "lower") == "i̇");
    CHECK(l.method("ⓐª", "islower") == "True");
    CHECK(l.method("ǅa", "istitle") == "True");
    CHECK(l.method("\u0345\u0301", "isalpha") == "False");
}

TEST_CASE("numbers are formatted as Python does it") {
    test::Library l;
    CHECK(l.method("{:010,d}|{:011,d}|{:012,d}", "format",
                   {Value::integer(1234567), Value::integer(1234567), Value::integer(1234567)}) ==
          "01,234,567|001,234,567|0,001,234,567");
    CHECK(l.method("{:_b} {:_x} {:,x}", "format", {Value::integer(255), Value::integer(65535123), Value::integer(65535)}) ==
          "1111_1111 3e7_fc93 ffff");
    CHECK(l.method("{:=+8d}|{:^6d}|{:é>4}", "format", {Value::integer(42), Value::integer(42), l.text("中")}) ==
          "+     42|  42  |ééé中");
    CHECK(l.method("{} {} {} {:g} {:.0f}", "format",
                   {Value::floating(1e20), Value::floating(1e-5), Value::floating(1e15), Value::floating(1e20),
                    Value::floating(2.5)}) == "1e+20 1e-05 1000000000000000.0 1e+20 2");
    CHECK(l.method("{:d}", "format", {Value::integer(INT64_MIN)}) == "-9223372036854775808");
}

TEST_CASE("fields of a format take members and keep to one way of numbering") {
    test::Library l;
    const Value nested = l.list({l.list({Value::integer(1), Value::integer(2)})});
    CHECK(l.method("{0[0][1]}", "format", {nested}) == "2");
    CHECK(l.method("{0} {}", "format", {Value::integer(1)}) == "1 1");
    CHECK(l.method("{} {0}", "format", {Value::integer(1)}).starts_with("error: cannot switch"));
    CHECK(l.method("{0[7]}", "format", {nested}) == "error: index out of bounds: the len is 1 but the index is 7");
    CHECK(l.method("{", "format") == "error: format error");
    CHECK(l.method("}", "format") == "error: format error");
    CHECK(l.method("{{}}", "format") == "{}");
}
