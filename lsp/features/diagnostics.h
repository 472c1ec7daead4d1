// What is wrong with a file, as an editor shows it. LSP: textDocument/publishDiagnostics, diagnostic.
#pragma once

#include "lsp/features/feature.h"

#include <map>
#include <string>
#include <vector>

namespace kcl::lsp {

struct Problem {
    const diag::Diagnostic* diagnostic = nullptr;  ///< of the unit, until its next edit
    FileRange range;
    bool unnecessary = false;  ///< what is shown can be left out
    bool deprecated = false;
};

/// Mistakes and findings of the lint rules by file, in the order in which they were found. What has no place is shown at
/// the begin of the first file that the program is about.
[[nodiscard]] std::map<std::string, std::vector<Problem>> problems(Unit& unit);

}  // namespace kcl::lsp
