// The kinds of diagnostics that the built-in functions can report: the rows of library.def as constants.
#pragma once

#include "frontend/diag/kind_rows.h"

namespace kcl::diag {
#define KCL_DIAG KCL_DIAG_ROW
#include "frontend/diag/library.def"
#undef KCL_DIAG
}  // namespace kcl::diag
