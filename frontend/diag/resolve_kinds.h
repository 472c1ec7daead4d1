// The kinds of diagnostics that name resolution can report: the rows of resolve.def as constants.
#pragma once

#include "frontend/diag/kind_rows.h"

namespace kcl::diag {
#define KCL_DIAG KCL_DIAG_ROW
#include "frontend/diag/resolve.def"
#undef KCL_DIAG
}  // namespace kcl::diag
