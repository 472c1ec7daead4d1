// Checks of a schema as keywords of JSON Schema, where that can be said exactly.
//
// Understood: comparisons of an attribute, or of `len(attribute)`, with numbers, also in chains; `attribute in [...]`;
// regex.match, isunique, multiplyof; `all x in attribute { ... }`; `and`; conditions of the form `if attribute`,
// under which empty values stay allowed.
#pragma once

#include "frontend/support/interner.h"
#include "sema/doc/model.h"
#include "tools/doc/json_value.h"

namespace kcl::tools::doc {

/// Adds what `check` says to the members of `properties`, an object of schemas by attribute. False when the check, or a
/// part of it, is not understood.
bool addConstraint(const ast::CheckExpr& check, const Interner& names, const SourceMap& sources, Json& properties);

}  // namespace kcl::tools::doc
