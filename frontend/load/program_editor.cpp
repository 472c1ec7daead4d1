#include "frontend/load/program_editor.h"

#include "frontend/diag/load_kinds.h"
#include "frontend/support/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kcl::load {

namespace {

constexpr std::array kLoadKinds = {
#define KCL_DIAG(Ident, ...) diag::Ident.kind,
#include "frontend/diag/load.def"
#undef KCL_DIAG
};

std::vector<const ast::ImportStmt*> importsOf(const ast::Module& module) {
    std::vector<const ast::ImportStmt*> out;
    for (const ast::Stmt* stmt : module.body) {
        if (const auto* import = ast::as<ast::ImportStmt>(stmt)) {
            out.push_back(import);
        }
    }
    return out;
}

/// The indexes into `package.imports` of what `file` imports, in the order of the text.
std::vector<std::size_t> importsIn(const Package& package, const SourceFile& file) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < package.imports.size(); ++i) {
        if (file.contains(package.imports[i].stmt->span.begin)) {
            out.push_back(i);
        }
    }
    return out;
}

bool samePath(const ast::ImportStmt& a, const ast::ImportStmt& b) {
    return a.leadingDots == b.leadingDots && std::ranges::equal(a.path, b.path, {}, &ast::NameRef::name, &ast::NameRef::name);
}

}  // namespace

ProgramEditor::ProgramEditor(LoadedProgram& program, const diag::Engine& found)
    : program_(program), diagnostics_(found.all()), firstFree_(program.session.nextNode) {}

std::vector<ProgramEditor::Place> ProgramEditor::find(const std::string& path) const {
    std::vector<Place> out;
    for (std::uint32_t p = 0; p < program_.packages.size(); ++p) {
        const Package& package = program_.packages[p];
        for (std::uint32_t f = 0; f < package.files.size(); ++f) {
            if (package.files[f].file->path == path) {
                out.push_back({p, f});
            }
        }
    }
    return out;
}

bool ProgramEditor::sameImports(const Package& package, const SourceFile& old, const ast::Module& module) const {
    const std::vector<const ast::ImportStmt*> now = importsOf(module);
    const std::vector<std::size_t> known = importsIn(package, old);
    return std::ranges::equal(now, known, [&](const ast::ImportStmt* stmt, std::size_t index) {
        return samePath(*stmt, *package.imports[index].stmt);
    });
}

void ProgramEditor::relink(Package& package, const SourceFile& old, const ast::Module& module) {
    const std::vector<const ast::ImportStmt*> now = importsOf(module);
    const std::vector<std::size_t> known = importsIn(package, old);
    std::vector<std::uint32_t> places;
    for (const std::size_t index : known) {
        std::uint32_t& place = program_.importOf[package.imports[index].stmt->id];
        places.push_back(std::exchange(place, 0));
    }
    for (std::size_t i = 0; i < now.size(); ++i) {
        Import& import = package.imports[known[i]];
        moved_.emplace_back(import.stmt->span, now[i]->span);
        import.stmt = now[i];
        if (now[i]->id >= program_.importOf.size()) {
            program_.importOf.resize(std::size_t{now[i]->id} + 1, 0);
        }
        program_.importOf[now[i]->id] = places[i];
    }
}

/// Mistakes of the old text go, those of the new one come; what was found out about its imports moves with them.
void ProgramEditor::exchange(const SourceFile& old, const diag::Engine& found) {
    std::erase_if(diagnostics_, [&](diag::Diagnostic& d) {
        if (!d.span.valid() || !old.contains(d.span.begin)) {
            return false;
        }
        const auto to = std::ranges::find(moved_, d.span, &std::pair<Span, Span>::first);
        if (std::ranges::find(kLoadKinds, d.kind) == kLoadKinds.end() || to == moved_.end()) {
            return true;
        }
        d.span = to->second;
        return false;
    });
    diagnostics_.insert(diagnostics_.begin(), found.all().begin(), found.all().end());
}

bool ProgramEditor::replace(const std::string& path, std::string text) {
    constexpr ast::NodeId kMostHoles = 200'000;
    constexpr Loc kMostLocs = Loc{1} << 30;
    constexpr std::uint32_t kMostNames = 1'000'000;
    const std::vector<Place> places = find(path);
    if (places.empty() || program_.cyclic || findInvalidUtf8(text) != std::string_view::npos ||
        program_.session.names.size() > kMostNames) {
        return false;
    }
    const SourceFile& old = *program_.packages[places.front().package].files[places.front().file].file;

    const auto known = std::ranges::find(edited_, path, &Edited::path);
    Edited fresh{path, 0, 0, std::make_unique<Arena>()};
    const bool isLast = known != edited_.end() && std::next(known) == edited_.end();
    fresh.first = edited_.empty() ? firstFree_ : isLast ? known->first : edited_.back().end;
    if (fresh.first > firstFree_ + kMostHoles) {
        return false;
    }
    // The new text is parsed beside the old one, because its imports decide whether it can take its place.
    const SourceFile* source = program_.sources.add(path, std::move(text));
    if (source == nullptr) {
        return false;
    }
    if (source->base > kMostLocs) {
        program_.sources.remove(*source);
        return false;
    }
    diag::Engine found;
    std::swap(program_.session.arena, *fresh.arena);
    program_.session.nextNode = fresh.first;
    std::vector<parse::ParsedFile> parsed;
    bool fits = true;
    for (const Place place : places) {
        parsed.push_back(parse::parse(*source, program_.session, found));
        fits = fits && sameImports(program_.packages[place.package], old, *parsed.back().module);
    }
    fresh.end = program_.session.nextNode;
    std::swap(program_.session.arena, *fresh.arena);
    if (!fits) {
        program_.sources.remove(*source);
        return false;
    }
    moved_.clear();
    for (std::size_t i = 0; i < places.size(); ++i) {
        Package& package = program_.packages[places[i].package];
        relink(package, old, *parsed[i].module);
        package.files[places[i].file] = std::move(parsed[i]);
    }
    exchange(old, found);
    program_.sources.remove(old);
    if (known != edited_.end()) {
        edited_.erase(known);
    }
    edited_.push_back(std::move(fresh));
    return true;
}

}  // namespace kcl::load
