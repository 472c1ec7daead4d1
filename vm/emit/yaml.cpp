// YAML in block style: indentation 2, lists not indented under their key, nested items compact (`- - 1`, `- k: v`),
// lines never folded.
#include "vm/emit/plan.h"
#include "vm/emit/writer.h"
#include "vm/emit/yaml_scalar.h"
#include "vm/value/depth.h"
#include "vm/value/unit.h"

#include <charconv>
#include <cmath>

namespace kcl::vm {
namespace {

/// Keys that are longer, or that have several lines, are written as `? key`.
constexpr std::size_t kMaxSimpleKey = 128;

/// What stands in front of a node on its line.
enum class Before : std::uint8_t {
    Nothing,  ///< the document starts
    Key,      ///< `key:`
    Dash,     ///< `-`, or `?` and `:` of a long key
};

class YamlWriter {
public:
    YamlWriter(Writer& out, const EmitOptions& options) : out_(out), options_(options) {}

    /// One document, ending in a line break.
    void document(Value v) {
        node(v, 0, Before::Nothing, 0);
        if (!atLineStart_) {
            out_.put('\n');
        }
        atLineStart_ = false;
    }

private:
    /// `indent` is that of the collection which holds the node.
    void node(Value v, std::size_t indent, Before before, std::uint32_t depth) {
        const std::size_t inner = before == Before::Nothing ? 0 : indent + 2;
        switch (v.kind()) {
        case ValueKind::List:
            checkDepth(depth);
            list(*v.asList(), before == Before::Key ? indent : inner, before, depth);
            return;
        case ValueKind::Dict:
            checkDepth(depth);
            mapping(*v.asDict(), nullptr, inner, before, depth);
            return;
        case ValueKind::Instance:
            checkDepth(depth);
            mapping(v.asInstance()->attrs, v.asInstance(), inner, before, depth);
            return;
        case ValueKind::Undefined:
        case ValueKind::None:
        case ValueKind::Bool:
        case ValueKind::Int:
        case ValueKind::Float:
        case ValueKind::Unit:
        case ValueKind::Str:
        case ValueKind::Function:
        case ValueKind::SchemaType: break;
        }
        if (before != Before::Nothing) {
            out_.put(' ');
        }
        scalar(v, indent + 2);
    }

    void scalar(Value v, std::size_t indent) {
        switch (v.kind()) {
        case ValueKind::Str: {
            const std::string_view text = v.asString();
            atLineStart_ = putScalar(out_, text, scalarForm(text).style, indent);
            return;
        }
        case ValueKind::Bool: out_.put(v.asBool() ? "true" : "false"); return;
        case ValueKind::Int: {
            char* to = out_.reserve(24);
            out_.advance(std::to_chars(to, to + 24, v.asInt()).ptr);
            return;
        }
        case ValueKind::Float: number(v.asFloat()); return;
        case ValueKind::Unit: number(unitNumber(v)); return;
        case ValueKind::Undefined:
        case ValueKind::None:
        case ValueKind::List:
        case ValueKind::Dict:
        case ValueKind::Instance: out_.put("null"); return;
        case ValueKind::Function:
        case ValueKind::SchemaType: out_.put('0'); return;  // only as whole result, as the reference has it
        }
    }

    void number(double d) {
        if (!std::isfinite(d)) {
            out_.put("null");
            return;
        }
        scratch_.clear();
        appendFloat(scratch_, d, FloatStyle::Yaml);
        out_.put(scratch_);
    }

    /// Moves to where an item of a collection at `indent` starts; `first` items may share the line of their parent.
    void startItem(bool first, std::size_t indent, Before before) {
        if (first && before == Before::Nothing) {
            return;
        }
        if (first && before == Before::Dash) {
            out_.put(' ');
            return;
        }
        if (atLineStart_) {
            atLineStart_ = false;
            out_.blanks(indent);
        } else {
            out_.newline(indent);
        }
    }

    void empty(std::string_view text, Before before) {
        if (before != Before::Nothing) {
            out_.put(' ');
        }
        out_.put(text);
    }

    void list(const List& list, std::size_t indent, Before before, std::uint32_t depth) {
        bool first = true;
        for (const Value item : list.view()) {
            if (!isPrinted(item, options_)) {
                continue;
            }
            startItem(first, indent, before);
            first = false;
            out_.put('-');
            node(item, indent, Before::Dash, depth + 1);
        }
        if (first) {
            empty("[]", before);
        }
    }

