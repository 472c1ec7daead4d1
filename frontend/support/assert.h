// Our own mistakes. A failed assertion ends the process with status 70 through std::abort's handler in tools/cli;
// it never reports a mistake of the user's program.
#pragma once

namespace kcl::detail {
[[noreturn]] void assertionFailed(const char* condition, const char* why, const char* file, int line);
}

/// Stops the process when `cond` does not hold; `why` says what guarantees it.
#define KCL_ASSERT(cond, why) \
    do {                      \
        if (!(cond)) [[unlikely]] { \
            ::kcl::detail::assertionFailed(#cond, why, __FILE__, __LINE__); \
        }                     \
    } while (false)

/// After a switch that covers every enumerator.
#define KCL_UNREACHABLE() __builtin_unreachable()
