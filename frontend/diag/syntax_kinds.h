// The kinds of diagnostics that the scanner and the parser can report: the rows of syntax.def as constants.
#pragma once

#include "frontend/diag/kind_rows.h"

namespace kcl::diag {
#define KCL_DIAG KCL_DIAG_ROW
#include "frontend/diag/syntax.def"
#undef KCL_DIAG
}  // namespace kcl::diag
