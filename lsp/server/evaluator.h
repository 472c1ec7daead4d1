// What the server asks of those who can run programs, which it cannot itself: lsp stands before the tools and the
// machine's driver. Without one, everything works but the preview of results.
#pragma once

#include "frontend/load/loader.h"
#include "frontend/support/file_system.h"

#include <string>

namespace kcl::lsp {

class Evaluator {
public:
    virtual ~Evaluator() = default;

    struct Result {
        bool ok = false;
        std::string text;  ///< YAML, or the diagnostics as they are printed
    };
    /// Runs the program that `options` describe, reading files from `files`, within budgets and without writing
    /// anything. `settings` is the path of a settings file or empty.
    [[nodiscard]] virtual Result evaluate(const load::LoadOptions& options, const std::string& settings, FileSystem& files) = 0;
};

}  // namespace kcl::lsp
