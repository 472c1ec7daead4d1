#include "lsp/analysis/unit.h"

#include "frontend/load/loader.h"
#include "frontend/load/module_root.h"
#include "stdlib/catalogue.h"

#include <utility>

namespace kcl::lsp {

/// What stands on the program, in the order in which it may go: analysis before trees.
struct Unit::State {
    load::LoadedProgram program;
    std::optional<load::ProgramEditor> editor;
    sema::lint::Levels levels;

    /// What stays valid until the next edit.
    struct Facts {
        vm::TypeStore store;
        sema::Analysis analysis;
        std::vector<diag::Diagnostic> mistakes;
        std::optional<std::vector<diag::Diagnostic>> findings;
        std::optional<sema::doc::Documentation> documentation;
        std::vector<bool> documented;  ///< by PackageId: what it holds
        std::map<std::string, Occurrences> occurrences;
        std::unordered_map<std::string, File> files;
    };
    std::unique_ptr<Facts> facts;
};

Unit::Unit(load::ProgramUnit plan, FileSystem& files) : plan_(std::move(plan)), files_(files) {
    plan_.load.isSystemModule = stdlib::isSystemModule;
}

Unit::~Unit() = default;

void Unit::edited(const std::string& path) {
    if (state_ == nullptr) {
        return;  // not loaded yet
    }
    for (const load::Package& package : state_->program.packages) {
        for (const parse::ParsedFile& parsed : package.files) {
            if (parsed.file->path == path) {
                pending_.insert(path);
                return;
            }
        }
    }
}

void Unit::invalidate() {
    state_.reset();
    pending_.clear();
}

void Unit::load() {
    state_.reset();
    pending_.clear();
    auto state = std::make_unique<State>();
    diag::Engine found;
    state->program = load::load(plan_.load, files_, found);
    if (!plan_.root.empty()) {
        diag::Engine quiet;  // mistakes of the kcl.mod are reported when it is open
        SourceMap unused;
        state->levels.configure(load::readManifest(files_, plan_.root, unused, quiet).lint, quiet);
    }
    state_ = std::move(state);
    state_->editor.emplace(state_->program, found);
    ++loads_;
}

void Unit::analyse() {
    state_->facts = std::make_unique<State::Facts>();
    State::Facts& facts = *state_->facts;
    diag::Engine sink;
    for (const diag::Diagnostic& known : state_->editor->diagnostics()) {
        sink.add(known);
    }
    if (!state_->program.packages.empty()) {
        facts.analysis = sema::analyse(state_->program, plan_.load, facts.store, sink);
    }
    facts.mistakes = sink.all();
    for (std::uint32_t i = 0; i < facts.analysis.model.packages.size(); ++i) {
        for (const parse::ParsedFile& parsed : state_->program.packages[state_->program.order[i]].files) {
            facts.files.insert_or_assign(parsed.file->path, File{&parsed, sema::PackageId{i}});
        }
    }
    ++version_;
}

void Unit::refresh() {
    if (state_ == nullptr) {
        load();
    }
    if (!pending_.empty()) {
        state_->facts.reset();
        const std::set<std::string> edited = std::exchange(pending_, {});
        for (const std::string& path : edited) {
            ReadResult read = files_.read(path);
            if (!read.ok || !state_->editor->replace(path, std::move(read.text))) {
                load();
                break;
            }
        }
    }
    if (state_->facts == nullptr) {
        analyse();
    }
}

const load::LoadedProgram& Unit::program() {
    refresh();
    return state_->program;
}

const sema::Model& Unit::model() {
    refresh();
    return state_->facts->analysis.model;
}

const sema::Types& Unit::types() {
    refresh();
    return state_->facts->analysis.types;
}

std::uint64_t Unit::version() {
    refresh();
    return version_;
}

const sema::doc::Documentation& Unit::documentation(sema::PackageId package) {
    refresh();
    State::Facts& facts = *state_->facts;
    const sema::Model& model = facts.analysis.model;
    std::vector<bool>& documented = facts.documented;
    documented.resize(model.packages.size());
    if (facts.documentation.has_value() && documented[static_cast<std::size_t>(package)]) {
        return *facts.documentation;
    }
    documented[static_cast<std::size_t>(package)] = true;
    for (bool grew = true; grew;) {
        grew = false;
        const auto need = [&](std::uint32_t schema) {
            if (schema != sema::kNoId && !documented[static_cast<std::size_t>(model.schemas[schema].package)]) {
                documented[static_cast<std::size_t>(model.schemas[schema].package)] = true;
                grew = true;
            }
        };
        for (const sema::SchemaModel& schema : model.schemas) {
            if (documented[static_cast<std::size_t>(schema.package)]) {
                need(schema.base);
                for (const sema::SchemaId mixin : schema.mixins) {
                    need(static_cast<std::uint32_t>(mixin));
                }
            }
        }
    }
    facts.documentation = sema::doc::document(state_->program, model, facts.analysis.types, &documented);
    return *facts.documentation;
}

const std::vector<diag::Diagnostic>& Unit::mistakes() {
    refresh();
    return state_->facts->mistakes;
}

const std::vector<diag::Diagnostic>& Unit::findings() {
    refresh();
    State::Facts& facts = *state_->facts;
    if (!facts.findings.has_value()) {
        const auto wanted = [this](const SourceFile& file) { return plan_.files.contains(file.path); };
        facts.findings = sema::lint::lint(state_->program, facts.analysis.model, facts.analysis.types, state_->levels, wanted);
    }
    return *facts.findings;
}

std::optional<Unit::File> Unit::file(const std::string& path) {
    refresh();
    const auto at = state_->facts->files.find(path);
    return at == state_->facts->files.end() ? std::nullopt : std::optional(at->second);
}

std::vector<Unit::File> Unit::allFiles() {
    refresh();
    std::vector<File> out;
    const sema::Model& model = state_->facts->analysis.model;
    for (std::uint32_t i = 0; i < model.packages.size(); ++i) {
        if (model.packages[i].used) {
            for (const parse::ParsedFile& parsed : state_->program.packages[state_->program.order[i]].files) {
                out.push_back({&parsed, sema::PackageId{i}});
            }
        }
    }
    return out;
}

const Occurrences* Unit::occurrences(const std::string& path) {
    const std::optional<File> found = file(path);
    if (!found.has_value()) {
        return nullptr;
    }
    State::Facts& facts = *state_->facts;
    const auto known = facts.occurrences.find(path);
    if (known != facts.occurrences.end()) {
        return &known->second;
    }
    const Scope scope{state_->program, facts.analysis.model, facts.analysis.types};
    return &facts.occurrences.emplace(path, collectOccurrences(scope, *found->parsed, found->package)).first->second;
}

}  // namespace kcl::lsp
