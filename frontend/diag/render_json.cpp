#include "frontend/diag/render_json.h"

#include "frontend/diag/render_text.h"

namespace kcl::diag {

namespace {

void appendPlace(std::string& out, const SourceMap& sources, Span span) {
    const Position begin = sources.position(span.begin);
    if (begin.line == 0) {
        out += "null";
        return;
    }
    const Position end = sources.position(span.end < span.begin ? span.begin : span.end);
    out += "{\"path\":";
    appendJsonString(out, begin.path);
    const auto number = [&](std::string_view name, std::uint32_t value) {
        out += ",\"";
        out += name;
        out += "\":";
        out += std::to_string(value);
    };
    number("line", begin.line);
    number("column", begin.column);
    number("endLine", end.line);
    number("endColumn", end.column);
    out += '}';
}

/// Appends `,"name":[...]` with `write` called for each item.
template <typename Items, typename Write>
void appendList(std::string& out, std::string_view name, const Items& items, Write write) {
    out += ",\"";
    out += name;
    out += "\":[";
    bool first = true;
    for (const auto& item : items) {
        if (!first) {
            out += ',';
        }
        first = false;
        write(item);
    }
    out += ']';
}

}  // namespace

void appendJsonString(std::string& out, std::string_view text) {
    constexpr std::string_view kHex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\t': out += "\\t"; break;
            case '\r': out += "\\r"; break;
            default:
                if (byte < 0x20) {
                    out += "\\u00";
                    out += kHex[byte >> 4];
                    out += kHex[byte & 0xF];
                } else {
                    out += c;
                }
        }
    }
    out += '"';
}

void renderJson(std::string& out, const Diagnostic& diagnostic, const SourceMap& sources) {
    const KindInfo& kind = info(diagnostic.kind);
    const auto member = [&](std::string_view name, std::string_view value) {
        out += '"';
        out += name;
        out += "\":";
        appendJsonString(out, value);
        out += ',';
    };
    out += '{';
    member("severity", severityName(kind.severity));
    member("code", kind.code);
    member("name", kind.name);
    member("kind", kind.header);
    member("message", diagnostic.text);
    out += "\"place\":";
    appendPlace(out, sources, diagnostic.span);
    appendList(out, "labels", diagnostic.labels, [&](const Label& label) {
        out += "{\"message\":";
        appendJsonString(out, label.text);
        out += ",\"place\":";
        appendPlace(out, sources, label.span);
        out += '}';
    });
    appendList(out, "notes", diagnostic.notes, [&](const std::string& note) { appendJsonString(out, note); });
    appendList(out, "suggestions", diagnostic.suggestions, [&](const std::string& text) { appendJsonString(out, text); });
    appendList(out, "fixes", diagnostic.fixes, [&](const FixIt& fix) {
        out += "{\"replacement\":";
        appendJsonString(out, fix.replacement);
        out += ",\"place\":";
        appendPlace(out, sources, fix.span);
        out += '}';
    });
    out += "}\n";
}

}  // namespace kcl::diag
