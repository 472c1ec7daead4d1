#include "frontend/diag/render_sarif.h"

#include "frontend/diag/explain_pages.h"
#include "frontend/diag/render_json.h"
#include "frontend/diag/render_text.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kcl::diag {

namespace {

/// A path as a URI: absolute ones get the file scheme, what is no unreserved character is escaped.
[[nodiscard]] std::string uriOf(std::string_view path) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    constexpr std::string_view kPlain = "-._~/";
    std::string out = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        const bool isAlphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (isAlphanumeric || kPlain.find(c) != std::string_view::npos) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += kHex[byte >> 4];
            out += kHex[byte & 0xF];
        }
    }
    return out;
}

class SarifWriter {
public:
    SarifWriter(std::string& out, const SourceMap& sources) : out_(out), sources_(sources) {}

    void log(std::span<const Diagnostic* const> diagnostics) {
        out_ += R"({"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{)";
        out_ += R"("tool":{"driver":{"name":"kcl","rules":[)";
        rules(diagnostics);
        out_ += R"(]}},"columnKind":"unicodeCodePoints","results":[)";
        for (std::size_t i = 0; i < diagnostics.size(); ++i) {
            out_ += i == 0 ? "" : ",";
            result(*diagnostics[i]);
        }
        out_ += "]}]}\n";
    }

private:
    void member(std::string_view name, std::string_view value) {
        key(name);
        appendJsonString(out_, value);
    }

    void key(std::string_view name) {
        out_ += out_.back() == '{' ? "\"" : ",\"";
        out_ += name;
        out_ += "\":";
    }

    void message(std::string_view name, std::string_view text) {
        key(name);
        out_ += '{';
        member("text", text);
        out_ += '}';
    }

    void texts(std::string_view name, const std::vector<std::string>& items) {
        if (items.empty()) {
            return;
        }
        key(name);
        out_ += '[';
        for (std::size_t i = 0; i < items.size(); ++i) {
            out_ += i == 0 ? "" : ",";
            appendJsonString(out_, items[i]);
        }
        out_ += ']';
    }

    void family(const KindInfo& kind) {
        member("code", kind.code);
        member("header", kind.header);
    }

    void rules(std::span<const Diagnostic* const> diagnostics) {
        for (const Diagnostic* diagnostic : diagnostics) {
            if (std::find(rules_.begin(), rules_.end(), diagnostic->kind) != rules_.end()) {
                continue;
            }
            const KindInfo& kind = info(diagnostic->kind);
            out_ += rules_.empty() ? "{" : ",{";
            rules_.push_back(diagnostic->kind);
            member("id", kind.name);
            message("shortDescription", explainTitle(kind.name));
            key("help");
            out_ += '{';
            member("text", "kcl explain " + std::string(kind.name));
            out_ += '}';
            key("properties");
            out_ += '{';
            family(kind);
            out_ += "}}";
        }
    }

    void region(std::string_view name, Span span) {
        const Position begin = sources_.position(span.begin);
        const Position end = sources_.position(std::max(span.begin, span.end));
        key(name);
        out_ += '{';
        const auto number = [&](std::string_view of, std::uint32_t value) {
            key(of);
            out_ += std::to_string(value);
        };
        number("startLine", begin.line);
        number("startColumn", begin.column);
        number("endLine", end.line);
        number("endColumn", end.column);
        out_ += '}';
    }

    void artifact(Span span) {
        key("artifactLocation");
        out_ += '{';
        member("uri", uriOf(sources_.position(span.begin).path));
        out_ += '}';
    }

    void location(Span span) {
        key("physicalLocation");
        out_ += '{';
        artifact(span);
        region("region", span);
        out_ += '}';
    }

    [[nodiscard]] bool hasPlace(Span span) const { return sources_.position(span.begin).line != 0; }

    void relatedLocations(const std::vector<Label>& labels) {
        if (labels.empty()) {
            return;
        }
        key("relatedLocations");
        out_ += '[';
        for (std::size_t i = 0; i < labels.size(); ++i) {
            out_ += i == 0 ? "{" : ",{";
            if (hasPlace(labels[i].span)) {
                location(labels[i].span);
            }
            message("message", labels[i].text);
            out_ += '}';
        }
        out_ += ']';
    }

    void fixes(const std::vector<FixIt>& all) {
        if (all.empty()) {
            return;
        }
        key("fixes");
        out_ += '[';
        for (std::size_t i = 0; i < all.size(); ++i) {
            out_ += i == 0 ? "{" : ",{";
            key("artifactChanges");
            out_ += "[{";
            artifact(all[i].span);
            key("replacements");
            out_ += "[{";
            region("deletedRegion", all[i].span);
            message("insertedContent", all[i].replacement);
            out_ += "}]}]}";
        }
        out_ += ']';
    }

    void result(const Diagnostic& diagnostic) {
        const KindInfo& kind = info(diagnostic.kind);
        out_ += '{';
        member("ruleId", kind.name);
        key("ruleIndex");
        out_ += std::to_string(std::find(rules_.begin(), rules_.end(), diagnostic.kind) - rules_.begin());
        member("level", severityName(kind.severity));
        message("message", diagnostic.text);
        if (hasPlace(diagnostic.span)) {
            key("locations");
            out_ += "[{";
            location(diagnostic.span);
            out_ += "}]";
        }
        relatedLocations(diagnostic.labels);
        fixes(diagnostic.fixes);
        key("properties");
        out_ += '{';
        family(kind);
        texts("notes", diagnostic.notes);
        texts("suggestions", diagnostic.suggestions);
        out_ += "}}";
    }

    std::string& out_;
    const SourceMap& sources_;
    std::vector<Kind> rules_;
};

}  // namespace

void renderSarif(std::string& out, std::span<const Diagnostic* const> diagnostics, const SourceMap& sources) {
    SarifWriter(out, sources).log(diagnostics);
}

}  // namespace kcl::diag
