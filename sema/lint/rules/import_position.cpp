// An import below other statements. Imports are processed before anything runs, wherever they stand; those inside of
// `if` have no effect at all.
#include "sema/lint/pass.h"

namespace kcl::sema::lint {

namespace {

/// Where an import is moved to: behind the imports at the top, else in front of the first statement.
Span topOf(const parse::ParsedFile& file) {
    const std::string_view text = file.file->text;
    Span last{};
    for (const ast::Stmt* s : file.module->body) {
        if (s->kind != ast::StmtKind::ImportStmt) {
            if (!last.valid()) {
                const Span lines = wholeLines(file, {s->span.begin, s->span.begin});
                const std::size_t line = text.rfind('\n', s->span.begin - file.file->base);
                const Loc begin = lines.valid() ? lines.begin : file.file->at(line == std::string_view::npos ? 0 : line + 1);
                return {begin, begin};
            }
            break;
        }
        last = s->span;
    }
    const std::size_t end = text.find('\n', last.end - file.file->base);
    const Loc at = file.file->at(end == std::string_view::npos ? text.size() : end + 1);
    return {at, at};
}

}  // namespace

void importPosition(Pass& pass) {
    for (const FileFacts& file : pass.facts.files) {
        bool behind = false;
        Span top{};
        std::unordered_set<ast::NodeId> inOrder;
        for (const ast::Stmt* s : file.file->module->body) {
            behind = behind || s->kind != ast::StmtKind::ImportStmt;
            if (!behind) {
                inOrder.insert(s->id);
            }
        }
        file.each<ast::ImportStmt>([&](const ast::ImportStmt& import) {
            if (inOrder.contains(import.id)) {
                return;
            }
            diag::Diagnostic& d = pass.report(import.span, diag::ImportPosition);
            d.notes = {diag::format(diag::MoveImport)};
            const Span lines = wholeLines(*file.file, import.span);
            if (lines.valid() && pass.program.findImport(import.id) != nullptr) {
                top = top.valid() ? top : topOf(*file.file);
                d.fixes = {{top, std::string(pass.source(import.span)) + "\n"}, {lines, ""}};
            }
        });
    }
}

}  // namespace kcl::sema::lint
