#include "tools/fmt/parallel.h"

#include "tools/driver/big_stack.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace kcl::tools {

namespace {

/// Work and what is known about it, shared by the threads.
struct Shared {
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> done{0};
    std::mutex mutex;
    std::condition_variable ended;
    std::size_t running = 0;  ///< threads, under `mutex`
    std::exception_ptr thrown;  ///< the first, under `mutex`
};

void work(Shared& shared, std::size_t count, const std::function<void(std::size_t)>& job) {
    try {
        runOnBigStack([&] {
            for (std::size_t i = shared.next++; i < count; i = shared.next++) {
                job(i);
                ++shared.done;
            }
        });
    } catch (...) {
        const std::scoped_lock lock(shared.mutex);
        shared.thrown = shared.thrown ? shared.thrown : std::current_exception();
        shared.next = count;
    }
    const std::scoped_lock lock(shared.mutex);
    --shared.running;
    shared.ended.notify_all();
}

}  // namespace

void runParallel(std::size_t count, const std::function<void(std::size_t)>& job,
                 const std::function<void(std::size_t)>& progress) {
    constexpr auto kBeat = std::chrono::milliseconds(100);
    const std::size_t wanted = std::min<std::size_t>(count, std::max(1U, std::thread::hardware_concurrency()));
    if (wanted <= 1) {
        for (std::size_t i = 0; i < count; ++i) {
            job(i);
        }
        return;
    }
    Shared shared;
    shared.running = wanted;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < wanted; ++i) {
        threads.emplace_back([&] { work(shared, count, job); });
    }
    {
        std::unique_lock lock(shared.mutex);
        while (!shared.ended.wait_for(lock, kBeat, [&] { return shared.running == 0; })) {
            progress(shared.done);
        }
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    if (shared.thrown) {
        std::rethrow_exception(shared.thrown);
    }
}

}  // namespace kcl::tools
