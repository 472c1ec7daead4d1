#include "tools/fmt/diff.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace kcl::tools {

namespace {

using Lines = std::vector<std::string_view>;
constexpr std::size_t kContext = 3;
constexpr int kMaxRounds = 24;

[[nodiscard]] Lines linesOf(std::string_view text) {
    Lines out;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
        out.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return out;
}

/// Lines [aBegin, aEnd) became [bBegin, bEnd).
struct Stretch {
    std::size_t aBegin, aEnd, bBegin, bEnd;
};

struct Anchor {
    std::size_t a, b;
};

class Differ {
public:
    Differ(const Lines& a, const Lines& b) : a_(a), b_(b) {}

    /// The stretches that changed, in order.
    std::vector<Stretch> run() {
        compare({0, a_.size(), 0, b_.size()}, 0);
        return std::move(changes_);
    }

private:
    void compare(Stretch s, int round) {
        while (s.aBegin < s.aEnd && s.bBegin < s.bEnd && a_[s.aBegin] == b_[s.bBegin]) {
            ++s.aBegin;
            ++s.bBegin;
        }
        while (s.aBegin < s.aEnd && s.bBegin < s.bEnd && a_[s.aEnd - 1] == b_[s.bEnd - 1]) {
            --s.aEnd;
            --s.bEnd;
        }
        if (s.aBegin == s.aEnd && s.bBegin == s.bEnd) {
            return;
        }
        const std::vector<Anchor> anchors = round < kMaxRounds ? anchorsIn(s) : std::vector<Anchor>{};
        if (anchors.empty()) {
            changes_.push_back(s);
            return;
        }
        std::size_t a = s.aBegin;
        std::size_t b = s.bBegin;
        for (const Anchor& anchor : anchors) {
            compare({a, anchor.a, b, anchor.b}, round + 1);
            a = anchor.a + 1;
            b = anchor.b + 1;
        }
        compare({a, s.aEnd, b, s.bEnd}, round + 1);
    }

    /// Lines that occur once on both sides, the longest row of them that ascends on both.
    [[nodiscard]] std::vector<Anchor> anchorsIn(const Stretch& s) const {
        struct Count {
            std::uint32_t a = 0, b = 0;
            std::size_t at = 0;
        };
        std::unordered_map<std::string_view, Count> counts;
        for (std::size_t i = s.bBegin; i < s.bEnd; ++i) {
            Count& count = counts[b_[i]];
            ++count.b;
            count.at = i;
        }
        for (std::size_t i = s.aBegin; i < s.aEnd; ++i) {
            if (const auto found = counts.find(a_[i]); found != counts.end()) {
                ++found->second.a;
            }
        }
        std::vector<Anchor> unique;
        for (std::size_t i = s.aBegin; i < s.aEnd; ++i) {
            const auto found = counts.find(a_[i]);
            if (found != counts.end() && found->second.a == 1 && found->second.b == 1) {
                unique.push_back({i, found->second.at});
            }
        }
        return ascending(unique);
    }

    /// The longest ascending row by `b`; `all` ascends by `a`.
    [[nodiscard]] static std::vector<Anchor> ascending(const std::vector<Anchor>& all) {
        std::vector<std::size_t> ends;  // index of the smallest end of a row of each length
        std::vector<std::size_t> before(all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto place = std::lower_bound(ends.begin(), ends.end(), all[i].b,
                                                [&](std::size_t end, std::size_t b) { return all[end].b < b; });
            before[i] = place == ends.begin() ? i : *(place - 1);
            if (place == ends.end()) {
                ends.push_back(i);
            } else {
                *place = i;
            }
        }
        std::vector<Anchor> out(ends.size());
        std::size_t at = ends.empty() ? 0 : ends.back();
        for (std::size_t i = out.size(); i-- > 0; at = before[at]) {
            out[i] = all[at];
        }
        return out;
    }

    const Lines& a_;
    const Lines& b_;
    std::vector<Stretch> changes_;
};

void appendLine(std::string& out, char sign, std::string_view line) {
    out += sign;
    out += line;
    if (!line.ends_with('\n')) {
        out += "\n\\ No newline at end of file\n";
    }
}

/// `@@ -1,2 +1,3 @@`; a count of 1 is left out, an empty side is named by the line before it.
void appendSide(std::string& out, char sign, std::size_t begin, std::size_t count) {
    out += sign;
    out += std::to_string(count == 0 ? begin : begin + 1);
    if (count != 1) {
        out += ',' + std::to_string(count);
    }
}

/// Changes [first, last] of `changes` are near each other and go into one hunk.
void appendHunk(std::string& out, const Lines& a, const Lines& b, const Stretch* first, const Stretch* last) {
    const std::size_t lead = std::min(kContext, first->aBegin);
    const std::size_t tail = std::min(kContext, a.size() - last->aEnd);
    const std::size_t aBegin = first->aBegin - lead;
    const std::size_t bBegin = first->bBegin - lead;
    out += "@@ ";
    appendSide(out, '-', aBegin, last->aEnd + tail - aBegin);
    out += ' ';
    appendSide(out, '+', bBegin, last->bEnd + tail - bBegin);
    out += " @@\n";
    std::size_t at = aBegin;
    for (const Stretch* change = first; change <= last; ++change) {
        for (; at < change->aBegin; ++at) {
            appendLine(out, ' ', a[at]);
        }
        for (; at < change->aEnd; ++at) {
            appendLine(out, '-', a[at]);
        }
        for (std::size_t i = change->bBegin; i < change->bEnd; ++i) {
            appendLine(out, '+', b[i]);
        }
    }
    for (; at < last->aEnd + tail; ++at) {
        appendLine(out, ' ', a[at]);
    }
}

}  // namespace

void appendDiff(std::string& out, std::string_view name, std::string_view before, std::string_view after) {
    const Lines a = linesOf(before);
    const Lines b = linesOf(after);
    const std::vector<Stretch> changes = Differ(a, b).run();
    if (changes.empty()) {
        return;
    }
    out.append("--- ").append(name).append("\n+++ ").append(name).append("\n");
    for (std::size_t i = 0; i < changes.size();) {
        std::size_t last = i;
        while (last + 1 < changes.size() && changes[last + 1].aBegin - changes[last].aEnd <= 2 * kContext) {
            ++last;
        }
        appendHunk(out, a, b, &changes[i], &changes[last]);
        i = last + 1;
    }
}

}  // namespace kcl::tools
