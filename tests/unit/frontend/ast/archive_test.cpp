// Trees as bytes and back.
#include "frontend/ast/archive.h"
#include "frontend/ast/dump.h"
#include "frontend/parse/parse.h"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

using namespace kcl;

namespace {

/// One of each kind of node, but for doc strings, which are not stored.
constexpr std::string_view kEverything = R"(import a.b as c
import ..d
x: int = y = 1 + 2 * -3
x.p[0].q += 1Mi
s: c.S(1, k = 2) {"k${1}" = [*l, if a: b elif c: d else: e]}
type T = int | "x" | [str] | {str:any} | (int, str) -> bool | 1.5 | True | a.B | []
assert 1 < 2 == True if x, "m"
if a and not b:
    v = (1 if c else None)
elif d:
    w = "a" + 'b'
else:
    u = Undefined
f = lambda p: int, q = 1 -> str {
    r = p
    r?.z[1:2:3]?[0].method(1, k = 2)
}
g = {k = v, l, **m, if a: n = 1, "o": 2, t += [1]}
h = [i for i, j in k if l for m in n]
o = {i: j for i in k}
z = all i in [1, 2] {i > 0 if i}
n = """a
b"""
schema S[a: int = 1](B) for P:
    mixin [M, N.O]
    @deprecated(version = "1")
    a?: int = 1
    b: c.T
    [k: ...str]: int = 1
    d = e
    f |= 1
    if g:
        h = 1
    assert i
    check:
        a > 1 if b, "m"
protocol P:
    a: int
rule R[a](Q) for P:
    a > 1
)";

struct Parsed {
    explicit Parsed(std::string_view text) : file(sources.add("m.k", std::string(text))), result(parse::parse(*file, session, sink)) {}

    [[nodiscard]] std::string dump(const ast::Module& module) const {
        std::string out;
        ast::dump(out, module, session.names, sources);
        return out;
    }
    [[nodiscard]] std::string stored(ast::ModuleWriter& writer) const {
        std::string out;
        CHECK(writer.write(*result.module, *file, 1, out));
        return out;
    }

    SourceMap sources;
    parse::Session session;
    diag::Engine sink;
    const SourceFile* file;
    parse::ParsedFile result;
};

const ast::Module* read(Parsed& into, const std::string& bytes, const ast::ModuleWriter& writer) {
    return ast::readModule(bytes, {into.session.arena, writer.names(), into.file->base, into.file->size, 1, into.session.nextNode - 1});
}

}  // namespace

TEST_CASE("a tree with every kind of node is the same after it was stored") {
    Parsed parsed(kEverything);
    REQUIRE(parsed.sink.all().empty());
    const std::string want = parsed.dump(*parsed.result.module);
    const std::set<std::string_view> absent = {"MissingExpr"};
    for (const std::string_view kind : std::vector<std::string_view>{
#define KCL_EXPR(Name) #Name,
#include "frontend/ast/expr_kinds.def"
#define KCL_STMT(Name) #Name,
#include "frontend/ast/stmt_kinds.def"
#define KCL_TYPE_EXPR(Name) #Name,
#include "frontend/ast/type_kinds.def"
         }) {
        CAPTURE(kind);
        CHECK((want.find(kind) != std::string::npos || absent.contains(kind)));
    }
    ast::ModuleWriter writer;
    const std::string bytes = parsed.stored(writer);
    const ast::Module* const again = read(parsed, bytes, writer);
    REQUIRE(again != nullptr);
    CHECK(parsed.dump(*again) == want);
}

TEST_CASE("a tree is put at another place of another program") {
    Parsed from("a = b.c + 1\n");
    ast::ModuleWriter writer;
    const std::string bytes = from.stored(writer);
    Parsed to("z = 1\n");
    const SourceFile* const second = to.sources.add("n.k", "a = b.c + 1\n");
    std::vector<Name> names;
    for (const Name name : writer.names()) {
        names.push_back(to.session.names.intern(from.session.names.text(name)));
    }
    const ast::Module* const module =
        ast::readModule(bytes, {to.session.arena, names, second->base, second->size, 100, from.session.nextNode - 1});
    REQUIRE(module != nullptr);
    CHECK(module->body.front()->id >= 100);
    CHECK(to.dump(*module) == from.dump(*from.result.module));
}

TEST_CASE("bytes that are no tree give none, and never a part of one") {
    Parsed parsed(kEverything);
    ast::ModuleWriter writer;
    const std::string bytes = parsed.stored(writer);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CHECK(read(parsed, bytes.substr(0, size), writer) == nullptr);
    }
    CHECK(read(parsed, bytes + '\0', writer) == nullptr);
    std::mt19937 random(7);
    for (int round = 0; round < 20000; ++round) {
        std::string bad = bytes;
        for (std::uint32_t i = random() % 4 + 1; i > 0; --i) {
            bad[random() % bad.size()] = static_cast<char>(random());
        }
        if (const ast::Module* const module = read(parsed, bad, writer)) {
            CHECK_FALSE(parsed.dump(*module).empty());  // all of it can be walked
        }
    }
}
