// Diagnostics on the terminal: which form, and whether in colour.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/support/source_map.h"

#include <string>
#include <string_view>

namespace kcl::tools {

enum class ErrorFormat { Pretty, Short, Json, Sarif };

/// The value of `--error-format`; false for another word.
[[nodiscard]] bool parseErrorFormat(std::string_view word, ErrorFormat& out);

/// The value of `--color`: "always", "never", or "auto", which means a terminal on stderr and no NO_COLOR. False for
/// another word.
[[nodiscard]] bool parseColor(std::string_view word, bool& out);

/// Appends the errors among `diagnostics`, in the order in which they were found; SARIF makes one log of them.
void renderErrors(std::string& out, const diag::Engine& diagnostics, const SourceMap& sources, ErrorFormat format, bool color);

/// Appends the notes, which are no mistakes, as lines `note: TEXT`.
void renderNotes(std::string& out, const diag::Engine& diagnostics);

}  // namespace kcl::tools
