// The attributes that the documentation of a schema describes.
//
//   Attributes
//   ----------
//   name: str, default is "x", optional
//       Text, indented deeper.
//
// The section ends where the next title with a line of dashes begins. Read from the source text, so that every name has
// its place.
#pragma once

#include "frontend/support/span.h"

#include <string_view>
#include <vector>

namespace kcl::sema::lint {

struct DocAttribute {
    std::string_view name;  ///< without quotes and `$`
    Span place;
};

struct DocAttributes {
    bool hasSection = false;
    Span title;             ///< of the section
    std::vector<DocAttribute> attributes;
};

/// `text` is the string literal as written; its first byte is at `begin`.
[[nodiscard]] DocAttributes parseDocAttributes(std::string_view text, Loc begin);

}  // namespace kcl::sema::lint
