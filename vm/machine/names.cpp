// Globals: setters, guards and the rules by which readers see them (cells.h).
#include "vm/machine/interpreter.h"

namespace kcl::vm {

Interpreter::Taken Interpreter::takesBranch(std::uint32_t guard, std::uint32_t branch) {
    if (guard == kNone) {
        return Taken::Yes;
    }
    // The outermost undecided guard first; an inner one only exists when the outer branch is taken.
    const GuardDef& def = program_.guards[guard];
    GuardState& state = guards_[guard];
    if (state.state == CellState::Done) {
        return state.branch == branch ? Taken::Yes : Taken::No;
    }
    if (state.state == CellState::Running) {
        return Taken::Unknown;
    }
    const Taken outer = takesBranch(def.outer, def.outerBranch);
    if (outer != Taken::Yes) {
        return outer;
    }
    state.state = CellState::Running;
    Frame& f = push(*def.chunk, FrameKind::Guard);
    f.number = guard;
    nesting_ = 0;
    return Taken::Pushed;
}

Ask Interpreter::runGuard(std::uint32_t guard, std::uint32_t& branch) {
    GuardState& state = guards_[guard];
    if (state.state == CellState::Done) {
        branch = state.branch;
        return Ask::Ready;
    }
    state.state = CellState::Running;
    Frame& f = push(*program_.guards[guard].chunk, FrameKind::Guard);
    f.number = guard;
    nesting_ = 0;
    return Ask::Pushed;
}

Ask Interpreter::lookBack(std::uint32_t first, std::uint32_t count, Value& out, bool& partial) {
    for (std::uint32_t k = count; k > 0; --k) {
        const std::uint32_t number = first + k - 1;
        SetterCell& cell = setters_[number];
        switch (cell.state) {
            case CellState::Done: out = cell.value; return Ask::Ready;
            case CellState::Running: partial = true; continue;
            case CellState::Skipped: continue;
            case CellState::NotRun: break;
        }
        const SetterDef& def = program_.setters[number];
        switch (takesBranch(def.guard, def.branch)) {
            case Taken::Pushed: return Ask::Pushed;
            case Taken::Unknown: partial = true; continue;
            case Taken::No: cell.state = CellState::Skipped; continue;
            case Taken::Yes: break;
        }
        return runSetter(number);
    }
    out = Value::undefined();
    return Ask::Ready;
}

Ask Interpreter::runSetter(std::uint32_t setter) {
    if (--budget_ == 0) {
        tick();
    }
    Frame& f = push(*program_.setters[setter].chunk, FrameKind::Setter);
    f.number = setter;
    setters_[setter].state = CellState::Running;
    nesting_ = 0;
    return Ask::Pushed;
}

Ask Interpreter::passSetter(std::uint32_t setter) {
    const SetterCell& cell = setters_[setter];
    if (cell.state == CellState::NotRun) {
        return runSetter(setter);
    }
    const SetterDef& def = program_.setters[setter];
    const NameDef& name = program_.names[def.name];
    NameState& state = names_[def.name];
    const bool last = setter + 1 == name.firstSetter + name.setters;
    if (cell.state == CellState::Done && ((last && !state.ready) || (def.selfReferential && (last || !state.resolved)))) {
        state.cache = cell.value;
        state.ready = true;
    }
    return Ask::Ready;
}

Ask Interpreter::readName(std::uint32_t name, Value& out) {
    NameState& state = names_[name];
    if (state.ready) {
        out = state.cache;
        return Ask::Ready;
    }
    const NameDef& def = program_.names[name];
    bool partial = false;
    if (lookBack(def.firstSetter, def.setters, out, partial) == Ask::Pushed) {
        return Ask::Pushed;
    }
    if (!partial) {
        state.cache = out;
        state.ready = true;
        state.resolved = true;
    }
    return Ask::Ready;
}

Ask Interpreter::readStored(std::uint32_t name, Value& out) {
    const NameState& state = names_[name];
    if (!state.stored.is(ValueKind::Undefined)) {
        out = state.stored;
        return Ask::Ready;
    }
    return readName(name, out);
}

}  // namespace kcl::vm
