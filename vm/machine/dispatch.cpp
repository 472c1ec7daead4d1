// The loop: one instruction after the other, by computed goto. Arithmetic and comparison of integers and floats and
// ready names are done here; everything else calls vm/ops or another file of the machine.
#include "frontend/diag/eval_kinds.h"
#include "vm/machine/interpreter.h"
#include "vm/types/fits.h"

namespace kcl::vm {

namespace {

constexpr std::size_t kOpcodes = 0
#define KCL_OPCODE(Ident, Text, A, B, C, X, Extra) +1
#include "vm/bytecode/opcodes.def"
    ;

bool quickTruth(Value v) {
    return v.is(ValueKind::Bool) ? v.asBool() : truthy(v);
}

/// `a op b` of integers, for an operator that is no membership: a table of the outcomes "less", "equal" and "greater",
/// one bit each, so that the only branch is that of the program.
bool compareInts(CmpOp op, std::int64_t a, std::int64_t b) {
    constexpr std::uint8_t kLess = 1;
    constexpr std::uint8_t kEqual = 2;
    constexpr std::uint8_t kGreater = 4;
    constexpr std::uint8_t kHolds[] = {kEqual, kLess | kGreater, kLess, kLess | kEqual, kGreater, kGreater | kEqual,
                                       0, 0, kEqual, kLess | kGreater};
    static_assert(static_cast<int>(CmpOp::Eq) == 0 && static_cast<int>(CmpOp::GtE) == 5 && static_cast<int>(CmpOp::IsNot) == 9);
    const unsigned outcome = static_cast<unsigned>(a >= b) + static_cast<unsigned>(a > b);
    return ((kHolds[static_cast<std::size_t>(op)] >> outcome) & 1U) != 0;
}

bool isMembership(CmpOp op) { return op == CmpOp::In || op == CmpOp::NotIn; }

/// As many arguments as parameters, each of its type.
bool fitsExactly(const LambdaProto& proto, const Value* args, std::uint32_t count) {
    if (proto.params.size() != count) {
        return false;
    }
    if (proto.checked) {
        for (std::uint32_t k = 0; k < count; ++k) {
            const Type* type = proto.params[k].type;
            if (type != nullptr && !fits(args[k], *type)) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

// A label's address is an extension of GCC and Clang, the only compilers of this project.

Value Interpreter::dispatch(std::size_t base) {
    static const void* const kLabels[kOpcodes] = {
#define KCL_OPCODE(Ident, Text, A, B, C, X, Extra) &&op##Ident,
#include "vm/bytecode/opcodes.def"
    };

    Frame* frame = &top();
    const Instruction* pc = frame->pc;
    Value* regs = frame->regs;
    const Instruction* i = nullptr;

#define KCL_NEXT()                                        \
    do {                                                  \
        i = pc++;                                         \
        goto* kLabels[static_cast<std::size_t>(i->op)];   \
    } while (false)
// Before anything that can throw or push: the frame knows its instruction (pc is already behind it).
#define KCL_SAVE() (frame->pc = pc - 1)
#define KCL_RELOAD()        \
    do {                    \
        frame = &top();     \
        pc = frame->pc;     \
        regs = frame->regs; \
    } while (false)
// A retried instruction that had to push a frame.
#define KCL_WAIT()    \
    do {              \
        KCL_RELOAD(); \
        KCL_NEXT();   \
    } while (false)

    KCL_NEXT();

opExtra:
    KCL_NEXT();
opLoadConst:
    regs[i->a] = program_.constants[i->d()];
    KCL_NEXT();
opLoadInt:
    regs[i->a] = Value::integer(static_cast<std::int32_t>(i->d()));
    KCL_NEXT();
opMove:
    regs[i->a] = regs[i->b];
    KCL_NEXT();
opLoadGlobal: {
    const NameState& name = names_[i->d()];
    if (name.ready) [[likely]] {
        regs[i->a] = name.cache;
        KCL_NEXT();
    }
    KCL_SAVE();
    if (readName(i->d(), regs[i->a]) == Ask::Pushed) {
        KCL_WAIT();
    }
    KCL_NEXT();
}
opLoadStored:
    KCL_SAVE();
    if (readStored(i->d(), regs[i->a]) == Ask::Pushed) {
        KCL_WAIT();
    }
    KCL_NEXT();
opLoadBefore: {
    KCL_SAVE();
    const std::uint32_t first = program_.names[program_.setters[i->d()].name].firstSetter;
    bool partial = false;
    if (lookBack(first, i->d() - first, regs[i->a], partial) == Ask::Pushed) {
        KCL_WAIT();
    }
    KCL_NEXT();
}
opLoadAttr: {
    const InstanceContext& self = *frame->self;
    const std::uint32_t slot = self.part->slots == nullptr ? i->d() : self.part->slots[i->d()];
    KCL_SAVE();
    if (readSlot(*self.whole, slot, regs[i->a]) == Ask::Pushed) {
        KCL_WAIT();
    }
    KCL_NEXT();
}
opLoadAttrBefore:
    KCL_SAVE();
    if (readAttrBefore(*frame->subject, frame->number, regs[i->a]) == Ask::Pushed) {
        KCL_WAIT();
    }
    KCL_NEXT();
opLoadAttrPrior:
    KCL_SAVE();
    if (readAttrBefore(*frame->subject, frame->self->part->setters[i->d()], regs[i->a]) == Ask::Pushed) {
        KCL_WAIT();
    }
    KCL_NEXT();
opLoadHost:
    KCL_SAVE();
    if (readHost(*frame->self, program_.hosts[i->d()], regs[i->a]) == Ask::Pushed) {
        KCL_WAIT();
    }
    KCL_NEXT();
opLoadParam:
    regs[i->a] = frame->self->params[i->d()];
    KCL_NEXT();
opLoadIndexKey:
    regs[i->a] = frame->self->whole->indexKey;
    KCL_NEXT();
opLoadCapture:
    regs[i->a] = frame->captures[i->d()];
    KCL_NEXT();
opLoadSibling: {
    const DictEntry* e = regs[i->b].asDict()->find(program_.keys[i->key()]);
    regs[i->a] = e != nullptr ? e->value : Value::undefined();
    KCL_NEXT();
}
opLoadField:
    KCL_SAVE();
    regs[i->a] = field(regs[i->b], program_.keys[i->key()], pc->x != 0, pc->d());
    ++pc;
    KCL_NEXT();
opLoadBuiltin:
    KCL_SAVE();
    regs[i->a] = builtinValue(i->d());
    KCL_NEXT();
opLoadTemplate:
    if (templateStates_[i->d()] == CellState::Done) [[likely]] {
        regs[i->a] = templates_[i->d()];
        KCL_NEXT();
    }
    KCL_SAVE();
    push(*program_.templates[i->d()], FrameKind::Template).number = i->d();
    KCL_WAIT();
opSubscript: {
    const Value v = regs[i->b];
    const Value at = regs[i->c];
    if (v.is(ValueKind::List) && at.is(ValueKind::Int) && static_cast<std::uint64_t>(at.asInt()) < v.asList()->size) {
        regs[i->a] = v.asList()->items[at.asInt()];
        KCL_NEXT();
    }
    KCL_SAVE();
    regs[i->a] = subscript(*this, v, at, i->x != 0);
    KCL_NEXT();
}
opSlice:
    KCL_SAVE();
    regs[i->a] = slice(*this, regs[i->b], regs[i->c], regs[i->c + 1], regs[i->c + 2], i->x != 0);
    KCL_NEXT();

// Integers that do not overflow and floats alone; 32-bit checks and everything else belong to vm/ops.
#define KCL_ARITHMETIC(Op, builtin, sign)                                                                            \
    {                                                                                                                \
        const Value l = regs[i->b];                                                                                   \
        const Value r = regs[i->c];                                                                                   \
        if (l.is(ValueKind::Int) && r.is(ValueKind::Int)) [[likely]] {                                               \
            std::int64_t out = 0;                                                                                    \
            if (!builtin(l.asInt(), r.asInt(), &out) && (!config.strictRangeCheck || out == static_cast<std::int32_t>(out))) [[likely]] { \
                regs[i->a] = Value::integer(out);                                                                     \
                KCL_NEXT();                                                                                          \
            }                                                                                                        \
        } else if (l.is(ValueKind::Float) && r.is(ValueKind::Float) && !config.strictRangeCheck) {                   \
            regs[i->a] = Value::floating(l.asFloat() sign r.asFloat());                                               \
            KCL_NEXT();                                                                                              \
        }                                                                                                            \
        KCL_SAVE();                                                                                                  \
        regs[i->a] = binary(*this, BinOp::Op, l, r);                                                                  \
        KCL_NEXT();                                                                                                  \
    }
opAdd:
    KCL_ARITHMETIC(Add, __builtin_add_overflow, +)
opSub:
    KCL_ARITHMETIC(Sub, __builtin_sub_overflow, -)
opMul:
    KCL_ARITHMETIC(Mul, __builtin_mul_overflow, *)
#undef KCL_ARITHMETIC
// A small constant on the right.
#define KCL_ARITHMETIC_INT(Op, builtin, sign)                                                                        \
    {                                                                                                                \
        const Value l = regs[i->b];                                                                                   \
        const auto r = static_cast<std::int16_t>(i->c);                                                               \
        if (l.is(ValueKind::Int)) [[likely]] {                                                                       \
            std::int64_t out = 0;                                                                                    \
            if (!builtin(l.asInt(), std::int64_t{r}, &out) && !config.strictRangeCheck) [[likely]] {                 \
                regs[i->a] = Value::integer(out);                                                                     \
                KCL_NEXT();                                                                                          \
            }                                                                                                        \
        }                                                                                                            \
        KCL_SAVE();                                                                                                  \
        regs[i->a] = binary(*this, BinOp::Op, l, Value::integer(r));                                                  \
        KCL_NEXT();                                                                                                  \
    }
opAddInt:
    KCL_ARITHMETIC_INT(Add, __builtin_add_overflow, +)
opSubInt:
    KCL_ARITHMETIC_INT(Sub, __builtin_sub_overflow, -)
opMulInt:
    KCL_ARITHMETIC_INT(Mul, __builtin_mul_overflow, *)
#undef KCL_ARITHMETIC_INT
opModInt: {
    const Value l = regs[i->b];
    const std::int64_t r = static_cast<std::int16_t>(i->c);  // positive
    if (l.is(ValueKind::Int)) [[likely]] {
        const std::int64_t rest = l.asInt() % r;
        regs[i->a] = Value::integer(rest < 0 ? rest + r : rest);
        KCL_NEXT();
    }
    KCL_SAVE();
    regs[i->a] = binary(*this, BinOp::Mod, l, Value::integer(r));
    KCL_NEXT();
}
opBinary:
    KCL_SAVE();
    regs[i->a] = binary(*this, static_cast<BinOp>(i->x), regs[i->b], regs[i->c]);
    KCL_NEXT();
opCompare: {
    const Value l = regs[i->b];
    const Value r = regs[i->c];
    const auto op = static_cast<CmpOp>(i->x);
    if (l.is(ValueKind::Int) && r.is(ValueKind::Int) && !isMembership(op)) [[likely]] {
        regs[i->a] = Value::boolean(compareInts(op, l.asInt(), r.asInt()));
        KCL_NEXT();
    }
    KCL_SAVE();
    regs[i->a] = Value::boolean(compare(*this, op, l, r));
    KCL_NEXT();
}
opJumpCompare: {
    const Value l = regs[i->b];
    const Value r = regs[i->c];
    const auto op = static_cast<CmpOp>(i->x);
    bool holds = false;
    if (l.is(ValueKind::Int) && r.is(ValueKind::Int) && !isMembership(op)) [[likely]] {
        holds = compareInts(op, l.asInt(), r.asInt());
    } else {
        KCL_SAVE();
        holds = compare(*this, op, l, r);
    }
    pc = holds == (i->a != 0) ? frame->chunk->code.data() + pc->d() : pc + 1;
    KCL_NEXT();
}
opJumpCompareInt: {
    const Value l = regs[i->b];
    const auto r = static_cast<std::int16_t>(i->c);
    const auto op = static_cast<CmpOp>(i->x);
    bool holds = false;
    if (l.is(ValueKind::Int) && !isMembership(op)) [[likely]] {
        holds = compareInts(op, l.asInt(), r);
    } else {
        KCL_SAVE();
        holds = compare(*this, op, l, Value::integer(r));
    }
    pc = holds == (i->a != 0) ? frame->chunk->code.data() + pc->d() : pc + 1;
    KCL_NEXT();
}
opUnary:
    KCL_SAVE();
    regs[i->a] = unary(*this, static_cast<UnOp>(i->x), regs[i->b]);
    KCL_NEXT();
opTypeAs:
    KCL_SAVE();
    regs[i->a] = convertChecked(*this, regs[i->a], *program_.types[i->d()], true);
    KCL_NEXT();
opJump:
    pc = frame->chunk->code.data() + i->d();
    KCL_NEXT();
opLoop:
    if (--budget_ == 0) [[unlikely]] {
        KCL_SAVE();
        tick();
        if (goNative()) {
            return Value::undefined();
        }
    }
    pc = frame->chunk->code.data() + i->d();
    KCL_NEXT();
opJumpIf:
    if (quickTruth(regs[i->a])) {
        pc = frame->chunk->code.data() + i->d();
    }
    KCL_NEXT();
opJumpUnless:
    if (!quickTruth(regs[i->a])) {
        pc = frame->chunk->code.data() + i->d();
    }
    KCL_NEXT();
opJumpUnlessBranch: {
    const bool taken = regs[i->a].asInt() == static_cast<std::int64_t>(pc->d());
    ++pc;
    if (!taken) {
        pc = frame->chunk->code.data() + i->d();
    }
    KCL_NEXT();
}
opArgGiven:
    if (i->a < 64 ? ((frame->given >> i->a) & 1) != 0 : !regs[i->a].is(ValueKind::Undefined)) {
        pc = frame->chunk->code.data() + i->d();
    }
    KCL_NEXT();
opStoreParam:
    frame->self->params[i->d()] = regs[i->a];
    KCL_NEXT();
opMakeList:
    KCL_SAVE();
    regs[i->a] = Value::list(makeList(heap, i->d()));
    KCL_NEXT();
opAppend:
    KCL_SAVE();
    regs[i->a].asList()->push(heap, regs[i->b]);
    KCL_NEXT();
opSplice:
    KCL_SAVE();
    spliceInto(*this, *regs[i->a].asList(), regs[i->b]);
    KCL_NEXT();
opMakeDict:
    KCL_SAVE();
    regs[i->a] = Value::dict(makeDict(heap, i->d()));
    KCL_NEXT();
opMakeRecord:
    KCL_SAVE();
    regs[i->a] = Value::dict(copyRecord(heap, *program_.records[i->d()]));
    KCL_NEXT();
opSetEntry:
    regs[i->a].asDict()->entries[pc->d()].value = regs[i->b];
    ++pc;
    KCL_NEXT();
opInsert:
    KCL_SAVE();
    insert(regs[i->a], program_.keys[i->key()], regs[i->b], static_cast<EntryOp>(pc->x), static_cast<std::int32_t>(pc->d()), pc->a != 0);
    ++pc;
    KCL_NEXT();
opInsertKey:
    KCL_SAVE();
    insertKey(regs[i->a], regs[i->b], regs[i->c], static_cast<EntryOp>(i->x), static_cast<std::int32_t>(pc->d()), pc->a != 0);
    ++pc;
    KCL_NEXT();
opUnpack:
    KCL_SAVE();
    unpackInto(*this, *regs[i->a].asDict(), regs[i->b]);
    KCL_NEXT();
opIterStart:
    KCL_SAVE();
    iterStart(regs + i->a, regs[i->b]);
    KCL_NEXT();
opIterRange: {
    KCL_SAVE();
    const Value* args = regs + i->b;
    Value* it = regs + i->a;
    const auto& site = program_.callSites[pc->d()];
    ++pc;
    if (rangeStart(it, args, i->c)) [[likely]] {
        KCL_NEXT();
    }
    iterStart(it, callBuiltin(*site.builtin, Value::undefined(), args, i->c, {}));
    KCL_NEXT();
}
opIterNext:
    if (Value* it = regs + i->a; it[0].is(ValueKind::Int)) {
        const std::int64_t next = it[1].asInt();
        if (next >= it[0].asInt()) {
            pc = frame->chunk->code.data() + i->d();
            KCL_NEXT();
        }
        it[1] = Value::integer(next + 1);
        it[2] = Value::integer(next);
        it[3] = it[2];  // of range(n), the only kind with two variables
        KCL_NEXT();
    }
    if (!iterNext(regs + i->a, i->x)) {
        pc = frame->chunk->code.data() + i->d();
    }
    KCL_NEXT();
opFilterStart:
    KCL_SAVE();
    regs[i->a] = filterStart(regs[i->b]);
    KCL_NEXT();
opFilterKeep:
    KCL_SAVE();
    filterKeep(regs[i->a], regs + i->b);
    KCL_NEXT();
opFormat:
    KCL_SAVE();
    regs[i->a] = format(regs[i->b], i->x);
    KCL_NEXT();
opConcat:
    KCL_SAVE();
    regs[i->a] = concat(regs + i->b, i->c);
    KCL_NEXT();
opMakeClosure: {
    KCL_SAVE();
    auto* f = heap.make<Function>();
    f->proto = program_.lambdas[pc->d()];
    f->self = frame->self;
    if (i->c > 0) {
        Value* captures = heap.makeArray<Value>(i->c);
        std::copy(regs + i->b, regs + i->b + i->c, captures);
        f->captures = {captures, i->c};
    }
    regs[i->a] = Value::function(f);
    ++pc;
    KCL_NEXT();
}
opPatchCapture: {
    // Nobody else has seen the closure yet.
    auto* captures = const_cast<Value*>(regs[i->a].asFunction()->captures.data());
    captures[i->d()] = regs[i->a];
    KCL_NEXT();
}
opCall: {
    KCL_SAVE();
    const Value callee = regs[i->b];
    const Value* args = regs + i->b + 1;
    if (callee.is(ValueKind::Function) && callee.asFunction()->proto != nullptr) [[likely]] {
        const Function& f = *callee.asFunction();
        if (fitsExactly(*f.proto, args, i->c)) [[likely]] {
            if (--budget_ == 0) [[unlikely]] {
                tick();
                if (goNative()) {
                    return Value::undefined();
                }
            }
            Frame& next = push(*f.proto->chunk, FrameKind::Call);
            next.dst = i->a;
            next.captures = f.captures.data();
            next.given = UINT64_MAX;
            if (f.self != nullptr) {
                next.self = f.self;
                next.subject = f.self->whole;
            }
            for (std::uint32_t k = 0; k < i->c; ++k) {
                next.regs[k] = args[k];
            }
            frame->pc = pc;
            KCL_WAIT();
        }
        enterLambda(f, args, i->c, {}, i->a);
        frame->pc = pc;
        KCL_WAIT();
    }
    Value out;
    if (enter(callee, args, i->c, {}, i->a, out)) {
        frames_[depth_ - 2].pc = pc;
        KCL_WAIT();
    }
    place_ = placeOf(*frame);
    regs[i->a] = out;
    KCL_NEXT();
}
opCallSite: {
    KCL_SAVE();
    const auto& site = program_.callSites[pc->d()];
    ++pc;
    Value out;
    if (enter(regs[i->b], regs + i->b + 1, site.positional, site.keywords, i->a, out)) {
        frames_[depth_ - 2].pc = pc;
        KCL_WAIT();
    }
    place_ = placeOf(*frame);
    regs[i->a] = out;
    KCL_NEXT();
}
opCallMethod: {
    KCL_SAVE();
    const auto& site = program_.callSites[pc->d()];
    ++pc;
    const Value object = regs[i->b];
    Value out;
    if (object.is(ValueKind::Str) && !site.optional) {
        if (const Builtin* b = stringMethod(site); b != nullptr) {
            out = callBuiltin(*b, object, regs + i->b + 1, site.positional, site.keywords);
            place_ = placeOf(*frame);
            regs[i->a] = out;
            KCL_NEXT();
        }
    }
    const Value callee = loadAttribute(*this, object, site.method, site.optional);
    if (enter(callee, regs + i->b + 1, site.positional, site.keywords, i->a, out)) {
        frames_[depth_ - 2].pc = pc;
        KCL_WAIT();
    }
    place_ = placeOf(*frame);
    regs[i->a] = out;
    KCL_NEXT();
}
opCallBuiltin: {
    KCL_SAVE();
    const auto& site = program_.callSites[pc->d()];
    ++pc;
    const Value out = callBuiltin(*site.builtin, Value::undefined(), regs + i->b, site.positional, site.keywords);
    place_ = placeOf(*frame);
    regs[i->a] = out;
    KCL_NEXT();
}
opInstantiate: {
    KCL_SAVE();
    const InstanceSite& site = program_.instanceSites[pc->d()];
    ++pc;
    place_ = placeOf(*frame);
    Construction& c = begin(*site.schema, regs[i->b].asDict(), regs + i->b + 1, site.positional, site.keywords,
                            Made{site.where, site.config, true});
    c.bare = !site.hasConfig;
    pushConstruction(c, i->a);
    frames_[depth_ - 2].pc = pc;
    KCL_WAIT();
}
opModify: {
    KCL_SAVE();
    const InstanceSite& site = program_.instanceSites[pc->d()];
    ++pc;
    place_ = placeOf(*frame);
    const std::size_t before = depth_;
    modify(*frame, *i, site);
    if (depth_ != before) {
        frames_[depth_ - 2].pc = pc;
        KCL_WAIT();
    }
    KCL_NEXT();
}
opEnterConfig:
    ++nesting_;
    KCL_NEXT();
opLeaveConfig:
    --nesting_;
    KCL_NEXT();
opConvert: {
    const Type& type = *program_.types[i->d()];
    if (!fits(regs[i->a], type)) {
        KCL_SAVE();
        const Value v = convertChecked(*this, regs[i->a], type);
            regs[i->a] = v;
    }
    KCL_NEXT();
}
opDeepCopy:
    KCL_SAVE();
    regs[i->a] = deepCopy(heap, regs[i->a]);
    KCL_NEXT();
opAssignMember: {
    KCL_SAVE();
    const Value v = assignMember(*this, regs[i->a], program_.keys[i->key()], regs[i->b]);
    regs[i->a] = v;
    KCL_NEXT();
}
opAssignIndex: {
    KCL_SAVE();
    const Value v = assignIndex(*this, regs[i->a], regs[i->b], regs[i->c]);
    regs[i->a] = v;
    KCL_NEXT();
}
opUnite: {
    KCL_SAVE();
    const Value v = merge(*this, regs[i->b], regs[i->c], {.orMode = true, .idempotentCheck = true, .resolve = true});
    regs[i->a] = v;
    KCL_NEXT();
}
opHasConfig: {
    const InstanceContext& self = *frame->self;
    const std::uint32_t slot = self.part->slots == nullptr ? i->d() : self.part->slots[i->d()];
    regs[i->a] = Value::boolean(self.whole->configOf[slot] != nullptr);
    KCL_NEXT();
}
opDeprecated:
    if (quickTruth(regs[i->a + 2])) {
        KCL_SAVE();
        failDeprecated(program_.constants[i->d()].asString(), regs + i->a);
    }
    KCL_NEXT();
opRunSetter:
    KCL_SAVE();
    if (passSetter(i->d()) == Ask::Pushed) {
        KCL_WAIT();
    }
    KCL_NEXT();
opRunGuard: {
    KCL_SAVE();
    std::uint32_t branch = 0;
    if (runGuard(i->d(), branch) == Ask::Pushed) {
        KCL_WAIT();
    }
    regs[i->a] = Value::integer(static_cast<std::int32_t>(branch));
    KCL_NEXT();
}
opRunAttr:
    KCL_SAVE();
    if (passAttr(*frame->subject, frame->self->part->setters[i->d()]) == Ask::Pushed) {
        KCL_WAIT();
    }
    KCL_NEXT();
opRunAttrGuard: {
    KCL_SAVE();
    std::uint32_t branch = 0;
    const InstanceContext& self = *frame->self;
    const auto part = static_cast<std::uint32_t>(self.part - self.whole->def->parts.data());
    if (runAttrGuard(*frame->subject, part, i->d(), branch) == Ask::Pushed) {
        KCL_WAIT();
    }
    regs[i->a] = Value::integer(static_cast<std::int32_t>(branch));
    KCL_NEXT();
}
opConstruct:
    KCL_SAVE();
    if (!stepConstruct(*frame->subject)) {
        KCL_WAIT();
    }
    regs[0] = Value::instance(frame->subject->instance);
    KCL_NEXT();
opEmit:
    KCL_SAVE();
    emit(regs[i->a], i->x != 0);
    KCL_NEXT();
opAssertFailed:
    KCL_SAVE();
    failAssertion(regs[i->a]);
opNoteOperand:
    KCL_SAVE();
    noteOperand(program_.constants[i->d()].asString(), regs[i->a]);
    KCL_NEXT();
opCheckFailed:
    KCL_SAVE();
    failCheck(*frame->subject, regs[i->a], i->x != 0, placeOf(*frame));
opProbe:
    ++hits_[i->d()];
    KCL_NEXT();
opFail:
    KCL_SAVE();
    throw EvalError(diag::CodeTooLarge, program_.constants[i->d()].asString(), kMaxRegisters);
opAttrReturn:
    KCL_SAVE();
    regs[i->a] = settleAttr(*frame->subject, frame->number, regs[i->a]);
    goto opReturn;
opReturn: {
    const Value v = regs[i->a];
    if (const Span last = frame->chunk->spans[pc - 1 - frame->chunk->code.data()]; last.end != 0) {
        place_ = last;
    }
    registers_.pop(regs, frame->ownsSegment);
    --depth_;
    const Frame& done = *frame;  // stays until the next push
    if (depth_ == base) [[unlikely]] {
        if (done.kind != FrameKind::Call) {
            finish(done, v);
        }
        return v;
    }
    if (done.kind == FrameKind::Call) [[likely]] {
        KCL_RELOAD();
        regs[done.dst] = v;
        KCL_NEXT();
    }
    finish(done, v);
    KCL_RELOAD();
    KCL_NEXT();
}
#undef KCL_NEXT
#undef KCL_SAVE
#undef KCL_RELOAD
#undef KCL_WAIT
}

}  // namespace kcl::vm
