// Front door of the machine: runs a compiled program once.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/support/file_system.h"
#include "vm/value/context.h"

#include <memory>
#include <cstdint>
#include <string>
#include <vector>

namespace kcl::vm {

struct Program;

/// What native code cost and did; all zero for an evaluation without it.
struct NativeStatistics {
    std::uint64_t plain = 0;                ///< pieces of plain code made
    std::uint64_t plainNanoseconds = 0;
    std::uint64_t optimised = 0;            ///< chunks optimised
    std::uint64_t optimiseNanoseconds = 0;
    std::uint64_t exits = 0;                ///< times that optimised code met what it was not made for
    std::uint64_t native = 0;               ///< times that the machine went into native code
    std::uint64_t interpreted = 0;          ///< frames that the machine's loop ran instead
};

/// What an evaluation gave. The value lives as long as the Evaluation.
struct Evaluation {
    std::unique_ptr<Heap> heap;        ///< what the result points into
    std::unique_ptr<Context> context;  ///< the machine; what a tool asks of the result (selection) goes through it
    Value result;                      ///< the program's result: a dict, or what was emitted (semantics section 1.4)
    std::string printed;               ///< text of print(), in order
    std::vector<std::uint64_t> hits;   ///< by probe of the program: how often it was reached
    NativeStatistics native;
    std::uint64_t steps = 0;           ///< see Interpreter::steps()
    bool ok = false;                   ///< false: a diagnostic with its call chain was reported
};

/// Finds a built-in method; given by whoever knows stdlib, which stands behind vm.
using MethodLookup = const Builtin* (*)(std::string_view module, std::string_view name);

[[nodiscard]] Evaluation run(const Program& program, const RunConfig& config, FileSystem& files, MethodLookup methods,
                             diag::Engine& sink);

}  // namespace kcl::vm
