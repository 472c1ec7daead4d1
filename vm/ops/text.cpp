// The text of values as str(), print() and interpolation show them: language rule 3.5.
#include "frontend/diag/eval_kinds.h"
#include "vm/emit/emit.h"
#include "vm/ops/ops.h"
#include "vm/value/depth.h"
#include "vm/value/unit.h"

#include <charconv>

namespace kcl::vm {
namespace {

/// Text of one value; more means that it shares parts many times over.
constexpr std::uint64_t kMaxText = std::uint64_t{1} << 30;

void appendInteger(std::string& out, std::int64_t i) {
    char buffer[24];
    const auto end = std::to_chars(buffer, buffer + sizeof(buffer), i).ptr;
    out.append(buffer, end);
}

/// Keys and strings of dicts: '..', or ".." when the text has a double quote. Only with both kinds inside is the
/// double quote escaped (observed: {a = 'q"q'} shows {'a': "q"q"}).
void appendQuoted(std::string& out, std::string_view text) {
    if (text.find('"') == std::string_view::npos) {
        out += '\'';
        out += text;
        out += '\'';
        return;
    }
    const bool escape = text.find('\'') != std::string_view::npos;
    out += '"';
    for (const char c : text) {
        if (escape && c == '"') {
            out += '\\';
        }
        out += c;
    }
    out += '"';
}

/// Writes values. The text is bounded: nested sharing can make it exponentially longer than the values.
class TextWriter {
public:
    TextWriter(std::string& out, const Heap* heap) : out_(out), heap_(heap) {}

    void value(Value v, std::uint32_t depth) {
        switch (v.kind()) {
        case ValueKind::Undefined: out_ += "Undefined"; return;
        case ValueKind::None: out_ += "None"; return;
        case ValueKind::Bool: out_ += v.asBool() ? "True" : "False"; return;
        case ValueKind::Int: appendInteger(out_, v.asInt()); return;
        case ValueKind::Float: appendFloat(out_, v.asFloat(), FloatStyle::Str); return;
        case ValueKind::Unit:
            appendInteger(out_, v.unitRaw());
            out_ += unitText(v.unitSuffix());
            return;
        case ValueKind::Str: out_ += v.asString(); return;
        case ValueKind::List: list(*v.asList(), depth); return;
        case ValueKind::Dict: dict(*v.asDict(), depth); return;
        case ValueKind::Instance: dict(v.asInstance()->attrs, depth); return;
        case ValueKind::Function:
        case ValueKind::SchemaType: out_ += "function"; return;
        }
    }

private:
    void enter(std::uint32_t depth) {
        checkDepth(depth);
        if (out_.size() > kMaxText) {
            throw EvalError(diag::OutputTooLarge, kMaxText);
        }
        if (heap_ != nullptr) {
            heap_->reserve(out_.size());
        }
    }

    void list(const List& list, std::uint32_t depth) {
        enter(depth);
        out_ += '[';
        for (std::uint32_t i = 0; i < list.size; ++i) {
            if (i > 0) {
                out_ += ", ";
            }
            value(list.items[i], depth + 1);
        }
        out_ += ']';
    }

    void dict(const Dict& dict, std::uint32_t depth) {
        enter(depth);
        out_ += '{';
        for (std::uint32_t i = 0; i < dict.size; ++i) {
            if (i > 0) {
                out_ += ", ";
            }
            appendQuoted(out_, dict.entries[i].key.text());
            out_ += ": ";
            const Value v = dict.entries[i].value;
            if (v.is(ValueKind::Str)) {
                appendQuoted(out_, v.asString());
            } else {
                value(v, depth + 1);
            }
        }
        out_ += '}';
    }

    std::string& out_;
    const Heap* heap_;
};

}  // namespace

void appendText(std::string& out, Value v) {
    TextWriter(out, nullptr).value(v, 0);
}

std::string_view textOf(Context& context, Value v) {
    if (v.is(ValueKind::Str)) {
        return v.asString();
    }
    std::string out;
    TextWriter(out, &context.heap).value(v, 0);
    if (out.size() > UINT32_MAX) {
        throw EvalError(diag::StringTooLong);
    }
    return context.heap.copy(out);
}

}  // namespace kcl::vm
