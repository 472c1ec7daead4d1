// What one machine keeps of native code: pieces by chunk, what was seen while they ran, counters.
//
// Code comes in two forms. Plain code does one instruction after the other on the registers in memory and can be entered
// at each of them: whatever is reached for the first time, and whatever optimised code had to leave in the middle. It
// notes what it sees. Optimised code is made of lambdas and loops that were reached often, for the kinds of values that
// were seen; when others come it leaves for plain code.
#pragma once

#include "vm/abi/native.h"
#include "vm/machine/frame.h"
#include "vm/machine/machine.h"

#include <cstdint>
#include <exception>
#include <vector>

namespace kcl::vm {

class NativeRun {
public:
    NativeRun(const NativeLibrary& library, const NativeLayout& layout, const Program& program, const RunConfig& config);
    ~NativeRun();
    NativeRun(const NativeRun&) = delete;
    NativeRun& operator=(const NativeRun&) = delete;

    /// The code that runs `frame` from its pc on; null when none could be made.
    [[nodiscard]] NativeCode code(const Frame& frame) {
        Unit& unit = units_[frame.chunk->number];
        const auto at = static_cast<std::uint32_t>(frame.pc - frame.chunk->code.data());
        if (at == 0) {
            if (unit.optimised != nullptr) {
                return unit.optimised;
            }
            if (++unit.heat == hotAfter_) {
                optimise(*frame.chunk);
                if (unit.optimised != nullptr) {
                    return unit.optimised;
                }
            }
        } else if (unit.enterLoop && unit.optimised != nullptr && isLoopHeader(*frame.chunk, at)) {
            unit.enterLoop = false;
            return unit.optimised;
        }
        const std::uint32_t piece = at / kPiece;
        if (piece < unit.pieces.size() && unit.pieces[piece] != nullptr) {
            return unit.pieces[piece];
        }
        return makePiece(*frame.chunk, piece);
    }

    /// One more round of a loop of plain code. True when optimised code is there to go on.
    [[nodiscard]] bool round(const Chunk& chunk) {
        Unit& unit = units_[chunk.number];
        unit.heat += 1;
        if (unit.optimised == nullptr && unit.heat >= hotAfter_ && !unit.refused) {
            optimise(chunk);
        }
        unit.enterLoop = unit.optimised != nullptr;
        return unit.enterLoop;
    }

    /// For the engine Auto: makes the chunk one that native code runs; false when it is better left to the loop.
    [[nodiscard]] bool admit(const Chunk& chunk) {
        Unit& unit = units_[chunk.number];
        unit.admitted = !unit.refused && worthIt(chunk);
        return unit.admitted;
    }
    [[nodiscard]] bool admitted(const Chunk& chunk) const {
        const Unit& unit = units_[chunk.number];
        return unit.admitted && !unit.refused;
    }
    void dismiss(const Chunk& chunk) { units_[chunk.number].refused = true; }

    /// Optimised code met what it was not made for.
    void left(const Chunk& chunk);

    void saw(const Frame& frame, std::uint8_t what) { units_[frame.chunk->number].profile[offset(frame)] |= what; }
    void called(const Frame& frame, const LambdaProto* callee);

    [[nodiscard]] const NativeCode* calls() const { return calls_.data(); }

    std::exception_ptr error;  ///< of the status Error
    NativeStatistics statistics;

private:
    /// Instructions of one piece of plain code: making code takes more than linear time.
    static constexpr std::uint32_t kPiece = 512;
    static constexpr std::uint32_t kDefaultHotAfter = 200;
    /// Optimised code that is left so often is made again from what has been seen since.
    static constexpr std::uint32_t kMostExits = 20;
    static constexpr std::uint32_t kMostAttempts = 4;
    /// Longer chunks stay plain.
    static constexpr std::size_t kLongestOptimised = 4000;
    static constexpr std::uint32_t kMostRegisters = 1000;

    struct Unit {
        NativeCode optimised = nullptr;
        std::vector<NativeCode> pieces;
        std::vector<std::uint8_t> profile;           ///< by instruction
        std::vector<const LambdaProto*> callees;     ///< by instruction: who was called
        std::uint32_t heat = 0;
        std::uint32_t exits = 0;
        std::uint32_t attempts = 0;
        bool enterLoop = false;
        bool admitted = false;                       ///< see admit()
        bool refused = false;                        ///< it stays plain
    };

    [[nodiscard]] static std::size_t offset(const Frame& frame) {
        return static_cast<std::size_t>(frame.pc - frame.chunk->code.data());
    }
    [[nodiscard]] static bool isLoopHeader(const Chunk& chunk, std::uint32_t at);
    [[nodiscard]] static bool worthIt(const Chunk& chunk) {
        return chunk.code.size() <= kLongestOptimised && chunk.registers <= kMostRegisters;
    }
    void prepare(Unit& unit, const Chunk& chunk);
    [[nodiscard]] NativeCode makePiece(const Chunk& chunk, std::uint32_t piece);
    void optimise(const Chunk& chunk);
    [[nodiscard]] NativeCode compile(const NativeRequest& request);

    const NativeLibrary& library_;
    const Program& program_;
    void* session_ = nullptr;
    std::uint32_t hotAfter_;
    bool strictRange_;
    std::vector<Unit> units_;        ///< by chunk
    std::vector<NativeCode> calls_;  ///< by chunk
};

/// The entries of all opcodes.
[[nodiscard]] const NativeEntry* nativeEntries();

}  // namespace kcl::vm
