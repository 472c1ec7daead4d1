#include "frontend/support/large_pages.h"

#include <cerrno>
#include <cstdint>

#include <sys/mman.h>

namespace kcl {

void preferLargePages(void* memory, std::size_t size) {
#ifdef MADV_HUGEPAGE
    const auto begin = (reinterpret_cast<std::uintptr_t>(memory) + kLargePage - 1) & ~(kLargePage - 1);
    const auto end = (reinterpret_cast<std::uintptr_t>(memory) + size) & ~(kLargePage - 1);
    if (begin < end) {
        const int before = errno;
        (void)::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
        errno = before;
    }
#else
    (void)memory;
    (void)size;
#endif
}

}  // namespace kcl
