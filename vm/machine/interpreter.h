// The machine: frames, registers, cells and the loop that executes instructions. One object is one evaluation.
//
// The loop never calls itself for what a program does by itself: calls, cells and instances push frames. Operations
// written in C++ that need the machine (a dict that becomes an instance inside a merge, sorting with a function) enter
// the loop again through Context; such nesting is counted and limited.
#pragma once

#include "vm/abi/native.h"
#include "vm/machine/cells.h"
#include "vm/machine/construction.h"
#include "vm/machine/frame.h"
#include "vm/machine/machine.h"
#include "vm/ops/ops.h"
#include "vm/program/program.h"
#include "vm/value/eval_error.h"

#include <chrono>
#include <cstdint>
#include <vector>

namespace kcl::vm {

class NativeRun;

/// What a validating machine went on behind.
struct Finding {
    diag::Diagnostic diagnostic;
    const Instance* instance = nullptr;  ///< whose check or attribute it is; null outside of instances
    Key attribute;                       ///< the attribute that is missing or has the wrong type, else empty
};

class Interpreter final : public Context {
public:
    Interpreter(Heap& h, const Program& program, const RunConfig& c, FileSystem& f, MethodLookup methods);
    ~Interpreter() override;

    /// Runs all packages and merges the program's result. Throws EvalError with its place filled in.
    Value runProgram();

    // What an Evaluator asks for
    void runPackages();
    /// A variable of the main package that the packages' run has left; Undefined when there is none.
    [[nodiscard]] Value exported(std::string_view name) const;
    /// Gives a variable of the main package its value before the packages run.
    void preset(std::string_view name, Value v);
    /// Failed checks, missing attributes and wrong types of attributes go there instead of ending the evaluation, until
    /// it is null again.
    void collect(std::vector<Finding>* findings) { findings_ = findings; }
    [[nodiscard]] const std::vector<std::uint64_t>& hits() const { return hits_; }
    [[nodiscard]] NativeStatistics nativeStatistics() const;
    /// What counts against RunConfig::maxSteps: comparable between two evaluations that begin alike.
    [[nodiscard]] std::uint64_t steps() const { return config.maxSteps - stepsLeft_ - budget_; }
    /// Forgets what a call that failed has left; instances recorded since `recorded` counted them, and the text printed.
    void reset();
    void markRecorded();

    // Context
    Value instantiate(const SchemaDef& def, const Dict& config, std::span<const Value> args) override;
    Value instantiateItem(const SchemaDef& def, const Dict& given) override;
    Value instantiateAgain(const Instance& instance, const Dict& config) override;
    Value call(Value function, std::span<const Value> args) override;
    [[nodiscard]] const Builtin* method(std::string_view module, std::string_view name) const override;
    Value instances(const SchemaDef& def, bool everyPackage) override;
    [[nodiscard]] const SchemaDef* schema(SchemaId id) const override;
    [[nodiscard]] std::string_view currentFile() const override;

private:
    /// Executes until the frame `base` frames above the bottom has returned; gives its value.
    Value execute(std::size_t base);
    /// The loop proper.
    Value dispatch(std::size_t base);
    /// In place of the loop: runs the native code of the newest frame until that of number `base` has returned. With the
    /// engine Auto, frames of code that is not hot are the loop's.
    Value runNative(std::size_t base);
    /// Looks, from time to time, at what the loop runs, for the engine Auto. True when native code is to go on at the
    /// instruction: the loop then gives up (leftLoop_), as if it had not begun that instruction.
    bool goNative();
    friend struct NativeOps;
    void startNative();
    /// Nested entry from C++: counts and limits, undoes frames when an error passes.
    Value reenter(std::size_t base);
    /// Takes back frames above `base` after an error: what they evaluated counts as not run.
    void unwind(std::size_t base);

