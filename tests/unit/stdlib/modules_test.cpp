// Algorithms of the system modules: digests, encodings, addresses, times, globs and templates.
#include "stdlib/modules/detail/digest.h"
#include "stdlib/modules/detail/encoding.h"
#include "stdlib/modules/detail/glob.h"
#include "stdlib/modules/detail/time_text.h"
#include "tests/unit/stdlib/harness.h"

#include <doctest/doctest.h>

#include <array>

using namespace kcl;
using vm::Value;

TEST_CASE("BLAKE3 agrees with the published digests at the edges of blocks and chunks") {
    std::string input;
    for (int i = 0; i < 102'400; ++i) {
        input += static_cast<char>(i % 251);
    }
    const std::string_view all = input;
    CHECK(stdlib::blake3Text("") == "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262");
    CHECK(stdlib::blake3Text("abc") == "6437b3ac38465133ffb63b75273a8db548c558465d79db03fd359c6cd5bd9d85");
    CHECK(stdlib::blake3Text(all.substr(0, 1024)) == "42214739f095a406f3fc83deb889744ac00df831c10daa55189b5d121c855af7");
    CHECK(stdlib::blake3Text(all.substr(0, 1025)) == "d00278ae47eb27b34faecf67b4fe263f82d5412916c1ffd97c8cb7fb814b8444");
    CHECK(stdlib::blake3Text(all) == "bc3e3d41a1146b069abffad3c0d44860cf664390afce4d9661f7902e7943e085");
}

TEST_CASE("labels of encodings are those of the Encoding Standard") {
    const auto encoded = [](std::string_view text, std::string_view label) {
        std::string out;
        const stdlib::EncodeResult result = stdlib::encodeText(text, label, out);
        return result == stdlib::EncodeResult::Ok ? out : result == stdlib::EncodeResult::Unencodable ? "no" : "unknown";
    };
    CHECK(encoded("é€", "ASCII") == "\xE9\x80");
    CHECK(encoded("中", "latin1") == "no");
    CHECK(encoded("é", "utf 8") == "é");
    CHECK(encoded("é", "utf-16le") == "é");
    CHECK(encoded("é", "utf_8") == "unknown");
    CHECK(encoded("é", "") == "unknown");
    CHECK(encoded("é", "8") == "unknown");
}

TEST_CASE("addresses print canonically") {
    test::Library l;
    const auto canonical = [&](std::string_view text) { return l.show("net", "parse_IP", {l.text(text)}); };
    CHECK(canonical("1:0:0:2:0:0:0:3") == "1:0:0:2::3");
    CHECK(canonical("1:0:2:3:4:5:6:7") == "1:0:2:3:4:5:6:7");
    CHECK(canonical("::FFFF:1.2.3.4") == "::ffff:1.2.3.4");
    CHECK(canonical("::1.2.3.4") == "::102:304");
    CHECK(canonical("0:0:0:0:0:0:0:0") == "::");
    CHECK(canonical("1::") == "1::");
    CHECK(canonical("01.2.3.4").empty());
}

