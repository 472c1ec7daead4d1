// Which differences of two texts are differences of the program.
#include "frontend/ast/equal.h"
#include "frontend/parse/parse.h"

#include <doctest/doctest.h>

#include <string>

using namespace kcl;

namespace {

bool same(const std::string& a, const std::string& b) {
    SourceMap sources;
    diag::Engine mistakes;
    parse::Session session;
    const parse::ParsedFile first = parse::parse(*sources.add("a.k", a), session, mistakes);
    const parse::ParsedFile second = parse::parse(*sources.add("b.k", b), session, mistakes);
    REQUIRE_FALSE(mistakes.hasErrors());
    return ast::equal(*first.module, *second.module);
}

}  // namespace

TEST_CASE("layout, comments and commas do not count") {
    CHECK(same("a=[1,2]\n", "# c\na = [\n    1\n    2,\n]\n"));
    CHECK(same("@deprecated\nschema A:\n    a: int\n", "@deprecated()\nschema A:\n    a: int\n"));
    CHECK(same("\n\"\"\"doc\"\"\"\n", "\"\"\"doc\"\"\"\n"));
}

TEST_CASE("what means something counts") {
    CHECK_FALSE(same("a = 1\n", "a = 1.0\n"));
    CHECK_FALSE(same("a = 1\n", "b = 1\n"));
    CHECK_FALSE(same("a = 'x'\n", "a = 'y'\n"));
    CHECK_FALSE(same("a = {b = 1}\n", "a = {b: 1}\n"));
    CHECK_FALSE(same("a = b + c + d\n", "a = b + (c + d)\n"));
    CHECK_FALSE(same("a = b + c\n", "a = b - c\n"));
    CHECK_FALSE(same("a = [1, 2]\n", "a = [1]\n"));
    CHECK_FALSE(same("a = x[1:]\n", "a = x[1]\n"));
    CHECK_FALSE(same("a = x[1:]\n", "a = x[:1]\n"));
    CHECK_FALSE(same("schema A:\n    a?: int\n", "schema A:\n    a: int\n"));
    CHECK_FALSE(same("schema A:\n    a: int\nb = 1\n", "schema A:\n    a: int\n    b = 1\n"));
    CHECK_FALSE(same("if a:\n    b = 1\nc = 1\n", "if a:\n    b = 1\n    c = 1\n"));
    CHECK_FALSE(same("a = 1Ki\n", "a = 1K\n"));
    CHECK_FALSE(same("a = \"${b}\"\n", "a = \"${c}\"\n"));
    CHECK_FALSE(same("type T = int | str\n", "type T = str | int\n"));
    CHECK_FALSE(same("import a as b\n", "import a\n"));
}
