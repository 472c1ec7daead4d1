// The checker: how far types reach, that it ends, and that one mistake gives one message.
#include "sema/check/check.h"

#include "frontend/load/loader.h"
#include "sema/resolve/resolve.h"
#include "stdlib/catalogue.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

using namespace kcl;

namespace {

struct Checked {
    explicit Checked(const std::string& text) : files(makeDiskFileSystem()) {
        load::LoadOptions options;
        options.entries.push_back({"check_test.k", text});
        options.isSystemModule = &stdlib::isSystemModule;
        program = load::load(options, *files, sink);
        model = sema::resolve(program, sink);
        types = sema::check(program, model, store, sink);
    }

    /// "line: text" of each error.
    [[nodiscard]] std::vector<std::string> errors() const {
        std::vector<std::string> out;
        for (const diag::Diagnostic& d : sink.all()) {
            out.push_back(std::to_string(program.sources.position(d.span.begin).line) + ": " + d.text);
        }
        return out;
    }
    [[nodiscard]] std::string typeOf(std::string_view name) const {
        const auto id = model.packages.back().names.at(program.session.names.find(name));
        return vm::typeText(*types.global[static_cast<std::uint32_t>(id)]);
    }

    std::unique_ptr<FileSystem> files;
    diag::Engine sink;
    load::LoadedProgram program;
    sema::Model model;
    vm::TypeStore store;
    sema::Types types;
};

using Errors = std::vector<std::string>;

}  // namespace

TEST_CASE("a variable that is read before it is set has any type") {
    CHECK(Checked("b: str = a\na = 1\n").errors().empty());
    CHECK(Checked("a = 1\nb: str = a\n").errors() == Errors{"2: expected str, got int"});
}

TEST_CASE("the parameters of a lambda are known before it") {
    CHECK(Checked("a = f(\"s\")\nf = lambda x: int { x }\n").errors() == Errors{"1: expected int, got str(s)"});
}

TEST_CASE("recursive lambdas and aliases of themselves end") {
    CHECK(Checked("f = lambda n { g(n) }\ng = lambda n { f(n) if n else f(1) }\na = f(1)\n").errors().empty());
    CHECK(Checked("type A = [B]\ntype B = A | int\n").errors().empty());
}

TEST_CASE("one mistake gives one message") {
    CHECK(Checked("schema P:\n    x: int\na: {str:[P]} = {k = [{x = \"s\"}]}\n").errors() == Errors{"3: expected int, got str(s)"});
    CHECK(Checked("a = (1 + \"s\") * 2 - 3\nb = a + 1\n").errors().size() == 1);
    CHECK(Checked("a = nope.x + 1\nb: int = a\n").errors().size() == 1);
}

TEST_CASE("mistakes in names and types come in the order of the lines") {
    const Errors found = Checked("a: int = \"s\"\nb = nope\nc: int = \"t\"\nd: Nope = 1\n").errors();
    REQUIRE(found.size() == 4);
    CHECK(found[0].starts_with("4: "));  // types of variables are looked at first
    CHECK(found[1].starts_with("1: "));
    CHECK(found[2].starts_with("2: "));
    CHECK(found[3].starts_with("3: "));
}

TEST_CASE("known keys of a dict keep their types through merging") {
    const Checked c("a = {x = 1} | {y = \"s\"}\nb = {**a, z = 1.5}\nx = b.x\ny = b.y\nz = b.z\n");
    CHECK(c.errors().empty());
    CHECK(c.typeOf("x") == "int");
    CHECK(c.typeOf("y") == "str");
    CHECK(c.typeOf("z") == "float");
}

TEST_CASE("large literals of literals still fit literal types") {
    std::string text = "a: [" ;
    std::string items;
    for (int i = 0; i < 40; ++i) {
        text += (i == 0 ? "" : " | ") + std::to_string(i);
        items += std::to_string(i) + ", ";
    }
    CHECK(Checked(text + "] = [" + items + "]\n").errors().empty());
    CHECK(Checked(text + "] = [" + items + "40]\n").errors().size() == 1);
}

TEST_CASE("required attributes are asked for where the schema is plain") {
    const std::string schema = "schema P:\n    x: int\n";
    CHECK(Checked(schema + "a = P {}\n").errors().size() == 1);
    CHECK(Checked(schema + "_d = {}\na = P {**_d}\n").errors().empty());
    CHECK(Checked(schema + "a = P {x: None}\n").errors().empty());
    CHECK(Checked(schema + "    y = 1\na = P {}\n").errors().empty());
}
