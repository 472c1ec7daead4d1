#include "codegen/llvm/function_lowering.h"

#include "codegen/llvm/lowering.h"

#include <llvm/IR/MDBuilder.h>
#include <llvm/IR/Module.h>

#include <cstddef>

namespace kcl::codegen::native {

using vm::NativeStatus;

FunctionLowering::FunctionLowering(llvm::Module& module, const vm::NativeRequest& request, const vm::NativeLayout& layout)
    : module_(module),
      request_(request),
      layout_(layout),
      program_(*request.program),
      chunk_(*request.chunk),
      optimised_(request.optimised),
      b_(module.getContext()),
      ptr_(llvm::PointerType::get(module.getContext(), 0)),
      entryType_(llvm::FunctionType::get(b_.getInt32Ty(), {ptr_, b_.getInt32Ty()}, false)),
      codeType_(llvm::FunctionType::get(b_.getInt32Ty(), {ptr_, ptr_, ptr_, b_.getInt32Ty()}, false)) {}

bool FunctionLowering::run(const std::string& name) {
    function_ = llvm::Function::Create(codeType_, llvm::Function::ExternalLinkage, name, module_);
    function_->addFnAttr(llvm::Attribute::NoUnwind);
    function_->setDSOLocal(true);
    state_ = function_->getArg(0);
    frame_ = function_->getArg(1);
    registers_ = function_->getArg(2);
    const Block entry = block("entry");
    b_.SetInsertPoint(entry);
    if (optimised_) {
        liveness_ = std::make_unique<Liveness>(chunk_);
        declareRegisters();
    }
    std::vector<std::uint32_t> entries;
    for (std::uint32_t at = request_.first; at < request_.last; at += lengthOf(chunk_.code[at].op)) {
        if (!optimised_ || at == 0) {
            entries.push_back(at);
        }
        if (optimised_ && chunk_.code[at].op == Opcode::Loop) {
            entries.push_back(chunk_.code[at].d());
        }
        blocks_[at] = block();
    }
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    const Block nowhere = block("nowhere");
    llvm::SwitchInst* way = b_.CreateSwitch(function_->getArg(3), nowhere, static_cast<unsigned>(entries.size()));
    b_.SetInsertPoint(nowhere);
    b_.CreateUnreachable();
    for (const std::uint32_t at : entries) {
        Block target = blocks_[at];
        if (optimised_) {
            const Block prologue = block("from_memory");
            b_.SetInsertPoint(prologue);
            for (std::uint32_t reg = 0; reg < chunk_.registers; ++reg) {
                if (liveness_->live(at, reg)) {
                    load(reg);
                }
            }
            b_.CreateBr(target);
            target = prologue;
        }
        way->addCase(b_.getInt32(at), target);
    }
    for (at_ = request_.first; at_ < request_.last; at_ = next()) {
        b_.SetInsertPoint(blocks_[at_]);
        lower(chunk_.code[at_]);
    }
    return true;
}

// --- registers

void FunctionLowering::declareRegisters() {
    for (std::uint32_t reg = 0; reg < chunk_.registers; ++reg) {
        variables_.emplace_back(b_.CreateAlloca(b_.getInt64Ty()), b_.CreateAlloca(b_.getInt64Ty()));
    }
}

FunctionLowering::V FunctionLowering::registerPlace(std::uint32_t reg, std::uint32_t bytes) {
    return field(registers_, std::int64_t{reg} * 16 + bytes);
}

FunctionLowering::V FunctionLowering::head(std::uint32_t reg) {
    return b_.CreateLoad(b_.getInt64Ty(), optimised_ ? variables_[reg].first : registerPlace(reg));
}

FunctionLowering::V FunctionLowering::data(std::uint32_t reg) {
    return b_.CreateLoad(b_.getInt64Ty(), optimised_ ? variables_[reg].second : registerPlace(reg, 8));
}

void FunctionLowering::set(std::uint32_t reg, V head, V data) {
    b_.CreateStore(head, optimised_ ? variables_[reg].first : registerPlace(reg));
    b_.CreateStore(data, optimised_ ? variables_[reg].second : registerPlace(reg, 8));
}

void FunctionLowering::store(std::uint32_t reg) {
    b_.CreateStore(head(reg), registerPlace(reg));
    b_.CreateStore(data(reg), registerPlace(reg, 8));
}

void FunctionLowering::load(std::uint32_t reg) {
    set(reg, b_.CreateLoad(b_.getInt64Ty(), registerPlace(reg)), b_.CreateLoad(b_.getInt64Ty(), registerPlace(reg, 8)));
}

void FunctionLowering::storeUses(const vm::Instruction& i) {
    if (optimised_) {
        eachUse(i, [this](std::uint32_t first, std::uint32_t count) {
            for (std::uint32_t reg = first; reg < first + count; ++reg) {
                store(reg);
            }
        });
    }
}

void FunctionLowering::loadDefinitions(const vm::Instruction& i) {
    if (optimised_) {
        eachDefinition(i, [this](std::uint32_t first, std::uint32_t count) {
            for (std::uint32_t reg = first; reg < first + count; ++reg) {
                load(reg);
            }
        });
    }
}

void FunctionLowering::storeLive(std::uint32_t at, std::uint32_t except) {
    for (std::uint32_t reg = 0; optimised_ && reg < chunk_.registers; ++reg) {
        if (reg != except && at < chunk_.code.size() && liveness_->live(at, reg)) {
            store(reg);
        }
    }
}

FunctionLowering::V FunctionLowering::isKind(V head, vm::ValueKind kind) {
    return b_.CreateICmpEQ(b_.CreateAnd(head, i64(0xFF)), headOf(kind));
}

// --- blocks and ways out

FunctionLowering::Block FunctionLowering::block(const char* name) {
    return llvm::BasicBlock::Create(module_.getContext(), name, function_);
}

void FunctionLowering::setPc(std::uint32_t at) {
    storeField(address(chunk_.code.data() + at), frame_, offsetof(vm::Frame, pc));
}

FunctionLowering::Block FunctionLowering::blockOf(std::uint32_t at) {
    if (const auto known = blocks_.find(at); known != blocks_.end()) {
        return known->second;
    }
    // Behind the border of the piece: the machine finds the code there.
    const Block out = block("border");
    const llvm::IRBuilderBase::InsertPointGuard guard(b_);
    b_.SetInsertPoint(out);
    setPc(at);
    b_.CreateRet(statusOf(b_, NativeStatus::Suspend));
    blocks_[at] = out;
    return out;
}

FunctionLowering::Block FunctionLowering::suspendBlock(std::uint32_t at, V status, std::uint32_t except) {
    const Block out = block("suspend");
    const llvm::IRBuilderBase::InsertPointGuard guard(b_);
    b_.SetInsertPoint(out);
    storeLive(at, except);
    b_.CreateRet(status);
    return out;
}

FunctionLowering::Block FunctionLowering::leaveBlock(std::uint32_t at) {
    const Block out = block("leave");
    const llvm::IRBuilderBase::InsertPointGuard guard(b_);
    b_.SetInsertPoint(out);
    storeLive(at, UINT32_MAX);
    b_.CreateRet(entryStatus(kLeaveEntry, at));
    return out;
}

void FunctionLowering::branch(V condition, Block yes, Block no, bool likely) {
    llvm::MDBuilder weights(module_.getContext());
    b_.CreateCondBr(condition, yes, no, likely ? weights.createBranchWeights(2000, 1) : weights.createBranchWeights(1, 2000));
}

FunctionLowering::V FunctionLowering::entryStatus(std::size_t entry, std::uint32_t at) {
    const V table = loadField(ptr_, state_, offsetof(vm::NativeState, entries));
    const V function = loadField(ptr_, table, static_cast<std::int64_t>(entry * sizeof(void*)));
    return b_.CreateCall(entryType_, function, {state_, b_.getInt32(at)});
}

void FunctionLowering::branchOn(V status, const vm::Instruction& i) {
    const OperandKinds& row = operandsOf(i.op);
    const Block next = blockOf(this->next());
    const Wait wait = waitOf(i.op);
    const Block out = wait == Wait::Never    ? block("failed")
                      : wait == Wait::Again  ? suspendBlock(at_, status, UINT32_MAX)
                      : suspendBlock(this->next(), status, i.a);
    if (row.b == Operand::WJump || row.extra == 2) {
        llvm::SwitchInst* way = b_.CreateSwitch(status, out, 2);
        way->addCase(statusOf(b_, NativeStatus::Next), next);
        way->addCase(statusOf(b_, NativeStatus::Jump), blockOf(row.extra == 2 ? extra().d() : i.d()));
    } else {
        branch(b_.CreateICmpEQ(status, statusOf(b_, NativeStatus::Next)), next, out);
    }
    if (wait == Wait::Never) {
        b_.SetInsertPoint(out);
        b_.CreateRet(status);
    }
}

void FunctionLowering::callEntry(const vm::Instruction& i) {
    storeUses(i);
    const V status = entryStatus(static_cast<std::size_t>(i.op), at_);
    loadDefinitions(i);
    branchOn(status, i);
}

void FunctionLowering::slowPath(Block slow, const vm::Instruction& i, Block next) {
    b_.SetInsertPoint(slow);
    callEntry(i);
    b_.SetInsertPoint(next);
}

bool lower(llvm::Module& module, const std::string& name, const vm::NativeRequest& request, const vm::NativeLayout& layout) {
    return FunctionLowering(module, request, layout).run(name);
}

}  // namespace kcl::codegen::native
