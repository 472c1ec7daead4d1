#include "tools/driver/options.h"

#include "frontend/diag/load_kinds.h"
#include "frontend/load/module_root.h"
#include "frontend/load/settings_file.h"
#include "frontend/support/path.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <optional>

namespace kcl::tools {

namespace {

constexpr std::string_view kDefaultSettings = "kcl.yaml";
/// Of an input below the module root instead of the working directory.
constexpr std::string_view kModulePrefix = "${KCL_MOD}/";

/// Whether `text` is a JSON number with an exponent, which option() gives as text.
[[nodiscard]] bool isScientificNumber(std::string_view text) {
    const std::size_t exponent = text.find_first_of("eE");
    if (exponent == std::string_view::npos || exponent == 0 || exponent + 1 == text.size()) {
        return false;
    }
    const std::string_view mantissa = text.substr(0, exponent);
    std::string_view power = text.substr(exponent + 1);
    if (power.starts_with('-') || power.starts_with('+')) {
        power.remove_prefix(1);
    }
    const auto only = [](std::string_view part, std::string_view allowed) {
        return !part.empty() && part.find_first_not_of(allowed) == std::string_view::npos;
    };
    return only(mantissa, "-.0123456789") && only(power, "0123456789");
}

/// Gathers the layers of options into one plan.
class Planner {
public:
    Planner(const RunOptions& options, FileSystem& files, diag::Engine& sink)
        : options_(options), files_(files), sink_(sink), workDirectory_(files.absolute(".")) {}

    Plan run() {
        const load::Settings settings = readSettings();
        const load::Manifest manifest = readProfile(settings);
        chooseInputs(settings, manifest.profile);
        applyFlags(settings, manifest.profile);
        applyArguments(settings, manifest.profile);
        applyLists(settings, manifest.profile);
        plan_.output = options_.output.empty() ? settings.output : options_.output;
        plan_.format = options_.format;
        plan_.run.workDirectory = workDirectory_;
        plan_.run.hermetic = options_.hermetic;
        plan_.run.engine = options_.engine;
        plan_.run.hotAfter = static_cast<std::uint32_t>(std::min<std::uint64_t>(options_.hotAfter, UINT32_MAX));
        plan_.run.allowRead = options_.allowRead;
        plan_.run.allowWrite = options_.allowWrite;
        applyBudgets(settings, manifest.profile);
        chooseEdition();
        if (const char* cache = std::getenv("KCL_PKG_PATH")) {
            plan_.load.packageCache = cache;
        }
        return std::move(plan_);
    }

private:
    void chooseEdition() {
        const auto choice = parseEdition(options_.edition);
        if (options_.edition.empty() || !choice.has_value()) {
            return;
        }
        plan_.load.edition = choice->edition;
        if (choice->superseded) {
            sink_.report(Span{}, diag::EditionSuperseded, options_.edition);
        }
    }

    [[nodiscard]] load::Settings readSettings() {
        std::vector<std::string> paths = options_.settingsFiles;
        if (paths.empty() && options_.useDefaultSettings) {
            std::string directory = workDirectory_;
            if (options_.inputs.size() == 1 && !options_.inputs.front().text.has_value()) {
                const std::string input = files_.absolute(options_.inputs.front().path);
                if (files_.kind(joinPath(input, "kcl.mod")) == FileKind::File) {
                    directory = input;
                }
            }
            const std::string path = joinPath(directory, kDefaultSettings);
            if (files_.kind(path) == FileKind::File) {
                paths.push_back(path);
            }
        }
        load::Settings merged;
        for (const std::string& path : paths) {
            mergeFile(path, merged);
        }
        return merged;
    }

    void mergeFile(const std::string& path, load::Settings& into) {
        const std::string absolute = files_.absolute(path);
        const ReadResult read = files_.read(absolute);
        if (!read.ok) {
            sink_.report(Span{}, diag::SettingsMissing, path);
            return;
        }
        const std::string directory(parentPath(absolute));
        const std::string root = load::findModuleRoot(files_, directory);
        std::optional<load::Settings> settings = load::parseSettings(read.text, directory, root.empty() ? directory : root);
        if (!settings.has_value()) {
            sink_.report(Span{}, diag::SettingsInvalid, path);
            return;
        }
        into.merge(std::move(*settings));
    }

    /// The kcl.mod of the module that the first input belongs to, for its profile.
    [[nodiscard]] load::Manifest readProfile(const load::Settings& settings) {
        std::string first = workDirectory_;
        const auto plain = std::find_if(options_.inputs.begin(), options_.inputs.end(), [](const load::Entry& input) {
            return !input.path.starts_with(kModulePrefix);
        });
        if (plain != options_.inputs.end()) {
            first = files_.absolute(plain->path);
        } else if (!settings.files.empty()) {
            first = settings.files.front();
        }
        if (files_.kind(first) != FileKind::Directory) {
            first = std::string(parentPath(first));
        }
        moduleRoot_ = load::findModuleRoot(files_, first);
        if (moduleRoot_.empty()) {
            moduleRoot_ = first;
            return {};
        }
        // Mistakes are reported when the program is loaded.
        SourceMap unused;
        diag::Engine quiet;
        return load::readManifest(files_, moduleRoot_, unused, quiet);
    }

