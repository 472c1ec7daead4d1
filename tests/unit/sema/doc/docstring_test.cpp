// Documentation strings.
#include "sema/doc/docstring.h"

#include <doctest/doctest.h>

using namespace kcl::sema::doc;

TEST_CASE("the summary is the first paragraph, on one line") {
    const DocString doc = parseDocString("\n    One\n    sentence.\n\n    More of it.\n      Indented.\n    ");
    CHECK(doc.summary == "One sentence.");
    CHECK(doc.text == "More of it.\n  Indented.");
    CHECK(parseDocString("").empty());
    CHECK(parseDocString(" \n\t\n").empty());
}

TEST_CASE("an entry has a name, a type, traits and a text") {
    const DocString doc = parseDocString(
        "S.\n\nAttributes\n----------\nname : str, default is \"a, b\", required\n    What.\n\n    And more.\n"
        "$type: {str:int}, optional.\n\"a-b\"\n    Quoted.\nplain: 1 | 2\n");
    REQUIRE(doc.attributes.size() == 4);
    CHECK(doc.attributes[0].type == "str");
    CHECK(doc.attributes[0].defaultValue == "\"a, b\"");
    CHECK(doc.attributes[0].required);
    CHECK(doc.attributes[0].text == "What.\n\nAnd more.");
    CHECK(doc.attributes[1].name == "type");
    CHECK(doc.attributes[1].type == "{str:int}");
    CHECK(doc.attributes[1].optional);
    REQUIRE(doc.attribute("a-b") != nullptr);
    CHECK(doc.attribute("a-b")->text == "Quoted.");
    CHECK(doc.attributes[3].type == "1 | 2");
    CHECK(doc.attribute("none") == nullptr);
}

TEST_CASE("a line at the margin that is no entry goes on with the text above") {
    const DocString doc = parseDocString("S.\n\nAttributes\n----------\na : int\n    First.\ngoes on here without indentation\nb : int\n");
    REQUIRE(doc.attributes.size() == 2);
    CHECK(doc.attributes[0].text == "First.\ngoes on here without indentation");
}

TEST_CASE("examples without fences are one program") {
    const DocString doc = parseDocString("S.\n\nExamples\n--------\n\na = A {\n    n = 1\n}\n\nb = a\n");
    REQUIRE(doc.examples.size() == 1);
    CHECK(doc.examples[0].code == "a = A {\n    n = 1\n}\n\nb = a\n");
    CHECK(doc.examples[0].line == 5);
    CHECK(doc.examples[0].use == ExampleUse::Run);
}

TEST_CASE("fences tell programs, output and prose apart") {
    const DocString doc = parseDocString(
        "S.\n\nExamples\n--------\nFirst:\n```kcl\na = 1\n```\n```yaml\na: 1\n```\nThen\n```kcl fail\nb\n```\n```sh\nls\n```\nEnd.\n```kcl\nopen = 1\n");
    REQUIRE(doc.examples.size() == 4);
    CHECK(doc.examples[0].prose == "First:");
    CHECK(doc.examples[0].expected == "a: 1\n");
    CHECK(doc.examples[0].expectedKind == "yaml");
    CHECK(doc.examples[0].line == 6);
    CHECK(doc.examples[1].use == ExampleUse::Fail);
    CHECK(doc.examples[2].use == ExampleUse::Skip);
    CHECK(doc.examples[3].code == "open = 1\n");
}

TEST_CASE("other sections are kept, dashes in a fence begin none") {
    const DocString doc = parseDocString("S.\n\n```\nTitle\n-----\n```\n\nSee Also\n========\nother\n");
    REQUIRE(doc.sections.size() == 1);
    CHECK(doc.sections[0].title == "See Also");
    CHECK(doc.sections[0].text == "other");
}
