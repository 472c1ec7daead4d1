// The shape of an instruction: 64 bits, an opcode and up to three 16-bit register fields, of which two can be read as
// one 32-bit number. What each field means stands in opcodes.def; nothing else describes it.
#pragma once

#include <cstdint>

namespace kcl::vm {

enum class Opcode : std::uint8_t {
#define KCL_OPCODE(Ident, Text, A, B, C, X, Extra) Ident,
#include "vm/bytecode/opcodes.def"
};

struct Instruction {
    Opcode op = Opcode::Extra;
    std::uint8_t x = 0;
    std::uint16_t a = 0;
    std::uint16_t b = 0;
    std::uint16_t c = 0;

    /// Fields b and c as one number.
    [[nodiscard]] constexpr std::uint32_t d() const { return b | (static_cast<std::uint32_t>(c) << 16); }
    constexpr void setD(std::uint32_t value) {
        b = static_cast<std::uint16_t>(value);
        c = static_cast<std::uint16_t>(value >> 16);
    }
    /// Number of a key in instructions whose X is Key.
    [[nodiscard]] constexpr std::uint32_t key() const { return c | (static_cast<std::uint32_t>(x) << 16); }
};
static_assert(sizeof(Instruction) == 8);

/// Registers of one chunk are numbered below this.
inline constexpr std::uint32_t kMaxRegisters = 60'000;
inline constexpr std::uint32_t kMaxKeys = 1U << 24;

}  // namespace kcl::vm
