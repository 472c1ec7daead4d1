// Strings as YAML: which style a text needs and its bytes in that style.
#pragma once

#include "vm/emit/writer.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kcl::vm {

enum class ScalarStyle : std::uint8_t { Plain, SingleQuoted, DoubleQuoted, Literal };

struct ScalarForm {
    ScalarStyle style = ScalarStyle::Plain;
    bool multiline = false;  ///< has a line break of YAML: LF, CR, NEL, LS or PS
};

/// The style of `text`: plain when a reader gets the same string back, literal blocks for texts of several lines.
[[nodiscard]] ScalarForm scalarForm(std::string_view text);

/// Writes `text`; lines after the first are indented by `indent`. True when the last thing written is a line break.
bool putScalar(Writer& out, std::string_view text, ScalarStyle style, std::size_t indent);

}  // namespace kcl::vm
