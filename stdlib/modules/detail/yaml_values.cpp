// Composes YAML events: anchors, keys, and the path of what has no value.
#include "stdlib/modules/detail/yaml_values.h"

#include "stdlib/yaml_reader.h"
#include "vm/value/containers.h"
#include "vm/value/depth.h"

#include <algorithm>
#include <unordered_map>

namespace kcl::stdlib {

namespace {

using vm::Value;
using Kind = YamlEvent::Kind;

class Composer {
public:
    Composer(vm::Context& context, std::string_view text, YamlPlaces* places)
        : heap_(context.heap), reader_(text, places == nullptr ? 0 : places->firstLine), places_(places), text_(text) {}

    bool run(std::size_t limit, std::vector<Value>& out, std::string& mistake) {
        YamlEvent event;
        while (mistake_.empty()) {
            if (!reader_.next(event)) {
                mistake_ = reader_.mistake();
                mistakeAt_ = reader_.mistakeMark().offset;
                break;
            }
            if (event.kind == Kind::StreamEnd) {
                return true;
            }
            if (event.kind == Kind::DocumentStart) {
                root_ = Value::none();
                anchors_.clear();
                if (places_ != nullptr) {
                    places_->documents.emplace_back();
                }
            } else if (event.kind == Kind::DocumentEnd) {
                out.push_back(root_);
                if (out.size() > limit) {
                    return true;
                }
            } else {
                take(event);
            }
        }
        mistake = mistake_;
        if (places_ != nullptr) {
            places_->mistake = mistakeAt_;
        }
        return false;
    }

private:
    /// A collection that is being read.
    struct Open {
        Value container;
        bool wantsKey = true;   ///< of a mapping
        vm::Key key;            ///< of the value that comes next
        std::string anchor;
        std::size_t place = 0;  ///< number of its DataPlace
    };
    /// What an anchor stands for; the text of a scalar too, for use as a key.
    struct Anchored {
        Value value;
        std::string_view text;
        bool isScalar = false;
        bool complete = false;
        YamlMark where;
    };

    void take(const YamlEvent& event) {
        if (places_ != nullptr) {
            note(event);
        }
        switch (event.kind) {
        case Kind::StreamEnd:
        case Kind::DocumentStart:
        case Kind::DocumentEnd: return;
        case Kind::Scalar: scalar(event); return;
        case Kind::Alias: alias(event); return;
        case Kind::SequenceStart: open(event, true); return;
        case Kind::MappingStart: open(event, false); return;
        case Kind::SequenceEnd:
        case Kind::MappingEnd: close(); return;
        }
    }

    /// Keeps where the key or value of an event stands.
    void note(const YamlEvent& event) {
        DataPlaces& places = places_->documents.back();
        const auto begin = static_cast<std::uint32_t>(event.begin.offset);
        std::size_t stop = event.end.offset;
        while (stop > begin && std::string_view(" \t\n\r").find(text_[stop - 1]) != std::string_view::npos) {
            --stop;
        }
        const auto end = static_cast<std::uint32_t>(stop);
        if (event.kind == Kind::SequenceEnd || event.kind == Kind::MappingEnd) {
            DataPlace& place = places[open_.back().place];
            // The end of a block is known by what comes behind it.
            place.end = event.end.offset > event.begin.offset ? end : std::max(lastEnd_, place.begin);
            place.after = static_cast<std::uint32_t>(places.size());
            lastEnd_ = place.end;
            return;
        }
        lastEnd_ = end;
        if (expectsKey()) {
            keyBegin_ = begin;
            keyEnd_ = end;
            return;
        }
        const bool isEntry = !open_.empty() && open_.back().container.is(vm::ValueKind::Dict);
        places.push_back({begin, end, isEntry ? keyBegin_ : begin, isEntry ? keyEnd_ : begin, static_cast<std::uint32_t>(places.size() + 1)});
    }

    [[nodiscard]] bool expectsKey() const {
        return !open_.empty() && open_.back().container.is(vm::ValueKind::Dict) && open_.back().wantsKey;
    }

