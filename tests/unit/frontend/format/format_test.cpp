// The formatter at its edges: outcomes, ranges, line ends, nesting. What it makes of programs is in tests/cases/fmt.
#include "frontend/format/format.h"

#include <doctest/doctest.h>

#include <string>

using namespace kcl;

namespace {

format::Formatted run(const std::string& text, std::optional<format::ByteRange> range = std::nullopt) {
    SourceMap sources;
    diag::Engine mistakes;
    return format::format("t.k", text, {}, sources, mistakes, range);
}

}  // namespace

TEST_CASE("formatted text is known as unchanged") {
    CHECK(run("a = 1\n").outcome == format::Outcome::Unchanged);
    CHECK(run("").outcome == format::Outcome::Unchanged);
    CHECK(run("a=1\n").outcome == format::Outcome::Changed);
}

TEST_CASE("line ends and a byte order mark alone are a change") {
    const format::Formatted crlf = run("a = 1\r\nb = 2\r\n");
    CHECK(crlf.outcome == format::Outcome::Changed);
    CHECK(crlf.text == "a = 1\nb = 2\n");
    CHECK(run("\xEF\xBB\xBF" "a = 1\n").text == "a = 1\n");
}

TEST_CASE("a program with mistakes is left alone and its mistakes are told") {
    SourceMap sources;
    diag::Engine mistakes;
    const format::Formatted result = format::format("t.k", "a = = 1\n", {}, sources, mistakes);
    CHECK(result.outcome == format::Outcome::Invalid);
    CHECK(result.text == "a = = 1\n");
    CHECK(mistakes.hasErrors());
}

TEST_CASE("nesting beyond the limit is a mistake and not a crash") {
    const std::string deep = "x = " + std::string(100000, '[') + std::string(100000, ']') + "\n";
    CHECK(run(deep).outcome == format::Outcome::Invalid);
}

TEST_CASE("a range formats the statements that it touches") {
    const std::string text = "a=1\nb=2\nc=3\n";
    CHECK(run(text, format::ByteRange{5, 5}).text == "a=1\nb = 2\nc=3\n");
    CHECK(run(text, format::ByteRange{0, 1000}).text == "a = 1\nb = 2\nc = 3\n");
    CHECK(run(text, format::ByteRange{1000, 2000}).text == text);
}

TEST_CASE("a range counts the bytes of the text as given") {
    const std::string text = "\xEF\xBB\xBF" "a=1\r\nb=2\r\nc=3\r\n";
    const auto at = static_cast<std::uint32_t>(text.find("b="));
    CHECK(run(text, format::ByteRange{at, at + 3}).text == "a=1\nb = 2\nc=3\n");
}

TEST_CASE("a range inside a statement formats all of it") {
    const std::string text = "a = {\n b=1\n c=2\n}\nd=1\n";
    const auto at = static_cast<std::uint32_t>(text.find("c=2"));
    CHECK(run(text, format::ByteRange{at, at + 1}).text == "a = {\n    b = 1\n    c = 2\n}\nd=1\n");
}

TEST_CASE("a string behind a blank line that would become the doc string keeps that line when it would mean something else") {
    CHECK(run("\n\"\"\"${a}\"\"\"\n").text == "\n\"\"\"${a}\"\"\"\n");
    CHECK(run("\n\"\"\"doc\"\"\"\na = 1\n").text == "\"\"\"doc\"\"\"\n\na = 1\n");
}

TEST_CASE("the indentation is that of the style") {
    SourceMap sources;
    diag::Engine mistakes;
    CHECK(format::format("t.k", "if a:\n    b = 1\n", {"\t"}, sources, mistakes).text == "if a:\n\tb = 1\n");
}
