// Assembles one chunk: instructions with their places, registers as a stack, jumps, and the local names in scope.
//
// Registers are handed out like a stack: an expression takes temporaries above what is live and gives them back. A
// destination is always a register that no name in scope can read while it is being filled.
#pragma once

#include "frontend/ast/expr.h"
#include "vm/program/program.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kcl::codegen {

using Reg = std::uint16_t;

/// Where a local name lives, seen from one builder.
struct Binding {
    enum class Kind : std::uint8_t { None, Register, Capture, Param, IndexKey };
    Kind kind = Kind::None;
    std::uint32_t index = 0;
    bool loop = false;  ///< variable of a comprehension or quantifier: as a key it stands for its value
};

/// A value that a lambda takes from the code around it when it is made.
struct Capture {
    Name name = Name::None;       ///< a local of the parent, or the entry of a literal
    ast::NodeId config = 0;       ///< the literal when the name is one of its entries
    Binding from;                 ///< in the parent
};

struct Reader;

class Builder {
public:
    Builder(Builder* parent, std::string_view name) : parent_(parent), name_(name) {}
    Builder(const Builder&) = delete;
    Builder& operator=(const Builder&) = delete;

    // What kind of code this is; lambdas inherit the schema but not the setter.
    std::uint32_t selfName = vm::kNone;      ///< global that the chunk is a setter of
    std::uint32_t selfSetter = vm::kNone;    ///< number of that setter
    std::int64_t selfSlot = -1;              ///< attribute that the chunk is a setter of
    ast::NodeId conditionOf = 0;             ///< `if` statement whose conditions the chunk decides
    const Reader* reader = nullptr;          ///< statement of a package that the chunk evaluates, when it stands in an `if`
    std::uint32_t schema = vm::kNone;        ///< SchemaId whose body this belongs to
    bool repeated = false;                   ///< may run more than once
    bool mainPackage = true;
    bool resumable = false;                  ///< Chunk::resumable

    /// The node compiled last: where the next instruction fails, unless a call comes between them (observed: after a
    /// call the place is where the callee ended).
    void at(Span place) {
        place_ = place;
        afterCall_ = false;
    }
    void calls() { afterCall_ = true; }
    /// The expression that the next instruction computes: the range of its mistakes.
    void about(Span expression) { about_ = expression; }
    /// The range of argument `part` (from 1 on) of the call emitted last.
    void aboutPart(std::size_t call, std::uint32_t part, Span argument) {
        extents_.push_back({static_cast<std::uint32_t>(call), part, argument});
    }
    /// The range of an entry in the constant that the next instruction loads.
    void aboutEntry(std::uint32_t key, Span entry) { extents_.push_back({here(), vm::Extent::kEntry | key, entry}); }
    [[nodiscard]] std::size_t places() const { return extents_.size(); }
    /// Forgets the ranges noted since places() was `count`.
    void dropPlaces(std::size_t count) { extents_.resize(count); }
    /// Runs `body` and fails afterwards where it would have failed before.
    template <typename Body>
    void aside(const Body& body) {
        const Span place = place_;
        const bool afterCall = afterCall_;
        body();
        place_ = place;
        afterCall_ = afterCall;
    }

    // Instructions
    std::size_t emit(vm::Opcode op, std::uint32_t a = 0, std::uint32_t b = 0, std::uint32_t c = 0, std::uint32_t x = 0);
    std::size_t emitWide(vm::Opcode op, std::uint32_t a, std::uint32_t d, std::uint32_t x = 0);
    /// An instruction whose X and C hold a key.
    std::size_t emitKey(vm::Opcode op, std::uint32_t a, std::uint32_t b, std::uint32_t key);
    std::size_t extra(std::uint32_t d, std::uint32_t x = 0, std::uint32_t a = 0);
    /// A jump to be patched.
    std::size_t jump(vm::Opcode op, std::uint32_t a = 0, std::uint32_t x = 0) { return emitWide(op, a, 0, x); }
    void patch(std::size_t at) { code_[at].setD(static_cast<std::uint32_t>(code_.size())); }
    [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(code_.size()); }

    // Registers
    Reg temp();
    [[nodiscard]] std::uint32_t mark() const { return next_; }
    void release(std::uint32_t mark) { next_ = mark; }
    void overflow() { overflow_ = true; }

    // Names
    void bind(Name name, Binding b);
    [[nodiscard]] std::size_t scope() const { return locals_.size(); }
    void endScope(std::size_t scope);
    /// The register of a name assigned in this chunk itself, made when there is none.
    Reg local(Name name, bool& fresh);
    [[nodiscard]] Binding find(Name name);
    void openConfig(ast::NodeId id, Reg dict) { configs_.push_back({id, dict}); }
    void closeConfig() { configs_.pop_back(); }
    /// Where the entry of the literal `config` is to be found: its dict's register, or a capture of the value.
    struct Sibling {
        bool found = false;
        bool captured = false;
        std::uint32_t index = 0;
    };
    [[nodiscard]] Sibling sibling(ast::NodeId config, Name name);
    [[nodiscard]] const std::vector<Capture>& captures() const { return captures_; }

    /// The finished chunk, in the program's arena and its list of chunks.
    const vm::Chunk* finish(vm::Program& program);

private:
    [[nodiscard]] static std::uint64_t captureKey(ast::NodeId config, Name name) {
        return (std::uint64_t{config} << 32U) | static_cast<std::uint32_t>(name);
    }
    /// Number of the capture, made when there is none.
    std::uint32_t capture(const Capture& wanted);
    struct Local {
        Name name;
        Binding binding;
        std::uint32_t outer;  ///< the local of the same name that this one hides, or vm::kNone
    };
    struct OpenConfig {
        ast::NodeId id;
        Reg dict;
    };

    Builder* parent_;
    std::string_view name_;
    std::vector<vm::Instruction> code_;
    std::vector<Span> spans_;
    std::vector<vm::Extent> extents_;
    std::vector<Local> locals_;
    std::unordered_map<Name, std::uint32_t> newest_;  ///< of each name in scope, its last local
    std::vector<OpenConfig> configs_;
    std::vector<Capture> captures_;
    std::unordered_map<std::uint64_t, std::uint32_t> captureOf_;  ///< by literal and name
    Span place_{};
    Span about_{};
    bool afterCall_ = false;
    std::uint32_t next_ = 0;
    std::uint32_t most_ = 1;
    bool overflow_ = false;
};

}  // namespace kcl::codegen
