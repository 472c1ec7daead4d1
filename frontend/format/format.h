// The formatter: source text to formatted text. The front door of this folder; it reads and writes no file.
//
// Tokens stay as they are written and in their order; what changes is the gaps between them, and the commas and braces
// that the layout rules add or drop (language rule: tools section 3.2). What is returned has been parsed again: it is
// the same program with the same comments.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/support/source_map.h"

#include <optional>
#include <string>
#include <string_view>

namespace kcl::format {

struct Style {
    std::string indent = "    ";  ///< of one level
};

/// Bytes [begin, end) of the text.
struct ByteRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

enum class Outcome : std::uint8_t {
    Unchanged,   ///< the text was formatted
    Changed,     ///< `text` is the new one
    Invalid,     ///< the program has mistakes, which the engine has; the text is left alone
    Unfaithful,  ///< our mistake: what came out is another program; the text is left alone
};

struct Formatted {
    Outcome outcome = Outcome::Unchanged;
    std::string text;  ///< formatted, or as given
};

/// Formats `text`, which diagnostics call `path`; mistakes go to `sink`, their places are those of `sources`, which gets
/// the text. With `range`, only the statements at the top level that it touches, and the gaps around them.
[[nodiscard]] Formatted format(std::string path, std::string text, const Style& style, SourceMap& sources, diag::Engine& sink,
                               std::optional<ByteRange> range = std::nullopt);

}  // namespace kcl::format
