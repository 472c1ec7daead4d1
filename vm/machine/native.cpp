// The machine's side of native code: what code finds of the machine, and the loop over frames in place of the loop over
// instructions.
#include "vm/machine/interpreter.h"
#include "vm/machine/native_run.h"

#include <utility>

#include <pthread.h>

namespace kcl::vm {

namespace {

/// Of the stack of this thread, so much is for native code; the rest is for what the machine and the operations need.
constexpr std::size_t kMostNativeStack = std::size_t{64} << 20;

/// The address that native calls stay above: an eighth of what is left of the stack is theirs.
std::uintptr_t stackEnd() {
    pthread_attr_t attributes;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) {
        return UINTPTR_MAX;
    }
    void* low = nullptr;
    std::size_t size = 0;
    pthread_attr_getstack(&attributes, &low, &size);
    pthread_attr_destroy(&attributes);
    const auto here = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
    const auto begin = reinterpret_cast<std::uintptr_t>(low);
    return here - std::min<std::size_t>((here - begin) / 8, kMostNativeStack);
}

/// Looks of goNative() until the first piece of code can be hot, and at that code; one for each few thousand steps.
constexpr std::uint32_t kFirstLooks = 400;
constexpr std::uint32_t kHotLooks = 20;

}  // namespace

Interpreter::~Interpreter() = default;

bool Interpreter::goNative() {
    if (config.engine != Engine::Auto || withoutNative_) {
        return false;
    }
    if (samples_.empty()) {
        samples_.resize(program_.chunks.size());
    }
    const Chunk& chunk = *top().chunk;
    ++sampled_;
    if (++samples_[chunk.number] < kHotLooks || sampled_ < kFirstLooks) {
        return false;
    }
    if (native_ == nullptr) {
        startNative();
        withoutNative_ = native_ == nullptr;
    }
    if (withoutNative_ || !native_->admit(chunk)) {
        return false;
    }
    ++budget_;  // the instruction counts its step again
    leftLoop_ = true;
    return true;
}

void Interpreter::startNative() {
    const NativeLibrary* maker = config.native != nullptr ? config.native() : nullptr;
    if (maker == nullptr) {
        return;
    }
    const auto from = [this](const void* member) {
        return static_cast<std::int32_t>(static_cast<const std::byte*>(member) - reinterpret_cast<const std::byte*>(&nativeState_));
    };
    const NativeLayout layout{.budget = from(&budget_),
                              .depth = from(&depth_),
                              .nesting = from(&nesting_),
                              .place = from(&place_),
                              .registersTop = from(&registers_.topPlace()),
                              .registersEnd = from(&registers_.endPlace())};
    native_ = std::make_unique<NativeRun>(*maker, layout, program_, config);
    nativeState_.machine = this;
    nativeState_.entries = nativeEntries();
    nativeState_.calls = native_->calls();
    nativeState_.constants = program_.constants.data();
    nativeState_.names = names_.data();
    nativeState_.stackEnd = stackEnd();
    nativeState_.maxDepth = maxDepth_;
}

NativeStatistics Interpreter::nativeStatistics() const { return native_ != nullptr ? native_->statistics : NativeStatistics{}; }

Value Interpreter::runNative(std::size_t base) {
    for (;;) {
        Frame& frame = top();
        leftLoop_ = false;
        if (config.engine == Engine::Auto && !native_->admitted(*frame.chunk)) {
            const Value v = dispatch(base);
            if (!leftLoop_) {
                return v;
            }
            continue;
        }
        const NativeCode code = native_->code(frame);
        if (code == nullptr) [[unlikely]] {  // the library could make none: the loop goes on from here
            ++native_->statistics.interpreted;
            if (config.engine == Engine::Auto) {
                native_->dismiss(*frame.chunk);
                continue;
            }
            return dispatch(base);
        }
        ++native_->statistics.native;
        switch (code(&nativeState_, &frame, frame.regs, static_cast<std::uint32_t>(frame.pc - frame.chunk->code.data()))) {
            case NativeStatus::Next:
            case NativeStatus::Jump:
            case NativeStatus::Suspend: break;
            case NativeStatus::Error: std::rethrow_exception(std::exchange(native_->error, nullptr));
            case NativeStatus::Return: {
                const Value v = nativeState_.result;
                const Frame& done = frames_[depth_];  // stays until the next push
                if (depth_ == base) {
                    if (done.kind != FrameKind::Call) {
                        finish(done, v);
                    }
                    return v;
                }
                finish(done, v);
                break;
            }
        }
    }
}

}  // namespace kcl::vm
