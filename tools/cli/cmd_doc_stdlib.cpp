// `kcl doc stdlib`: the reference of the standard library as Markdown.
#include "tools/cli/arguments.h"
#include "tools/cli/cmd_doc.h"
#include "tools/doc/stdlib_page.h"

namespace kcl::tools {

int cmdDocStdlib(Invocation& invocation) {
    Arguments arguments("doc stdlib", "Prints the reference of all built-in functions and system modules as Markdown.");
    arguments.example("kcl doc stdlib > stdlib.md", "writes the reference into a file");
    std::vector<std::string> words;
    std::string error;
    if (!arguments.parse(invocation.words, words, error)) {
        return usageError(invocation, "doc stdlib", error);
    }
    if (arguments.helpWanted()) {
        invocation.out += arguments.help();
        return kOk;
    }
    if (!words.empty()) {
        return usageError(invocation, "doc stdlib", "there is nothing to name: the reference is one page");
    }
    appendStdlibPage(invocation.out);
    return kOk;
}

}  // namespace kcl::tools
