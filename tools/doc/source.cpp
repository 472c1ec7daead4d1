#include "tools/doc/source.h"

#include "frontend/load/module_root.h"
#include "frontend/support/path.h"
#include "sema/resolve/resolve.h"
#include "stdlib/catalogue.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_set>

namespace kcl::tools::doc {

namespace {

constexpr std::size_t kMaxFolders = 100000;

[[nodiscard]] bool isSource(std::string_view name) {
    return name.ends_with(".k") && !name.ends_with("_test.k");
}

/// Folders at or below `top` with files of a package, by path; folders that are modules of their own are left out, and
/// each folder is looked at once, whatever links lead there.
[[nodiscard]] std::vector<std::string> packageFolders(FileSystem& files, const std::string& top) {
    std::vector<std::string> out;
    std::vector<std::string> queue{top};
    std::unordered_set<std::string> seen;
    while (!queue.empty() && seen.size() < kMaxFolders) {
        const std::string folder = std::move(queue.back());
        queue.pop_back();
        const bool isOtherModule = folder != top && files.kind(joinPath(folder, "kcl.mod")) == FileKind::File;
        if (isOtherModule || !seen.insert(files.canonical(folder)).second) {
            continue;
        }
        bool any = false;
        for (const std::string& name : files.list(folder)) {
            if (name.starts_with('.') || name.starts_with('_')) {
                continue;
            }
            const std::string path = joinPath(folder, name);
            const FileKind kind = files.kind(path);
            any = any || (kind == FileKind::File && isSource(name));
            if (kind == FileKind::Directory) {
                queue.push_back(path);
            }
        }
        if (any) {
            out.push_back(folder);
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// "a.b" of "a/b"; empty when a part is no name that an import can have.
[[nodiscard]] std::string importPath(std::string_view below) {
    std::string out;
    bool atStart = true;
    for (const char c : below) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
        const bool isDigit = c >= '0' && c <= '9';
        if (c != '/' && !isLetter && (!isDigit || atStart)) {
            return {};
        }
        out += c == '/' ? '.' : c;
        atStart = c == '/';
    }
    return out;
}

class Reader {
public:
    Reader(const SourceOptions& options, FileSystem& files) : options_(options), files_(files), out_(std::make_unique<Source>()) {}

    std::unique_ptr<Source> run() {
        directory_ = files_.absolute(options_.directory.empty() ? "." : options_.directory);
        root_ = load::findModuleRoot(files_, directory_);
        root_ = root_.empty() ? directory_ : root_;
        load::LoadOptions load;
        load.entries = entries();
        load.externalPackages = options_.externalPackages;
        load.isSystemModule = stdlib::isSystemModule;
        if (const char* cache = std::getenv("KCL_PKG_PATH")) {
            load.packageCache = cache;
        }
        Source& source = *out_;
        source.program = load::load(load, files_, source.diagnostics);
        if (source.diagnostics.hasErrors() || !source.program.complete || source.program.cyclic) {
            return std::move(out_);
        }
        std::vector<std::uint32_t> all;
        for (std::uint32_t i = 0; i < source.program.packages.size(); ++i) {
            all.push_back(i);
        }
        diag::Engine quiet;  // a package may make sense only together with the files of another folder
        source.model = sema::resolve(source.program, quiet, all);
        source.types = sema::check(source.program, source.model, source.store, quiet);
        source.docs = sema::doc::document(source.program, source.model, source.types);
        select();
        source.ok = !source.selection.packages.empty();
        return std::move(out_);
    }

private:
    /// The files of the root folder are the main package; of every other folder a generated file imports the package.
    [[nodiscard]] std::vector<load::Entry> entries() {
        std::vector<load::Entry> out;
        std::string imports;
        std::size_t number = 0;
        for (const std::string& folder : packageFolders(files_, directory_)) {
            if (folder == root_) {
                for (const std::string& name : files_.list(folder)) {
                    if (isSource(name) && !name.starts_with('_')) {
                        out.push_back({joinPath(folder, name), std::nullopt});
                        documentsRoot_ = true;
                    }
                }
            } else if (const std::string path = importPath(std::string_view(folder).substr(root_.size() + 1)); !path.empty()) {
                imports += "import " + path + " as _" + std::to_string(number++) + "_\n";
                wanted_.insert(folder);
            }
        }
        out.push_back({joinPath(root_, "packages to document"), std::move(imports)});
        return out;
    }

    void select() {
        Source& source = *out_;
        Selection& selection = source.selection;
        for (std::uint32_t i = 0; i < source.docs.packages.size(); ++i) {
            const sema::doc::DocPackage& package = source.docs.packages[i];
            const bool isWanted = package.path.empty() ? documentsRoot_ : options_.includeImports || wanted_.contains(package.directory);
            if (isWanted) {
                selection.packages.push_back(i);
            }
        }
        std::sort(selection.packages.begin(), selection.packages.end(), [&](std::uint32_t a, std::uint32_t b) {
            return source.docs.packages[a].path < source.docs.packages[b].path;
        });
        selection.docs = &source.docs;
        selection.sources = &source.program.sources;
        selection.names = &source.program.session.names;
        selection.root = root_;
        selection.title = title();
    }

    [[nodiscard]] std::string title() const {
        if (!options_.name.empty()) {
            return options_.name;
        }
        if (directory_ != root_) {
            const std::string path = importPath(std::string_view(directory_).substr(root_.size() + 1));
            return path.empty() ? directory_.substr(directory_.rfind('/') + 1) : path;
        }
        return out_->program.moduleName.empty() ? root_.substr(root_.rfind('/') + 1) : out_->program.moduleName;
    }

    const SourceOptions& options_;
    FileSystem& files_;
    std::unique_ptr<Source> out_;
    std::string directory_;
    std::string root_;
    std::unordered_set<std::string> wanted_;  ///< folders with packages that are documented
    bool documentsRoot_ = false;
};

}  // namespace

std::unique_ptr<Source> readSource(const SourceOptions& options, FileSystem& files) {
    return Reader(options, files).run();
}

}  // namespace kcl::tools::doc
