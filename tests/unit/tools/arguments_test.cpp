// Command lines.
#include "tools/cli/arguments.h"
#include "tools/driver/options.h"

#include <doctest/doctest.h>

using namespace kcl::tools;

namespace {

struct Parsed {
    bool ok = false;
    bool sorted = false;
    std::vector<std::string> whole;
    std::vector<std::string> cut;
    std::string output;
    std::vector<std::string> rest;
    std::string error;
};

Parsed parse(const std::vector<std::string>& words) {
    Parsed out;
    Arguments arguments("test", "about");
    arguments.flag("k,sort-keys", "", out.sorted).list("O,overrides", "X", "", out.whole).value("o,output", "F", "", out.output);
    arguments.list("S,path-selector", "X", "", out.cut, Split::AtCommas);
    out.ok = arguments.parse(words, out.rest, out.error);
    return out;
}

}  // namespace

TEST_CASE("lists are cut at commas only where they say so") {
    CHECK(parse({"-O", "a.ids=[1,2]", "-O", "b=1"}).whole == std::vector<std::string>{"a.ids=[1,2]", "b=1"});
    CHECK(parse({"-S", "a,b", "-Sc"}).cut == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("long names have two spellings and short ones take their value directly") {
    CHECK(parse({"--sort_keys"}).sorted);
    CHECK(parse({"--sort-keys"}).sorted);
    CHECK(parse({"-Oa=b=c"}).whole == std::vector<std::string>{"a=b=c"});
    CHECK(parse({"-ko", "f"}).output == "f");
    CHECK(parse({"--output=x=y"}).output == "x=y");
}

TEST_CASE("what is no option is kept in order, also behind two dashes") {
    CHECK(parse({"a.k", "-k", "-", "--", "-k"}).rest == std::vector<std::string>{"a.k", "-", "-k"});
}

TEST_CASE("unknown options and missing values are mistakes") {
    CHECK_FALSE(parse({"--nope"}).ok);
    CHECK_FALSE(parse({"-O"}).ok);
    CHECK_FALSE(parse({"--nope"}).error.empty());
}

TEST_CASE("arguments of option() are JSON, else literals of the language, else text") {
    const auto argument = [](std::string_view text) {
        kcl::vm::Argument out;
        REQUIRE(parseArgument(text, out));
        return out;
    };
    CHECK(argument("a=b=c").value == "b=c");
    CHECK(argument("a=True").value == "true");
    CHECK(argument("a=None").value == "null");
    CHECK(argument("a=12e1").isText);
    CHECK_FALSE(argument("a=12").isText);
    CHECK_FALSE(argument("a=[1e3]").isText);
    CHECK_FALSE(argument("a=e1").isText);
    kcl::vm::Argument none;
    CHECK_FALSE(parseArgument("=1", none));
    CHECK_FALSE(parseArgument("a", none));
}