    // frames
    Frame& push(const Chunk& chunk, FrameKind kind) {
        if (depth_ == maxDepth_) [[unlikely]] {
            tooDeep();
        }
        bool fresh = false;
        Value* regs = registers_.push(chunk.registers, fresh);
        Frame& f = frames_[depth_++];
        f.pc = chunk.code.data();
        f.regs = regs;
        f.chunk = &chunk;
        f.self = nullptr;
        f.captures = nullptr;
        f.subject = nullptr;
        f.nesting = nesting_;
        f.kind = kind;
        f.ownsSegment = fresh;
        f.fromHost = false;
        return f;
    }
    [[noreturn]] void tooDeep() const;
    void tick();
    void countStep() {
        if (--budget_ == 0) [[unlikely]] {
            tick();
        }
    }
    [[nodiscard]] Frame& top() { return frames_[depth_ - 1]; }
    void finish(const Frame& frame, Value v);

    // globals
    Ask readName(std::uint32_t name, Value& out);
    Ask readStored(std::uint32_t name, Value& out);
    /// The value after the last of setters [first, first + count) that contributes.
    Ask lookBack(std::uint32_t first, std::uint32_t count, Value& out, bool& partial);
    Ask runSetter(std::uint32_t setter);
    Ask passSetter(std::uint32_t setter);
    enum class Taken : std::uint8_t { No, Yes, Unknown, Pushed };
    Taken takesBranch(std::uint32_t guard, std::uint32_t branch);
    Ask runGuard(std::uint32_t guard, std::uint32_t& branch);

    // attributes
    Ask readSlot(Construction& c, std::uint32_t slot, Value& out);
    Ask lookBackSlot(Construction& c, std::uint32_t slot, std::uint32_t count, Value& out, bool& partial);
    Ask readAttrBefore(Construction& c, std::uint32_t setter, Value& out);
    Ask readHost(InstanceContext& self, const HostRef& ref, Value& out);
    Ask runAttr(Construction& c, std::uint32_t setter);
    /// A setter reached by the normal pass; readers see what it leaves from now on.
    Ask passAttr(Construction& c, std::uint32_t setter);
    /// Runs a setter that needs no frame; false when it needs one.
    bool runSimple(Construction& c, std::uint32_t setter, Value& out);
    void finishAttr(Construction& c, std::uint32_t setter, Value v);
    Taken takesAttrBranch(Construction& c, std::uint32_t part, std::uint32_t guard, std::uint32_t branch);
    /// A reader met a setter or guard that is running: conditions that are being decided since then do not count,
    /// because they have not seen its outcome (`y: int = x`, `if y == 1:` with `x = 5`).
    void leaveGuardsOpen(const Construction& c, FrameKind kind, std::uint32_t number);
    Ask runAttrGuard(Construction& c, std::uint32_t part, std::uint32_t guard, std::uint32_t& branch);
    /// The type of the attribute in the instance's schema, which may narrow what its body says.
    [[nodiscard]] static const Type* attrType(const Construction& c, std::uint32_t setter) {
        const SlotSetter& def = c.def->setters[setter];
        const Type* type = c.def->attrs[def.slot].type;
        return type != nullptr ? type : def.code->type;
    }
    /// What ends a setter: the value converted, merged with the configuration's entry, converted again.
    Value settleAttr(Construction& c, std::uint32_t setter, Value v);
    /// convertChecked for an attribute; a mismatch is a finding when they are collected.
    Value convertAttr(const Construction& c, const Key& key, Value v, const Type& type);
    /// Takes `error`, which passes the frames above `base`, as the finding of a check; true when the machine can go on
    /// behind the check.
    bool resumeBehindCheck(std::size_t base, const EvalError& error);
    Value mergeEntry(Value base, const DictEntry& entry);
    /// `v`, an attribute that `entry` of the configuration (or null) has set, as its type wants it.
    Value convertEntry(const Construction& c, const DictEntry* entry, Value v, const Type& type);

