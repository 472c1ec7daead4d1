// Edits of single files of a loaded program: what stays, what is used again, what has to be loaded anew.
#include "frontend/load/program_editor.h"

#include "frontend/load/loader.h"
#include "frontend/support/overlay_file_system.h"

#include <string>

#include <doctest/doctest.h>

namespace kcl::load {

namespace {

struct World {
    World() {
        files.set("/m/kcl.mod", "[package]\nname = \"m\"\n");
        files.set("/m/main.k", "import p\nimport missing\na = p.x\n");
        files.set("/m/p/p.k", "x = 1\n");
        LoadOptions options;
        options.entries.push_back({"/m/main.k", std::nullopt});
        program = load(options, files, found);
    }
    OverlayFileSystem files;
    diag::Engine found;
    LoadedProgram program;
};

}  // namespace

TEST_CASE("an edited file takes the place of the old one") {
    World world;
    ProgramEditor editor(world.program, world.found);
    REQUIRE(editor.diagnostics().size() == 1);
    const ast::NodeId before = world.program.session.nextNode;
    for (int i = 0; i < 100; ++i) {
        REQUIRE(editor.replace("/m/main.k", "# " + std::to_string(i) + "\nimport p\nimport missing\nb = p.x + 1\n"));
    }
    const parse::ParsedFile& file = world.program.mainPackage().files.front();
    CHECK(world.program.sources.text(file.module->body.back()->span) == "b = p.x + 1");
    CHECK(world.program.session.nextNode < before + 40);
    CHECK(world.program.sources.files().size() == 2);
    const Import* import = world.program.findImport(file.module->body.front()->id);
    REQUIRE(import != nullptr);
    CHECK(import->kind == ImportKind::Package);
    REQUIRE(editor.diagnostics().size() == 1);
    CHECK(world.program.sources.position(editor.diagnostics().front().span.begin).line == 3);
}

TEST_CASE("mistakes of the syntax come and go with the text") {
    World world;
    ProgramEditor editor(world.program, world.found);
    REQUIRE(editor.replace("/m/p/p.k", "x = \n"));
    CHECK(editor.diagnostics().size() == 2);
    REQUIRE(editor.replace("/m/p/p.k", "x = 2\n"));
    CHECK(editor.diagnostics().size() == 1);
}

TEST_CASE("a file of two packages has a tree in each") {
    World world;
    world.files.set("/m/main.k", "import p\nimport p.p as q\na = p.x + q.x\n");
    LoadOptions options;
    options.entries.push_back({"/m/main.k", std::nullopt});
    diag::Engine found;
    LoadedProgram program = load(options, world.files, found);
    REQUIRE(program.packages.size() == 3);
    ProgramEditor editor(program, found);
    REQUIRE(editor.replace("/m/p/p.k", "y = \n"));
    CHECK(editor.diagnostics().size() == 1);
    REQUIRE(editor.replace("/m/p/p.k", "y = 2\n"));
    CHECK(editor.diagnostics().empty());
    for (const Package& package : {program.packages[1], program.packages[2]}) {
        CHECK(program.sources.text(package.files.front().module->body.front()->span) == "y = 2");
    }
    CHECK(program.packages[1].files.front().module != program.packages[2].files.front().module);
    CHECK(program.sources.files().size() == 2);
}

TEST_CASE("what changes the imports is loaded anew") {
    World world;
    ProgramEditor editor(world.program, world.found);
    CHECK_FALSE(editor.replace("/m/main.k", "import p\na = 1\n"));
    CHECK_FALSE(editor.replace("/m/other.k", "a = 1\n"));
}

}  // namespace kcl::load