TEST_CASE("subnets fill the lowest room that fits") {
    test::Library l;
    const auto subnets = [&](std::string_view cidr, std::initializer_list<Value> bits) {
        return l.show("net", "CIDR_subnets", {l.text(cidr), l.list(bits)});
    };
    const auto i = [](std::int64_t n) { return Value::integer(n); };
    CHECK(subnets("10.0.0.0/8", {i(2), i(1), i(2)}) == "[10.0.0.0/10, 10.128.0.0/9, 10.64.0.0/10]");
    CHECK(subnets("::/0", {i(0), i(1)}) ==
          "error: CIDR_subnets() not enough remaining address space for a subnet with a prefix of 1 bits after ::/0");
    CHECK(subnets("10.0.0.0/8", {i(25)}).starts_with("error: CIDR_subnets() invalid additional_bits"));
    CHECK(l.show("net", "CIDR_host", {l.text("::/0"), i(-1)}) == "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
    CHECK(l.show("net", "CIDR_host", {l.text("10.0.0.0/30"), i(INT64_MIN)}).starts_with("error: "));
    CHECK(l.show("net", "CIDR_subnet", {l.text("::/0"), i(128), i(5)}) == "::5/128");
}

TEST_CASE("dates and times are read as their format says") {
    struct Row {
        std::string_view text;
        std::string_view format;
        bool good;
    };
    constexpr auto kRows = std::to_array<Row>({
        {"2024-08-26", "%Y-%m-%d", true},        {" 2024-8-6", "%Y-%m-%d", true},
        {"2024-08-26 ", "%Y-%m-%d", false},      {"2024-02-30", "%Y-%m-%d", false},
        {"02024-08-27", "%Y-%m-%d", false},      {"-2024-08-27", "%Y-%m-%d", true},
        {"20240827", "%Y%m%d", true},            {"Mon 2024-08-27", "%a %Y-%m-%d", false},
        {"Mon 2024-08-27 10:00", "%a %Y-%m-%d %H:%M", true},
        {"August 5 2024", "%b %d %Y", false},    {"aug 5 2024", "%B %d %Y", true},
        {"2024-W35-1", "%G-W%V-%u", true},       {"2024 35 1", "%Y %U %w", true},
        {"2024-366", "%Y-%j", true},             {"2023-366", "%Y-%j", false},
        {"10", "%H", false},                     {"10:00", "%I:%M", false},
        {"23:59:60", "%T", true},                {"24:00:00", "%T", false},
        {"10:00:00.5", "%H:%M:%S%.f", true},     {"10:00:00500", "%H:%M:%S%3f", true},
        {"2024-08-27 2023", "%F %Y", false},     {"1724675445", "%s", true},
        {"2024-08-27 10:00 +08", "%F %R %z", false}, {"2024-08-27 10:00 +0800", "%F %R %:z", true},
        {"2024", "%Y", false},                   {"", "", false},
        {"x", "%Q", false},                      {"%", "%", false},
    });
    for (const Row& row : kRows) {
        CAPTURE(row.text);
        CAPTURE(row.format);
        CHECK(stdlib::isTimeOfFormat(row.text, row.format) == row.good);
    }
}

TEST_CASE("durations have their parts in order and at least one") {
    for (const std::string_view good : {"P1Y", "P1Y2W", "P1.5Y", "PT0.5S", "P3Y6M4DT12H30M5S", "P1M", "PT1M"}) {
        CHECK(stdlib::isIsoDuration(good));
    }
    for (const std::string_view bad : {"", "P", "PT", "P1YT", "P1M1Y", "-P1Y", "p1y", "P1", "P1,5Y", "P.5Y", "P5.Y", "PT1Y"}) {
        CHECK_FALSE(stdlib::isIsoDuration(bad));
    }
}

TEST_CASE("names match globs") {
    CHECK(stdlib::matchesGlob("a.txt", "*.txt"));
    CHECK(stdlib::matchesGlob("中.k", "?.k"));
    CHECK(stdlib::matchesGlob("b1", "[!a][0-9]"));
    CHECK(stdlib::matchesGlob("]", "[]]"));
    CHECK_FALSE(stdlib::matchesGlob("a.tx", "*.txt"));
    CHECK_FALSE(stdlib::matchesGlob(std::string(5'000, 'a'), "*a*a*a*a*a*a*a*b"));
    CHECK(stdlib::checkGlob("/r/[").position == 3);
    CHECK(stdlib::checkGlob("/r/***").position == 5);
    CHECK(stdlib::checkGlob("/r/a**").reason == "recursive wildcards must form a single path component");
    CHECK(stdlib::checkGlob("/r/**/[a-z]?").reason.empty());
}

TEST_CASE("globs walk directories and stay inside the module") {
    test::Library l;
    l.files.set("/module/a.txt", "");
    l.files.set("/module/d/b.txt", "");
    l.files.set("/module/d/e/c.txt", "");
    l.files.set("/other/x.txt", "");
    const auto glob = [&](std::string_view pattern) { return l.show("file", "glob", {l.text(pattern)}); };
    CHECK(glob("./*.txt") == "[/module/./a.txt]");
    CHECK(glob("**/*.txt") == "[/module/a.txt, /module/d/b.txt, /module/d/e/c.txt]");
    CHECK(glob("**/**/c.*") == "[/module/d/e/c.txt]");
    CHECK(glob("**") == "[/module/d, /module/d/e]");
    CHECK(glob("/other/*") == "error: path '/other' escapes module root '/module'");
    CHECK(glob("d/../../other/*").starts_with("error: path"));
}

TEST_CASE("files are read and written below the module only, and only declared ones in a hermetic run") {
    test::Library l;
    l.files.set("/module/a.txt", "text");
    l.files.set("/other/x.txt", "secret");
    CHECK(l.show("file", "read", {l.text("a.txt")}) == "text");
    CHECK(l.show("file", "read", {l.text("../other/x.txt")}) == "error: path '../other/x.txt' escapes module root '/module'");
    l.config.allowRead = {"/other"};
    CHECK(l.show("file", "read", {l.text("../other/x.txt")}) == "secret");
    CHECK(l.show("file", "write", {l.text("/other/x.txt"), l.text("")}).starts_with("error: path"));
    CHECK(l.show("file", "append", {l.text("a.txt"), l.text("!")}) == "None");
    CHECK(l.show("file", "read", {l.text("a.txt")}) == "text!");
    l.config.hermetic = true;
    CHECK(l.show("file", "read", {l.text("a.txt")}) == "error: file 'a.txt' is not declared for a hermetic run");
    CHECK(l.show("crypto", "uuid", {}).starts_with("error: uuid() depends on chance"));
    CHECK(l.show("datetime", "now", {}).starts_with("error: "));
    CHECK(l.show("file", "read_env", {l.text("HOME")}).starts_with("error: "));
}

TEST_CASE("templates drop the lines of blocks and keep others") {
    test::Library l;
    vm::Dict* const data = vm::makeDict(l.heap);
    data->set(l.heap, vm::Key("l"), l.list({Value::integer(1), Value::integer(2)}));
    data->set(l.heap, vm::Key("x"), l.text("<"));
    const auto fill = [&](std::string_view text) { return l.show("template", "execute", {l.text(text), Value::dict(data)}); };
    CHECK(fill("{{#each l}}\n{{this}}\n{{/each}}\n") == "1\n2\n");
    CHECK(fill("  {{#if x}}  \n y\n  {{/if}}  \nz") == " y\nz");
    CHECK(fill("{{x}}\n{{#if x}}{{/if}}\nz") == "&lt;\n\nz");
    CHECK(fill("  {{! c }}  ") == "    ");
    CHECK(fill("a {{~x~}} b {{{x}}}") == "a&lt;b <");
    CHECK(fill("\\{{x}} \\\\{{x}}") == "{{x}} \\&lt;");
    CHECK(fill("{{#each l as |v i|}}{{#each ../l}}{{i}}{{v}}{{this}}{{@../index}} {{/each}}{{/each}}") ==
          "0110 0120 1211 1221 ");
    CHECK(fill("{{#if (eq l.[1] 2)}}a{{else if x}}b{{else}}c{{/if}}") == "a");
    CHECK(fill("{{#if y}}a{{else if x}}b{{else}}c{{/if}}") == "b");
    CHECK(fill("{{#if x}}") == "error: register template failed: a block has no end at line 1 column 10");
    CHECK(fill("{{nohelper x}}") == "error: render template failed: helper 'nohelper' not found");
}