    // instances
    struct Made {
        Span where;
        Span config;
        bool named;
    };
    Construction& begin(const SchemaDef& def, Dict* config, const Value* args, std::uint32_t positional,
                        std::span<const Key> keywords, const Made& made);
    /// Makes an instance for C++: no schema expression of the program names its place. `required`: where a missing
    /// attribute is reported, when that is not what was evaluated last.
    Value make(const SchemaDef& def, Dict* given, std::span<const Value> args, bool noneAllowed, Span required);
    /// Value of a parameter that has no default and is not given.
    [[nodiscard]] Value absentArgument() const { return config.edition.missingArguments ? Value::undefined() : Value::none(); }
    void bindParams(InstanceContext& self, const Value* args, std::uint32_t positional, std::span<const Key> keywords);
    void pushConstruction(Construction& c, std::uint32_t dst);
    /// One step; true when the instance is finished.
    bool stepConstruct(Construction& c);
    bool stepIndexKey(Construction& c);
    void takeExtraKeys(Construction& c);
    /// Whether every required attribute of the instance, and of the instances in it, has a value.
    void checkRequired(const Construction& c);
    friend class RequiredWalk;
    void checkParamTypes(InstanceContext& self);
    void record(const Construction& c);
    void modify(Frame& frame, const Instruction& i, const InstanceSite& site);
    [[noreturn]] void failCheck(const Construction& c, Value message, bool hasMessage, Span place);
    [[noreturn]] void failAssertion(Value message);
    /// Keeps the value of `text`, an operand of a condition that does not hold, for the error that follows.
    void noteOperand(std::string_view text, Value v);
    /// Adds the calls and instances that led here, innermost first.
    void addTrace(diag::Diagnostic& d) const;
    [[noreturn]] void failDeprecated(std::string_view what, const Value* details);

    // calls
    /// Calls `callee` with `count` values; true when a frame was pushed, else the result is in `out`.
    bool enter(Value callee, const Value* args, std::uint32_t positional, std::span<const Key> keywords, std::uint32_t dst,
               Value& out);
    void enterLambda(const Function& f, const Value* args, std::uint32_t positional, std::span<const Key> keywords,
                     std::uint32_t dst);
    /// `v`, argument `number` of the call, as its parameter wants it.
    Value convertArgument(std::uint32_t number, Value v, const Type& type, bool fromCode);
    Value callBuiltin(const Builtin& b, Value receiver, const Value* args, std::uint32_t positional, std::span<const Key> keywords);
    const Builtin* stringMethod(const CallSite& site);
    Value builtinValue(std::uint32_t number);
    Value field(Value object, const Key& key, bool optional, std::uint32_t cache);

    // other instructions
    /// The texts of `parts`, which may be replaced by them, one after the other.
    Value concat(Value* parts, std::uint32_t count);
    Value format(Value v, std::uint8_t spec);
    bool iterNext(Value* it, std::uint32_t variables);
    void iterStart(Value* it, Value v);
    /// Iteration over range(args) without its list; false when that list would be a mistake or too large.
    bool rangeStart(Value* it, const Value* args, std::uint32_t count);
    Value filterStart(Value v);
    void filterKeep(Value target, const Value* it);
    void insert(Value target, const Key& key, Value v, EntryOp op, std::int32_t index, bool unpack);
    /// An entry with a computed key.
    void insertKey(Value target, Value key, Value v, EntryOp op, std::int32_t index, bool unpack);
    void emit(Value v, bool schema);
    Value finishResult();
    void locate(EvalError& error);
    [[nodiscard]] Span placeOf(const Frame& frame) const;
    /// The expression that `frame` computes; not valid when its place says it all.
    [[nodiscard]] Span extentOf(const Frame& frame) const;
    /// The call that made frame `number`, from its first to its last character.
    [[nodiscard]] Span callOf(std::size_t number) const;
    /// The expression that `c` is made of: the schema's name, or what was converted. `depth`: conversions looked into.
    [[nodiscard]] Span placeOfInstance(const Construction& c, std::uint32_t depth = 0) const;
    /// The entry `key` in the literal that configured `c`; not valid when it came otherwise (unpacked, computed).
    [[nodiscard]] Span placeOfEntry(const Construction& c, const Key& key, std::uint32_t depth = 0) const;
    /// The expression whose value the newest frame converts.
    [[nodiscard]] Span placeOfConversion(const Conversion& what) const;
    /// The argument, or the default value, that parameter `param` of the instance being made has.
    [[nodiscard]] Span placeOfParam(const InstanceContext& self, std::uint32_t param) const;
    /// The range of what failed in the newest frame, and what it is, into `d`.
    void widenToFailed(diag::Diagnostic& d) const;
    /// Does `body`, which converts `what`; a mistake in it is one of `what`.
    template <typename Body>
    Value converting(Conversion what, const Body& body) {
        what.active = true;
        const Conversion outer = converting_;
        const std::size_t outerDepth = convertingDepth_;
        converting_ = what;
        convertingDepth_ = depth_;
        const auto leave = [&] {
            converting_ = outer;
            convertingDepth_ = outerDepth;
        };
        try {
            const Value v = body();
            leave();
            return v;
        } catch (EvalError& error) {
            if (!error.diagnostic().span.valid()) {
                failed_ = what;
            }
            leave();
            throw;
        }
    }
    /// Gives `d`, which stands at the node evaluated last, the range of the expression that failed; on another line the
    /// range is a label with `text`.
    void widen(diag::Diagnostic& d, Span whole, const std::string& text) const;
    /// Labels for the two values of a conflict in the frame that runs.
    void addSides(diag::Diagnostic& d) const;
    /// Says which default values need each other when the innermost frames repeat.
    void addCircle(diag::Diagnostic& d) const;

