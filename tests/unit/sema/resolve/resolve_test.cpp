// Name resolution: what names mean, which statements set a name, which declarations are united.
#include "frontend/diag/resolve_kinds.h"
#include "sema/resolve/resolve.h"

#include "frontend/load/loader.h"
#include "sema/resolve/suggest.h"
#include "stdlib/catalogue.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

using namespace kcl;
using sema::RefKind;

namespace {

/// A program of one file and what resolution made of it.
struct Resolved {
    explicit Resolved(const std::string& text) : files(makeDiskFileSystem()) {
        load::LoadOptions options;
        options.entries.push_back({"resolve_test.k", text});
        options.isSystemModule = &stdlib::isSystemModule;
        program = load::load(options, *files, sink);
        model = sema::resolve(program, sink);
    }

    [[nodiscard]] std::string_view text(Span span) const { return program.sources.text(span); }
    [[nodiscard]] const SourceFile& file() const { return *program.mainPackage().files.front().file; }
    [[nodiscard]] const sema::Global& global(std::string_view name) const {
        return model.global(model.packages.back().names.at(program.session.names.find(name)));
    }
    /// The kinds of all references to `name`, by node id; those of assignment targets included.
    [[nodiscard]] std::vector<RefKind> kinds() const {
        std::vector<RefKind> out;
        for (ast::NodeId id = 0; id < program.session.nextNode; ++id) {
            if (model.refs.get(id).kind != RefKind::Unresolved) {
                out.push_back(model.refs.get(id).kind);
            }
        }
        return out;
    }
    [[nodiscard]] std::size_t count(RefKind kind) const {
        std::size_t n = 0;
        for (const RefKind k : kinds()) {
            n += k == kind ? 1U : 0U;
        }
        return n;
    }

    std::unique_ptr<FileSystem> files;
    diag::Engine sink;
    load::LoadedProgram program;
    sema::Model model;
};

}  // namespace

TEST_CASE("similar names are found and the most similar one is last") {
    CHECK(sema::similarity("person", "person") == doctest::Approx(1.0));
    CHECK(sema::similarity("abc", "xyz") == doctest::Approx(0.0));
    CHECK(sema::similarity("", "a") == doctest::Approx(0.0));
    const std::vector<std::string_view> names{"namees", "nam", "zzz", "namee", "nam"};
    CHECK(sema::suggestion("name", names) == R"(, did you mean '["namees", "nam", "namee"]'?)");
    CHECK(sema::suggestion("y", std::vector<std::string_view>{"x", "a"}).empty());
}

TEST_CASE("an undefined name is reported once, with the names that look like it") {
    const Resolved r("person = 1\na = persn\n");
    REQUIRE(r.sink.all().size() == 1);
    CHECK(r.sink.all().front().text == R"(name 'persn' is not defined, did you mean '["person"]'?)");
}

TEST_CASE("an entry hides a schema attribute in a schema's configuration but not in a plain literal") {
    const Resolved plain("schema A:\n    n: int = 1\n    d = {n = 5, m = n}\n");
    CHECK(plain.count(RefKind::Sibling) == 0);
    CHECK(plain.count(RefKind::Attribute) == 2);  // the target d and n
    const Resolved config("schema P:\n    n?: any\n    b?: any\nschema A:\n    n: int = 1\n    p: P = P {n = 5, b = {c = n}}\n");
    CHECK(config.count(RefKind::Sibling) == 1);
    CHECK(config.count(RefKind::Attribute) == 0);
}

TEST_CASE("a later entry is no sibling") {
    const Resolved r("x = 1\na = {y = x, x = 2, z = x}\n");
    CHECK(r.count(RefKind::Sibling) == 1);
    CHECK_FALSE(r.sink.hasErrors());
}

TEST_CASE("a loop variable as key is read, a lambda parameter is not") {
    const Resolved loop("a = [{k = 1} for k in [\"a\"]]\n");
    CHECK(loop.count(RefKind::Local) == 1);
    const Resolved inner("a = [lambda { {k = 1} }() for k in [\"a\"]]\n");
    CHECK(inner.count(RefKind::Local) == 0);
}

