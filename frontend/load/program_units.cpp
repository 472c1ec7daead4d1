#include "frontend/load/program_units.h"

#include "frontend/diag/load_kinds.h"
#include "frontend/load/module_root.h"
#include "frontend/load/settings_file.h"
#include "frontend/support/path.h"

#include <algorithm>
#include <map>

namespace kcl::load {

namespace {

constexpr std::string_view kRecursive = "...";  ///< `dir/...`, as other commands write it, is what `dir` is here
constexpr std::string_view kSettings = "kcl.yaml";
constexpr std::string_view kTestSuffix = "_test.k";
constexpr std::string_view kMainFile = "main.k";

class Collector {
public:
    Collector(const std::vector<ExternalPackage>& externals, FileSystem& files, diag::Engine& sink)
        : externals_(externals), files_(files), sink_(sink) {}

    std::vector<ProgramUnit> run(const std::vector<std::string>& inputs) {
        std::vector<std::string> named;
        std::vector<std::string> trees;
        for (const std::string& input : inputs) {
            const bool recursive = input == kRecursive || input.ends_with(std::string("/") + std::string(kRecursive));
            const std::string path = files_.absolute(recursive ? input.substr(0, input.size() - kRecursive.size()) : input);
            switch (files_.kind(path)) {
                case FileKind::Missing: sink_.report(Span{}, diag::InputFileMissing, input); break;
                case FileKind::Directory: trees.push_back(path); break;
                case FileKind::File:
                case FileKind::Other: named.push_back(path); break;
            }
        }
        if (!named.empty()) {
            program(named, named);
        }
        for (const std::string& tree : trees) {
            const std::size_t before = sources_;
            walk(tree, tree);
            if (sources_ == before) {
                sink_.report(Span{}, diag::FolderWithoutFiles, tree);
            }
        }
        folders();
        return std::move(units_);
    }

private:
    /// The files of one folder that nothing has claimed yet.
    struct Folder {
        std::string tree;
        std::vector<std::string> packaged;
        std::vector<std::string> others;  ///< that imports leave out
    };

    ProgramUnit& program(const std::vector<std::string>& entries, const std::vector<std::string>& wanted) {
        ProgramUnit unit;
        for (const std::string& entry : entries) {
            unit.load.entries.push_back({entry, std::nullopt});
        }
        unit.load.externalPackages = externals_;
        unit.files.insert(wanted.begin(), wanted.end());
        unit.root = entries.empty() ? std::string{} : findModuleRoot(files_, parentPath(entries.front()));
        units_.push_back(std::move(unit));
        return units_.back();
    }

    void walk(const std::string& directory, const std::string& tree) {
        std::vector<std::string> pending{directory};
        while (!pending.empty()) {
            const std::string at = std::move(pending.back());
            pending.pop_back();
            if (!visited_.insert(at).second) {
                continue;
            }
            for (const std::string& name : files_.list(at)) {
                const std::string path = joinPath(at, name);
                switch (files_.kind(path)) {
                    case FileKind::Directory:
                        if (!name.starts_with('.') && name != "vendor") {
                            pending.push_back(path);
                        }
                        break;
                    case FileKind::File:
                        if (name == kSettings) {
                            settings_.push_back(path);
                        } else if (name.ends_with(kSourceSuffix)) {
                            const bool isPart = !name.ends_with(kTestSuffix) && !name.starts_with('_');
                            Folder& folder = folders_[at];
                            folder.tree = tree;
                            (isPart ? folder.packaged : folder.others).push_back(path);
                            walked_.insert(path);
                            ++sources_;
                        }
                        break;
                    case FileKind::Missing:
                    case FileKind::Other: break;
                }
            }
        }
    }

    /// The files of a settings file, those that lie in the trees being wanted; true when it names any.
    bool stack(const std::string& path, std::unordered_set<std::string>& claimed) {
        const ReadResult read = files_.read(path);
        const std::string directory(parentPath(path));
        const std::string root = findModuleRoot(files_, directory);
        const auto settings = read.ok ? parseSettings(read.text, directory, root.empty() ? directory : root) : std::nullopt;
        if (!settings.has_value()) {
            sink_.report(Span{}, diag::SettingsInvalid, path);
            return false;
        }
        std::vector<std::string> entries;
        std::vector<std::string> wanted;
        for (const std::string& file : settings->files) {
            entries.push_back(files_.absolute(file));
            if (walked_.contains(entries.back())) {
                wanted.push_back(entries.back());
            }
        }
        if (!entries.empty()) {
            ProgramUnit& unit = program(entries, wanted);
            unit.root = root;
            for (const auto& [name, place] : settings->packages) {
                unit.load.externalPackages.push_back({name, place});
            }
            claimed.insert(wanted.begin(), wanted.end());
        }
        return !entries.empty();
    }

    void folders() {
        std::unordered_set<std::string> claimed;
        std::ranges::sort(settings_);
        for (const std::string& path : settings_) {
            (void)stack(path, claimed);
        }
        std::map<std::string, ProgramUnit> libraries;  ///< by module root, or by tree where there is none
        for (auto& [directory, folder] : folders_) {
            const std::vector<std::string> all = folder.packaged;
            std::erase_if(folder.packaged, [&](const std::string& path) { return claimed.contains(path); });
            std::erase_if(folder.others, [&](const std::string& path) { return claimed.contains(path); });
            const bool isMain = std::ranges::any_of(folder.packaged, [](const std::string& path) { return fileName(path) == kMainFile; });
            if (isMain) {
                (void)program(all, folder.packaged);
            } else if (!folder.packaged.empty()) {
                const std::string root = findModuleRoot(files_, directory);
                ProgramUnit& unit = libraries[root.empty() ? folder.tree : root];
                unit.root = root;
                unit.load.externalPackages = externals_;
                unit.load.rootWithoutManifest = folder.tree;
                unit.load.packageFolders.push_back(directory);
                unit.files.insert(folder.packaged.begin(), folder.packaged.end());
            }
            for (const std::string& path : folder.others) {
                std::vector<std::string> entries = all;
                entries.push_back(path);
                (void)program(entries, {path});
            }
        }
        for (auto& [root, unit] : libraries) {
            std::ranges::sort(unit.load.packageFolders);
            units_.push_back(std::move(unit));
        }
    }

    const std::vector<ExternalPackage>& externals_;
    FileSystem& files_;
    diag::Engine& sink_;
    std::vector<ProgramUnit> units_;
    std::map<std::string, Folder> folders_;     ///< by absolute path
    std::unordered_set<std::string> walked_;
    std::unordered_set<std::string> visited_;
    std::vector<std::string> settings_;
    std::size_t sources_ = 0;
};

}  // namespace

std::vector<ProgramUnit> programUnits(const std::vector<std::string>& inputs, const std::vector<ExternalPackage>& externals,
                                FileSystem& files, diag::Engine& sink) {
    return Collector(externals, files, sink).run(inputs);
}

}  // namespace kcl::load
