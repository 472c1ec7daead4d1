// What there is to say about a name: its declaration in one line and its documentation. Hover, completion, signature
// help and symbols print these.
#pragma once

#include "lsp/features/feature.h"

#include <string>

namespace kcl::lsp {

/// The documentation that has what is said about `entity`, which is declared in a package or is one.
[[nodiscard]] const sema::doc::Documentation& documentationOf(Unit& unit, const Entity& entity);
/// `schema App(Base)`, `name?: str = "x"`, `math.floor(x: number) -> int`, `(parameter) x: int`; KCL, one line.
[[nodiscard]] std::string declarationText(Unit& unit, const Entity& entity);
/// Markdown; empty when nothing is documented.
[[nodiscard]] std::string documentationText(Unit& unit, const Entity& entity);
/// The type as a reader wants it: without the package of the program, cut when it is very long.
[[nodiscard]] std::string shortType(const vm::Type* type);
/// `name?: type = default` of an attribute as documented.
[[nodiscard]] std::string attributeText(const sema::doc::DocAttribute& attribute);

}  // namespace kcl::lsp
