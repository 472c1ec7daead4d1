// What the renderers are given: the documentation, which of its packages to show and how.
#pragma once

#include "frontend/support/interner.h"
#include "frontend/support/source_map.h"
#include "sema/doc/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace kcl::tools::doc {

/// A file of the output, its path below the target folder.
struct OutputFile {
    std::string path;
    std::string text;
};

struct Selection {
    const sema::doc::Documentation* docs = nullptr;
    const SourceMap* sources = nullptr;
    const Interner* names = nullptr;
    std::vector<std::uint32_t> packages;  ///< indexes into Documentation::packages, by path
    std::string title;
    std::string version;                  ///< of the module; may be empty
    std::string root;                     ///< absolute; places are shown relative to it
    std::string sourceUrl;                ///< in front of such a place to make a link; empty for no links
    bool ignoreDeprecated = false;
    bool escapeHtml = false;              ///< Markdown: prose cannot contain HTML

    /// Whether the schema is shown: public, in a package that is, and not left out as deprecated.
    [[nodiscard]] bool shows(const sema::doc::DocSchema& schema) const;
    [[nodiscard]] bool shows(const sema::doc::DocAttribute& attribute) const;
    [[nodiscard]] bool showsPackage(std::uint32_t package) const;
    /// Path below root and line: "models/app.k", 5; an empty path when there is none.
    struct Place {
        std::string path;
        std::uint32_t line = 0;
    };
    [[nodiscard]] Place place(Span span) const;
    /// `path` of a package as a title: the main package has the module's.
    [[nodiscard]] std::string nameOf(const sema::doc::DocPackage& package) const;
};

/// The first reason why a `@deprecated` is there: its argument `reason` without quotes, else "".
[[nodiscard]] std::string deprecationReason(const sema::doc::DocDecorator& decorator);

}  // namespace kcl::tools::doc
