// Attributes of an instance under construction: the same rules as for globals (cells.h), and the configuration's
// entry that is merged into each value (semantics section 5.2, step 4).
#include "vm/machine/interpreter.h"
#include "vm/types/fits.h"

namespace kcl::vm {

Ask Interpreter::readSlot(Construction& c, std::uint32_t slot, Value& out) {
    if (c.ready[slot]) {
        out = c.slots != nullptr && c.def->chains[slot].count > 1 ? c.slots[slot].cache : c.value(slot);
        return Ask::Ready;
    }
    bool partial = false;
    if (lookBackSlot(c, slot, c.def->chains[slot].count, out, partial) == Ask::Pushed) {
        return Ask::Pushed;
    }
    if (!partial && c.def->chains[slot].count > 1) {
        c.slots[slot].cache = out;
        c.slots[slot].resolved = true;
        c.ready[slot] = true;
    }
    return Ask::Ready;
}

Ask Interpreter::lookBackSlot(Construction& c, std::uint32_t slot, std::uint32_t count, Value& out, bool& partial) {
    const std::uint32_t first = c.def->chains[slot].first;
    for (std::uint32_t k = count; k > 0; --k) {
        const std::uint32_t number = first + k - 1;
        CellState& state = c.states[number];
        switch (state) {
            case CellState::Done: out = c.valueAfter(number); return Ask::Ready;
            case CellState::Running:
                partial = true;
                leaveGuardsOpen(c, FrameKind::AttrSetter, number);
                continue;
            case CellState::Skipped: continue;
            case CellState::NotRun: break;
        }
        const SlotSetter& def = c.def->setters[number];
        switch (takesAttrBranch(c, def.part, def.code->guard, def.code->branch)) {
            case Taken::Pushed: return Ask::Pushed;
            case Taken::Unknown: partial = true; continue;
            case Taken::No: state = CellState::Skipped; continue;
            case Taken::Yes: break;
        }
        if (runAttr(c, number) == Ask::Pushed) {
            return Ask::Pushed;
        }
        out = c.valueAfter(number);
        return Ask::Ready;
    }
    out = Value::undefined();
    return Ask::Ready;
}

Ask Interpreter::readAttrBefore(Construction& c, std::uint32_t setter, Value& out) {
    const std::uint32_t slot = c.def->setters[setter].slot;
    bool partial = false;
    return lookBackSlot(c, slot, setter - c.def->chains[slot].first, out, partial);
}

Ask Interpreter::readHost(InstanceContext& self, const HostRef& ref, Value& out) {
    const std::int32_t slot = self.whole->def->slot(ref.key);
    if (slot >= 0) {
        return readSlot(*self.whole, static_cast<std::uint32_t>(slot), out);
    }
    // A key that only the index signature admits (observed for rules and their protocols).
    if (const DictEntry* extra = self.whole->instance->attrs.find(ref.key); extra != nullptr) {
        out = extra->value;
        return Ask::Ready;
    }
    if (ref.name != kNone) {
        return readName(ref.name, out);
    }
    out = Value::undefined();
    return Ask::Ready;
}

Interpreter::Taken Interpreter::takesAttrBranch(Construction& c, std::uint32_t part, std::uint32_t guard, std::uint32_t branch) {
    if (guard == kNone) {
        return Taken::Yes;
    }
    GuardState& state = c.guards[c.def->parts[part].firstGuard + guard];
    if (state.state == CellState::Done) {
        return state.branch == branch ? Taken::Yes : Taken::No;
    }
    if (state.state == CellState::Skipped) {
        const std::uint32_t met = state.branch & ~kOpenForGuard;
        if (((state.branch & kOpenForGuard) != 0 ? c.guards[met].state : c.states[met]) == CellState::Running) {
            return Taken::Unknown;
        }
        state.state = CellState::NotRun;
    }
    if (state.state == CellState::Running) {
        leaveGuardsOpen(c, FrameKind::AttrGuard, c.def->parts[part].firstGuard + guard);
        return Taken::Unknown;
    }
    const GuardDef& def = c.def->parts[part].schema->code->guards[guard];
    const Taken outer = takesAttrBranch(c, part, def.outer, def.outerBranch);
    if (outer != Taken::Yes) {
        return outer;
    }
    std::uint32_t ignored = 0;
    (void)runAttrGuard(c, part, guard, ignored);
    return Taken::Pushed;
}

void Interpreter::leaveGuardsOpen(const Construction& c, FrameKind kind, std::uint32_t number) {
    for (std::size_t i = depth_; i-- > 0;) {
        Frame& f = frames_[i];
        if (f.kind == kind && f.subject == &c && f.number == number) {
            return;
        }
        if (f.kind == FrameKind::AttrGuard && f.subject == &c && f.dst == kNone) {
            f.dst = kind == FrameKind::AttrGuard ? number | kOpenForGuard : number;
        }
    }
}

Ask Interpreter::runAttrGuard(Construction& c, std::uint32_t part, std::uint32_t guard, std::uint32_t& branch) {
    const std::uint32_t number = c.def->parts[part].firstGuard + guard;
    GuardState& state = c.guards[number];
    if (state.state == CellState::Done) {
        branch = state.branch;
        return Ask::Ready;
    }
    state.state = CellState::Running;
    Frame& f = push(*c.def->parts[part].schema->code->guards[guard].chunk, FrameKind::AttrGuard);
    f.number = number;
    f.subject = &c;
    f.self = &c.contexts[part];
    f.dst = kNone;
    return Ask::Pushed;
}

Value Interpreter::mergeEntry(Value base, const DictEntry& entry) {
    if (entry.index == kNoIndex) {
        if (entry.op == EntryOp::Override) {
            return entry.value;
        }
        if (entry.op == EntryOp::Union && base.isNullish()) {
            return entry.value;
        }
    }
    Dict* under = makeDict(heap, 1);
    under->set(heap, entry.key, base);
    Dict* over = makeDict(heap, 1);
    over->set(heap, entry.key, entry.value, entry.op, entry.index);
    const Value merged = merge(*this, Value::dict(under), Value::dict(over), {.orMode = true, .idempotentCheck = false, .resolve = true});
    const DictEntry* e = merged.is(ValueKind::Dict) ? merged.asDict()->find(entry.key) : nullptr;
    return e != nullptr ? e->value : Value::undefined();
}

Value Interpreter::convertEntry(const Construction& c, const DictEntry* entry, Value v, const Type& type) {
    try {
        Conversion what;
        if (entry != nullptr) {
            what.instance = &c;
            what.key = &entry->key;
        }
        return converting(what, [&] { return convertAttr(c, entry != nullptr ? entry->key : Key(), v, type); });
    } catch (EvalError& error) {
        if (entry != nullptr) {
            error.inside(entry->key.text());
        }
        throw;
    }
}

namespace {

/// Whether a default becomes its declared type only together with the entry that is merged into it. Observed: with
/// `schema C: n: int`, `check: n < 5` and `c: C = {n = 9}` in P, `P {c: {n = 1}}` passes, while a default `C {n = 9}`
/// is checked by itself.
bool convertedWithEntry(Value defaultValue, const DictEntry* entry) {
    return entry != nullptr && (defaultValue.is(ValueKind::Dict) || defaultValue.is(ValueKind::List));
}

}  // namespace

bool Interpreter::runSimple(Construction& c, std::uint32_t setter, Value& out) {
    const SlotSetter& def = c.def->setters[setter];
    const AttrSetter& code = *def.code;
    const Type* type = attrType(c, setter);
    if (code.kind != AttrSetter::Kind::Attribute) {
        return false;
    }
    const DictEntry* entry = c.configOf[def.slot];
    const bool overridden = entry != nullptr && entry->op == EntryOp::Override && entry->index == kNoIndex;
    if (overridden) {
        out = entry->value;
    } else if (code.chunk != nullptr) {
        return false;
    } else if (!code.hasDefault && setter != c.def->chains[def.slot].first) {
        return false;
    } else {
        out = code.constant;
        if (code.hasDefault) {
            place_ = code.place;
            if (type != nullptr && !fits(out, *type) && !convertedWithEntry(out, entry)) {
                Conversion what;
                what.range = code.place;
                out = converting(what, [&] { return convertAttr(c, c.def->attrs[def.slot].key, out, *type); });
            }
        }
        if (entry != nullptr) {
            out = mergeEntry(out, *entry);
        }
    }
    if (type != nullptr && !fits(out, *type)) {
        c.states[setter] = CellState::Running;
        out = convertEntry(c, entry, out, *type);
    }
    return true;
}

Value Interpreter::settleAttr(Construction& c, std::uint32_t setter, Value v) {
    const Type* type = attrType(c, setter);
    const DictEntry* entry = c.configOf[c.def->setters[setter].slot];
    if (type != nullptr && !fits(v, *type) && !convertedWithEntry(v, entry)) {
        v = convertAttr(c, c.def->attrs[c.def->setters[setter].slot].key, v, *type);
    }
    if (entry != nullptr) {
        v = mergeEntry(v, *entry);
        if (type != nullptr && !fits(v, *type)) {
            v = convertEntry(c, entry, v, *type);
        }
    }
    return v;
}

void Interpreter::finishAttr(Construction& c, std::uint32_t setter, Value v) {
    c.states[setter] = CellState::Done;
    if (c.after != nullptr) {
        c.after[setter] = v;
    }
    const std::uint32_t slot = c.def->setters[setter].slot;
    const SlotChain chain = c.def->chains[slot];
    if (chain.count == 1) {
        c.value(slot) = v;
        c.ready[slot] = true;
        return;
    }
    NameState& name = c.slots[slot];
    const std::uint32_t k = setter - chain.first + 1;
    if (k > name.top) {
        name.top = k;
        c.value(slot) = v;
    }
}

Ask Interpreter::passAttr(Construction& c, std::uint32_t setter) {
    if (c.states[setter] == CellState::NotRun && runAttr(c, setter) == Ask::Pushed) {
        return Ask::Pushed;
    }
    const SlotSetter& def = c.def->setters[setter];
    const SlotChain chain = c.def->chains[def.slot];
    if (chain.count == 1 || c.states[setter] != CellState::Done) {
        return Ask::Ready;
    }
    // Unlike globals, attributes never show a value between their setters (observed: `_p = 1`, `_p += 2`, `v = _p`,
    // `_p += 10` gives v 13).
    const bool last = setter + 1 == chain.first + chain.count;
    if (last && !c.ready[def.slot]) {
        c.slots[def.slot].cache = c.after[setter];
        c.ready[def.slot] = true;
    }
    return Ask::Ready;
}

Ask Interpreter::runAttr(Construction& c, std::uint32_t setter) {
    if (--budget_ == 0) {
        tick();
    }
    const SlotSetter& def = c.def->setters[setter];
    Value out;
    if (runSimple(c, setter, out)) {
        finishAttr(c, setter, out);
        return Ask::Ready;
    }
    if (def.code->chunk == nullptr) {
        // Declared again without a default: the value so far, under the new type.
        Value before;
        c.states[setter] = CellState::Running;
        const Ask ask = readAttrBefore(c, setter, before);
        if (ask == Ask::Pushed) {
            c.states[setter] = CellState::NotRun;
            return ask;
        }
        if (const DictEntry* entry = c.configOf[def.slot]; entry != nullptr) {
            before = mergeEntry(before, *entry);
        }
        if (const Type* type = attrType(c, setter); type != nullptr && !fits(before, *type)) {
            before = convertEntry(c, c.configOf[def.slot], before, *type);
        }
        finishAttr(c, setter, before);
        return Ask::Ready;
    }
    Frame& f = push(*def.code->chunk, FrameKind::AttrSetter);
    f.number = setter;
    f.subject = &c;
    f.self = &c.contexts[def.part];
    c.states[setter] = CellState::Running;
    return Ask::Pushed;
}

}  // namespace kcl::vm
