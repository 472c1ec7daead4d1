#include "vm/machine/native_run.h"

#include <algorithm>
#include <chrono>

namespace kcl::vm {

namespace {

/// Stands for code that does not exist yet: the frame was pushed, the machine finds code for it.
NativeStatus runLater(NativeState*, Frame*, Value*, std::uint32_t) { return NativeStatus::Suspend; }

}  // namespace

NativeRun::NativeRun(const NativeLibrary& library, const NativeLayout& layout, const Program& program, const RunConfig& config)
    : library_(library),
      program_(program),
      session_(library.open(&layout)),
      hotAfter_(config.hotAfter != 0 ? config.hotAfter : kDefaultHotAfter),
      strictRange_(config.strictRangeCheck),
      units_(program.chunks.size()),
      calls_(program.chunks.size(), runLater) {}

NativeRun::~NativeRun() {
    if (session_ != nullptr) {
        library_.close(session_);
    }
}

bool NativeRun::isLoopHeader(const Chunk& chunk, std::uint32_t at) {
    return std::ranges::any_of(chunk.code, [at](const Instruction& i) { return i.op == Opcode::Loop && i.d() == at; });
}

void NativeRun::prepare(Unit& unit, const Chunk& chunk) {
    const std::size_t size = chunk.code.size();
    unit.pieces.assign((size + kPiece - 1) / kPiece, nullptr);
    unit.profile.assign(size, 0);
    unit.callees.assign(size, nullptr);
    unit.refused = !worthIt(chunk);
}

NativeCode NativeRun::compile(const NativeRequest& request) {
    if (session_ == nullptr) {
        return nullptr;
    }
    const auto begin = std::chrono::steady_clock::now();
    const NativeCode made = library_.compile(session_, &request);
    const auto spent = std::chrono::steady_clock::now() - begin;
    const auto nanoseconds = static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(spent).count());
    if (request.optimised) {
        ++statistics.optimised;
        statistics.optimiseNanoseconds += nanoseconds;
    } else {
        ++statistics.plain;
        statistics.plainNanoseconds += nanoseconds;
    }
    return made;
}

NativeCode NativeRun::makePiece(const Chunk& chunk, std::uint32_t piece) {
    Unit& unit = units_[chunk.number];
    if (unit.pieces.empty()) {
        prepare(unit, chunk);
    }
    const auto size = static_cast<std::uint32_t>(chunk.code.size());
    // A data word on the border belongs to the instruction before it.
    std::uint32_t first = piece * kPiece;
    first += chunk.code[first].op == Opcode::Extra ? 1 : 0;
    NativeRequest request;
    request.program = &program_;
    request.chunk = &chunk;
    request.first = first;
    request.last = std::min(size, (piece + 1) * kPiece);
    request.strictRange = strictRange_;
    unit.pieces[piece] = compile(request);
    return unit.pieces[piece];
}

void NativeRun::optimise(const Chunk& chunk) {
    Unit& unit = units_[chunk.number];
    if (unit.profile.empty()) {
        prepare(unit, chunk);
    }
    if (unit.refused) {
        return;
    }
    if (++unit.attempts > kMostAttempts) {
        unit.refused = true;
        return;
    }
    NativeRequest request;
    request.program = &program_;
    request.chunk = &chunk;
    request.last = static_cast<std::uint32_t>(chunk.code.size());
    request.optimised = true;
    request.strictRange = strictRange_;
    request.profile = unit.profile.data();
    request.callees = unit.callees.data();
    unit.optimised = compile(request);
    unit.exits = 0;
    unit.refused = unit.optimised == nullptr;
    if (unit.optimised != nullptr) {
        calls_[chunk.number] = unit.optimised;
    }
}

void NativeRun::left(const Chunk& chunk) {
    Unit& unit = units_[chunk.number];
    ++statistics.exits;
    if (++unit.exits == kMostExits) {
        // Made again when it is hot again, from what plain code sees until then.
        unit.optimised = nullptr;
        unit.heat = 0;
        calls_[chunk.number] = runLater;
    }
}

void NativeRun::called(const Frame& frame, const LambdaProto* callee) {
    Unit& unit = units_[frame.chunk->number];
    const std::size_t at = offset(frame);
    if (unit.callees[at] == nullptr) {
        unit.callees[at] = callee;
    } else if (unit.callees[at] != callee) {
        unit.profile[at] |= kSawOthers;
    }
}

}  // namespace kcl::vm
