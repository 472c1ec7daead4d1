// Diagnostics as text.
#include "frontend/diag/syntax_kinds.h"
#include "frontend/diag/render_json.h"
#include "frontend/diag/render_text.h"

#include <doctest/doctest.h>

using namespace kcl;

namespace {

diag::Diagnostic at(const SourceFile& file, std::size_t begin, std::size_t end) {
    return {diag::UnexpectedToken.kind, {file.at(begin), file.at(end)}, "message", {}, {}, {}, {}};
}

std::string rendered(const SourceMap& map, const diag::Diagnostic& diagnostic) {
    std::string out;
    diag::renderText(out, diagnostic, map, {});
    return out;
}

}  // namespace

TEST_CASE("a frame shows the line and points at the column") {
    SourceMap map;
    const SourceFile* file = map.add("/m.k", "a = 1\nb = )\n");
    CHECK(rendered(map, at(*file, 10, 11)) ==
          "error[E1001]: InvalidSyntax\n --> /m.k:2:5\n  |\n2 | b = )\n  |     ^ message\n  |\n\n");
}

TEST_CASE("the gutter is as wide as the line number") {
    SourceMap map;
    const SourceFile* file = map.add("/m.k", "\n\n\n\n\n\n\n\n\nx\n");
    CHECK(rendered(map, at(*file, 9, 10)) ==
          "error[E1001]: InvalidSyntax\n  --> /m.k:10:1\n   |\n10 | x\n   | ^ message\n   |\n\n");
}

TEST_CASE("a place behind the end of its line is shown on the last character") {
    SourceMap map;
    const SourceFile* file = map.add("/m.k", "a = (\n\n");
    CHECK(diag::shownPosition(map, file->at(5)).column == 5);
    CHECK(diag::shownPosition(map, file->at(7)).line == 1);
    CHECK(diag::shownPosition(map, file->at(7)).column == 5);
    const SourceFile* empty = map.add("/e.k", "");
    CHECK(diag::shownPosition(map, empty->at(0)).column == 1);
}

TEST_CASE("the caret stands below wide characters and tabs") {
    SourceMap map;
    const SourceFile* file = map.add("/m.k", "\t\xE4\xB8\xAD\xC3\xA9)");
    CHECK(rendered(map, at(*file, 6, 7)).find("  | \t   ^ message\n") != std::string::npos);
}

TEST_CASE("labels, notes and suggestions follow in this order") {
    SourceMap map;
    const SourceFile* file = map.add("/m.k", "a\nb\n");
    diag::Diagnostic diagnostic = at(*file, 2, 3);
    diagnostic.labels.push_back({{file->at(0), file->at(1)}, "declared here"});
    diagnostic.notes.emplace_back("think");
    diagnostic.suggestions.emplace_back("try");
    CHECK(rendered(map, diagnostic) ==
          "error[E1001]: InvalidSyntax\n --> /m.k:2:1\n  |\n2 | b\n  | ^ message\n  |\n\n"
          " --> /m.k:1:1\n  |\n1 | a\n  | ^ declared here\n  |\nnote: think\n\nsuggestion: try\n\n");
}

TEST_CASE("JSON has one record a line, with everything escaped") {
    SourceMap map;
    const SourceFile* file = map.add("/m.k", "a\n");
    diag::Diagnostic diagnostic = at(*file, 0, 1);
    diagnostic.text = "say \"x\"\n\x01";
    std::string out;
    diag::renderJson(out, diagnostic, map);
    CHECK(out ==
          "{\"severity\":\"error\",\"code\":\"E1001\",\"name\":\"unexpected-token\",\"kind\":\"InvalidSyntax\","
          "\"message\":\"say \\\"x\\\"\\n\\u0001\",\"place\":{\"path\":\"/m.k\",\"line\":1,\"column\":1,\"endLine\":1,"
          "\"endColumn\":2},\"labels\":[],\"notes\":[],\"suggestions\":[],\"fixes\":[]}\n");
}
