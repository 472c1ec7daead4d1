// Places in source text.
#include "frontend/support/source_map.h"

#include <doctest/doctest.h>

using kcl::Position;
using kcl::SourceFile;
using kcl::SourceMap;

TEST_CASE("a byte order mark and carriage returns before newlines are dropped") {
    SourceMap map;
    const SourceFile* file = map.add("a.k", "\xEF\xBB\xBF" "a = 1\r\nb = '\r'\r\n");
    CHECK(file->text == "a = 1\nb = '\r'\n");
}

TEST_CASE("columns count code points and lines begin at one") {
    SourceMap map;
    const SourceFile* file = map.add("a.k", "a\n\xC3\xA9x = 1\n");
    const Position x = map.position(file->at(4));
    CHECK(x.line == 2);
    CHECK(x.column == 2);
    CHECK(map.line(*file, 2) == "\xC3\xA9x = 1");
    CHECK(map.line(*file, 3).empty());
    CHECK(map.line(*file, 4).empty());
}

TEST_CASE("the end of a file belongs to that file, also when it is empty") {
    SourceMap map;
    const SourceFile* empty = map.add("empty.k", "");
    const SourceFile* next = map.add("next.k", "b");
    CHECK(map.file(empty->at(0)) == empty);
    CHECK(map.file(next->at(0)) == next);
    CHECK(map.file(next->at(1)) == next);
    CHECK(map.file(0) == nullptr);
    CHECK(map.file(next->at(2)) == nullptr);
}

TEST_CASE("the text of a span that is no place is empty") {
    SourceMap map;
    const SourceFile* file = map.add("a.k", "abc");
    CHECK(map.text({file->at(1), file->at(3)}) == "bc");
    CHECK(map.text({}).empty());
    CHECK(map.text({file->at(2), file->at(1)}).empty());
}
