// The list of every kind, for `kcl explain`, the machine formats and the tests of coverage.
#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/library_kinds.h"
#include "frontend/diag/lint_kinds.h"
#include "frontend/diag/load_kinds.h"
#include "frontend/diag/notes_kinds.h"
#include "frontend/diag/resolve_kinds.h"
#include "frontend/diag/syntax_kinds.h"
#include "frontend/diag/type_kinds.h"

#include <array>

namespace kcl::diag {

namespace {

constexpr auto kKinds = std::to_array<Kind>({
#define KCL_DIAG(Ident, Name, Code, Header, Sev, Text, ...) &k##Ident##Info,
#include "frontend/diag/all.def"
});

}  // namespace

std::span<const Kind> allKinds() {
    return kKinds;
}

}  // namespace kcl::diag
