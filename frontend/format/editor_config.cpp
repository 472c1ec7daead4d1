#include "frontend/format/editor_config.h"

#include "frontend/support/path.h"

#include <algorithm>
#include <charconv>

namespace kcl::format {

namespace {

constexpr std::size_t kWidestIndent = 16;
/// A comparison that takes more steps does not match: patterns with many stars would take for ever.
constexpr std::size_t kMaxSteps = 100000;

[[nodiscard]] std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    return begin == std::string_view::npos ? std::string_view{} : text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

[[nodiscard]] std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

class Matcher {
public:
    /// Patterns are given as what is left of them, innermost last: behind an alternative follows what stands behind it.
    [[nodiscard]] bool matches(std::string_view pattern, std::string_view path) {
        if (++steps_ > kMaxSteps) {
            return false;
        }
        while (!pattern.empty()) {
            const char c = pattern.front();
            if (c == '*') {
                return star(pattern, path);
            }
            if (c == '{') {
                const std::size_t close = closing(pattern);
                if (close != std::string_view::npos) {
                    return alternatives(pattern, close, path);
                }
            }
            if (path.empty()) {
                return false;
            }
            if (c == '[') {
                const std::size_t close = pattern.find(']', 2);
                if (close != std::string_view::npos) {
                    if (path.front() == '/' || !inClass(pattern.substr(1, close - 1), path.front())) {
                        return false;
                    }
                    pattern.remove_prefix(close + 1);
                    path.remove_prefix(1);
                    continue;
                }
            }
            if (c == '\\' && pattern.size() > 1) {
                pattern.remove_prefix(1);
            } else if (c == '?') {
                if (path.front() == '/') {
                    return false;
                }
                pattern.remove_prefix(1);
                path.remove_prefix(1);
                continue;
            }
            if (pattern.front() != path.front()) {
                return false;
            }
            pattern.remove_prefix(1);
            path.remove_prefix(1);
        }
        return path.empty();
    }

private:
    [[nodiscard]] bool star(std::string_view pattern, std::string_view path) {
        const bool folders = pattern.starts_with("**");
        pattern.remove_prefix(folders ? 2 : 1);
        for (std::size_t i = 0;; ++i) {
            if (matches(pattern, path.substr(i))) {
                return true;
            }
            if (i == path.size() || (path[i] == '/' && !folders)) {
                return false;
            }
        }
    }

    [[nodiscard]] bool alternatives(std::string_view pattern, std::size_t close, std::string_view path) {
        const std::string_view inside = pattern.substr(1, close - 1);
        std::size_t begin = 0;
        std::size_t level = 0;
        for (std::size_t i = 0; i <= inside.size(); ++i) {
            if (i < inside.size() && inside[i] != ',') {
                level += inside[i] == '{' ? 1U : 0U;
                level -= inside[i] == '}' ? 1U : 0U;
            } else if (i == inside.size() || level == 0) {
                if (matches(std::string(inside.substr(begin, i - begin)).append(pattern.substr(close + 1)), path)) {
                    return true;
                }
                begin = i + 1;
            }
        }
        return false;
    }

    /// Index of the brace that closes the first one; npos when there is none.
    [[nodiscard]] static std::size_t closing(std::string_view pattern) {
        std::size_t level = 0;
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            level += pattern[i] == '{' ? 1U : 0U;
            if (pattern[i] == '}' && --level == 0) {
                return i;
            }
        }
        return std::string_view::npos;
    }

    [[nodiscard]] static bool inClass(std::string_view members, char c) {
        const bool negated = members.starts_with('!');
        members.remove_prefix(negated ? 1 : 0);
        bool found = false;
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (i + 2 < members.size() && members[i + 1] == '-') {
                found = found || (c >= members[i] && c <= members[i + 2]);
                i += 2;
            } else {
                found = found || c == members[i];
            }
        }
        return found != negated;
    }

    std::size_t steps_ = 0;
};

}  // namespace

bool editorPatternMatches(std::string_view pattern, std::string_view path) {
    constexpr std::size_t kLongest = 1024;
    if (pattern.size() > kLongest || path.size() > 4 * kLongest) {
        return false;
    }
    std::string whole(pattern);
    if (whole.starts_with('/')) {
        whole.erase(0, 1);
    } else if (whole.find('/') == std::string::npos) {
        return Matcher().matches(whole, fileName(path));
    }
    return Matcher().matches(whole, path);
}

EditorConfig::File EditorConfig::parse(std::string_view text) {
    File out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == '#' || line.front() == ';') {
            continue;
        }
        if (line.front() == '[' && line.back() == ']') {
            out.sections.push_back({std::string(line.substr(1, line.size() - 2)), {}});
            continue;
        }
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos) {
            continue;
        }
        std::string key = lower(trimmed(line.substr(0, equals)));
        std::string value = lower(trimmed(line.substr(equals + 1)));
        if (!out.sections.empty()) {
            out.sections.back().settings.emplace_back(std::move(key), std::move(value));
        } else if (key == "root") {
            out.root = value == "true";
        }
    }
    return out;
}

const EditorConfig::File& EditorConfig::fileIn(const std::string& folder) {
    const auto [place, isNew] = known_.try_emplace(folder);
    if (isNew) {
        const ReadResult read = files_.read(joinPath(folder, ".editorconfig"));
        if (read.ok) {
            place->second = parse(read.text);
        }
    }
    return place->second;
}

Style EditorConfig::styleFor(const std::string& path) {
    const std::string whole = files_.absolute(path);
    std::vector<std::pair<std::string, const File*>> chain;  // nearest first
    for (std::string folder(parentPath(whole));; folder = std::string(parentPath(folder))) {
        chain.emplace_back(folder, &fileIn(folder));
        if (chain.back().second->root || folder == "/" || folder == ".") {
            break;
        }
    }
    std::map<std::string, std::string> settings;
    for (auto link = chain.rbegin(); link != chain.rend(); ++link) {
        const std::size_t prefix = link->first == "/" ? 1 : link->first.size() + 1;
        const std::string_view relative = std::string_view(whole).substr(std::min(prefix, whole.size()));
        for (const Section& section : link->second->sections) {
            if (editorPatternMatches(section.pattern, relative)) {
                for (const auto& [key, value] : section.settings) {
                    settings[key] = value;
                }
            }
        }
    }
    Style style;
    const auto width = [&](const std::string& key) {
        std::size_t number = 0;
        const std::string& text = settings[key];
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
        return problem == std::errc{} && end == text.data() + text.size() && number <= kWidestIndent ? number : 0;
    };
    const std::size_t size = width(settings["indent_size"] == "tab" ? "tab_width" : "indent_size");
    if (settings["indent_style"] == "tab") {
        style.indent = "\t";
    } else if (size > 0) {
        style.indent = std::string(size, ' ');
    }
    return style;
}

}  // namespace kcl::format
