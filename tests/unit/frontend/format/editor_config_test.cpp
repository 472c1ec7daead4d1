// Patterns and precedence of .editorconfig files.
#include "frontend/format/editor_config.h"
#include "frontend/support/overlay_file_system.h"

#include <doctest/doctest.h>

#include <string>

using kcl::format::editorPatternMatches;

TEST_CASE("a pattern without a folder fits names in every folder") {
    CHECK(editorPatternMatches("*.k", "main.k"));
    CHECK(editorPatternMatches("*.k", "a/b/main.k"));
    CHECK_FALSE(editorPatternMatches("*.k", "main.py"));
    CHECK(editorPatternMatches("*", "a/b"));
}

TEST_CASE("a pattern with a folder fits from the folder of its file") {
    CHECK(editorPatternMatches("a/*.k", "a/main.k"));
    CHECK_FALSE(editorPatternMatches("a/*.k", "a/b/main.k"));
    CHECK_FALSE(editorPatternMatches("a/*.k", "x/a/main.k"));
    CHECK(editorPatternMatches("a/**.k", "a/b/main.k"));
    CHECK(editorPatternMatches("**/c/*.k", "a/b/c/main.k"));
    CHECK(editorPatternMatches("/main.k", "main.k"));
    CHECK_FALSE(editorPatternMatches("/main.k", "a/main.k"));
}

TEST_CASE("alternatives, classes and single characters") {
    CHECK(editorPatternMatches("*.{k,py}", "main.py"));
    CHECK(editorPatternMatches("*.{k,{a,b}c}", "main.bc"));
    CHECK_FALSE(editorPatternMatches("*.{k,py}", "main.p"));
    CHECK(editorPatternMatches("[a-c]?.k", "bx.k"));
    CHECK_FALSE(editorPatternMatches("[!a-c]?.k", "bx.k"));
    CHECK(editorPatternMatches("{open", "{open"));
    CHECK(editorPatternMatches("\\*", "*"));
    CHECK_FALSE(editorPatternMatches("\\*", "x"));
}

TEST_CASE("a pattern that would take for ever does not match") {
    std::string pattern;
    for (int i = 0; i < 40; ++i) {
        pattern += "*a";
    }
    CHECK_FALSE(editorPatternMatches(pattern, std::string(200, 'a') + "b"));
    std::string braces;
    for (int i = 0; i < 40; ++i) {
        braces += "{a,a}";
    }
    CHECK_FALSE(editorPatternMatches(braces, std::string(40, 'a') + "b"));
}

TEST_CASE("nearer files win and root ends the search") {
    kcl::OverlayFileSystem files;
    files.set("/nowhere/.editorconfig", "root = true\n[*]\nindent_style = tab\n");
    files.set("/nowhere/a/.editorconfig", "[*.k]\nINDENT_STYLE = Space\nindent_size = 2 \n[x.k]\nindent_size=tab\ntab_width = 3\n");
    files.set("/nowhere/a/b/.editorconfig", "root = true\n[*]\nindent_size = 900\nnonsense\n");
    kcl::format::EditorConfig config(files);
    CHECK(config.styleFor("/nowhere/m.k").indent == "\t");
    CHECK(config.styleFor("/nowhere/a/m.k").indent == "  ");
    CHECK(config.styleFor("/nowhere/a/x.k").indent == "   ");
    CHECK(config.styleFor("/nowhere/a/b/m.k").indent == "    ");
}
