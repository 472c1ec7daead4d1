#include "frontend/load/loader.h"

#include "frontend/load/import_path.h"
#include "frontend/load/module_graph.h"
#include "frontend/load/module_root.h"
#include "frontend/support/path.h"
#include "frontend/support/utf8.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace kcl::load {

namespace {

constexpr std::string_view kSourceSuffix = ".k";
constexpr std::string_view kTestSuffix = "_test.k";

/// A root that absolute imports start from: the module of the main files, or an external package.
struct Module {
    std::string root;
    std::string prefix;  ///< first name of its packages; empty for the module of the main files
    std::vector<Dependency> dependencies;
};

/// Where an import was found.
struct Target {
    std::string location;  ///< directory, or file of a package of one file
    bool isFile = false;
    std::uint32_t module = 0;
    std::string path;      ///< of the package
};

class Loader {
public:
    Loader(const LoadOptions& options, FileSystem& files, diag::Engine& sink, LoadStatistics* statistics)
        : options_(options), files_(files), sink_(sink), statistics_(statistics) {}

    LoadedProgram run() {
        addPackage(kMainPackage, {}, 0);
        const std::vector<Entry> mainFiles = collectMainFiles();
        findRoot(mainFiles);
        for (const Entry& file : mainFiles) {
            addMainFile(file);
        }
        for (std::uint32_t i = 0; i < program_.packages.size(); ++i) {
            resolveImports(i);
        }
        for (std::vector<diag::Diagnostic>* batch : {&missing_, &later_}) {
            for (diag::Diagnostic& one : *batch) {
                sink_.add(std::move(one));
            }
        }
        orderPackages();
        return std::move(program_);
    }

private:
    // --- main files

    /// The files of the entries, directories replaced by their files, each once.
    [[nodiscard]] std::vector<Entry> collectMainFiles() {
        std::vector<Entry> out;
        std::unordered_set<std::string> seen;
        const auto add = [&](std::string path, std::optional<std::string> text) {
            if (seen.insert(path).second) {
                out.push_back({std::move(path), std::move(text)});
            }
        };
        if (options_.entries.empty()) {
            fail(diag::NoInputFiles);
        }
        for (const Entry& entry : options_.entries) {
            const std::string path = files_.absolute(entry.path);
            if (entry.text.has_value()) {
                add(path, entry.text);
                continue;
            }
            switch (files_.kind(path)) {
                case FileKind::Missing: fail(diag::InputFileMissing, entry.path); break;
                case FileKind::File:
                case FileKind::Other: add(path, std::nullopt); break;
                case FileKind::Directory: {
                    bool any = false;
                    for (const std::string& name : files_.list(path)) {
                        if (name.ends_with(kSourceSuffix) && !name.ends_with(kTestSuffix)) {
                            any = true;
                            add(joinPath(path, name), std::nullopt);
                        }
                    }
                    if (!any) {
                        fail(diag::FolderWithoutFiles, entry.path);
                    }
                }
            }
        }
        return out;
    }

    template <typename Definition, typename... Args>
    void fail(const Definition& definition, const Args&... args) {
        sink_.report(Span{}, definition, args...);
        program_.complete = false;
    }

    void findRoot(const std::vector<Entry>& mainFiles) {
        const std::string first =
            mainFiles.empty() ? files_.absolute(".") : std::string(parentPath(mainFiles.front().path));
        program_.root = findModuleRoot(files_, first);
        Module main;
        if (program_.root.empty()) {
            program_.root = first;
        } else {
            Manifest manifest = readManifest(files_, program_.root, program_.sources, sink_);
            program_.moduleName = manifest.name;
            program_.legacy = manifest.legacy();
            main.dependencies = std::move(manifest.dependencies);
        }
        program_.legacy = options_.legacy.value_or(program_.legacy);
        program_.packages.front().directory = first;
        main.root = program_.root;
        modules_.push_back(std::move(main));
        moduleAt_.emplace(program_.root, 0);
    }

    void addMainFile(const Entry& file) {
        if (file.text.has_value()) {
            parseText(0, file.path, *file.text, Span{});
        } else if (!parseFile(0, file.path, Span{})) {
            program_.complete = false;
        }
    }

    // --- packages

