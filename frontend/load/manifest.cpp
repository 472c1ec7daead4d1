#include "frontend/load/manifest.h"

#define TOML_EXCEPTIONS 0
// Its assertions stop at what its parser goes on to report: `[!` is one.
#define TOML_ASSERT(expression) static_cast<void>(0)
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace kcl::load {

namespace {

[[nodiscard]] std::string stringAt(const toml::table& table, std::string_view key) {
    return table[key].value_or(std::string{});
}

[[nodiscard]] std::vector<std::string> stringsAt(const toml::table& table, std::string_view key) {
    std::vector<std::string> out;
    const auto view = table[key];
    if (const auto* one = view.as_string()) {
        out.push_back(one->get());
    } else if (const auto* list = view.as_array()) {
        for (const toml::node& item : *list) {
            if (const auto* text = item.as_string()) {
                out.push_back(text->get());
            }
        }
    }
    return out;
}

[[nodiscard]] std::optional<bool> flagAt(const toml::table& table, std::string_view key) {
    const auto* flag = table[key].as_boolean();
    return flag != nullptr ? std::optional<bool>(flag->get()) : std::nullopt;
}

void readDependencies(const toml::table& table, std::vector<Dependency>& out) {
    for (const auto& [key, value] : table) {
        Dependency dependency;
        dependency.name = std::string(key.str());
        if (const auto* version = value.as_string()) {
            dependency.reference = version->get();
        } else if (const auto* fields = value.as_table()) {
            dependency.path = stringAt(*fields, "path");
            for (const std::string_view name : {"version", "tag", "commit", "branch"}) {
                const std::string reference = stringAt(*fields, name);
                if (!reference.empty()) {
                    dependency.reference = reference;
                    break;
                }
            }
        }
        out.push_back(std::move(dependency));
    }
}

void readProfile(const toml::table& table, Profile& profile) {
    profile.entries = stringsAt(table, "entries");
    profile.selectors = stringsAt(table, "selectors");
    profile.overrides = stringsAt(table, "overrides");
    profile.arguments = stringsAt(table, "arguments");
    for (std::string& argument : stringsAt(table, "options")) {
        profile.arguments.push_back(std::move(argument));
    }
    profile.disableNone = flagAt(table, "disable_none");
    profile.sortKeys = flagAt(table, "sort_keys");
    profile.showHidden = flagAt(table, "show_hidden");
    profile.strictRangeCheck = flagAt(table, "strict_range_check");
    profile.debug = flagAt(table, "debug");
    profile.write = flagAt(table, "write");
}

/// False when a value is no whole number; `out` says where then.
[[nodiscard]] bool readBudgets(const toml::table& table, Budgets& budgets, ManifestResult& out) {
    for (const auto& [name, member] : kBudgetNames) {
        const toml::node* node = table.get(name);
        if (node == nullptr) {
            continue;
        }
        const auto* number = node->as_integer();
        if (number == nullptr || number->get() < 0) {
            out.badBudget = std::string(name);
            out.line = node->source().begin.line;
            out.column = node->source().begin.column;
            return false;
        }
        budgets.*member = static_cast<std::uint64_t>(number->get());
    }
    return true;
}

}  // namespace

ManifestResult parseManifest(std::string_view text) {
    ManifestResult out;
    const toml::parse_result parsed = toml::parse(text);
    if (!parsed) {
        out.reason = std::string(parsed.error().description());
        out.line = parsed.error().source().begin.line;
        out.column = parsed.error().source().begin.column;
        return out;
    }
    const toml::table& root = parsed.table();
    if (const auto* package = root["package"].as_table()) {
        out.manifest.name = stringAt(*package, "name");
    }
    if (const auto* expected = root["expected"].as_table()) {
        out.manifest.expectedVersion = stringAt(*expected, "kclvm_version");
    }
    if (const auto* dependencies = root["dependencies"].as_table()) {
        readDependencies(*dependencies, out.manifest.dependencies);
    }
    if (const auto* profile = root["profile"].as_table()) {
        readProfile(*profile, out.manifest.profile);
        if (!readBudgets(*profile, out.manifest.profile.budgets, out)) {
            return out;
        }
    }
    if (const auto* lint = root["lint"].as_table()) {
        for (const auto& [key, value] : *lint) {
            const auto* level = value.as_string();
            out.manifest.lint.push_back({std::string(key.str()), level == nullptr ? std::string{} : level->get()});
        }
    }
    out.ok = true;
    return out;
}

}  // namespace kcl::load
