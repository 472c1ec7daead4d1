// `kcl version` and `kcl --version`.
#include "tools/cli/command.h"

namespace kcl::tools {

int cmdVersion(Invocation& invocation) {
    invocation.out += "kcl version " KCL_VERSION "\n";
    return kOk;
}

}  // namespace kcl::tools
