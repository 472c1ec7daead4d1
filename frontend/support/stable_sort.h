// Sorting that keeps the order of equal elements. The standard library's std::stable_sort asks for a temporary buffer by a
// function that C++17 deprecates, which not every compiler lets pass.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <utility>
#include <vector>

namespace kcl {

/// Sorts `elements` by `less`; equal elements keep their order. Elements are moved twice at most.
template <typename T, typename Less>
void stableSort(std::vector<T>& elements, const Less& less, std::size_t from = 0) {
    std::vector<std::size_t> order(elements.size() - from);
    std::iota(order.begin(), order.end(), from);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return less(elements[a], elements[b]) || (!less(elements[b], elements[a]) && a < b);
    });
    std::vector<T> sorted;
    sorted.reserve(order.size());
    for (const std::size_t i : order) {
        sorted.push_back(std::move(elements[i]));
    }
    std::ranges::move(sorted, elements.begin() + static_cast<std::ptrdiff_t>(from));
}

}  // namespace kcl
