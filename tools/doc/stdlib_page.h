// The reference page of the standard library: what `kcl doc stdlib` prints and the build writes. Everything on it comes
// from the rows of stdlib/builtins.def.
#pragma once

#include <string>

namespace kcl::tools {

/// Appends the page, in Markdown.
void appendStdlibPage(std::string& out);

}  // namespace kcl::tools
