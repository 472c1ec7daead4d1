// Making instances, step by step (semantics section 5.2): parameters and body of each part, keys that only the index
// signature admits, required attributes, checks.
#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/notes_kinds.h"
#include "vm/machine/interpreter.h"
#include "vm/types/fits.h"
#include "vm/value/array_tail.h"

#include <algorithm>
#include <cstring>

namespace kcl::vm {

namespace {

/// The part whose body has the index signature: the schema's own, that of the protocol for a rule.
std::uint32_t signaturePart(const SchemaDef& def) {
    const SchemaDef* const schema = def.host != nullptr ? def.host : &def;
    std::uint32_t at = 0;
    while (at + 1 < def.parts.size() && def.parts[at].schema != schema) {
        ++at;
    }
    return at;
}

/// Hands out parts of one block whose bytes are zero: Undefined, NotRun, null. Ask for stricter alignments first.
class Carver {
public:
    explicit Carver(std::byte* at) : at_(at) {}
    template <typename T>
    T* take(std::size_t n) {
        T* out = reinterpret_cast<T*>(at_);
        at_ += n * sizeof(T);
        return out;
    }

private:
    std::byte* at_;
};

}  // namespace

Construction& Interpreter::begin(const SchemaDef& def, Dict* given, const Value* args, std::uint32_t positional,
                                 std::span<const Key> keywords, const Made& made) {
    const Dict*& layout = layouts_[static_cast<std::uint32_t>(def.id)];
    const auto slots = static_cast<std::uint32_t>(def.attrs.size());
    if (layout == nullptr) {
        Dict* d = makeDict(heap, slots);
        for (const AttrDef& attr : def.attrs) {
            (void)d->at(heap, attr.key);
        }
        layout = d;
    }
    auto* instance = heap.make<Instance>();
    instance->def = &def;
    instance->config = given;
    instance->where = made.where;
    // Keys and index are those of the layout: a dict that is full makes its own when it grows.
    instance->attrs = *layout;
    instance->attrs.capacity = slots;
    instance->attrs.entries = makeTailedArray<DictEntry>(heap, slots);
    std::copy(layout->entries, layout->entries + slots, instance->attrs.entries);

    auto* c = heap.make<Construction>();
    c->def = &def;
    c->instance = instance;
    c->where = made.where;
    c->config = made.config;
    c->named = made.named;
    if (depth_ > 0) {
        c->maker = top().chunk;
        c->madeAt = static_cast<std::uint32_t>(top().pc - top().chunk->code.data());
        if (converting_.active && convertingDepth_ == depth_) {
            c->from = converting_;
        }
    }
    const std::size_t setters = def.setters.size();
    const std::size_t several = def.longChains ? 1 : 0;
    const std::size_t size = def.parts.size() * sizeof(InstanceContext) + slots * sizeof(const DictEntry*) +
                             several * (setters * sizeof(Value) + slots * sizeof(NameState)) + def.guards * sizeof(GuardState) +
                             setters * sizeof(CellState) + slots * sizeof(bool);
    void* block = heap.allocate(size);
    std::memset(block, 0, size);
    Carver carver(static_cast<std::byte*>(block));
    c->contexts = carver.take<InstanceContext>(def.parts.size());
    c->configOf = carver.take<const DictEntry*>(slots);
    if (def.longChains) {
        c->after = carver.take<Value>(setters);
        c->slots = carver.take<NameState>(slots);
    }
    c->guards = carver.take<GuardState>(def.guards);
    c->states = carver.take<CellState>(setters);
    c->ready = carver.take<bool>(slots);
    for (const DictEntry& e : given->view()) {
        const std::int32_t slot = def.slot(e.key);
        if (slot >= 0) {
            c->configOf[slot] = &e;
        } else {
            if (c->extra == nullptr) {
                c->extra = heap.makeArray<const DictEntry*>(given->size);
            }
            c->extra[c->extras++] = &e;
        }
    }
    for (std::uint32_t p = 0; p < def.parts.size(); ++p) {
        InstanceContext& self = c->contexts[p];
        self.whole = c;
        self.part = &def.parts[p];
        bindParams(self, args, positional, keywords);
        if (def.parts[p].own) {
            instance->context = &self;
            instance->args = {self.params, self.part->schema->code->params.size()};
        }
    }
    return *c;
}

void Interpreter::bindParams(InstanceContext& self, const Value* args, std::uint32_t positional, std::span<const Key> keywords) {
    const auto params = self.part->schema->code->params;
    if (params.empty()) {
        return;
    }
    self.params = heap.makeArray<Value>(params.size());
    std::fill_n(self.params, params.size(), Value::undefined());
    const auto note = [&self](std::size_t i) {
        if (i < 64) {
            self.given |= std::uint64_t{1} << i;
        }
    };
    for (std::uint32_t i = 0; i < positional && i < params.size(); ++i) {
        self.params[i] = args[i];
        note(i);
    }
    for (std::size_t k = 0; k < keywords.size(); ++k) {
        for (std::size_t i = params.size(); i-- > 0;) {
            if (params[i].name == keywords[k]) {
                self.params[i] = args[positional + k];
                note(i);
                break;
            }
        }
    }
    for (std::size_t i = 0; i < params.size(); ++i) {
        if (!params[i].hasDefault && self.params[i].is(ValueKind::Undefined)) {
            self.params[i] = absentArgument();
        }
    }
}

void Interpreter::checkParamTypes(InstanceContext& self) {
    const auto params = self.part->schema->code->params;
    for (std::size_t i = 0; i < params.size(); ++i) {
        if (params[i].type != nullptr && !fits(self.params[i], *params[i].type)) {
            Conversion what;
            what.range = placeOfParam(self, static_cast<std::uint32_t>(i));
            self.params[i] = converting(what, [&] { return convertChecked(*this, self.params[i], *params[i].type); });
        }
    }
}

void Interpreter::pushConstruction(Construction& c, std::uint32_t dst) {
    if (--budget_ == 0) {
        tick();
    }
    Frame& f = push(*c.def->construct, FrameKind::Call);
    f.dst = dst;
    f.subject = &c;
    f.self = c.instance->context;
    c.outermost = nesting_ == 0;
    ++nesting_;
}

bool Interpreter::stepConstruct(Construction& c) {
    const auto parts = c.def->parts;
    for (;;) {
        switch (c.phase) {
            case Phase::Params: {
                if (c.part == parts.size()) {
                    c.phase = Phase::IndexKeys;
                    c.item = 0;
                    break;
                }
                InstanceContext& self = c.contexts[c.part];
                const SchemaCode& code = *self.part->schema->code;
                if (c.item == 0 && code.paramDefaults != nullptr) {
                    c.item = 1;
                    Frame& f = push(*code.paramDefaults, FrameKind::Step);
                    f.subject = &c;
                    f.self = &self;
                    f.given = self.given;
                    return false;
                }
                if (self.part->own) {
                    checkParamTypes(self);
                }
                c.phase = Phase::Body;
                c.item = 0;
                break;
            }
            case Phase::Body: {
                InstanceContext& self = c.contexts[c.part];
                const SchemaPart& part = *self.part;
                const SchemaCode& code = *part.schema->code;
                if (code.body != nullptr) {
                    if (c.item == 0) {
                        c.item = 1;
                        Frame& f = push(*code.body, FrameKind::Step);
                        f.subject = &c;
                        f.self = &self;
                        return false;
                    }
                } else {
                    while (c.item < part.setters.size()) {
                        if (passAttr(c, part.setters[c.item]) == Ask::Pushed) {
                            return false;
                        }
                        ++c.item;
                    }
                }
                ++c.part;
                c.item = 0;
                c.phase = Phase::Params;
                break;
            }
            case Phase::IndexKeys:
                if (!stepIndexKey(c)) {
                    return false;
                }
                break;
            case Phase::Required:
                if (c.outermost) {
                    checkRequired(c);
                }
                c.phase = c.def->indexSignature.present && c.def->indexSignature.keyName.length != 0 ? Phase::Finish : Phase::Checks;
                c.part = 0;
                break;
            case Phase::Checks: {
                if (c.part == parts.size()) {
                    c.phase = Phase::Finish;
                    break;
                }
                InstanceContext& self = c.contexts[c.part++];
                if (const Chunk* checks = self.part->schema->code->checks; checks != nullptr) {
                    Frame& f = push(*checks, FrameKind::Step);
                    f.subject = &c;
                    f.self = &self;
                    return false;
                }
                break;
            }
            case Phase::Finish:
                --nesting_;
                if (c.def->host != nullptr) {
                    c.instance->def = c.def->host;  // a rule for a protocol gives an instance of the protocol
                }
                record(c);
                return true;
        }
    }
}

bool Interpreter::stepIndexKey(Construction& c) {
    const SchemaDef& def = *c.def;
    const IndexSignatureDef& signature = def.indexSignature;
    if (c.extras > 0 && !signature.present) {
        throw EvalError(diag::NoSuchAttribute, c.extra[0]->key.text(), def.name);
    }
    const std::uint32_t ownIndex = signaturePart(def);
    const bool named = signature.present && signature.keyName.length != 0;
    const SchemaCode* code = signature.present ? def.parts[ownIndex].schema->code : nullptr;
    // Per key: 0 the default, 1 the value, then (with an alias) the checks of each part.
    const auto parts = static_cast<std::uint32_t>(def.parts.size());
    const std::uint32_t steps = named ? 2 + parts : 2;
    while (c.item / steps < c.extras) {
        const DictEntry& entry = *c.extra[c.item / steps];
        const std::uint32_t step = c.item % steps;
        c.indexKey = Value::string(entry.key.text());
        ++c.item;
        if (step == 0) {
            (void)c.instance->attrs.at(heap, entry.key);
            if (code->indexDefault != nullptr && !(entry.op == EntryOp::Override && entry.index == kNoIndex)) {
                Frame& f = push(*code->indexDefault, FrameKind::Call);
                f.dst = 0;  // register 0 of the construction's frame
                f.subject = &c;
                f.self = &c.contexts[ownIndex];
                return false;
            }
            top().regs[0] = Value::undefined();
        } else if (step == 1) {
            const Type* type = signature.valueType;
            Value v = mergeEntry(top().regs[0], entry);
            if (type != nullptr && !fits(v, *type)) {
                v = convertEntry(c, &entry, v, *type);
            }
            c.instance->attrs.at(heap, entry.key).value = v;
        } else if (const Chunk* checks = def.parts[step - 2].schema->code->checks; checks != nullptr) {
            Frame& f = push(*checks, FrameKind::Step);
            f.subject = &c;
            f.self = &c.contexts[step - 2];
            return false;
        }
    }
    c.phase = Phase::Required;
    return true;
}

void Interpreter::record(const Construction& c) {
    if (!program_.usesInstances) {
        return;
    }
    const bool mainPackage = c.maker == nullptr || c.maker->mainPackage;
    for (const SchemaDef* s = c.def; s != nullptr; s = s->base) {
        recorded_[static_cast<std::uint32_t>(s->id)].push_back({c.instance, mainPackage});
    }
}

void Interpreter::failCheck(const Construction& c, Value message, bool hasMessage, Span place) {
    std::string tail;
    if (hasMessage) {
        tail = ": ";
        appendText(tail, message);
    }
    if (c.bare) {  // observed: what is called without a configuration has no instance to speak of
        EvalError error(diag::CheckConditionAlone, std::string_view(tail));
        error.diagnostic().span = place;
        error.diagnostic().notes = std::move(operandNotes_);
        error.diagnostic().labels = std::move(operandPlaces_);
        addTrace(error.diagnostic());
        throw error;
    }
    EvalError error(diag::InstanceCheckFailed);
    diag::Diagnostic& d = error.diagnostic();
    d.span = c.where;
    if (!c.named) {
        widen(d, placeOfInstance(c), diag::format(diag::ConvertedHere));
    }
    d.labels.push_back({place, diag::format(diag::CheckCondition, std::string_view(tail))});
    d.notes = std::move(operandNotes_);
    d.labels.insert(d.labels.end(), operandPlaces_.begin(), operandPlaces_.end());
    addTrace(d);
    throw error;
}

void Interpreter::failDeprecated(std::string_view what, const Value* details) {
    std::string tail;
    if (details[0].is(ValueKind::Str) && !details[0].asString().empty()) {
        tail = "since version ";
        tail += details[0].asString();
        tail += ", ";
    }
    if (!details[1].isNullish()) {
        appendText(tail, details[1]);
    }
    EvalError error(diag::DeprecatedUse, what, std::string_view(tail));
    if (const Frame& f = top(); f.subject != nullptr) {
        error.diagnostic().span = f.subject->where;
    }
    throw error;
}

void Interpreter::modify(Frame& frame, const Instruction& i, const InstanceSite& site) {
    const Value target = frame.regs[i.b];
    const Value given = frame.regs[i.b + 1];
    if (target.is(ValueKind::SchemaType)) {
        Construction& c = begin(*target.asSchemaType(), given.asDict(), frame.regs + i.b + 2, site.positional, site.keywords,
                                Made{site.where, site.config, true});
        pushConstruction(c, i.a);
        return;
    }
    frame.regs[i.a] = merge(*this, target, given, {.orMode = true, .idempotentCheck = true, .resolve = true});
}

}  // namespace kcl::vm
