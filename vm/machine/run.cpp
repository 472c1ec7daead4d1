// A whole evaluation: packages in order, what expression statements emit, and the program's result.
#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/notes_kinds.h"
#include "vm/machine/interpreter.h"

namespace kcl::vm {

void Interpreter::insertKey(Value target, Value key, Value v, EntryOp op, std::int32_t index, bool unpack) {
    insert(target, Key(key.is(ValueKind::Str) ? key.asString() : textOf(*this, key)), v, op, index, unpack);
}

const Builtin* Interpreter::stringMethod(const CallSite& site) {
    Cache& known = caches_[site.cache];
    if (known.shape == nullptr) {
        known.shape = &site;
        known.method = method("str.", site.method.text());
    }
    return known.method;
}

void Interpreter::emit(Value v, bool schema) {
    // Observed: a schema expression replaces everything emitted before it.
    if (schema || !hasEmitted_) {
        emitted_ = v;
    } else {
        emitted_ = mergeResult(*this, emitted_, v);
    }
    hasEmitted_ = true;
}

Value Interpreter::finishResult() {
    Dict* all = makeDict(heap, static_cast<std::uint32_t>(program_.exports.size()));
    for (const ExportDef& e : program_.exports) {
        const Value v = names_[e.name].stored;
        if ((!e.hidden || config.showHidden) && !v.is(ValueKind::Undefined)) {
            all->set(heap, e.key, v, EntryOp::Union);
        }
    }
    if (!hasEmitted_) {
        return Value::dict(all);
    }
    if (all->size == 0) {
        return emitted_;
    }
    return mergeResult(*this, emitted_, Value::dict(all));
}

void Interpreter::runPackages() {
    for (const Chunk* package : program_.packages) {
        push(*package, FrameKind::Call);
        (void)execute(0);
    }
}

Value Interpreter::runProgram() {
    try {
        runPackages();
        return finishResult();
    } catch (EvalError& error) {
        locate(error);
        const diag::Kind kind = error.diagnostic().kind;
        const std::string path = error.path();
        const bool deep = kind == diag::RuntimeSchemaMismatch.kind ||
                          (kind == diag::RuntimeTypeMismatch.kind && path.find_first_of(".[") != std::string::npos);
        if (deep && !path.empty()) {
            error.diagnostic().notes.push_back(diag::format(diag::ValueStandsAt, std::string_view(path)));
        }
        throw;
    }
}

Evaluation run(const Program& program, const RunConfig& config, FileSystem& files, MethodLookup methods, diag::Engine& sink) {
    Evaluation out;
    out.heap = std::make_unique<Heap>(config.maxBytes);
    Interpreter* running = nullptr;
    try {
        auto machine = std::make_unique<Interpreter>(*out.heap, program, config, files, methods);
        Interpreter& interpreter = *machine;
        running = machine.get();
        out.context = std::move(machine);
        out.result = interpreter.runProgram();
        out.ok = true;
    } catch (EvalError& error) {
        sink.add(error.diagnostic());
    }
    if (running != nullptr) {
        out.hits = running->hits();
        out.native = running->nativeStatistics();
        out.steps = running->steps();
        out.printed = std::move(out.context->printed);
    }
    return out;
}

}  // namespace kcl::vm
