// The one door through which the library reaches files: it says which paths a run may read and write.
//
// Relative paths stand below the module root. A path outside is refused unless the run allows it (--allow-read,
// --allow-write); a hermetic run reads and writes only what is allowed so.
#pragma once

#include "frontend/diag/library_kinds.h"
#include "vm/value/function.h"

#include <string>
#include <string_view>

namespace kcl::stdlib {

enum class Access { Read, Write };

/// `path` below the module root, as it is written: `a.txt` gives `/root/a.txt`, `./a.txt` gives `/root/./a.txt`.
[[nodiscard]] std::string pathBelowRoot(const vm::Call& call, std::string_view path);
/// The same, normalised with its links followed, when the run may use it so; throws otherwise.
[[nodiscard]] std::string checkedPath(const vm::Call& call, std::string_view path, Access access);

/// Writes a whole file or nothing; throws diag::FailedToDump.
void dumpText(const vm::Call& call, std::string_view path, std::string_view text);

/// `reason` of a FileError as the reference words it: "No such file or directory (os error 2)".
[[nodiscard]] std::string reasonText(std::string_view reason);

}  // namespace kcl::stdlib
