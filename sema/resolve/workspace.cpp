#include "sema/resolve/workspace.h"

#include "frontend/diag/resolve_kinds.h"
#include "sema/resolve/suggest.h"
#include "stdlib/catalogue.h"

#include <algorithm>
#include <array>

namespace kcl::sema {

namespace {

struct ForeignName {
    std::string_view text;
    std::string_view instead;
};
constexpr auto kForeignNames = std::to_array<ForeignName>({
#define KCL_NAME(Text, Instead) {Text, Instead},
#include "frontend/diag/names.def"
});

std::string_view lastPart(std::string_view path) {
    const std::size_t slash = path.find_last_of('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace

bool isBasicTypeName(std::string_view text) {
    return text == "any" || text == "int" || text == "float" || text == "str" || text == "bool";
}

Workspace::Workspace(load::LoadedProgram& loaded, Model& out)
    : program(loaded), model(out), names(loaded.session.names), sinks(loaded.order.size()), headerUses(loaded.order.size()) {
    idOf.resize(loaded.packages.size());
    for (std::uint32_t i = 0; i < loaded.order.size(); ++i) {
        idOf[loaded.order[i]] = PackageId{i};
    }
    for (const stdlib::Row& row : stdlib::rows()) {
        if (row.module.empty()) {
            const Name name = names.intern(row.name);
            builtinNames.push_back(name);
            builtin.resize(std::max<std::size_t>(builtin.size(), static_cast<std::uint32_t>(name) + 1));
            builtin[static_cast<std::uint32_t>(name)] = 1;
        }
    }
}

std::optional<GlobalId> Workspace::find(PackageId package, Name name) const {
    const Package& p = model.package(package);
    const auto at = p.names.find(name);
    return at == p.names.end() ? std::nullopt : std::optional(at->second);
}

std::string_view Workspace::moduleText(PackageId package) const {
    // Observed: a package of one file `a/b.k` is called 'a', one directly below the root by its own name.
    const load::Package& p = loaded(package);
    const std::size_t dot = p.path.find_last_of('.');
    const bool isDirectory = dot == std::string::npos || lastPart(p.directory) == std::string_view(p.path).substr(dot + 1);
    return isDirectory ? std::string_view(p.path) : std::string_view(p.path).substr(0, dot);
}

std::optional<GlobalId> Workspace::member(PackageId from, PackageId package, ast::NameRef name, Span at) {
    if (const auto found = find(package, name.name)) {
        if (isPrivate(name.name) && !program.edition.privateMembers) {
            sink(from).report(at, diag::MemberPrivate, text(name.name), moduleText(package));
            return std::nullopt;
        }
        return found;
    }
    if (model.package(package).imports.contains(name.name)) {
        sink(from).report(at, diag::MemberImported, text(name.name), moduleText(package));
    } else {
        sink(from).report(at, diag::MemberMissing, text(name.name), moduleText(package));
    }
    return std::nullopt;
}

void Workspace::addFix(diag::Diagnostic& d, ast::NameRef name, std::string_view instead) const {
    // Mistakes in a type are reported where the type begins, which may be before the name.
    if (program.sources.text(name.span) == text(name.name)) {
        d.fixes.push_back({name.span, std::string(instead)});
    }
}

bool Workspace::wantsCandidates() const {
    return suggestions_.isLeft();
}

void Workspace::undefined(PackageId in, ast::NameRef name, const std::vector<std::string_view>& candidates) {
    const auto known = std::ranges::find(kForeignNames, text(name.name), &ForeignName::text);
    if (known != kForeignNames.end()) {
        diag::Diagnostic& d = sink(in).report(name.span, diag::UndefinedName, text(name.name), std::string_view());
        if (d.fixes.empty()) {
            d.suggestions.push_back(diag::format(diag::WriteName, known->instead, known->text));
            addFix(d, name, known->instead);
        }
        return;
    }
    std::string similar;
    std::string_view only;
    if (wantsCandidates()) {
        suggestions_.spend(candidates.size());
        similar = suggestion(text(name.name), candidates, &only);
    }
    diag::Diagnostic& d = sink(in).report(name.span, diag::UndefinedName, text(name.name), std::string_view(similar));
    if (!only.empty() && d.fixes.empty()) {
        addFix(d, name, only);
    }
}

std::vector<std::string_view> Workspace::visibleNames(PackageId package) const {
    std::vector<std::string_view> out;
    for (const Name name : builtinNames) {
        out.push_back(text(name));
    }
    const Package& p = model.package(package);
    for (const load::Import& import : loaded(package).imports) {
        const Name bound = import.stmt->bound().name;
        const auto at = p.imports.find(bound);
        if (at != p.imports.end() && at->second.stmt == import.stmt) {
            out.push_back(text(bound));
        }
    }
    for (const GlobalId id : p.order) {
        out.push_back(text(model.global(id).name));
    }
    return out;
}

}  // namespace kcl::sema
