#include "frontend/diag/apply_fixes.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace kcl::diag {

namespace {

struct Edit {
    std::size_t begin;
    std::size_t end;
    std::size_t order;  ///< of acceptance; insertions at one place keep it
    std::string_view text;
};

/// Edits that do not overlap, by place.
class Accepted {
public:
    [[nodiscard]] bool fits(const Edit& edit) const {
        const auto next = std::ranges::lower_bound(edits_, edit.begin, {}, &Edit::begin);
        for (auto at = next; at != edits_.end() && at->begin <= edit.end; ++at) {
            if (overlaps(*at, edit)) {
                return false;
            }
        }
        return next == edits_.begin() || !overlaps(*(next - 1), edit);
    }
    void add(const Edit& edit) {
        const auto at = std::upper_bound(edits_.begin(), edits_.end(), edit, [](const Edit& a, const Edit& b) {
            return a.begin != b.begin ? a.begin < b.begin : a.order < b.order;
        });
        edits_.insert(at, edit);
    }
    [[nodiscard]] const std::vector<Edit>& edits() const { return edits_; }

private:
    /// Insertions at one place follow each other; a replacement owns what lies strictly inside and where it begins.
    [[nodiscard]] static bool overlaps(const Edit& a, const Edit& b) {
        const bool bothInsert = a.begin == a.end && b.begin == b.end;
        if (bothInsert) {
            return false;
        }
        return (a.begin < b.end && b.begin < a.end) || a.begin == b.begin;
    }

    std::vector<Edit> edits_;
};

/// For each offset of the normalised text, the offset of the same byte in `raw`; one more for the end.
std::vector<std::uint32_t> offsetsIn(std::string_view raw, std::size_t size) {
    std::vector<std::uint32_t> out;
    out.reserve(size + 1);
    std::size_t at = raw.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (at < raw.size()) {
        if (raw[at] == '\r' && at + 1 < raw.size() && raw[at + 1] == '\n') {
            out.push_back(static_cast<std::uint32_t>(at));
            at += 2;
            continue;
        }
        out.push_back(static_cast<std::uint32_t>(at));
        ++at;
    }
    out.push_back(static_cast<std::uint32_t>(raw.size()));
    return out;
}

/// `text` with the line ends of the file.
void appendLines(std::string& out, std::string_view text, bool carriageReturns) {
    for (const char c : text) {
        if (c == '\n' && carriageReturns) {
            out += '\r';
        }
        out += c;
    }
}

}  // namespace

FixedText applyFixes(std::string_view raw, const SourceFile& file, std::span<const Diagnostic* const> diagnostics) {
    FixedText out;
    const std::vector<std::uint32_t> offsets = offsetsIn(raw, file.text.size());
    if (offsets.size() != file.text.size() + 1) {
        out.text = raw;  // the file has changed since it was read
        out.refused = diagnostics.size();
        return out;
    }
    Accepted accepted;
    std::size_t order = 0;
    for (const Diagnostic* diagnostic : diagnostics) {
        std::vector<Edit> edits;
        bool fits = !diagnostic->fixes.empty();
        for (const FixIt& fix : diagnostic->fixes) {
            fits = fits && file.contains(fix.span.begin) && file.contains(fix.span.end) && fix.span.begin <= fix.span.end;
            if (fits) {
                edits.push_back({fix.span.begin - file.base, fix.span.end - file.base, order++, fix.replacement});
                fits = accepted.fits(edits.back());
            }
        }
        (fits ? out.applied : out.refused) += 1;
        if (fits) {
            std::ranges::for_each(edits, [&](const Edit& edit) { accepted.add(edit); });
        }
    }
    const bool carriageReturns = raw.find("\r\n") != std::string_view::npos;
    std::size_t at = 0;
    for (const Edit& edit : accepted.edits()) {
        out.text += raw.substr(at, offsets[edit.begin] - at);
        appendLines(out.text, edit.text, carriageReturns);
        at = offsets[edit.end];
    }
    out.text += raw.substr(at);
    return out;
}

}  // namespace kcl::diag
