// TOML: in each table first the keys with plain values, then the arrays of tables, then the tables; a blank line in front
// of each header. Observed of the reference's generator: this order, arrays on one line, strings and floats in one form
// (quotes with escapes; no exponent), no header for a table that holds nothing but tables. It loses lists that mix tables
// with other values and writes no nan; here these are inline tables and numbers of TOML.
#include "frontend/diag/eval_kinds.h"
#include "vm/emit/plan.h"
#include "vm/emit/writer.h"
#include "vm/ops/ops.h"
#include "vm/value/depth.h"
#include "vm/value/eval_error.h"
#include "vm/value/unit.h"

#include <charconv>
#include <cmath>
#include <cstdint>

namespace kcl::vm {
namespace {

/// Where a value stands in its table.
enum class Place : std::uint8_t {
    Inline,  ///< behind its key
    Tables,  ///< a list of nothing but mappings: `[[key]]` for each
    Table,   ///< a mapping: `[key]`
};

[[nodiscard]] bool isMapping(Value v) {
    return v.is(ValueKind::Dict) || v.is(ValueKind::Instance);
}

[[nodiscard]] Place placeOf(Value v, const EmitOptions& options) {
    if (isMapping(v)) {
        return Place::Table;
    }
    if (!v.is(ValueKind::List)) {
        return Place::Inline;
    }
    bool any = false;
    for (const Value item : v.asList()->view()) {
        if (isPrinted(item, options)) {
            if (!isMapping(item)) {
                return Place::Inline;
            }
            any = true;
        }
    }
    return any ? Place::Tables : Place::Inline;
}

[[nodiscard]] bool isBareKey(std::string_view key) {
    return !key.empty() && key.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-") ==
                               std::string_view::npos;
}

void appendString(std::string& out, std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\f': out += "\\f"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (byte < 0x20 || byte == 0x7F) {
                out += "\\u00";
                out += kHex[byte >> 4U];
                out += kHex[byte & 15U];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void appendKey(std::string& out, std::string_view key) {
    if (isBareKey(key)) {
        out += key;
    } else {
        appendString(out, key);
    }
}

class TomlWriter {
public:
    TomlWriter(Writer& out, const EmitOptions& options) : out_(out), options_(options), start_(out.size()) {}

    void document(Value v) { table(v, 0); }

private:
    /// Visits the entries of a mapping that TOML can hold: all but nulls.
    template <typename Visit>
    void forEachEntry(Value v, std::uint32_t depth, const Visit& visit) const {
        const bool typed = v.is(ValueKind::Instance) && options_.includeSchemaTypePath && depth > 0;
        forEachPrinted(entriesOf(v), typed ? v.asInstance() : nullptr, options_, [&](std::string_view key, Value value) {
            if (!value.is(ValueKind::None)) {
                visit(key, value);
            }
        });
    }

    /// The entries of `v`, whose header is written and whose path is `path_`.
    void table(Value v, std::uint32_t depth) {
        checkDepth(depth);
        forEachEntry(v, depth, [&](std::string_view key, Value value) {
            if (placeOf(value, options_) == Place::Inline) {
                const std::size_t mark = enter(key);
                putKey(key);
                out_.put(" = ");
                plain(value, depth + 1);
                out_.put('\n');
                path_.resize(mark);
            }
        });
        forEachEntry(v, depth, [&](std::string_view key, Value value) {
            if (placeOf(value, options_) == Place::Tables) {
                const std::size_t mark = enter(key);
                checkDepth(depth + 1);
                for (const Value item : value.asList()->view()) {
                    if (isPrinted(item, options_)) {
                        header("[[", "]]\n");
                        table(item, depth + 2);
                    }
                }
                path_.resize(mark);
            }
        });
        forEachEntry(v, depth, [&](std::string_view key, Value value) {
            if (placeOf(value, options_) == Place::Table) {
                const std::size_t mark = enter(key);
                if (needsHeader(value, depth + 1)) {
                    header("[", "]\n");
                }
                table(value, depth + 1);
                path_.resize(mark);
            }
        });
    }

    /// Tables that hold tables alone are made by the headers of those.
    [[nodiscard]] bool needsHeader(Value v, std::uint32_t depth) const {
        bool plainOnes = false;
        bool empty = true;
        forEachEntry(v, depth, [&](std::string_view, Value value) {
            empty = false;
            plainOnes = plainOnes || placeOf(value, options_) == Place::Inline;
        });
        return empty || plainOnes;
    }

    void header(std::string_view open, std::string_view close) {
        if (out_.size() > start_) {
            out_.put('\n');
        }
        out_.put(open);
        out_.put(path_);
        out_.put(close);
    }

    /// Adds `key` to the path; gives the length to cut it back to.
    std::size_t enter(std::string_view key) {
        const std::size_t mark = path_.size();
        path_ += mark == 0 ? "" : ".";
        appendKey(path_, key);
        return mark;
    }

    void putKey(std::string_view key) {
        scratch_.clear();
        appendKey(scratch_, key);
        out_.put(scratch_);
    }

    void plain(Value v, std::uint32_t depth) {
        switch (v.kind()) {
        case ValueKind::Undefined:
        case ValueKind::None:
        case ValueKind::Function:
        case ValueKind::SchemaType: throw EvalError(diag::TomlNoNull, path_);
        case ValueKind::Bool: out_.put(v.asBool() ? "true" : "false"); return;
        case ValueKind::Int: {
            char* to = out_.reserve(24);
            out_.advance(std::to_chars(to, to + 24, v.asInt()).ptr);
            return;
        }
        case ValueKind::Float: number(v.asFloat()); return;
        case ValueKind::Unit: number(unitNumber(v)); return;
        case ValueKind::Str:
            scratch_.clear();
            appendString(scratch_, v.asString());
            out_.put(scratch_);
            return;
        case ValueKind::List: array(*v.asList(), depth); return;
        case ValueKind::Dict:
        case ValueKind::Instance: inlineTable(v, depth); return;
        }
    }

    void number(double d) {
        if (!std::isfinite(d)) {
            out_.put(std::isnan(d) ? "nan" : d < 0 ? "-inf" : "inf");
            return;
        }
        scratch_.clear();
        appendFloat(scratch_, d, FloatStyle::Str);
        out_.put(scratch_);
    }

    void array(const List& list, std::uint32_t depth) {
        checkDepth(depth);
        bool first = true;
        out_.put('[');
        for (const Value item : list.view()) {
            if (isPrinted(item, options_)) {
                out_.put(first ? "" : ", ");
                first = false;
                plain(item, depth + 1);
            }
        }
        out_.put(']');
    }

    void inlineTable(Value v, std::uint32_t depth) {
        checkDepth(depth);
        bool first = true;
        out_.put('{');
        forEachEntry(v, depth, [&](std::string_view key, Value value) {
            out_.put(first ? "" : ", ");
            first = false;
            putKey(key);
            out_.put(" = ");
            plain(value, depth + 1);
        });
        out_.put('}');
    }

    Writer& out_;
    const EmitOptions& options_;
    std::size_t start_;
    std::string path_;  ///< of the table or value being written, as TOML writes it
    std::string scratch_;
};

}  // namespace

void emitToml(std::string& out, Value result, const EmitOptions& options) {
    if (!isMapping(result)) {
        throw EvalError(diag::TomlNoTable, typeName(result));
    }
    Writer writer(out, options.maxBytes);
    TomlWriter(writer, options).document(result);
}

}  // namespace kcl::vm
