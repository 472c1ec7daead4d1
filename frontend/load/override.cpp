#include "frontend/load/override.h"

#include "frontend/diag/load_kinds.h"
#include "frontend/parse/parse.h"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kcl::load {

namespace {

enum class Action { Set, Unite, Insert, Delete };

/// A specification taken apart. The parts of the path are texts, since a quoted one need not be an identifier.
struct Spec {
    std::vector<std::string> path;
    Action action = Action::Set;
    std::string value;
};

/// Offset of the operator outside of brackets and quotes, or npos.
std::size_t findOperator(const std::string& text) {
    int depth = 0;
    char quote = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != 0) {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[' || c == '(' || c == '{') {
            ++depth;
        } else if (c == ']' || c == ')' || c == '}') {
            --depth;
        } else if (depth == 0 && (c == '=' || c == ':' || (c == '+' && i + 1 < text.size() && text[i + 1] == '='))) {
            return i;
        }
    }
    return std::string::npos;
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

/// `a.b["c.d"]` to its parts; nothing when a part is empty or a bracket holds no quoted text.
std::optional<std::vector<std::string>> splitPath(std::string_view text) {
    std::vector<std::string> parts;
    std::string part;
    bool open = true;  // a part is expected or being read
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '.') {
            if (open && part.empty()) {
                return std::nullopt;
            }
            if (open) {
                parts.push_back(std::move(part));
            }
            part.clear();
            open = true;
        } else if (text[i] == '[') {
            if (i + 2 >= text.size() || (text[i + 1] != '"' && text[i + 1] != '\'')) {
                return std::nullopt;
            }
            const std::size_t close = text.find(text[i + 1], i + 2);
            if (close == std::string_view::npos || close + 1 >= text.size() || text[close + 1] != ']') {
                return std::nullopt;
            }
            if (open && !part.empty()) {
                parts.push_back(std::move(part));
            }
            part.clear();
            parts.emplace_back(text.substr(i + 2, close - i - 2));
            open = false;
            i = close + 1;
        } else {
            if (!open) {
                return std::nullopt;
            }
            part.push_back(text[i]);
        }
    }
    if (open) {
        if (part.empty()) {
            return std::nullopt;
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

std::optional<Spec> readSpec(const std::string& text) {
    Spec spec;
    std::string_view path;
    if (text.starts_with(':')) {  // `:path=value`: of the main package, which is the only one
        return readSpec(text.substr(1));
    }
    if (const std::size_t at = findOperator(text); at != std::string::npos) {
        path = std::string_view(text).substr(0, at);
        spec.action = text[at] == '=' ? Action::Set : text[at] == ':' ? Action::Unite : Action::Insert;
        spec.value = trim(std::string_view(text).substr(at + (text[at] == '+' ? 2 : 1)));
        if (spec.value.empty()) {
            return std::nullopt;
        }
    } else {
        if (text.empty() || text.back() != '-') {
            return std::nullopt;
        }
        path = std::string_view(text).substr(0, text.size() - 1);
        spec.action = Action::Delete;
    }
    auto parts = splitPath(trim(path));
    if (!parts) {
        return std::nullopt;
    }
    spec.path = std::move(*parts);
    return spec;
}

/// A sequence of which parts are replaced, removed and appended, found by a name: many edits of a long one cost no more
/// than both together.
template <typename Item, typename Id>
struct Opened {
    std::vector<Item> items;
    std::vector<bool> removed;
    std::unordered_map<Id, std::vector<std::size_t>> places;  ///< of each name, in order

    void append(const Item& item) {
        items.push_back(item);
        removed.push_back(false);
    }
    void append(const Item& item, Id name) {
        places[name].push_back(items.size());
        append(item);
    }
    [[nodiscard]] std::vector<Item> left() const {
        std::vector<Item> out;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (!removed[i]) {
                out.push_back(items[i]);
            }
        }
        return out;
    }
};

/// Builds edited copies of trees in the session's arena. A module, schema or configuration is copied when it is first
/// edited; the copy is complete after finish().
class Editor {
public:
    explicit Editor(LoadedProgram& program) : session_(program.session), files_(program.packages.front().files) {
        for (const parse::ParsedFile& file : files_) {
            Opened<const ast::Stmt*, Name>& body = bodies_.emplace_back();
            for (const ast::Stmt* stmt : file.module->body) {
                const Name name = nameOf(stmt);
                name == Name::None ? body.append(stmt) : body.append(stmt, name);
            }
        }
        edited_.resize(files_.size());
    }

    /// Applies one specification to the statements that have its target; false when none has. `value` is null for Delete.
    bool edit(const Spec& spec, const ast::Expr* value) {
        spec_ = &spec;
        value_ = value;
        const Name wanted = session_.names.intern(spec.path[0]);
        bool any = false;
        for (std::size_t i = 0; i < bodies_.size(); ++i) {
            bool found = false;
            const auto places = bodies_[i].places.find(wanted);
            if (places == bodies_[i].places.end()) {
                continue;
            }
            for (const std::size_t at : places->second) {
                if (!bodies_[i].removed[at]) {
                    const ast::Stmt* edited = editStmt(bodies_[i].items[at], found);
                    bodies_[i].removed[at] = edited == nullptr;
                    bodies_[i].items[at] = edited;
                }
            }
            edited_[i] = edited_[i] || found;
            any = any || found;
        }
        return any;
    }

    /// `name = value` behind the other statements of the last file.
    void append(const Spec& spec, const ast::Expr* value) {
        spec_ = &spec;
        value_ = value;
        const Span where = value->span;
        const Name name = session_.names.intern(spec.path[0]);
        const ast::Target target{next(), {name, where}, {}, where};
        const ast::Expr* whole = spec.path.size() == 1 ? value : nested(1);
        bodies_.back().append(
            session_.arena.make<ast::AssignStmt>(next(), where, session_.arena.copy(std::span(&target, 1)), nullptr, whole), name);
        edited_.back() = true;
    }

    void finish() {
        for (const auto& [config, opened] : configs_) {
            config->entries = session_.arena.copy(opened.left());
        }
        for (const auto& [schema, opened] : schemas_) {
            schema->body = session_.arena.copy(opened.left());
        }
        for (std::size_t i = 0; i < files_.size(); ++i) {
            if (edited_[i]) {
                auto* module = session_.arena.make<ast::Module>(*files_[i].module);
                module->body = session_.arena.copy(bodies_[i].left());
                files_[i].module = module;
            }
        }
    }

private:
    ast::NodeId next() { return session_.nextNode++; }

    /// What a specification finds the statement by.
    [[nodiscard]] static Name nameOf(const ast::Stmt* stmt) {
        if (const auto* assign = ast::as<ast::AssignStmt>(stmt)) {
            return assign->targets.empty() ? Name::None : assign->targets[0].name.name;
        }
        if (const auto* unify = ast::as<ast::UnificationStmt>(stmt)) {
            return unify->target->names.empty() ? Name::None : unify->target->names[0].name;
        }
        const auto* schema = ast::as<ast::SchemaStmt>(stmt);
        return schema != nullptr ? schema->name.name : Name::None;
    }

    /// The statement itself, an edited copy, or null when it is deleted.
    const ast::Stmt* editStmt(const ast::Stmt* stmt, bool& found) {
        const Name wanted = session_.names.intern(spec_->path[0]);
        if (const auto* assign = ast::as<ast::AssignStmt>(stmt)) {
            if (assign->targets.size() != 1 || assign->targets[0].name.name != wanted || !assign->targets[0].path.empty()) {
                return stmt;
            }
            found = true;
            if (spec_->action == Action::Delete && spec_->path.size() == 1) {
                return nullptr;
            }
            return session_.arena.make<ast::AssignStmt>(next(), stmt->span, assign->targets, assign->type, editValue(assign->value, 1));
        }
        if (const auto* unify = ast::as<ast::UnificationStmt>(stmt)) {
            if (unify->target->names.size() != 1 || unify->target->names[0].name != wanted) {
                return stmt;
            }
            found = true;
            if (spec_->action == Action::Delete && spec_->path.size() == 1) {
                return nullptr;
            }
            const ast::Expr* edited = editValue(unify->value, 1);
            if (const auto* schema = ast::as<ast::SchemaExpr>(edited)) {
                return session_.arena.make<ast::UnificationStmt>(next(), stmt->span, unify->target, schema);
            }
            const ast::Target target{next(), unify->target->names[0], {}, unify->target->span};
            return session_.arena.make<ast::AssignStmt>(next(), stmt->span, session_.arena.copy(std::span(&target, 1)), nullptr, edited);
        }
        if (const auto* schema = ast::as<ast::SchemaStmt>(stmt); schema != nullptr && schema->name.name == wanted && spec_->path.size() > 1) {
            return editSchema(schema, found);
        }
        return stmt;
    }

    /// `Schema.attr`: the default of an attribute.
    const ast::Stmt* editSchema(const ast::SchemaStmt* schema, bool& found) {
        const Name wanted = session_.names.intern(spec_->path[1]);
        ast::SchemaStmt* copy = opened(schema);
        Opened<const ast::Stmt*, Name>& body = schemas_.at(copy);
        const auto places = body.places.find(wanted);
        if (places == body.places.end()) {
            return copy;
        }
        for (const std::size_t at : places->second) {
            if (body.removed[at]) {
                continue;
            }
            found = true;
            if (spec_->action == Action::Delete && spec_->path.size() == 2) {
                body.removed[at] = true;
                continue;
            }
            const auto* attr = ast::as<ast::AttrStmt>(body.items[at]);
            auto* edited = session_.arena.make<ast::AttrStmt>(*attr);
            edited->id = next();
            edited->value = attr->value == nullptr ? (spec_->path.size() == 2 ? value_ : nested(2)) : editValue(attr->value, 2);
            body.items[at] = edited;
        }
        return copy;
    }

    /// The copy of `schema` that is edited, which may be itself.
    ast::SchemaStmt* opened(const ast::SchemaStmt* schema) {
        auto* known = const_cast<ast::SchemaStmt*>(schema);
        if (schemas_.contains(known)) {
            return known;
        }
        auto* copy = session_.arena.make<ast::SchemaStmt>(*schema);
        copy->id = next();
        Opened<const ast::Stmt*, Name>& body = schemas_[copy];
        for (const ast::Stmt* stmt : schema->body) {
            const auto* attr = ast::as<ast::AttrStmt>(stmt);
            attr == nullptr ? body.append(stmt) : body.append(stmt, attr->name.name);
        }
        return copy;
    }

    /// The same for a configuration; its entries are found by the first part of their keys.
    ast::ConfigExpr* opened(const ast::ConfigExpr* config) {
        auto* known = const_cast<ast::ConfigExpr*>(config);
        if (configs_.contains(known)) {
            return known;
        }
        auto* copy = session_.arena.make<ast::ConfigExpr>(*config);
        copy->id = next();
        Opened<ast::ConfigEntry, std::string_view>& entries = configs_[copy];
        for (const ast::ConfigEntry& entry : config->entries) {
            const std::vector<std::string_view> parts = entry.key != nullptr ? keyParts(entry.key) : std::vector<std::string_view>{};
            parts.empty() ? entries.append(entry) : entries.append(entry, parts.front());
        }
        return copy;
    }

    /// The entries of `config` as they are now.
    [[nodiscard]] std::vector<ast::ConfigEntry> entriesOf(const ast::ConfigExpr* config) const {
        const auto known = configs_.find(const_cast<ast::ConfigExpr*>(config));
        return known != configs_.end() ? known->second.left()
                                       : std::vector<ast::ConfigEntry>(config->entries.begin(), config->entries.end());
    }

    /// `old` with the change at spec_->path[from...].
    const ast::Expr* editValue(const ast::Expr* old, std::size_t from) {
        if (from == spec_->path.size()) {
            return combine(old);
        }
        if (const auto* config = ast::as<ast::ConfigExpr>(old)) {
            return editConfig(config, from);
        }
        if (const auto* schema = ast::as<ast::SchemaExpr>(old)) {
            return session_.arena.make<ast::SchemaExpr>(next(), old->span, schema->name, schema->args, schema->hasArgs, editConfig(schema->config, from));
        }
        if (spec_->action == Action::Delete) {
            return old;
        }
        return unite(old, nested(from));
    }

    /// The value at the end of the path.
    const ast::Expr* combine(const ast::Expr* old) {
        switch (spec_->action) {
            case Action::Set: return value_;
            case Action::Delete: return old;
            case Action::Insert: {
                const auto* list = ast::as<ast::ListExpr>(old);
                const auto* more = ast::as<ast::ListExpr>(value_);
                if (list == nullptr || more == nullptr) {
                    return value_;
                }
                std::vector<const ast::Expr*> items(list->items.begin(), list->items.end());
                items.insert(items.end(), more->items.begin(), more->items.end());
                return session_.arena.make<ast::ListExpr>(next(), old->span, session_.arena.copy(items));
            }
            case Action::Unite: {
                const auto* more = ast::as<ast::ConfigExpr>(value_);
                if (more == nullptr) {
                    return value_;
                }
                if (const auto* config = ast::as<ast::ConfigExpr>(old)) {
                    return joined(config, more);
                }
                if (const auto* schema = ast::as<ast::SchemaExpr>(old)) {
                    return session_.arena.make<ast::SchemaExpr>(next(), old->span, schema->name, schema->args, schema->hasArgs, joined(schema->config, more));
                }
                return unite(old, value_);
            }
        }
        return old;
    }

    const ast::ConfigExpr* joined(const ast::ConfigExpr* a, const ast::ConfigExpr* b) {
        std::vector<ast::ConfigEntry> entries = entriesOf(a);
        entries.insert(entries.end(), b->entries.begin(), b->entries.end());
        return session_.arena.make<ast::ConfigExpr>(next(), a->span, session_.arena.copy(entries));
    }

    const ast::Expr* unite(const ast::Expr* a, const ast::Expr* b) {
        const ast::Expr* operands[] = {a, b};
        const ast::BinaryOp ops[] = {ast::BinaryOp::BitOr};
        return session_.arena.make<ast::BinaryExpr>(next(), a->span, session_.arena.copy(std::span<const ast::Expr* const>(operands)),
                                                    session_.arena.copy(std::span<const ast::BinaryOp>(ops)));
    }

    /// The names that an entry's key spells, or nothing for a computed key.
    std::vector<std::string_view> keyParts(const ast::Expr* key) const {
        std::vector<std::string_view> parts;
        if (const auto* name = ast::as<ast::IdentifierExpr>(key)) {
            for (const ast::NameRef& part : name->names) {
                parts.push_back(session_.names.text(part.name));
            }
        } else if (const auto* text = ast::as<ast::StringLit>(key)) {
            parts.push_back(text->value);
        }
        return parts;
    }

    const ast::ConfigExpr* editConfig(const ast::ConfigExpr* config, std::size_t from) {
        ast::ConfigExpr* copy = opened(config);
        bool found = false;
        const std::size_t rest = spec_->path.size() - from;
        std::vector<std::size_t> places;
        if (const auto known = configs_.at(copy).places.find(spec_->path[from]); known != configs_.at(copy).places.end()) {
            places = known->second;
        }
        for (const std::size_t at : places) {
            const ast::ConfigEntry entry = configs_.at(copy).items[at];
            if (configs_.at(copy).removed[at]) {
                continue;
            }
            const std::vector<std::string_view> parts = keyParts(entry.key);
            const std::size_t common = std::min(parts.size(), rest);
            bool same = !parts.empty();
            for (std::size_t i = 0; i < common && same; ++i) {
                same = parts[i] == spec_->path[from + i];
            }
            if (!same) {
                continue;
            }
            if (spec_->action == Action::Delete && parts.size() >= rest) {
                found = true;
                configs_.at(copy).removed[at] = true;
                continue;
            }
            if (parts.size() > rest) {
                // `x.y = 1` where `x` is overridden as a whole: a replacement takes the entry's place.
                if (spec_->action == Action::Set) {
                    configs_.at(copy).removed[at] = true;
                }
                continue;
            }
            found = true;
            ast::ConfigEntry edited = entry;
            edited.kind = ast::ConfigEntryKind::Pair;
            edited.value = editValue(entry.value, from + parts.size());
            if (parts.size() == rest && spec_->action == Action::Set) {
                edited.op = ast::ConfigOp::Override;
            }
            configs_.at(copy).items[at] = edited;
        }
        if (!found && spec_->action != Action::Delete) {
            const ast::ConfigEntry added = entryFor(from);
            configs_.at(copy).append(added, keyParts(added.key).front());
        }
        return copy;
    }

    /// `path[from]: {path[from + 1]: {... OP value}}` as one entry.
    ast::ConfigEntry entryFor(std::size_t from) {
        const bool last = from + 1 == spec_->path.size();
        const ast::ConfigOp op = !last || spec_->action == Action::Unite ? ast::ConfigOp::Union
                                 : spec_->action == Action::Insert       ? ast::ConfigOp::Insert
                                                                        : ast::ConfigOp::Override;
        const Span where = value_->span;
        const auto* key = session_.arena.make<ast::StringLit>(next(), where, session_.arena.copy(std::string_view(spec_->path[from])), false);
        return {ast::ConfigEntryKind::Pair, op, key, last ? value_ : nested(from + 1), where, where};
    }

    /// `{path[from]: ...}`.
    const ast::Expr* nested(std::size_t from) {
        const ast::ConfigEntry entry = entryFor(from);
        return session_.arena.make<ast::ConfigExpr>(next(), value_->span, session_.arena.copy(std::span(&entry, 1)));
    }

    parse::Session& session_;
    std::vector<parse::ParsedFile>& files_;
    std::vector<Opened<const ast::Stmt*, Name>> bodies_;  ///< by file
    std::vector<bool> edited_;                            ///< by file
    std::unordered_map<ast::ConfigExpr*, Opened<ast::ConfigEntry, std::string_view>> configs_;
    std::unordered_map<ast::SchemaStmt*, Opened<const ast::Stmt*, Name>> schemas_;
    const Spec* spec_ = nullptr;
    const ast::Expr* value_ = nullptr;  ///< null for Delete
};

/// The value of a specification as a tree; null after a syntax mistake.
const ast::Expr* readValue(LoadedProgram& program, const Spec& spec, diag::Engine& sink) {
    // The text stands behind an assignment, since a statement cannot begin with a sign.
    const SourceFile* file = program.sources.add("override", "_ = " + spec.value + "\n");
    if (file == nullptr) {
        return nullptr;
    }
    const std::size_t before = sink.errorCount();
    const parse::ParsedFile parsed = parse::parse(*file, program.session, sink);
    if (sink.errorCount() != before || parsed.module->body.empty()) {
        return nullptr;
    }
    const auto* assign = ast::as<ast::AssignStmt>(parsed.module->body.front());
    if (assign == nullptr || parsed.module->body.size() != 1) {
        return nullptr;
    }
    // observed: `-O a=1+2` gives the string '1+2', `-O a=-5` the string '-5'.
    if (assign->value->kind == ast::ExprKind::BinaryExpr || assign->value->kind == ast::ExprKind::UnaryExpr) {
        return program.session.arena.make<ast::StringLit>(program.session.nextNode++, assign->value->span,
                                                          program.sources.text(assign->value->span), false);
    }
    return assign->value;
}

}  // namespace

void applyOverrides(LoadedProgram& program, std::span<const std::string> specs, diag::Engine& sink) {
    if (specs.empty() || program.packages.front().files.empty()) {
        return;
    }
    Editor editor(program);
    for (const std::string& text : specs) {
        const std::optional<Spec> spec = readSpec(text);
        if (!spec) {
            sink.report({}, diag::OverrideInvalid, text);
            continue;
        }
        const ast::Expr* value = nullptr;
        if (spec->action != Action::Delete) {
            const std::size_t before = sink.errorCount();
            value = readValue(program, *spec, sink);
            if (value == nullptr) {
                if (sink.errorCount() == before) {
                    sink.report({}, diag::OverrideInvalid, text);
                }
                continue;
            }
        }
        if (!editor.edit(*spec, value) && spec->action != Action::Delete) {
            editor.append(*spec, value);
        }
    }
    editor.finish();
}

}  // namespace kcl::load
