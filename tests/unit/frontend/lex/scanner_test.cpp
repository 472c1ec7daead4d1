// Layout and the kinds that depend on what stands around a token.
#include "frontend/lex/scanner.h"
#include "frontend/lex/token_kinds.h"
#include "frontend/support/source_map.h"

#include <doctest/doctest.h>

#include <string>

namespace {

/// The kinds of all tokens but Eof, separated by blanks.
std::string kinds(std::string text, std::string* problems = nullptr) {
    kcl::SourceMap map;
    kcl::diag::Engine sink;
    kcl::lex::TokenList list;
    const kcl::SourceFile* file = map.add("a.k", std::move(text));
    (void)kcl::lex::scan(*file, list, sink);
    std::string out;
    for (const kcl::lex::Token& t : list.tokens) {
        if (t.kind != kcl::lex::TokenKind::Eof) {
            out += out.empty() ? "" : " ";
            out += kcl::lex::kindName(t.kind);
        }
    }
    for (const kcl::diag::Diagnostic& d : sink.all()) {
        const kcl::Position at = map.position(d.span.begin);
        if (problems != nullptr) {
            *problems += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + d.text + ";";
        }
    }
    return out;
}

}  // namespace

TEST_CASE("runs of newlines are one token and blank lines have no indentation") {
    CHECK(kinds("a\n\n   \n  # c\nb\n") == "Ident Newline Ident Newline");
}

TEST_CASE("the first line has no indentation") {
    CHECK(kinds("    a\nb") == "Ident Newline Ident Newline");
    CHECK(kinds("\n  a\n") == "Newline Indent Ident Newline Dedent");
}

TEST_CASE("indentation counts inside brackets too") {
    CHECK(kinds("a = {\n  b = 1\n}\n") == "Ident Assign LBrace Newline Indent Ident Assign Int Newline Dedent RBrace Newline");
}

TEST_CASE("a dedent to a level that was never opened is partial and the level stays") {
    CHECK(kinds("if a:\n    b\n  c\n    d\n") ==
          "If Ident Colon Newline Indent Ident Newline PartialDedent Ident Newline Ident Newline Dedent");
    CHECK(kinds("[\n    b\n  c\n]\n") == "LBracket Newline Indent Ident Newline Dedent Ident Newline Dedent RBracket Newline");
}

TEST_CASE("a tab is not eight spaces") {
    std::string problems;
    (void)kinds("if a:\n\tb\n        c\n", &problems);
    CHECK(problems == "3:9 inconsistent use of tabs and spaces in indentation;");
}

TEST_CASE("a backslash joins lines and the next line's blanks are not indentation") {
    CHECK(kinds("a = 1 + \\\n    2\n") == "Ident Assign Int Plus Int Newline");
}

TEST_CASE("brackets and signs behind an operand on the same line continue it") {
    CHECK(kinds("f (1) [2]") == "Ident CallParen Int RParen IndexBracket Int RBracket Newline");
    CHECK(kinds("a -1 * *b") == "Ident Minus Int Star Spread Ident Newline");
    CHECK(kinds("a\n-1") == "Ident Newline UnaryMinus Int Newline");
}

TEST_CASE("a brace is an instantiation only behind a plain dotted name or its call") {
    CHECK(kinds("a.b {}") == "Ident Dot Ident SchemaBrace RBrace Newline");
    CHECK(kinds("a.b(1) {}") == "Ident Dot Ident CallParen Int RParen SchemaBrace RBrace Newline");
    CHECK(kinds("(a) {}") == "LParen Ident RParen LBrace RBrace Newline");
    CHECK(kinds("a[0].b {}") == "Ident IndexBracket Int RBracket Dot Ident LBrace RBrace Newline");
}

TEST_CASE("keywords are names behind a dot, before an operator of an entry and where nothing can begin") {
    CHECK(kinds("a.if") == "Ident Dot Ident Newline");
    CHECK(kinds("{type = 1, import: 2}") == "LBrace Ident Assign Int Comma Ident Colon Int RBrace Newline");
    CHECK(kinds("x = type") == "Ident Assign Ident Newline");
    CHECK(kinds("type T = int") == "Type Ident Assign Ident Newline");
    CHECK(kinds("schema schema:\n") == "Schema Ident Colon Newline");
    CHECK(kinds("$if = 1") == "Ident Assign Int Newline");
    CHECK(kinds("not?: int") == "Ident Question Colon Ident Newline");
}