    std::uint32_t addPackage(std::string path, std::string directory, std::uint32_t module) {
        Package package;
        package.path = std::move(path);
        package.directory = std::move(directory);
        program_.packages.push_back(std::move(package));
        moduleOf_.push_back(module);
        return static_cast<std::uint32_t>(program_.packages.size() - 1);
    }

    /// The package at `target`, loaded when it is new. `at` is the import that asks for it.
    [[nodiscard]] std::uint32_t packageAt(const Target& target, Span at) {
        const auto known = packageAt_.find(target.location);
        if (known != packageAt_.end()) {
            return known->second;
        }
        const std::string directory =
            target.isFile ? std::string(parentPath(target.location)) : target.location;
        const std::uint32_t index = addPackage(target.path, directory, target.module);
        packageAt_.emplace(target.location, index);
        if (target.isFile) {
            (void)parseFile(index, target.location, at);
            return index;
        }
        for (const std::string& name : files_.list(directory)) {
            const bool wanted =
                name.ends_with(kSourceSuffix) && !name.ends_with(kTestSuffix) && !name.starts_with('_');
            if (wanted) {
                (void)parseFile(index, joinPath(directory, name), at);
            }
        }
        return index;
    }

    /// Reads and parses one file of a package. A directory that is named like a file is passed over.
    bool parseFile(std::uint32_t package, const std::string& path, Span at) {
        const auto known = sourceAt_.find(path);
        if (known != sourceAt_.end()) {
            // A file of two packages has a tree in each, over the same text: its mistakes are reported once.
            parseSource(package, *known->second);
            return true;
        }
        ReadResult read = files_.read(path);
        if (!read.ok) {
            if (package != 0 && files_.kind(path) == FileKind::Directory) {
                return true;
            }
            sink_.report(at, diag::FileUnreadable, path, read.error.reason);
            return false;
        }
        return parseText(package, path, std::move(read.text), at);
    }

    bool parseText(std::uint32_t package, const std::string& path, std::string text, Span at) {
        if (findInvalidUtf8(text) != std::string_view::npos) {
            sink_.report(at, diag::FileUnreadable, path, std::string_view("stream did not contain valid UTF-8"));
            return false;
        }
        const SourceFile* source = program_.sources.add(path, std::move(text));
        if (source == nullptr) {
            sink_.report(at, diag::ProgramTooLarge, path);
            return false;
        }
        sourceAt_.emplace(path, source);
        parseSource(package, *source);
        return true;
    }

    void parseSource(std::uint32_t package, const SourceFile& source) {
        const auto begin = std::chrono::steady_clock::now();
        parse::ParsedFile file = parse::parse(source, program_.session, sink_);
        if (statistics_ != nullptr) {
            const auto spent = std::chrono::steady_clock::now() - begin;
            statistics_->parseNanoseconds +=
                static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(spent).count());
            statistics_->files += 1;
            statistics_->bytes += source.text.size();
        }
        program_.packages[package].files.push_back(std::move(file));
    }

    // --- imports

    void resolveImports(std::uint32_t index) {
        std::vector<Import> imports;
        // packages grows while imports are resolved, so nothing is held across.
        for (std::size_t i = 0; i < program_.packages[index].files.size(); ++i) {
            const parse::ParsedFile& file = program_.packages[index].files[i];
            const std::string directory(parentPath(file.file->path));
            const ast::Module& module = *file.module;
            for (const ast::Stmt* stmt : module.body) {
                // observed: an import inside of `if` is accepted and has no effect, whatever it names
                if (const auto* import = ast::as<ast::ImportStmt>(stmt)) {
                    imports.push_back(resolveImport(index, directory, *import));
                    noteImport(import->id, index, static_cast<std::uint32_t>(imports.size() - 1));
                }
            }
        }
        program_.packages[index].imports = std::move(imports);
    }

    void noteImport(ast::NodeId id, std::uint32_t package, std::uint32_t index) {
        if (id >= program_.importOf.size()) {
            program_.importOf.resize(std::size_t{id} + 1, 0);
        }
        program_.imports.push_back({package, index});
        program_.importOf[id] = static_cast<std::uint32_t>(program_.imports.size());
    }

