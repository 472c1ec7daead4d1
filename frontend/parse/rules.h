// The rules of the grammar as numbers, without a header of ANTLR.
#pragma once

#include <cstdint>

namespace kcl::parse {

enum class Rule : std::uint8_t {
#define KCL_RULE(Ident) Ident,
#include "frontend/parse/rules.def"
};

}  // namespace kcl::parse
