#include "lsp/features/code_actions.h"

#include "frontend/ast/walk.h"
#include "frontend/diag/lint_kinds.h"
#include "frontend/diag/resolve_kinds.h"
#include "lsp/features/completion.h"
#include "lsp/features/describe.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace kcl::lsp {

namespace {

using sema::kNoId;

class Actor {
public:
    Actor(const Cursor& at, std::uint32_t end) : at_(at), scope_(at.scope()), source_(at.file().source()), begin_(at.loc()), end_(source_.at(end)) {}

    std::vector<Action> run() {
        fixes();
        for (const ast::Stmt* s : at_.file().parsed->module->body) {
            visit(*s, *s);
        }
        organize();
        return std::move(out_);
    }

private:
    [[nodiscard]] bool touches(Span span) const { return span.begin <= end_ && begin_ <= span.end; }
    [[nodiscard]] FileRange range(Span span) const { return {source_.path, span.begin - source_.base, span.end - source_.base}; }

    Action& add(std::string title, ActionKind kind) {
        out_.push_back({std::move(title), kind, false, nullptr, {}});
        return out_.back();
    }

    // --- what the diagnostics know

    void fixes() {
        for (const auto* list : {&at_.unit().mistakes(), &at_.unit().findings()}) {
            for (const diag::Diagnostic& d : *list) {
                if (!d.span.valid() || !source_.contains(d.span.begin) || !touches(d.span)) {
                    continue;
                }
                if (!d.fixes.empty()) {
                    fix(d);
                }
                if (d.kind == diag::UndefinedName.kind) {
                    imports(d);
                }
            }
        }
    }

    void fix(const diag::Diagnostic& d) {
        std::vector<FileEdit> edits;
        for (const diag::FixIt& one : d.fixes) {
            auto place = rangeOf(scope_.program.sources, one.span);
            if (!place.has_value()) {
                return;
            }
            edits.push_back({std::move(*place), one.replacement});
        }
        Action& action = add(titleOf(d), ActionKind::QuickFix);
        action.preferred = true;
        action.mends = &d;
        action.edits = std::move(edits);
    }

    [[nodiscard]] std::string titleOf(const diag::Diagnostic& d) const {
        const std::string_view old = scope_.program.sources.text(d.fixes.front().span);
        const std::string& text = d.fixes.front().replacement;
        const auto brief = [](std::string_view s) { return s.size() <= 40 && s.find('\n') == std::string_view::npos; };
        if (d.fixes.size() > 1 || !brief(old) || !brief(text)) {
            return "Mend '" + std::string(diag::info(d.kind).name) + "'";
        }
        if (text.empty()) {
            return old.empty() ? "Mend '" + std::string(diag::info(d.kind).name) + "'" : "Remove '" + std::string(old) + "'";
        }
        return old.empty() ? "Insert '" + text + "'" : "Replace '" + std::string(old) + "' by '" + text + "'";
    }

    /// A name that is not known may be a module of the system or a package that the program has.
    void imports(const diag::Diagnostic& d) {
        const std::string name(scope_.program.sources.text(d.span));
        std::set<std::string> paths;
        if (stdlib::isSystemModule(name)) {
            paths.insert(name);
        }
        for (const load::Package& package : scope_.program.packages) {
            if (package.path.substr(package.path.find_last_of('.') + 1) == name && package.path != load::kMainPackage) {
                paths.insert(package.path);
            }
        }
        for (const std::string& path : paths) {
            Action& action = add("Import '" + path + "'", ActionKind::QuickFix);
            action.preferred = paths.size() == 1;
            action.mends = &d;
            action.edits.push_back(importEdit(*at_.file().parsed, path));
        }
    }

    // --- what the tree at the place offers

    template <typename Node>
    void visit(const Node& node, const ast::Stmt& inside) {
        if (!touches(node.span)) {
            return;
        }
        if constexpr (std::is_same_v<Node, ast::Expr>) {
            if (const auto* made = ast::as<ast::SchemaExpr>(&node)) {
                fill(*made);
            }
            if (const auto* config = ast::as<ast::ConfigExpr>(&node)) {
                operators(*config);
            }
            extract(node, inside);
        }
        const ast::Stmt* next = &inside;
        if constexpr (std::is_same_v<Node, ast::Stmt>) {
            next = node.kind == ast::StmtKind::SchemaStmt ? nullptr : &inside;
        }
        if (next == nullptr) {
            return;  // names of a body are attributes: nothing is taken out of it
        }
        ast::forEachChild(node, [&](const auto* child) { visit(*child, *next); });
    }

