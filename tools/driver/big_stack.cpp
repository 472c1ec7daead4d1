#include "tools/driver/big_stack.h"

#include <cstddef>
#include <exception>

#include <pthread.h>

namespace kcl::tools {

namespace {

struct Job {
    const std::function<void()>& work;
    std::exception_ptr thrown;
};

void* runJob(void* argument) {
    Job& job = *static_cast<Job*>(argument);
    try {
        job.work();
    } catch (...) {
        job.thrown = std::current_exception();
    }
    return nullptr;
}

}  // namespace

void runOnBigStack(const std::function<void()>& work) {
    constexpr std::size_t kLargest = std::size_t{512} << 20;
    constexpr std::size_t kSmallest = std::size_t{16} << 20;
    Job job{work, nullptr};
    for (std::size_t size = kLargest; size >= kSmallest; size /= 2) {
        pthread_attr_t attributes;
        pthread_attr_init(&attributes);
        pthread_t thread{};
        const bool started = pthread_attr_setstacksize(&attributes, size) == 0 &&
                             pthread_create(&thread, &attributes, runJob, &job) == 0;
        pthread_attr_destroy(&attributes);
        if (started) {
            pthread_join(thread, nullptr);
            if (job.thrown) {
                std::rethrow_exception(job.thrown);
            }
            return;
        }
    }
    work();
}

}  // namespace kcl::tools
