// One program as the features see it: loaded, resolved and checked, and kept up to date with edits of its files.
//
// Places are byte offsets in the text as the compiler has it; nothing here knows the protocol. What is asked for is
// computed when it is first needed after an edit. Not for use from two threads at once.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/program_editor.h"
#include "frontend/load/program_units.h"
#include "frontend/support/file_system.h"
#include "lsp/analysis/occurrences.h"
#include "sema/analysis/analyse.h"
#include "sema/doc/model.h"
#include "sema/lint/lint.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace kcl::lsp {

class Unit {
public:
    /// `files` must outlive the unit; it knows the texts of open documents.
    Unit(load::ProgramUnit plan, FileSystem& files);
    ~Unit();
    Unit(const Unit&) = delete;
    Unit& operator=(const Unit&) = delete;

    /// Says that the text of `path` is another one now; nothing happens when it is no file of the program.
    void edited(const std::string& path);
    /// Says that files came, went, or changed in ways that need loading: everything is read again.
    void invalidate();

    /// The program as the files are now. The references hold until the next edit.
    [[nodiscard]] const load::LoadedProgram& program();
    [[nodiscard]] const sema::Model& model();
    [[nodiscard]] const sema::Types& types();
    /// Documents `package` and what its schemas inherit from; other packages may be empty in it.
    [[nodiscard]] const sema::doc::Documentation& documentation(sema::PackageId package);
    /// Mistakes of all phases.
    [[nodiscard]] const std::vector<diag::Diagnostic>& mistakes();
    /// What the lint rules find in the files that the unit is about.
    [[nodiscard]] const std::vector<diag::Diagnostic>& findings();
    /// The names in a file; null for a file that is not part of the program.
    [[nodiscard]] const Occurrences* occurrences(const std::string& path);

    /// The file at `path`, and the package it is in.
    struct File {
        const parse::ParsedFile* parsed = nullptr;
        sema::PackageId package{};
        [[nodiscard]] const SourceFile& source() const { return *parsed->file; }
    };
    [[nodiscard]] std::optional<File> file(const std::string& path);
    /// Every file of the program that is part of a package that was looked at.
    [[nodiscard]] std::vector<File> allFiles();

    [[nodiscard]] const load::ProgramUnit& plan() const { return plan_; }
    /// Counts the analyses: two equal numbers mean the same program.
    [[nodiscard]] std::uint64_t version();
    /// How often everything was loaded, for measurements.
    [[nodiscard]] std::uint64_t loads() const { return loads_; }

private:
    struct State;

    void refresh();
    void load();
    void analyse();

    load::ProgramUnit plan_;
    FileSystem& files_;
    std::set<std::string> pending_;
    std::unique_ptr<State> state_;
    std::uint64_t version_ = 0;
    std::uint64_t loads_ = 0;
};

}  // namespace kcl::lsp
