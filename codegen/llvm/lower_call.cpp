// Calls. Where one lambda alone was called, its frame is pushed inline and its code called at once, as long as there is
// room on all stacks; what it gives other than a value (a frame that waits, a failure) passes through.
#include "codegen/llvm/function_lowering.h"
#include "vm/program/program.h"
#include "vm/value/function.h"

#include <llvm/IR/Intrinsics.h>
#include <llvm/IR/Module.h>

#include <algorithm>
#include <cstddef>

namespace kcl::codegen::native {

using vm::NativeStatus;
using vm::TypeKind;
using vm::ValueKind;

/// Whether the tag alone says that a value fits.
bool FunctionLowering::quickType(const vm::Type* type) {
    return type == nullptr || type->is(TypeKind::Any) || type->is(TypeKind::Bool) || type->is(TypeKind::Int) || type->is(TypeKind::Float) ||
           type->is(TypeKind::Str) || type->is(TypeKind::Schema) || type->is(TypeKind::Function);
}

FunctionLowering::V FunctionLowering::fitsQuickly(V head, const vm::Type& type) {
    const V absent = b_.CreateICmpULE(b_.CreateAnd(head, i64(0xFF)), headOf(ValueKind::None));  // None or Undefined
    const auto either = [&](V fits) { return b_.CreateOr(fits, absent); };
    if (type.is(TypeKind::Any)) {
        return b_.getTrue();
    }
    if (type.is(TypeKind::Float)) {
        return either(b_.CreateOr(isKind(head, ValueKind::Int), isKind(head, ValueKind::Float)));
    }
    return either(isKind(head, type.is(TypeKind::Bool)     ? ValueKind::Bool
                               : type.is(TypeKind::Int)    ? ValueKind::Int
                               : type.is(TypeKind::Str)    ? ValueKind::Str
                               : type.is(TypeKind::Schema) ? ValueKind::Instance
                                                           : ValueKind::Function));
}
static_assert(static_cast<int>(ValueKind::Undefined) == 0 && static_cast<int>(ValueKind::None) == 1);

void FunctionLowering::lowerCall(const vm::Instruction& i) {
    const vm::LambdaProto* callee = optimised_ && request_.callees != nullptr ? request_.callees[at_] : nullptr;
    const bool known = callee != nullptr && seen() == 0 && callee->params.size() == i.c &&
                       std::ranges::all_of(callee->params, [](const vm::ParamDef& p) { return quickType(p.type); });
    if (!known) {
        callEntry(i);
        return;
    }
    const Block slow = block("slow_call");
    callDirectly(i, *callee, slow);
    b_.SetInsertPoint(slow);
    callEntry(i);
}

void FunctionLowering::callDirectly(const vm::Instruction& i, const vm::LambdaProto& callee, Block slow) {
    const auto require = [&](V condition) {
        const Block next = block();
        branch(condition, next, slow);
        b_.SetInsertPoint(next);
    };
    llvm::Type* const word = b_.getInt64Ty();
    const vm::Chunk& chunk = *callee.chunk;
    require(isKind(head(i.b), ValueKind::Function));
    const V function = b_.CreateIntToPtr(data(i.b), ptr_);
    require(b_.CreateICmpEQ(loadField(ptr_, function, offsetof(vm::Function, proto)), address(&callee)));
    // Functions made in the body of a schema are the entry's.
    const V self = loadField(ptr_, function, offsetof(vm::Function, self));
    require(b_.CreateICmpEQ(self, llvm::ConstantPointerNull::get(ptr_)));
    for (std::uint32_t k = 0; k < i.c; ++k) {
        if (const vm::Type* type = callee.params[k].type; type != nullptr && !type->is(TypeKind::Any)) {
            require(fitsQuickly(head(i.b + 1U + k), *type));
        }
    }
    const V depth = loadField(word, state_, layout_.depth);
    require(b_.CreateICmpNE(depth, loadField(word, state_, offsetof(vm::NativeState, maxDepth))));
    const V top = loadField(word, state_, layout_.registersTop);
    const V newTop = b_.CreateAdd(top, i64(std::uint64_t{chunk.registers} * 16));
    require(b_.CreateICmpULE(newTop, loadField(word, state_, layout_.registersEnd)));
    const V here = b_.CreatePtrToInt(b_.CreateIntrinsic(llvm::Intrinsic::frameaddress, {ptr_}, {b_.getInt32(0)}), word);
    require(b_.CreateICmpUGT(here, loadField(word, state_, offsetof(vm::NativeState, stackEnd))));

    // The step; the entry looks at the clock when the budget is used up.
    const V budget = b_.CreateSub(loadField(word, state_, layout_.budget), i64(1));
    const Block count = block();
    const Block tick = block();
    const Block push = block();
    const Block failed = block();
    branch(b_.CreateICmpNE(budget, i64(0)), count, tick);
    b_.SetInsertPoint(count);
    storeField(budget, state_, layout_.budget);
    b_.CreateBr(push);
    b_.SetInsertPoint(tick);
    const V ticked = entryStatus(kStepEntry, at_);
    branch(b_.CreateICmpEQ(ticked, statusOf(b_, NativeStatus::Next)), push, failed);
    b_.SetInsertPoint(failed);
    b_.CreateRet(ticked);
    b_.SetInsertPoint(push);

    // The frame, as Interpreter::push and the loop's call fill it.
    storeField(b_.CreateAdd(depth, i64(1)), state_, layout_.depth);
    storeField(newTop, state_, layout_.registersTop);
    setPc(next());
    const V callerFrame = frame_;
    const V frame = field(callerFrame, sizeof(vm::Frame));
    const V registers = b_.CreateIntToPtr(top, ptr_);
    storeField(address(chunk.code.data()), frame, offsetof(vm::Frame, pc));
    storeField(registers, frame, offsetof(vm::Frame, regs));
    storeField(address(&chunk), frame, offsetof(vm::Frame, chunk));
    storeField(llvm::ConstantPointerNull::get(ptr_), frame, offsetof(vm::Frame, self));
    storeField(loadField(ptr_, function, offsetof(vm::Function, captures)), frame, offsetof(vm::Frame, captures));
    storeField(i64(UINT64_MAX), frame, offsetof(vm::Frame, given));
    storeField(b_.getInt32(i.a), frame, offsetof(vm::Frame, dst));
    storeField(loadField(b_.getInt32Ty(), state_, layout_.nesting), frame, offsetof(vm::Frame, nesting));
    storeField(b_.getInt8(static_cast<std::uint8_t>(vm::FrameKind::Call)), frame, offsetof(vm::Frame, kind));
    storeField(b_.getInt8(0), frame, offsetof(vm::Frame, ownsSegment));
    storeField(b_.getInt8(0), frame, offsetof(vm::Frame, fromHost));
    storeField(llvm::ConstantPointerNull::get(ptr_), frame, offsetof(vm::Frame, subject));
    for (std::uint32_t k = 0; k < i.c; ++k) {
        const std::uint32_t reg = i.b + 1U + k;
        storeField(head(reg), registers, std::int64_t{k} * 16);
        storeField(data(reg), registers, std::int64_t{k} * 16 + 8);
    }
    V status = nullptr;
    if (&chunk == &chunk_) {
        status = b_.CreateCall(function_, {state_, frame, registers, b_.getInt32(0)});
    } else {
        const V calls = loadField(ptr_, state_, offsetof(vm::NativeState, calls));
        const V code = loadField(ptr_, calls, static_cast<std::int64_t>(chunk.number * sizeof(void*)));
        status = b_.CreateCall(codeType_, code, {state_, frame, registers, b_.getInt32(0)});
    }
    const Block returned = block("returned");
    const Block out = suspendBlock(next(), status, i.a);
    branch(b_.CreateICmpEQ(status, statusOf(b_, NativeStatus::Return)), returned, out);
    b_.SetInsertPoint(returned);
    constexpr std::int64_t kResult = offsetof(vm::NativeState, result);
    set(i.a, loadField(word, state_, kResult), loadField(word, state_, kResult + 8));
    b_.CreateBr(blockOf(next()));
}

}  // namespace kcl::codegen::native
