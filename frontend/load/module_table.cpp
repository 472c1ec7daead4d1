#include "frontend/load/module_table.h"

#include "frontend/load/import_path.h"
#include "frontend/load/module_root.h"
#include "frontend/support/path.h"

#include <algorithm>
#include <utility>

namespace kcl::load {

ModuleTable::ModuleTable(const std::vector<ExternalPackage>& externals, const std::string& packageCache,
                         FileSystem& files, SourceMap& sources, diag::Engine& sink)
    : externals_(externals), packageCache_(packageCache), files_(files), sources_(sources), sink_(sink) {}

void ModuleTable::addMain(std::string root, std::vector<Dependency> dependencies) {
    moduleAt_.emplace(root, 0);
    modules_.push_back({std::move(root), {}, std::move(dependencies)});
}

std::string ModuleTable::pathBelow(std::uint32_t module, std::string_view location) const {
    const Module& owner = modules_[module];
    const bool inside = isInside(location, owner.root);
    const std::string below = dottedBelow(inside ? std::string_view(owner.root) : "/", location);
    if (owner.prefix.empty()) {
        return below;
    }
    return below.empty() ? owner.prefix : owner.prefix + '.' + below;
}

std::optional<ImportLocation> ModuleTable::targetAt(std::uint32_t module, const std::string& location) {
    if (files_.kind(location) == FileKind::Directory) {
        return ImportLocation{location, false, module, pathBelow(module, location)};
    }
    const std::string file = location + std::string(kSourceSuffix);
    if (files_.kind(file) == FileKind::File) {
        return ImportLocation{file, true, module, pathBelow(module, location)};
    }
    return std::nullopt;
}

std::optional<ImportLocation> ModuleTable::externalTarget(std::uint32_t from, std::string_view below) {
    const std::size_t end = std::min(below.find('/'), below.size());
    const std::optional<std::uint32_t> module = externalModule(from, std::string(below.substr(0, end)));
    if (!module.has_value()) {
        return std::nullopt;
    }
    return targetAt(*module, joinPath(modules_[*module].root, "." + std::string(below.substr(end))));
}

std::optional<std::uint32_t> ModuleTable::externalModule(std::uint32_t from, const std::string& name) {
    const std::string key = std::to_string(from) + ' ' + name;
    const auto known = externalOf_.find(key);
    if (known != externalOf_.end()) {
        return known->second;
    }
    const std::string directory = externalDirectory(from, name);
    std::optional<std::uint32_t> module;
    if (!directory.empty()) {
        module = moduleIn(directory, name);
    }
    externalOf_.emplace(key, module);
    return module;
}

/// Where the external package `name` lies: as the run says, as the dependencies of `from` or of the main module say,
/// or in vendor/. Empty when it is nowhere.
std::string ModuleTable::externalDirectory(std::uint32_t from, const std::string& name) {
    for (const ExternalPackage& package : externals_) {
        if (importableName(package.name) == name) {
            return files_.absolute(package.directory);
        }
    }
    if (modules_[from].prefix == name) {
        return modules_[from].root;
    }
    std::vector<std::string> candidates;
    std::vector<std::uint32_t> owners{from};
    if (from != 0) {
        owners.push_back(0);
    }
    const std::string vendor = joinPath(modules_.front().root, "vendor");
    for (const std::uint32_t owner : owners) {
        for (const Dependency& dependency : modules_[owner].dependencies) {
            if (importableName(dependency.name) != name) {
                continue;
            }
            if (!dependency.path.empty()) {
                candidates.push_back(joinPath(modules_[owner].root, dependency.path));
                continue;
            }
            const std::string versioned = dependency.name + '_' + dependency.reference;
            candidates.push_back(joinPath(vendor, versioned));
            candidates.push_back(joinPath(vendor, dependency.name));
            if (!packageCache_.empty()) {
                candidates.push_back(joinPath(packageCache_, versioned));
            }
        }
    }
    candidates.push_back(joinPath(vendor, name));
    const auto found = std::find_if(candidates.begin(), candidates.end(), [&](const std::string& directory) {
        return files_.kind(directory) == FileKind::Directory;
    });
    return found == candidates.end() ? std::string{} : *found;
}

std::uint32_t ModuleTable::moduleIn(const std::string& directory, const std::string& name) {
    const auto [place, isNew] = moduleAt_.emplace(directory, static_cast<std::uint32_t>(modules_.size()));
    if (isNew) {
        Manifest manifest = readManifest(files_, directory, sources_, sink_);
        modules_.push_back({directory, name, std::move(manifest.dependencies)});
    }
    return place->second;
}

}  // namespace kcl::load
