// The boundary between the machine and the library of the native evaluator (codegen/llvm), which is loaded when it is
// asked for. Both sides are plain functions and structs: the executable exports nothing, no exception crosses.
//
// Native code works on the machine's own frames and registers. For whatever it does not do inline it calls the entry of
// the opcode (vm/machine/native_entries.cpp), which does what the loop would do. When a frame was pushed that must run
// first, native code gives Suspend and leaves nothing on the C++ stack: the machine runs what is newest and enters the
// suspended frame again at its pc. So depth is data for native code too.
#pragma once

#include "vm/value/value.h"

#include <cstddef>
#include <cstdint>

namespace kcl::vm {

class Interpreter;
struct Chunk;
struct Frame;
struct LambdaProto;
struct NameState;
struct NativeState;
struct Program;

/// What an entry, or a piece of native code, came to.
enum class NativeStatus : std::uint32_t {
    Next,     ///< the instruction is done
    Jump,     ///< it is done, and jumps to its target
    Suspend,  ///< the machine's newest frame runs next; every frame stands at its pc
    Error,    ///< the machine keeps the error
    Return,   ///< the frame was popped, its value is in NativeState::result
};

/// Does the instruction at `at` of the newest frame.
using NativeEntry = NativeStatus (*)(NativeState* state, std::uint32_t at);
/// Runs the newest frame from instruction `at` on: Suspend, Error or Return.
using NativeCode = NativeStatus (*)(NativeState* state, Frame* frame, Value* registers, std::uint32_t at);

/// What native code reads of its machine; a member of it.
struct NativeState {
    Interpreter* machine = nullptr;
    const NativeEntry* entries = nullptr;  ///< by opcode, then `leave` and `step`
    const NativeCode* calls = nullptr;     ///< by chunk: what runs a new frame; never null
    Value result;                          ///< of Return
    const Value* constants = nullptr;
    const NameState* names = nullptr;
    std::uintptr_t stackEnd = 0;           ///< a call that finds the stack below this address suspends
    std::uint64_t maxDepth = 0;
};

/// Bytes from the NativeState to further members of its machine, the same for all machines.
struct NativeLayout {
    std::int32_t budget = 0;         ///< std::uint64_t
    std::int32_t depth = 0;          ///< std::size_t
    std::int32_t nesting = 0;        ///< std::uint32_t
    std::int32_t place = 0;          ///< Span
    std::int32_t registersTop = 0;   ///< Value*
    std::int32_t registersEnd = 0;   ///< Value*
};

/// What was seen at an instruction; bits of a profile.
inline constexpr std::uint8_t kSawInts = 1;    ///< integers alone, the result too
inline constexpr std::uint8_t kSawFloats = 2;  ///< floats alone
inline constexpr std::uint8_t kSawOthers = 4;
inline constexpr std::uint8_t kSawRange = 8;   ///< iteration over a range of integers
inline constexpr std::uint8_t kSawList = 16;   ///< iteration over a list

/// Code to be made: all of `chunk` with the help of a profile, or instructions [first, last) as they are, with every
/// one of them an entry.
struct NativeRequest {
    const Program* program = nullptr;
    const Chunk* chunk = nullptr;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool optimised = false;
    bool strictRange = false;                     ///< RunConfig::strictRangeCheck
    const std::uint8_t* profile = nullptr;        ///< by instruction
    const LambdaProto* const* callees = nullptr;  ///< by instruction: the one lambda that was called, or null
};

/// A number that differs when the two sides were not built from the same tables and structures.
using NativeStamp = std::uint64_t;

/// What the library offers.
struct NativeLibrary {
    NativeStamp stamp = 0;
    const char* description = nullptr;  ///< "LLVM 19.1.7"
    /// A session owns the code it makes; one thread at a time uses it. Null when the host cannot run native code.
    void* (*open)(const NativeLayout* layout) = nullptr;
    /// Null when no code can be made of it.
    NativeCode (*compile)(void* session, const NativeRequest* request) = nullptr;
    void (*close)(void* session) = nullptr;
};

/// The library's only symbol.
inline constexpr const char* kNativeSymbol = "kcl_native_library";
using NativeLibraryFunction = const NativeLibrary* (*)();

namespace native_detail {

[[nodiscard]] constexpr NativeStamp mix(NativeStamp hash, const char* text) {
    for (; *text != '\0'; ++text) {
        hash = (hash ^ static_cast<unsigned char>(*text)) * 1099511628211ULL;
    }
    return hash;
}

}  // namespace native_detail

/// The stamp of this side.
[[nodiscard]] constexpr NativeStamp nativeStamp() {
    NativeStamp out = 14695981039346656037ULL;
#define KCL_OPCODE(Ident, Text, A, B, C, X, Extra) out = native_detail::mix(out, #Ident #A #B #C #X #Extra);
#include "vm/bytecode/opcodes.def"
#define KCL_VALUE_KIND(Ident, TypeName) out = native_detail::mix(out, #Ident);
#include "vm/value/value_kinds.def"
    return out + sizeof(NativeState) * 31 + sizeof(NativeRequest) * 37;
}

}  // namespace kcl::vm
