#include "vm/machine/evaluator.h"

#include "frontend/diag/eval_kinds.h"
#include "vm/machine/interpreter.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace kcl::vm {

namespace {

/// Whether the evaluation itself has come to an end, so that nothing behind the mistake can be looked at.
[[nodiscard]] bool isLimit(const diag::Diagnostic& d) {
    return d.kind == diag::MemoryBudget.kind || d.kind == diag::StepBudget.kind || d.kind == diag::TimeBudget.kind;
}

/// Finds where instances stand in a value: each once, the first place in order.
class InstanceFinder {
public:
    InstanceFinder(Heap& heap, std::unordered_map<const Instance*, std::vector<std::string_view>>& wanted)
        : heap_(heap), wanted_(wanted) {}

    void visit(Value v) {
        switch (v.kind()) {
            case ValueKind::List: {
                if (!seen_.emplace(v.address(), true).second) {
                    return;
                }
                const auto items = v.asList()->view();
                for (std::size_t i = 0; i < items.size(); ++i) {
                    if (holds(items[i])) {
                        path_.push_back(heap_.copy("[" + std::to_string(i) + "]"));
                        visit(items[i]);
                        path_.pop_back();
                    }
                }
                return;
            }
            case ValueKind::Dict: entries(v.address(), *v.asDict()); return;
            case ValueKind::Instance:
                if (const auto at = wanted_.find(v.asInstance()); at != wanted_.end() && !seen_.contains(v.address())) {
                    at->second = path_;
                }
                entries(v.address(), v.asInstance()->attrs);
                return;
            case ValueKind::Undefined:
            case ValueKind::None:
            case ValueKind::Bool:
            case ValueKind::Int:
            case ValueKind::Float:
            case ValueKind::Unit:
            case ValueKind::Str:
            case ValueKind::Function:
            case ValueKind::SchemaType: return;
        }
    }

private:
    [[nodiscard]] static bool holds(Value v) {
        return v.is(ValueKind::List) || v.is(ValueKind::Dict) || v.is(ValueKind::Instance);
    }

    void entries(const void* address, const Dict& dict) {
        if (!seen_.emplace(address, true).second) {
            return;
        }
        for (const DictEntry& entry : dict.view()) {
            if (holds(entry.value)) {
                path_.push_back(entry.key.text());
                visit(entry.value);
                path_.pop_back();
            }
        }
    }

    Heap& heap_;
    std::unordered_map<const Instance*, std::vector<std::string_view>>& wanted_;
    std::unordered_map<const void*, bool> seen_;
    std::vector<std::string_view> path_;
};

/// What two reports of one mistake have in common.
[[nodiscard]] std::string identity(const diag::Diagnostic& d) {
    const Loc rule = d.labels.empty() ? d.span.begin : d.labels.front().span.begin;
    return std::string(diag::info(d.kind).name) + '\1' + std::to_string(rule) + '\1' + d.text + '\1';
}

/// The findings with their paths below `root`. What belongs to an instance that is no part of it (made on the way, or
/// made again) is kept only when it says something new.
[[nodiscard]] std::vector<Violation> placed(Heap& heap, std::vector<Finding> findings, Value root) {
    std::unordered_map<const Instance*, std::vector<std::string_view>> paths;
    constexpr std::string_view kNowhere = "\1";
    for (const Finding& finding : findings) {
        paths.try_emplace(finding.instance, std::vector<std::string_view>{kNowhere});
    }
    InstanceFinder(heap, paths).visit(root);
    std::vector<Violation> out;
    std::vector<Violation> elsewhere;
    std::unordered_set<std::string> known;
    for (Finding& finding : findings) {
        std::vector<std::string_view>& path = paths[finding.instance];
        const bool found = path.empty() || path.front() != kNowhere;
        if (!found) {
            elsewhere.push_back({std::move(finding.diagnostic), {}, finding.attribute.text()});
            continue;
        }
        std::string key = identity(finding.diagnostic);
        known.insert(key);
        for (const std::string_view step : path) {
            key += '\0';
            key += step;
        }
        if (known.insert(std::move(key)).second || path.empty()) {
            out.push_back({std::move(finding.diagnostic), path, finding.attribute.text()});
        }
    }
    for (Violation& v : elsewhere) {
        if (known.insert(identity(v.diagnostic)).second) {
            out.push_back(std::move(v));
        }
    }
    return out;
}

}  // namespace

Evaluator::Evaluator(const Program& program, const RunConfig& config, FileSystem& files, MethodLookup methods)
    : heap_(std::make_unique<Heap>(config.maxBytes)),
      machine_(std::make_unique<Interpreter>(*heap_, program, config, files, methods)) {}

Evaluator::~Evaluator() = default;

Context& Evaluator::context() { return *machine_; }

const std::vector<std::uint64_t>& Evaluator::hits() const { return machine_->hits(); }

void Evaluator::preset(std::string_view name, Value v) { machine_->preset(name, v); }

Value Evaluator::global(std::string_view name) const { return machine_->exported(name); }

