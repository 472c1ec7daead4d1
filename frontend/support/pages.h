// A block of memory from the system, which asks for large pages (large_pages.h) when it is large itself.
#pragma once

#include <cstddef>
#include <utility>

namespace kcl {

class Pages {
public:
    /// At least `size` bytes, uninitialised, aligned to 16; only what is touched takes memory. Throws std::bad_alloc.
    explicit Pages(std::size_t size);
    ~Pages();
    Pages(Pages&& other) noexcept
        : begin_(std::exchange(other.begin_, nullptr)), size_(other.size_), mapped_(std::exchange(other.mapped_, 0)) {}
    Pages& operator=(Pages&& other) noexcept {
        std::swap(begin_, other.begin_);
        std::swap(size_, other.size_);
        std::swap(mapped_, other.mapped_);
        return *this;
    }
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;

    [[nodiscard]] std::byte* begin() const { return begin_; }
    [[nodiscard]] std::size_t size() const { return size_; }

private:
    std::byte* begin_ = nullptr;
    std::size_t size_ = 0;
    std::size_t mapped_ = 0;  ///< bytes of the mapping; 0: from operator new
};

}  // namespace kcl
