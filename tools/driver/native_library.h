// The library of the native evaluator: found beside the program, loaded when it is asked for the first time.
#pragma once

#include "vm/abi/native.h"

#include <string>

namespace kcl::tools {

/// What this program was built with, "LLVM 19.1.7"; empty when it has no native evaluator.
[[nodiscard]] std::string_view nativeBuild();

/// The library, which stays loaded; null with `reason` when it cannot be used. Any thread may call it.
[[nodiscard]] const vm::NativeLibrary* nativeLibrary(std::string& reason);

}  // namespace kcl::tools
