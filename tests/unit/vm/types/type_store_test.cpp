// Types: equal requests give one object, and the printed forms.
#include "vm/types/type_store.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace kcl;
using vm::Type;

TEST_CASE("equal types are one object") {
    vm::TypeStore store;
    CHECK(store.list(store.intLit(1)) == store.list(store.intLit(1)));
    CHECK(store.list(store.intLit(1)) != store.list(store.intLit(2)));
    CHECK(store.strLit("a") == store.strLit(std::string("a")));
    CHECK(store.floatLit(1.0) != static_cast<const Type*>(store.intLit(1)));
    CHECK(store.unitLit(1, vm::Unit::K) != store.unitLit(1, vm::Unit::k));
    const std::array<const Type*, 2> ab{store.integer, store.string};
    const std::array<const Type*, 2> ba{store.string, store.integer};
    CHECK(store.unionOf(ab) == store.unionOf(ab));
    CHECK(store.unionOf(ab) != store.unionOf(ba));
    CHECK(store.unionOf(std::array<const Type*, 1>{store.any}) == store.any);
    CHECK(store.schema(vm::SchemaId{0}, "S", "") != store.schemaType(vm::SchemaId{0}, "S", ""));
}

TEST_CASE("a store keeps its types when it grows") {
    vm::TypeStore store;
    std::vector<const Type*> made;
    for (int i = 0; i < 5000; ++i) {
        made.push_back(store.intLit(i));
    }
    for (int i = 0; i < 5000; ++i) {
        CHECK(store.intLit(i) == made[static_cast<std::size_t>(i)]);
        CHECK(store.byId(made[static_cast<std::size_t>(i)]->id) == made[static_cast<std::size_t>(i)]);
    }
}

TEST_CASE("a dict with known keys is another type than one without") {
    vm::TypeStore store;
    const vm::DictShape::Field field{"x", store.integer, 0};
    const vm::DictShape* shape = store.shape({&field, 1});
    CHECK(store.dict(store.string, store.integer, shape) == store.dict(store.string, store.integer, shape));
    CHECK(store.dict(store.string, store.integer, shape) != store.dict(store.string, store.integer));
}

TEST_CASE("types are printed as messages want them") {
    vm::TypeStore store;
    const auto text = [](const Type* t) { return vm::typeText(*t); };
    CHECK(text(store.intLit(-1)) == "int(-1)");
    CHECK(text(store.floatLit(1.0)) == "float(1)");
    CHECK(text(store.floatLit(1e21)) == "float(1000000000000000000000)");
    CHECK(text(store.boolLit(true)) == "bool(True)");
    CHECK(text(store.none) == "NoneType");
    CHECK(text(store.unitLit(1, vm::Unit::Ki)) == "number_multiplier(1Ki)");
    CHECK(text(store.dict(store.strLit("x"), store.list(store.any))) == "{str(x):[any]}");
    const std::array<const Type*, 2> both{store.integer, store.string};
    CHECK(text(store.function(both, store.unionOf(both))) == "(int, str) -> int | str");
    CHECK(text(store.module("m", "a.m")) == "module 'm'");
}

TEST_CASE("run-time messages print literals bare") {
    vm::TypeStore store;
    const std::array<const Type*, 3> members{store.strLit("x"), store.intLit(1), store.floatLit(1.0)};
    CHECK(vm::runtimeTypeText(*store.unionOf(members)) == "\"x\" | 1 | 1.0");
    CHECK(vm::runtimeTypeText(*store.function({}, store.any)) == "function");
}

TEST_CASE("printing stops somewhere") {
    vm::TypeStore store;
    const Type* deep = store.integer;
    for (int i = 0; i < 100'000; ++i) {
        deep = store.list(deep);
    }
    CHECK(vm::typeText(*deep).size() < 1000);
}
