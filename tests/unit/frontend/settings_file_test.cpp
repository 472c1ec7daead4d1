// Settings files and kcl.mod.
#include "frontend/load/manifest.h"
#include "frontend/load/settings_file.h"

#include <doctest/doctest.h>

using namespace kcl::load;

namespace {

/// The JSON that `yaml` becomes as the value of an option.
std::string jsonOf(const std::string& yaml) {
    const auto settings = parseSettings("kcl_options:\n- key: k\n  value: " + yaml + "\n", "/d", "/m");
    return settings.has_value() ? settings->arguments.front().second : "refused";
}

}  // namespace

TEST_CASE("option values keep their YAML type") {
    CHECK(jsonOf("1") == "1");
    CHECK(jsonOf("'1'") == "\"1\"");
    CHECK(jsonOf("007") == "7");
    CHECK(jsonOf("0x10") == "16");
    CHECK(jsonOf("-1.50") == "-1.5");
    CHECK(jsonOf("2.0") == "2.0");
    CHECK(jsonOf("true") == "true");
    CHECK(jsonOf("yes") == "\"yes\"");
    CHECK(jsonOf("~") == "null");
    CHECK(jsonOf("{a: [1, x], b: {}}") == "{\"a\": [1, \"x\"], \"b\": {}}");
    CHECK(jsonOf(".inf") == "\".inf\"");
}

TEST_CASE("files are relative to the settings file, or to the module where they say so") {
    const auto settings =
        parseSettings("kcl_cli_configs:\n  file: [a.k, ../b.k, '${KCL_MOD}/c.k', /x.k]\n", "/m/dev", "/m");
    REQUIRE(settings.has_value());
    CHECK(settings->files == std::vector<std::string>{"/m/dev/a.k", "/m/b.k", "/m/c.k", "/x.k"});
}

TEST_CASE("what is no settings file is refused, an empty one is not") {
    CHECK_FALSE(parseSettings("1", "/", "/").has_value());
    CHECK_FALSE(parseSettings("kcl_options:\n  key: k\n  value: v\n", "/", "/").has_value());
    CHECK_FALSE(parseSettings("kcl_options:\n- key: k\n", "/", "/").has_value());
    CHECK_FALSE(parseSettings("a: [1", "/", "/").has_value());
    CHECK_FALSE(parseSettings("kcl_cli_configs:\n  debug: 7x\n", "/", "/").has_value());
    CHECK(parseSettings("", "/", "/").has_value());
    CHECK(parseSettings("kcl_options:\n", "/", "/").has_value());
}

TEST_CASE("a value that aliases blow up is refused") {
    std::string text = "kcl_options:\n- key: k\n  value:\n  - &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const std::string before = "*a" + std::to_string(i - 1);
        text += "  - &a" + std::to_string(i) + " [" + before;
        for (int k = 0; k < 9; ++k) {
            text += ", " + before;
        }
        text += "]\n";
    }
    CHECK_FALSE(parseSettings(text, "/", "/").has_value());
}

TEST_CASE("later settings win, arguments add up") {
    auto first = parseSettings("kcl_cli_configs: {file: [a.k], sort_keys: true}\nkcl_options: [{key: a, value: 1}]", "/", "/");
    auto later = parseSettings("kcl_cli_configs: {sort_keys: false}\nkcl_options: [{key: a, value: 2}]", "/", "/");
    first->merge(*later);
    CHECK(first->files == std::vector<std::string>{"/a.k"});
    CHECK(first->sortKeys == false);
    CHECK(first->arguments.size() == 2);
}

TEST_CASE("kcl.mod tells the version and accepts sections it does not know") {
    const auto old = parseManifest("[build]\ntarget=\"native\"\n[expected]\nkclvm_version=\"v0.4.6\"\n");
    REQUIRE(old.ok);
    CHECK(old.manifest.expectedVersion == "v0.4.6");
    CHECK(parseManifest("").manifest.expectedVersion.empty());
}

TEST_CASE("dependencies are versions or tables") {
    const auto parsed = parseManifest("[dependencies]\nk8s = \"1.31\"\nmy-mod = { path = \"../m\" }\ng = { git = \"u\", tag = \"v1\" }\n");
    REQUIRE(parsed.ok);
    REQUIRE(parsed.manifest.dependencies.size() == 3);
    for (const Dependency& dependency : parsed.manifest.dependencies) {
        CHECK((dependency.path.empty() != dependency.reference.empty()));
    }
}

TEST_CASE("a mistake in kcl.mod has a place") {
    const auto parsed = parseManifest("[package]\nname = \n");
    CHECK_FALSE(parsed.ok);
    CHECK(parsed.line == 2);
    CHECK_FALSE(parsed.reason.empty());
}