    void fill(const ast::SchemaExpr& e) {
        const bool atName = touches(e.name->span) || (begin_ == end_ && begin_ >= e.config->span.begin && begin_ <= e.config->span.end);
        if (!atName) {
            return;
        }
        std::unordered_set<std::uint32_t> given;
        for (const ast::ConfigEntry& entry : e.config->entries) {
            if (entry.kind == ast::ConfigEntryKind::Unpack) {
                return;  // nobody knows what it gives
            }
            const auto* name = entry.key != nullptr ? ast::as<ast::IdentifierExpr>(entry.key) : nullptr;
            if (name != nullptr) {
                given.insert(static_cast<std::uint32_t>(name->names.front().name));
            }
        }
        std::string text;
        std::size_t count = 0;
        eachSchema(configuredType(scope_, e), [&](sema::SchemaId id) {
            for (std::uint32_t at = static_cast<std::uint32_t>(id); at != kNoId; at = scope_.model.schemas[at].base) {
                for (const sema::SchemaAttr& attr : scope_.model.schemas[at].attrs) {
                    const bool required = attr.decl != nullptr && !attr.decl->optional && attr.decl->value == nullptr && attr.setters.size() <= 1;
                    if (!required || !given.insert(static_cast<std::uint32_t>(attr.name)).second) {
                        continue;
                    }
                    const auto what = attributeEntity(scope_, sema::SchemaId{at}, attr.name);
                    text += indentOf(e.span.begin) + "    " + std::string(scope_.text(attr.name)) + " = " + initial(what ? what->type : nullptr, 0) + "\n";
                    ++count;
                }
            }
        });
        if (count == 0) {
            return;
        }
        // Behind the opening brace; what stands on its line goes below.
        const std::uint32_t brace = e.config->span.begin - source_.base;
        const std::size_t next = source_.text.find_first_not_of(" \t", brace + 1);
        const bool lineEnds = next == std::string::npos || source_.text[next] == '\n';
        Action& action = add("Fill in " + std::to_string(count) + " required attribute" + (count == 1 ? "" : "s"), ActionKind::Rewrite);
        if (lineEnds) {
            const auto at = static_cast<std::uint32_t>(std::min(next + 1, source_.text.size()));
            action.edits.push_back({{source_.path, at, at}, text});
        } else {
            const bool empty = source_.text[next] == '}';
            const std::string tail = indentOf(e.span.begin) + (empty ? "" : "    ");
            action.edits.push_back({{source_.path, brace + 1, static_cast<std::uint32_t>(next)}, "\n" + text + tail});
        }
    }

    [[nodiscard]] std::string indentOf(Loc at) const {
        std::size_t begin = at - source_.base;
        while (begin > 0 && source_.text[begin - 1] != '\n') {
            --begin;
        }
        const std::size_t end = source_.text.find_first_not_of(" \t", begin);
        return source_.text.substr(begin, end - begin);
    }

    /// A value to begin with.
    [[nodiscard]] std::string initial(const vm::Type* type, int depth) const {
        if (type == nullptr || depth > 4) {
            return "None";
        }
        switch (type->kind) {
            case vm::TypeKind::Bool: return "False";
            case vm::TypeKind::Int: return "0";
            case vm::TypeKind::Float: return "0.0";
            case vm::TypeKind::Str: return "\"\"";
            case vm::TypeKind::BoolLit:
            case vm::TypeKind::IntLit:
            case vm::TypeKind::FloatLit:
            case vm::TypeKind::StrLit:
            case vm::TypeKind::UnitLit: return vm::runtimeTypeText(*type);
            case vm::TypeKind::List: return "[]";
            case vm::TypeKind::Dict:
            case vm::TypeKind::Schema: return "{}";
            case vm::TypeKind::Union: return type->members.empty() ? "None" : initial(type->members.front(), depth + 1);
            case vm::TypeKind::Error:
            case vm::TypeKind::Any:
            case vm::TypeKind::Void:
            case vm::TypeKind::None:
            case vm::TypeKind::Unit:
            case vm::TypeKind::SchemaType:
            case vm::TypeKind::Function:
            case vm::TypeKind::Module: return "None";
        }
        return "None";
    }

    void operators(const ast::ConfigExpr& e) {
        for (const ast::ConfigEntry& entry : e.entries) {
            if (entry.kind != ast::ConfigEntryKind::Pair || !entry.opSpan.valid() || !touches({entry.key->span.begin, entry.opSpan.end})) {
                continue;
            }
            if (entry.op == ast::ConfigOp::Union) {
                add("Replace ':' (merge) by '=' (set)", ActionKind::Rewrite).edits.push_back({range(entry.opSpan), blankBefore(entry.opSpan) + "="});
            } else if (entry.op == ast::ConfigOp::Override) {
                add("Replace '=' (set) by ':' (merge)", ActionKind::Rewrite).edits.push_back({range(entry.opSpan), ":"});
            }
        }
    }

