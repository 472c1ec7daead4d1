// Settings files (`-Y`, kcl.yaml): input files, options and option() arguments in YAML (tools section 1.4).
#pragma once

#include "frontend/load/budgets.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kcl::load {

struct Settings {
    std::vector<std::string> files;     ///< absolute; of `files`, else of `file`
    std::string output;
    std::vector<std::string> overrides;
    std::vector<std::string> selectors;
    std::vector<std::pair<std::string, std::string>> packages;   ///< name and absolute directory
    std::vector<std::pair<std::string, std::string>> arguments;  ///< key and value as JSON text
    std::optional<bool> strictRangeCheck;
    std::optional<bool> disableNone;
    std::optional<bool> debug;
    std::optional<bool> sortKeys;
    std::optional<bool> showHidden;
    std::optional<bool> includeSchemaTypePath;
    std::optional<bool> disableEmptyList;
    Budgets budgets;

    /// Lays `later` over this: what it sets wins, its lists of arguments are appended.
    void merge(Settings later);
};

/// Reads settings from `text`. Relative paths are relative to `directory`, `${KCL_MOD}` is `moduleRoot`. Nothing
/// when the text is no YAML or does not have the form of a settings file.
[[nodiscard]] std::optional<Settings> parseSettings(const std::string& text, std::string_view directory,
                                                    std::string_view moduleRoot);

}  // namespace kcl::load
