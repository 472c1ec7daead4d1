// Programs from files in memory.
#include "frontend/load/loader.h"
#include "frontend/support/overlay_file_system.h"

#include <doctest/doctest.h>

using namespace kcl;

namespace {

struct Loaded {
    load::LoadedProgram program;
    diag::Engine sink;
};

Loaded loadMain(OverlayFileSystem& files, const std::string& main = "/m/main.k") {
    Loaded out;
    load::LoadOptions options;
    options.entries.push_back({main, std::nullopt});
    options.isSystemModule = [](std::string_view name) { return name == "math"; };
    out.program = load::load(options, files, out.sink);
    return out;
}

const load::Package* packageAt(const Loaded& loaded, std::string_view path) {
    for (const load::Package& package : loaded.program.packages) {
        if (package.path == path) {
            return &package;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("tests and private files are no part of an imported folder, and a folder wins over a file") {
    OverlayFileSystem files;
    files.set("/m/main.k", "import lib\n");
    files.set("/m/lib.k", "x = 1\n");
    files.set("/m/lib/b.k", "x = 2\n");
    files.set("/m/lib/a.k", "y = 2\n");
    files.set("/m/lib/a_test.k", "y = 2\n");
    files.set("/m/lib/_p.k", "y = 2\n");
    const Loaded loaded = loadMain(files);
    const load::Package* lib = packageAt(loaded, "lib");
    REQUIRE(lib != nullptr);
    REQUIRE(lib->files.size() == 2);
    CHECK(lib->files[0].file->path == "/m/lib/a.k");
    CHECK_FALSE(loaded.sink.hasErrors());
}

TEST_CASE("dependencies are found by path, also those of dependencies, and in vendor") {
    OverlayFileSystem files;
    files.set("/m/kcl.mod", "[package]\nname = \"m\"\n[dependencies]\nmy-dep = { path = \"../dep\" }\nv = \"1.0\"\n");
    files.set("/m/sub/main.k", "import my_dep.a\nimport v\nimport lib\n");
    files.set("/m/lib.k", "");
    files.set("/m/vendor/v_1.0/v.k", "");
    files.set("/dep/kcl.mod", "[dependencies]\nother = { path = \"../other\" }\n");
    files.set("/dep/a.k", "import other\nimport b\n");
    files.set("/dep/b.k", "");
    files.set("/other/o.k", "");
    const Loaded loaded = loadMain(files, "/m/sub/main.k");
    CHECK(loaded.program.root == "/m");
    CHECK(loaded.program.moduleName == "m");
    for (const char* path : {"my_dep.a", "my_dep.b", "other", "v", "lib"}) {
        INFO(std::string(path));
        CHECK(packageAt(loaded, path) != nullptr);
    }
    CHECK_FALSE(loaded.sink.hasErrors());
}

TEST_CASE("what stands in order is behind what it imports, the main package last") {
    OverlayFileSystem files;
    files.set("/m/main.k", "import a\nimport b\nimport math\n");
    files.set("/m/a.k", "import b\n");
    files.set("/m/b.k", "");
    const Loaded loaded = loadMain(files);
    std::vector<std::string> paths;
    for (const std::uint32_t index : loaded.program.order) {
        paths.push_back(loaded.program.packages[index].path);
    }
    CHECK(paths == std::vector<std::string>{"b", "a", "__main__"});
    const load::Package& main = loaded.program.mainPackage();
    REQUIRE(main.imports.size() == 3);
    CHECK(main.imports[2].kind == load::ImportKind::System);
    CHECK(loaded.program.findImport(main.imports[1].stmt->id) == &main.imports[1]);
}

TEST_CASE("a missing module is reported once, a folder without files not at all") {
    OverlayFileSystem files;
    files.set("/m/main.k", "import nope\nimport empty\n");
    files.set("/m/empty/readme.txt", "");
    const Loaded loaded = loadMain(files);
    REQUIRE(loaded.sink.all().size() == 1);
    CHECK(loaded.sink.all()[0].text == "pkgpath nope not found in the program");
    CHECK(loaded.sink.all()[0].notes.size() == 1);
    CHECK(loaded.program.complete);
}

TEST_CASE("packages that import each other are reported at each import, and the program still has an order") {
    OverlayFileSystem files;
    files.set("/m/main.k", "import a\n");
    files.set("/m/a.k", "import b\n");
    files.set("/m/b.k", "import a\n");
    const Loaded loaded = loadMain(files);
    CHECK(loaded.program.cyclic);
    CHECK(loaded.sink.all().size() == 3);
    CHECK(loaded.program.order.size() == 3);
}

TEST_CASE("a mistake in a file of two packages is reported once") {
    OverlayFileSystem files;
    files.set("/m/main.k", "import other\n");
    files.set("/m/other.k", "a = )\n");
    load::LoadOptions options;
    options.entries = {{"/m/main.k", std::nullopt}, {"/m/other.k", std::nullopt}};
    diag::Engine alone;
    diag::Engine both;
    const auto program = load::load(options, files, both);
    options.entries = {{"/m/other.k", std::nullopt}};
    const auto single = load::load(options, files, alone);
    CHECK(both.errorCount() == alone.errorCount());
    CHECK(program.packages.size() == 2);
    CHECK(single.packages.size() == 1);
}
