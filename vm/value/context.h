// What an operation may use besides its operands: the heap, the options of the run, and the two services that only
// the machine can give (making an instance, calling a function). There is no global state: every evaluation has its
// own Context and any number of them may run in parallel threads.
#pragma once

#include "frontend/support/edition.h"
#include "frontend/support/file_system.h"
#include "vm/value/containers.h"
#include "vm/value/emit_options.h"
#include "vm/value/heap.h"
#include "vm/value/value.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kcl::vm {

struct Builtin;
struct NativeLibrary;                 // vm/abi/native.h
enum class SchemaId : std::uint32_t;  // vm/types/type.h

/// Who executes the bytecode.
enum class Engine : std::uint8_t {
    Vm,      ///< the machine's loop
    Native,  ///< native code for everything that is reached
    Auto,    ///< the loop, and native code for what is hot
};

/// An option() argument of the run: `-D name=value`. The value is JSON text, or plain text when it is no JSON.
struct Argument {
    std::string name;
    std::string value;
    bool isText = false;  ///< given as text whatever it looks like
};

struct RunConfig {
    bool strictRangeCheck = false;   ///< -r
    bool debug = false;              ///< -d
    bool disableNone = false;        ///< -n
    bool sortKeys = false;           ///< -k
    bool showHidden = false;         ///< -H
    bool includeSchemaTypePath = false;
    bool disableEmptyList = false;
    Edition edition;
    std::vector<Argument> arguments;
    std::vector<std::string> selectors;  ///< -S
    std::string workDirectory;       ///< absolute
    std::string moduleRoot;          ///< absolute; reading and writing files stays below it
    std::vector<std::string> mainFiles;  ///< absolute, as given
    bool hermetic = false;           ///< clock, random, environment and undeclared files are errors
    std::vector<std::string> allowRead;
    std::vector<std::string> allowWrite;
    bool write = true;  ///< files of the module may be written; else only those of allowWrite
    std::uint64_t maxSteps = UINT64_MAX;
    std::uint64_t maxBytes = std::uint64_t{4} << 30;
    std::uint32_t maxDepth = 400'000;     ///< frames of the machine
    std::uint64_t timeoutMilliseconds = 0;  ///< 0: none
    Engine engine = Engine::Vm;
    const NativeLibrary* (*native)() = nullptr;  ///< what makes native code, null when it cannot be had; unless the engine is Vm
    std::uint32_t hotAfter = 0;             ///< calls or rounds of a loop until code is optimised; 0: a default
};

class Context {
public:
    Context(Heap& h, const RunConfig& c, FileSystem& f) : heap(h), config(c), files(f) {}
    virtual ~Context() = default;
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    /// A new instance of `def` from a configuration (entries with their operators), as when a dict is converted to
    /// a schema type. Runs the body and the checks; semantics section 5.2.
    virtual Value instantiate(const SchemaDef& def, const Dict& config, std::span<const Value> args) = 0;
    /// As instantiate, for a dict that is an item of a list (edition rule none-in-list-items).
    virtual Value instantiateItem(const SchemaDef& def, const Dict& given) { return instantiate(def, given, {}); }
    /// `instance` made again with exactly the entries of `config`, operators forced to Override; its arguments are
    /// kept (semantics section 4.2, resolve).
    /// A missing attribute is reported at `instance.where` when that is a place.
    virtual Value instantiateAgain(const Instance& instance, const Dict& config) = 0;
    /// The schema of a type's id; what conversion to a schema type instantiates.
    [[nodiscard]] virtual const SchemaDef* schema(SchemaId id) const = 0;
    /// Calls a function value. A value that is no function gives Undefined.
    virtual Value call(Value function, std::span<const Value> args) = 0;
    /// The method `name` of a built-in kind of value (`module` "str.", "list.", ... of the catalogue), or null.
    [[nodiscard]] virtual const Builtin* method(std::string_view module, std::string_view name) const = 0;
    /// Instances recorded for `def` so far; `everyPackage` false keeps those made in the main package.
    virtual Value instances(const SchemaDef& def, bool everyPackage) = 0;
    /// The path of the file whose code runs, as diagnostics print it; empty when that is not known.
    [[nodiscard]] virtual std::string_view currentFile() const { return {}; }

    /// What a library keeps for the length of the evaluation, such as compiled patterns.
    struct LibraryState {
        LibraryState() = default;
        virtual ~LibraryState() = default;
        LibraryState(const LibraryState&) = delete;
        LibraryState& operator=(const LibraryState&) = delete;
    };

    /// The argument `name` of the run, the last of several; null when there is none.
    [[nodiscard]] const Argument* argument(std::string_view name) {
        for (; indexed_ < config.arguments.size(); ++indexed_) {
            arguments_[config.arguments[indexed_].name] = &config.arguments[indexed_];
        }
        const auto found = arguments_.find(name);
        return found == arguments_.end() ? nullptr : found->second;
    }

    Heap& heap;
    const RunConfig& config;
    FileSystem& files;
    std::string printed;              ///< text of print(), in order
    List* stream = nullptr;           ///< of manifests.yaml_stream(), the whole output then; null when it was not called
    EmitOptions streamOptions;        ///< of that call
    std::unique_ptr<LibraryState> library;  ///< made by whoever needs it first

private:
    std::unordered_map<std::string_view, const Argument*> arguments_;
    std::size_t indexed_ = 0;  ///< of config.arguments, which are in arguments_
};

}  // namespace kcl::vm
