#include "tools/driver/session.h"

#include "codegen/bytecode/compile.h"
#include "frontend/diag/load_kinds.h"
#include "frontend/lex/scanner.h"
#include "frontend/load/loader.h"
#include "frontend/load/override.h"
#include "sema/analysis/analyse.h"
#include "stdlib/catalogue.h"
#include "tools/driver/cache_folder.h"
#include "tools/driver/execution.h"
#include "tools/driver/native_library.h"

#include <algorithm>
#include <chrono>
#include <new>
#include <optional>
#include <optional>
#include <utility>

namespace kcl::tools {

namespace {

const vm::NativeLibrary* loadNative() {
    std::string ignored;
    return nativeLibrary(ignored);
}

}  // namespace

struct Session::Results {
    std::optional<SessionCache> cache;
    load::LoadedProgram program;
    vm::TypeStore store;
    sema::Analysis analysis;
    std::unique_ptr<vm::Program> code;
    std::optional<Execution> execution;
};

Session::Session(FileSystem& files, Timing& timing) : files_(files), timing_(timing), results_(std::make_unique<Results>()) {}

Session::~Session() = default;

const load::LoadedProgram& Session::program() const {
    return results_->program;
}

load::LoadedProgram& Session::program() {
    return results_->program;
}

const vm::Program& Session::code() const {
    return *results_->code;
}

const std::vector<std::uint64_t>& Session::hits() const {
    return results_->execution->hits();
}

std::uint64_t Session::steps() const {
    return results_->execution.has_value() ? results_->execution->steps() : 0;
}

vm::NativeStatistics Session::nativeStatistics() const {
    return results_->execution.has_value() ? results_->execution->nativeStatistics() : vm::NativeStatistics{};
}

std::string_view Session::printed() const {
    return results_->execution.has_value() ? std::string_view(results_->execution->printed()) : std::string_view();
}

bool Session::prepare(const RunOptions& options) {
    plan_ = makePlan(options, files_, diagnostics_);
    if (options.cache) {
        if (std::unique_ptr<BlobStore> folder = openCacheFolder(files_)) {
            plan_.load.cache = &results_->cache.emplace(std::move(folder), files_).packages;
        }
    }
    return !diagnostics_.hasErrors();
}

bool Session::load() {
    plan_.load.isSystemModule = stdlib::isSystemModule;
    load::LoadStatistics statistics;
    {
        const Timing::Scope scope = timing_.phase("load");
        results_->program = load::load(plan_.load, files_, diagnostics_, &statistics);
    }
    const load::LoadedProgram& program = results_->program;
    if (timing_.enabled()) {
        // The parser scans as it goes; scanning alone is measured by doing it once more.
        const auto begin = std::chrono::steady_clock::now();
        diag::Engine quiet;
        for (const auto& file : program.sources.files()) {
            lex::TokenList tokens;
            (void)lex::scan(*file, tokens, quiet);
        }
        const auto spent = std::chrono::steady_clock::now() - begin;
        const auto lexing =
            static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(spent).count());
        timing_.split("load", "lex", std::min(lexing, statistics.parseNanoseconds));
        timing_.split("load", "parse", statistics.parseNanoseconds - std::min(lexing, statistics.parseNanoseconds));
    }
    plan_.run.moduleRoot = program.root;
    plan_.run.edition = program.edition;
    plan_.run.disableEmptyList = plan_.run.disableEmptyList || program.edition.dropEmptyLists;
    plan_.run.mainFiles.clear();
    for (const parse::ParsedFile& file : program.mainPackage().files) {
        plan_.run.mainFiles.push_back(file.file->path);
    }
    if (!program.complete || program.cyclic) {
        return false;
    }
    load::applyOverrides(results_->program, plan_.overrides, diagnostics_);
    return true;
}

bool Session::check(sema::Detail detail) {
    const Timing::Scope scope = timing_.phase("check");
    results_->analysis = sema::analyse(results_->program, plan_.load, results_->store, diagnostics_, detail);
    return !diagnostics_.hasErrors();
}

std::vector<diag::Diagnostic> Session::lint(const sema::lint::Levels& levels, const std::function<bool(const SourceFile&)>& wanted) {
    const Timing::Scope scope = timing_.phase("lint");
    return sema::lint::lint(results_->program, results_->analysis.model, results_->analysis.types, levels, wanted);
}

bool Session::compile(bool probes) {
    const Timing::Scope scope = timing_.phase("compile");
    results_->code = codegen::compile(results_->program, results_->analysis.model, results_->analysis.types,
                                      {.probes = probes, .everySchema = probes});
    return !diagnostics_.hasErrors();
}

bool Session::evaluate() {
    const Timing::Scope scope = timing_.phase("evaluate");
    if (plan_.run.engine != vm::Engine::Vm) {
        std::string reason;
        plan_.run.native = loadNative;
        if (plan_.run.engine == vm::Engine::Native && nativeLibrary(reason) == nullptr) {
            diagnostics_.report({}, diag::NativeUnavailable, std::string_view(reason));
            return false;
        }
    }
    results_->execution.emplace(results_->program, *results_->code, plan_.run, files_);
    return results_->execution->evaluate(diagnostics_);
}

bool Session::emit(std::string& out) {
    const Timing::Scope scope = timing_.phase("emit");
    return results_->execution->emit(plan_.format, out, diagnostics_);
}

void Session::dumpTypes(std::string& out) const {
    const Interner& names = results_->program.session.names;
    const auto& [model, types] = results_->analysis;
    for (std::size_t i = 0; i < model.globals.size(); ++i) {
        const sema::Global& global = model.globals[i];
        const sema::Package& package = model.package(global.package);
        if (package.path == load::kMainPackage && i < types.global.size() && types.global[i] != nullptr) {
            out += names.text(global.name);
            out += ": " + vm::typeText(*types.global[i]) + "\n";
        }
    }
}

void Session::dumpBytecode(std::string& out) const {
    out += vm::disassemble(*results_->code);
}

void Session::reportOutOfMemory() {
    diagnostics_.report({}, diag::OutOfMemory);
}

bool runProgram(Session& session, const RunOptions& options, std::string& out) {
    try {
        return session.prepare(options) && session.load() && session.check(sema::Detail::Needed) && session.compile() && session.evaluate() &&
               session.emit(out);
    } catch (const std::bad_alloc&) {
        session.reportOutOfMemory();
        return false;
    }
}

}  // namespace kcl::tools
