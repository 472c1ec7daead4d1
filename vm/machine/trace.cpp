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

/// The place of the call that `caller` waits for; its next instruction is the one behind it. Not valid when a cell or
/// C++ made the call.
[[nodiscard]] Span placeOfCall(const Frame& caller) {
    auto at = static_cast<std::size_t>(caller.pc - caller.chunk->code.data());
    while (at > 0) {
        --at;
        if (caller.chunk->code[at].op != Opcode::Extra) {
            const Span span = caller.chunk->spans[at];
            return isPlaceOfCallee(span) ? Span{} : span;
        }
    }
    return {};
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
    const auto at = static_cast<std::uint32_t>(frame.pc - frame.chunk->code.data());
    const auto rows = std::ranges::equal_range(frame.chunk->extents, at, {}, &Extent::at);
    for (const std::uint32_t part : {failedArgument_, 0U}) {
        const auto row = std::ranges::find(rows, part, &Extent::part);
        if (row != rows.end()) {
            return row->span;
        }
    }
    return {};
}

Span Interpreter::placeOfEntry(const Construction& c, const Key& key) const {
    if (c.maker == nullptr) {
        return {};
    }
    // The literal's entries are inserted before the instance is made, inner ones before those that hold them.
    const Chunk& maker = *c.maker;
    const auto opOf = [&](const Extent& row) { return maker.code[row.at].op; };
    const auto made = std::ranges::find_if(maker.extents, [&](const Extent& row) {
        return row.part == 0 && row.span.begin == c.where.begin && (opOf(row) == Opcode::Instantiate || opOf(row) == Opcode::Modify);
    });
    if (made == maker.extents.end()) {
        return {};
    }
    Span found;
    for (const Extent& row : std::span(maker.extents.begin(), made)) {
        if (opOf(row) != Opcode::Insert || row.span.begin < made->span.begin || row.span.end > made->span.end) {
            continue;
        }
        const bool named = program_.keys[maker.code[row.at].key()] == key;
        const bool holdsFound = found.valid() && row.span.begin <= found.begin && found.end <= row.span.end;
        if (named || holdsFound) {
            found = named ? row.span : Span{};
        }
    }
    return found;
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

void Interpreter::locate(EvalError& error) {
    diag::Diagnostic& d = error.diagnostic();
    if (!d.span.valid()) {
        // observed: with -d the place is the outermost frame
        d.span = depth_ == 0 ? place_ : placeOf(config.debug ? frames_[0] : top());
        if (depth_ > 0 && !config.debug) {
            if (failedEntry_.instance != nullptr) {
                const Construction& c = *failedEntry_.instance;
                widen(d, placeOfEntry(c, *failedEntry_.key), diag::format(diag::EntryGivenHere, failedEntry_.key->text()));
            } else {
                widen(d, extentOf(top()), diag::format(diag::InThisExpression));
            }
        }
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
                add(last->where, [&] { return diag::format(diag::InstanceMadeHere, last->def->name); });
            }
        } else if (f.kind == FrameKind::Call && !f.chunk->name.empty()) {
            add(placeOfCall(frames_[i - 1]), [&] { return diag::format(diag::CalledHere, f.chunk->name); });
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
