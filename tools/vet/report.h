// What `kcl vet` found, for programs: one JSON object, as tools section 6 has it and with the exact ranges, the path in
// the data and the rule beside it; or one SARIF log.
#pragma once

#include "frontend/support/source_map.h"
#include "tools/vet/vet.h"

#include <string>

namespace kcl::tools::vet {

/// Members: success, errCount, message, errors: each with errorType, code, name, file, document, path, line, column,
/// endLine, endColumn, message, codeSnippet, notes, rule (null, or file, line, column, message). Lines and columns
/// count from 1, columns in code points, ends exclusive.
void renderVetJson(std::string& out, const VetResult& result, const diag::Engine& diagnostics, const SourceMap& sources);

void renderVetSarif(std::string& out, const VetResult& result, const diag::Engine& diagnostics, const SourceMap& sources);

}  // namespace kcl::tools::vet