void Evaluator::note(const diag::Diagnostic& diagnostic) { usable_ = usable_ && !isLimit(diagnostic); }

bool Evaluator::evaluate(diag::Engine& sink) {
    try {
        machine_->runPackages();
        machine_->markRecorded();
        return true;
    } catch (const EvalError& error) {
        note(error.diagnostic());
        sink.add(error.diagnostic());
        return false;
    }
}

std::vector<Violation> Evaluator::evaluateAll(diag::Engine& sink) {
    std::vector<Finding> findings;
    machine_->collect(&findings);
    try {
        machine_->runPackages();
    } catch (const EvalError& error) {
        note(error.diagnostic());
        sink.add(error.diagnostic());
    }
    machine_->collect(nullptr);
    std::vector<Violation> out;
    for (Finding& finding : findings) {
        out.push_back({std::move(finding.diagnostic), {}, finding.attribute.text()});
    }
    return out;
}

bool Evaluator::call(Value function, diag::Engine& sink, std::string& printed) {
    bool ok = true;
    try {
        (void)machine_->call(function, {});
    } catch (const EvalError& error) {
        note(error.diagnostic());
        sink.add(error.diagnostic());
        ok = false;
    }
    printed += std::exchange(machine_->printed, {});
    machine_->reset();
    return ok;
}

std::vector<Violation> Evaluator::validate(const SchemaDef& def, const Dict& data, Value* made) {
    std::vector<Finding> findings;
    Value root;
    machine_->collect(&findings);
    try {
        root = machine_->instantiate(def, data, {});
    } catch (const EvalError& error) {
        note(error.diagnostic());
        findings.push_back({error.diagnostic(), nullptr, {}});
    }
    machine_->collect(nullptr);
    machine_->printed.clear();
    machine_->reset();
    if (made != nullptr) {
        *made = root;
    }
    if (findings.empty()) {
        return {};
    }
    return placed(*heap_, std::move(findings), root);
}

Value Interpreter::exported(std::string_view name) const {
    for (const ExportDef& e : program_.exports) {
        if (e.key.text() == name) {
            return names_[e.name].stored;
        }
    }
    return Value::undefined();
}

void Interpreter::preset(std::string_view name, Value v) {
    for (const ExportDef& e : program_.exports) {
        if (e.key.text() == name) {
            const NameDef& def = program_.names[e.name];
            for (std::uint32_t k = 0; k < def.setters; ++k) {
                setters_[def.firstSetter + k] = {v, CellState::Done};
            }
            NameState& state = names_[e.name];
            state.cache = v;
            state.stored = v;
            state.ready = true;
            state.top = def.setters;
        }
    }
}

void Interpreter::markRecorded() {
    recordedBefore_.clear();
    for (const auto& instances : recorded_) {
        recordedBefore_.push_back(instances.size());
    }
}

void Interpreter::reset() {
    nesting_ = 0;
    operandNotes_.clear();
    for (std::size_t i = 0; i < recordedBefore_.size(); ++i) {
        recorded_[i].resize(recordedBefore_[i]);
    }
    if (config.timeoutMilliseconds != 0) {
        deadline_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(config.timeoutMilliseconds);
    }
}

Value Interpreter::convertAttr(const Construction& c, const Key& key, Value v, const Type& type) {
    if (findings_ == nullptr) {
        return convertChecked(*this, v, type);
    }
    const Value made = convert(*this, v, type);
    if (!hasType(made, type, false)) {
        try {
            (void)convertChecked(*this, made, type);
        } catch (EvalError& error) {
            error.diagnostic().span = placeOf(top());
            findings_->push_back({error.diagnostic(), c.instance, key});
        }
    }
    return made;
}

bool Interpreter::resumeBehindCheck(std::size_t base, const EvalError& error) {
    if (isLimit(error.diagnostic())) {
        return false;
    }
    const auto kindOf = [&](const Instruction& i) { return program_.probes[i.d()].kind; };
    const auto begins = [&](const Instruction& i) {
        return i.op == Opcode::Probe && (kindOf(i) == ProbeKind::Statement || kindOf(i) == ProbeKind::Check || kindOf(i) == ProbeKind::End);
    };
    for (std::size_t n = depth_; n-- > base;) {
        Frame& f = frames_[n];
        if (!f.chunk->resumable) {
            continue;
        }
        const auto code = f.chunk->code;
        const auto at = static_cast<std::size_t>(f.pc - code.data());
        std::size_t before = at;
        while (before > 0 && !begins(code[before - 1])) {
            --before;
        }
        if (before == 0 || kindOf(code[before - 1]) != ProbeKind::Check) {
            continue;
        }
        std::size_t behind = at + 1;
        while (behind < code.size() && !begins(code[behind])) {
            ++behind;
        }
        if (behind == code.size()) {
            continue;
        }
        findings_->push_back({error.diagnostic(), f.subject != nullptr ? f.subject->instance : nullptr, {}});
        unwind(n + 1);
        frames_[n].pc = code.data() + behind;
        nesting_ = frames_[n].nesting;
        operandNotes_.clear();
        return true;
    }
    return false;
}

}  // namespace kcl::vm
