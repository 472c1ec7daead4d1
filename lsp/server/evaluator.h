// What the server asks of those who can run programs, which it cannot itself: lsp stands before the tools and the
// machine's driver. Without one, everything works but the preview of results and the validation of data.
#pragma once

#include "frontend/load/loader.h"
#include "frontend/support/file_system.h"

#include <cstdint>
#include <string>
#include <vector>

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

    /// Data that does not fit: bytes [begin, end) of it.
    struct Violation {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        std::string code;
        std::string message;
    };
    /// Validates the YAML text `data` of the file at `path` against the schema `name` (empty for the first one) of the
    /// source file `schemaFile`. A program that does not compile is one violation at the begin.
    [[nodiscard]] virtual std::vector<Violation> validate(const std::string& path, const std::string& data, const std::string& schemaFile,
                                                          const std::string& name, FileSystem& files) = 0;
};

}  // namespace kcl::lsp
