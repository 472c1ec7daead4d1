// Runs the examples of documentation strings: each together with the files of its package, so that it can use the
// package's names, in a hermetic run. With a block of YAML or JSON behind it, its result must be that.
#pragma once

#include "tools/doc/source.h"

#include <cstddef>
#include <string>

namespace kcl::tools::doc {

struct ExampleReport {
    std::size_t passed = 0;
    std::size_t failed = 0;
    std::size_t skipped = 0;
    std::string text;  ///< what went wrong, diagnostics with places in the documentation string
};

/// Examples of the schemas and functions that `source` selects. Call on a big stack.
[[nodiscard]] ExampleReport runExamples(const Source& source, FileSystem& files, bool color);

}  // namespace kcl::tools::doc
