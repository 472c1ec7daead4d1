#include "lsp/server/workspace.h"

#include "frontend/load/module_root.h"
#include "frontend/support/path.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace kcl::lsp {

namespace {

/// Programs that are kept loaded.
constexpr std::size_t kMaxLive = 4;
constexpr std::string_view kTestSuffix = "_test.k";

std::string keyOf(const load::ProgramUnit& plan) {
    std::string key = plan.root + "\n";
    for (const load::Entry& entry : plan.load.entries) {
        key += entry.path + "\n";
    }
    key += "|";
    for (const std::string& folder : plan.load.packageFolders) {
        key += folder + "\n";
    }
    return key;
}

}  // namespace

bool isSettings(std::string_view path) {
    const std::string_view name = fileName(path);
    return name == "kcl.mod" || name == "kcl.yaml";
}

bool isData(std::string_view path) {
    return !isSettings(path) && (path.ends_with(".yaml") || path.ends_with(".yml"));
}

void Workspace::setExternals(std::vector<load::ExternalPackage> externals) {
    externals_ = std::move(externals);
    filesChanged();
}

void Workspace::opened(const TextDocumentItem& item) {
    Document& document = documents_.open(item);
    const bool isNew = files_.kind(document.path) == FileKind::Missing;
    files_.set(document.path, document.text);
    if (isNew && !isData(document.path)) {
        filesChanged();
    } else {
        changed(document);
    }
}

void Workspace::changed(const Document& document) {
    files_.set(document.path, document.text);
    if (isSettings(document.path)) {
        filesChanged();
        return;
    }
    for (Live& live : live_) {
        live.unit->edited(document.path);
    }
}

void Workspace::closed(const std::string& path) {
    documents_.close(path);
    files_.remove(path);
    if (isSettings(path) || (files_.kind(path) == FileKind::Missing && !isData(path))) {
        filesChanged();
        return;
    }
    for (Live& live : live_) {
        live.unit->edited(path);
    }
}

void Workspace::filesChanged() {
    plans_.clear();
    live_.clear();
}

std::string Workspace::treeOf(const std::string& path) {
    return load::findModuleRoot(files_, parentPath(path));
}

const Workspace::Plans& Workspace::plansOf(const std::string& tree) {
    const auto known = plans_.find(tree);
    if (known != plans_.end()) {
        return known->second;
    }
    diag::Engine quiet;
    return plans_.emplace(tree, load::programUnits({tree}, externals_, files_, quiet)).first->second;
}

load::ProgramUnit Workspace::planFor(const std::string& path) {
    if (const std::string tree = treeOf(path); !tree.empty()) {
        for (const load::ProgramUnit& plan : plansOf(tree)) {
            if (plan.files.contains(path)) {
                return plan;
            }
        }
    }
    // Without a kcl.mod, and in folders that are passed over, the files of the folder are the program.
    std::vector<std::string> names{path};
    const std::string directory(parentPath(path));
    for (const std::string& name : files_.list(directory)) {
        const std::string other = joinPath(directory, name);
        if (name.ends_with(load::kSourceSuffix) && !name.ends_with(kTestSuffix) && other != path) {
            names.push_back(other);
        }
    }
    std::ranges::sort(names);
    diag::Engine quiet;
    std::vector<load::ProgramUnit> plans = load::programUnits(names, externals_, files_, quiet);
    return plans.empty() ? load::ProgramUnit{} : std::move(plans.front());
}

Unit& Workspace::unitFor(const load::ProgramUnit& plan) {
    const std::string key = keyOf(plan);
    const auto known = std::ranges::find(live_, key, &Live::key);
    if (known != live_.end()) {
        live_.splice(live_.begin(), live_, known);
        return *live_.front().unit;
    }
    load::ProgramUnit own = plan;
    if (const char* cache = std::getenv("KCL_PKG_PATH")) {
        own.load.packageCache = cache;
    }
    live_.push_front({key, std::make_unique<Unit>(std::move(own), files_)});
    if (live_.size() > kMaxLive) {
        live_.pop_back();
    }
    return *live_.front().unit;
}

Unit* Workspace::unitOf(const std::string& path) {
    if (path.empty() || !path.ends_with(load::kSourceSuffix) || files_.kind(path) == FileKind::Missing) {
        return nullptr;
    }
    const load::ProgramUnit plan = planFor(path);
    return plan.files.empty() ? nullptr : &unitFor(plan);
}

void Workspace::eachUnit(const std::string& path, std::string_view word, const std::function<bool(Unit&)>& visit) {
    Plans all;
    if (!path.empty()) {
        all.push_back(planFor(path));
    }
    std::set<std::string> trees(roots_.begin(), roots_.end());
    if (!path.empty()) {
        trees.insert(treeOf(path));
    }
    for (const std::string& tree : trees) {
        const std::string root = tree.empty() ? tree : load::findModuleRoot(files_, tree);
        if (!root.empty()) {
            const Plans& plans = plansOf(root);
            all.insert(all.end(), plans.begin(), plans.end());
        }
    }
    std::set<std::string> seen;
    bool first = !path.empty();
    for (const load::ProgramUnit& plan : all) {
        if (plan.files.empty() || !seen.insert(keyOf(plan)).second) {
            continue;
        }
        const bool wanted = first || word.empty() || std::ranges::any_of(plan.files, [&](const std::string& file) {
            const ReadResult read = files_.read(file);
            return read.ok && read.text.find(word) != std::string::npos;
        });
        first = false;
        if (wanted && !visit(unitFor(plan))) {
            return;
        }
    }
}

}  // namespace kcl::lsp
