// An import whose name nothing reads. The package is neither checked nor run then (semantics section 1.1), so the result
// stays the same without it.
#include "sema/lint/pass.h"

#include <unordered_map>

namespace kcl::sema::lint {

void unusedImport(Pass& pass) {
    // How many files of the package bind each name: a name that this file alone binds may be read by the others.
    std::unordered_map<std::uint64_t, std::uint32_t> binders;
    const auto keyOf = [](PackageId package, Name name) {
        return std::uint64_t{static_cast<std::uint32_t>(package)} << 32 | static_cast<std::uint32_t>(name);
    };
    for (const Package& package : pass.model.packages) {
        for (const std::vector<const ast::Stmt*>& file : package.files) {
            std::unordered_set<Name> bound;
            for (const ast::Stmt* s : file) {
                if (const auto* import = ast::as<ast::ImportStmt>(s); import != nullptr && bound.insert(import->bound().name).second) {
                    ++binders[keyOf(package.id, import->bound().name)];
                }
            }
        }
    }
    for (const FileFacts& file : pass.facts.files) {
        std::unordered_set<Name> seen;
        file.each<ast::ImportStmt>([&](const ast::ImportStmt& import) {
            const Name name = import.bound().name;
            const load::Import* target = pass.program.findImport(import.id);
            if (target == nullptr || target->kind == load::ImportKind::NotFound || !seen.insert(name).second) {
                return;  // without effect, reported, or a repetition
            }
            const bool alone = binders[keyOf(file.package, name)] == 1;
            const std::unordered_set<Name>& read =
                alone ? pass.facts.importsRead[static_cast<std::uint32_t>(file.package)] : file.importsRead;
            if (read.contains(name)) {
                return;
            }
            diag::Diagnostic& d = pass.report(import.span, diag::UnusedImport, pass.text(name));
            d.notes = {diag::format(diag::RemoveStatement)};
            if (const Span lines = wholeLines(*file.file, import.span); lines.valid()) {
                d.fixes = {{lines, ""}};
            }
        });
    }
}

}  // namespace kcl::sema::lint
