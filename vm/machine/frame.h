// Frames and registers of the machine. Both live outside the C++ stack, so that the depth of a program is data.
#pragma once

#include "vm/program/program.h"
#include "vm/value/heap.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

namespace kcl::vm {

struct Construction;

/// What happens with the value that a frame returns.
enum class FrameKind : std::uint8_t {
    Call,        ///< goes to register `dst` of the frame below
    Setter,      ///< value after setter `number` of a global
    Guard,       ///< branch taken by guard `number`
    Template,    ///< constant literal `number`
    AttrSetter,  ///< value after setter `number` of the instance `subject`
    AttrGuard,   ///< branch taken by guard `number` of the instance
    Step,        ///< dropped: one step of making an instance
};

/// The part of an instance under construction that code of one schema body sees. `this` of that code.
struct InstanceContext {
    Construction* whole = nullptr;
    const SchemaPart* part = nullptr;
    Value* params = nullptr;
    std::uint64_t given = 0;  ///< by parameter: was an argument
};

struct Frame {
    const Instruction* pc = nullptr;
    Value* regs = nullptr;
    const Chunk* chunk = nullptr;
    InstanceContext* self = nullptr;
    const Value* captures = nullptr;
    Construction* subject = nullptr;
    std::uint64_t given = 0;     ///< by parameter: was an argument
    std::uint32_t dst = 0;
    std::uint32_t number = 0;
    std::uint32_t nesting = 0;   ///< Machine::nesting when the frame was pushed
    FrameKind kind = FrameKind::Call;
    bool ownsSegment = false;
    bool fromHost = false;       ///< a built-in function called it; the frame below stands at that call
};

/// Registers of all frames: segments that never move, taken from the heap and reused.
class RegisterStack {
public:
    explicit RegisterStack(Heap& heap) : heap_(heap) {}

    /// Registers for a frame. `fresh` tells pop() that a segment was begun.
    Value* push(std::uint32_t count, bool& fresh) {
        fresh = false;
        if (static_cast<std::size_t>(end_ - top_) < count) [[unlikely]] {
            nextSegment(count);
            fresh = true;
        }
        Value* out = top_;
        top_ += count;
        return out;
    }
    void pop(Value* regs, bool fresh) {
        top_ = regs;
        if (fresh) [[unlikely]] {
            --current_;
            top_ = segments_[current_].saved;
            end_ = segments_[current_].end;
        }
    }
    /// Where the next frame begins, and the end of its segment; for native code.
    [[nodiscard]] Value* const& topPlace() const { return top_; }
    [[nodiscard]] Value* const& endPlace() const { return end_; }

private:
    struct Segment {
        Value* begin = nullptr;
        Value* end = nullptr;
        Value* saved = nullptr;  ///< top when the next segment was begun
    };

    void nextSegment(std::uint32_t count) {
        constexpr std::size_t kSegment = 32 * 1024;
        if (!segments_.empty()) {
            segments_[current_].saved = top_;
            ++current_;
        } else {
            segments_.push_back({});  // an empty one below the first, to return to
            segments_[0].saved = segments_[0].end = nullptr;
            current_ = 1;
        }
        if (current_ == segments_.size()) {
            segments_.push_back({});
        }
        Segment& next = segments_[current_];
        if (static_cast<std::size_t>(next.end - next.begin) < count) {
            const std::size_t size = std::max<std::size_t>(kSegment, count);
            next.begin = heap_.makeArray<Value>(size);
            next.end = next.begin + size;
        }
        top_ = next.begin;
        end_ = next.end;
    }

    Heap& heap_;
    std::vector<Segment> segments_;
    std::size_t current_ = 0;
    Value* top_ = nullptr;
    Value* end_ = nullptr;
};

}  // namespace kcl::vm
