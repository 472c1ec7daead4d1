// Names as numbers. Every identifier of a program is stored once; afterwards a name is a 32-bit id that compares as
// an integer. The text of a name lives as long as the interner.
#pragma once

#include "frontend/support/arena.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace kcl {

/// An interned identifier. Only meaningful together with the Interner that made it; 0 is "no name".
enum class Name : std::uint32_t { None = 0 };

class Interner {
public:
    Interner();

    /// The id of `text`; equal texts give equal ids.
    [[nodiscard]] Name intern(std::string_view text);
    /// The id of `text` when it was interned before, else Name::None.
    [[nodiscard]] Name find(std::string_view text) const;
    [[nodiscard]] std::string_view text(Name name) const { return texts_[static_cast<std::uint32_t>(name)]; }
    /// Number of ids handed out, Name::None included.
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(texts_.size()); }

private:
    void grow();

    Arena arena_;
    std::vector<std::string_view> texts_;
    std::vector<std::uint32_t> table_;  ///< open addressing over texts_; 0 is an empty place
    std::vector<std::uint32_t> hashes_;
};

}  // namespace kcl
