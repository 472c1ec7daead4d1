// Edits of diagnostics applied to a text: order, overlaps, line ends.
#include "frontend/diag/apply_fixes.h"

#include "frontend/diag/lint_kinds.h"

#include <doctest/doctest.h>

namespace kcl::diag {

namespace {

/// Applies groups of edits, given by offsets, to `raw`.
FixedText apply(const std::string& raw, const std::vector<std::vector<FixIt>>& groups) {
    SourceMap sources;
    (void)sources.add("other.k", "x = 1\n");
    const SourceFile* file = sources.add("a.k", raw);
    std::vector<Diagnostic> diagnostics;
    for (const std::vector<FixIt>& group : groups) {
        diagnostics.push_back({ImportTwice.kind, {}, "", {}, {}, {}, group});
        for (FixIt& fix : diagnostics.back().fixes) {
            fix.span = {fix.span.begin + file->base, fix.span.end + file->base};
        }
    }
    std::vector<const Diagnostic*> pointers;
    for (const Diagnostic& diagnostic : diagnostics) {
        pointers.push_back(&diagnostic);
    }
    return applyFixes(raw, *file, pointers);
}

}  // namespace

TEST_CASE("edits are made in the order of the text, whatever order they come in") {
    const FixedText out = apply("abcdef", {{{{4, 5}, "X"}}, {{{0, 1}, ""}}, {{{2, 2}, "--"}}});
    CHECK(out.text == "b--cdXf");
    CHECK(out.applied == 3);
}

TEST_CASE("an edit that overlaps an accepted one is refused with all edits of its diagnostic") {
    const FixedText out = apply("abcdef", {{{{1, 4}, ""}}, {{{0, 1}, "A"}, {{3, 5}, ""}}, {{{4, 5}, "E"}}});
    CHECK(out.text == "aEf");
    CHECK(out.applied == 2);
    CHECK(out.refused == 1);
}

TEST_CASE("insertions at one place keep the order in which they were asked for") {
    CHECK(apply("ab", {{{{1, 1}, "1"}}, {{{1, 1}, "2"}}}).text == "a12b");
}

TEST_CASE("a byte order mark and carriage returns stay, new lines get them") {
    const FixedText out = apply("\xEF\xBB\xBF" "a\r\nb\r\n", {{{{2, 2}, "x\n"}}, {{{3, 4}, ""}}});
    CHECK(out.text == "\xEF\xBB\xBF" "a\r\nx\r\nb");
}

TEST_CASE("edits outside of the file are refused") {
    const FixedText out = apply("ab", {{{{1, 9}, ""}}});
    CHECK(out.text == "ab");
    CHECK(out.refused == 1);
}

}  // namespace kcl::diag
