// One function in the making: blocks, registers, ways out. What each opcode becomes stands in lower_ops.cpp.
//
// In plain code a register is its place in memory. In optimised code it is two variables (the first and the second word
// of a value), which LLVM keeps in machine registers; they are written to memory only for an entry that reads them and on
// the way out.
#pragma once

#include "codegen/llvm/liveness.h"
#include "codegen/llvm/operands.h"
#include "vm/abi/native.h"
#include "vm/machine/frame.h"

#include <llvm/IR/IRBuilder.h>

#include <cstdint>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace kcl::codegen::native {

class FunctionLowering {
public:
    FunctionLowering(llvm::Module& module, const vm::NativeRequest& request, const vm::NativeLayout& layout);

    bool run(const std::string& name);

private:
    using V = llvm::Value*;
    using Block = llvm::BasicBlock*;

    /// A value in two words.
    struct Words {
        V head = nullptr;
        V data = nullptr;
    };

    // what an opcode becomes: lower_ops.cpp
    void lower(const vm::Instruction& i);
    void lowerLoad(const vm::Instruction& i);
    void lowerArithmetic(const vm::Instruction& i, V right, std::uint8_t op);
    void lowerBinary(const vm::Instruction& i);
    void lowerUnary(const vm::Instruction& i);
    void lowerCompare(const vm::Instruction& i);
    void lowerModInt(const vm::Instruction& i);
    [[nodiscard]] V immediate(const vm::Instruction& i);
    void lowerTest(const vm::Instruction& i, bool jumpWhen);
    void lowerSubscript(const vm::Instruction& i);
    void lowerAppend(const vm::Instruction& i);
    void lowerIterNext(const vm::Instruction& i);
    void lowerConvert(const vm::Instruction& i);
    void lowerLoop(const vm::Instruction& i);
    void lowerReturn(const vm::Instruction& i);
    // calls: lower_call.cpp
    void lowerCall(const vm::Instruction& i);
    void callDirectly(const vm::Instruction& i, const vm::LambdaProto& callee, Block slow);
    [[nodiscard]] static bool quickType(const vm::Type* type);
    [[nodiscard]] V fitsQuickly(V head, const vm::Type& type);

    /// Does the instruction by its entry and goes on.
    void callEntry(const vm::Instruction& i);
    /// As callEntry in a block of its own, which then goes to `next` (or the target).
    void slowPath(Block slow, const vm::Instruction& i, Block next);
    [[nodiscard]] V entryStatus(std::size_t entry, std::uint32_t at);
    void branchOn(V status, const vm::Instruction& i);

    // registers
    void declareRegisters();
    [[nodiscard]] V registerPlace(std::uint32_t reg, std::uint32_t bytes = 0);
    [[nodiscard]] V head(std::uint32_t reg);
    [[nodiscard]] V data(std::uint32_t reg);
    void set(std::uint32_t reg, V head, V data);
    void store(std::uint32_t reg);
    void load(std::uint32_t reg);
    void storeUses(const vm::Instruction& i);
    void loadDefinitions(const vm::Instruction& i);
    void storeLive(std::uint32_t at, std::uint32_t except);
    [[nodiscard]] V isKind(V head, vm::ValueKind kind);

    // blocks and ways out
    [[nodiscard]] Block block(const char* name = "");
    /// Where instruction `at` begins; code that leaves the piece when it is not in it.
    [[nodiscard]] Block blockOf(std::uint32_t at);
    /// Returns `status` after what is live there went to memory.
    [[nodiscard]] Block suspendBlock(std::uint32_t at, V status, std::uint32_t except);
    /// The block that leaves optimised code at the instruction.
    [[nodiscard]] Block leaveBlock(std::uint32_t at);
    void branch(V condition, Block yes, Block no, bool likely = true);

    // state of the machine
    [[nodiscard]] V field(V base, std::int64_t offset) { return b_.CreateConstInBoundsGEP1_64(b_.getInt8Ty(), base, static_cast<std::uint64_t>(offset)); }
    [[nodiscard]] V loadField(llvm::Type* type, V base, std::int64_t offset) { return b_.CreateLoad(type, field(base, offset)); }
    void storeField(V v, V base, std::int64_t offset) { b_.CreateStore(v, field(base, offset)); }
    [[nodiscard]] V address(const void* p) { return b_.CreateIntToPtr(i64(reinterpret_cast<std::uint64_t>(p)), ptr_); }
    [[nodiscard]] V i64(std::uint64_t v) { return b_.getInt64(v); }
    [[nodiscard]] V headOf(vm::ValueKind kind) { return i64(static_cast<std::uint64_t>(kind)); }
    [[nodiscard]] static llvm::ConstantInt* statusOf(llvm::IRBuilder<>& b, vm::NativeStatus s) { return b.getInt32(static_cast<std::uint32_t>(s)); }
    void setPc(std::uint32_t at);
    [[nodiscard]] const vm::Instruction& extra() const { return chunk_.code[at_ + 1]; }
    [[nodiscard]] std::uint32_t next() const { return at_ + lengthOf(chunk_.code[at_].op); }
    [[nodiscard]] std::uint8_t seen() const { return request_.profile != nullptr ? request_.profile[at_] : 0; }

    llvm::Module& module_;
    const vm::NativeRequest& request_;
    const vm::NativeLayout& layout_;
    const vm::Program& program_;
    const vm::Chunk& chunk_;
    const bool optimised_;
    llvm::IRBuilder<> b_;
    llvm::PointerType* ptr_;
    llvm::FunctionType* entryType_;
    llvm::FunctionType* codeType_;
    llvm::Function* function_ = nullptr;
    V state_ = nullptr;
    V frame_ = nullptr;
    V registers_ = nullptr;
    std::vector<std::pair<llvm::AllocaInst*, llvm::AllocaInst*>> variables_;  ///< by register, of optimised code
    std::map<std::uint32_t, Block> blocks_;
    std::unique_ptr<Liveness> liveness_;
    std::uint32_t at_ = 0;
};

}  // namespace kcl::codegen::native
