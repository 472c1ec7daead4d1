#include "codegen/llvm/liveness.h"

#include "codegen/llvm/operands.h"

namespace kcl::codegen::native {

Liveness::Liveness(const vm::Chunk& chunk) : words_((chunk.registers + 63) / 64), bits_(chunk.code.size() * words_, 0) {
    const auto size = static_cast<std::uint32_t>(chunk.code.size());
    std::vector<std::uint32_t> starts;
    for (std::uint32_t at = 0; at < size; at += lengthOf(chunk.code[at].op)) {
        starts.push_back(at);
    }
    std::vector<std::uint64_t> now(words_);
    const auto join = [&](std::uint32_t at) {
        for (std::size_t w = 0; w < words_ && at < size; ++w) {
            now[w] |= bits_[at * words_ + w];
        }
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t n = starts.size(); n-- > 0;) {
            const std::uint32_t at = starts[n];
            const vm::Instruction& i = chunk.code[at];
            now.assign(words_, 0);
            const bool leaves = i.op == Opcode::Return || i.op == Opcode::AttrReturn;
            if (!leaves && i.op != Opcode::Jump && i.op != Opcode::Loop) {
                join(at + lengthOf(i.op));
            }
            if (operandsOf(i.op).b == Operand::WJump) {
                join(i.d());
            } else if (operandsOf(i.op).extra == 2) {
                join(chunk.code[at + 1].d());
            }
            eachDefinition(i, [&](std::uint32_t first, std::uint32_t count) {
                for (std::uint32_t reg = first; reg < first + count; ++reg) {
                    now[reg / 64] &= ~(std::uint64_t{1} << (reg % 64));
                }
            });
            eachUse(i, [&](std::uint32_t first, std::uint32_t count) {
                for (std::uint32_t reg = first; reg < first + count; ++reg) {
                    now[reg / 64] |= std::uint64_t{1} << (reg % 64);
                }
            });
            for (std::size_t w = 0; w < words_; ++w) {
                if (bits_[at * words_ + w] != now[w]) {
                    bits_[at * words_ + w] = now[w];
                    changed = true;
                }
            }
        }
    }
}

}  // namespace kcl::codegen::native
