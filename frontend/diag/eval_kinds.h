// The kinds of diagnostics that evaluation can report: the rows of eval.def as constants.
#pragma once

#include "frontend/diag/kind_rows.h"

namespace kcl::diag {
#define KCL_DIAG KCL_DIAG_ROW
#include "frontend/diag/eval.def"
#undef KCL_DIAG
}  // namespace kcl::diag
