// The notes and labels that go with errors of evaluation: the rows of notes.def as constants.
#pragma once

#include "frontend/diag/kind_rows.h"

namespace kcl::diag {
#define KCL_DIAG KCL_DIAG_ROW
#include "frontend/diag/notes.def"
#undef KCL_DIAG
}  // namespace kcl::diag