    void mapping(const Dict& dict, const Instance* instance, std::size_t indent, Before before, std::uint32_t depth) {
        bool first = true;
        const bool typed = instance != nullptr && options_.includeSchemaTypePath && depth > 0;
        forEachPrinted(dict, typed ? instance : nullptr, options_, [&](std::string_view name, Value v) {
            startItem(first, indent, before);
            first = false;
            node(v, indent, key(name, indent), depth + 1);
        });
        if (first) {
            empty("{}", before);
        }
    }

    Before key(std::string_view text, std::size_t indent) {
        const ScalarForm form = scalarForm(text);
        if (!form.multiline && text.size() <= kMaxSimpleKey) {
            putScalar(out_, text, form.style, indent + 2);
            out_.put(':');
            return Before::Key;
        }
        out_.put("? ");
        atLineStart_ = putScalar(out_, text, form.style, indent + 2);
        startItem(false, indent, Before::Dash);
        out_.put(':');
        return Before::Dash;
    }

    Writer& out_;
    const EmitOptions& options_;
    std::string scratch_;
    bool atLineStart_ = false;  ///< a literal block ended with its own line break
};

std::size_t indentation(std::string_view line) {
    const std::size_t at = line.find_first_not_of(' ');
    return at == std::string_view::npos ? line.size() : at;
}

/// Whether the document keeps its last line break: it does when it ends in a literal block that a key holds. The test
/// is that of the reference: the nearest line above the last one that is indented less has `|`, `|-` or `|+` behind
/// its first colon.
bool keepsLastBreak(std::string_view document) {
    std::size_t end = document.find_last_not_of('\n');
    if (end == std::string_view::npos) {
        return false;
    }
    ++end;
    const auto lineStart = [&](std::size_t upTo) {
        const std::size_t found = upTo == 0 ? std::string_view::npos : document.rfind('\n', upTo - 1);
        return found == std::string_view::npos ? 0 : found + 1;
    };
    std::size_t start = lineStart(end);
    const std::size_t last = indentation(document.substr(start, end - start));
    while (last > 0 && start > 0) {
        end = start - 1;
        start = lineStart(end);
        std::string_view line = document.substr(start, end - start);
        if (line.find_first_not_of(' ') == std::string_view::npos || indentation(line) >= last) {
            continue;
        }
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) {
            return false;
        }
        line.remove_prefix(colon + 1);
        const std::size_t text = line.find_first_not_of(' ');
        line = text == std::string_view::npos ? std::string_view() : line.substr(text);
        return line == "|" || line == "|-" || line == "|+";
    }
    return false;
}

void putDocument(Writer& out, Value v, const EmitOptions& options) {
    const std::size_t start = out.size();
    YamlWriter(out, options).document(v);
    if (!keepsLastBreak(out.written(start))) {
        out.cut(out.size() - 1);
    }
}

}  // namespace

void emitYaml(std::string& out, Value result, const EmitOptions& options) {
    Writer writer(out, options.maxBytes);
    const std::size_t start = writer.size();
    if (isStream(result)) {
        bool first = true;
        for (const Value item : result.asList()->view()) {
            if (!first) {
                writer.put("\n---\n");
            }
            first = false;
            putDocument(writer, item, options);
        }
    } else {
        putDocument(writer, result, options);
    }
    if (writer.size() > start && writer.written(start).back() != '\n') {
        writer.put('\n');
    }
}

void emitYamlStream(std::string& out, const List& documents, const EmitOptions& options) {
    Writer writer(out, options.maxBytes);
    bool first = true;
    for (const Value item : documents.view()) {
        if (!first) {
            writer.put('\n');
            writer.put(options.separator);
            writer.put('\n');
        }
        first = false;
        YamlWriter(writer, options).document(item);
        writer.cut(writer.size() - 1);
    }
    if (!first) {
        writer.put('\n');
    }
}

void encodeYaml(std::string& out, Value v, const EmitOptions& options) {
    Writer writer(out, options.maxBytes);
    YamlWriter(writer, options).document(v);
}

}  // namespace kcl::vm
