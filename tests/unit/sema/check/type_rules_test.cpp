// The relations between types: what fits, what is common, what widening gives, and that nothing grows without bound.
#include "sema/types/type_rules.h"

#include "sema/types/signature.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kcl;
using sema::Joiner;
using vm::Type;

namespace {

struct Rules {
    sema::Model model;
    vm::TypeStore store;
    sema::TypeRules rules{store, model};

    [[nodiscard]] const Type* joined(const std::vector<const Type*>& types) {
        Joiner joiner(rules);
        for (const Type* t : types) {
            joiner.add(t);
        }
        return joiner.result();
    }
    [[nodiscard]] const Type* either(const std::vector<const Type*>& types) { return store.unionOf(types); }
};

}  // namespace

TEST_CASE("literals fit their primitive, but not the other way round") {
    Rules r;
    CHECK(r.rules.assignable(r.store.intLit(1), r.store.integer));
    CHECK_FALSE(r.rules.assignable(r.store.integer, r.store.intLit(1)));
    CHECK_FALSE(r.rules.assignable(r.store.intLit(2), r.store.intLit(1)));
    CHECK(r.rules.assignable(r.store.string, r.store.strLit("x")));
    CHECK_FALSE(r.rules.assignable(r.store.strLit("y"), r.store.strLit("x")));
}

TEST_CASE("ints fit floats, and bool literals do so too") {
    Rules r;
    CHECK(r.rules.assignable(r.store.integer, r.store.floating));
    CHECK_FALSE(r.rules.assignable(r.store.floating, r.store.integer));
    CHECK(r.rules.assignable(r.store.boolLit(true), r.store.floating));
    CHECK_FALSE(r.rules.assignable(r.store.boolean, r.store.floating));
    CHECK_FALSE(r.rules.assignable(r.store.unitLit(1, vm::Unit::K), r.store.floating));
}

TEST_CASE("every member of a union must fit some member of the other") {
    Rules r;
    const Type* intOrStr = r.either({r.store.integer, r.store.string});
    CHECK(r.rules.assignable(r.store.intLit(1), intOrStr));
    CHECK(r.rules.assignable(intOrStr, r.either({r.store.string, r.store.floating})));
    CHECK_FALSE(r.rules.assignable(intOrStr, r.store.integer));
    CHECK_FALSE(r.rules.assignable(r.store.boolean, intOrStr));
}

TEST_CASE("lists and dicts are covariant, and any fits everything") {
    Rules r;
    CHECK(r.rules.assignable(r.store.list(r.store.integer), r.store.list(r.store.floating)));
    CHECK(r.rules.assignable(r.store.list(r.store.any), r.store.list(r.store.integer)));
    CHECK_FALSE(r.rules.assignable(r.store.list(r.store.string), r.store.list(r.store.integer)));
    CHECK(r.rules.assignable(r.store.none, r.store.integer));
    CHECK_FALSE(r.rules.assignable(r.store.module("m", "m"), r.store.any));
}

TEST_CASE("functions are contravariant in their parameters") {
    Rules r;
    const auto function = [&](const Type* p, const Type* result) { return r.store.function({&p, 1}, result); };
    CHECK(r.rules.assignable(function(r.store.floating, r.store.integer), function(r.store.integer, r.store.floating)));
    CHECK_FALSE(r.rules.assignable(function(r.store.integer, r.store.integer), function(r.store.string, r.store.integer)));
    CHECK_FALSE(r.rules.assignable(r.store.function({}, r.store.any), function(r.store.integer, r.store.any)));
}

TEST_CASE("joining drops what adds nothing, and the last takes its place") {
    Rules r;
    CHECK(vm::typeText(*r.joined({r.store.intLit(1), r.store.floatLit(2), r.store.strLit("s")})) == "str(s) | float(2)");
    CHECK(r.joined({r.store.intLit(1), r.store.none}) == r.store.intLit(1));
    CHECK(r.joined({r.store.intLit(1), r.store.integer}) == r.store.integer);
    CHECK(r.joined({r.store.intLit(1), r.store.any}) == r.store.any);
    CHECK(r.joined({}) == r.store.any);
}

TEST_CASE("widening makes primitives of literals, also inside") {
    Rules r;
    CHECK(r.rules.widen(r.store.intLit(1)) == r.store.integer);
    CHECK(r.rules.widen(r.store.none) == r.store.any);
    CHECK(r.rules.widen(r.store.list(r.store.strLit("a"))) == r.store.list(r.store.string));
    CHECK(r.rules.widen(r.either({r.store.intLit(1), r.store.intLit(2)})) == r.store.integer);
}

TEST_CASE("many literals become their primitive") {
    Rules r;
    std::vector<const Type*> few;
    std::vector<const Type*> many;
    for (int i = 0; i < 100'000; ++i) {
        many.push_back(r.store.intLit(i));
        if (i < 8) {
            few.push_back(many.back());
        }
    }
    CHECK(r.joined(few)->members.size() == 8);
    CHECK(r.joined(many) == r.store.integer);
}

TEST_CASE("a union that is joined again and again stays small") {
    Rules r;
    const Type* t = r.store.intLit(0);
    for (int i = 1; i < 10'000; ++i) {
        t = r.rules.join(t, r.store.intLit(i));
        REQUIRE(t->members.size() < 200);
    }
}

TEST_CASE("a declared union of any size stays as it is") {
    Rules r;
    std::vector<const Type*> members;
    for (int i = 0; i < 5000; ++i) {
        members.push_back(r.store.intLit(i));
    }
    const Type* declared = r.either(members);
    CHECK(r.rules.join(declared, r.store.intLit(7)) == declared);
    CHECK(r.rules.join(declared, r.store.none) == declared);
}

TEST_CASE("types are not nested without bound") {
    Rules r;
    const Type* t = r.store.integer;
    for (int i = 0; i < 100'000; ++i) {
        t = r.rules.list(t);
    }
    CHECK(r.store.size() < 1000);
    CHECK(r.rules.assignable(t, r.rules.list(t)));
}

TEST_CASE("signatures of built-ins are read") {
    vm::TypeStore store;
    const Type* f = sema::parseSignature("(x: int | float, y?: str = \"a, b)\", *args, **kw) -> {str:[any]}", store);
    REQUIRE(f->is(vm::TypeKind::Function));
    CHECK(vm::typeText(*f) == "(int | float, str) -> {str:[any]}");
    REQUIRE(f->params != nullptr);
    CHECK_FALSE(f->params->params[0].optional);
    CHECK(f->params->params[1].optional);
    CHECK(f->params->params[1].name == "y");
    CHECK(f->params->rest);
    CHECK(f->params->keywords);
    CHECK(sema::parseSignature("int", store) == store.integer);
    CHECK(vm::typeText(*sema::parseSignature("(f: (any, any) -> any, l: [any]) -> None", store)) == "((any, any) -> any, [any]) -> NoneType");
}
