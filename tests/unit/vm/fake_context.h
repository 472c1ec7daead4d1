// A Context without a machine: instances are made by copying the configuration over the attributes of the schema, and
// nothing can be called. Enough for the operations on values.
#pragma once

#include "frontend/support/overlay_file_system.h"
#include "vm/program/schema_def.h"
#include "vm/value/context.h"
#include "vm/value/eval_error.h"

#include <initializer_list>
#include <string>
#include <utility>

namespace kcl::vm::test {

struct World {
    RunConfig ownConfig;
    OverlayFileSystem ownFiles;
    Heap ownHeap{std::uint64_t{64} << 20};
};

class FakeContext final : private World, public Context {
public:
    FakeContext() : Context(ownHeap, ownConfig, ownFiles) {}

    Value instantiate(const SchemaDef& def, const Dict& given, std::span<const Value> args) override {
        auto* made = heap.make<Instance>();
        made->def = &def;
        made->args = args;
        made->config = copyDict(heap, given);
        for (const AttrDef& attr : def.attrs) {
            made->attrs.set(heap, attr.key, Value());
        }
        for (const DictEntry& entry : given.view()) {
            made->attrs.set(heap, entry.key, entry.value);
        }
        ++made_;
        return Value::instance(made);
    }
    Value instantiateAgain(const Instance& instance, const Dict& given) override {
        return instantiate(*instance.def, given, instance.args);
    }
    [[nodiscard]] const SchemaDef* schema(SchemaId id) const override {
        return known_ != nullptr && known_->id == id ? known_ : nullptr;
    }
    Value call(Value, std::span<const Value>) override { return {}; }
    [[nodiscard]] const Builtin* method(std::string_view, std::string_view) const override { return nullptr; }
    Value instances(const SchemaDef&, bool) override { return {}; }

    void know(const SchemaDef& def) { known_ = &def; }
    [[nodiscard]] int instancesMade() const { return made_; }

    [[nodiscard]] Value text(std::string_view s) { return Value::string(heap.copy(s)); }
    [[nodiscard]] Value list(std::initializer_list<Value> items) {
        return Value::list(makeList(heap, {items.begin(), items.size()}));
    }
    [[nodiscard]] Value dict(std::initializer_list<std::pair<const char*, Value>> entries,
                             EntryOp op = EntryOp::Union) {
        Dict* out = makeDict(heap);
        for (const auto& [key, v] : entries) {
            out->set(heap, Key(key), v, op);
        }
        return Value::dict(out);
    }

private:
    const SchemaDef* known_ = nullptr;
    int made_ = 0;
};

/// The text of the EvalError that `run` throws, or "no error".
template <typename Run>
[[nodiscard]] std::string errorOf(const Run& run) {
    try {
        run();
    } catch (const EvalError& error) {
        return error.diagnostic().text;
    }
    return "no error";
}

}  // namespace kcl::vm::test
