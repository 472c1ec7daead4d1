#include "sema/resolve/unify.h"

#include <optional>
#include <unordered_map>

namespace kcl::sema {

namespace {

using ast::ConfigEntry;
using ast::ConfigExpr;
using ast::SchemaExpr;

struct Declaration {
    std::size_t file;
    std::size_t index;
    const SchemaExpr* value;
    const ast::UnificationStmt* stmt;  ///< null for `name = S {...}`
};

/// The name and value when `stmt` may take part in a union of declarations.
std::optional<std::pair<Name, Declaration>> declarationOf(const ast::Stmt* stmt) {
    if (const auto* u = ast::as<ast::UnificationStmt>(stmt)) {
        if (u->target->names.size() == 1) {
            return std::pair{u->target->names.front().name, Declaration{0, 0, u->value, u}};
        }
    } else if (const auto* a = ast::as<ast::AssignStmt>(stmt)) {
        const auto* value = ast::as<SchemaExpr>(a->value);
        if (value != nullptr && a->targets.size() == 1 && a->targets.front().path.empty()) {
            return std::pair{a->targets.front().name.name, Declaration{0, 0, value, nullptr}};
        }
    }
    return std::nullopt;
}

class Uniter {
public:
    Uniter(parse::Session& session, Arena& arena) : session_(session), arena_(arena) {}

    const ast::UnificationStmt* unite(const std::vector<Declaration>& parts) {
        std::vector<ConfigEntry> entries;
        for (const Declaration& part : parts) {
            append(entries, part.value->config);
        }
        const Declaration& last = parts.back();
        const auto* value = schema(*last.value, entries);
        return arena_.make<ast::UnificationStmt>(session_.nextNode++, last.stmt->span, last.stmt->target, value);
    }

private:
    static void append(std::vector<ConfigEntry>& entries, const ConfigExpr* config) {
        if (config != nullptr) {
            entries.insert(entries.end(), config->entries.begin(), config->entries.end());
        }
    }

    const ConfigExpr* config(Span span, const std::vector<ConfigEntry>& entries) {
        return arena_.make<ConfigExpr>(session_.nextNode++, span, arena_.copy(grouped(entries)));
    }

    const SchemaExpr* schema(const SchemaExpr& like, const std::vector<ConfigEntry>& entries) {
        const Span span = like.config != nullptr ? like.config->span : like.span;
        return arena_.make<SchemaExpr>(session_.nextNode++, like.span, like.name, like.args, like.hasArgs, config(span, entries));
    }

    /// `a.b.c OP v` as `a: {b.c OP v}`; other entries as they are.
    ConfigEntry nested(const ConfigEntry& entry) {
        if (entry.kind != ast::ConfigEntryKind::Pair) {
            return entry;
        }
        const auto* key = ast::as<ast::IdentifierExpr>(entry.key);
        if (key == nullptr || key->names.size() < 2) {
            return entry;
        }
        const ast::DottedName rest = key->names.subspan(1);
        ConfigEntry inner = entry;
        inner.key = arena_.make<ast::IdentifierExpr>(session_.nextNode++, ast::spanOf(rest), rest);
        const auto* value = arena_.make<ConfigExpr>(session_.nextNode++, entry.span, arena_.copy(std::span<const ConfigEntry>(&inner, 1)));
        const ast::DottedName first = key->names.first(1);
        ConfigEntry outer = entry;
        outer.op = ast::ConfigOp::Union;
        outer.key = arena_.make<ast::IdentifierExpr>(session_.nextNode++, ast::spanOf(first), first);
        outer.value = value;
        return outer;
    }

    /// The name that an entry sets, when it can be told from the text alone.
    Name keyOf(const ConfigEntry& entry) {
        if (entry.key == nullptr) {
            return Name::None;
        }
        if (const auto* name = ast::as<ast::IdentifierExpr>(entry.key)) {
            return name->names.front().name;
        }
        if (const auto* text = ast::as<ast::StringLit>(entry.key)) {
            return session_.names.intern(text->value);
        }
        return Name::None;
    }

    /// Entries of the same key stand together at the place of the first; `=` drops the earlier ones.
    std::vector<ConfigEntry> grouped(const std::vector<ConfigEntry>& entries) {
        std::vector<std::vector<ConfigEntry>> groups;
        std::unordered_map<Name, std::size_t> groupOf;
        for (const ConfigEntry& written : entries) {
            const ConfigEntry entry = nested(written);
            const Name key = keyOf(entry);
            if (key == Name::None) {
                groups.push_back({entry});
                continue;
            }
            const auto [at, fresh] = groupOf.try_emplace(key, groups.size());
            if (fresh) {
                groups.emplace_back();
            } else if (entry.op == ast::ConfigOp::Override) {
                groups[at->second].clear();
            }
            groups[at->second].push_back(entry);
        }
        std::vector<ConfigEntry> out;
        out.reserve(groups.size());
        for (const std::vector<ConfigEntry>& group : groups) {
            if (const std::optional<ConfigEntry> one = merged(group)) {
                out.push_back(*one);
            } else {
                out.insert(out.end(), group.begin(), group.end());
            }
        }
        return out;
    }

    /// One entry instead of several whose values are dict literals; nothing when one of them is not. Instances stay
    /// apart and are united when the program runs, where those that come later bring their defaults (semantics 4.3).
    std::optional<ConfigEntry> merged(const std::vector<ConfigEntry>& group) {
        if (group.size() < 2) {
            return std::nullopt;
        }
        std::vector<ConfigEntry> entries;
        for (const ConfigEntry& entry : group) {
            const auto* literal = ast::as<ConfigExpr>(entry.value);
            if (entry.op == ast::ConfigOp::Insert || literal == nullptr) {
                return std::nullopt;
            }
            append(entries, literal);
        }
        ConfigEntry out = group.back();
        out.op = group.front().op;
        out.value = config(out.value->span, entries);
        return out;
    }

    parse::Session& session_;
    Arena& arena_;
};

}  // namespace

void uniteDeclarations(std::vector<std::vector<const ast::Stmt*>>& files, parse::Session& session, Arena& arena) {
    std::unordered_map<Name, std::vector<Declaration>> declarations;
    std::vector<Name> order;
    for (std::size_t file = 0; file < files.size(); ++file) {
        for (std::size_t i = 0; i < files[file].size(); ++i) {
            auto found = declarationOf(files[file][i]);
            if (!found) {
                continue;
            }
            auto& [name, declaration] = *found;
            declaration.file = file;
            declaration.index = i;
            std::vector<Declaration>& parts = declarations[name];
            if (parts.empty()) {
                order.push_back(name);
            } else if (declaration.stmt == nullptr) {
                continue;  // only the first assignment can be part of it
            }
            parts.push_back(declaration);
        }
    }
    Uniter uniter(session, arena);
    bool dropped = false;
    for (const Name name : order) {
        const std::vector<Declaration>& parts = declarations[name];
        if (parts.size() < 2) {
            continue;
        }
        for (const Declaration& part : parts) {
            files[part.file][part.index] = nullptr;
        }
        files[parts.back().file][parts.back().index] = uniter.unite(parts);
        dropped = true;
    }
    if (dropped) {
        for (std::vector<const ast::Stmt*>& body : files) {
            std::erase(body, nullptr);
        }
    }
}

}  // namespace kcl::sema
