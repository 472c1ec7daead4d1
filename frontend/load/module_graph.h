// The graph of packages: an order in which every package stands behind those that it imports, and the circles.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace kcl::load {

struct GraphOrder {
    /// Every node that can be reached from the start: what a node points to stands before it, but for circles.
    std::vector<std::uint32_t> order;
    /// Strongly connected sets of more than one node, and single nodes that point to themselves; ascending inside.
    std::vector<std::vector<std::uint32_t>> circles;
};

/// Depth first from `start`, edges in their order; needs no stack of the host (Tarjan's algorithm with an explicit
/// one), so that a chain of any length is fine. Linear in nodes and edges.
[[nodiscard]] GraphOrder orderGraph(std::span<const std::vector<std::uint32_t>> edges, std::uint32_t start);

}  // namespace kcl::load