    [[nodiscard]] Import resolveImport(std::uint32_t package, const std::string& directory, const ast::ImportStmt& stmt) {
        Import import;
        import.stmt = &stmt;
        const bool named = std::all_of(stmt.path.begin(), stmt.path.end(),
                                       [](const ast::NameRef& part) { return part.name != Name::None; });
        if (stmt.path.empty() || !named) {
            return import;  // a syntax error was reported there
        }
        const Module& module = modules_[moduleOf_[package]];
        if (stmt.leadingDots == 0) {
            import.path = joinNames(stmt, names(), '.');
            if (options_.isSystemModule != nullptr && options_.isSystemModule(import.path)) {
                import.kind = ImportKind::System;
                return import;
            }
            if (names().text(stmt.path.front().name) == "kcl_plugin") {
                sink_.report(stmt.span, diag::PluginNotFound, import.path);
                return import;
            }
            const std::string below = joinPath(module.root, joinNames(stmt, names(), '/'));
            if (auto target = targetAt(moduleOf_[package], below)) {
                return linked(std::move(import), *target);
            }
            if (auto target = externalTarget(moduleOf_[package], stmt)) {
                return linked(std::move(import), *target);
            }
            reportMissing(stmt, import.path, program_.root);
            return import;
        }
        // A main file outside of the module can still import what lies beside it.
        const std::string& root = isInside(directory, module.root) ? module.root : directory;
        const std::string base = relativeBase(root, directory, stmt.leadingDots);
        if (base.empty()) {
            later_.push_back(diagnostic(stmt.span, diag::ModuleWithoutFiles, writtenPath(stmt, names()), program_.root + "/"));
            return import;
        }
        const std::string location = joinPath(base, joinNames(stmt, names(), '/'));
        import.path = pathBelow(module, location);
        if (auto target = targetAt(moduleOf_[package], location)) {
            return linked(std::move(import), *target);
        }
        reportMissing(stmt, import.path, module.root);
        return import;
    }

    [[nodiscard]] Import linked(Import import, const Target& target) {
        import.kind = ImportKind::Package;
        import.path = target.path;
        import.package = packageAt(target, import.stmt->span);
        return import;
    }

    [[nodiscard]] static std::string pathBelow(const Module& module, std::string_view location) {
        const bool inside = isInside(location, module.root);
        const std::string below = dottedBelow(inside ? std::string_view(module.root) : "/", location);
        if (module.prefix.empty()) {
            return below;
        }
        return below.empty() ? module.prefix : module.prefix + '.' + below;
    }

    /// The directory `location`, else the file `location`.k.
    [[nodiscard]] std::optional<Target> targetAt(std::uint32_t module, const std::string& location) {
        if (files_.kind(location) == FileKind::Directory) {
            return Target{location, false, module, pathBelow(modules_[module], location)};
        }
        const std::string file = location + std::string(kSourceSuffix);
        if (files_.kind(file) == FileKind::File) {
            return Target{file, true, module, pathBelow(modules_[module], location)};
        }
        return std::nullopt;
    }

    /// The import in the external package that its first name means.
    [[nodiscard]] std::optional<Target> externalTarget(std::uint32_t from, const ast::ImportStmt& stmt) {
        const std::string first(names().text(stmt.path.front().name));
        const std::optional<std::uint32_t> module = externalModule(from, first);
        if (!module.has_value()) {
            return std::nullopt;
        }
        std::string location = modules_[*module].root;
        for (const ast::NameRef& part : stmt.path.subspan(1)) {
            location += '/';
            location += names().text(part.name);
        }
        return targetAt(*module, normalisePath(location));
    }

    /// The module that `name` means inside `from`: an external package of the run, a dependency of its own or of the
    /// main module, a directory in vendor/.
    [[nodiscard]] std::optional<std::uint32_t> externalModule(std::uint32_t from, const std::string& name) {
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

    [[nodiscard]] std::string externalDirectory(std::uint32_t from, const std::string& name) {
        for (const ExternalPackage& package : options_.externalPackages) {
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
                candidates.push_back(program_.root + "/vendor/" + versioned);
                candidates.push_back(program_.root + "/vendor/" + dependency.name);
                if (!options_.packageCache.empty()) {
                    candidates.push_back(joinPath(options_.packageCache, versioned));
                }
            }
        }
        candidates.push_back(program_.root + "/vendor/" + name);
        const auto found = std::find_if(candidates.begin(), candidates.end(), [&](const std::string& directory) {
            return files_.kind(directory) == FileKind::Directory;
        });
        return found == candidates.end() ? std::string{} : *found;
    }