TEST_CASE("a lambda local is seen by inner lambdas in its own value, not by the value itself") {
    const Resolved recursive("f = lambda {\n    g = lambda n { 1 if n == 0 else g(n - 1) }\n    g(3)\n}\n");
    CHECK_FALSE(recursive.sink.hasErrors());
    const Resolved outer("x = 1\nf = lambda {\n    x = x + 1\n    x\n}\n");
    CHECK(outer.count(RefKind::Global) == 3);  // both targets at package level, and x in the value
    const Resolved early("f = lambda {\n    a = b\n    b = 1\n    a\n}\n");
    CHECK(early.sink.errorCount() == 1);
}

TEST_CASE("setters know the branches they stand in and whether they mention their own name") {
    const Resolved r("_a = 1\nif True:\n    if _a:\n        _a = _a + 1\n    else:\n        _a += 2\n_a = lambda { _a }\n_a.b = 1\n");
    const sema::Global& a = r.global("_a");
    REQUIRE(a.setters.size() == 5);
    CHECK(a.setters[0].guards.empty());
    REQUIRE(a.setters[1].guards.size() == 2);
    CHECK(a.setters[1].guards[1].branch == 0);
    CHECK(a.setters[2].guards[1].branch == 1);
    const std::vector<bool> expected{false, true, true, false, true};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CAPTURE(i);
        CHECK(a.setters[i].selfReferential == expected[i]);
    }
    CHECK(r.model.assignsPaths);
}

TEST_CASE("declarations of one name are united into the last, by key and with nested literals") {
    const Resolved r("schema S:\n    x?: any\n    y?: any\na = S {x: {p: 1, q = 2}, y = 1}\nb = 1\na: S {x.q = 7, \"y\" = 5}\n");
    CHECK_FALSE(r.sink.hasErrors());
    const auto& body = r.model.packages.back().files.front();
    REQUIRE(body.size() == 3);
    const auto* united = ast::as<ast::UnificationStmt>(body.back());
    REQUIRE(united != nullptr);
    const auto entries = united->value->config->entries;
    REQUIRE(entries.size() == 2);
    const auto* x = ast::as<ast::ConfigExpr>(entries[0].value);
    REQUIRE(x != nullptr);
    CHECK(x->entries.size() == 2);  // q = 7 dropped q = 2
    CHECK(r.text(entries[1].value->span) == "5");
    CHECK(r.global("a").setters.size() == 1);
    CHECK(r.model.global(r.model.packages.back().order.back()).name == r.global("a").name);
}

TEST_CASE("an assignment behind a unification is a second one") {
    const Resolved r("schema S:\n    x?: int\na: S {}\na = S {}\n");
    REQUIRE(r.sink.all().size() == 1);
    CHECK(r.sink.all().front().kind == diag::ImmutableAssigned.kind);
}

TEST_CASE("a mixin's unknown lower-case names come from its host") {
    const Resolved r("mixin AMixin:\n    x = host\n    y = glob\n    z = x\nglob = 1\n");
    CHECK_FALSE(r.sink.hasErrors());
    CHECK(r.count(RefKind::HostName) == 2);
    const Resolved capital("mixin AMixin:\n    x = Host\n");
    CHECK(capital.sink.errorCount() == 1);
}

TEST_CASE("circles of inheritance are cut and reported once") {
    const Resolved r("schema A(B):\n    x?: int = y\nschema B(C):\n    y?: int\nschema C(A):\n    z?: int\nschema D(D):\n    w?: int\n");
    REQUIRE(r.sink.all().size() == 3);  // y is no attribute of A any more
    CHECK(r.sink.all()[0].text == "There is a circular reference between schemas D");
    CHECK(r.sink.all()[1].text == "There is a circular reference between schemas A, B, C");
    for (const sema::SchemaModel& schema : r.model.schemas) {
        CHECK(schema.base == sema::kNoId);
    }
}

TEST_CASE("an attribute is found in bases, and then in the mixins of all of them") {
    const Resolved r("mixin AMixin:\n    m?: int\nschema B:\n    mixin [AMixin, AMixin]\n    b?: int\nschema C(B):\n    c?: int = m\n");
    CHECK_FALSE(r.sink.hasErrors());
    const auto find = [&](std::string_view name) { return r.model.findAttr(sema::SchemaId{2}, r.program.session.names.find(name)); };
    CHECK(find("c") != nullptr);
    CHECK(find("b") != nullptr);
    CHECK(find("m") != nullptr);
    CHECK(find("AMixin") == nullptr);
}
