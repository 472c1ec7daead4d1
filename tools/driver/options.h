// What a run was asked for: the command line as data, and what becomes of it together with settings files and the
// kcl.mod (tools section 1.2).
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/budgets.h"
#include "frontend/load/loader.h"
#include "frontend/support/file_system.h"
#include "vm/value/context.h"

#include <string>
#include <string_view>
#include <vector>

namespace kcl::tools {

enum class OutputFormat { Yaml, Json, Toml };

/// The command line of a run. Flags are false when they were not given.
struct RunOptions {
    std::vector<load::Entry> inputs;            ///< files and directories as given
    std::vector<std::string> settingsFiles;     ///< -Y
    bool useDefaultSettings = true;             ///< kcl.yaml of the working directory when there is no -Y
    std::vector<std::string> arguments;         ///< -D name=value
    std::vector<std::string> textArguments;     ///< --arg-str name=value
    std::vector<std::string> overrides;         ///< -O
    std::vector<std::string> selectors;         ///< -S
    std::vector<std::string> externalPackages;  ///< -E name=path
    std::string output;                         ///< -o; empty for standard output
    std::string edition;                        ///< --edition, for parseEdition(); empty for what the kcl.mod asks for
    OutputFormat format = OutputFormat::Yaml;
    bool disableNone = false;
    bool sortKeys = false;
    bool showHidden = false;
    bool strictRangeCheck = false;
    bool debug = false;
    bool includeSchemaTypePath = false;
    bool disableEmptyList = false;
    bool hermetic = false;
    bool cache = false;                         ///< imported packages may come from the cache folder
    std::vector<std::string> allowRead;
    std::vector<std::string> allowWrite;
    load::Budgets budgets;
    vm::Engine engine = vm::Engine::Vm;
    std::uint64_t hotAfter = 0;                 ///< --hot-after; 0: the default
};

/// What the phases are given.
struct Plan {
    load::LoadOptions load;
    vm::RunConfig run;
    std::vector<std::string> overrides;
    std::string output;
    OutputFormat format = OutputFormat::Yaml;
};

/// Lays the profile of the kcl.mod, the settings files and the command line over each other, in increasing priority:
/// single options override, lists are appended. Mistakes go to `sink`, without a place.
[[nodiscard]] Plan makePlan(const RunOptions& options, FileSystem& files, diag::Engine& sink);

/// `-D name=value` as the machine takes it. False when there is no `=` or no name. The value is JSON (but a number
/// with an exponent is text), else True, False or None, else text.
[[nodiscard]] bool parseArgument(std::string_view text, vm::Argument& out);

}  // namespace kcl::tools
