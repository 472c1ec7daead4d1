#include "sema/lint/docstring.h"

#include <algorithm>
#include <cctype>

namespace kcl::sema::lint {

namespace {

struct Line {
    std::string_view text;  ///< without blanks around it
    std::size_t indent = 0;
    std::size_t offset = 0;  ///< of text
};

std::vector<Line> linesOf(std::string_view text) {
    std::vector<Line> out;
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
        line.remove_prefix(indent);
        line = line.substr(0, line.find_last_not_of(" \t") + 1);
        out.push_back({line, indent, at + indent});
        at = end + 1;
    }
    return out;
}

bool isRule(const Line& line) {
    return line.text.size() >= 3 && line.text.find_first_not_of('-') == std::string_view::npos;
}

bool isNameChar(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// The name that a line of the section begins with, when a colon follows; else empty.
std::string_view nameOf(std::string_view line) {
    std::string_view name;
    std::size_t end = 0;
    if (!line.empty() && (line.front() == '"' || line.front() == '\'')) {
        end = line.find(line.front(), 1);
        if (end == std::string_view::npos) {
            return {};
        }
        name = line.substr(1, end - 1);
        ++end;
    } else {
        const std::size_t begin = line.starts_with('$') ? 1 : 0;
        end = begin;
        while (end < line.size() && isNameChar(line[end])) {
            ++end;
        }
        name = line.substr(begin, end - begin);
    }
    if (end < line.size() && line[end] == '?') {
        ++end;
    }
    const std::size_t colon = line.find_first_not_of(" \t", end);
    return colon != std::string_view::npos && line[colon] == ':' ? name : std::string_view{};
}

}  // namespace

DocAttributes parseDocAttributes(std::string_view text, Loc begin) {
    DocAttributes out;
    const std::vector<Line> lines = linesOf(text);
    const auto spanOf = [&](std::string_view part) {
        const Loc at = begin + static_cast<Loc>(part.data() - text.data());
        return Span{at, at + static_cast<Loc>(part.size())};
    };
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (out.hasSection || lines[i].text != "Attributes" || !isRule(lines[i + 1])) {
            continue;
        }
        out.hasSection = true;
        out.title = spanOf(lines[i].text);
        const std::size_t indent = lines[i].indent;
        for (std::size_t k = i + 2; k < lines.size(); ++k) {
            const bool isTitle = k + 1 < lines.size() && isRule(lines[k + 1]) && !lines[k].text.empty();
            if (isTitle) {
                break;
            }
            if (lines[k].indent != indent) {
                continue;
            }
            if (const std::string_view name = nameOf(lines[k].text); !name.empty()) {
                out.attributes.push_back({name, spanOf(name)});
            }
        }
    }
    return out;
}

}  // namespace kcl::sema::lint
