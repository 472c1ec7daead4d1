// How a row of a table becomes a constant. Only for the *_kinds.h headers.
#pragma once

#include "frontend/diag/diagnostic.h"

#define KCL_DIAG_ROW(Ident, Name, Code, Header, Sev, Text, ...)                          \
    inline constexpr KindInfo k##Ident##Info{Name, Code, Header, Severity::Sev};          \
    inline constexpr Definition<__VA_ARGS__> Ident{&k##Ident##Info, Text};
