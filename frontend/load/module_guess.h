// Which system module was meant by a name that is none.
#pragma once

#include <string>
#include <string_view>

namespace kcl::load {

/// The system module that differs from `name` by one letter (left out, added, another one, or two neighbours swapped);
/// empty when there is none. `isSystemModule` says which names are modules.
[[nodiscard]] std::string nearSystemModule(std::string_view name, bool (*isSystemModule)(std::string_view));

}  // namespace kcl::load
