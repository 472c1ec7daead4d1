// `kcl doc`: which documentation to make. Each row is a command of its own; without one, `generate` is meant.
#include "tools/cli/cmd_doc.h"

#include "tools/cli/command_group.h"

namespace kcl::tools {

int cmdDoc(Invocation& invocation) {
    constexpr Command kMembers[] = {
        {"generate", "gen,g", "write the documentation of a module, or run its examples", cmdDocGenerate},
        {"stdlib", "", "print the reference of the standard library", cmdDocStdlib},
    };
    CommandGroup group;
    group.name = "doc";
    group.about = "Documentation of modules. `kcl doc DIR` and `kcl doc --check` mean `kcl doc generate`.";
    group.exampleCommand = "kcl doc generate --format html --target out";
    group.exampleText = "writes the site of this module, out/docs/index.html";
    group.otherwise = cmdDocGenerate;
    return runGroup(invocation, group, kMembers);
}

}  // namespace kcl::tools
