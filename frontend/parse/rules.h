// The rules of grammar/Kcl.g4 as numbers.
#pragma once

#include <cstdint>

namespace kcl::parse {

enum class Rule : std::uint8_t {
#define KCL_RULE(Ident) Ident,
#include "frontend/parse/rules.def"
};

}  // namespace kcl::parse
