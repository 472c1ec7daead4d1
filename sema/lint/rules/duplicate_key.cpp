// A key that one literal gives twice so that the first value is lost: the second one overrides, or both are plain values
// (that must then be equal). Configurations under `:` are merged, which is what repeating a key is good for.
#include "sema/lint/pass.h"

#include <unordered_map>

namespace kcl::sema::lint {

namespace {

bool isPlainValue(const ast::Expr& e) {
    return e.kind == ast::ExprKind::NumberLit || e.kind == ast::ExprKind::StringLit || e.kind == ast::ExprKind::NameConstant;
}

/// The key when it is a name or a text; empty when it is computed, or reads a loop variable.
std::string keyText(const Pass& pass, const ast::ConfigEntry& entry) {
    if (const auto* name = ast::as<ast::IdentifierExpr>(entry.key)) {
        const bool isVariable = entry.kind == ast::ConfigEntryKind::Pair && pass.model.refs.get(name->id).kind == RefKind::Local;
        return isVariable ? std::string{} : pass.text(name->names);
    }
    const auto* string = ast::as<ast::StringLit>(entry.key);
    return string == nullptr ? std::string{} : std::string(string->value);
}

void check(Pass& pass, std::span<const ast::ConfigEntry> literal) {
    struct Given {
        const ast::ConfigEntry* last;
        bool read;  ///< by an entry or a nested one behind the first
    };
    std::unordered_map<std::string, Given> before;
    for (const ast::ConfigEntry& entry : literal) {
        const bool hasKey = entry.kind == ast::ConfigEntryKind::Pair || entry.kind == ast::ConfigEntryKind::Shorthand;
        const std::string key = hasKey ? keyText(pass, entry) : std::string{};
        if (key.empty() || entry.op == ast::ConfigOp::Insert) {
            continue;
        }
        const auto [known, fresh] = before.try_emplace(key, Given{&entry, pass.facts.localRead.contains(entry.key->span.begin)});
        if (fresh) {
            continue;
        }
        const ast::ConfigEntry& first = *known->second.last;
        known->second.last = &entry;
        const bool lost = entry.op == ast::ConfigOp::Override || (isPlainValue(*entry.value) && isPlainValue(*first.value));
        if (lost && !known->second.read) {
            diag::Diagnostic& d = pass.report(entry.key->span, diag::DuplicateKey, key);
            d.labels = {{first.key->span, diag::format(diag::FirstGivenHere)}};
        }
    }
}

}  // namespace

void duplicateKey(Pass& pass) {
    for (const FileFacts& file : pass.facts.files) {
        for (const std::span<const ast::ConfigEntry> literal : file.literals) {
            check(pass, literal);
        }
    }
}

}  // namespace kcl::sema::lint
