#include "sema/doc/docstring.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <optional>
#include <span>

namespace kcl::sema::doc {

namespace {

using Lines = std::span<const std::string_view>;

[[nodiscard]] std::string_view trimmed(std::string_view s) {
    const std::size_t begin = s.find_first_not_of(" \t\r");
    return begin == std::string_view::npos ? std::string_view{} : s.substr(begin, s.find_last_not_of(" \t\r") + 1 - begin);
}

[[nodiscard]] bool isBlank(std::string_view line) {
    return trimmed(line).empty();
}

/// Columns before the first character; a tab is four.
[[nodiscard]] std::size_t indentOf(std::string_view line) {
    std::size_t columns = 0;
    for (const char c : line) {
        if (c != ' ' && c != '\t') {
            break;
        }
        columns += c == '\t' ? 4 : 1;
    }
    return columns;
}

[[nodiscard]] std::string_view withoutIndent(std::string_view line, std::size_t columns) {
    std::size_t seen = 0;
    while (!line.empty() && seen < columns && (line.front() == ' ' || line.front() == '\t')) {
        seen += line.front() == '\t' ? 4 : 1;
        line.remove_prefix(1);
    }
    return line;
}

/// The smallest indentation of the lines that are not blank.
[[nodiscard]] std::size_t commonIndent(Lines lines) {
    std::size_t least = SIZE_MAX;
    for (const std::string_view line : lines) {
        least = isBlank(line) ? least : std::min(least, indentOf(line));
    }
    return least == SIZE_MAX ? 0 : least;
}

/// The lines without blank ones at both ends and without their common indentation; no newline at the end.
[[nodiscard]] std::string block(Lines lines) {
    while (!lines.empty() && isBlank(lines.front())) {
        lines = lines.subspan(1);
    }
    while (!lines.empty() && isBlank(lines.back())) {
        lines = lines.first(lines.size() - 1);
    }
    const std::size_t indent = commonIndent(lines);
    std::string out;
    bool first = true;
    for (const std::string_view line : lines) {
        out += first ? "" : "\n";
        first = false;
        const std::string_view rest = withoutIndent(line, indent);
        out += rest.substr(0, rest.find_last_not_of(" \t\r") + 1);
    }
    return out;
}

[[nodiscard]] bool isFence(std::string_view line) {
    return trimmed(line).starts_with("```");
}

/// A line of nothing but at least three dashes or equals signs.
[[nodiscard]] bool isUnderline(std::string_view line) {
    const std::string_view t = trimmed(line);
    return t.size() >= 3 && (t.find_first_not_of('-') == std::string_view::npos || t.find_first_not_of('=') == std::string_view::npos);
}

struct Header {
    std::size_t line;
    std::string title;
};

/// Where sections begin: a title of one to four words, underlined, at the indentation of the whole text.
[[nodiscard]] std::vector<Header> headers(Lines lines, std::size_t indent) {
    std::vector<Header> out;
    bool inFence = false;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        inFence = inFence != isFence(lines[i]);
        const std::string_view title = trimmed(lines[i]);
        if (!inFence && !title.empty() && !isUnderline(lines[i]) && isUnderline(lines[i + 1]) && indentOf(lines[i]) <= indent &&
            title.size() <= 60 && std::count(title.begin(), title.end(), ' ') < 4) {
            out.push_back({i, std::string(title)});
        }
    }
    return out;
}

[[nodiscard]] std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

/// `name`, `$name`, `"name"`: an identifier or a quoted key, as an entry begins.
[[nodiscard]] std::string_view nameOf(std::string_view text) {
    std::string_view t = trimmed(text);
    if (t.starts_with('$')) {
        t.remove_prefix(1);
    }
    if (t.size() >= 2 && (t.front() == '"' || t.front() == '\'' || t.front() == '`') && t.back() == t.front()) {
        t = t.substr(1, t.size() - 2);
    }
    return t;
}

[[nodiscard]] bool isName(std::string_view text) {
    const std::string_view t = nameOf(text);
    return !t.empty() && t.find_first_of(" \t,()") == std::string_view::npos;
}

/// Cuts `text` at commas outside of brackets and quotes.
[[nodiscard]] std::vector<std::string_view> cutAtCommas(std::string_view text) {
    std::vector<std::string_view> out;
    std::size_t depth = 0;
    std::size_t begin = 0;
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != 0) {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if (c == ')' || c == ']' || c == '}') {
            depth -= depth == 0 ? 0 : 1;
        } else if (c == ',' && depth == 0) {
            out.push_back(text.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    out.push_back(text.substr(begin));
    return out;
}

/// `str, default is "x", required`, as it stands behind the colon.
void readTraits(std::string_view text, DocEntry& out) {
    constexpr std::string_view kDefault = "default";
    for (std::string_view part : cutAtCommas(text)) {
        part = trimmed(part);
        std::string word = lower(part);
        if (word.ends_with('.')) {
            word.pop_back();
        }
        if (word == "required") {
            out.required = true;
        } else if (word == "optional") {
            out.optional = true;
        } else if (word.starts_with(kDefault)) {
            std::string_view value = trimmed(part.substr(kDefault.size()));
            for (const std::string_view link : {"is ", "to ", "= ", "=", ": ", ":"}) {
                if (value.starts_with(link)) {
                    value = trimmed(value.substr(link.size()));
                    break;
                }
            }
            out.defaultValue = value.ends_with('.') && value.size() > 1 ? value.substr(0, value.size() - 1) : value;
        } else if (!part.empty()) {
            out.type += (out.type.empty() ? "" : ", ") + std::string(part.ends_with('.') ? part.substr(0, part.size() - 1) : part);
        }
    }
}

/// The head of an entry, `name : traits` or, when the lines below are its text, `name`.
[[nodiscard]] std::optional<DocEntry> entryHead(std::string_view line) {
    const std::size_t colon = line.find(':');
    const std::string_view name = line.substr(0, colon);
    if (!isName(name)) {
        return std::nullopt;
    }
    DocEntry out;
    out.name = nameOf(name);
    if (colon != std::string_view::npos) {
        readTraits(line.substr(colon + 1), out);
    }
    return out;
}

/// Entries begin at the least indentation; what is indented below belongs to them.
[[nodiscard]] std::vector<DocEntry> readEntries(Lines lines) {
    const std::size_t indent = commonIndent(lines);
    std::vector<DocEntry> out;
    std::size_t i = 0;
    while (i < lines.size()) {
        if (isBlank(lines[i])) {
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < lines.size() && (isBlank(lines[end]) || indentOf(lines[end]) > indent)) {
            ++end;
        }
        const Lines below = lines.subspan(i + 1, end - i - 1);
        if (std::optional<DocEntry> entry = entryHead(trimmed(lines[i]))) {
            entry->text = block(below);
            out.push_back(std::move(*entry));
        } else if (!out.empty()) {
            // A line at the margin that is no entry goes on with the text above.
            out.back().text += (out.back().text.empty() ? "" : "\n") + std::string(trimmed(lines[i]));
            const std::string rest = block(below);
            out.back().text += rest.empty() ? "" : "\n" + rest;
        }
        i = end;
    }
    return out;
}

[[nodiscard]] bool isProgramFence(std::string_view info) {
    const std::string_view language = info.substr(0, info.find_first_of(" \t,"));
    return language.empty() || language == "kcl" || language == "python" || language == "k";
}

[[nodiscard]] bool isOutputFence(std::string_view info) {
    const std::string_view language = info.substr(0, info.find_first_of(" \t,"));
    return language == "yaml" || language == "json" || language == "toml" || language == "text" || language == "output";
}

[[nodiscard]] ExampleUse useOf(std::string_view info) {
    for (const std::string_view word : {"skip", "ignore", "norun", "no_run"}) {
        if (info.find(word) != std::string_view::npos) {
            return ExampleUse::Skip;
        }
    }
    return info.find("fail") != std::string_view::npos ? ExampleUse::Fail : ExampleUse::Run;
}

/// With fences, programs stand in them and the rest is prose; without, the whole section is one program.
[[nodiscard]] std::vector<DocExample> readExamples(Lines lines, std::size_t first) {
    std::vector<DocExample> out;
    if (std::none_of(lines.begin(), lines.end(), isFence)) {
        std::size_t begin = 0;
        while (begin < lines.size() && isBlank(lines[begin])) {
            ++begin;
        }
        DocExample only;
        only.code = block(lines);
        only.line = static_cast<std::uint32_t>(first + begin);
        if (!only.code.empty()) {
            only.code += '\n';
            out.push_back(std::move(only));
        }
        return out;
    }
    std::size_t prose = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!isFence(lines[i])) {
            continue;
        }
        std::size_t end = i + 1;
        while (end < lines.size() && !isFence(lines[end])) {
            ++end;
        }
        const std::string_view info = trimmed(trimmed(lines[i]).substr(3));
        const Lines inside = lines.subspan(i + 1, end - i - 1);
        const std::string between = block(lines.subspan(prose, i - prose));
        if (isOutputFence(info) && !out.empty() && out.back().expected.empty() && between.size() < 80) {
            out.back().expected = block(inside) + "\n";
            out.back().expectedKind = info.substr(0, info.find_first_of(" \t,"));
        } else {
            DocExample next;
            next.prose = between;
            next.code = block(inside) + "\n";
            next.use = isProgramFence(info) ? useOf(info) : ExampleUse::Skip;
            std::size_t start = 0;
            while (start < inside.size() && isBlank(inside[start])) {
                ++start;
            }
            next.line = static_cast<std::uint32_t>(first + i + 1 + start);
            out.push_back(std::move(next));
        }
        prose = std::min(end + 1, lines.size());
        i = end;
    }
    const std::string rest = block(lines.subspan(prose));
    if (!rest.empty()) {
        DocExample last;
        last.prose = rest;
        last.use = ExampleUse::Skip;
        out.push_back(std::move(last));
    }
    return out;
}

/// Summary and prose in front of the first section.
void readOpening(Lines lines, DocString& out) {
    std::size_t begin = 0;
    while (begin < lines.size() && isBlank(lines[begin])) {
        ++begin;
    }
    std::size_t end = begin;
    while (end < lines.size() && !isBlank(lines[end])) {
        out.summary += (out.summary.empty() ? "" : " ") + std::string(trimmed(lines[end]));
        ++end;
    }
    out.text = block(lines.subspan(end));
}

}  // namespace

