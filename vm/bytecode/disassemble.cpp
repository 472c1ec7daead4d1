// Code as text: `kcl dump --stage bytecode`.
#include "vm/bytecode/opcode_info.h"
#include "vm/ops/ops.h"
#include "vm/program/program.h"
#include "vm/types/type.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

namespace kcl::vm {

namespace {

constexpr auto kInfos = std::to_array<OpcodeInfo>({
#define KCL_OPCODE(Ident, Text, A, B, C, X, Extra) {Text, Operand::A, Operand::B, Operand::C, Operand::X, Extra},
#include "vm/bytecode/opcodes.def"
});

void appendConstant(std::string& out, Value v) {
    if (v.is(ValueKind::Str)) {
        fmt::format_to(std::back_inserter(out), " \"{}\"", v.asString());
    } else if (v.is(ValueKind::SchemaType)) {
        fmt::format_to(std::back_inserter(out), " schema {}", v.asSchemaType()->name);
    } else {
        out += ' ';
        appendText(out, v);
    }
}

void appendWide(std::string& out, const Program& program, Operand kind, std::uint32_t d) {
    const auto to = std::back_inserter(out);
    switch (kind) {
        case Operand::WConst: appendConstant(out, program.constants[d]); break;
        case Operand::WJump: fmt::format_to(to, " ->{}", d); break;
        case Operand::WGlobal: fmt::format_to(to, " {}", program.names[d].text); break;
        case Operand::WSetter:
            fmt::format_to(to, " {}/{}", program.names[program.setters[d].name].text,
                           d - program.names[program.setters[d].name].firstSetter + 1);
            break;
        case Operand::WType: fmt::format_to(to, " {}", typeText(*program.types[d])); break;
        case Operand::WBuiltin: fmt::format_to(to, " {}.{}", program.builtins[d]->module, program.builtins[d]->name); break;
        case Operand::WHost: fmt::format_to(to, " {}", program.hosts[d].key.text()); break;
        case Operand::WInt: fmt::format_to(to, " {}", static_cast<std::int32_t>(d)); break;
        default: fmt::format_to(to, " #{}", d); break;
    }
}

void appendNarrow(std::string& out, Operand kind, std::uint32_t field) {
    const auto to = std::back_inserter(out);
    switch (kind) {
        case Operand::None: break;
        case Operand::Imm:
        case Operand::Count: fmt::format_to(to, " {}", field); break;
        default: fmt::format_to(to, " r{}", field); break;
    }
}

void appendChunk(std::string& out, const Program& program, const Chunk& chunk) {
    const auto to = std::back_inserter(out);
    fmt::format_to(to, "{} ({} registers)\n", chunk.name.empty() ? std::string_view("attribute") : chunk.name, chunk.registers);
    for (std::size_t at = 0; at < chunk.code.size(); ++at) {
        const Instruction& i = chunk.code[at];
        const OpcodeInfo& row = info(i.op);
        fmt::format_to(to, "  {:4} {:<18}", at, row.text);
        appendNarrow(out, row.a, i.a);
        if (isWide(row.b)) {
            appendWide(out, program, row.b, i.d());
        } else {
            appendNarrow(out, row.b, i.b);
            if (row.x == Operand::Key) {
                fmt::format_to(to, " .{}", program.keys[i.key()].text());
            } else {
                appendNarrow(out, row.c, i.c);
            }
        }
        if (row.x == Operand::Imm) {
            fmt::format_to(to, " /{}", i.x);
        }
        out += '\n';
    }
    out += '\n';
}

}  // namespace

const OpcodeInfo& info(Opcode op) { return kInfos[static_cast<std::size_t>(op)]; }

std::string disassemble(const Program& program) {
    std::string out;
    for (const Chunk* chunk : program.chunks) {
        appendChunk(out, program, *chunk);
    }
    return out;
}

}  // namespace kcl::vm
