#include "tools/doc/html.h"

#include "frontend/diag/render_json.h"
#include "tools/doc/markup.h"

#include <algorithm>

namespace kcl::tools::doc {

namespace {

using sema::doc::DocAttribute;
using sema::doc::DocPackage;
using sema::doc::DocSchema;
using sema::doc::DocString;
using sema::doc::DocType;
using sema::doc::DocTypeKind;
using sema::doc::DocVariable;

constexpr std::size_t kLongDefault = 70;

/// `text` as a part of an address: what is not a plain character there becomes %XX.
[[nodiscard]] std::string inAddress(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-' || c == '/') {
            out += c;
        } else {
            out += '%';
            out += kHex[byte >> 4];
            out += kHex[byte & 15];
        }
    }
    return out;
}

class Site {
public:
    explicit Site(const Selection& selection) : selection_(selection), docs_(*selection.docs) {}

    std::vector<OutputFile> run() {
        out_.push_back({"index.html", startPage()});
        for (const std::uint32_t package : selection_.packages) {
            out_.push_back({fileOf(docs_.packages[package]), packagePage(docs_.packages[package])});
        }
        out_.push_back({"search.js", "window.kclSearch = [\n" + search_ + "];\n"});
        out_.push_back({"site.js", std::string(siteScript())});
        out_.push_back({"style.css", std::string(siteStyle())});
        return std::move(out_);
    }

private:
    // --- addresses

    [[nodiscard]] static std::string fileOf(const DocPackage& package) {
        return (package.path.empty() ? "main-package" : package.path == "index" ? "index-package" : package.path) + ".html";
    }

    [[nodiscard]] std::string link(std::uint32_t package, const std::string& name, const std::string& text) const {
        return "<a href=\"" + inAddress(fileOf(docs_.packages[package])) + "#" + inAddress(name) + "\">" + escapeHtml(text) + "</a>";
    }

    [[nodiscard]] std::string link(const DocSchema& schema, const std::string& text) const {
        if (selection_.shows(schema)) {
            return link(schema.package, schema.name, text);
        }
        return "<span title=\"" + escapeHtml(docs_.fullName(schema)) + "\">" + escapeHtml(text) + "</span>";
    }

    [[nodiscard]] std::string type(const DocType& t) const {
        std::string out = "<span class=\"type\">";
        for (const TypePiece& piece : piecesOf(t)) {
            if (piece.kind == DocTypeKind::Schema) {
                out += link(docs_.schemas[piece.target], piece.text);
            } else if (const auto* alias = piece.kind == DocTypeKind::Alias ? docs_.alias(piece.target) : nullptr;
                       alias != nullptr && selection_.showsPackage(docs_.aliasPlaces[piece.target].package)) {
                out += link(docs_.aliasPlaces[piece.target].package, alias->name, piece.text);
            } else {
                out += escapeHtml(piece.text);
            }
        }
        return out + "</span>";
    }

    void searchRow(const std::string& name, std::string_view kind, const DocPackage& package, const std::string& anchor,
                   const std::string& summary) {
        const std::string address = inAddress(fileOf(package)) + (anchor.empty() ? "" : "#" + inAddress(anchor));
        bool first = true;
        search_ += "[";
        for (const std::string_view cell : {std::string_view(name), kind, std::string_view(package.path), std::string_view(address),
                                            std::string_view(summary).substr(0, summaryEnd(summary))}) {
            search_ += first ? "" : ",";
            first = false;
            diag::appendJsonString(search_, cell);
        }
        search_ += "],\n";
    }

