// What each opcode becomes. Inline stands what is a load, a branch or arithmetic on integers, floats and booleans whose
// tags were checked, and the common case of walking, reading and building lists; everything else, and every uncommon case
// of those, is the entry of the opcode.
#include "codegen/llvm/function_lowering.h"
#include "vm/machine/cells.h"
#include "vm/ops/ops.h"
#include "vm/program/program.h"
#include "vm/value/array_tail.h"

#include <llvm/IR/Intrinsics.h>
#include <llvm/IR/Module.h>

#include <cstddef>

namespace kcl::codegen::native {

using vm::BinOp;
using vm::CmpOp;
using vm::NativeStatus;
using vm::ValueKind;

Wait waitOf(Opcode op) {
    switch (op) {
        case Opcode::LoadGlobal:
        case Opcode::LoadStored:
        case Opcode::LoadBefore:
        case Opcode::LoadAttr:
        case Opcode::LoadAttrBefore:
        case Opcode::LoadAttrPrior:
        case Opcode::LoadHost:
        case Opcode::LoadTemplate:
        case Opcode::RunSetter:
        case Opcode::RunGuard:
        case Opcode::RunAttr:
        case Opcode::RunAttrGuard:
        case Opcode::Construct: return Wait::Again;
        case Opcode::Call:
        case Opcode::CallSite:
        case Opcode::CallMethod:
        case Opcode::Instantiate:
        case Opcode::Modify: return Wait::Behind;
        case Opcode::Extra:
        case Opcode::LoadConst:
        case Opcode::LoadInt:
        case Opcode::Move:
        case Opcode::LoadParam:
        case Opcode::LoadIndexKey:
        case Opcode::LoadCapture:
        case Opcode::LoadSibling:
        case Opcode::LoadField:
        case Opcode::LoadBuiltin:
        case Opcode::Subscript:
        case Opcode::Slice:
        case Opcode::Add:
        case Opcode::Sub:
        case Opcode::Mul:
        case Opcode::AddInt:
        case Opcode::SubInt:
        case Opcode::MulInt:
        case Opcode::ModInt:
        case Opcode::Binary:
        case Opcode::Compare:
        case Opcode::Unary:
        case Opcode::TypeAs:
        case Opcode::Jump:
        case Opcode::Loop:
        case Opcode::JumpIf:
        case Opcode::JumpUnless:
        case Opcode::JumpCompare:
        case Opcode::JumpCompareInt:
        case Opcode::JumpUnlessBranch:
        case Opcode::ArgGiven:
        case Opcode::StoreParam:
        case Opcode::MakeList:
        case Opcode::MakeRecord:
        case Opcode::SetEntry:
        case Opcode::IterRange:
        case Opcode::Append:
        case Opcode::Splice:
        case Opcode::MakeDict:
        case Opcode::Insert:
        case Opcode::InsertKey:
        case Opcode::Unpack:
        case Opcode::IterStart:
        case Opcode::IterNext:
        case Opcode::FilterStart:
        case Opcode::FilterKeep:
        case Opcode::Format:
        case Opcode::Concat:
        case Opcode::MakeClosure:
        case Opcode::PatchCapture:
        case Opcode::CallBuiltin:
        case Opcode::EnterConfig:
        case Opcode::LeaveConfig:
        case Opcode::Convert:
        case Opcode::DeepCopy:
        case Opcode::AssignMember:
        case Opcode::AssignIndex:
        case Opcode::Unite:
        case Opcode::HasConfig:
        case Opcode::Deprecated:
        case Opcode::Emit:
        case Opcode::AssertFailed:
        case Opcode::CheckFailed:
        case Opcode::NoteOperand:
        case Opcode::Probe:
        case Opcode::Fail:
        case Opcode::AttrReturn:
        case Opcode::Return: return Wait::Never;
    }
    return Wait::Never;
}

void FunctionLowering::lower(const vm::Instruction& i) {
    switch (i.op) {
        case Opcode::LoadConst:
        case Opcode::LoadInt:
        case Opcode::Move:
        case Opcode::LoadGlobal:
        case Opcode::LoadCapture: lowerLoad(i); return;
        case Opcode::Jump: b_.CreateBr(blockOf(i.d())); return;
        case Opcode::Loop: lowerLoop(i); return;
        case Opcode::Return: lowerReturn(i); return;
        case Opcode::AssertFailed:
        case Opcode::CheckFailed:
        case Opcode::Fail:
        case Opcode::AttrReturn:
            storeUses(i);
            b_.CreateRet(entryStatus(static_cast<std::size_t>(i.op), at_));
            return;
        case Opcode::Add: lowerArithmetic(i, nullptr, static_cast<std::uint8_t>(BinOp::Add)); return;
        case Opcode::Sub: lowerArithmetic(i, nullptr, static_cast<std::uint8_t>(BinOp::Sub)); return;
        case Opcode::Mul: lowerArithmetic(i, nullptr, static_cast<std::uint8_t>(BinOp::Mul)); return;
        case Opcode::AddInt: lowerArithmetic(i, immediate(i), static_cast<std::uint8_t>(BinOp::Add)); return;
        case Opcode::SubInt: lowerArithmetic(i, immediate(i), static_cast<std::uint8_t>(BinOp::Sub)); return;
        case Opcode::MulInt: lowerArithmetic(i, immediate(i), static_cast<std::uint8_t>(BinOp::Mul)); return;
        case Opcode::ModInt: lowerModInt(i); return;
        case Opcode::Binary: lowerBinary(i); return;
        case Opcode::Compare:
        case Opcode::JumpCompare:
        case Opcode::JumpCompareInt: lowerCompare(i); return;
        case Opcode::Unary: lowerUnary(i); return;
        case Opcode::JumpIf: lowerTest(i, true); return;
        case Opcode::JumpUnless: lowerTest(i, false); return;
        case Opcode::Subscript: lowerSubscript(i); return;
        case Opcode::Append: lowerAppend(i); return;
        case Opcode::IterNext: lowerIterNext(i); return;
        case Opcode::Convert: lowerConvert(i); return;
        case Opcode::Call: lowerCall(i); return;
        case Opcode::Extra:
        case Opcode::LoadStored:
        case Opcode::LoadBefore:
        case Opcode::LoadAttr:
        case Opcode::LoadAttrBefore:
        case Opcode::LoadAttrPrior:
        case Opcode::LoadHost:
        case Opcode::LoadParam:
        case Opcode::LoadIndexKey:
        case Opcode::LoadSibling:
        case Opcode::LoadField:
        case Opcode::LoadBuiltin:
        case Opcode::LoadTemplate:
        case Opcode::Slice:
        case Opcode::TypeAs:
        case Opcode::JumpUnlessBranch:
        case Opcode::ArgGiven:
        case Opcode::StoreParam:
        case Opcode::MakeList:
        case Opcode::Splice:
        case Opcode::MakeDict:
        case Opcode::MakeRecord:
        case Opcode::SetEntry:
        case Opcode::Insert:
        case Opcode::InsertKey:
        case Opcode::Unpack:
        case Opcode::IterStart:
        case Opcode::IterRange:
        case Opcode::FilterStart:
        case Opcode::FilterKeep:
        case Opcode::Format:
        case Opcode::Concat:
        case Opcode::MakeClosure:
        case Opcode::PatchCapture:
        case Opcode::CallSite:
        case Opcode::CallMethod:
        case Opcode::CallBuiltin:
        case Opcode::Instantiate:
        case Opcode::Modify:
        case Opcode::EnterConfig:
        case Opcode::LeaveConfig:
        case Opcode::DeepCopy:
        case Opcode::AssignMember:
        case Opcode::AssignIndex:
        case Opcode::Unite:
        case Opcode::HasConfig:
        case Opcode::Deprecated:
        case Opcode::RunSetter:
        case Opcode::RunGuard:
        case Opcode::RunAttr:
        case Opcode::RunAttrGuard:
        case Opcode::Construct:
        case Opcode::Emit:
        case Opcode::NoteOperand:
        case Opcode::Probe: callEntry(i); return;
    }
}

void FunctionLowering::lowerLoad(const vm::Instruction& i) {
    if (!optimised_ && i.op != Opcode::LoadInt && i.op != Opcode::Move) {
        callEntry(i);
        return;
    }
    const Block done = blockOf(next());
    if (i.op == Opcode::LoadInt) {
        set(i.a, headOf(ValueKind::Int), i64(static_cast<std::uint64_t>(std::int64_t{static_cast<std::int32_t>(i.d())})));
    } else if (i.op == Opcode::Move) {
        set(i.a, head(i.b), data(i.b));
    } else if (i.op == Opcode::LoadConst) {
        const vm::Value& constant = program_.constants[i.d()];
        const V table = loadField(ptr_, state_, offsetof(vm::NativeState, constants));
        const std::int64_t at = std::int64_t{i.d()} * 16;
        const bool number = constant.isNumber() || constant.is(ValueKind::Bool);
        const V headWord = number ? headOf(constant.kind()) : loadField(b_.getInt64Ty(), table, at);
        const V dataWord = constant.is(ValueKind::Int)    ? i64(static_cast<std::uint64_t>(constant.asInt()))
                           : constant.is(ValueKind::Bool) ? i64(constant.asBool() ? 1 : 0)
                                                          : loadField(b_.getInt64Ty(), table, at + 8);
        set(i.a, headWord, dataWord);
    } else if (i.op == Opcode::LoadCapture) {
        const V captures = loadField(ptr_, frame_, offsetof(vm::Frame, captures));
        const std::int64_t at = std::int64_t{i.d()} * 16;
        set(i.a, loadField(b_.getInt64Ty(), captures, at), loadField(b_.getInt64Ty(), captures, at + 8));
    } else {
        const V names = loadField(ptr_, state_, offsetof(vm::NativeState, names));
        const V name = field(names, static_cast<std::int64_t>(i.d() * sizeof(vm::NameState)));
        const V ready = loadField(b_.getInt8Ty(), name, offsetof(vm::NameState, ready));
        const Block quick = block();
        const Block slow = block();
        branch(b_.CreateICmpNE(ready, b_.getInt8(0)), quick, slow);
        slowPath(slow, i, quick);
        constexpr std::int64_t kCache = offsetof(vm::NameState, cache);
        set(i.a, loadField(b_.getInt64Ty(), name, kCache), loadField(b_.getInt64Ty(), name, kCache + 8));
    }
    b_.CreateBr(done);
}

void FunctionLowering::lowerArithmetic(const vm::Instruction& i, V right, std::uint8_t op) {
    const bool strict = request_.strictRange;
    if (!optimised_ || (strict && (right != nullptr || (seen() & vm::kSawFloats) != 0))) {
        callEntry(i);
        return;
    }
    const bool immediate = right != nullptr;
    const std::uint8_t what = seen();
    const bool ints = (what & vm::kSawInts) != 0 || what == vm::kSawOthers;
    const bool floats = (what & vm::kSawFloats) != 0 && !immediate;
    const Block slow = what == vm::kSawInts || what == vm::kSawFloats || what == 0 ? leaveBlock(at_) : block();
    const Block done = blockOf(next());
    const bool leaves = what == vm::kSawInts || what == vm::kSawFloats || what == 0;
    if (what == 0 || (!ints && !floats)) {
        b_.CreateBr(slow);
    } else {
        const V leftHead = head(i.b);
        const V rightHead = immediate ? headOf(ValueKind::Int) : head(i.c);
        const V leftData = data(i.b);
        const V rightData = immediate ? right : data(i.c);
        const Block elseBlock = ints && floats ? block() : slow;
        if (ints) {
            const Block quick = block();
            const V both = immediate ? isKind(leftHead, ValueKind::Int)
                                     : b_.CreateAnd(isKind(leftHead, ValueKind::Int), isKind(rightHead, ValueKind::Int));
            branch(both, quick, elseBlock);
            b_.SetInsertPoint(quick);
            const auto operation = static_cast<BinOp>(op);
            const llvm::Intrinsic::ID id = operation == BinOp::Add   ? llvm::Intrinsic::sadd_with_overflow
                                           : operation == BinOp::Sub ? llvm::Intrinsic::ssub_with_overflow
                                                                     : llvm::Intrinsic::smul_with_overflow;
            const V both64 = b_.CreateBinaryIntrinsic(id, leftData, rightData);
            const V out = b_.CreateExtractValue(both64, 0);
            V wrong = b_.CreateExtractValue(both64, 1);
            if (strict) {
                const V narrow = b_.CreateSExt(b_.CreateTrunc(out, b_.getInt32Ty()), b_.getInt64Ty());
                wrong = b_.CreateOr(wrong, b_.CreateICmpNE(narrow, out));
            }
            const Block fits = block();
            branch(wrong, slow, fits, false);
            b_.SetInsertPoint(fits);
            set(i.a, headOf(ValueKind::Int), out);
            b_.CreateBr(done);
        }
        if (floats) {
            if (ints) {
                b_.SetInsertPoint(elseBlock);
            }
            const Block quick = block();
            branch(b_.CreateAnd(isKind(leftHead, ValueKind::Float), isKind(rightHead, ValueKind::Float)), quick, slow);
            b_.SetInsertPoint(quick);
            const V l = b_.CreateBitCast(leftData, b_.getDoubleTy());
            const V r = b_.CreateBitCast(rightData, b_.getDoubleTy());
            const auto operation = static_cast<BinOp>(op);
            const V out = operation == BinOp::Add ? b_.CreateFAdd(l, r) : operation == BinOp::Sub ? b_.CreateFSub(l, r) : b_.CreateFMul(l, r);
            set(i.a, headOf(ValueKind::Float), b_.CreateBitCast(out, b_.getInt64Ty()));
            b_.CreateBr(done);
        }
    }
    if (!leaves) {
        b_.SetInsertPoint(slow);
        callEntry(i);
    }
}

FunctionLowering::V FunctionLowering::immediate(const vm::Instruction& i) {
    return i64(static_cast<std::uint64_t>(std::int64_t{static_cast<std::int16_t>(i.c)}));
}

void FunctionLowering::lowerModInt(const vm::Instruction& i) {
    if (!optimised_ || (seen() & vm::kSawOthers) != 0) {
        callEntry(i);
        return;
    }
    const Block quick = block();
    branch(isKind(head(i.b), ValueKind::Int), quick, leaveBlock(at_));
    b_.SetInsertPoint(quick);
    const V right = immediate(i);
    const V rest = b_.CreateSRem(data(i.b), right);
    const V out = b_.CreateSelect(b_.CreateICmpSLT(rest, i64(0)), b_.CreateAdd(rest, right), rest);
    set(i.a, headOf(ValueKind::Int), out);
    b_.CreateBr(blockOf(next()));
}

void FunctionLowering::lowerBinary(const vm::Instruction& i) {
    const auto op = static_cast<BinOp>(i.x);
    const bool bits = op == BinOp::BitAnd || op == BinOp::BitOr || op == BinOp::BitXor;
    const bool division = op == BinOp::FloorDiv || op == BinOp::Mod;
    if (!optimised_ || seen() != vm::kSawInts || (!bits && !division)) {
        callEntry(i);
        return;
    }
    const Block quick = block();
    const Block slow = block();
    branch(b_.CreateAnd(isKind(head(i.b), ValueKind::Int), isKind(head(i.c), ValueKind::Int)), quick, slow);
    b_.SetInsertPoint(quick);
    const V l = data(i.b);
    const V r = data(i.c);
    V out = nullptr;
    if (division) {
        // Of numbers that are not negative the rule for signs is that of the processor.
        const Block plain = block();
        branch(b_.CreateAnd(b_.CreateICmpSGE(l, i64(0)), b_.CreateICmpSGT(r, i64(0))), plain, slow);
        b_.SetInsertPoint(plain);
        out = op == BinOp::Mod ? b_.CreateURem(l, r) : b_.CreateUDiv(l, r);
    } else {
        out = op == BinOp::BitAnd ? b_.CreateAnd(l, r) : op == BinOp::BitOr ? b_.CreateOr(l, r) : b_.CreateXor(l, r);
    }
    set(i.a, headOf(ValueKind::Int), out);
    b_.CreateBr(blockOf(next()));
    b_.SetInsertPoint(slow);
    callEntry(i);
}

void FunctionLowering::lowerUnary(const vm::Instruction& i) {
    if (!optimised_ || static_cast<vm::UnOp>(i.x) != vm::UnOp::Not) {
        callEntry(i);
        return;
    }
    const Block quick = block();
    const Block slow = block();
    branch(isKind(head(i.b), ValueKind::Bool), quick, slow);
    b_.SetInsertPoint(quick);
    set(i.a, headOf(ValueKind::Bool), b_.CreateXor(data(i.b), i64(1)));
    b_.CreateBr(blockOf(next()));
    b_.SetInsertPoint(slow);
    callEntry(i);
}

void FunctionLowering::lowerCompare(const vm::Instruction& i) {
    const bool jumps = i.op != Opcode::Compare;
    const bool constant = i.op == Opcode::JumpCompareInt;
    const auto op = static_cast<CmpOp>(i.x);
    const bool ordering = op == CmpOp::Lt || op == CmpOp::LtE || op == CmpOp::Gt || op == CmpOp::GtE;
    const bool member = op == CmpOp::In || op == CmpOp::NotIn;
    const std::uint8_t what = seen();
    if (!optimised_ || member || (what & vm::kSawOthers) != 0 || (what & (vm::kSawInts | vm::kSawFloats)) == (vm::kSawInts | vm::kSawFloats) ||
        (what == vm::kSawFloats && !ordering)) {
        callEntry(i);
        return;
    }
    const Block slow = leaveBlock(at_);
    if (what == 0) {
        b_.CreateBr(slow);
        return;
    }
    const bool ints = what == vm::kSawInts;
    const ValueKind kind = ints ? ValueKind::Int : ValueKind::Float;
    const Block quick = block();
    branch(constant ? isKind(head(i.b), kind) : b_.CreateAnd(isKind(head(i.b), kind), isKind(head(i.c), kind)), quick, slow);
    b_.SetInsertPoint(quick);
    llvm::CmpInst::Predicate predicate{};
    switch (op) {
        case CmpOp::Eq:
        case CmpOp::Is: predicate = llvm::CmpInst::ICMP_EQ; break;
        case CmpOp::NotEq:
        case CmpOp::IsNot: predicate = llvm::CmpInst::ICMP_NE; break;
        case CmpOp::Lt: predicate = ints ? llvm::CmpInst::ICMP_SLT : llvm::CmpInst::FCMP_OLT; break;
        case CmpOp::LtE: predicate = ints ? llvm::CmpInst::ICMP_SLE : llvm::CmpInst::FCMP_OLE; break;
        case CmpOp::Gt: predicate = ints ? llvm::CmpInst::ICMP_SGT : llvm::CmpInst::FCMP_OGT; break;
        case CmpOp::GtE: predicate = ints ? llvm::CmpInst::ICMP_SGE : llvm::CmpInst::FCMP_OGE; break;
        case CmpOp::In:
        case CmpOp::NotIn: break;
    }
    const V l = ints ? data(i.b) : b_.CreateBitCast(data(i.b), b_.getDoubleTy());
    const V r = constant ? immediate(i) : ints ? data(i.c) : b_.CreateBitCast(data(i.c), b_.getDoubleTy());
    const V holds = ints ? b_.CreateICmp(predicate, l, r) : b_.CreateFCmp(predicate, l, r);
    if (jumps) {
        const Block target = blockOf(extra().d());
        const Block fall = blockOf(next());
        b_.CreateCondBr(holds, i.a != 0 ? target : fall, i.a != 0 ? fall : target);
    } else {
        set(i.a, headOf(ValueKind::Bool), b_.CreateZExt(holds, b_.getInt64Ty()));
        b_.CreateBr(blockOf(next()));
    }
}

void FunctionLowering::lowerTest(const vm::Instruction& i, bool jumpWhen) {
    if (!optimised_) {
        callEntry(i);
        return;
    }
    const Block quick = block();
    const Block slow = block();
    branch(isKind(head(i.a), ValueKind::Bool), quick, slow);
    b_.SetInsertPoint(quick);
    const V truth = b_.CreateICmpNE(data(i.a), i64(0));
    const Block target = blockOf(i.d());
    const Block fall = blockOf(next());
    b_.CreateCondBr(truth, jumpWhen ? target : fall, jumpWhen ? fall : target);
    b_.SetInsertPoint(slow);
    callEntry(i);
}

void FunctionLowering::lowerSubscript(const vm::Instruction& i) {
    if (!optimised_) {
        callEntry(i);
        return;
    }
    const Block quick = block();
    const Block inside = block();
    const Block slow = block();
    branch(b_.CreateAnd(isKind(head(i.b), ValueKind::List), isKind(head(i.c), ValueKind::Int)), quick, slow);
    b_.SetInsertPoint(quick);
    const V list = b_.CreateIntToPtr(data(i.b), ptr_);
    const V size = b_.CreateZExt(loadField(b_.getInt32Ty(), list, offsetof(vm::List, size)), b_.getInt64Ty());
    branch(b_.CreateICmpULT(data(i.c), size), inside, slow);
    b_.SetInsertPoint(inside);
    const V items = loadField(ptr_, list, offsetof(vm::List, items));
    const V item = b_.CreateGEP(b_.getInt8Ty(), items, b_.CreateShl(data(i.c), 4));
    set(i.a, loadField(b_.getInt64Ty(), item, 0), loadField(b_.getInt64Ty(), item, 8));
    b_.CreateBr(blockOf(next()));
    b_.SetInsertPoint(slow);
    callEntry(i);
}

void FunctionLowering::lowerAppend(const vm::Instruction& i) {
    if (!optimised_) {
        callEntry(i);
        return;
    }
    // Room behind the last item, in an array that no other list uses.
    const Block room = block();
    const Block quick = block();
    const Block slow = block();
    const V list = b_.CreateIntToPtr(data(i.a), ptr_);
    const V size = loadField(b_.getInt32Ty(), list, offsetof(vm::List, size));
    branch(b_.CreateICmpULT(size, loadField(b_.getInt32Ty(), list, offsetof(vm::List, capacity))), room, slow);
    b_.SetInsertPoint(room);
    const V items = loadField(ptr_, list, offsetof(vm::List, items));
    constexpr auto kShared = static_cast<std::int64_t>(offsetof(vm::ArrayTail, shared)) - static_cast<std::int64_t>(sizeof(vm::ArrayTail));
    branch(b_.CreateICmpEQ(loadField(b_.getInt32Ty(), items, kShared), b_.getInt32(0)), quick, slow);
    b_.SetInsertPoint(quick);
    const V item = b_.CreateGEP(b_.getInt8Ty(), items, b_.CreateShl(b_.CreateZExt(size, b_.getInt64Ty()), 4));
    storeField(head(i.b), item, 0);
    storeField(data(i.b), item, 8);
    storeField(b_.CreateAdd(size, b_.getInt32(1)), list, offsetof(vm::List, size));
    b_.CreateBr(blockOf(next()));
    b_.SetInsertPoint(slow);
    callEntry(i);
}

void FunctionLowering::lowerIterNext(const vm::Instruction& i) {
    const std::uint8_t what = seen();
    if (!optimised_ || (what & vm::kSawOthers) != 0) {
        callEntry(i);
        return;
    }
    const Block leave = leaveBlock(at_);
    const V counter = data(i.a + 1U);
    const Block lists = (what & vm::kSawList) != 0 ? block("of_list") : leave;
    const Block quick = block();
    const std::uint32_t variable = i.x == 1 ? i.a + 2U : i.a + 3U;
    if ((what & vm::kSawRange) != 0) {
        const Block range = block("of_range");
        b_.CreateCondBr(isKind(head(i.a), ValueKind::Int), range, lists);
        b_.SetInsertPoint(range);
        const Block more = block();
        b_.CreateCondBr(b_.CreateICmpSLT(counter, data(i.a)), more, blockOf(i.d()));
        b_.SetInsertPoint(more);
        set(variable, headOf(ValueKind::Int), counter);
        b_.CreateBr(quick);
    } else {
        b_.CreateBr(lists);
    }
    if ((what & vm::kSawList) != 0) {
        b_.SetInsertPoint(lists);
        const Block list = block();
        branch(isKind(head(i.a), ValueKind::List), list, leave);
        b_.SetInsertPoint(list);
        const V source = b_.CreateIntToPtr(data(i.a), ptr_);
        const V size = b_.CreateZExt(loadField(b_.getInt32Ty(), source, offsetof(vm::List, size)), b_.getInt64Ty());
        const Block more = block();
        b_.CreateCondBr(b_.CreateICmpULT(counter, size), more, blockOf(i.d()));
        b_.SetInsertPoint(more);
        const V items = loadField(ptr_, source, offsetof(vm::List, items));
        const V item = b_.CreateGEP(b_.getInt8Ty(), items, b_.CreateShl(counter, 4));
        set(variable, loadField(b_.getInt64Ty(), item, 0), loadField(b_.getInt64Ty(), item, 8));
        b_.CreateBr(quick);
    }
    b_.SetInsertPoint(quick);
    if ((what & (vm::kSawRange | vm::kSawList)) == 0) {
        b_.CreateUnreachable();
        return;
    }
    if (i.x != 1) {
        set(i.a + 2U, headOf(ValueKind::Int), counter);
    }
    set(i.a + 1U, headOf(ValueKind::Int), b_.CreateAdd(counter, i64(1)));
    b_.CreateBr(blockOf(next()));
}

void FunctionLowering::lowerConvert(const vm::Instruction& i) {
    const vm::Type& type = *program_.types[i.d()];
    if (!optimised_ || !quickType(&type)) {
        callEntry(i);
        return;
    }
    const Block slow = block();
    branch(fitsQuickly(head(i.a), type), blockOf(next()), slow);
    b_.SetInsertPoint(slow);
    callEntry(i);
}

void FunctionLowering::lowerLoop(const vm::Instruction& i) {
    if (!optimised_) {
        callEntry(i);
        return;
    }
    const V left = b_.CreateSub(loadField(b_.getInt64Ty(), state_, layout_.budget), i64(1));
    const Block quick = block();
    const Block slow = block();
    const Block failed = block();
    branch(b_.CreateICmpNE(left, i64(0)), quick, slow);
    b_.SetInsertPoint(quick);
    storeField(left, state_, layout_.budget);
    b_.CreateBr(blockOf(i.d()));
    // The entry counts the step and looks at the clock.
    b_.SetInsertPoint(slow);
    const V status = entryStatus(kStepEntry, at_);
    branch(b_.CreateICmpEQ(status, statusOf(b_, NativeStatus::Next)), blockOf(i.d()), failed);
    b_.SetInsertPoint(failed);
    b_.CreateRet(status);
}

void FunctionLowering::lowerReturn(const vm::Instruction& i) {
    if (!optimised_) {
        storeUses(i);
        b_.CreateRet(entryStatus(static_cast<std::size_t>(i.op), at_));
        return;
    }
    const Block quick = block();
    const Block slow = block();
    const V owns = loadField(b_.getInt8Ty(), frame_, offsetof(vm::Frame, ownsSegment));
    branch(b_.CreateICmpEQ(owns, b_.getInt8(0)), quick, slow);
    b_.SetInsertPoint(quick);
    if (const Span last = chunk_.spans[at_]; last.end != 0) {
        storeField(i64(last.begin | (std::uint64_t{last.end} << 32)), state_, layout_.place);
    }
    constexpr std::int64_t kResult = offsetof(vm::NativeState, result);
    storeField(head(i.a), state_, kResult);
    storeField(data(i.a), state_, kResult + 8);
    storeField(registers_, state_, layout_.registersTop);
    storeField(b_.CreateSub(loadField(b_.getInt64Ty(), state_, layout_.depth), i64(1)), state_, layout_.depth);
    b_.CreateRet(statusOf(b_, NativeStatus::Return));
    b_.SetInsertPoint(slow);
    storeUses(i);
    b_.CreateRet(entryStatus(static_cast<std::size_t>(i.op), at_));
}

}  // namespace kcl::codegen::native
