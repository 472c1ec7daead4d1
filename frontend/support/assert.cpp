#include "frontend/support/assert.h"

#include <cstdio>
#include <cstdlib>

namespace kcl::detail {

void assertionFailed(const char* condition, const char* why, const char* file, int line) {
    std::fprintf(stderr, "kcl: internal error: %s (%s) at %s:%d\n", condition, why, file, line);
    std::_Exit(70);
}

}  // namespace kcl::detail
