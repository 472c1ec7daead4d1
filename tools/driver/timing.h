// Time and memory of each phase, for `--time-phases`. Costs nothing when it is off.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::tools {

/// Bytes of memory that the process holds now.
[[nodiscard]] std::uint64_t residentBytes();

class Timing {
public:
    explicit Timing(bool enabled) : enabled_(enabled) {}

    /// Measures from its making to its end.
    class Scope {
    public:
        Scope(Timing& timing, std::string_view phase);
        ~Scope();
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;

    private:
        Timing& timing_;
        std::string_view phase_;
        std::chrono::steady_clock::time_point begin_;
        std::uint64_t bytes_ = 0;
    };

    [[nodiscard]] Scope phase(std::string_view name) { return Scope(*this, name); }
    [[nodiscard]] bool enabled() const { return enabled_; }
    /// Takes `nanoseconds` out of the phase `from` and shows it as a phase `name` before it.
    void split(std::string_view from, std::string_view name, std::uint64_t nanoseconds);
    /// A table: phase, milliseconds, megabytes grown; and a total.
    void render(std::string& out) const;

private:
    struct Row {
        std::string_view phase;
        std::uint64_t nanoseconds;
        std::int64_t bytes;
    };
    bool enabled_;
    std::vector<Row> rows_;
};

}  // namespace kcl::tools
