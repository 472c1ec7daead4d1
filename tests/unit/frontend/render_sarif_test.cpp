// Diagnostics as a SARIF log.
#include "frontend/diag/load_kinds.h"
#include "frontend/diag/render_sarif.h"
#include "frontend/diag/resolve_kinds.h"

#include <doctest/doctest.h>

#include <vector>

using namespace kcl;

namespace {

std::string logOf(const SourceMap& map, const std::vector<diag::Diagnostic>& diagnostics) {
    std::vector<const diag::Diagnostic*> all;
    for (const diag::Diagnostic& diagnostic : diagnostics) {
        all.push_back(&diagnostic);
    }
    std::string out;
    diag::renderSarif(out, all, map);
    return out;
}

const std::string kHead = R"({"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{"tool":{"driver":{"name":"kcl","rules":[)";
const std::string kMiddle = R"(]}},"columnKind":"unicodeCodePoints","results":[)";

}  // namespace

TEST_CASE("a run without diagnostics is a log without results") {
    CHECK(logOf(SourceMap(), {}) == kHead + kMiddle + "]}]}\n");
}

TEST_CASE("a kind is one rule, however often it occurs") {
    const diag::Diagnostic one{diag::NoInputFiles.kind, {}, "message", {}, {}, {}, {}};
    const std::string result = R"({"ruleId":"no-input-files","ruleIndex":0,"level":"error","message":{"text":"message"},)"
                               R"("properties":{"code":"E3M38","header":"EvaluationError"}})";
    CHECK(logOf(SourceMap(), {one, one}) ==
          kHead + R"({"id":"no-input-files","shortDescription":{"text":"nothing to run"},"help":{"text":"kcl explain no-input-files"},)"
                  R"("properties":{"code":"E3M38","header":"EvaluationError"}})" + kMiddle + result + "," + result + "]}]}\n");
}

TEST_CASE("a result has its region, its other places, its fixes and its notes") {
    SourceMap map;
    const SourceFile* file = map.add("/a b/m.k", "a = \"ä\" + x\n");
    const Span x{file->at(11), file->at(12)};
    const diag::Diagnostic one{diag::UndefinedName.kind, x, "no \"x\"", {{{file->at(0), file->at(1)}, "here"}}, {"n"}, {"s"}, {{x, "y"}}};
    const std::string log = logOf(map, {one});
    const auto has = [&](std::string_view part) { return log.find(part) != std::string::npos; };
    const std::string_view region = R"("startLine":1,"startColumn":11,"endLine":1,"endColumn":12})";
    CHECK(has(R"("message":{"text":"no \"x\""},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"file:///a%20b/m.k"},"region":{)" +
              std::string(region) + "}}],"));
    CHECK(has(R"("relatedLocations":[{"physicalLocation":{"artifactLocation":{"uri":"file:///a%20b/m.k"},"region":{"startLine":1,"startColumn":1,)"
              R"("endLine":1,"endColumn":2}},"message":{"text":"here"}}])"));
    CHECK(has(R"("fixes":[{"artifactChanges":[{"artifactLocation":{"uri":"file:///a%20b/m.k"},"replacements":[{"deletedRegion":{)" +
              std::string(region) + R"(,"insertedContent":{"text":"y"}}]}]}])"));
    CHECK(has(R"("properties":{"code":"E2L23","header":"CompileError","notes":["n"],"suggestions":["s"]}})"));
}
