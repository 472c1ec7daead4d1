// Where an import statement may lead, as text: pure functions over names and directories (semantics section 1.1).
#pragma once

#include "frontend/ast/stmt.h"
#include "frontend/support/interner.h"

#include <string>
#include <string_view>

namespace kcl::load {

/// The path of `import` as written: "..a.b".
[[nodiscard]] std::string writtenPath(const ast::ImportStmt& import, const Interner& names);

/// The names of `import` joined by `separator`, without the leading dots.
[[nodiscard]] std::string joinNames(const ast::ImportStmt& import, const Interner& names, char separator);

/// Whether `path` is `directory` or below it; both normalised and absolute.
[[nodiscard]] bool isInside(std::string_view path, std::string_view directory);

/// The path of `target` below `root` with dots between the parts: root "/m", target "/m/a/b" gives "a.b".
[[nodiscard]] std::string dottedBelow(std::string_view root, std::string_view target);

/// The directory that the names of a relative import start from: `directory` for one dot, its parent for two, ...
/// Empty when that is not inside `root`.
[[nodiscard]] std::string relativeBase(std::string_view root, std::string_view directory, std::uint32_t leadingDots);

/// "my-module" as it is written in an import: "my_module".
[[nodiscard]] std::string importableName(std::string_view packageName);

}  // namespace kcl::load
