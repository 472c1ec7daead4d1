// kcl.mod: name, dependencies and default options of a module (tools section 2.1). Unknown keys and sections are
// accepted; the file may be empty.
#pragma once

#include "frontend/load/budgets.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::load {

struct Dependency {
    std::string name;       ///< as written, `my-mod`
    std::string path;       ///< of `{ path = ".." }`, relative to the kcl.mod; else empty
    std::string reference;  ///< version, tag, commit or branch; else empty
};

/// `[profile]`: options for runs of this module.
struct Profile {
    std::vector<std::string> entries;
    std::vector<std::string> selectors;
    std::vector<std::string> overrides;
    std::vector<std::string> arguments;  ///< `name=value`
    std::optional<bool> disableNone;
    std::optional<bool> sortKeys;
    std::optional<bool> showHidden;
    std::optional<bool> strictRangeCheck;
    std::optional<bool> debug;
    std::optional<bool> write;  ///< whether the program may write files without --allow-write
    Budgets budgets;
};

/// One line of `[lint]`: how a rule of `kcl lint` is treated.
struct LintSetting {
    std::string rule;   ///< name or number, as written
    std::string level;  ///< "off", "warning", "error"; empty when the value is no text
};

struct Manifest {
    std::string name;
    std::string expectedVersion;  ///< `[expected] kclvm_version`
    std::vector<Dependency> dependencies;
    Profile profile;
    std::vector<LintSetting> lint;
};

/// What a kcl.mod says, or where it is no TOML.
struct ManifestResult {
    Manifest manifest;
    bool ok = false;
    std::string reason;         ///< one line; empty when `badBudget` is the reason
    std::string badBudget;      ///< name of a budget of the profile whose value is no whole number
    std::uint32_t line = 0;     ///< 1-based
    std::uint32_t column = 0;   ///< 1-based, in bytes
};

[[nodiscard]] ManifestResult parseManifest(std::string_view text);

}  // namespace kcl::load
