// The signatures of built-in functions, as the tables of stdlib write them, made into types.
#pragma once

#include "vm/types/type_store.h"

#include <string_view>

namespace kcl::sema {

/// The type of a row's signature: `(x: int, y?: str = "a", *args, **kw) -> int` gives a function, text without a
/// parenthesis the type of a constant. Text that is no signature gives `any`.
[[nodiscard]] const vm::Type* parseSignature(std::string_view text, vm::TypeStore& store);

}  // namespace kcl::sema
