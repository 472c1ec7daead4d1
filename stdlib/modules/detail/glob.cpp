// Matching of names and walking of directories.
#include "stdlib/modules/detail/glob.h"

#include "frontend/support/path.h"
#include "frontend/support/unicode.h"

#include <algorithm>
#include <set>
#include <utility>

namespace kcl::stdlib {

namespace {

/// The class that starts at `[`: its length with brackets, or 0 when it has no end. `]` may be its first member.
std::size_t classLength(std::string_view pattern) {
    const std::size_t first = pattern.size() > 1 && pattern[1] == '!' ? 3 : 2;
    const std::size_t end = first <= pattern.size() ? pattern.find(']', first) : std::string_view::npos;
    return end == std::string_view::npos ? 0 : end + 1;
}

bool classHas(std::string_view members, std::uint32_t wanted) {
    while (!members.empty()) {
        const unicode::Decoded low = unicode::decode(members);
        members.remove_prefix(low.length);
        std::uint32_t high = low.codePoint;
        if (members.size() > 1 && members[0] == '-') {
            const unicode::Decoded last = unicode::decode(members.substr(1));
            high = last.codePoint;
            members.remove_prefix(1 + last.length);
        }
        if (wanted >= low.codePoint && wanted <= high) {
            return true;
        }
    }
    return false;
}

/// Length in `pattern` of what matches one character `c`, or 0.
std::size_t matchOne(std::string_view pattern, std::uint32_t c) {
    if (pattern[0] == '?') {
        return 1;
    }
    if (pattern[0] == '[') {
        const std::size_t n = classLength(pattern);
        if (n == 0) {
            return 0;
        }
        const bool negated = pattern[1] == '!';
        return classHas(pattern.substr(negated ? 2 : 1, n - (negated ? 3 : 2)), c) != negated ? n : 0;
    }
    const unicode::Decoded own = unicode::decode(pattern);
    return own.codePoint == c ? own.length : 0;
}

class Walker {
public:
    Walker(FileSystem& files, std::vector<std::string>& out) : files_(files), out_(out) {}

    /// Matches `rest` of the pattern below the directory `base`, which ends with `/`.
    void walk(const std::string& base, std::string_view rest) {
        while (rest.starts_with('/')) {
            rest.remove_prefix(1);
        }
        if (rest.empty()) {
            out_.push_back(base.size() > 1 ? base.substr(0, base.size() - 1) : base);
            return;
        }
        if (!seen_.emplace(normalisePath(base), rest.size()).second) {
            return;
        }
        const std::size_t slash = std::min(rest.find('/'), rest.size());
        const std::string_view component = rest.substr(0, slash);
        const std::string_view after = rest.substr(slash);
        if (component == "**") {
            // At the end it stands for all below, else also for no directory at all.
            if (after.empty()) {
                below(base, "", true);
            } else {
                walk(base, after);
                below(base, after, false);
            }
            return;
        }
        if (component.find_first_of("*?[") == std::string_view::npos) {
            step(base + std::string(component), after);
            return;
        }
        for (const std::string& name : files_.list(base)) {
            if (matchesGlob(name, component)) {
                step(base + name, after);
            }
        }
    }

private:
    void step(const std::string& path, std::string_view after) {
        const FileKind kind = files_.kind(path);
        if (kind == FileKind::Missing) {
            return;
        }
        if (after.empty()) {
            out_.push_back(path);
        } else if (kind == FileKind::Directory) {
            walk(path + "/", after);
        }
    }

    /// Every directory below `base`: its name is a result, or `after` is matched there. Links that lead up are left.
    void below(const std::string& base, std::string_view after, bool isResult) {
        const std::string real = files_.canonical(base);
        if (std::find(open_.begin(), open_.end(), real) != open_.end()) {
            return;
        }
        open_.push_back(real);
        for (const std::string& name : files_.list(base)) {
            const std::string path = base + name;
            if (files_.kind(path) != FileKind::Directory) {
                continue;
            }
            if (isResult) {
                out_.push_back(path);
            } else {
                walk(path + "/", after);
            }
            below(path + "/", after, isResult);
        }
        open_.pop_back();
    }

    FileSystem& files_;
    std::vector<std::string>& out_;
    std::vector<std::string> open_;  ///< directories above the one that is looked at
    /// Directories and what of the pattern was matched in them: several `**` lead to the same more than once.
    std::set<std::pair<std::string, std::size_t>> seen_;
};

}  // namespace

GlobMistake checkGlob(std::string_view pattern) {
    std::size_t position = 0;
    for (std::size_t i = 0; i < pattern.size();) {
        if (pattern[i] == '*') {
            const std::size_t end = std::min(pattern.find_first_not_of('*', i), pattern.size());
            if (end - i > 2) {
                return {position + 2, "wildcards are either regular `*` or recursive `**`"};
            }
            if (end - i == 2) {
                if (i > 0 && pattern[i - 1] != '/') {
                    return {position - 1, "recursive wildcards must form a single path component"};
                }
                if (end < pattern.size() && pattern[end] != '/') {
                    return {position + 2, "recursive wildcards must form a single path component"};
                }
            }
            position += end - i;
            i = end;
            continue;
        }
        std::size_t n = unicode::decode(pattern.substr(i)).length;
        if (pattern[i] == '[') {
            n = classLength(pattern.substr(i));
            if (n == 0) {
                return {position, "invalid range pattern"};
            }
            position += n - 1;
        }
        i += n;
        ++position;
    }
    return {};
}

bool matchesGlob(std::string_view name, std::string_view pattern) {
    // After a mismatch the last `*` takes one character more; earlier ones never need to.
    std::string_view starPattern;
    std::string_view starName;
    bool starred = false;
    for (;;) {
        if (!pattern.empty() && pattern[0] == '*') {
            pattern.remove_prefix(1);
            starPattern = pattern;
            starName = name;
            starred = true;
            continue;
        }
        if (name.empty() && pattern.empty()) {
            return true;
        }
        const unicode::Decoded c = name.empty() ? unicode::Decoded{0, 0} : unicode::decode(name);
        const std::size_t n = name.empty() || pattern.empty() ? 0 : matchOne(pattern, c.codePoint);
        if (n > 0) {
            pattern.remove_prefix(n);
            name.remove_prefix(c.length);
            continue;
        }
        if (!starred || starName.empty()) {
            return false;
        }
        starName.remove_prefix(unicode::decode(starName).length);
        name = starName;
        pattern = starPattern;
    }
}

std::string_view globPrefix(std::string_view pattern) {
    const std::size_t wildcard = pattern.find_first_of("*?[");
    if (wildcard == std::string_view::npos) {
        return pattern;
    }
    const std::size_t slash = pattern.rfind('/', wildcard);
    return slash == std::string_view::npos ? std::string_view() : pattern.substr(0, slash);
}

std::vector<std::string> expandGlob(FileSystem& files, std::string_view pattern) {
    std::vector<std::string> out;
    Walker(files, out).walk("/", pattern);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace kcl::stdlib
