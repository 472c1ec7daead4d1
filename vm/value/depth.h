// The bound that every recursion over the nesting of values keeps.
#pragma once

#include "frontend/diag/eval_kinds.h"
#include "vm/value/containers.h"
#include "vm/value/eval_error.h"

namespace kcl::vm {

/// Throws EvalError (diag::ValueTooDeep) at a level below which no value may be nested.
inline void checkDepth(std::uint32_t depth) {
    if (depth > kMaxValueDepth) [[unlikely]] {
        throw EvalError(diag::ValueTooDeep, kMaxValueDepth);
    }
}

}  // namespace kcl::vm
