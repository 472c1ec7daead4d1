// Diagnostics as people read them on a terminal: the framed form with the source line, and one line each.
//
// The framed form (semantics section 11.1):
//   error[E2G22]: TypeError
//    --> /a/main.k:1:1
//     |
//   1 | a: int = "s"
//     | ^ expected int, got str(s)
//     |
// Further places follow as frames without a header, then `note: ` lines and `suggestion: ` blocks. A diagnostic
// without a place is its header and its text.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/support/source_map.h"

#include <string>

namespace kcl::diag {

struct RenderOptions {
    bool color = false;  ///< ANSI escape sequences
};

/// Appends `diagnostic` in frames, with an empty line behind each block.
void renderText(std::string& out, const Diagnostic& diagnostic, const SourceMap& sources, const RenderOptions& options);

/// Appends `path:line:column: error[CODE]: text` and one such line with `note` for each further place.
void renderShort(std::string& out, const Diagnostic& diagnostic, const SourceMap& sources);

/// Where a message points: the place of `loc`, moved back to the last character of the line (or, at the end of the
/// file, of the last line that has any) when it lies behind it.
[[nodiscard]] Position shownPosition(const SourceMap& sources, Loc loc);

/// "error", "warning" or "note".
[[nodiscard]] std::string_view severityName(Severity severity);

}  // namespace kcl::diag
