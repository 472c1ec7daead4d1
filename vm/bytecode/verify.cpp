// Checks a program's code against the table of opcodes: registers below the chunk's count, jumps to instructions,
// numbers within their tables. The compiler's tests run it; the machine relies on what it proves.
#include "vm/bytecode/opcode_info.h"
#include "vm/program/program.h"

#include <fmt/format.h>

namespace kcl::vm {

namespace {

class Verifier {
public:
    Verifier(const Program& program, const Chunk& chunk) : program_(program), chunk_(chunk) {}

    std::string run() {
        const std::size_t size = chunk_.code.size();
        if (size == 0) {
            return fail(0, "no code");
        }
        // Targets of jumps must not be data words.
        std::vector<bool> starts(size, false);
        for (std::size_t at = 0; at < size; at += info(chunk_.code[at].op).extra != 0 ? 2 : 1) {
            starts[at] = true;
        }
        for (std::size_t at = 0; at < size; ++at) {
            if (!starts[at]) {
                continue;
            }
            const Instruction& i = chunk_.code[at];
            const OpcodeInfo& row = info(i.op);
            if (i.op == Opcode::Extra || (row.extra != 0 && (at + 1 >= size || chunk_.code[at + 1].op != Opcode::Extra))) {
                return fail(at, "data word out of place");
            }
            if (!registers(row.a, i.a, 0) || !operandB(row, i) || (row.c == Operand::Use && !registers(row.c, i.c, 0)) ||
                (row.c == Operand::Use3 && !registers(row.c, i.c, 0))) {
                return fail(at, "register or number out of range");
            }
            if (row.b == Operand::WJump && (i.d() >= size || !starts[i.d()])) {
                return fail(at, "jump to no instruction");
            }
            if (row.extra == 2 && (chunk_.code[at + 1].d() >= size || !starts[chunk_.code[at + 1].d()])) {
                return fail(at, "jump to no instruction");
            }
        }
        const Opcode last = chunk_.code[size - 1].op;
        if (last != Opcode::Return && last != Opcode::AttrReturn && last != Opcode::Fail && last != Opcode::Extra && last != Opcode::AssertFailed) {
            return fail(size - 1, "code does not end with a return");
        }
        return {};
    }

private:
    std::string fail(std::size_t at, std::string_view why) const {
        return fmt::format("{} at {}: {} ({})", chunk_.name, at, why,
                           at < chunk_.code.size() ? info(chunk_.code[at].op).text : std::string_view());
    }

    [[nodiscard]] bool below(std::uint32_t first, std::uint32_t count) const { return first + count <= chunk_.registers; }

    [[nodiscard]] bool registers(Operand kind, std::uint32_t reg, std::uint32_t count) const {
        switch (kind) {
            case Operand::Def:
            case Operand::Use:
            case Operand::Mod: return below(reg, 1);
            case Operand::Def2: return below(reg, 2);
            case Operand::Use3: return below(reg, 3);
            case Operand::Args: return below(reg, count + 1);
            case Operand::Run: return count == 0 || below(reg, count);
            default: return true;
        }
    }

    [[nodiscard]] bool operandB(const OpcodeInfo& row, const Instruction& i) const {
        const std::uint32_t d = i.d();
        if (i.op == Opcode::Probe) {
            return d < program_.probes.size();
        }
        switch (row.b) {
            case Operand::WConst: return d < program_.constants.size();
            case Operand::WGlobal: return d < program_.names.size();
            case Operand::WSetter: return d < program_.setters.size();
            case Operand::WGuard: return d < program_.guards.size();
            case Operand::WType: return d < program_.types.size();
            case Operand::WLambda: return d < program_.lambdas.size();
            case Operand::WBuiltin: return d < program_.builtins.size();
            case Operand::WTemplate: return d < program_.templates.size();
            case Operand::WHost: return d < program_.hosts.size();
            case Operand::WRecord: return d < program_.records.size();
            default: break;
        }
        if (i.op == Opcode::ModInt && i.c == 0) {
            return false;
        }
        if (row.x == Operand::Key && i.key() >= program_.keys.size()) {
            return false;
        }
        return isWide(row.b) || registers(row.b, i.b, row.c == Operand::Count ? i.c : 0);
    }

    const Program& program_;
    const Chunk& chunk_;
};

}  // namespace

std::string verify(const Program& program) {
    for (const Chunk* chunk : program.chunks) {
        if (std::string wrong = Verifier(program, *chunk).run(); !wrong.empty()) {
            return wrong;
        }
    }
    return {};
}

}  // namespace kcl::vm
