// What a syntax error is told besides its text: how the thing is written in KCL, the bracket that is not closed, and
// the replacement where it is certain. And which errors say nothing new after another one.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/lex/token.h"
#include "frontend/support/source_map.h"

#include <vector>

namespace kcl::parse {

/// Adds to `d`, which was found in `file`, what helps to mend it.
void advise(diag::Diagnostic& d, const SourceFile& file, const std::vector<lex::Token>& tokens);

/// Those of `found` that no other one explains, in the same order: one for each line, one for a run of lines in one
/// statement, nothing behind a bracket that closes another one.
[[nodiscard]] std::vector<diag::Diagnostic> withoutConsequences(const std::vector<diag::Diagnostic>& found, const SourceFile& file,
                                                                const std::vector<lex::Token>& tokens);

}  // namespace kcl::parse
