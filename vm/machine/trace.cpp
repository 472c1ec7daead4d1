// The place of a failure and what goes with it: the calls and instances that led there, the values of the condition that
// does not hold.
#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/notes_kinds.h"
#include "vm/machine/interpreter.h"

#include <algorithm>
#include <utility>

namespace kcl::vm {

namespace {

/// Of a long chain, so many frames at either end are shown.
constexpr std::size_t kTraceEnd = 3;
/// Longer values are cut.
constexpr std::size_t kNoteBytes = 72;

/// So many conversions inside each other are looked into for the place of one.
constexpr std::uint32_t kMostConversions = 32;

[[nodiscard]] std::span<const Extent> rowsAt(const Chunk& chunk, std::uint32_t at) {
    const auto rows = std::ranges::equal_range(chunk.extents, at, {}, &Extent::at);
    return {rows.begin(), rows.end()};
}

/// The range of part `part` of what the instruction computes, of all of it when it has no such part.
[[nodiscard]] Span rangeAt(const Chunk& chunk, std::uint32_t at, std::uint32_t part) {
    const auto rows = rowsAt(chunk, at);
    for (const std::uint32_t wanted : {part, 0U}) {
        const auto row = std::ranges::find(rows, wanted, &Extent::part);
        if (row != rows.end()) {
            return row->span;
        }
    }
    const Span place = chunk.spans[at];
    return isPlaceOfCallee(place) ? Span{} : place;
}

/// The instruction at which a frame stands: the call it waits for when one made `waiting`.
[[nodiscard]] std::uint32_t instructionOf(const Frame& frame, bool waiting) {
    auto at = static_cast<std::uint32_t>(frame.pc - frame.chunk->code.data());
    if (waiting && at > 0) {
        --at;
        while (at > 0 && frame.chunk->code[at].op == Opcode::Extra) {
            --at;
        }
    }
    return at;
}

}  // namespace

Span Interpreter::placeOf(const Frame& frame) const {
    const auto at = static_cast<std::size_t>(frame.pc - frame.chunk->code.data());
    const Opcode op = frame.pc->op;
    if (op == Opcode::RunAttr || op == Opcode::Construct) {
        return place_;
    }
    const Span span = frame.chunk->spans[at];
    return isPlaceOfCallee(span) ? place_ : span;
}

Span Interpreter::extentOf(const Frame& frame) const {
    const auto rows = rowsAt(*frame.chunk, instructionOf(frame, false));
    const auto row = std::ranges::find(rows, 0U, &Extent::part);
    return row != rows.end() ? row->span : Span{};
}

Span Interpreter::callOf(std::size_t number) const {
    const Frame& caller = frames_[number - 1];
    return rangeAt(*caller.chunk, instructionOf(caller, !frames_[number].fromHost), 0);
}

Span Interpreter::placeOfInstance(const Construction& c, std::uint32_t depth) const {
    if (c.named || c.maker == nullptr || depth > kMostConversions) {
        return c.where;
    }
    Span found;
    if (c.from.instance != nullptr) {
        found = placeOfEntry(*c.from.instance, *c.from.key, depth + 1);
        found = found.valid() ? found : placeOfInstance(*c.from.instance, depth + 1);
    } else if (c.from.range.valid()) {
        found = c.from.range;
    } else {
        found = rangeAt(*c.maker, c.madeAt, c.from.argument);
    }
    return found.valid() ? found : c.where;
}

Span Interpreter::placeOfConversion(const Conversion& what) const {
    if (what.instance != nullptr) {
        return placeOfEntry(*what.instance, *what.key);
    }
    if (what.range.valid()) {
        return what.range;
    }
    const Frame& frame = frames_[depth_ - 1];
    return rangeAt(*frame.chunk, instructionOf(frame, false), what.argument);
}

Span Interpreter::placeOfParam(const InstanceContext& self, std::uint32_t param) const {
    const SchemaCode& code = *self.part->schema->code;
    if (param < 64 && ((self.given >> param) & 1) == 0) {
        if (code.paramDefaults != nullptr) {
            for (const Extent& row : code.paramDefaults->extents) {
                const Instruction& i = code.paramDefaults->code[row.at];
                if (i.op == Opcode::StoreParam && i.d() == param) {
                    return row.span;
                }
            }
        }
        return {};
    }
    if (depth_ < 2) {
        return {};
    }
    const Frame& caller = frames_[depth_ - 2];
    const std::uint32_t at = instructionOf(caller, true);
    const Instruction* call = &caller.chunk->code[at];
    std::uint32_t positional = call->c;
    std::span<const Key> keywords;
    if (call->op == Opcode::Instantiate || call->op == Opcode::Modify) {
        positional = program_.instanceSites[call[1].d()].positional;
        keywords = program_.instanceSites[call[1].d()].keywords;
    } else if (call->op == Opcode::CallSite || call->op == Opcode::CallMethod) {
        positional = program_.callSites[call[1].d()].positional;
        keywords = program_.callSites[call[1].d()].keywords;
    } else if (call->op != Opcode::Call) {
        return {};
    }
    if (param >= positional) {
        const auto keyword = std::ranges::find(keywords, code.params[param].name);
        if (keyword == keywords.end()) {
            return {};
        }
        param = positional + static_cast<std::uint32_t>(keyword - keywords.begin());
    }
    return rangeAt(*caller.chunk, at, param + 1);
}

Span Interpreter::placeOfEntry(const Construction& c, const Key& key, std::uint32_t depth) const {
    // The literal that holds the entry, and the code that makes it.
    const Construction* outer = &c;
    while (!outer->named && outer->from.instance != nullptr && depth <= kMostConversions) {
        outer = outer->from.instance;
        ++depth;
    }
    if (outer->maker == nullptr || depth > kMostConversions) {
        return {};
    }
    const Chunk& maker = *outer->maker;
    const Span literal = c.named ? rangeAt(maker, c.madeAt, 0) : placeOfInstance(c, depth);
    if (!literal.valid()) {
        return {};
    }
    // The literal's entries are inserted before the instance is made, inner ones before those that hold them.
    Span found;
    for (const Extent& row : maker.extents) {
        if (row.at >= outer->madeAt) {
            break;
        }
        const Instruction& made = maker.code[row.at];
        const bool constant = (row.part & Extent::kEntry) != 0;
        if ((!constant && made.op != Opcode::Insert && made.op != Opcode::SetEntry) ||
            row.span.begin < literal.begin || row.span.end > literal.end || row.span == literal) {
            continue;
        }
        const bool named = program_.keys[constant ? row.part & ~Extent::kEntry : made.key()] == key;
        const bool holdsFound = found.valid() && row.span.begin <= found.begin && found.end <= row.span.end;
        if (named || holdsFound) {
            found = named ? row.span : Span{};
        }
    }
    return found;
}

void Interpreter::widenToFailed(diag::Diagnostic& d) const {
    if (failed_.active) {
        const Span whole = placeOfConversion(failed_);
        if (failed_.instance == nullptr) {
            widen(d, whole, diag::format(diag::ConvertedHere));
        } else if (whole.valid()) {
            widen(d, whole, diag::format(diag::EntryGivenHere, failed_.key->text()));
        } else if (!failed_.instance->named) {
            widen(d, placeOfInstance(*failed_.instance), diag::format(diag::ConvertedHere));
        }
        return;
    }
    const Frame& frame = frames_[depth_ - 1];
    if (frame.pc->op == Opcode::Construct) {
        if (!frame.subject->named) {
            widen(d, placeOfInstance(*frame.subject), diag::format(diag::ConvertedHere));
        }
        return;
    }
    const bool converts = frame.pc->op == Opcode::Convert || frame.pc->op == Opcode::AttrReturn;
    widen(d, extentOf(frame), converts ? diag::format(diag::ConvertedHere) : diag::format(diag::InThisExpression));
}

void Interpreter::widen(diag::Diagnostic& d, Span whole, const std::string& text) const {
    if (!whole.valid() || program_.sources == nullptr) {
        return;
    }
    const Position known = program_.sources->position(d.span.begin);
    const Position begin = program_.sources->position(whole.begin);
    if (begin.path == known.path && begin.line == known.line) {
        d.span = whole;
    } else {
        d.labels.push_back({whole, text});
    }
}

std::string_view Interpreter::currentFile() const {
    if (depth_ == 0 || program_.sources == nullptr) {
        return {};
    }
    // A chunk comes from one file, so any of its places will do.
    const Chunk& chunk = *frames_[depth_ - 1].chunk;
    const std::span spans(chunk.spans, chunk.code.size());
    const auto known = std::ranges::find_if(spans, [](Span span) { return span.valid() && !isPlaceOfCallee(span); });
    return known == spans.end() ? std::string_view() : program_.sources->position(known->begin).path;
}

void Interpreter::locate(EvalError& error) {
    diag::Diagnostic& d = error.diagnostic();
    if (!d.span.valid()) {
        // observed: with -d the place is the outermost frame
        d.span = depth_ == 0 ? place_ : placeOf(config.debug ? frames_[0] : top());
        if (depth_ > 0 && !config.debug) {
            widenToFailed(d);
        }
        failed_ = {};
        if (d.kind == diag::ConflictingValues.kind && depth_ > 0) {
            addSides(d);
        }
        addTrace(d);
        if (d.kind == diag::DepthBudget.kind) {
            addCircle(d);
        }
    }
    if (config.debug && d.notes.empty()) {
        for (std::size_t i = depth_; i-- > 0;) {
            const Frame& f = frames_[i];
            if (f.kind == FrameKind::Call && !f.chunk->name.empty()) {
                d.notes.push_back("in " + std::string(f.chunk->name));
            }
        }
    }
}

void Interpreter::addSides(diag::Diagnostic& d) const {
    const Frame& frame = frames_[depth_ - 1];
    const auto at = static_cast<std::uint32_t>(frame.pc - frame.chunk->code.data());
    const Instruction& failed = frame.chunk->code[at];
    for (const Extent& row : frame.chunk->extents) {
        if (row.at < at) {
            // An earlier entry of the same literal.
            const Instruction& earlier = frame.chunk->code[row.at];
            if (failed.op == Opcode::Insert && earlier.op == Opcode::Insert && earlier.a == failed.a && earlier.key() == failed.key()) {
                d.labels.assign(1, {row.span, diag::format(diag::FirstValueHere)});
            }
        } else if (row.at == at && row.part > 0 && failed.op == Opcode::Binary) {
            d.labels.push_back({row.span, row.part == 1 ? diag::format(diag::FirstValueHere) : diag::format(diag::SecondValueHere)});
        }
    }
}

void Interpreter::addCircle(diag::Diagnostic& d) const {
    constexpr std::size_t kLongest = 8;  // names of a circle
    std::vector<std::pair<const SchemaDef*, std::uint32_t>> circle;
    std::string names;
    for (std::size_t i = depth_; i-- > 0 && circle.size() <= kLongest;) {
        const Frame& f = frames_[i];
        if (f.kind == FrameKind::Call && f.subject == nullptr) {
            return;  // a call that repeats is no matter of default values
        }
        if (f.kind != FrameKind::AttrSetter) {
            continue;
        }
        const SchemaDef* def = f.subject->def;
        const std::pair now{def, f.number};
        if (std::ranges::find(circle, now) != circle.end()) {
            d.notes.push_back(diag::format(diag::DefaultsInACircle, std::string_view(names)));
            return;
        }
        circle.push_back(now);
        names += names.empty() ? "" : " and ";
        names += std::string(def->name) + "." + std::string(def->attrs[def->setters[f.number].slot].key.text());
    }
}

void Interpreter::addTrace(diag::Diagnostic& d) const {
    std::vector<diag::Label> tail;  // the outermost ones, of which the newest stay
    std::size_t shown = 0;
    std::uint64_t leftOut = 0;
    const Construction* last = nullptr;
    const auto known = [&](Span span) {
        return !span.valid() || span.begin == d.span.begin ||
               std::ranges::any_of(d.labels, [&](const diag::Label& label) { return label.span.begin == span.begin; });
    };
    const auto add = [&](Span span, const auto& text) {
        if (shown < kTraceEnd) {
            if (!known(span)) {
                d.labels.push_back({span, text()});
                ++shown;
            }
            return;
        }
        if (!span.valid()) {
            return;
        }
        if (tail.size() == kTraceEnd) {
            tail.erase(tail.begin());
            ++leftOut;
        }
        tail.push_back({span, text()});
    };
    for (std::size_t i = depth_; i-- > 1;) {
        const Frame& f = frames_[i];
        if (f.subject != nullptr) {
            if (f.subject != last) {
                last = f.subject;
                add(placeOfInstance(*last), [&] { return diag::format(diag::InstanceMadeHere, last->def->name); });
            }
        } else if (f.kind == FrameKind::Call && !f.chunk->name.empty()) {
            add(callOf(i), [&] { return diag::format(diag::CalledHere, f.chunk->name); });
        }
    }
    for (diag::Label& label : tail) {
        if (!known(label.span)) {
            d.labels.push_back(std::move(label));
        }
    }
    if (leftOut > 0) {
        d.notes.push_back(diag::format(diag::FramesLeftOut, leftOut));
    }
}

void Interpreter::noteOperand(std::string_view text, Value v) {
    std::string value;
    appendText(value, v);
    if (value.size() > kNoteBytes) {
        std::size_t end = kNoteBytes;
        while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        value.resize(end);
        value += "...";
    }
    std::string note = diag::format(diag::OperandValue, text, std::string_view(value));
    const Construction* subject = top().subject;
    const Span entry = subject != nullptr ? placeOfEntry(*subject, Key(text)) : Span{};
    if (entry.valid()) {
        operandPlaces_.push_back({entry, std::move(note)});
    } else {
        operandNotes_.push_back(std::move(note));
    }
}

void Interpreter::failAssertion(Value message) {
    EvalError error(diag::AssertionFailed, message.isNullish() ? std::string_view{} : textOf(*this, message));
    error.diagnostic().notes = std::exchange(operandNotes_, {});
    error.diagnostic().labels = std::exchange(operandPlaces_, {});
    throw error;
}

}  // namespace kcl::vm
