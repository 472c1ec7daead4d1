// Dicts across the border between scan and index, growth, and copies.
#include "tests/unit/vm/fake_context.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace kcl::vm {
namespace {

std::vector<std::string> fill(Heap& heap, Dict& dict, int n) {
    std::vector<std::string> names;
    for (int i = 0; i < n; ++i) {
        names.push_back(fmt::format("key{}", i));
    }
    for (int i = 0; i < n; ++i) {
        const auto at = static_cast<std::size_t>(i);
        dict.set(heap, Key(heap.copy(names[at])), Value::integer(i));
    }
    return names;
}

TEST_CASE("a dict finds every key on both sides of its index") {
    for (const int n : {0, 1, 8, 9, 16, 17, 1000}) {
        Heap heap;
        Dict* dict = makeDict(heap);
        const auto names = fill(heap, *dict, n);
        REQUIRE(dict->size == static_cast<std::uint32_t>(n));
        for (int i = 0; i < n; ++i) {
            const DictEntry* found = dict->find(names[static_cast<std::size_t>(i)]);
            REQUIRE(found != nullptr);
            CHECK(found->value.asInt() == i);
            CHECK(found == dict->entries + i);
        }
        CHECK(dict->find("other") == nullptr);
    }
}

TEST_CASE("setting a key again keeps its place") {
    Heap heap;
    Dict* dict = makeDict(heap);
    const auto names = fill(heap, *dict, 20);
    dict->set(heap, Key(names[3]), Value::none(), EntryOp::Insert, -1);
    CHECK(dict->size == 20);
    CHECK(dict->entries[3].value.is(ValueKind::None));
    CHECK(dict->entries[3].op == EntryOp::Insert);
    CHECK(dict->entries[3].index == -1);
}

TEST_CASE("removing an entry keeps the order and the index") {
    Heap heap;
    Dict* dict = makeDict(heap);
    const auto names = fill(heap, *dict, 30);
    dict->remove(Key(names[0]));
    dict->remove(Key(names[15]));
    dict->remove(Key("other"));
    REQUIRE(dict->size == 28);
    CHECK(dict->find(names[0]) == nullptr);
    CHECK(dict->find(names[15]) == nullptr);
    CHECK(dict->find(names[29])->value.asInt() == 29);
    CHECK(dict->entries[0].value.asInt() == 1);
}

TEST_CASE("a copy of a dict is changed alone") {
    for (const int n : {0, 5, 8, 9, 40}) {
        Heap heap;
        Dict* dict = makeDict(heap);
        const auto names = fill(heap, *dict, n);
        Dict* copy = copyDict(heap, *dict);
        copy->set(heap, Key("new"), Value::none());
        CHECK(copy->size == dict->size + 1);
        CHECK(dict->find("new") == nullptr);
        CHECK(copy->find("new") != nullptr);
        if (n > 0) {
            CHECK(copy->find(names.back()) != nullptr);
        }
    }
}

TEST_CASE("memory of growing containers is linear") {
    Heap heap;
    List* list = makeList(heap);
    for (int i = 0; i < 100'000; ++i) {
        list->push(heap, Value::integer(i));
    }
    CHECK(list->size == 100'000);
    CHECK(heap.used() < std::uint64_t{100'000} * sizeof(Value) * 4);
}

TEST_CASE("lists extended from one list do not see each other") {
    Heap heap;
    List* base = makeList(heap);
    for (int i = 0; i < 5; ++i) {
        base->push(heap, Value::integer(i));
    }
    List* first = extendList(heap, *base, 1);
    first->push(heap, Value::integer(10));
    List* second = extendList(heap, *base, 1);
    second->push(heap, Value::integer(20));
    base->push(heap, Value::integer(30));
    CHECK(first->items[5].asInt() == 10);
    CHECK(second->items[5].asInt() == 20);
    CHECK(base->items[5].asInt() == 30);
    first->own(heap);
    first->items[0] = Value::integer(99);
    CHECK(base->items[0].asInt() == 0);
    CHECK(second->items[0].asInt() == 0);
}

TEST_CASE("dicts extended from one dict do not see each other") {
    for (const int n : {0, 3, 8, 9, 40}) {
        Heap heap;
        Dict* base = makeDict(heap, static_cast<std::uint32_t>(n) + 4);
        const auto names = fill(heap, *base, n);
        Dict* first = extendDict(heap, *base, 1);
        first->set(heap, Key("first"), Value::integer(1));
        Dict* second = extendDict(heap, *base, 1);
        second->set(heap, Key("second"), Value::integer(2));
        CHECK(base->find("first") == nullptr);
        CHECK(base->find("second") == nullptr);
        CHECK(first->find("second") == nullptr);
        CHECK(second->find("first") == nullptr);
        base->set(heap, Key("base"), Value::integer(3));
        CHECK(first->find("base") == nullptr);
        CHECK(first->find("first")->value.asInt() == 1);
        CHECK(second->find("second")->value.asInt() == 2);
        CHECK(base->size == first->size);
        if (n > 0) {
            first->set(heap, Key(names[0]), Value::none());
            CHECK(base->find(names[0])->value.asInt() == 0);
            CHECK(first->find("first")->value.asInt() == 1);
            CHECK(copyDict(heap, *base)->find("first") == nullptr);
        }
    }
}

TEST_CASE("building by extension is linear") {
    Heap heap(std::uint64_t{64} << 20);
    List* list = makeList(heap);
    Dict* dict = makeDict(heap);
    for (int i = 0; i < 50'000; ++i) {
        list = extendList(heap, *list, 1);
        list->push(heap, Value::integer(i));
        dict = extendDict(heap, *dict, 1);
        dict->set(heap, Key(heap.copy(fmt::format("key{}", i))), Value::integer(i));
    }
    CHECK(list->size == 50'000);
    CHECK(dict->find("key49999")->value.asInt() == 49'999);
    CHECK(dict->find("key1")->value.asInt() == 1);
}

TEST_CASE("the heap refuses what its limit does not allow") {
    Heap heap(1000);
    CHECK(test::errorOf([&] { static_cast<void>(heap.allocate(2000)); }) ==
          "the evaluation needs more than its 1000 bytes of memory");
    CHECK(test::errorOf([&] { Heap(1000).reserve(UINT64_MAX); }) ==
          "the evaluation needs more than its 1000 bytes of memory");
}

TEST_CASE("a deep copy shares nothing that can be changed") {
    test::FakeContext context;
    const Value inner = context.dict({{"a", Value::integer(1)}});
    const Value v = context.list({inner, context.text("s")});
    const Value copy = deepCopy(context.heap, v);
    copy.asList()->items[0].asDict()->set(context.heap, Key("a"), Value::integer(2));
    CHECK(inner.asDict()->find("a")->value.asInt() == 1);
    CHECK(copy.asList()->size == 2);
}

TEST_CASE("values that are nested too deep cannot be copied") {
    test::FakeContext context;
    Value v = context.list({});
    for (std::uint32_t i = 0; i < kMaxValueDepth + 10; ++i) {
        v = context.list({v});
    }
    CHECK(test::errorOf([&] { static_cast<void>(deepCopy(context.heap, v)); }) ==
          "values are nested deeper than 10000 levels");
}

}  // namespace
}  // namespace kcl::vm
