// Links from imports to files, and lines above declarations that can be clicked.
// LSP: textDocument/documentLink, codeLens.
#pragma once

#include "lsp/features/feature.h"

namespace kcl::lsp {

struct Link {
    FileRange range;
    std::string target;  ///< path of a file
    std::string tooltip;
};

/// The path of each import of a package, with its first file.
[[nodiscard]] std::vector<Link> links(const Cursor& at);

struct Lens {
    FileRange range;
    std::string title;
    std::string command;
    std::vector<std::string> arguments;
};

/// `run test` above each `test_` lambda of a `*_test.k` file, `show YAML` above the first statement of a main file.
[[nodiscard]] std::vector<Lens> lenses(const Cursor& at);

}  // namespace kcl::lsp
