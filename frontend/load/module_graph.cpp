#include "frontend/load/module_graph.h"

#include <algorithm>

namespace kcl::load {

GraphOrder orderGraph(std::span<const std::vector<std::uint32_t>> edges, std::uint32_t start) {
    struct Frame {
        std::uint32_t node;
        std::uint32_t nextEdge;
    };
    constexpr std::uint32_t kUnseen = 0;
    std::vector<std::uint32_t> seenAt(edges.size(), kUnseen);
    std::vector<std::uint32_t> lowest(edges.size(), 0);
    std::vector<bool> open(edges.size(), false);
    std::vector<std::uint32_t> path;
    std::vector<Frame> stack;
    std::uint32_t clock = 0;
    GraphOrder out;

    const auto enter = [&](std::uint32_t node) {
        seenAt[node] = lowest[node] = ++clock;
        open[node] = true;
        path.push_back(node);
        stack.push_back({node, 0});
    };
    enter(start);
    while (!stack.empty()) {
        const std::uint32_t node = stack.back().node;
        if (stack.back().nextEdge < edges[node].size()) {
            const std::uint32_t to = edges[node][stack.back().nextEdge++];
            if (seenAt[to] == kUnseen) {
                enter(to);
            } else if (open[to]) {
                lowest[node] = std::min(lowest[node], seenAt[to]);
            }
            continue;
        }
        stack.pop_back();
        out.order.push_back(node);
        if (!stack.empty()) {
            lowest[stack.back().node] = std::min(lowest[stack.back().node], lowest[node]);
        }
        if (lowest[node] != seenAt[node]) {
            continue;
        }
        std::vector<std::uint32_t> members;
        do {
            members.push_back(path.back());
            open[path.back()] = false;
            path.pop_back();
        } while (members.back() != node);
        const bool toItself = std::find(edges[node].begin(), edges[node].end(), node) != edges[node].end();
        if (members.size() > 1 || toItself) {
            std::sort(members.begin(), members.end());
            out.circles.push_back(std::move(members));
        }
    }
    return out;
}

}  // namespace kcl::load
