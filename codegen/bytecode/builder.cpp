#include "codegen/bytecode/builder.h"

namespace kcl::codegen {

using vm::Instruction;
using vm::Opcode;

std::size_t Builder::emit(Opcode op, std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t x) {
    if ((a | b | c) > UINT16_MAX || x > UINT8_MAX) {
        overflow_ = true;
    }
    code_.push_back(Instruction{op, static_cast<std::uint8_t>(x), static_cast<std::uint16_t>(a), static_cast<std::uint16_t>(b),
                                static_cast<std::uint16_t>(c)});
    spans_.push_back(afterCall_ ? vm::placeOfCallee(place_) : place_);
    if (about_.valid()) {
        if (about_ != spans_.back()) {
            extents_.push_back({here() - 1, 0, about_});
        }
        about_ = {};
    }
    return code_.size() - 1;
}

std::size_t Builder::emitWide(Opcode op, std::uint32_t a, std::uint32_t d, std::uint32_t x) {
    const std::size_t at = emit(op, a, 0, 0, x);
    code_[at].setD(d);
    return at;
}

std::size_t Builder::emitKey(Opcode op, std::uint32_t a, std::uint32_t b, std::uint32_t key) {
    if (key >= vm::kMaxKeys) {
        overflow_ = true;
    }
    return emit(op, a, b, key & 0xFFFF, (key >> 16) & 0xFF);
}

std::size_t Builder::extra(std::uint32_t d, std::uint32_t x, std::uint32_t a) { return emitWide(Opcode::Extra, a, d, x); }

Reg Builder::temp() {
    if (next_ >= vm::kMaxRegisters) {
        overflow_ = true;
        return 0;
    }
    const auto out = static_cast<Reg>(next_++);
    if (next_ > most_) {
        most_ = next_;
    }
    return out;
}

Reg Builder::local(Name name, bool& fresh) {
    for (std::size_t i = locals_.size(); i-- > 0;) {
        if (locals_[i].name == name && locals_[i].binding.kind == Binding::Kind::Register) {
            fresh = false;
            return static_cast<Reg>(locals_[i].binding.index);
        }
    }
    fresh = true;
    const Reg reg = temp();
    bind(name, {Binding::Kind::Register, reg, false});
    return reg;
}

Binding Builder::find(Name name) {
    for (std::size_t i = locals_.size(); i-- > 0;) {
        if (locals_[i].name == name) {
            return locals_[i].binding;
        }
    }
    if (parent_ == nullptr) {
        return {};
    }
    const Binding outer = parent_->find(name);
    if (outer.kind != Binding::Kind::Register && outer.kind != Binding::Kind::Capture) {
        return outer;  // parameters and index keys belong to the instance, which the lambda keeps
    }
    for (std::uint32_t i = 0; i < captures_.size(); ++i) {
        if (captures_[i].name == name && captures_[i].config == 0) {
            return {Binding::Kind::Capture, i, false};
        }
    }
    captures_.push_back({name, 0, outer});
    return {Binding::Kind::Capture, static_cast<std::uint32_t>(captures_.size() - 1), false};
}

Builder::Sibling Builder::sibling(ast::NodeId config, Name name) {
    for (std::size_t i = configs_.size(); i-- > 0;) {
        if (configs_[i].id == config) {
            return {true, false, configs_[i].dict};
        }
    }
    if (parent_ == nullptr) {
        return {};
    }
    for (std::uint32_t i = 0; i < captures_.size(); ++i) {
        if (captures_[i].name == name && captures_[i].config == config) {
            return {true, true, i};
        }
    }
    const Sibling outer = parent_->sibling(config, name);
    if (!outer.found) {
        return {};
    }
    const auto kind = outer.captured ? Binding::Kind::Capture : Binding::Kind::Register;
    captures_.push_back({name, config, {kind, outer.index, false}});
    return {true, true, static_cast<std::uint32_t>(captures_.size() - 1)};
}

const vm::Chunk* Builder::finish(vm::Program& program) {
    if (overflow_) {
        code_.clear();
        spans_.clear();
        extents_.clear();
        program.constants.push_back(vm::Value::string(name_));
        emitWide(Opcode::Fail, 0, static_cast<std::uint32_t>(program.constants.size() - 1));
        most_ = 1;
    }
    auto* chunk = program.arena.make<vm::Chunk>();
    chunk->code = program.arena.copy(code_);
    chunk->spans = program.arena.copy(spans_).data();
    chunk->extents = program.arena.copy(extents_);
    chunk->registers = most_;
    chunk->name = name_;
    chunk->mainPackage = mainPackage;
    chunk->resumable = resumable;
    program.chunks.push_back(chunk);
    return chunk;
}

}  // namespace kcl::codegen
