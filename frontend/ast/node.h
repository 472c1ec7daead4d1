// What every node of the tree has in common.
//
// Nodes are plain structs in an Arena, immutable after parsing and trivially destructible. They carry no semantic
// fields: what later phases find out stands in side tables indexed by NodeId.
#pragma once

#include "frontend/support/interner.h"
#include "frontend/support/span.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace kcl::ast {

/// Number of a node, dense and unique among all modules of one parse session; side tables are indexed by it.
using NodeId = std::uint32_t;

/// A name at a place.
struct NameRef {
    Name name = Name::None;  ///< without the `$` of `$if`
    Span span;
};

/// `a.b.c`; at least one part.
using DottedName = std::span<const NameRef>;

/// Span from the first to the last part.
[[nodiscard]] inline Span spanOf(DottedName name) {
    return {name.front().span.begin, name.back().span.end};
}

}  // namespace kcl::ast
