// Which registers an instruction reads and writes, out of the table of opcodes.
#pragma once

#include "vm/bytecode/instruction.h"
#include "vm/bytecode/opcode_info.h"

#include <cstddef>
#include <cstdint>

namespace kcl::codegen::native {

using vm::Opcode;
using vm::Operand;

struct OperandKinds {
    Operand a;
    Operand b;
    Operand c;
    std::uint8_t extra;
};

inline constexpr OperandKinds kOperands[] = {
#define KCL_OPCODE(Ident, Text, A, B, C, X, Extra) {Operand::A, Operand::B, Operand::C, Extra},
#include "vm/bytecode/opcodes.def"
};

inline constexpr std::size_t kOpcodes = sizeof(kOperands) / sizeof(kOperands[0]);

/// Entries behind those of the opcodes.
inline constexpr std::size_t kLeaveEntry = kOpcodes;
inline constexpr std::size_t kStepEntry = kOpcodes + 1;

[[nodiscard]] constexpr const OperandKinds& operandsOf(Opcode op) { return kOperands[static_cast<std::size_t>(op)]; }

/// Words of the instruction.
[[nodiscard]] constexpr std::uint32_t lengthOf(Opcode op) { return operandsOf(op).extra != 0 ? 2 : 1; }

/// Calls `use(first, count)` for each run of registers that is read.
template <typename Use>
void eachUse(const vm::Instruction& i, const Use& use) {
    const OperandKinds& row = operandsOf(i.op);
    const auto field = [&](Operand kind, std::uint32_t at, bool iteration) {
        switch (kind) {
            case Operand::Use:
            case Operand::Mod: use(at, iteration ? 2U : 1U); return;
            case Operand::Use3: use(at, 3U); return;
            case Operand::Args: use(at, i.c + 1U); return;
            case Operand::Run: use(at, std::uint32_t{i.c}); return;
            case Operand::None:
            case Operand::Def:
            case Operand::Def2:
            case Operand::Imm:
            case Operand::Count:
            case Operand::Key:
            case Operand::WConst:
            case Operand::WJump:
            case Operand::WGlobal:
            case Operand::WSetter:
            case Operand::WGuard:
            case Operand::WType:
            case Operand::WLambda:
            case Operand::WBuiltin:
            case Operand::WTemplate:
            case Operand::WHost:
            case Operand::WRecord:
            case Operand::WIndex:
            case Operand::WInt: return;
        }
    };
    field(row.a, i.a, i.op == Opcode::IterNext);
    field(row.b, i.b, i.op == Opcode::FilterKeep);
    field(row.c, i.c, false);
    if (i.op == Opcode::ArgGiven && i.a >= 64) {
        use(std::uint32_t{i.a}, 1U);
    }
}

/// Calls `define(first, count)` for the registers that are written.
template <typename Define>
void eachDefinition(const vm::Instruction& i, const Define& define) {
    const Operand kind = operandsOf(i.op).a;
    if (i.op == Opcode::IterNext) {
        define(std::uint32_t{i.a}, i.x > 1 ? 4U : 3U);
    } else if (i.op == Opcode::Construct) {
        define(0U, 1U);
    } else if (kind == Operand::Def || kind == Operand::Mod) {
        define(std::uint32_t{i.a}, 1U);
    } else if (kind == Operand::Def2) {
        define(std::uint32_t{i.a}, 2U);
    }
}

/// Whether the instruction can wait for another frame, and where this one goes on afterwards.
enum class Wait : std::uint8_t { Never, Again, Behind };

[[nodiscard]] Wait waitOf(Opcode op);

}  // namespace kcl::codegen::native
