// The same module imported twice by one file.
#include "sema/lint/pass.h"

#include <map>

namespace kcl::sema::lint {

void importTwice(Pass& pass) {
    for (const FileFacts& file : pass.facts.files) {
        std::map<std::string, const ast::ImportStmt*> first;
        file.each<ast::ImportStmt>([&](const ast::ImportStmt& import) {
            const load::Import* target = pass.program.findImport(import.id);
            if (target == nullptr || target->kind == load::ImportKind::NotFound) {
                return;
            }
            const auto [known, fresh] = first.try_emplace(target->path, &import);
            if (fresh) {
                return;
            }
            diag::Diagnostic& d = pass.report(import.span, diag::ImportTwice, target->path);
            d.labels = {{known->second->span, diag::format(diag::FirstGivenHere)}};
            d.notes = {diag::format(diag::RemoveStatement)};
            const Span lines = wholeLines(*file.file, import.span);
            if (lines.valid() && known->second->bound().name == import.bound().name) {
                d.fixes = {{lines, ""}};
            }
        });
    }
}

}  // namespace kcl::sema::lint
