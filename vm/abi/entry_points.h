// The boundary between native code and the machine's operations; the list is entry_points.def.
#pragma once

#include "vm/ops/ops.h"
#include "vm/value/eval_error.h"

#include <cstdint>
#include <optional>

namespace kcl::vm {

/// What one activation of native code carries: the evaluation, and the error that ended it.
struct AbiContext {
    Context* context = nullptr;
    std::optional<EvalError> error;
};

/// Bits of the `options` of merge.
inline constexpr std::uint8_t kAbiOrMode = 1;
inline constexpr std::uint8_t kAbiIdempotentCheck = 2;
inline constexpr std::uint8_t kAbiResolve = 4;

extern "C" {
#define KCL_ABI(name, ...) std::uint8_t kcl_abi_##name(AbiContext* abi, Value* out, __VA_ARGS__);
#include "vm/abi/entry_points.def"
}

}  // namespace kcl::vm
