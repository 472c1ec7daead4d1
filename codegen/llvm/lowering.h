// Bytecode to LLVM's intermediate form.
#pragma once

#include "vm/abi/native.h"

#include <string>

namespace llvm {
class Module;
}

namespace kcl::codegen::native {

/// Makes the function `name` of `request` in `module`. False when there is none to make.
[[nodiscard]] bool lower(llvm::Module& module, const std::string& name, const vm::NativeRequest& request, const vm::NativeLayout& layout);

}  // namespace kcl::codegen::native