TEST_CASE("two-word operators are one token") {
    CHECK(kinds("a not in b is not c") == "Ident NotIn Ident IsNot Ident Newline");
    CHECK(kinds("not in_x") == "Not Ident Newline");
}

TEST_CASE("the braces of a lambda are told from those of types, defaults and parameters") {
    CHECK(kinds("lambda x { x }") == "Lambda Ident LambdaBrace Ident RBrace Newline");
    CHECK(kinds("lambda x: {str:int} -> [int] { x }") ==
          "Lambda Ident Colon LBrace Ident Colon Ident RBrace Arrow LBracket Ident RBracket LambdaBrace Ident RBrace Newline");
    CHECK(kinds("lambda { x: int } -> int { x }") ==
          "Lambda ParamBrace Ident Colon Ident RBrace Arrow Ident LambdaBrace Ident RBrace Newline");
    CHECK(kinds("lambda x = {} { x }") == "Lambda Ident Assign LBrace RBrace LambdaBrace Ident RBrace Newline");
    CHECK(kinds("lambda x = y { x }") == "Lambda Ident Assign Ident SchemaBrace Ident RBrace Newline");
}

TEST_CASE("an arrow behind parentheses of a type belongs to the type") {
    CHECK(kinds("a: (int) -> str = b") ==
          "Ident Colon LParen Ident RParen FunctionArrow Ident Assign Ident Newline");
    CHECK(kinds("lambda x = f(1) -> str { x }") ==
          "Lambda Ident Assign Ident CallParen Int RParen Arrow Ident LambdaBrace Ident RBrace Newline");
}

TEST_CASE("a bracket at the start of a line is an index signature when a colon shows it") {
    CHECK(kinds("[str]: int") == "SignatureBracket Ident RBracket Colon Ident Newline");
    CHECK(kinds("[k: str]: int") == "SignatureBracket Ident Colon Ident RBracket Colon Ident Newline");
    CHECK(kinds("[...str]: int") == "SignatureBracket Ellipsis Ident RBracket Colon Ident Newline");
    CHECK(kinds("[a, b]") == "LBracket Ident Comma Ident RBracket Newline");
}

TEST_CASE("a closing bracket of the wrong kind becomes the right one") {
    std::string problems;
    CHECK(kinds("[1)", &problems) == "LBracket Int RBracket Newline");
    CHECK(problems == "1:3 error nesting on close paren;");
}

TEST_CASE("numbers are plain when nothing but digits is in them") {
    CHECK(kinds("1.5 1e3 1Ki 0x1F 1.foo 5..x") == "Float Float Int Int Int Dot Ident Int Dot Dot Ident Newline");
}

TEST_CASE("a short string ends at the end of its line") {
    std::string problems;
    CHECK(kinds("a = 'x\nb = 1\n", &problems) == "Ident Assign String Newline Ident Assign Int Newline");
    CHECK(problems == "1:5 unterminated string;");
    CHECK(kinds("r'\\'' '''a\nb'''") == "String LongString Newline");
}

TEST_CASE("names are Unicode, other characters are skipped with a message") {
    std::string problems;
    CHECK(kinds("\xE5\x8F\x98\xE9\x87\x8F = \xC3\xA9\n", &problems) == "Ident Assign Ident Newline");
    CHECK(problems.empty());
    CHECK(kinds("\xF0\x9F\x98\x80 = 1\n", &problems) == "Assign Int Newline");
    CHECK(problems == "1:1 unknown start of token;");
}

TEST_CASE("nesting deeper than the limit is reported once and ends the tokens") {
    std::string problems;
    (void)kinds(std::string(kcl::lex::kMaxNesting, '('), &problems);
    CHECK(problems == "1:6001 nesting is deeper than 6000 levels;");
}
