// The operators new and delete of the program: those of the library, but large blocks are on large pages. Vectors and
// strings that grow to megabytes (tokens, side tables, output) get them this way; arenas ask for themselves.
#include "frontend/support/large_pages.h"

#include <cstdlib>
#include <new>

void* operator new(std::size_t size) {
    for (;;) {
        if (void* const memory = std::malloc(size == 0 ? 1 : size); memory != nullptr) [[likely]] {
            if (size >= kcl::kLargeAllocation) {
                kcl::preferLargePages(memory, size);
            }
            return memory;
        }
        const std::new_handler handler = std::get_new_handler();
        if (handler == nullptr) {
            throw std::bad_alloc();
        }
        handler();
    }
}

void operator delete(void* memory) noexcept { std::free(memory); }

void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
