#include "frontend/load/loader.h"

#include "frontend/diag/load_kinds.h"
#include "frontend/load/import_path.h"
#include "frontend/load/module_graph.h"
#include "frontend/load/module_guess.h"
#include "frontend/load/module_root.h"
#include "frontend/load/module_table.h"
#include "frontend/load/package_cache.h"
#include "frontend/support/path.h"
#include "frontend/support/utf8.h"

#include <algorithm>
#include <chrono>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace kcl::load {

namespace {

constexpr std::string_view kTestSuffix = "_test.k";

class Loader {
public:
    Loader(const LoadOptions& options, FileSystem& files, diag::Engine& sink, LoadStatistics* statistics)
        : options_(options),
          files_(files),
          sink_(sink),
          statistics_(statistics),
          modules_(options.externalPackages, options.packageCache, files, program_.sources, sink) {}

    LoadedProgram run() {
        addPackage(kMainPackage, {}, 0);
        const std::vector<Entry> mainFiles = collectMainFiles();
        findRoot(mainFiles);
        for (const Entry& file : mainFiles) {
            addMainFile(file);
        }
        for (const std::string& folder : options_.packageFolders) {
            const std::string location = files_.absolute(folder);
            extra_.push_back(packageAt({location, false, 0, modules_.pathBelow(0, location)}, Span{}));
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
        if (cacheReady_) {
            options_.cache->save(program_);
        }
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
        if (options_.entries.empty() && options_.packageFolders.empty()) {
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
        const std::string first = !mainFiles.empty()                  ? std::string(parentPath(mainFiles.front().path))
                                  : !options_.packageFolders.empty() ? files_.absolute(options_.packageFolders.front())
                                                                     : files_.absolute(".");
        program_.root = findModuleRoot(files_, first);
        Manifest manifest;
        if (program_.root.empty()) {
            program_.root = options_.rootWithoutManifest.empty() ? first : options_.rootWithoutManifest;
        } else {
            manifest = readManifest(files_, program_.root, program_.sources, sink_);
        }
        program_.moduleName = manifest.name;
        chooseEdition(manifest.expectedVersion);
        program_.packages.front().directory = first;
        modules_.addMain(program_.root, std::move(manifest.dependencies));
    }

    /// A version that cannot be read asks for nothing.
    void chooseEdition(std::string_view version) {
        if (options_.edition.has_value()) {
            program_.edition = *options_.edition;
        } else if (const auto choice = parseEdition(version)) {
            program_.edition = choice->edition;
            if (choice->superseded) {
                sink_.report(Span{}, diag::EditionSuperseded, version);
            }
        }
    }

    void addMainFile(const Entry& file) {
        if (file.text.has_value()) {
            given_.insert(file.path);
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
    [[nodiscard]] std::uint32_t packageAt(const ImportLocation& target, Span at) {
        const auto known = packageAt_.find(target.location);
        if (known != packageAt_.end()) {
            return known->second;
        }
        const std::string directory =
            target.isFile ? std::string(parentPath(target.location)) : target.location;
        const std::uint32_t index = addPackage(target.path, directory, target.module);
        packageAt_.emplace(target.location, index);
        std::vector<std::string> names;
        if (readUnchanged(index, target, directory)) {
            return index;
        }
        if (target.isFile) {
            names.emplace_back(fileName(target.location));
        } else {
            names = files_.list(directory);
            std::erase_if(names, [](const std::string& name) {
                return !name.ends_with(kSourceSuffix) || name.ends_with(kTestSuffix) || name.starts_with('_');
            });
        }
        if (options_.cache == nullptr || !readThroughCache(index, target, directory, names, at)) {
            for (const std::string& name : names) {
                (void)parseFile(index, joinPath(directory, name), at);
            }
        }
        return index;
    }

    // --- the cache of packages

    /// The package as it was stored, when the cache knows that its files have not changed.
    bool readUnchanged(std::uint32_t index, const ImportLocation& target, const std::string& directory) {
        if (options_.cache == nullptr) {
            return false;
        }
        if (!cacheReady_) {
            cacheReady_ = true;
            options_.cache->begin(program_.root);
        }
        std::optional<StoredPackage> stored = options_.cache->findUnchanged(target.location, target.isFile);
        return stored.has_value() && readStored(index, directory, std::move(*stored));
    }

    bool readStored(std::uint32_t index, const std::string& directory, StoredPackage stored) {
        const auto known = [&](const std::string& path) {
            const auto at = sourceAt_.find(path);
            return at == sourceAt_.end() ? nullptr : at->second;
        };
        Package& package = program_.packages[index];
        if (std::ranges::any_of(stored.files, [&](const StoredFile& file) { return given_.contains(joinPath(directory, file.name)); }) ||
            !readPackage(std::move(stored), directory, files_, known, program_, package)) {
            return false;
        }
        for (const parse::ParsedFile& file : package.files) {
            sourceAt_.emplace(file.file->path, file.file);
        }
        return true;
    }

    /// Reads the files of a package, and parses them unless the cache has seen that content. False, with nothing done, when
    /// a file cannot be read or has another text here than on disk.
    bool readThroughCache(std::uint32_t index, const ImportLocation& target, const std::string& directory,
                          const std::vector<std::string>& files, Span at) {
        const std::vector<std::string_view> names(files.begin(), files.end());
        const PackageCache::Stamps stamps = options_.cache->stamps(target.location, target.isFile, names);
        std::vector<std::string> texts;
        for (const std::string_view name : names) {
            const std::string path = joinPath(directory, name);
            const auto known = sourceAt_.find(path);
            if (given_.contains(path)) {
                return false;
            }
            if (known != sourceAt_.end()) {
                texts.push_back(program_.sources.file(known->second->base)->text);
                continue;
            }
            ReadResult read = files_.read(path);
            if (!read.ok || findInvalidUtf8(read.text) != std::string_view::npos) {
                return false;
            }
            texts.push_back(std::move(read.text));
        }
        const BlobKey key = options_.cache->keyOf(names, texts);
        std::optional<StoredPackage> stored = options_.cache->find(key, target.location, stamps);
        if (stored.has_value() && readStored(index, directory, std::move(*stored))) {
            return true;
        }
        std::vector<ast::NodeId> firstNodes;
        for (std::size_t i = 0; i < names.size(); ++i) {
            firstNodes.push_back(program_.session.nextNode);
            const std::string path = joinPath(directory, names[i]);
            if (sourceAt_.contains(path)) {
                (void)parseFile(index, path, at);
            } else if (!parseText(index, path, std::move(texts[i]), at)) {
                return true;
            }
        }
        firstNodes.push_back(program_.session.nextNode);
        const std::vector<parse::ParsedFile>& parsed = program_.packages[index].files;
        if (std::ranges::none_of(parsed, [this](const parse::ParsedFile& file) { return mistaken_.contains(file.file); })) {
            options_.cache->keep(key, target.location, stamps, index, std::move(firstNodes));
        }
        return true;
    }

    /// Reads and parses one file of a package. A directory that is named like a file is passed over.
    bool parseFile(std::uint32_t package, const std::string& path, Span at) {
        const auto known = sourceAt_.find(path);
        if (known != sourceAt_.end()) {
            // A file of two packages has a tree in each, over the same text: its mistakes are reported once.
            parseSource(package, *program_.sources.file(known->second->base));
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
        const std::size_t mistakes = sink_.all().size();
        parse::ParsedFile file = parse::parse(source, program_.session, sink_);
        if (sink_.all().size() != mistakes) {
            mistaken_.insert(&source);
        }
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
                                       [this](const ast::NameRef& part) { return !names().text(part.name).empty(); });
        if (stmt.path.empty() || !named) {
            return import;  // a syntax error was reported there
        }
        const std::uint32_t module = moduleOf_[package];
        const std::string& moduleRoot = modules_.root(module);
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
            const std::string below = joinNames(stmt, names(), '/');
            if (auto target = modules_.targetAt(module, joinPath(moduleRoot, below))) {
                return linked(std::move(import), *target);
            }
            if (auto target = modules_.externalTarget(module, below)) {
                return linked(std::move(import), *target);
            }
            reportMissing(stmt, import.path, program_.root);
            return import;
        }
        // A main file outside of the module can still import what lies beside it.
        const std::string& root = isInside(directory, moduleRoot) ? moduleRoot : directory;
        const std::string base = relativeBase(root, directory, stmt.leadingDots);
        if (base.empty()) {
            later_.push_back(diagnostic(stmt.span, diag::ModuleWithoutFiles, writtenPath(stmt, names()), program_.root + "/"));
            return import;
        }
        const std::string location = joinPath(base, joinNames(stmt, names(), '/'));
        import.path = modules_.pathBelow(module, location);
        if (auto target = modules_.targetAt(module, location)) {
            return linked(std::move(import), *target);
        }
        reportMissing(stmt, import.path, moduleRoot);
        return import;
    }

    [[nodiscard]] Import linked(Import import, const ImportLocation& target) {
        import.kind = ImportKind::Package;
        import.path = target.path;
        import.package = packageAt(target, import.stmt->span);
        return import;
    }

    void reportMissing(const ast::ImportStmt& stmt, const std::string& path, const std::string& root) {
        std::string location = path;
        std::replace(location.begin(), location.end(), '.', '/');
        location = joinPath(root, location);
        diag::Diagnostic one = diagnostic(stmt.span, diag::ModuleNotFound, path);
        one.notes.push_back("there is no folder " + location + " and no file " + location + ".k");
        if (const std::string meant = nearSystemModule(path, options_.isSystemModule); !meant.empty()) {
            one.suggestions.push_back("did you mean the system module '" + meant + "'?");
        }
        const std::string package = path.substr(0, path.find('.'));
        one.suggestions.push_back("name the package's folder with '-E " + package +
                                  "=PATH', or as a dependency in kcl.mod: " + package + " = { path = \"PATH\" }");
        missing_.push_back(std::move(one));
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
        edges.front().insert(edges.front().end(), extra_.begin(), extra_.end());
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
    ModuleTable modules_;
    std::vector<std::uint32_t> moduleOf_;                       ///< by package
    std::unordered_map<std::string, std::uint32_t> packageAt_;  ///< by location
    std::unordered_map<std::string, const SourceFile*> sourceAt_;
    std::unordered_set<std::string> given_;           ///< paths of main files whose text was given
    std::unordered_set<const SourceFile*> mistaken_;  ///< in which the parser found something
    bool cacheReady_ = false;
    std::vector<std::uint32_t> extra_;       ///< packages of options_.packageFolders
    std::vector<diag::Diagnostic> missing_;  ///< reported behind the syntax errors
    std::vector<diag::Diagnostic> later_;    ///< reported behind missing_
};

}  // namespace

LoadedProgram load(const LoadOptions& options, FileSystem& files, diag::Engine& sink, LoadStatistics* statistics) {
    return Loader(options, files, sink, statistics).run();
}

}  // namespace kcl::load
