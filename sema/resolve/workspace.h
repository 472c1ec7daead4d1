// What the steps of name resolution share: the program, the model under construction, one sink per package, and the
// questions every step asks. Internal to sema/resolve.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/program.h"
#include "sema/model/model.h"
#include "sema/resolve/suggest.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::sema {

/// The names of the built-in types, `any int float str bool`.
[[nodiscard]] bool isBasicTypeName(std::string_view text);

struct Workspace {
    Workspace(load::LoadedProgram& loaded, Model& out);
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    load::LoadedProgram& program;
    Model& model;
    Interner& names;
    /// By PackageId. Packages that turn out to be unused are never reported on.
    std::vector<diag::Engine> sinks;
    /// By PackageId: packages that the headers of its schemas name; may repeat.
    std::vector<std::vector<PackageId>> headerUses;
    std::vector<std::uint8_t> builtin;  ///< by Name; true for a global built-in function
    std::vector<Name> builtinNames;
    std::vector<PackageId> idOf;        ///< by index into LoadedProgram::packages

    [[nodiscard]] std::string_view text(Name name) const { return names.text(name); }
    [[nodiscard]] diag::Engine& sink(PackageId id) { return sinks[static_cast<std::uint32_t>(id)]; }
    [[nodiscard]] Package& package(PackageId id) { return model.packages[static_cast<std::uint32_t>(id)]; }
    [[nodiscard]] const load::Package& loaded(PackageId id) const {
        return program.packages[program.order[static_cast<std::uint32_t>(id)]];
    }
    [[nodiscard]] bool isBuiltin(Name name) const {
        const auto at = static_cast<std::uint32_t>(name);
        return at < builtin.size() && builtin[at] != 0;
    }
    [[nodiscard]] bool isPrivate(Name name) const { return text(name).starts_with('_'); }
    [[nodiscard]] std::optional<GlobalId> find(PackageId package, Name name) const;

    /// `pkg.member` read in `from`, or nothing when it cannot be; the mistake is reported at `at`.
    [[nodiscard]] std::optional<GlobalId> member(PackageId from, PackageId package, ast::NameRef member, Span at);
    /// Reports an undefined name; `candidates` are looked through for similar ones.
    void undefined(PackageId in, ast::NameRef name, const std::vector<std::string_view>& candidates);
    /// False once so many names have been compared that no more similar ones are looked for.
    [[nodiscard]] bool wantsCandidates() const;
    /// Names that package-level code of `package` can see: built-ins, imports, globals.
    [[nodiscard]] std::vector<std::string_view> visibleNames(PackageId package) const;
    /// The package's name in "module '...'".
    [[nodiscard]] std::string_view moduleText(PackageId package) const;

private:
    void addFix(diag::Diagnostic& d, ast::NameRef name, std::string_view instead) const;

    SuggestionBudget suggestions_;
};

/// First step: imports, schemas, rules, aliases and variables of one package, with their setters.
void declarePackage(Workspace& ws, PackageId package);
/// Second step, after all packages are declared: what the schemas and rules inherit from.
void resolveHeaders(Workspace& ws);
/// Third step: cuts circles of inheritance and reports them.
void cutCycles(Workspace& ws);
/// Fourth step: the meaning of every name in the packages that the main package and `roots` use.
void walkUsedPackages(Workspace& ws, std::span<const PackageId> roots);

}  // namespace kcl::sema
