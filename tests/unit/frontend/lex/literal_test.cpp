// What number and string literals are worth.
#include "frontend/lex/number_literal.h"
#include "frontend/lex/scanner.h"
#include "frontend/lex/string_literal.h"
#include "frontend/support/source_map.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace kcl::lex;

namespace {

std::string evaluated(const std::string& text) {
    kcl::SourceMap map;
    kcl::diag::Engine sink;
    kcl::Arena arena;
    TokenList list;
    const kcl::SourceFile* file = map.add("a.k", text);
    (void)scan(*file, list, sink);
    std::string_view out;
    if (!evaluateString(file->text, list.tokens.front(), arena, out)) {
        return "<malformed>";
    }
    return std::string(out);
}

/// Pieces of an interpolated string; insides in angle brackets.
std::string pieces(const std::string& text) {
    kcl::SourceMap map;
    kcl::diag::Engine sink;
    kcl::Arena arena;
    TokenList list;
    const kcl::SourceFile* file = map.add("a.k", text);
    (void)scan(*file, list, sink);
    std::vector<StringPiece> found;
    if (splitString(file->text, list.tokens.front(), arena, found) != PieceProblem::None) {
        return "<malformed>";
    }
    std::string out;
    for (const StringPiece& p : found) {
        out += p.isExpr() ? "<" + file->text.substr(p.begin, p.end - p.begin) + ">" : std::string(p.text);
        out += "|";
    }
    return out;
}

}  // namespace

TEST_CASE("integers come in four bases, with separators and units") {
    CHECK(parseInt("1_000").value == 1000);
    CHECK(parseInt("0x_1f").value == 31);
    CHECK(parseInt("0b101").value == 5);
    CHECK(parseInt("017").value == 15);
    CHECK(parseInt("000").value == 0);
    CHECK(parseInt("18446744073709551615").ok);
    CHECK_FALSE(parseInt("18446744073709551616").ok);
    CHECK_FALSE(parseInt("1__0").ok);
    CHECK_FALSE(parseInt("1_").ok);
    CHECK(unitSuffixText(parseInt("3Ki").suffix) == "Ki");
    CHECK(unitSuffixText(parseInt("0x1M").suffix) == "M");
}

TEST_CASE("what is wrong with a number is found where it is") {
    CHECK(scanNumber("0b12", 0).problem == NumberProblem::InvalidDigit);
    CHECK(scanNumber("0b12", 0).problemAt == 3);
    CHECK(scanNumber("08", 0).problem == NumberProblem::NoDigits);
    CHECK(scanNumber("0x", 0).problem == NumberProblem::NoDigits);
    CHECK(scanNumber("0X1F", 0).problem == NumberProblem::InvalidSuffix);
    CHECK(scanNumber("1e", 0).problem == NumberProblem::NoExponentDigits);
    CHECK(scanNumber("1.5Ki", 0).problem == NumberProblem::None);
}

TEST_CASE("a dot belongs to a number unless a name or another dot follows") {
    CHECK(scanNumber("1.", 0).end == 2);
    CHECK(scanNumber("1.e3", 0).end == 1);
    CHECK(scanNumber("1..", 0).end == 1);
    CHECK(scanNumber("1.5e-3x", 0).kind == TokenKind::Float);
}

TEST_CASE("a float too large is infinite and one too small is zero") {
    CHECK(std::isinf(parseFloat("1e400").value));
    CHECK(parseFloat("1e-400").value == 0.0);
    CHECK_FALSE(parseFloat("1_0.5").ok);
}

TEST_CASE("escapes are replaced, unknown ones kept, malformed ones refused") {
    CHECK(evaluated(R"('\x41\u00e9\n\q\101')") == "A\xC3\xA9\n\\qA");
    CHECK(evaluated(R"('\ud800')") == "\xEF\xBF\xBD");
    CHECK(evaluated(R"('\x4')") == "<malformed>");
    CHECK(evaluated(R"(r'\x4\'')") == R"(\x4\')");
}

TEST_CASE("triple quotes lose the common indentation, the line of the closing quotes included") {
    CHECK(evaluated("'''\n    foo\n      bar\n    '''") == "foo\n  bar\n");
    CHECK(evaluated("'''\n    foo\n  '''") == "  foo\n");
    CHECK(evaluated("'''x\n  y\n  '''") == "x\n  y\n  ");
    CHECK(evaluated("'''\n\ta\n\n\t b'''") == "a\n\n b");
}

TEST_CASE("an interpolated string is cut at its expressions") {
    CHECK(pieces("'a${b}c${d}'") == "a|<b>|c|<d>|");
    CHECK(pieces("'''\n    x ${b}\n      y'''") == "x |<b>|\n  y|");
    CHECK(pieces("'$${b}'") == "$|<b>|");
}

TEST_CASE("one backslash before a dollar sign makes it text, and so do two") {
    CHECK(pieces(R"('\${b}')") == "${b}|");
    CHECK(pieces(R"('\\${b}')") == "${b}|");
    CHECK(pieces(R"('\\\${b}')") == R"(\${b}|)");
    CHECK(pieces(R"('\$b ${b}')") == R"(\$b |<b>|)");
}
