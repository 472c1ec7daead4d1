// Edits that mend diagnostics, applied to a text. The one place that does it: `kcl lint --fix` and the language server.
//
// The edits of one diagnostic belong together: all of them are made or none. What overlaps an edit that was accepted
// before is refused, so the result does not depend on who else had something to say about the same place; refused ones
// can be asked for again when the text has been analysed anew.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/support/source_map.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace kcl::diag {

struct FixedText {
    std::string text;
    std::size_t applied = 0;  ///< diagnostics whose edits were made
    std::size_t refused = 0;  ///< those whose edits overlap others, or lie in other files
};

/// `raw` is the file as it stands on the disk, `file` the same as the source map has it; a byte order mark and carriage
/// returns are kept where they are, and new lines get what the file's have. Edits are taken from `diagnostics` in order.
[[nodiscard]] FixedText applyFixes(std::string_view raw, const SourceFile& file, std::span<const Diagnostic* const> diagnostics);

}  // namespace kcl::diag
