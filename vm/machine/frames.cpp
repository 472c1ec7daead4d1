// Frames: pushing, finishing and taking them back; budgets; entering the loop from C++.
#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/notes_kinds.h"
#include "vm/machine/interpreter.h"
#include "vm/machine/native_run.h"

namespace kcl::vm {

namespace {

/// Entries of the loop from C++ inside each other; each takes a few KB of the C++ stack.
constexpr std::uint32_t kMaxReentries = 10'000;
/// Frames that any configuration may ask for.
constexpr std::uint32_t kMostFrames = 4'000'000;
/// Most steps between looks at the clock. A step may be a long operation: the stride is shorter while looks lie far
/// apart. How many steps the program has does not depend on it.
constexpr std::uint64_t kTick = 4096;
constexpr std::uint64_t kFirstTick = 16;
constexpr std::chrono::milliseconds kLookApart{2};

}  // namespace

Interpreter::Interpreter(Heap& h, const Program& program, const RunConfig& c, FileSystem& f, MethodLookup methods)
    : Context(h, c, f),
      program_(program),
      methods_(methods),
      frameMemory_(new std::byte[std::size_t{std::clamp<std::uint32_t>(c.maxDepth, 1, kMostFrames)} * sizeof(Frame)]),
      frames_(reinterpret_cast<Frame*>(frameMemory_.get())),
      maxDepth_(std::clamp<std::uint32_t>(c.maxDepth, 1, kMostFrames)),
      registers_(h),
      stepsLeft_(c.maxSteps),
      stride_(kTick),
      names_(program.names.size()),
      setters_(program.setters.size()),
      guards_(program.guards.size()),
      templates_(program.templates.size()),
      templateStates_(program.templates.size(), CellState::NotRun),
      builtins_(program.builtins.size()),
      caches_(program.caches),
      layouts_(program.schemas.size(), nullptr),
      recorded_(program.schemas.size()),
      hits_(program.probes.size(), 0) {
    if (c.timeoutMilliseconds != 0) {
        lastLook_ = std::chrono::steady_clock::now();
        deadline_ = lastLook_ + std::chrono::milliseconds(c.timeoutMilliseconds);
        stride_ = kFirstTick;
    }
    budget_ = std::min(stride_, stepsLeft_) + 1;
    stepsLeft_ -= std::min(stride_, stepsLeft_);
    if (c.engine == Engine::Native) {
        startNative();
    }
}

void Interpreter::tooDeep() const { throw EvalError(diag::DepthBudget, maxDepth_).with(diag::LimitOption, "--max-depth"); }

void Interpreter::tick() {
    if (stepsLeft_ == 0) {
        throw EvalError(diag::StepBudget, config.maxSteps).with(diag::LimitOption, "--max-steps");
    }
    if (config.timeoutMilliseconds != 0) {
        const auto now = std::chrono::steady_clock::now();
        if (now > deadline_) {
            throw EvalError(diag::TimeBudget, config.timeoutMilliseconds).with(diag::LimitOption, "--timeout");
        }
        stride_ = now - lastLook_ > kLookApart ? std::max<std::uint64_t>(stride_ / 8, 1) : std::min(stride_ * 2, kTick);
        lastLook_ = now;
    }
    budget_ = std::min(stride_, stepsLeft_);
    stepsLeft_ -= budget_;
}

void Interpreter::finish(const Frame& frame, Value v) {
    switch (frame.kind) {
        case FrameKind::Call: frames_[depth_ - 1].regs[frame.dst] = v; break;
        case FrameKind::Step: break;
        case FrameKind::Setter: {
            nesting_ = frame.nesting;
            SetterCell& cell = setters_[frame.number];
            cell.state = CellState::Done;
            cell.value = v;
            const SetterDef& def = program_.setters[frame.number];
            NameState& name = names_[def.name];
            const NameDef& names = program_.names[def.name];
            const std::uint32_t k = frame.number - names.firstSetter + 1;
            if (k > name.top) {
                name.top = k;
                name.stored = v;
            }
            if (names.setters == 1) {
                name.cache = v;
                name.ready = true;
            }
            break;
        }
        case FrameKind::Guard:
            nesting_ = frame.nesting;
            guards_[frame.number].state = CellState::Done;
            guards_[frame.number].branch = static_cast<std::uint32_t>(v.asInt());
            break;
        case FrameKind::Template:
            nesting_ = frame.nesting;
            templates_[frame.number] = v;
            templateStates_[frame.number] = CellState::Done;
            break;
        case FrameKind::AttrSetter: finishAttr(*frame.subject, frame.number, v); break;
        case FrameKind::AttrGuard: {
            GuardState& guard = frame.subject->guards[frame.number];
            const bool open = frame.dst != kNone;
            guard.state = open ? CellState::Skipped : CellState::Done;
            guard.branch = open ? frame.dst : static_cast<std::uint32_t>(v.asInt());
            break;
        }
    }
}

void Interpreter::unwind(std::size_t base) {
    while (depth_ > base) {
        const Frame& f = frames_[depth_ - 1];
        switch (f.kind) {
            case FrameKind::Call:
            case FrameKind::Step: break;
            case FrameKind::Setter: setters_[f.number].state = CellState::NotRun; break;
            case FrameKind::Guard: guards_[f.number].state = CellState::NotRun; break;
            case FrameKind::Template: templateStates_[f.number] = CellState::NotRun; break;
            case FrameKind::AttrSetter: f.subject->states[f.number] = CellState::NotRun; break;
            case FrameKind::AttrGuard: f.subject->guards[f.number].state = CellState::NotRun; break;
        }
        registers_.pop(f.regs, f.ownsSegment);
        --depth_;
    }
}

Value Interpreter::execute(std::size_t base) {
    for (;;) {
        try {
            if (native_ == nullptr) {
                const Value v = dispatch(base);
                if (!leftLoop_) {
                    return v;
                }
            }
            return runNative(base);
        } catch (EvalError& error) {
            if (depth_ > base) {
                locate(error);
            }
            if (findings_ == nullptr || !resumeBehindCheck(base, error)) {
                throw;
            }
        }
    }
}

Value Interpreter::reenter(std::size_t base) {
    const std::uint32_t nesting = frames_[base].nesting;
    if (reentries_ >= kMaxReentries) {
        unwind(base);
        nesting_ = nesting;
        throw EvalError(diag::DepthBudget, kMaxReentries);
    }
    ++reentries_;
    try {
        const Value v = execute(base);
        --reentries_;
        return v;
    } catch (...) {
        --reentries_;
        unwind(base);
        nesting_ = nesting;
        throw;
    }
}

Value Interpreter::call(Value function, std::span<const Value> args) {
    const std::size_t base = depth_;
    Value* copy = heap.makeArray<Value>(args.size());
    std::copy(args.begin(), args.end(), copy);
    Value out;
    if (!enter(function, copy, static_cast<std::uint32_t>(args.size()), {}, 0, out)) {
        return out;
    }
    frames_[base].fromHost = true;
    return reenter(base);
}

const Builtin* Interpreter::method(std::string_view module, std::string_view name) const {
    return methods_ != nullptr ? methods_(module, name) : nullptr;
}

Value Interpreter::instantiate(const SchemaDef& def, const Dict& given, std::span<const Value> args) {
    return make(def, copyDict(heap, given), args, false, {});
}

Value Interpreter::instantiateItem(const SchemaDef& def, const Dict& given) {
    return make(def, copyDict(heap, given), {}, config.edition.noneInListItems, {});
}

Value Interpreter::instantiateAgain(const Instance& instance, const Dict& given) {
    Dict* forced = copyDict(heap, given);
    for (DictEntry& e : forced->view()) {
        e.op = EntryOp::Override;
        e.index = kNoIndex;
    }
    return make(*instance.def, forced, instance.args, instance.context != nullptr && instance.context->whole->noneAllowed,
                instance.where);
}

Value Interpreter::make(const SchemaDef& def, Dict* given, std::span<const Value> args, bool noneAllowed, Span required) {
    const std::size_t base = depth_;
    Span here = depth_ > 0 ? placeOf(top()) : Span{};
    place_ = here;
    here.end = here.begin;
    Construction& c = begin(def, given, args.data(), static_cast<std::uint32_t>(args.size()), {},
                            Made{here, here, false});
    c.noneAllowed = noneAllowed;
    if (required.valid()) {
        c.config = required;
    }
    pushConstruction(c, 0);
    return reenter(base);
}

const SchemaDef* Interpreter::schema(SchemaId id) const {
    const auto at = static_cast<std::uint32_t>(id);
    return at < program_.schemas.size() ? program_.schemas[at] : nullptr;
}

Value Interpreter::instances(const SchemaDef& def, bool everyPackage) {
    List* out = makeList(heap);
    for (const Recorded& r : recorded_[static_cast<std::uint32_t>(def.id)]) {
        if (everyPackage || r.mainPackage) {
            out->push(heap, Value::instance(r.instance));
        }
    }
    return Value::list(out);
}

}  // namespace kcl::vm
