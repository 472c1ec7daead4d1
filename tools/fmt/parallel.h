// Independent jobs on all processors, each on a stack that carries the deepest program.
#pragma once

#include <cstddef>
#include <functional>

namespace kcl::tools {

/// Calls `job` with each number below `count`, from as many threads as there are processors, and waits for all.
/// `progress` is called on this thread every tenth of a second with the number of jobs that are done. What a job throws
/// is thrown here when all have ended.
void runParallel(std::size_t count, const std::function<void(std::size_t)>& job,
                 const std::function<void(std::size_t)>& progress);

}  // namespace kcl::tools
