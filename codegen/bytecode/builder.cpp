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

void Builder::bind(Name name, Binding b) {
    const auto number = static_cast<std::uint32_t>(locals_.size());
    const auto [at, isNew] = newest_.try_emplace(name, number);
    locals_.push_back({name, b, isNew ? vm::kNone : at->second});
    at->second = number;
}

void Builder::endScope(std::size_t scope) {
    while (locals_.size() > scope) {
        const Local& last = locals_.back();
        if (last.outer == vm::kNone) {
            newest_.erase(last.name);
        } else {
            newest_[last.name] = last.outer;
        }
        locals_.pop_back();
    }
}

Reg Builder::local(Name name, bool& fresh) {
    const auto newest = newest_.find(name);
    for (std::uint32_t i = newest == newest_.end() ? vm::kNone : newest->second; i != vm::kNone; i = locals_[i].outer) {
        if (locals_[i].binding.kind == Binding::Kind::Register) {
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
    if (const auto newest = newest_.find(name); newest != newest_.end()) {
        return locals_[newest->second].binding;
    }
    if (parent_ == nullptr) {
        return {};
    }
    const Binding outer = parent_->find(name);
    if (outer.kind != Binding::Kind::Register && outer.kind != Binding::Kind::Capture) {
        return outer;  // parameters and index keys belong to the instance, which the lambda keeps
    }
    return {Binding::Kind::Capture, capture({name, 0, outer}), false};
}

std::uint32_t Builder::capture(const Capture& wanted) {
    const auto [at, isNew] =
        captureOf_.try_emplace(captureKey(wanted.config, wanted.name), static_cast<std::uint32_t>(captures_.size()));
    if (isNew) {
        captures_.push_back(wanted);
    }
    return at->second;
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
    if (const auto known = captureOf_.find(captureKey(config, name)); known != captureOf_.end()) {
        return {true, true, known->second};
    }
    const Sibling outer = parent_->sibling(config, name);
    if (!outer.found) {
        return {};
    }
    const auto kind = outer.captured ? Binding::Kind::Capture : Binding::Kind::Register;
    return {true, true, capture({name, config, {kind, outer.index, false}})};
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
    chunk->number = static_cast<std::uint32_t>(program.chunks.size());
    program.chunks.push_back(chunk);
    return chunk;
}

}  // namespace kcl::codegen
