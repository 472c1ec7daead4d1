// Calls built-in functions without a machine: a context over files in memory whose functions cannot be called.
#pragma once

#include "frontend/support/overlay_file_system.h"
#include "stdlib/catalogue.h"
#include "vm/ops/ops.h"
#include "vm/program/schema_def.h"
#include "vm/value/eval_error.h"
#include "vm/value/function.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::test {

class LibraryContext final : public vm::Context {
public:
    using vm::Context::Context;

    vm::Value instantiate(const vm::SchemaDef&, const vm::Dict&, std::span<const vm::Value>) override { return {}; }
    vm::Value instantiateAgain(const vm::Instance&, const vm::Dict&) override { return {}; }
    const vm::SchemaDef* schema(vm::SchemaId) const override { return nullptr; }
    vm::Value call(vm::Value, std::span<const vm::Value>) override { return {}; }
    const vm::Builtin* method(std::string_view module, std::string_view name) const override {
        return stdlib::builtin(module, name);
    }
    vm::Value instances(const vm::SchemaDef&, bool) override { return {}; }
};

/// A run with its heap, files and options.
class Library {
public:
    explicit Library(std::uint64_t bytes = std::uint64_t{64} << 20) : heap(bytes), context(heap, config, files) {
        config.moduleRoot = "/module";
        config.workDirectory = "/module";
    }

    vm::RunConfig config;
    OverlayFileSystem files;
    vm::Heap heap;
    LibraryContext context;

    [[nodiscard]] vm::Value text(std::string_view s) { return vm::Value::string(heap.copy(s)); }
    [[nodiscard]] vm::Value list(std::initializer_list<vm::Value> items) {
        return vm::Value::list(vm::makeList(heap, std::span<const vm::Value>(items.begin(), items.size())));
    }

    vm::Value call(std::string_view module, std::string_view name, std::initializer_list<vm::Value> args,
                   std::initializer_list<vm::KeywordValue> keywords = {}, vm::Value receiver = {}) {
        vm::Call made(context, *stdlib::builtin(module, name), receiver,
                      std::span<const vm::Value>(args.begin(), args.size()),
                      std::span<const vm::KeywordValue>(keywords.begin(), keywords.size()));
        return made.builtin.function(made);
    }

    /// str() of the result, or the message behind `error: `.
    std::string show(std::string_view module, std::string_view name, std::initializer_list<vm::Value> args,
                     std::initializer_list<vm::KeywordValue> keywords = {}, vm::Value receiver = {}) {
        std::string out;
        try {
            vm::appendText(out, call(module, name, args, keywords, receiver));
        } catch (const vm::EvalError& error) {
            out = "error: " + error.diagnostic().text;
        }
        return out;
    }
    /// The same for a method of `self`.
    std::string method(std::string_view self, std::string_view name, std::initializer_list<vm::Value> args = {}) {
        return show("str.", name, args, {}, text(self));
    }
};

}  // namespace kcl::test
