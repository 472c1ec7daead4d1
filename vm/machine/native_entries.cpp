// What native code calls: one function for each opcode, which does what the loop does for it (dispatch.cpp), and says
// what comes next. The rules about values are those of vm/ops; here stands which registers they take.
#include "frontend/diag/eval_kinds.h"
#include "vm/machine/interpreter.h"
#include "vm/machine/native_run.h"
#include "vm/types/fits.h"

#include <array>

namespace kcl::vm {

using Status = NativeStatus;

/// Access to the machine for the functions below.
struct NativeOps {
    Interpreter& m;
    Frame& frame;
    Value* regs;
    const Instruction* pc;  ///< the instruction; a data word follows it where the table says so
    Instruction i;

#define KCL_OPCODE(Ident, Text, A, B, C, X, Extra) Status op##Ident();
#include "vm/bytecode/opcodes.def"
    /// Optimised code goes on as plain code at this instruction.
    Status leave();
    /// Counts a step and looks at the clock and the limit.
    Status step();

    /// An instruction that is executed again when what it waits for is there.
    [[nodiscard]] static Status ask(Ask answer) { return answer == Ask::Pushed ? Status::Suspend : Status::Next; }
    [[nodiscard]] static bool isTrue(Value v) { return v.is(ValueKind::Bool) ? v.asBool() : truthy(v); }
    /// A call that pushed a frame: this one goes on behind it.
    Status waitFor(std::size_t words) {
        frame.pc = pc + words;
        return Status::Suspend;
    }
    Status give(Value v) {
        m.place_ = m.placeOf(frame);
        regs[i.a] = v;
        return Status::Next;
    }
    Status arithmetic(BinOp op, Value l, Value r) {
        const Value v = binary(m, op, l, r);
        sawNumbers(l, r);
        regs[i.a] = v;
        return Status::Next;
    }
    Status jumpCompare(Value l, Value r);
    void sawNumbers(Value l, Value r) {
        m.native_->saw(frame, l.is(ValueKind::Int) && r.is(ValueKind::Int)       ? kSawInts
                              : l.is(ValueKind::Float) && r.is(ValueKind::Float) ? kSawFloats
                                                                                 : kSawOthers);
    }
    Status pop(Value v) {
        if (const Span last = frame.chunk->spans[pc - frame.chunk->code.data()]; last.end != 0) {
            m.place_ = last;
        }
        m.registers_.pop(regs, frame.ownsSegment);
        --m.depth_;
        m.nativeState_.result = v;
        return Status::Return;
    }
    template <Status (NativeOps::*Work)()>
    static Status entry(NativeState* state, std::uint32_t at) noexcept {
        Interpreter& m = *state->machine;
        Frame& frame = m.top();
        frame.pc = frame.chunk->code.data() + at;
        try {
            NativeOps ops{m, frame, frame.regs, frame.pc, *frame.pc};
            return (ops.*Work)();
        } catch (...) {
            m.native_->error = std::current_exception();
            return Status::Error;
        }
    }
};

Status NativeOps::opExtra() { return Status::Next; }

Status NativeOps::opLoadConst() {
    regs[i.a] = m.program_.constants[i.d()];
    return Status::Next;
}

Status NativeOps::opLoadInt() {
    regs[i.a] = Value::integer(static_cast<std::int32_t>(i.d()));
    return Status::Next;
}

Status NativeOps::opMove() {
    regs[i.a] = regs[i.b];
    return Status::Next;
}

Status NativeOps::opLoadGlobal() { return ask(m.readName(i.d(), regs[i.a])); }

Status NativeOps::opLoadStored() { return ask(m.readStored(i.d(), regs[i.a])); }

Status NativeOps::opLoadBefore() {
    const std::uint32_t first = m.program_.names[m.program_.setters[i.d()].name].firstSetter;
    bool partial = false;
    return ask(m.lookBack(first, i.d() - first, regs[i.a], partial));
}

Status NativeOps::opLoadAttr() {
    const InstanceContext& self = *frame.self;
    const std::uint32_t slot = self.part->slots == nullptr ? i.d() : self.part->slots[i.d()];
    return ask(m.readSlot(*self.whole, slot, regs[i.a]));
}

Status NativeOps::opLoadAttrBefore() { return ask(m.readAttrBefore(*frame.subject, frame.number, regs[i.a])); }

Status NativeOps::opLoadAttrPrior() {
    return ask(m.readAttrBefore(*frame.subject, frame.self->part->setters[i.d()], regs[i.a]));
}

Status NativeOps::opLoadHost() { return ask(m.readHost(*frame.self, m.program_.hosts[i.d()], regs[i.a])); }

Status NativeOps::opLoadParam() {
    regs[i.a] = frame.self->params[i.d()];
    return Status::Next;
}

Status NativeOps::opLoadIndexKey() {
    regs[i.a] = frame.self->whole->indexKey;
    return Status::Next;
}

Status NativeOps::opLoadCapture() {
    regs[i.a] = frame.captures[i.d()];
    return Status::Next;
}

Status NativeOps::opLoadSibling() {
    const DictEntry* e = regs[i.b].asDict()->find(m.program_.keys[i.key()]);
    regs[i.a] = e != nullptr ? e->value : Value::undefined();
    return Status::Next;
}

Status NativeOps::opLoadField() {
    regs[i.a] = m.field(regs[i.b], m.program_.keys[i.key()], pc[1].x != 0, pc[1].d());
    return Status::Next;
}

Status NativeOps::opLoadBuiltin() {
    regs[i.a] = m.builtinValue(i.d());
    return Status::Next;
}

Status NativeOps::opLoadTemplate() {
    if (m.templateStates_[i.d()] == CellState::Done) {
        regs[i.a] = m.templates_[i.d()];
        return Status::Next;
    }
    m.push(*m.program_.templates[i.d()], FrameKind::Template).number = i.d();
    return Status::Suspend;
}

Status NativeOps::opSubscript() {
    regs[i.a] = subscript(m, regs[i.b], regs[i.c], i.x != 0);
    return Status::Next;
}

Status NativeOps::opSlice() {
    regs[i.a] = slice(m, regs[i.b], regs[i.c], regs[i.c + 1], regs[i.c + 2], i.x != 0);
    return Status::Next;
}

Status NativeOps::opAdd() { return arithmetic(BinOp::Add, regs[i.b], regs[i.c]); }
Status NativeOps::opSub() { return arithmetic(BinOp::Sub, regs[i.b], regs[i.c]); }
Status NativeOps::opMul() { return arithmetic(BinOp::Mul, regs[i.b], regs[i.c]); }
Status NativeOps::opAddInt() {
    return arithmetic(BinOp::Add, regs[i.b], Value::integer(static_cast<std::int16_t>(i.c)));
}
Status NativeOps::opSubInt() {
    return arithmetic(BinOp::Sub, regs[i.b], Value::integer(static_cast<std::int16_t>(i.c)));
}
Status NativeOps::opMulInt() {
    return arithmetic(BinOp::Mul, regs[i.b], Value::integer(static_cast<std::int16_t>(i.c)));
}
Status NativeOps::opModInt() {
    return arithmetic(BinOp::Mod, regs[i.b], Value::integer(static_cast<std::int16_t>(i.c)));
}
Status NativeOps::opBinary() { return arithmetic(static_cast<BinOp>(i.x), regs[i.b], regs[i.c]); }

Status NativeOps::opCompare() {
    sawNumbers(regs[i.b], regs[i.c]);
    regs[i.a] = Value::boolean(compare(m, static_cast<CmpOp>(i.x), regs[i.b], regs[i.c]));
    return Status::Next;
}

Status NativeOps::jumpCompare(Value l, Value r) {
    sawNumbers(l, r);
    return compare(m, static_cast<CmpOp>(i.x), l, r) == (i.a != 0) ? Status::Jump : Status::Next;
}

Status NativeOps::opJumpCompare() { return jumpCompare(regs[i.b], regs[i.c]); }

Status NativeOps::opJumpCompareInt() {
    return jumpCompare(regs[i.b], Value::integer(static_cast<std::int16_t>(i.c)));
}

Status NativeOps::opUnary() {
    regs[i.a] = unary(m, static_cast<UnOp>(i.x), regs[i.b]);
    return Status::Next;
}

Status NativeOps::opTypeAs() {
    regs[i.a] = convertChecked(m, regs[i.a], *m.program_.types[i.d()], true);
    return Status::Next;
}

Status NativeOps::opJump() { return Status::Jump; }

Status NativeOps::opLoop() {
    m.countStep();
    if (m.native_->round(*frame.chunk)) {
        frame.pc = frame.chunk->code.data() + i.d();
        return Status::Suspend;
    }
    return Status::Jump;
}

Status NativeOps::opJumpIf() { return isTrue(regs[i.a]) ? Status::Jump : Status::Next; }

Status NativeOps::opJumpUnless() { return isTrue(regs[i.a]) ? Status::Next : Status::Jump; }

Status NativeOps::opJumpUnlessBranch() {
    return regs[i.a].asInt() == static_cast<std::int64_t>(pc[1].d()) ? Status::Next : Status::Jump;
}

Status NativeOps::opArgGiven() {
    const bool given = i.a < 64 ? ((frame.given >> i.a) & 1) != 0 : !regs[i.a].is(ValueKind::Undefined);
    return given ? Status::Jump : Status::Next;
}

Status NativeOps::opStoreParam() {
    frame.self->params[i.d()] = regs[i.a];
    return Status::Next;
}

Status NativeOps::opMakeList() {
    regs[i.a] = Value::list(makeList(m.heap, i.d()));
    return Status::Next;
}

Status NativeOps::opAppend() {
    regs[i.a].asList()->push(m.heap, regs[i.b]);
    return Status::Next;
}

Status NativeOps::opSplice() {
    spliceInto(m, *regs[i.a].asList(), regs[i.b]);
    return Status::Next;
}

Status NativeOps::opMakeDict() {
    regs[i.a] = Value::dict(makeDict(m.heap, i.d()));
    return Status::Next;
}

Status NativeOps::opMakeRecord() {
    regs[i.a] = Value::dict(copyRecord(m.heap, *m.program_.records[i.d()]));
    return Status::Next;
}

Status NativeOps::opSetEntry() {
    regs[i.a].asDict()->entries[pc[1].d()].value = regs[i.b];
    return Status::Next;
}

Status NativeOps::opInsert() {
    m.insert(regs[i.a], m.program_.keys[i.key()], regs[i.b], static_cast<EntryOp>(pc[1].x),
             static_cast<std::int32_t>(pc[1].d()), pc[1].a != 0);
    return Status::Next;
}

Status NativeOps::opInsertKey() {
    m.insertKey(regs[i.a], regs[i.b], regs[i.c], static_cast<EntryOp>(i.x), static_cast<std::int32_t>(pc[1].d()),
                pc[1].a != 0);
    return Status::Next;
}

Status NativeOps::opUnpack() {
    unpackInto(m, *regs[i.a].asDict(), regs[i.b]);
    return Status::Next;
}

Status NativeOps::opIterStart() {
    m.iterStart(regs + i.a, regs[i.b]);
    return Status::Next;
}

Status NativeOps::opIterRange() {
    const Value* args = regs + i.b;
    if (!m.rangeStart(regs + i.a, args, i.c)) {
        const CallSite& site = m.program_.callSites[pc[1].d()];
        m.iterStart(regs + i.a, m.callBuiltin(*site.builtin, Value::undefined(), args, i.c, {}));
    }
    return Status::Next;
}

Status NativeOps::opIterNext() {
    Value* it = regs + i.a;
    m.native_->saw(frame, it[0].is(ValueKind::Int) ? kSawRange : it[0].is(ValueKind::List) ? kSawList : kSawOthers);
    if (it[0].is(ValueKind::Int)) {
        const std::int64_t next = it[1].asInt();
        if (next >= it[0].asInt()) {
            return Status::Jump;
        }
        it[1] = Value::integer(next + 1);
        it[2] = Value::integer(next);
        if (i.x > 1) {
            it[3] = it[2];  // of range(n), the only kind with two variables
        }
        return Status::Next;
    }
    return m.iterNext(it, i.x) ? Status::Next : Status::Jump;
}

Status NativeOps::opFilterStart() {
    regs[i.a] = m.filterStart(regs[i.b]);
    return Status::Next;
}

Status NativeOps::opFilterKeep() {
    m.filterKeep(regs[i.a], regs + i.b);
    return Status::Next;
}

Status NativeOps::opFormat() {
    regs[i.a] = m.format(regs[i.b], i.x);
    return Status::Next;
}

Status NativeOps::opConcat() {
    regs[i.a] = m.concat(regs + i.b, i.c);
    return Status::Next;
}

Status NativeOps::opMakeClosure() {
    auto* f = m.heap.make<Function>();
    f->proto = m.program_.lambdas[pc[1].d()];
    f->self = frame.self;
    if (i.c > 0) {
        auto* captures = m.heap.makeArray<Value>(i.c);
        std::copy(regs + i.b, regs + i.b + i.c, captures);
        f->captures = {captures, i.c};
    }
    regs[i.a] = Value::function(f);
    return Status::Next;
}

Status NativeOps::opPatchCapture() {
    auto* captures = const_cast<Value*>(regs[i.a].asFunction()->captures.data());
    captures[i.d()] = regs[i.a];
    return Status::Next;
}

Status NativeOps::opCall() {
    const Value callee = regs[i.b];
    if (callee.is(ValueKind::Function) && callee.asFunction()->proto != nullptr) {
        m.native_->called(frame, callee.asFunction()->proto);
    }
    Value out;
    return m.enter(callee, regs + i.b + 1, i.c, {}, i.a, out) ? waitFor(1) : give(out);
}

Status NativeOps::opCallSite() {
    const CallSite& site = m.program_.callSites[pc[1].d()];
    Value out;
    if (m.enter(regs[i.b], regs + i.b + 1, site.positional, site.keywords, i.a, out)) {
        return waitFor(2);
    }
    return give(out);
}

Status NativeOps::opCallMethod() {
    const CallSite& site = m.program_.callSites[pc[1].d()];
    const Value object = regs[i.b];
    if (object.is(ValueKind::Str) && !site.optional) {
        if (const Builtin* b = m.stringMethod(site); b != nullptr) {
            return give(m.callBuiltin(*b, object, regs + i.b + 1, site.positional, site.keywords));
        }
    }
    const Value callee = loadAttribute(m, object, site.method, site.optional);
    Value out;
    if (m.enter(callee, regs + i.b + 1, site.positional, site.keywords, i.a, out)) {
        return waitFor(2);
    }
    return give(out);
}

Status NativeOps::opCallBuiltin() {
    const CallSite& site = m.program_.callSites[pc[1].d()];
    return give(m.callBuiltin(*site.builtin, Value::undefined(), regs + i.b, site.positional, site.keywords));
}

Status NativeOps::opInstantiate() {
    const InstanceSite& site = m.program_.instanceSites[pc[1].d()];
    m.place_ = m.placeOf(frame);
    Construction& c = m.begin(*site.schema, regs[i.b].asDict(), regs + i.b + 1, site.positional, site.keywords,
                              Interpreter::Made{site.where, site.config, true});
    c.bare = !site.hasConfig;
    m.pushConstruction(c, i.a);
    return waitFor(2);
}

Status NativeOps::opModify() {
    m.place_ = m.placeOf(frame);
    const std::size_t before = m.depth_;
    m.modify(frame, i, m.program_.instanceSites[pc[1].d()]);
    return m.depth_ != before ? waitFor(2) : Status::Next;
}

Status NativeOps::opEnterConfig() {
    ++m.nesting_;
    return Status::Next;
}

Status NativeOps::opLeaveConfig() {
    --m.nesting_;
    return Status::Next;
}

Status NativeOps::opConvert() {
    const Type& type = *m.program_.types[i.d()];
    if (!fits(regs[i.a], type)) {
        regs[i.a] = convertChecked(m, regs[i.a], type);
    }
    return Status::Next;
}

Status NativeOps::opDeepCopy() {
    regs[i.a] = deepCopy(m.heap, regs[i.a]);
    return Status::Next;
}

Status NativeOps::opAssignMember() {
    regs[i.a] = assignMember(m, regs[i.a], m.program_.keys[i.key()], regs[i.b]);
    return Status::Next;
}

Status NativeOps::opAssignIndex() {
    regs[i.a] = assignIndex(m, regs[i.a], regs[i.b], regs[i.c]);
    return Status::Next;
}

Status NativeOps::opUnite() {
    regs[i.a] = merge(m, regs[i.b], regs[i.c], {.orMode = true, .idempotentCheck = true, .resolve = true});
    return Status::Next;
}

Status NativeOps::opHasConfig() {
    const InstanceContext& self = *frame.self;
    const std::uint32_t slot = self.part->slots == nullptr ? i.d() : self.part->slots[i.d()];
    regs[i.a] = Value::boolean(self.whole->configOf[slot] != nullptr);
    return Status::Next;
}

Status NativeOps::opDeprecated() {
    if (isTrue(regs[i.a + 2])) {
        m.failDeprecated(m.program_.constants[i.d()].asString(), regs + i.a);
    }
    return Status::Next;
}

Status NativeOps::opRunSetter() { return ask(m.passSetter(i.d())); }

Status NativeOps::opRunGuard() {
    std::uint32_t branch = 0;
    if (m.runGuard(i.d(), branch) == Ask::Pushed) {
        return Status::Suspend;
    }
    regs[i.a] = Value::integer(static_cast<std::int32_t>(branch));
    return Status::Next;
}

Status NativeOps::opRunAttr() { return ask(m.passAttr(*frame.subject, frame.self->part->setters[i.d()])); }

Status NativeOps::opRunAttrGuard() {
    std::uint32_t branch = 0;
    const InstanceContext& self = *frame.self;
    const auto part = static_cast<std::uint32_t>(self.part - self.whole->def->parts.data());
    if (m.runAttrGuard(*frame.subject, part, i.d(), branch) == Ask::Pushed) {
        return Status::Suspend;
    }
    regs[i.a] = Value::integer(static_cast<std::int32_t>(branch));
    return Status::Next;
}

Status NativeOps::opConstruct() {
    if (!m.stepConstruct(*frame.subject)) {
        return Status::Suspend;
    }
    regs[0] = Value::instance(frame.subject->instance);
    return Status::Next;
}

Status NativeOps::opEmit() {
    m.emit(regs[i.a], i.x != 0);
    return Status::Next;
}

Status NativeOps::opAssertFailed() { m.failAssertion(regs[i.a]); }

Status NativeOps::opCheckFailed() { m.failCheck(*frame.subject, regs[i.a], i.x != 0, m.placeOf(frame)); }

Status NativeOps::opNoteOperand() {
    m.noteOperand(m.program_.constants[i.d()].asString(), regs[i.a]);
    return Status::Next;
}

Status NativeOps::opProbe() {
    ++m.hits_[i.d()];
    return Status::Next;
}

Status NativeOps::opFail() { throw EvalError(diag::CodeTooLarge, m.program_.constants[i.d()].asString(), kMaxRegisters); }

Status NativeOps::opAttrReturn() {
    regs[i.a] = m.settleAttr(*frame.subject, frame.number, regs[i.a]);
    return pop(regs[i.a]);
}

Status NativeOps::opReturn() { return pop(regs[i.a]); }

Status NativeOps::leave() {
    m.native_->left(*frame.chunk);
    return Status::Suspend;
}

Status NativeOps::step() {
    m.countStep();
    return Status::Next;
}

const NativeEntry* nativeEntries() {
    constexpr std::size_t kOpcodes = 0
#define KCL_OPCODE(Ident, Text, A, B, C, X, Extra) +1
#include "vm/bytecode/opcodes.def"
        ;
    static constexpr std::array<NativeEntry, kOpcodes + 2> kEntries = {
#define KCL_OPCODE(Ident, Text, A, B, C, X, Extra) &NativeOps::entry<&NativeOps::op##Ident>,
#include "vm/bytecode/opcodes.def"
        &NativeOps::entry<&NativeOps::leave>,
        &NativeOps::entry<&NativeOps::step>,
    };
    return kEntries.data();
}

}  // namespace kcl::vm
