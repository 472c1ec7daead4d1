#include "lsp/features/document_symbols.h"

#include "frontend/ast/visit.h"

#include <algorithm>

namespace kcl::lsp {

namespace {

constexpr int kMaxDepth = 40;

class Outliner {
public:
    Outliner(const load::LoadedProgram& program, const parse::ParsedFile& file) : program_(program), file_(*file.file) {}

    void body(std::span<const ast::Stmt* const> list, bool inSchema, std::vector<OutlineItem>& out) {
        for (const ast::Stmt* s : list) {
            stmt(*s, inSchema, out);
        }
    }

private:
    [[nodiscard]] std::string text(Name name) const { return std::string(program_.session.names.text(name)); }

    OutlineItem& add(std::vector<OutlineItem>& out, ast::NameRef name, Span span, OutlineKind kind) {
        OutlineItem item;
        item.name = text(name.name);
        item.kind = kind;
        item.begin = std::min(span.begin, name.span.begin) - file_.base;
        item.end = std::max(span.end, name.span.end) - file_.base;
        item.nameBegin = name.span.begin - file_.base;
        item.nameEnd = name.span.end - file_.base;
        out.push_back(std::move(item));
        return out.back();
    }

    [[nodiscard]] std::string typeText(const ast::TypeExpr* type) const {
        return type == nullptr ? std::string{} : std::string(program_.sources.text(type->span));
    }

    static bool isDeprecated(const load::LoadedProgram& program, std::span<const ast::Decorator> list) {
        return std::ranges::any_of(list, [&](const ast::Decorator& d) {
            const auto* name = ast::as<ast::IdentifierExpr>(d.name);
            return name != nullptr && program.session.names.text(name->names.front().name) == "deprecated";
        });
    }

    void stmt(const ast::Stmt& s, bool inSchema, std::vector<OutlineItem>& out) {
        switch (s.kind) {
            case ast::StmtKind::SchemaStmt: schema(static_cast<const ast::SchemaStmt&>(s), out); return;
            case ast::StmtKind::RuleStmt: {
                const auto& x = static_cast<const ast::RuleStmt&>(s);
                if (x.name.name != Name::None) {
                    add(out, x.name, x.span, OutlineKind::Rule);
                }
                return;
            }
            case ast::StmtKind::TypeAliasStmt: {
                const auto& x = static_cast<const ast::TypeAliasStmt&>(s);
                if (!x.name.empty() && x.name.front().name != Name::None) {
                    add(out, x.name.front(), x.span, OutlineKind::Alias).detail = typeText(x.type);
                }
                return;
            }
            case ast::StmtKind::AttrStmt: {
                const auto& x = static_cast<const ast::AttrStmt&>(s);
                if (x.name.name != Name::None) {
                    OutlineItem& item = add(out, x.name, x.span, OutlineKind::Attribute);
                    item.detail = typeText(x.type);
                    item.deprecated = isDeprecated(program_, x.decorators);
                }
                return;
            }
            case ast::StmtKind::AssignStmt: {
                const auto& x = static_cast<const ast::AssignStmt&>(s);
                for (const ast::Target& target : x.targets) {
                    variable(target.name, x.span, inSchema, x.value, typeText(x.type), out);
                }
                return;
            }
            case ast::StmtKind::UnificationStmt: {
                const auto& x = static_cast<const ast::UnificationStmt&>(s);
                variable(x.target->names.front(), x.span, inSchema, x.value, std::string(program_.sources.text(x.value->name->span)), out);
                return;
            }
            case ast::StmtKind::IfStmt:
                for (const ast::IfBranch& branch : static_cast<const ast::IfStmt&>(s).branches) {
                    body(branch.body, inSchema, out);
                }
                return;
            case ast::StmtKind::AugAssignStmt:
            case ast::StmtKind::ExprStmt:
            case ast::StmtKind::AssertStmt:
            case ast::StmtKind::ImportStmt: return;
        }
    }

    void schema(const ast::SchemaStmt& x, std::vector<OutlineItem>& out) {
        if (x.name.name == Name::None) {
            return;
        }
        const OutlineKind kind = x.keyword == ast::SchemaKeyword::Mixin      ? OutlineKind::Mixin
                                 : x.keyword == ast::SchemaKeyword::Protocol ? OutlineKind::Protocol
                                                                             : OutlineKind::Schema;
        OutlineItem& item = add(out, x.name, x.span, kind);
        item.detail = x.base.empty() ? std::string{} : std::string(program_.sources.text(ast::spanOf(x.base)));
        item.deprecated = isDeprecated(program_, x.decorators);
        body(x.body, true, item.children);
    }

    void variable(ast::NameRef name, Span span, bool inSchema, const ast::Expr* value, std::string detail, std::vector<OutlineItem>& out) {
        if (name.name == Name::None) {
            return;
        }
        const bool isFunction = value != nullptr && value->kind == ast::ExprKind::LambdaExpr;
        const OutlineKind kind = isFunction ? OutlineKind::Function : inSchema ? OutlineKind::Attribute : OutlineKind::Variable;
        OutlineItem& item = add(out, name, span, kind);
        item.detail = std::move(detail);
        if (const auto* made = value != nullptr ? ast::as<ast::SchemaExpr>(value) : nullptr; made != nullptr && item.detail.empty()) {
            item.detail = std::string(program_.sources.text(made->name->span));
        }
        entriesOf(value, item.children, 0);
    }

    void entriesOf(const ast::Expr* value, std::vector<OutlineItem>& out, int depth) {
        if (value == nullptr || depth > kMaxDepth) {
            return;
        }
        if (const auto* made = ast::as<ast::SchemaExpr>(value)) {
            value = made->config;
        }
        const auto* config = ast::as<ast::ConfigExpr>(value);
        if (config == nullptr) {
            return;
        }
        for (const ast::ConfigEntry& entry : config->entries) {
            const auto* key = entry.kind == ast::ConfigEntryKind::Pair && entry.key != nullptr ? ast::as<ast::IdentifierExpr>(entry.key) : nullptr;
            if (key != nullptr && key->names.back().name != Name::None) {
                OutlineItem& item = add(out, key->names.back(), entry.span, OutlineKind::Entry);
                entriesOf(entry.value, item.children, depth + 1);
            }
        }
    }

    const load::LoadedProgram& program_;
    const SourceFile& file_;
};

}  // namespace

std::vector<OutlineItem> outline(const load::LoadedProgram& program, const parse::ParsedFile& file) {
    std::vector<OutlineItem> out;
    Outliner(program, file).body(file.module->body, false, out);
    return out;
}

}  // namespace kcl::lsp