const DocEntry* DocString::attribute(std::string_view name) const {
    const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const DocEntry& entry) { return entry.name == name; });
    return found == attributes.end() ? nullptr : &*found;
}

DocString parseDocString(std::string_view text) {
    std::vector<std::string_view> all;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        all.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    const Lines lines(all);
    // The first line stands behind the quotes, so its indentation says nothing.
    const std::size_t indent = commonIndent(lines.subspan(1));
    const std::vector<Header> found = headers(lines, indent);
    DocString out;
    readOpening(lines.first(found.empty() ? lines.size() : found.front().line), out);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::size_t begin = found[i].line + 2;
        const std::size_t end = i + 1 < found.size() ? found[i + 1].line : lines.size();
        const Lines body = lines.subspan(begin, end - begin);
        const std::string title = lower(found[i].title);
        if (title == "attributes" || title == "attribute") {
            std::vector<DocEntry> entries = readEntries(body);
            std::move(entries.begin(), entries.end(), std::back_inserter(out.attributes));
        } else if (title == "parameters" || title == "arguments" || title == "args") {
            out.parameters = readEntries(body);
        } else if (title == "returns" || title == "return") {
            out.returns = readEntries(body);
        } else if (title == "examples" || title == "example") {
            std::vector<DocExample> examples = readExamples(body, begin);
            std::move(examples.begin(), examples.end(), std::back_inserter(out.examples));
        } else {
            out.sections.push_back({found[i].title, block(body)});
        }
    }
    return out;
}

}  // namespace kcl::sema::doc
