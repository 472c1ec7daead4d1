// A compiled program: chunks of instructions and the tables they refer to. Immutable once made; any number of machines
// may run it at the same time.
//
// Every contribution to a global or a schema attribute (a Setter) is a chunk of its own, evaluated at most once and on
// demand; the chunk of a package runs all of them in textual order. The branches of `if` statements among them are
// decided by guards, which are evaluated at most once too.
#pragma once

#include "frontend/support/arena.h"
#include "frontend/support/source_map.h"
#include "frontend/support/span.h"
#include "vm/bytecode/instruction.h"
#include "vm/program/schema_def.h"
#include "vm/value/containers.h"
#include "vm/value/function.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::vm {

inline constexpr std::uint32_t kNone = UINT32_MAX;

/// An instruction that fails right after a call does so where the callee ended; `fallback` is the call.
[[nodiscard]] constexpr Span placeOfCallee(Span fallback) { return {fallback.begin, 0}; }
[[nodiscard]] constexpr bool isPlaceOfCallee(Span span) { return span.begin != 0 && span.end == 0; }

/// The expression that an instruction computes, where that is not the place at which its mistakes are reported.
struct Extent {
    /// Of a constant that is loaded: an entry in it; the other bits are the number of its key.
    static constexpr std::uint32_t kEntry = std::uint32_t{1} << 31;

    std::uint32_t at = 0;    ///< the instruction
    std::uint32_t part = 0;  ///< 0: all of it; k: the k-th argument of the call; or kEntry
    Span span;
};

/// A piece of code with one frame.
struct Chunk {
    std::span<const Instruction> code;
    const Span* spans = nullptr;      ///< by instruction: the node that was evaluated last before it
    std::span<const Extent> extents;  ///< ascending by instruction; read when something fails
    std::uint32_t registers = 0;
    std::string_view name;            ///< for the disassembler and call chains
    std::uint32_t number = 0;         ///< index into Program::chunks
    bool mainPackage = true;
    bool resumable = false;           ///< its checks and asserts are independent; a validating machine goes on behind one
};

/// What it means that an instruction Probe was reached.
enum class ProbeKind : std::uint8_t {
    Statement,   ///< the statement begins
    Check,       ///< a check, or an assert, begins
    CheckTrue,   ///< it holds
    CheckFalse,  ///< it does not
    Branch,      ///< one way of a condition is taken
    End,         ///< behind the last statement; never reported
};

/// A place whose execution is counted, in programs that were compiled with probes.
struct ProbeDef {
    ProbeKind kind{};
    Span span;                        ///< of the statement or the check; of the condition's owner for a branch
    std::uint32_t branch = 0;         ///< Branch: which way, from 0
};

struct ParamDef {
    Key name;
    const Type* type = nullptr;       ///< null when not annotated
    bool hasDefault = false;
};

struct LambdaProto {
    const Chunk* chunk = nullptr;     ///< parameters are its first registers
    std::span<const ParamDef> params;
    std::string_view name;
    bool checked = false;             ///< some parameter has a type
};

/// The `if` statement that encloses setters; its chunk gives the number of the branch taken.
struct GuardDef {
    const Chunk* chunk = nullptr;
    std::uint32_t outer = kNone;      ///< the enclosing guard
    std::uint32_t outerBranch = 0;
};

/// One contribution to a global.
struct SetterDef {
    const Chunk* chunk = nullptr;
    std::uint32_t name = 0;           ///< index into Program::names
    std::uint32_t guard = kNone;
    std::uint32_t branch = 0;
    bool selfReferential = false;
};

/// A variable of a package, or the value that several targets of one assignment share.
struct NameDef {
    std::string_view text;
    std::uint32_t firstSetter = 0;
    std::uint32_t setters = 0;
};

/// A key of the program's result.
struct ExportDef {
    Key key;
    std::uint32_t name;
    bool hidden;                      ///< starts with `_`
};

/// What a call passes beside its registers.
struct CallSite {
    std::uint32_t positional = 0;
    std::span<const Key> keywords;    ///< their values follow the positional ones
    Key method;                       ///< call_method
    bool optional = false;            ///< call_method: `?.`
    const Builtin* builtin = nullptr; ///< call_builtin
    std::uint32_t cache = 0;          ///< call_method
};

struct InstanceSite {
    const SchemaDef* schema = nullptr;  ///< null when only the value tells
    std::uint32_t positional = 0;
    std::span<const Key> keywords;
    bool hasArgs = false;
    bool hasConfig = false;
    Span where;                       ///< the schema's name
    Span config;                      ///< the first plain key of the configuration, else the name
};

/// A name that a mixin takes from its host.
struct HostRef {
    Key key;
    std::uint32_t name = kNone;       ///< global to fall back to
};

/// One contribution to an attribute, in the body of the schema that writes it.
struct AttrSetter {
    enum class Kind : std::uint8_t { Attribute, Assignment };
    const Chunk* chunk = nullptr;     ///< null when `constant` says all
    Value constant;                   ///< default without code; Undefined when there is none
    const Type* type = nullptr;       ///< null when nothing is to be checked
    Span place;                       ///< of the default, for messages
    std::uint32_t slot = 0;           ///< in the layout of the schema that writes it
    std::uint32_t guard = kNone;      ///< index into SchemaCode::guards
    std::uint32_t branch = 0;
    Kind kind = Kind::Attribute;
    bool hasDefault = false;
};

/// The code in one schema's own body.
struct SchemaCode {
    const Chunk* body = nullptr;          ///< null when it only runs `setters` in order
    const Chunk* paramDefaults = nullptr; ///< null when no parameter has one
    const Chunk* checks = nullptr;        ///< null when there are none
    const Chunk* indexDefault = nullptr;  ///< default of the index signature, null when there is none
    std::span<const ParamDef> params;
    std::span<const AttrSetter> setters;  ///< textual order
    std::span<const GuardDef> guards;
};

struct Program {
    Program() = default;
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    Arena arena;                          ///< owns chunks, layouts and constant strings
    const SourceMap* sources = nullptr;   ///< what the spans point into; null when nobody asks for lines
    std::vector<Value> constants;
    std::vector<Key> keys;
    std::vector<const Type*> types;
    std::vector<NameDef> names;
    std::vector<SetterDef> setters;
    std::vector<GuardDef> guards;
    std::vector<const LambdaProto*> lambdas;
    std::vector<const Builtin*> builtins;
    std::vector<const Chunk*> templates;
    std::vector<const Dict*> records;     ///< keys of literals that are made again and again
    std::vector<HostRef> hosts;
    std::vector<CallSite> callSites;
    std::vector<InstanceSite> instanceSites;
    std::vector<const SchemaDef*> schemas;  ///< by SchemaId
    std::vector<const Chunk*> packages;     ///< normal pass of each, in order; the main package last
    std::vector<const Chunk*> chunks;       ///< all, for the disassembler and the verifier
    std::vector<ExportDef> exports;         ///< variables of the main package, in order of output
    std::vector<ProbeDef> probes;           ///< empty unless compiled with probes
    std::uint32_t caches = 0;               ///< number of inline caches
    bool usesInstances = false;             ///< some text asks for `instances`
};

/// Text of all chunks, one instruction a line.
[[nodiscard]] std::string disassemble(const Program& program);
/// What is wrong with the program's code: registers, jumps and table indexes out of range. Empty when nothing is.
[[nodiscard]] std::string verify(const Program& program);

}  // namespace kcl::vm
