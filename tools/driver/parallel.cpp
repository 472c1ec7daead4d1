#include "tools/driver/parallel.h"

#include "tools/driver/big_stack.h"

#include <algorithm>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace kcl::tools {

std::size_t workerCount(std::size_t pieces) {
    constexpr std::size_t kMost = 16;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    return std::clamp<std::size_t>(pieces, 1, std::min(cores, kMost));
}

void runWorkers(std::size_t workers, const std::function<void(std::size_t)>& work) {
    std::vector<std::exception_ptr> thrown(workers);
    const auto run = [&](std::size_t i) {
        try {
            runOnBigStack([&] { work(i); });
        } catch (...) {
            thrown[i] = std::current_exception();
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < workers; ++i) {
        try {
            threads.emplace_back(run, i);
        } catch (const std::system_error&) {
            run(i);  // the system has no thread left
        }
    }
    run(0);
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const std::exception_ptr& failure : thrown) {
        if (failure) {
            std::rethrow_exception(failure);
        }
    }
}

}  // namespace kcl::tools