    [[nodiscard]] std::string blankBefore(Span op) const {
        const std::size_t at = op.begin - source_.base;
        return at > 0 && source_.text[at - 1] != ' ' ? " " : "";
    }

    /// The selected expression, when all of it is selected and stands in a statement of the package.
    void extract(const ast::Expr& e, const ast::Stmt& inside) {
        const bool simple = e.kind == ast::ExprKind::IdentifierExpr || e.kind == ast::ExprKind::MissingExpr || e.kind == ast::ExprKind::StarredExpr ||
                            e.kind == ast::ExprKind::ListIfItem || e.kind == ast::ExprKind::ConfigIfExpr;
        if (begin_ == end_ || e.span.begin != begin_ || e.span.end != end_ || simple || !isTopLevel(inside) || readsLocals(e)) {
            return;
        }
        std::string name = "_value";
        for (int i = 2; scope_.program.session.names.find(name) != Name::None; ++i) {
            name = "_value" + std::to_string(i);
        }
        const std::uint32_t line = inside.span.begin - source_.base;
        Action& action = add("Extract to variable '" + name + "'", ActionKind::Extract);
        action.edits.push_back({{source_.path, line, line}, name + " = " + std::string(scope_.program.sources.text(e.span)) + "\n"});
        action.edits.push_back({range(e.span), name});
    }

    [[nodiscard]] bool isTopLevel(const ast::Stmt& s) const {
        return std::ranges::find(at_.file().parsed->module->body, &s) != at_.file().parsed->module->body.end();
    }

    [[nodiscard]] bool readsLocals(const ast::Expr& e) const {
        const Occurrences& names = *at_.unit().occurrences(at_.path());
        return std::ranges::any_of(names, [&](const Occurrence& one) {
            const bool inside = one.span.begin >= e.span.begin && one.span.end <= e.span.end;
            const bool local = one.entity.kind == EntityKind::Local || one.entity.kind == EntityKind::Parameter || one.entity.kind == EntityKind::Entry;
            const Span declared = one.entity.declaration;
            return inside && local && (declared.begin < e.span.begin || declared.begin >= e.span.end);
        });
    }

    // --- imports

    /// The imports at the top sorted, system modules first, what is unused or repeated left out.
    void organize() {
        std::vector<const ast::ImportStmt*> all;
        for (const ast::Stmt* s : at_.file().parsed->module->body) {
            const auto* import = ast::as<ast::ImportStmt>(s);
            if (import == nullptr) {
                break;
            }
            all.push_back(import);
        }
        if (all.empty() || hasComments(all)) {
            return;
        }
        struct Line {
            bool isPackage;
            std::string text;
            auto operator<=>(const Line&) const = default;
        };
        std::set<Line> lines;
        for (const ast::ImportStmt* import : all) {
            if (isUnused(import->span)) {
                continue;
            }
            const load::Import* found = scope_.program.findImport(import->id);
            lines.insert({found == nullptr || found->kind != load::ImportKind::System, std::string(scope_.program.sources.text(import->span))});
        }
        std::string text;
        for (const Line& line : lines) {
            text += (text.empty() ? "" : "\n") + line.text;
        }
        const Span span{all.front()->span.begin, all.back()->span.end};
        FileRange place = range(span);
        if (text.empty() && place.end < source_.text.size() && source_.text[place.end] == '\n') {
            ++place.end;
        }
        if (scope_.program.sources.text(span) != text) {
            add("Organise imports", ActionKind::OrganizeImports).edits.push_back({place, text});
        }
    }

    [[nodiscard]] bool hasComments(const std::vector<const ast::ImportStmt*>& all) const {
        const std::uint32_t begin = all.front()->span.begin - source_.base;
        const std::uint32_t end = all.back()->span.end - source_.base;
        return std::ranges::any_of(at_.file().parsed->tokens.comments, [&](const lex::TokenList::Comment& c) { return c.offset > begin && c.offset < end; });
    }

    [[nodiscard]] bool isUnused(Span import) const {
        return std::ranges::any_of(at_.unit().findings(), [&](const diag::Diagnostic& d) {
            return (d.kind == diag::UnusedImport.kind || d.kind == diag::ImportTwice.kind) && d.span.begin == import.begin;
        });
    }

    const Cursor& at_;
    Scope scope_;
    const SourceFile& source_;
    Loc begin_;
    Loc end_;
    std::vector<Action> out_;
};

}  // namespace

std::vector<Action> codeActions(const Cursor& at, std::uint32_t end) {
    return Actor(at, std::max(end, at.offset())).run();
}

}  // namespace kcl::lsp
