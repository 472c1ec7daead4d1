// `attr: [...]` with fewer items than the default list of the attribute: `:` merges item by item, so the rest of the
// default shows through (semantics section 4.2). `=` replaces the list.
#include "sema/lint/members.h"

#include <algorithm>

namespace kcl::sema::lint {

namespace {

/// The items of a list literal whose length is known; null otherwise.
const ast::ListExpr* listOf(const ast::Expr* e) {
    const auto* list = e == nullptr ? nullptr : ast::as<ast::ListExpr>(e);
    const bool fixed = list != nullptr && std::ranges::none_of(list->items, [](const ast::Expr* item) {
        return item->kind == ast::ExprKind::StarredExpr || item->kind == ast::ExprKind::ListIfItem;
    });
    return fixed ? list : nullptr;
}

}  // namespace

void shortListMerge(Pass& pass) {
    const Members members(pass);
    for (const FileFacts& file : pass.facts.files) {
        members.entries(file, [&](const AttrUse& use, const ast::ConfigEntry& entry) {
            if (entry.op != ast::ConfigOp::Union || entry.kind != ast::ConfigEntryKind::Pair || use.attr->setters.size() != 1 ||
                use.attr->decl == nullptr) {
                return;
            }
            const ast::ListExpr* given = listOf(entry.value);
            const ast::ListExpr* standard = listOf(use.attr->decl->value);
            if (given != nullptr && standard != nullptr && given->items.size() < standard->items.size()) {
                diag::Diagnostic& d = pass.report(entry.key->span, diag::ShortListMerge, given->items.size(), pass.text(use.attr->name),
                                                  standard->items.size());
                d.labels = {{standard->span, diag::format(diag::HiddenOneHere, pass.text(use.attr->name))}};
            }
        });
    }
}

}  // namespace kcl::sema::lint
