// The kinds of diagnostics that loading can report: the rows of load.def as constants.
#pragma once

#include "frontend/diag/kind_rows.h"

namespace kcl::diag {
#define KCL_DIAG KCL_DIAG_ROW
#include "frontend/diag/load.def"
#undef KCL_DIAG
}  // namespace kcl::diag
