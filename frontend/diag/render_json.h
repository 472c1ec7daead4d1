// Diagnostics for programs: one JSON object per diagnostic and line.
//
// Members: severity, code, name (our stable name of the kind), kind (the family), message, place, labels (each with
// message and place), notes, suggestions, fixes (each with place and replacement). A place is null or has path, line,
// column, endLine and endColumn: 1-based, columns in code points, the end exclusive.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/support/source_map.h"

#include <string>
#include <string_view>

namespace kcl::diag {

/// Appends `diagnostic` as one line of JSON, newline included.
void renderJson(std::string& out, const Diagnostic& diagnostic, const SourceMap& sources);

/// Appends `text` as a JSON string, quotes included.
void appendJsonString(std::string& out, std::string_view text);

}  // namespace kcl::diag
