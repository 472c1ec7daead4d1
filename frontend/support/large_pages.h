// Large allocations on large pages. A page is filled in when it is first touched, at some microseconds for 4 KiB; a
// program that fills hundreds of megabytes spends as long on that as on its work, unless the system takes 2 MiB at
// once. Linux does so where it is told to (`madvise` in /sys/kernel/mm/transparent_hugepage/enabled).
#pragma once

#include <cstddef>

namespace kcl {

/// Size and alignment of a large page.
inline constexpr std::size_t kLargePage = std::size_t{2} << 20;

/// From this size on an allocation is worth it: what stays untouched of its last page is little beside it.
inline constexpr std::size_t kLargeAllocation = 2 * kLargePage;

/// Asks for large pages in the whole ones among the `size` bytes at `memory`. A hint: nothing depends on the answer.
void preferLargePages(void* memory, std::size_t size);

}  // namespace kcl
