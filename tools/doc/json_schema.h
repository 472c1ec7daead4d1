// JSON Schema 2020-12 and OpenAPI 3.1 of schemas.
//
// A schema becomes an object with what it inherits laid flat, because `additionalProperties: false` does not combine
// with `allOf`. Checks become keywords where that is exact (constraints.h); every check also stands as text in
// `x-kcl-checks`. A document accepts at least what the program accepts.
#pragma once

#include "tools/doc/json_value.h"
#include "tools/doc/selection.h"

#include <string>
#include <string_view>

namespace kcl::tools::doc {

/// One document with a definition for each selected schema and alias, and for those that they name. `rootSchema`, when not
/// empty, is the full name of the schema that the document itself describes.
[[nodiscard]] std::string jsonSchema(const Selection& selection, std::string_view rootSchema);
/// An OpenAPI document without paths: the schemas are its components.
[[nodiscard]] std::string openApi(const Selection& selection);

/// The value of a constant expression: literals, and lists and configurations of them. False for any other.
[[nodiscard]] bool constantJson(const ast::Expr& value, const SourceMap& sources, Json& out);

}  // namespace kcl::tools::doc
