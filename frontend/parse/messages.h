// How syntax messages name a token and where they point.
#pragma once

#include "frontend/lex/token.h"
#include "frontend/support/source_map.h"

#include <string_view>

namespace kcl::parse {

/// What stands behind "got": names and keywords are `identifier`, literals their own text, strings without quotes.
[[nodiscard]] std::string_view describe(const SourceFile& file, const lex::Token& token);

/// The token; for an end of line or file, the last character of the line that it ends (observed: carets never stand
/// behind a line).
[[nodiscard]] Span placeOf(const SourceFile& file, const lex::Token& token);

/// The tokens with which an operand may begin, and those of a type, as messages list them.
inline constexpr std::string_view kOperandSet = R"~("identifier", "literal", "(", "[", "{")~";
inline constexpr std::string_view kTypeSet =
    R"~("any", "bool", "int", "float", "str", "True", "False", "identifier", "literal", "[", "{", ")")~";
inline constexpr std::string_view kLambdaSet = R"~("->", "{")~";
inline constexpr std::string_view kTargetSet = R"~("[", "{")~";
inline constexpr std::string_view kConfigOpSet = R"~(":", "=", "+=")~";

}  // namespace kcl::parse
