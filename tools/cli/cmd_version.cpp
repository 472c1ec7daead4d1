// `kcl version` and `kcl --version`.
#include "tools/cli/arguments.h"
#include "tools/cli/command.h"
#include "tools/driver/native_library.h"

namespace kcl::tools {

int cmdVersion(Invocation& invocation) {
    Arguments arguments("version", "Prints the version.");
    arguments.example("kcl version", "prints the version of this program");
    std::vector<std::string> words;
    std::string error;
    if (!arguments.parse(invocation.words, words, error)) {
        return usageError(invocation, "version", error);
    }
    if (arguments.helpWanted()) {
        invocation.out += arguments.help();
        return kOk;
    }
    invocation.out += "kcl version " KCL_VERSION "\n";
    invocation.out += "native evaluator: ";
    invocation.out += nativeBuild().empty() ? "not built" : nativeBuild();
    invocation.out += "\n";
    return kOk;
}

}  // namespace kcl::tools
