#include "frontend/support/pages.h"

#include <sys/mman.h>

#include <cstdint>
#include <new>

namespace kcl {

namespace {

constexpr std::size_t kHugePage = std::size_t{2} << 20;

}  // namespace

Pages::Pages(std::size_t size) : size_(size) {
    if (size < kHugePage) {
        begin_ = static_cast<std::byte*>(::operator new(size));
        return;
    }
    if (size > SIZE_MAX / 2) {
        throw std::bad_alloc();
    }
    // A mapping that holds whole huge pages; what lies outside of them is given back.
    const std::size_t wanted = (size + kHugePage - 1) & ~(kHugePage - 1);
    void* const map = mmap(nullptr, wanted + kHugePage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (map == MAP_FAILED) {
        throw std::bad_alloc();
    }
    auto* const at = static_cast<std::byte*>(map);
    const std::size_t before = (kHugePage - (reinterpret_cast<std::uintptr_t>(at) & (kHugePage - 1))) & (kHugePage - 1);
    if (before > 0) {
        munmap(at, before);
    }
    munmap(at + before + wanted, kHugePage - before);
    begin_ = at + before;
    mapped_ = wanted;
#ifdef MADV_HUGEPAGE
    madvise(begin_, wanted, MADV_HUGEPAGE);  // a wish; without huge pages the memory is as good
#endif
}

Pages::~Pages() {
    if (mapped_ > 0) {
        munmap(begin_, mapped_);
    } else {
        ::operator delete(begin_);
    }
}

}  // namespace kcl
