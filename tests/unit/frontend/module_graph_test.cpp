// The order of packages.
#include "frontend/load/module_graph.h"

#include <doctest/doctest.h>

using kcl::load::GraphOrder;
using kcl::load::orderGraph;

using Edges = std::vector<std::vector<std::uint32_t>>;

TEST_CASE("what a package imports stands before it, in the order of the imports") {
    const Edges edges{{2, 1}, {3}, {3}, {}};
    const GraphOrder graph = orderGraph(edges, 0);
    CHECK(graph.order == std::vector<std::uint32_t>{3, 2, 1, 0});
    CHECK(graph.circles.empty());
}

TEST_CASE("a circle is found once, with the packages on it and no others") {
    const Edges edges{{1}, {2}, {1, 3}, {}};
    const GraphOrder graph = orderGraph(edges, 0);
    REQUIRE(graph.circles.size() == 1);
    CHECK(graph.circles.front() == std::vector<std::uint32_t>{1, 2});
    CHECK(graph.order.size() == 4);
    CHECK(graph.order.back() == 0);
}

TEST_CASE("a package that imports itself is a circle") {
    const Edges edges{{1}, {1}};
    CHECK(orderGraph(edges, 0).circles == std::vector<std::vector<std::uint32_t>>{{1}});
}

TEST_CASE("a chain of a million packages needs no stack") {
    constexpr std::uint32_t kLength = 1'000'000;
    Edges edges(kLength);
    for (std::uint32_t i = 0; i + 1 < kLength; ++i) {
        edges[i].push_back(i + 1);
    }
    const GraphOrder graph = orderGraph(edges, 0);
    CHECK(graph.order.size() == kLength);
    CHECK(graph.order.front() == kLength - 1);
}
