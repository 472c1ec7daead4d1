// Declares the C++ function of every row of builtins.def.
#pragma once

#include "vm/value/function.h"
#include "vm/value/value.h"

namespace kcl::stdlib {

#define KCL_BUILTIN(Module, Name, Function, Signature, Effect, Doc) [[nodiscard]] vm::Value Function(vm::Call& call);
#include "stdlib/builtins.def"

}  // namespace kcl::stdlib
