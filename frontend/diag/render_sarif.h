// Diagnostics for tools that collect them: one SARIF 2.1.0 log per run.
//
// The driver is `kcl`; its rules are the kinds that occur, by our stable name, with the code and the family in their
// properties. Each diagnostic is one result: regions are 1-based, columns count code points, the end is exclusive.
// Labels become relatedLocations, notes and suggestions go to the result's properties, fixes to its fixes.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/support/source_map.h"

#include <span>
#include <string>

namespace kcl::diag {

/// Appends the log of `diagnostics`, in their order, and a newline.
void renderSarif(std::string& out, std::span<const Diagnostic* const> diagnostics, const SourceMap& sources);

}  // namespace kcl::diag
