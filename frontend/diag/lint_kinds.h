// The kinds of diagnostics that the rules of `kcl lint` report: the rows of lint.def as constants.
#pragma once

#include "frontend/diag/kind_rows.h"

namespace kcl::diag {
#define KCL_DIAG KCL_DIAG_ROW
#include "frontend/diag/lint.def"
#undef KCL_DIAG
}  // namespace kcl::diag
