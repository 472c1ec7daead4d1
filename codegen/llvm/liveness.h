// Which registers of a chunk are still read: what optimised code has to put back into memory when it is left.
#pragma once

#include "vm/program/program.h"

#include <cstdint>
#include <vector>

namespace kcl::codegen::native {

class Liveness {
public:
    explicit Liveness(const vm::Chunk& chunk);

    /// Whether register `reg` is read at instruction `at` or behind it before it is written.
    [[nodiscard]] bool live(std::uint32_t at, std::uint32_t reg) const {
        return ((bits_[at * words_ + reg / 64] >> (reg % 64)) & 1) != 0;
    }

private:
    std::size_t words_;
    std::vector<std::uint64_t> bits_;  ///< by instruction
};

}  // namespace kcl::codegen::native
