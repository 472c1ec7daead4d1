// The mini-language of str.format(): spec "stdlib section 2.2".
#pragma once

#include "vm/value/function.h"

#include <string>
#include <string_view>

namespace kcl::stdlib {

/// `pattern` with its fields replaced by arguments of `call`. Throws for what is no pattern or has no argument.
[[nodiscard]] std::string formatText(vm::Call& call, std::string_view pattern);

}  // namespace kcl::stdlib
