// The kinds of diagnostics that the type checker can report: the rows of type.def as constants.
#pragma once

#include "frontend/diag/kind_rows.h"

namespace kcl::diag {
#define KCL_DIAG KCL_DIAG_ROW
#include "frontend/diag/type.def"
#undef KCL_DIAG
}  // namespace kcl::diag