    void scalar(const YamlEvent& event) {
        const std::string_view text = heap_.copy(event.text);
        const YamlScalar scalar = resolveYamlScalar(text, event.tag, event.plain);
        Value v;
        switch (scalar.kind) {
        case YamlScalar::Kind::Null: v = Value::none(); break;
        case YamlScalar::Kind::Bool: v = Value::boolean(scalar.boolean); break;
        case YamlScalar::Kind::Int: v = Value::integer(scalar.integer); break;
        case YamlScalar::Kind::Float: v = Value::floating(scalar.floating); break;
        case YamlScalar::Kind::Text: v = Value::string(text); break;
        case YamlScalar::Kind::Wrong:
            if (!expectsKey()) {
                fail(scalar.wrong, event.begin, true);
            }
            break;
        }
        if (!event.anchor.empty()) {
            anchors_[event.anchor] = {v, text, true, true, event.begin};
        }
        if (expectsKey()) {
            key(text);
        } else {
            add(v);
        }
    }

    void alias(const YamlEvent& event) {
        const auto found = anchors_.find(event.anchor);
        if (found == anchors_.end()) {
            fail("unknown anchor", event.begin, false);
            return;
        }
        const Anchored& anchored = found->second;
        if (!anchored.complete) {
            mistake_ = "recursion limit exceeded";
        } else if (!expectsKey()) {
            add(anchored.value);
        } else if (anchored.isScalar) {
            key(anchored.text);
        } else {
            fail(anchored.value.is(vm::ValueKind::List) ? "invalid type: sequence, expected a string"
                                                        : "invalid type: map, expected a string",
                 anchored.where, false);
        }
    }

    void open(const YamlEvent& event, bool isSequence) {
        if (expectsKey()) {
            fail(isSequence ? "invalid type: sequence, expected a string key" : "invalid type: map, expected a string key",
                 event.begin, false);
            return;
        }
        if (isLocalYamlTag(event.tag)) {
            fail("invalid type: enum, expected any valid JSON value", event.begin, true);
            return;
        }
        Open entry;
        entry.container = isSequence ? Value::list(vm::makeList(heap_)) : Value::dict(vm::makeDict(heap_));
        entry.anchor = event.anchor;
        entry.place = places_ == nullptr ? 0 : places_->documents.back().size() - 1;
        if (!event.anchor.empty()) {
            anchors_[event.anchor] = {entry.container, {}, false, false, event.begin};
        }
        open_.push_back(std::move(entry));
        vm::checkDepth(static_cast<std::uint32_t>(open_.size()));
    }

    void close() {
        const Open done = std::move(open_.back());
        open_.pop_back();
        if (!done.anchor.empty()) {
            const auto found = anchors_.find(done.anchor);
            if (found != anchors_.end() && found->second.value.address() == done.container.address()) {
                found->second.complete = true;
            }
        }
        add(done.container);
    }

    void key(std::string_view text) {
        open_.back().key = vm::Key(text);
        open_.back().wantsKey = false;
    }

    void add(Value v) {
        if (open_.empty()) {
            root_ = v;
        } else if (open_.back().container.is(vm::ValueKind::List)) {
            open_.back().container.asList()->push(heap_, v);
        } else {
            open_.back().container.asDict()->set(heap_, open_.back().key, v, vm::EntryOp::Union);
            open_.back().wantsKey = true;
        }
    }

    void fail(std::string_view message, const YamlMark& mark, bool withPath) {
        if (withPath && !open_.empty()) {
            mistake_ = path() + ": ";
        }
        mistake_ += message;
        mistakeAt_ = mark.offset;
        if (mark.line != 0 || mark.column != 0) {
            mistake_ += " at line " + std::to_string(mark.line + 1) + " column " + std::to_string(mark.column + 1);
        }
    }

    /// `a.b[0]`; `.[0]` in a sequence at the top.
    [[nodiscard]] std::string path() const {
        std::string out;
        for (const Open& open : open_) {
            if (open.container.is(vm::ValueKind::List)) {
                out += out.empty() ? ".[" : "[";
                out += std::to_string(open.container.asList()->size) + "]";
            } else {
                out += out.empty() ? "" : ".";
                out += open.key.text();
            }
        }
        return out;
    }

    vm::Heap& heap_;
    YamlReader reader_;
    Value root_;
    std::vector<Open> open_;
    std::unordered_map<std::string, Anchored> anchors_;
    std::string mistake_;
    std::size_t mistakeAt_ = 0;
    YamlPlaces* places_;
    std::string_view text_;
    std::uint32_t keyBegin_ = 0;
    std::uint32_t keyEnd_ = 0;
    std::uint32_t lastEnd_ = 0;
};

}  // namespace

bool readYaml(vm::Context& context, std::string_view text, std::size_t limit, std::vector<Value>& out,
              std::string& mistake, YamlPlaces* places) {
    return Composer(context, text, places).run(limit, out, mistake);
}

}  // namespace kcl::stdlib
