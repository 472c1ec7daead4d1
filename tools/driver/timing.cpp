#include "tools/driver/timing.h"

#include <algorithm>
#include <cstdio>

#include <fmt/core.h>
#include <unistd.h>

namespace kcl::tools {

std::uint64_t residentBytes() {
    unsigned long long total = 0;
    unsigned long long resident = 0;
    std::FILE* file = std::fopen("/proc/self/statm", "r");
    if (file == nullptr) {
        return 0;
    }
    const int read = std::fscanf(file, "%llu %llu", &total, &resident);
    std::fclose(file);
    return read == 2 ? resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE)) : 0;
}

Timing::Scope::Scope(Timing& timing, std::string_view phase) : timing_(timing), phase_(phase) {
    if (timing_.enabled_) {
        bytes_ = residentBytes();
        begin_ = std::chrono::steady_clock::now();
    }
}

Timing::Scope::~Scope() {
    if (timing_.enabled_) {
        const auto spent = std::chrono::steady_clock::now() - begin_;
        timing_.rows_.push_back(
            {phase_, static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(spent).count()),
             static_cast<std::int64_t>(residentBytes()) - static_cast<std::int64_t>(bytes_)});
    }
}

void Timing::split(std::string_view from, std::string_view name, std::uint64_t nanoseconds) {
    const auto row = std::find_if(rows_.begin(), rows_.end(), [&](const Row& r) { return r.phase == from; });
    if (row != rows_.end()) {
        row->nanoseconds -= std::min(row->nanoseconds, nanoseconds);
        rows_.insert(row, {name, nanoseconds, 0});
    }
}

void Timing::render(std::string& out) const {
    std::uint64_t time = 0;
    std::int64_t bytes = 0;
    const auto line = [&](std::string_view phase, std::uint64_t nanoseconds, std::int64_t grown) {
        out += fmt::format("{:<10}{:>12.3f} ms{:>12.2f} MB\n", phase, static_cast<double>(nanoseconds) / 1e6,
                           static_cast<double>(grown) / 1048576.0);
    };
    for (const Row& row : rows_) {
        line(row.phase, row.nanoseconds, row.bytes);
        time += row.nanoseconds;
        bytes += row.bytes;
    }
    line("total", time, bytes);
}

}  // namespace kcl::tools
