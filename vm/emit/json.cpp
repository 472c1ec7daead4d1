// JSON: json.encode(), `${x: #json}`, `--format json`, and the values in messages of conflicts.
#include "vm/emit/plan.h"
#include "vm/emit/writer.h"
#include "vm/value/depth.h"
#include "vm/value/unit.h"

#include <array>
#include <charconv>
#include <cmath>

namespace kcl::vm {
namespace {

/// 0: written as it is, 'u': as \u00xx, else the letter behind the backslash.
constexpr std::array<char, 256> kEscapes = [] {
    std::array<char, 256> out{};
    for (std::size_t c = 0; c < 0x20; ++c) {
        out[c] = 'u';
    }
    out['"'] = '"';
    out['\\'] = '\\';
    out['\b'] = 'b';
    out['\f'] = 'f';
    out['\n'] = 'n';
    out['\r'] = 'r';
    out['\t'] = 't';
    return out;
}();

void putString(Writer& out, std::string_view text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    out.put('"');
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const char escape = kEscapes[c];
        if (escape == 0) [[likely]] {
            continue;
        }
        out.put(text.substr(from, i - from));
        from = i + 1;
        out.put('\\');
        out.put(escape);
        if (escape == 'u') {
            out.put("00");
            out.put(kHex[c >> 4U]);
            out.put(kHex[c & 15U]);
        }
    }
    out.put(text.substr(from));
    out.put('"');
}

class JsonWriter {
public:
    JsonWriter(Writer& out, const EmitOptions& options, int indent)
        : out_(out), options_(options), indent_(static_cast<std::size_t>(std::max(indent, 0))) {}

    void value(Value v, std::uint32_t depth) {
        switch (v.kind()) {
        case ValueKind::Undefined:
        case ValueKind::None: out_.put("null"); return;
        case ValueKind::Function:
        case ValueKind::SchemaType: out_.put('0'); return;  // only as whole result, as the reference has it
        case ValueKind::Bool: out_.put(v.asBool() ? "true" : "false"); return;
        case ValueKind::Int: {
            char* to = out_.reserve(24);
            out_.advance(std::to_chars(to, to + 24, v.asInt()).ptr);
            return;
        }
        case ValueKind::Float: number(v.asFloat()); return;
        case ValueKind::Unit: number(unitNumber(v)); return;
        case ValueKind::Str: putString(out_, v.asString()); return;
        case ValueKind::List: list(*v.asList(), depth); return;
        case ValueKind::Dict: mapping(*v.asDict(), nullptr, depth); return;
        case ValueKind::Instance: mapping(v.asInstance()->attrs, v.asInstance(), depth); return;
        }
    }

private:
    void number(double d) {
        if (!std::isfinite(d)) {
            out_.put("null");
            return;
        }
        scratch_.clear();
        appendFloat(scratch_, d, FloatStyle::Json);
        out_.put(scratch_);
    }

    /// In front of an item; `first` of its container.
    void separate(bool first, std::uint32_t depth) {
        if (!first) {
            out_.put(indent_ == 0 ? ", " : ",");
        }
        if (indent_ > 0) {
            out_.newline(indent_ * (depth + 1));
        }
    }

    void close(char bracket, bool empty, std::uint32_t depth) {
        if (indent_ > 0 && !empty) {
            out_.newline(indent_ * depth);
        }
        out_.put(bracket);
    }

    void list(const List& list, std::uint32_t depth) {
        checkDepth(depth);
        bool first = true;
        out_.put('[');
        for (const Value item : list.view()) {
            if (isPrinted(item, options_)) {
                separate(first, depth);
                first = false;
                value(item, depth + 1);
            }
        }
        close(']', first, depth);
    }

    void mapping(const Dict& dict, const Instance* instance, std::uint32_t depth) {
        checkDepth(depth);
        bool first = true;
        out_.put('{');
        const bool typed = instance != nullptr && options_.includeSchemaTypePath && depth > 0;
        forEachPrinted(dict, typed ? instance : nullptr, options_, [&](std::string_view key, Value v) {
            separate(first, depth);
            first = false;
            putString(out_, key);
            out_.put(": ");
            value(v, depth + 1);
        });
        close('}', first, depth);
    }

    Writer& out_;
    const EmitOptions& options_;
    std::size_t indent_;
    std::string scratch_;
};

}  // namespace

void encodeJson(std::string& out, Value v, const EmitOptions& options, int indent) {
    Writer writer(out, options.maxBytes);
    JsonWriter(writer, options, indent).value(v, 0);
}

void emitJson(std::string& out, Value result, const EmitOptions& options) {
    encodeJson(out, result, options, 4);
    out += '\n';
}

}  // namespace kcl::vm
