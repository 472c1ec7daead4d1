// Diagnostics as workflow commands of GitHub Actions: one line each, shown beside the changed lines of a pull request.
//
//   ::warning file=app/main.k,line=1,col=1,endLine=1,endColumn=5,title=unused-import (W1001)::text
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/support/source_map.h"

#include <string>
#include <string_view>

namespace kcl::diag {

/// Appends the line of `diagnostic`. Paths below `directory` are written relative to it.
void renderGithub(std::string& out, const Diagnostic& diagnostic, const SourceMap& sources, std::string_view directory);

}  // namespace kcl::diag
