#include "frontend/support/pages.h"

#include "frontend/support/large_pages.h"

#include <sys/mman.h>

#include <cstdint>
#include <new>

namespace kcl {

Pages::Pages(std::size_t size) : size_(size) {
    if (size < kLargePage) {
        begin_ = static_cast<std::byte*>(::operator new(size));
        return;
    }
    if (size > SIZE_MAX / 2) {
        throw std::bad_alloc();
    }
    // A mapping that holds whole large pages; what lies outside of them is given back.
    const std::size_t wanted = (size + kLargePage - 1) & ~(kLargePage - 1);
    void* const map = mmap(nullptr, wanted + kLargePage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (map == MAP_FAILED) {
        throw std::bad_alloc();
    }
    auto* const at = static_cast<std::byte*>(map);
    const std::size_t before = (kLargePage - (reinterpret_cast<std::uintptr_t>(at) & (kLargePage - 1))) & (kLargePage - 1);
    if (before > 0) {
        munmap(at, before);
    }
    munmap(at + before + wanted, kLargePage - before);
    begin_ = at + before;
    mapped_ = wanted;
    preferLargePages(begin_, wanted);
}

Pages::~Pages() {
    if (mapped_ > 0) {
        munmap(begin_, mapped_);
    } else {
        ::operator delete(begin_);
    }
}

}  // namespace kcl
