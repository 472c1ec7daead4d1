// The commands behind `kcl doc`; the table of them is in cmd_doc.cpp.
#pragma once

#include "tools/cli/command.h"

namespace kcl::tools {

int cmdDocGenerate(Invocation& invocation);
int cmdDocStdlib(Invocation& invocation);

}  // namespace kcl::tools