    /// Where a summary is cut so that no character of several bytes is.
    [[nodiscard]] static std::size_t summaryEnd(const std::string& text) {
        std::size_t end = std::min<std::size_t>(text.size(), 120);
        while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
            --end;
        }
        return end;
    }

    // --- pages

    [[nodiscard]] std::string page(const std::string& title, const DocPackage* current, const std::string& body) const {
        const std::string site = escapeHtml(selection_.title);
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
               escapeHtml(title) + (current == nullptr ? "" : " - " + site) +
               "</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"style.css\">\n</head>\n<body>\n"
               "<a class=\"skip\" href=\"#content\">Skip to the content</a>\n<header>\n<a href=\"index.html\">" + site +
               "</a>\n<div class=\"search\" role=\"search\" hidden>\n"
               "<input id=\"search\" type=\"search\" placeholder=\"Search (press /)\" aria-label=\"Search\" autocomplete=\"off\" "
               "role=\"combobox\" aria-expanded=\"false\" aria-controls=\"results\" aria-autocomplete=\"list\">\n"
               "<ul id=\"results\" role=\"listbox\" aria-label=\"Results\" hidden></ul>\n</div>\n"
               "<button id=\"theme\" type=\"button\" hidden>Dark</button>\n</header>\n<div class=\"page\">\n" +
               navigation(current) + "<main id=\"content\">\n" + body +
               "</main>\n</div>\n<footer>Generated by <code>kcl doc</code>.</footer>\n"
               "<script src=\"search.js\"></script>\n<script src=\"site.js\"></script>\n</body>\n</html>\n";
    }

    [[nodiscard]] std::string navigation(const DocPackage* current) const {
        std::string out = "<nav aria-label=\"Packages\">\n<details open>\n<summary>Packages</summary>\n<ul>\n";
        for (const std::uint32_t number : selection_.packages) {
            const DocPackage& package = docs_.packages[number];
            const bool isCurrent = &package == current;
            out += "<li><a href=\"" + inAddress(fileOf(package)) + "\"" + (isCurrent ? " aria-current=\"page\"" : "") + ">" +
                   escapeHtml(selection_.nameOf(package)) + "</a>";
            if (isCurrent) {
                out += "\n<ul>\n";
                for (const auto& [name, summary] : contents(package)) {
                    out += "<li><a href=\"#" + inAddress(name) + "\">" + escapeHtml(name) + "</a></li>\n";
                }
                out += "</ul>\n";
            }
            out += "</li>\n";
        }
        return out + "</ul>\n</details>\n</nav>\n";
    }

    /// Names and summaries of what has a section on the page, in its order.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> contents(const DocPackage& package) const {
        std::vector<std::pair<std::string, std::string>> out;
        for (const sema::SchemaId id : package.schemas) {
            if (selection_.shows(docs_.schema(id))) {
                out.emplace_back(docs_.schema(id).name, docs_.schema(id).doc.summary);
            }
        }
        for (const sema::doc::DocAlias& alias : package.aliases) {
            out.emplace_back(alias.name, alias.description);
        }
        for (const auto* list : {&package.functions, &package.variables}) {
            for (const DocVariable& variable : *list) {
                out.emplace_back(variable.name, variable.doc.summary);
            }
        }
        return out;
    }

    [[nodiscard]] std::string startPage() {
        std::string body = "<h1>" + escapeHtml(selection_.title) + "</h1>\n";
        if (!selection_.version.empty()) {
            body += "<p class=\"source\">Version " + escapeHtml(selection_.version) + "</p>\n";
        }
        for (const std::uint32_t number : selection_.packages) {
            const DocPackage& package = docs_.packages[number];
            body += "<section class=\"item\">\n<h2><a href=\"" + inAddress(fileOf(package)) + "\">" +
                    escapeHtml(selection_.nameOf(package)) + "</a></h2>\n";
            if (!package.docs.empty()) {
                body += "<p>" + lineToHtml(package.docs.front().summary) + "</p>\n";
            }
            body += "<ul class=\"index\">\n";
            for (const auto& [name, summary] : contents(package)) {
                body += "<li>" + link(static_cast<std::uint32_t>(package.id), name, name) +
                        (summary.empty() ? "" : " <span>" + lineToHtml(summary) + "</span>") + "</li>\n";
            }
            body += "</ul>\n</section>\n";
        }
        return page(selection_.title, nullptr, body);
    }

    [[nodiscard]] std::string packagePage(const DocPackage& package) {
        const std::string name = selection_.nameOf(package);
        body_ = "<h1>" + escapeHtml(name) + "</h1>\n";
        searchRow(name, "package", package, "", package.docs.empty() ? "" : package.docs.front().summary);
        if (!package.path.empty()) {
            body_ += "<p class=\"source\"><code>import " + escapeHtml(package.path) + "</code></p>\n";
        }
        std::vector<std::string> said;  // generated files tend to repeat themselves
        for (const DocString& doc : package.docs) {
            if (package.docs.size() < 4 && std::find(said.begin(), said.end(), doc.summary) == said.end()) {
                said.push_back(doc.summary);
                prose(doc);
            }
        }
        for (const sema::SchemaId id : package.schemas) {
            if (selection_.shows(docs_.schema(id))) {
                schema(package, docs_.schema(id));
            }
        }
        for (const sema::doc::DocAlias& alias : package.aliases) {
            begin(package, alias.name, "type", alias.place, alias.description);
            body_ += proseToHtml(alias.description) + "<p class=\"signature\">" + type(alias.type) + "</p>\n</section>\n";
        }
        for (const DocVariable& function : package.functions) {
            functionSection(package, function);
        }
        for (const DocVariable& variable : package.variables) {
            begin(package, variable.name, "variable", variable.place, variable.doc.summary);
            if (!variable.typeText.empty()) {
                body_ += "<p class=\"signature\">" +
                         (variable.type.kind == DocTypeKind::Unknown ? "<span class=\"type\">" + escapeHtml(variable.typeText) + "</span>"
                                                                     : type(variable.type)) +
                         "</p>\n";
            }
            prose(variable.doc);
            body_ += variable.value.empty() ? "" : codeToHtml(variable.value);
            body_ += "</section>\n";
        }
        return page(name, &package, body_);
    }

    void begin(const DocPackage& package, const std::string& name, std::string_view keyword, Span place, const std::string& summary) {
        searchRow(name, keyword, package, name, summary);
        const std::string id = escapeHtml(name);
        body_ += "<section class=\"item\" id=\"" + id + "\">\n<h2><span class=\"keyword\">" + std::string(keyword) + "</span> " + id +
                 "<a class=\"anchor\" href=\"#" + inAddress(name) + "\" aria-label=\"Link to " + id + "\">#</a></h2>\n";
        const Selection::Place at = selection_.place(place);
        if (!at.path.empty()) {
            const std::string text = escapeHtml(at.path) + ":" + std::to_string(at.line);
            body_ += "<p class=\"source\">" +
                     (selection_.sourceUrl.empty() ? text
                                                   : "<a href=\"" + escapeHtml(selection_.sourceUrl) + "/" + inAddress(at.path) + "#L" +
                                                         std::to_string(at.line) + "\">" + text + "</a>") +
                     "</p>\n";
        }
    }

    void deprecation(const sema::doc::DocDecorator* decorator) {
        if (decorator != nullptr) {
            const std::string why = deprecationReason(*decorator);
            body_ += "<p class=\"deprecated-note\">Deprecated" + (why.empty() ? "." : ": " + escapeHtml(why)) + "</p>\n";
        }
    }

    void schema(const DocPackage& package, const DocSchema& schema) {
        begin(package, schema.name, schema.keyword, schema.place, schema.doc.summary);
        deprecation(schema.deprecated());
        prose(schema.doc);
        if (schema.base != sema::kNoId) {
            relation("Inherits from", {sema::SchemaId{schema.base}});
        }
        relation("Mixins", schema.mixins);
        if (schema.host != sema::kNoId) {
            relation("For", {sema::SchemaId{schema.host}});
        }
        parameters(schema.params);
        attributes(package, schema);
        if (!schema.checks.empty()) {
            body_ += "<h3>Checks</h3>\n<ul class=\"checks\">\n";
            for (const sema::doc::DocCheck& check : schema.checks) {
                body_ += "<li><code>" + escapeHtml(check.test) + "</code>" +
                         (check.condition.empty() ? "" : " if <code>" + escapeHtml(check.condition) + "</code>") +
                         (check.message.empty() ? "" : "<br>" + escapeHtml(check.message)) + "</li>\n";
            }
            body_ += "</ul>\n";
        }
        examples(schema.doc);
        relation("Referenced by", schema.usedBy);
        relation("Inherited by", schema.derived);
        body_ += "</section>\n";
    }

    void attributes(const DocPackage& package, const DocSchema& schema) {
        const std::vector<const DocAttribute*> all = docs_.allAttributes(schema.id);
        if (all.empty() && !schema.index.exists) {
            return;
        }
        body_ += "<h3>Attributes</h3>\n<dl class=\"attributes\">\n";
        for (const DocAttribute* const attribute : all) {
            if (selection_.shows(*attribute)) {
                attributeRow(package, schema, *attribute);
            }
        }
        if (schema.index.exists) {
            const std::string key = (schema.index.keyName.empty() ? "" : schema.index.keyName + ": ") + (schema.index.anyOther ? "..." : "");
            body_ += "<div><dt class=\"name\"><code>[" + escapeHtml(key + schema.index.key.text) + "]</code></dt><dd>" +
                     type(schema.index.value) + defaultText(schema.index.defaultValue) + "</dd></div>\n";
        }
        body_ += "</dl>\n";
    }

    void attributeRow(const DocPackage& package, const DocSchema& schema, const DocAttribute& attribute) {
        const std::string anchor = schema.name + "." + attribute.name;
        const bool isOwn = attribute.owner == schema.id;
        if (isOwn) {
            searchRow(anchor, "attribute", package, anchor, attribute.description);
        }
        body_ += "<div id=\"" + escapeHtml(anchor) + "\"><dt class=\"name\"><code>" + escapeHtml(attribute.name) + "</code>";
        body_ += attribute.required() ? "<span class=\"badge required\">required</span>" : "";
        body_ += attribute.optional ? "<span class=\"badge\">optional</span>" : "";
        body_ += attribute.deprecated() != nullptr ? "<span class=\"badge deprecated\">deprecated</span>" : "";
        body_ += "<a class=\"anchor\" href=\"#" + inAddress(anchor) + "\" aria-label=\"Link to " + escapeHtml(anchor) + "\">#</a></dt><dd>";
        body_ += type(attribute.type) + defaultText(attribute.defaultValue) + "\n";
        deprecation(attribute.deprecated());
        body_ += proseToHtml(attribute.description);
        if (!isOwn) {
            const DocSchema& owner = docs_.schema(attribute.owner);
            body_ += "<p class=\"source\">from " + link(owner, owner.name) + "</p>";
        }
        body_ += "</dd></div>\n";
    }

    [[nodiscard]] static std::string defaultText(const std::string& value) {
        if (value.empty()) {
            return {};
        }
        const bool isLong = value.size() > kLongDefault || value.find('\n') != std::string::npos;
        return isLong ? "<span class=\"default\"> =</span>" + codeToHtml(value) : " <span class=\"default\">= <code>" + escapeHtml(value) + "</code></span>";
    }

    void parameters(const std::vector<sema::doc::DocParam>& params) {
        if (params.empty()) {
            return;
        }
        body_ += "<h3>Parameters</h3>\n<dl class=\"attributes\">\n";
        for (const sema::doc::DocParam& param : params) {
            body_ += "<div><dt class=\"name\"><code>" + escapeHtml(param.name) + "</code></dt><dd>" + type(param.type) +
                     defaultText(param.defaultValue) + proseToHtml(param.description) + "</dd></div>\n";
        }
        body_ += "</dl>\n";
    }

    void functionSection(const DocPackage& package, const DocVariable& function) {
        begin(package, function.name, "function", function.place, function.doc.summary);
        prose(function.doc);
        parameters(function.params);
        body_ += "<p class=\"signature\">Returns " + type(function.result) + "</p>\n";
        examples(function.doc);
        body_ += "</section>\n";
    }

    void prose(const DocString& doc) {
        if (!doc.summary.empty()) {
            body_ += "<p>" + lineToHtml(doc.summary) + "</p>\n";
        }
        body_ += proseToHtml(doc.text);
        for (const sema::doc::DocSection& section : doc.sections) {
            body_ += "<h3>" + escapeHtml(section.title) + "</h3>\n" + proseToHtml(section.text);
        }
    }

    void examples(const DocString& doc) {
        body_ += doc.examples.empty() ? "" : "<h3>Examples</h3>\n";
        for (const sema::doc::DocExample& example : doc.examples) {
            body_ += proseToHtml(example.prose);
            body_ += example.code.empty() ? "" : codeToHtml(example.code);
            body_ += example.expected.empty() ? "" : "<p>gives</p>\n<pre tabindex=\"0\"><code>" + escapeHtml(example.expected) + "</code></pre>\n";
        }
    }

    void relation(std::string_view what, const std::vector<sema::SchemaId>& ids) {
        std::string list;
        for (const sema::SchemaId id : ids) {
            const DocSchema& schema = docs_.schema(id);
            if (!schema.name.starts_with('_')) {
                list += (list.empty() ? "" : ", ") + link(schema, schema.name);
            }
        }
        body_ += list.empty() ? "" : "<p>" + std::string(what) + " " + list + "</p>\n";
    }

    const Selection& selection_;
    const sema::doc::Documentation& docs_;
    std::string body_;
    std::string search_;
    std::vector<OutputFile> out_;
};

}  // namespace

std::vector<OutputFile> htmlSite(const Selection& selection) {
    return Site(selection).run();
}

}  // namespace kcl::tools::doc