    [[nodiscard]] std::uint32_t moduleIn(const std::string& directory, const std::string& name) {
        const auto [place, isNew] = moduleAt_.emplace(directory, static_cast<std::uint32_t>(modules_.size()));
        if (isNew) {
            Manifest manifest = readManifest(files_, directory, program_.sources, sink_);
            modules_.push_back({directory, name, std::move(manifest.dependencies)});
        }
        return place->second;
    }

    void reportMissing(const ast::ImportStmt& stmt, const std::string& path, const std::string& root) {
        const std::string first = path.substr(0, path.find('.'));
        const auto suggest = [&](diag::Diagnostic one) {
            one.suggestions.push_back("try 'kcl mod add " + first + "' to download the missing package");
            one.suggestions.emplace_back("browse more packages at 'https://artifacthub.io'");
            return one;
        };
        std::string location = path;
        std::replace(location.begin(), location.end(), '.', '/');
        missing_.push_back(suggest(diagnostic(stmt.span, diag::ModuleNotFound, path)));
        later_.push_back(suggest(
            diagnostic(stmt.span, diag::ModuleNotFoundAt, writtenPath(stmt, names()), joinPath(root, location))));
    }

    template <typename Definition, typename... Args>
    [[nodiscard]] static diag::Diagnostic diagnostic(Span span, const Definition& definition, const Args&... args) {
        return {definition.kind, span, diag::format(definition, args...), {}, {}, {}, {}};
    }

    // --- order

    void orderPackages() {
        std::vector<std::vector<std::uint32_t>> edges(program_.packages.size());
        for (std::size_t i = 0; i < edges.size(); ++i) {
            for (const Import& import : program_.packages[i].imports) {
                if (import.kind == ImportKind::Package) {
                    edges[i].push_back(import.package);
                }
            }
        }
        GraphOrder graph = orderGraph(edges, 0);
        program_.order = std::move(graph.order);
        for (const std::vector<std::uint32_t>& circle : graph.circles) {
            reportCircle(circle);
        }
    }

    void reportCircle(const std::vector<std::uint32_t>& circle) {
        constexpr std::size_t kMaxListed = 50;
        program_.cyclic = true;
        std::string paths;
        std::vector<const Import*> imports;
        std::string files;
        std::size_t listed = 0;
        for (const std::uint32_t index : circle) {
            const Package& package = program_.packages[index];
            if (listed++ < kMaxListed) {
                paths += (paths.empty() ? "" : ", ") + package.path;
            }
            for (const Import& import : package.imports) {
                if (import.kind == ImportKind::Package && std::binary_search(circle.begin(), circle.end(), import.package)) {
                    imports.push_back(&import);
                }
            }
        }
        if (listed > kMaxListed) {
            paths += ", ...";
        }
        const SourceFile* last = nullptr;
        listed = 0;
        for (auto it = imports.rbegin(); it != imports.rend() && listed < kMaxListed; ++it) {
            const SourceFile* file = program_.sources.file((*it)->stmt->span.begin);
            if (file != last) {
                files += "\n- " + file->path;
                ++listed;
            }
            last = file;
        }
        sink_.report(Span{}, diag::ImportCycle, files);
        if (circle.size() > 1) {
            for (const Import* import : imports) {
                sink_.report(import->stmt->span, diag::ImportOnCycle, paths);
            }
        }
    }

    [[nodiscard]] const Interner& names() const { return program_.session.names; }

    const LoadOptions& options_;
    FileSystem& files_;
    diag::Engine& sink_;
    LoadStatistics* statistics_;
    LoadedProgram program_;
    std::deque<Module> modules_;            ///< never move
    std::vector<std::uint32_t> moduleOf_;  ///< by package
    std::unordered_map<std::string, std::uint32_t> moduleAt_;   ///< by root
    std::unordered_map<std::string, std::uint32_t> packageAt_;  ///< by location
    std::unordered_map<std::string, const SourceFile*> sourceAt_;
    std::unordered_map<std::string, std::optional<std::uint32_t>> externalOf_;  ///< by module and name
    std::vector<diag::Diagnostic> missing_;  ///< reported behind the syntax errors
    std::vector<diag::Diagnostic> later_;    ///< reported behind missing_
};

}  // namespace

LoadedProgram load(const LoadOptions& options, FileSystem& files, diag::Engine& sink, LoadStatistics* statistics) {
    return Loader(options, files, sink, statistics).run();
}

}  // namespace kcl::load
