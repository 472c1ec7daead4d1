// Trees and diagnostics of whole texts.
#include "frontend/parse/parse.h"

#include "frontend/ast/visit.h"
#include "frontend/lex/scanner.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

namespace {

struct Parsed {
    kcl::SourceMap map;
    kcl::parse::Session session;
    kcl::diag::Engine sink;
    kcl::parse::ParsedFile file;

    explicit Parsed(std::string text) { file = kcl::parse::parse(*map.add("a.k", std::move(text)), session, sink); }

    /// `line:column text` of each diagnostic.
    [[nodiscard]] std::string problems() const {
        std::string out;
        for (const kcl::diag::Diagnostic& d : sink.all()) {
            const kcl::Position at = map.position(d.span.begin);
            out += (out.empty() ? "" : "; ") + std::to_string(at.line) + ":" + std::to_string(at.column) + " " + d.text;
        }
        return out;
    }

    /// The expression of the first statement, fully parenthesised.
    [[nodiscard]] std::string shape() const {
        return show(static_cast<const kcl::ast::ExprStmt*>(file.module->body[0])->value);
    }

    [[nodiscard]] std::string show(const kcl::ast::Expr* e) const {
        using namespace kcl::ast;
        static constexpr const char* kBinary[] = {"+", "-", "*", "/", "//", "%", "**", "<<", ">>", "^", "&", "|", "and", "or", "as"};
        static constexpr const char* kCompare[] = {"==", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not"};
        static constexpr const char* kUnary[] = {"+", "-", "~", "not "};
        std::string out;
        if (const auto* id = as<IdentifierExpr>(e)) {
            for (const NameRef& part : id->names) {
                out += (out.empty() ? "" : ".") + std::string(session.names.text(part.name));
            }
        } else if (const auto* n = as<NumberLit>(e)) {
            out = std::to_string(n->intValue);
        } else if (const auto* b = as<BinaryExpr>(e)) {
            out = "(" + show(b->operands[0]);
            for (std::size_t i = 0; i < b->ops.size(); ++i) {
                out += std::string(" ") + kBinary[static_cast<std::size_t>(b->ops[i])] + " " + show(b->operands[i + 1]);
            }
            out += ")";
        } else if (const auto* c = as<CompareExpr>(e)) {
            out = "[" + show(c->operands[0]);
            for (std::size_t i = 0; i < c->ops.size(); ++i) {
                out += std::string(" ") + kCompare[static_cast<std::size_t>(c->ops[i])] + " " + show(c->operands[i + 1]);
            }
            out += "]";
        } else if (const auto* u = as<UnaryExpr>(e)) {
            out = "(" + std::string(kUnary[static_cast<std::size_t>(u->op)]) + show(u->operand) + ")";
        } else if (const auto* t = as<IfExpr>(e)) {
            out = "(" + show(t->body) + " if " + show(t->cond) + " else " + show(t->orElse) + ")";
        } else if (const auto* s = as<SubscriptExpr>(e)) {
            out = show(s->object) + "[" + (s->index != nullptr ? show(s->index) : ":") + "]";
        } else if (const auto* call = as<CallExpr>(e)) {
            out = show(call->callee) + "()";
        } else if (const auto* selector = as<SelectorExpr>(e)) {
            out = show(selector->object) + (selector->optional ? "?." : ".") + std::string(session.names.text(selector->attr.name));
        } else if (as<MissingExpr>(e) != nullptr) {
            out = "<missing>";
        } else {
            out = "<" + std::to_string(static_cast<int>(e->kind)) + ">";
        }
        return out;
    }
};

std::string shapeOf(const std::string& text) {
    return Parsed(text).shape();
}

std::string problemsOf(const std::string& text) {
    return Parsed(text).problems();
}

}  // namespace

TEST_CASE("operators of one level make one flat node") {
    CHECK(shapeOf("a + b - c + d") == "(a + b - c + d)");
    CHECK(shapeOf("a + b * c ** d") == "(a + (b * (c ** d)))");
    CHECK(shapeOf("a * b + c") == "((a * b) + c)");
    CHECK(shapeOf("2 ** 3 ** 2") == "(2 ** 3 ** 2)");
    CHECK(shapeOf("a or b and c or d") == "(a or (b and c) or d)");
    CHECK(shapeOf("a | b & c ^ d") == "(a | ((b & c) ^ d))");
    CHECK(shapeOf("1 as int < 2") == "(1 as [int < 2])");
}

TEST_CASE("a prefix operator takes a primary only") {
    CHECK(shapeOf("a ** -2 + 1") == "((a ** (-2)) + 1)");
    CHECK(shapeOf("not a in b") == "[(not a) in b]");
    CHECK(shapeOf("~a[0].b()") == "(~a[0].b())");
}

TEST_CASE("a comparison of an equal or lower level extends the chain, a higher one nests") {
    CHECK(shapeOf("1 < 2 < 3") == "[1 < 2 < 3]");
    CHECK(shapeOf("1 < 2 == 3") == "[1 < 2 == 3]");
    CHECK(shapeOf("1 == 1 < 2") == "[1 == [1 < 2]]");
    CHECK(shapeOf("1 == 2 < 3 == 4") == "[1 == [2 < 3] == 4]");
    CHECK(shapeOf("1 & 3 == 1 | 2") == "[(1 & 3) == (1 | 2)]");
}

TEST_CASE("the else branch of a conditional takes everything") {
    CHECK(shapeOf("a if b else c if d else e | f") == "(a if b else (c if d else (e | f)))");
}

TEST_CASE("a dotted name is one node, what follows another suffix is a selector") {
    CHECK(shapeOf("a.b.c") == "a.b.c");
    CHECK(shapeOf("a.b[0].c?.d") == "a.b[0].c?.d");
}

TEST_CASE("nodes of one session have dense ids, also when a file is parsed twice for its mistakes") {
    Parsed fine("a = 1\n");
    const auto used = fine.session.nextNode;
    kcl::SourceMap map;
    kcl::parse::Session session;
    kcl::diag::Engine sink;
    (void)kcl::parse::parse(*map.add("bad.k", "b = = 1\n"), session, sink);
    const auto afterBad = session.nextNode;
    (void)kcl::parse::parse(*map.add("a.k", "a = 1\n"), session, sink);
    CHECK(session.nextNode - afterBad == used - 1);
}

TEST_CASE("the first string of a file, schema or rule is its documentation and never interpolates") {
    const Parsed p("\"\"\"m ${}\"\"\"\nschema S:\n    \"\"\"s ${}\"\"\"\n    a: int\n");
    CHECK(p.problems().empty());
    REQUIRE(p.file.module->doc != nullptr);
    CHECK(p.file.module->doc->value == "m ${}");
    const auto* schema = kcl::ast::as<kcl::ast::SchemaStmt>(p.file.module->body[0]);
    REQUIRE(schema != nullptr);
    REQUIRE(schema->doc != nullptr);
    CHECK(schema->body.size() == 1);
}

TEST_CASE("an else belongs to the nearest inline if of a list") {
    const Parsed p("[if a: if b: 1 else: 2]\n");
    const auto* list = kcl::ast::as<kcl::ast::ListExpr>(static_cast<const kcl::ast::ExprStmt*>(p.file.module->body[0])->value);
    REQUIRE(list != nullptr);
    const auto* outer = kcl::ast::as<kcl::ast::ListIfItem>(list->items[0]);
    REQUIRE(outer != nullptr);
    CHECK(outer->branches.size() == 1);
    const auto* inner = kcl::ast::as<kcl::ast::ListIfItem>(outer->branches[0].items[0]);
    REQUIRE(inner != nullptr);
    CHECK(inner->branches.size() == 2);
}

TEST_CASE("positions inside of an interpolation are those of the file") {
    const Parsed p("a = 'x ${b + 1}'\n");
    const auto* assign = kcl::ast::as<kcl::ast::AssignStmt>(p.file.module->body[0]);
    const auto* joined = kcl::ast::as<kcl::ast::JoinedString>(assign->value);
    REQUIRE(joined != nullptr);
    REQUIRE(joined->parts.size() == 2);
    CHECK(p.map.text(joined->parts[1].expr->span) == "b + 1");
}

TEST_CASE("one mistake gives one diagnostic and the next statement is looked at") {
    CHECK(problemsOf("a = = 1\nb = 2\nc = )\n") ==
          "3:5 error nesting on close paren; "
          "1:5 expected one of [\"identifier\", \"literal\", \"(\", \"[\", \"{\"] got =");
    CHECK(problemsOf("x = S {\n    a = 1\n    b = = 2\n    c = 3\n}\ny = 1\n") ==
          "3:9 expected one of [\"identifier\", \"literal\", \"(\", \"[\", \"{\"] got =");
}

TEST_CASE("what a mistake does not touch is in the tree") {
    const Parsed p("x = {\n    a = 1\n    b = = 2\n    c = 3\n}\ny = 1\n");
    REQUIRE(p.file.module->body.size() == 2);
    const auto* x = kcl::ast::as<kcl::ast::AssignStmt>(p.file.module->body[0]);
    REQUIRE(x != nullptr);
    const auto* config = kcl::ast::as<kcl::ast::ConfigExpr>(x->value);
    REQUIRE(config != nullptr);
    CHECK(config->entries.size() == 3);
}

TEST_CASE("a missing colon or bracket does not cost the block behind it") {
    CHECK(problemsOf("if True\n    a = 1\nb = 2\n") == "1:7 expected one of [\":\"] got newline");
    CHECK(problemsOf("a = 1\n    b = 2\nc = 3\n") == "2:5 unexpected token 'indent'");
}

TEST_CASE("mistakes at the end of a line or file point at its last character") {
    CHECK(problemsOf("a = 1 +\n") == "1:7 expected one of [\"identifier\", \"literal\", \"(\", \"[\", \"{\"] got newline");
    CHECK(problemsOf("a = [1, 2\n\n") == "1:9 expected one of [\"]\"] got eof");
}

TEST_CASE("chains that would make a deep tree are refused like nesting") {
    std::string ternaries = "a = ";
    std::string suffixes = "a = b";
    for (int i = 0; i < 7000; ++i) {
        ternaries += "1 if c else ";
        suffixes += "()";
    }
    CHECK(problemsOf(ternaries + "2\n").find("nesting is deeper than 6000 levels") != std::string::npos);
    CHECK(problemsOf(suffixes + "\n").find("nesting is deeper than 6000 levels") != std::string::npos);
}
