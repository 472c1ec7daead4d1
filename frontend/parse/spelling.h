// Statements that begin with a misspelt keyword or with a word of another language.
//
// Such a word is a name for the scanner, so the mistake would be found far behind it and again and again. A statement
// cannot begin with a name and another word behind it on the same line, nor with a name and a colon at the end of the
// line; where one does, the word is compared with the keywords, reported once and read as what was meant.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/lex/scanner.h"
#include "frontend/support/source_map.h"

#include <vector>

namespace kcl::parse {

/// How the words of `file` are to be read so that it makes sense; each was reported to `sink`. Empty for nearly all
/// files.
[[nodiscard]] std::vector<lex::Correction> checkSpelling(const SourceFile& file, const std::vector<lex::Token>& tokens, diag::Engine& sink);

}  // namespace kcl::parse
