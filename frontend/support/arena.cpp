#include "frontend/support/arena.h"

#include <algorithm>

namespace kcl {

namespace {

/// Blocks double from the first size, by small pages up to kSmall, then by huge ones.
constexpr std::size_t kSmall = std::size_t{1} << 20;
constexpr std::size_t kFirstHuge = std::size_t{4} << 20;
constexpr std::size_t kMost = std::size_t{32} << 20;

}  // namespace

void* Arena::allocateSlow(std::size_t size, std::size_t align) {
    const std::size_t wanted = size + align;
    const bool alone = wanted > blockSize_ / 4 && wanted > kSmall / 4;
    const std::size_t block = alone ? wanted : std::max(blockSize_, wanted);
    blocks_.push_back({Pages(block), alone});
    reserved_ += block;
    const auto mask = static_cast<std::uintptr_t>(align - 1);
    const auto base = reinterpret_cast<std::uintptr_t>(blocks_.back().pages.begin());
    const std::uintptr_t at = (base + mask) & ~mask;
    if (!alone) {
        next_ = at + size;
        end_ = base + block;
        blockSize_ = blockSize_ < kSmall ? blockSize_ * 2 : std::clamp(blockSize_ * 2, kFirstHuge, kMost);
    }
    return reinterpret_cast<void*>(at);
}

void Arena::release(const void* allocation) {
    // Large ones are few, and those that grow are among the newest.
    constexpr std::size_t kLookedAt = 8;
    const std::size_t oldest = blocks_.size() - std::min(blocks_.size(), kLookedAt);
    for (std::size_t i = blocks_.size(); i-- > oldest;) {
        if (blocks_[i].alone && blocks_[i].pages.begin() == allocation) {
            reserved_ -= blocks_[i].pages.size();
            blocks_.erase(blocks_.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
    }
}

}  // namespace kcl