    void chooseInputs(const load::Settings& settings, const load::Profile& profile) {
        for (const load::Entry& input : options_.inputs) {
            const bool inModule = input.path.starts_with(kModulePrefix);
            plan_.load.entries.push_back({inModule ? joinPath(moduleRoot_, withoutModulePrefix(input.path)) : input.path, input.text});
        }
        if (plan_.load.entries.empty()) {
            for (const std::string& file : settings.files) {
                plan_.load.entries.push_back({file, std::nullopt});
            }
        }
        if (plan_.load.entries.empty()) {
            for (const std::string& entry : profile.entries) {
                if (!entry.ends_with(".yaml") && !entry.ends_with(".yml")) {
                    plan_.load.entries.push_back({joinPath(moduleRoot_, withoutModulePrefix(entry)), std::nullopt});
                }
            }
        }
        if (plan_.load.entries.empty()) {
            plan_.load.entries.push_back({workDirectory_, std::nullopt});
        }
    }

    [[nodiscard]] static std::string_view withoutModulePrefix(std::string_view entry) {
        return entry.starts_with(kModulePrefix) ? entry.substr(kModulePrefix.size()) : entry;
    }

    void applyFlags(const load::Settings& settings, const load::Profile& profile) {
        const auto choose = [](bool given, std::optional<bool> fromSettings, std::optional<bool> fromProfile) {
            return given || fromSettings.value_or(fromProfile.value_or(false));
        };
        vm::RunConfig& run = plan_.run;
        run.disableNone = choose(options_.disableNone, settings.disableNone, profile.disableNone);
        run.sortKeys = choose(options_.sortKeys, settings.sortKeys, profile.sortKeys);
        run.showHidden = choose(options_.showHidden, settings.showHidden, profile.showHidden);
        run.strictRangeCheck = choose(options_.strictRangeCheck, settings.strictRangeCheck, profile.strictRangeCheck);
        run.debug = choose(options_.debug, settings.debug, profile.debug);
        run.includeSchemaTypePath = choose(options_.includeSchemaTypePath, settings.includeSchemaTypePath, std::nullopt);
        run.write = profile.write.value_or(true);
        run.disableEmptyList = choose(options_.disableEmptyList, settings.disableEmptyList, std::nullopt);
    }

    void applyBudgets(const load::Settings& settings, const load::Profile& profile) {
        load::Budgets budgets = profile.budgets;
        budgets.merge(settings.budgets);
        budgets.merge(options_.budgets);
        vm::RunConfig& run = plan_.run;
        if (budgets.maxSteps != 0) {
            run.maxSteps = budgets.maxSteps;
        }
        if (budgets.maxMegabytes != 0) {
            run.maxBytes = std::min(budgets.maxMegabytes, UINT64_MAX >> 20) << 20;
        }
        if (budgets.maxDepth != 0) {
            run.maxDepth = static_cast<std::uint32_t>(std::min<std::uint64_t>(budgets.maxDepth, UINT32_MAX));
        }
        // More is no limit; the clock of the machine counts to less.
        constexpr std::uint64_t kLongest = std::uint64_t{1} << 40;
        run.timeoutMilliseconds = std::min(budgets.timeoutMilliseconds, kLongest);
    }

    void applyArguments(const load::Settings& settings, const load::Profile& profile) {
        for (const std::string& text : profile.arguments) {
            addArgument(text);
        }
        for (const auto& [key, json] : settings.arguments) {
            plan_.run.arguments.push_back({key, json, false});
        }
        for (const std::string& text : options_.arguments) {
            addArgument(text);
        }
        for (const std::string& text : options_.textArguments) {
            const std::size_t equals = text.find('=');
            if (equals == std::string::npos || equals == 0) {
                sink_.report(Span{}, diag::ArgumentInvalid);
                continue;
            }
            plan_.run.arguments.push_back({text.substr(0, equals), text.substr(equals + 1), true});
        }
    }

    void addArgument(const std::string& text) {
        vm::Argument argument;
        if (parseArgument(text, argument)) {
            plan_.run.arguments.push_back(std::move(argument));
        } else {
            sink_.report(Span{}, diag::ArgumentInvalid);
        }
    }

    void applyLists(const load::Settings& settings, const load::Profile& profile) {
        for (const auto* list : {&profile.overrides, &settings.overrides, &options_.overrides}) {
            std::copy(list->begin(), list->end(), std::back_inserter(plan_.overrides));
        }
        for (const auto* list : {&profile.selectors, &settings.selectors, &options_.selectors}) {
            std::copy(list->begin(), list->end(), std::back_inserter(plan_.run.selectors));
        }
        for (const std::string& text : options_.externalPackages) {
            const std::size_t equals = text.find('=');
            if (equals == std::string::npos || equals == 0) {
                sink_.report(Span{}, diag::ExternalPackageInvalid, text);
                continue;
            }
            plan_.load.externalPackages.push_back({text.substr(0, equals), text.substr(equals + 1)});
        }
        for (const auto& [name, directory] : settings.packages) {
            plan_.load.externalPackages.push_back({name, directory});
        }
    }

    const RunOptions& options_;
    FileSystem& files_;
    diag::Engine& sink_;
    std::string workDirectory_;
    std::string moduleRoot_;
    Plan plan_;
};

}  // namespace

Plan makePlan(const RunOptions& options, FileSystem& files, diag::Engine& sink) {
    return Planner(options, files, sink).run();
}

bool parseArgument(std::string_view text, vm::Argument& out) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0) {
        return false;
    }
    const std::string_view value = text.substr(equals + 1);
    out.name = std::string(text.substr(0, equals));
    out.isText = isScientificNumber(value);
    out.value = value == "True" ? "true" : value == "False" ? "false" : value == "None" ? "null" : std::string(value);
    return true;
}

}  // namespace kcl::tools
