#include "lsp/features/folding.h"

#include "frontend/ast/walk.h"

#include <algorithm>

namespace kcl::lsp {

namespace {

class Folder {
public:
    explicit Folder(const Cursor& at) : source_(at.file().source()), parsed_(*at.file().parsed) {}

    std::vector<Fold> run() {
        for (const ast::Stmt* s : parsed_.module->body) {
            visit(*s);
        }
        imports();
        comments();
        std::ranges::stable_sort(out_, {}, &Fold::begin);
        return std::move(out_);
    }

private:
    [[nodiscard]] bool isLong(Span span) const {
        return source_.contains(span.begin) && source_.text.substr(span.begin - source_.base, span.end - span.begin).find('\n') != std::string::npos;
    }

    void add(Span span) {
        if (span.valid() && span.end > span.begin && isLong(span)) {
            out_.push_back({span.begin - source_.base, span.end - source_.base - 1, FoldKind::Code});
        }
    }

    template <typename Node>
    void visit(const Node& node) {
        if constexpr (std::is_same_v<Node, ast::Stmt>) {
            if (node.kind == ast::StmtKind::SchemaStmt || node.kind == ast::StmtKind::RuleStmt) {
                add(node.span);
            }
            if (const auto* branches = ast::as<ast::IfStmt>(&node)) {
                for (const ast::IfBranch& branch : branches->branches) {
                    add(branch.span);
                }
            }
        }
        if constexpr (std::is_same_v<Node, ast::Expr>) {
            const bool folds = node.kind == ast::ExprKind::ConfigExpr || node.kind == ast::ExprKind::ListExpr || node.kind == ast::ExprKind::LambdaExpr ||
                               node.kind == ast::ExprKind::ListComp || node.kind == ast::ExprKind::DictComp || node.kind == ast::ExprKind::StringLit ||
                               node.kind == ast::ExprKind::JoinedString;
            if (folds) {
                add(node.span);
            }
        }
        ast::forEachChild(node, [this](const auto* child) { visit(*child); });
    }

    void imports() {
        const ast::Stmt* first = nullptr;
        const ast::Stmt* last = nullptr;
        for (const ast::Stmt* s : parsed_.module->body) {
            if (s->kind != ast::StmtKind::ImportStmt) {
                break;
            }
            first = first == nullptr ? s : first;
            last = s;
        }
        if (first != last) {
            out_.push_back({first->span.begin - source_.base, last->span.end - source_.base - 1, FoldKind::Imports});
        }
    }

    /// Comments on lines of their own, one below the other.
    void comments() {
        const auto& list = parsed_.tokens.comments;
        for (std::size_t i = 0; i < list.size();) {
            std::size_t next = i + 1;
            while (next < list.size() && follows(list[next - 1], list[next])) {
                ++next;
            }
            if (next > i + 1 && startsLine(list[i].offset)) {
                out_.push_back({list[i].offset, list[next - 1].offset + list[next - 1].length - 1, FoldKind::Comment});
            }
            i = next;
        }
    }
    [[nodiscard]] bool follows(const lex::TokenList::Comment& a, const lex::TokenList::Comment& b) const {
        const std::string_view gap = std::string_view(source_.text).substr(a.offset + a.length, b.offset - a.offset - a.length);
        return std::ranges::count(gap, '\n') == 1 && gap.find_first_not_of(" \t\n") == std::string_view::npos;
    }
    [[nodiscard]] bool startsLine(std::uint32_t offset) const {
        while (offset > 0 && (source_.text[offset - 1] == ' ' || source_.text[offset - 1] == '\t')) {
            --offset;
        }
        return offset == 0 || source_.text[offset - 1] == '\n';
    }

    const SourceFile& source_;
    const parse::ParsedFile& parsed_;
    std::vector<Fold> out_;
};

class Encloser {
public:
    explicit Encloser(const Cursor& at) : at_(at.loc()) {}

    template <typename Node>
    void visit(const Node& node) {
        if (node.span.begin > at_ || at_ > node.span.end) {
            return;
        }
        spans.push_back(node.span);
        if constexpr (std::is_same_v<Node, ast::Expr>) {
            if (const auto* config = ast::as<ast::ConfigExpr>(&node)) {
                for (const ast::ConfigEntry& e : config->entries) {
                    if (e.span.begin <= at_ && at_ <= e.span.end) {
                        spans.push_back(e.span);
                    }
                }
            }
            if (const auto* name = ast::as<ast::IdentifierExpr>(&node)) {
                for (const ast::NameRef& part : name->names) {
                    if (part.span.begin <= at_ && at_ <= part.span.end) {
                        spans.push_back(part.span);
                    }
                }
            }
        }
        ast::forEachChild(node, [this](const auto* child) { visit(*child); });
    }

    std::vector<Span> spans;

private:
    Loc at_;
};

}  // namespace

std::vector<Fold> folds(const Cursor& at) {
    return Folder(at).run();
}

std::vector<FileRange> enclosing(const Cursor& at) {
    Encloser walk(at);
    for (const ast::Stmt* s : at.file().parsed->module->body) {
        walk.visit(*s);
    }
    const SourceFile& source = at.file().source();
    std::vector<FileRange> out;
    for (const Span span : walk.spans) {
        out.push_back({at.path(), span.begin - source.base, span.end - source.base});
    }
    for (const lex::Token& token : at.file().parsed->tokens.tokens) {
        if (token.length > 0 && token.offset <= at.offset() && at.offset() < token.offset + token.length && token.kind != lex::TokenKind::Newline) {
            out.push_back({at.path(), token.offset, token.offset + token.length});
        }
    }
    out.push_back({at.path(), 0, static_cast<std::uint32_t>(source.text.size())});
    std::ranges::stable_sort(out, {}, [](const FileRange& r) { return r.end - r.begin; });
    std::vector<FileRange> nested;
    for (const FileRange& range : out) {
        if (nested.empty() || (range != nested.back() && range.begin <= nested.back().begin && nested.back().end <= range.end)) {
            nested.push_back(range);
        }
    }
    return nested;
}

}  // namespace kcl::lsp
