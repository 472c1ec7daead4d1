// The coverage report as pages: an index, and each file with the counts beside its lines. Nothing is loaded from
// elsewhere.
#include "tools/test/coverage.h"

#include "tools/driver/html_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace kcl::tools::test {

namespace {

constexpr std::string_view kStyle =
    "body{font:14px sans-serif;margin:2em;color:#222;background:#fff}table{border-collapse:collapse}"
    "th,td{padding:.2em .8em;text-align:left}th{border-bottom:1px solid #999}td.n{text-align:right;font-variant-numeric:tabular-nums}"
    "table.src{font:13px monospace;white-space:pre}table.src td{padding:0 .6em}.hit{background:#e6f4e6}.miss{background:#fbe3e3}"
    ".part{background:#fdf3d6}td.no,td.ct{color:#777;text-align:right;user-select:none}td.note{color:#945;font-family:sans-serif;"
    "white-space:normal}@media(prefers-color-scheme:dark){body{color:#ddd;background:#1b1b1b}.hit{background:#1e331e}"
    ".miss{background:#431f1f}.part{background:#40361a}a{color:#8ab4f8}td.note{color:#e8a}}";

[[nodiscard]] std::string page(std::string_view title, std::string_view body) {
    return fmt::format("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{}</title><style>{}</style></head>\n<body>\n"
                       "<h1>{}</h1>\n{}</body></html>\n",
                       escapeHtml(title), kStyle, escapeHtml(title), body);
}

[[nodiscard]] std::string cell(Tally t) {
    const double share = t.all == 0 ? 100.0 : 100.0 * static_cast<double>(t.covered) / static_cast<double>(t.all);
    const std::string_view kind = t.all == t.covered ? "hit" : t.covered == 0 ? "miss" : "part";
    return fmt::format("<td class=\"n {}\">{}/{} ({:.1f}%)</td>", kind, t.covered, t.all, share);
}

[[nodiscard]] std::string filePage(const FileCoverage& file) {
    std::map<std::uint32_t, std::string> notes;
    std::map<std::uint32_t, bool> partial;
    const auto note = [&](std::uint32_t line, const std::string& text, bool missing) {
        std::string& known = notes[line];
        known += (known.empty() ? "" : "; ") + text;
        partial[line] = partial[line] || missing;
    };
    for (const BranchCoverage& b : file.branches) {
        note(b.line, fmt::format("branch {} taken {}", b.branch + 1, b.taken), b.taken == 0);
    }
    for (const CheckCoverage& c : file.checks) {
        note(c.line, fmt::format("held {}, failed {}", c.held, c.failed), c.held == 0 || c.failed == 0);
    }
    std::string body = "<p><a href=\"index.html\">all files</a></p>\n<table><tr><th>lines</th><th>branches</th><th>checks seen both ways</th></tr><tr>" +
                       cell(lineTally(file)) + cell(branchTally(file)) + cell(checkTally(file)) + "</tr></table>\n<table class=\"src\">\n";
    std::uint32_t number = 0;
    std::string_view rest = file.text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        ++number;
        const auto hit = file.lines.find(number);
        const bool known = hit != file.lines.end();
        const std::string_view kind = known && hit->second == 0 ? "miss" : partial[number] ? "part" : known ? "hit" : "";
        body += fmt::format("<tr id=\"L{0}\" class=\"{1}\"><td class=\"no\">{0}</td><td class=\"ct\">{2}</td><td>{3}</td><td class=\"note\">{4}</td></tr>\n",
                            number, kind, known ? fmt::format("{}", hit->second) : std::string(), escapeHtml(line), escapeHtml(notes[number]));
    }
    return page(file.name, body + "</table>\n");
}

}  // namespace

std::vector<std::pair<std::string, std::string>> renderCoverageHtml(const std::vector<FileCoverage>& files) {
    std::vector<std::pair<std::string, std::string>> out(1);
    std::string index = "<table>\n<tr><th>file</th><th>lines</th><th>branches</th><th>checks seen both ways</th></tr>\n";
    for (std::size_t i = 0; i < files.size(); ++i) {
        std::string name = files[i].name;
        std::ranges::replace(name, '/', '.');
        name = fmt::format("{}.{}.html", i + 1, name);
        index += fmt::format("<tr><td><a href=\"{}\">{}</a></td>{}{}{}</tr>\n", escapeHtml(name), escapeHtml(files[i].name), cell(lineTally(files[i])),
                             cell(branchTally(files[i])), cell(checkTally(files[i])));
        out.emplace_back(name, filePage(files[i]));
    }
    out.front() = {"index.html", page("Coverage", index + "</table>\n")};
    return out;
}

}  // namespace kcl::tools::test
