// The table of opcodes as data, for the disassembler and the verifier.
#pragma once

#include "vm/bytecode/instruction.h"

#include <string_view>

namespace kcl::vm {

/// What an operand field holds; opcodes.def explains each.
enum class Operand : std::uint8_t {
    None, Def, Use, Mod, Def2, Use3, Args, Run, Imm, Count, Key,
    WConst, WJump, WGlobal, WSetter, WGuard, WType, WLambda, WBuiltin, WTemplate, WHost, WRecord, WIndex, WInt,
};

struct OpcodeInfo {
    std::string_view text;
    Operand a;
    Operand b;
    Operand c;
    Operand x;
    std::uint8_t extra;  ///< 1: a data word follows; 2: one that is a jump's target
};

[[nodiscard]] const OpcodeInfo& info(Opcode op);

/// True for the kinds that fill fields b and c.
[[nodiscard]] constexpr bool isWide(Operand o) { return o >= Operand::WConst; }

}  // namespace kcl::vm
