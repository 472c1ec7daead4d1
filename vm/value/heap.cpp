// The one slow path of the heap: the report that its limit is exceeded.
#include "vm/value/heap.h"

#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/notes_kinds.h"
#include "vm/value/eval_error.h"

namespace kcl::vm {

void Heap::outOfBudget() const {
    throw EvalError(diag::MemoryBudget, limit_).with(diag::LimitOption, "--max-memory");
}

}  // namespace kcl::vm
