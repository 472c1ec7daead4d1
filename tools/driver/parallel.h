// Independent pieces of work on several threads, each with a stack as large as the phases need.
#pragma once

#include <cstddef>
#include <functional>

namespace kcl::tools {

/// Number of threads worth starting for `pieces` pieces of work: at least 1.
[[nodiscard]] std::size_t workerCount(std::size_t pieces);

/// Calls `work(0)` to `work(workers - 1)`, each on a thread of its own, and waits for all. The first exception is
/// thrown here.
void runWorkers(std::size_t workers, const std::function<void(std::size_t)>& work);

}  // namespace kcl::tools
