// Merging: operators, conflicts and their texts, sharing, instances, the result of the program; conversion.
#include "tests/unit/vm/fake_context.h"
#include "vm/ops/ops.h"
#include "vm/types/type_store.h"

#include <doctest/doctest.h>

namespace kcl::vm {
namespace {

using test::errorOf;

constexpr MergeOptions kUnion{.orMode = true, .idempotentCheck = true, .resolve = true};

struct Fixture {
    test::FakeContext context;

    Value i(std::int64_t v) const { return Value::integer(v); }
    Value unite(Value a, Value b) { return merge(context, a, b, kUnion); }
    std::string fails(Value a, Value b) {
        return errorOf([&] { static_cast<void>(unite(a, b)); });
    }
    static std::string text(Value v) {
        std::string out;
        appendText(out, v);
        return out;
    }
    Value one(const char* key, Value v, EntryOp op, std::int32_t index = kNoIndex) {
        Dict* out = makeDict(context.heap);
        out->set(context.heap, Key(key), v, op, index);
        return Value::dict(out);
    }
    static std::string conflict(const std::string& name, const std::string& old, const std::string& given,
                                const std::string& path) {
        return "conflicting values on the attribute '" + name + "' between :\n    " + old + "\nand\n    " + given +
               "\nwith union path :\n    " + path +
               "\ntry operator '=' to override the attribute, like:\n    {...} | {\n            ...\n            " +
               name + " = " + given + "\n            ...\n    }";
    }
};

AttrDef attribute(std::string_view name, bool optional) {
    AttrDef out;
    out.key = Key(name);
    out.declared = true;
    out.optional = optional;
    return out;
}

TEST_CASE_FIXTURE(Fixture, "the base stays as it was and untouched parts are shared") {
    const Value kept = context.dict({{"p", i(1)}});
    const Value base = context.dict({{"a", kept}, {"b", context.dict({{"x", i(1)}})}});
    const Value merged = unite(base, context.dict({{"b", context.dict({{"y", i(2)}})}, {"c", i(3)}}));
    CHECK(text(base) == "{'a': {'p': 1}, 'b': {'x': 1}}");
    CHECK(text(merged) == "{'a': {'p': 1}, 'b': {'x': 1, 'y': 2}, 'c': 3}");
    CHECK(merged.asDict()->find("a")->value.asDict() == kept.asDict());
    CHECK(unite(base, context.dict({{"a", context.dict({{"p", i(1)}})}})).asDict() == base.asDict());
}

TEST_CASE_FIXTURE(Fixture, "None and Undefined give way unless they override") {
    CHECK(text(unite(Value(), i(1))) == "1");
    CHECK(text(unite(context.dict({{"x", i(1)}}), one("x", Value::none(), EntryOp::Union))) == "{'x': 1}");
    CHECK(text(unite(context.dict({{"x", i(1)}}), one("x", Value::none(), EntryOp::Override))) == "{'x': None}");
}

TEST_CASE_FIXTURE(Fixture, "unequal values conflict") {
    const Value x1 = context.dict({{"x", context.dict({{"y", i(1)}})}});
    CHECK(fails(x1, context.dict({{"x", context.dict({{"y", i(2)}})}})) == conflict("y", "1", "2", "x.y"));
    CHECK(fails(x1, context.dict({{"x", context.dict({{"y", Value::boolean(true)}})}})) ==
          conflict("y", "1", "true", "x.y"));
    CHECK(fails(x1, context.dict({{"x", context.text("a\n")}})) == conflict("x", "{...}", "\"a\\n\"", "x"));
    CHECK(fails(context.list({x1}), context.list({context.dict({{"x", i(1)}})})) ==
          conflict("x", "{...}", "1", "list[0].x"));
    CHECK(fails(context.dict({{"l", context.list({i(1)})}}), context.dict({{"l", context.list({i(2)})}})) ==
          conflict("l", "[...]", "[...]", "l"));
    CHECK(text(unite(context.dict({{"x", i(1)}}), context.dict({{"x", Value::floating(1)}}))) == "{'x': 1.0}");
    CHECK(text(merge(context, x1, context.dict({{"x", context.dict({{"y", i(2)}})}}), {})) == "{'x': {'y': 2}}");
}

TEST_CASE_FIXTURE(Fixture, "lists merge item by item") {
    CHECK(text(unite(context.list({i(1), i(2), i(3)}), context.list({i(9), Value::none()}))) == "[9, 2, 3]");
    CHECK(text(unite(context.list({i(1)}), context.list({i(1), context.text("s")}))) == "[1, s]");
    CHECK(fails(context.list({i(1)}), context.dict({})) == "union failure, expect \"list\", got \"dict\"");
}

TEST_CASE_FIXTURE(Fixture, "entries with an index change one item") {
    const auto build = [&](std::initializer_list<Value> items, Value v, EntryOp op, std::int32_t index) {
        Dict* dict = makeDict(context.heap);
        dict->set(context.heap, Key("l"), context.list(items));
        insertEntry(context, *dict, Key("l"), v, op, index);
        return text(dict->find("l")->value);
    };
    CHECK(build({i(1), i(2), i(3)}, i(9), EntryOp::Override, 0) == "[9, 2, 3]");
    CHECK(build({i(1), i(2), i(3)}, Value(), EntryOp::Override, -1) == "[1, 2]");
    CHECK(build({i(1), i(2)}, context.list({i(7)}), EntryOp::Insert, 2) == "[1, 2, 7]");
    CHECK(build({i(1), i(2)}, context.list({i(7)}), EntryOp::Insert, -1) == "[1, 7, 2]");
    CHECK(build({i(1), i(2)}, i(1), EntryOp::Union, 0) == "[1, 2]");
    const auto error = [&](Value v, EntryOp op, std::int32_t index) {
        return errorOf([&] { static_cast<void>(build({i(1), i(2)}, v, op, index)); });
    };
    CHECK(error(i(9), EntryOp::Override, 2) == "index out of bounds: the len is 2 but the index is 2");
    CHECK(error(i(9), EntryOp::Override, -3) == "index out of bounds: the len is 2 but the index is -3");
    CHECK(error(context.list({}), EntryOp::Insert, 3) == "insertion index (is 3) should be <= len (is 2)");
    CHECK(error(i(9), EntryOp::Union, 0) == conflict("l[0]", "1", "9", "l[0]"));
    CHECK(error(i(9), EntryOp::Insert, kNoIndex) ==
          "only list attribute can be inserted value, the origin value type is list and got value type is int");
    const auto absent = [&](EntryOp op) {
        return errorOf([&] { insertEntry(context, *makeDict(context.heap), Key("l"), i(1), op, 0); });
    };
    CHECK(absent(EntryOp::Override) == "only list attribute can be override value with the index 0");
    CHECK(absent(EntryOp::Union) == "only non-empty list attribute can be union value with the index 0");
}

TEST_CASE_FIXTURE(Fixture, "the result of the program takes equal scalars and names others") {
    CHECK(text(mergeResult(context, context.text("a"), context.text("a"))) == "a");
    CHECK(errorOf([&] { static_cast<void>(mergeResult(context, i(1), i(2))); }) ==
          "conflicting values between 2 and 1");
    CHECK(errorOf([&] { static_cast<void>(mergeResult(context, i(1), context.dict({}))); }) ==
          "conflicting values between {...} and 1");
    CHECK(errorOf([&] {
              static_cast<void>(mergeResult(context, context.dict({{"x", i(3)}}), context.dict({{"x", i(4)}})));
          }) == conflict("x", "3", "4", ".x"));
}

TEST_CASE_FIXTURE(Fixture, "an instance is made again from the keys that were given") {
    const AttrDef attrs[] = {attribute("x", false), attribute("y", false)};
    SchemaDef def;
    def.name = "S";
    def.attrs = attrs;
    const Value s = context.instantiate(def, *context.dict({{"x", i(1)}}).asDict(), {});
    s.asInstance()->attrs.set(context.heap, Key("y"), i(2));
    const int before = context.instancesMade();
    const Value made = unite(s, one("x", i(5), EntryOp::Override));
    CHECK(context.instancesMade() == before + 1);
    CHECK(text(made) == "{'x': 5, 'y': Undefined}");
    CHECK(text(s) == "{'x': 1, 'y': 2}");
    // An attribute that the right instance leaves open changes nothing.
    const Value open = context.instantiate(def, *makeDict(context.heap), {});
    CHECK(text(unite(s, open)) == "{'x': 1, 'y': Undefined}");
    CHECK(context.instancesMade() == before + 3);
    // In a literal nothing is made again.
    Dict* literal = makeDict(context.heap);
    literal->set(context.heap, Key("s"), s);
    insertEntry(context, *literal, Key("s"), one("x", i(5), EntryOp::Override), EntryOp::Union, kNoIndex);
    CHECK(context.instancesMade() == before + 3);
    CHECK(text(Value::dict(literal)) == "{'s': {'x': 5, 'y': 2}}");
    // What a schema gave, and not its configuration, overrides when it is unpacked.
    Dict* unpacked = makeDict(context.heap);
    insertEntry(context, *unpacked, Key("y"), i(7), EntryOp::Union, kNoIndex);
    unpackInto(context, *unpacked, s);
    CHECK(text(Value::dict(unpacked)) == "{'y': 2, 'x': 1}");
}

TEST_CASE_FIXTURE(Fixture, "dicts become instances where a type asks for it") {
    const AttrDef attrs[] = {attribute("x", false), attribute("y", true)};
    std::uint32_t slots[4] = {};
    SchemaDef def;
    def.name = "S";
    def.attrs = attrs;
    def.slotTable = slots;
    def.slotMask = 3;
    for (std::uint32_t n = 0; n < 2; ++n) {
        std::uint32_t at = attrs[n].key.hash & 3U;
        while (slots[at] != 0) {
            at = (at + 1) & 3U;
        }
        slots[at] = n + 1;
    }
    context.know(def);
    TypeStore types;
    const Type* schema = types.schema(def.id, "S", "");
    const Type* members[] = {types.integer, schema};
    const Type* lists = types.list(types.unionOf(members));
    const Value good = context.dict({{"x", i(1)}});
    const Value bad = context.dict({{"z", i(1)}});
    CHECK(convertChecked(context, good, *schema).is(ValueKind::Instance));
    const Value made = convertChecked(context, context.list({i(1), good}), *lists);
    CHECK(made.asList()->items[0].is(ValueKind::Int));
    CHECK(made.asList()->items[1].is(ValueKind::Instance));
    CHECK(errorOf([&] { static_cast<void>(convertChecked(context, bad, *schema)); }) ==
          "expect S, got dict. For details:\nSchema S does not contain attribute z\nSchema S's attribute x is missing");
    CHECK(errorOf([&] { static_cast<void>(convertChecked(context, context.list({bad}), *lists)); }) ==
          "expect [int | S], got list");
    CHECK(hasType(i(1), *types.floating, false));
    CHECK_FALSE(hasType(i(1), *types.floatLit(1.0), false));
    CHECK(hasType(Value::none(), *types.boolean, true));
}

TEST_CASE_FIXTURE(Fixture, "assignment to a path changes the object itself") {
    const Value d = context.dict({{"l", context.list({i(1)})}});
    CHECK(assignMember(context, d, Key("k"), i(2)).asDict() == d.asDict());
    static_cast<void>(assignIndex(context, d.asDict()->find("l")->value, i(-1), i(9)));
    CHECK(text(d) == "{'l': [9], 'k': 2}");
    CHECK(errorOf([&] { static_cast<void>(assignIndex(context, d.asDict()->find("l")->value, i(3), i(9))); }) ==
          "index out of bounds: the len is 1 but the index is 3");
    CHECK(errorOf([&] { static_cast<void>(assignMember(context, Value(), Key("x"), i(1))); })
              .starts_with("failed to update the dict."));
}

}  // namespace
}  // namespace kcl::vm
