// A value that a later assignment replaces before anybody can see it. In a schema, readers get what the last
// assignment gives wherever they stand (semantics section 2), so a value that is followed by an unconditional one is
// lost; of a package's private variables only assignments that follow each other directly are looked at, because
// instances made in between see the value of that time.
#include "sema/lint/pass.h"

#include <unordered_map>

namespace kcl::sema::lint {

namespace {

/// A value that replaces whatever was there: no `+=`, no path, no `if`, no mention of the name.
bool isPlain(const Setter& setter) {
    return setter.guards.empty() && !setter.selfReferential &&
           (setter.stmt->kind == ast::StmtKind::AssignStmt || setter.stmt->kind == ast::StmtKind::AttrStmt);
}

/// False for a declaration without default.
bool hasValue(const Setter& setter) {
    const auto* attr = ast::as<ast::AttrStmt>(setter.stmt);
    return attr == nullptr || attr->value != nullptr;
}

Span placeOf(const Setter& setter) {
    if (const auto* attr = ast::as<ast::AttrStmt>(setter.stmt)) {
        return attr->name.span;
    }
    return static_cast<const ast::AssignStmt&>(*setter.stmt).targets[setter.targetIndex].name.span;
}

void report(Pass& pass, Name name, const Setter& lost, const Setter& again) {
    diag::Diagnostic& d = pass.report(placeOf(lost), diag::AssignedTwice, pass.text(name));
    d.labels = {{placeOf(again), diag::format(diag::AssignedAgainHere)}};
}

}  // namespace

void assignedTwice(Pass& pass) {
    for (const SchemaModel& schema : pass.model.schemas) {
        for (const SchemaAttr& attr : schema.attrs) {
            for (std::size_t i = 0; i + 1 < attr.setters.size(); ++i) {
                const Setter& lost = attr.setters[i];
                const Setter& again = attr.setters[i + 1];
                if (isPlain(lost) && hasValue(lost) && isPlain(again) && hasValue(again)) {
                    report(pass, attr.name, lost, again);
                }
            }
        }
    }
    std::unordered_map<const ast::Stmt*, const ast::Stmt*> next;
    for (const FileFacts& file : pass.facts.files) {
        const ast::Stmt* before = nullptr;
        for (const ast::Stmt* s : file.file->module->body) {
            next[before] = s;
            before = s;
        }
    }
    for (const Global& global : pass.model.globals) {
        for (std::size_t i = 0; i + 1 < global.setters.size(); ++i) {
            const Setter& lost = global.setters[i];
            const Setter& again = global.setters[i + 1];
            const auto following = next.find(lost.stmt);
            if (!global.exported && isPlain(lost) && isPlain(again) && following != next.end() && following->second == again.stmt) {
                report(pass, global.name, lost, again);
            }
        }
    }
}

}  // namespace kcl::sema::lint