    const Program& program_;
    MethodLookup methods_;
    /// Room for all frames that config.maxDepth allows; the system gives pages when they are touched. Never moves.
    std::unique_ptr<std::byte[]> frameMemory_;
    Frame* frames_;
    std::uint32_t maxDepth_;
    std::size_t depth_ = 0;
    RegisterStack registers_;
    std::uint64_t budget_ = 0;      ///< steps until the next tick
    std::uint64_t stepsLeft_ = 0;
    std::uint64_t stride_;          ///< steps from tick to tick
    std::uint32_t nesting_ = 0;     ///< instances and configurations of schema expressions under construction
    std::uint32_t reentries_ = 0;
    Conversion converting_;             ///< valid when the newest frame is number convertingDepth_
    std::size_t convertingDepth_ = 0;
    Conversion failed_;                 ///< what did not fit
    Span place_{};                  ///< what was evaluated last by something that has no instruction of its own

    std::vector<NameState> names_;
    std::vector<SetterCell> setters_;
    std::vector<GuardState> guards_;
    std::vector<Value> templates_;
    std::vector<CellState> templateStates_;
    std::vector<Value> builtins_;

    struct Cache {
        const void* shape = nullptr;
        std::uint32_t slot = 0;
        const Builtin* method = nullptr;
    };
    std::vector<Cache> caches_;
    std::vector<const Dict*> layouts_;  ///< by schema: attributes, all Undefined

    struct Recorded {
        Instance* instance;
        bool mainPackage;
    };
    std::vector<std::vector<Recorded>> recorded_;  ///< by schema

    std::vector<Finding>* findings_ = nullptr;  ///< null: the first mistake ends the evaluation
    std::vector<std::uint64_t> hits_;           ///< by probe
    std::vector<std::size_t> recordedBefore_;   ///< by schema: sizes of recorded_ at markRecorded()

    std::vector<std::string> operandNotes_;  ///< of the condition that has just failed
    std::vector<diag::Label> operandPlaces_;  ///< those that an entry of the configuration gave

    NativeState nativeState_;             ///< filled in when native_ is there
    std::unique_ptr<NativeRun> native_;   ///< null: the loop runs everything
    std::vector<std::uint32_t> samples_;  ///< by chunk: how often goNative() found it running
    std::uint32_t sampled_ = 0;
    bool withoutNative_ = false;          ///< of the engine Auto: native code cannot be had
    bool leftLoop_ = false;               ///< dispatch() returned because of goNative()

    Value emitted_;
    bool hasEmitted_ = false;
    std::chrono::steady_clock::time_point deadline_{};
    std::chrono::steady_clock::time_point lastLook_{};
};

}  // namespace kcl::vm
