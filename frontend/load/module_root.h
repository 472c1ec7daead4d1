// The directory that a module's imports start from, and the kcl.mod that marks it.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/manifest.h"
#include "frontend/support/file_system.h"
#include "frontend/support/source_map.h"

#include <string>
#include <string_view>

namespace kcl::load {

/// The nearest directory at or above `directory` (absolute) that holds a kcl.mod; empty when there is none.
[[nodiscard]] std::string findModuleRoot(FileSystem& files, std::string_view directory);

/// The kcl.mod in `directory`, empty when there is none. A mistake in it is reported with its place: the text is added
/// to `sources`.
[[nodiscard]] Manifest readManifest(FileSystem& files, const std::string& directory, SourceMap& sources, diag::Engine& sink);

}  // namespace kcl::load
