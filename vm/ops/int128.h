// Integers of 128 bits as text, for the reports of overflow: the reference names the exact value.
#pragma once

#include <cstdint>
#include <string>

namespace kcl::vm {

__extension__ using Int128 = __int128;
__extension__ using UInt128 = unsigned __int128;

/// `v` in decimal.
[[nodiscard]] std::string int128Text(Int128 v);

}  // namespace kcl::vm
