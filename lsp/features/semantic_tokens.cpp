#include "lsp/features/semantic_tokens.h"

#include "frontend/ast/walk.h"
#include "frontend/lex/scanner.h"

#include <algorithm>

namespace kcl::lsp {

namespace {

using lex::TokenKind;

TokenType typeOf(const Entity& entity) {
    const bool calls = entity.type != nullptr && entity.type->is(vm::TypeKind::Function);
    switch (entity.kind) {
        case EntityKind::Variable:
        case EntityKind::Local: return calls ? TokenType::Function : TokenType::Variable;
        case EntityKind::Schema:
        case EntityKind::Rule: return TokenType::Struct;
        case EntityKind::TypeAlias: return TokenType::Type;
        case EntityKind::Attribute:
        case EntityKind::Entry: return TokenType::Property;
        case EntityKind::Parameter: return TokenType::Parameter;
        case EntityKind::Package:
        case EntityKind::SystemModule: return TokenType::Namespace;
        case EntityKind::Builtin: return entity.row->module.ends_with('.') ? TokenType::Method : TokenType::Function;
    }
    return TokenType::Variable;
}

/// Whether the text of a token is a word, as keywords are.
bool isWord(std::string_view text) {
    return !text.empty() && ((text.front() >= 'a' && text.front() <= 'z') || (text.front() >= 'A' && text.front() <= 'Z'));
}

class Painter {
public:
    explicit Painter(const Cursor& at) : at_(at), source_(at.file().source()) {}

    std::vector<ColouredToken> run() {
        names();
        annotations();
        tokens();
        std::ranges::stable_sort(out_, {}, &ColouredToken::begin);
        // A name wins over what the grammar says of the same place; it was added first.
        std::vector<ColouredToken> kept;
        for (const ColouredToken& one : out_) {
            if (kept.empty() || one.begin >= kept.back().end) {
                kept.push_back(one);
            }
        }
        return kept;
    }

private:
    void add(std::uint32_t begin, std::uint32_t end, TokenType type, std::uint32_t modifiers = 0) {
        // Texts and comments of several lines are one token for each line.
        while (begin < end) {
            const std::size_t newline = source_.text.find('\n', begin);
            const auto stop = static_cast<std::uint32_t>(std::min<std::size_t>(newline, end));
            if (stop > begin) {
                out_.push_back({begin, stop, type, modifiers});
            }
            begin = stop + 1;
        }
    }

    void names() {
        for (const Occurrence& one : *at_.unit().occurrences(at_.path())) {
            std::uint32_t modifiers = one.role == Role::Declaration && !(one.isKey && one.entity.kind == EntityKind::Attribute) ? kDeclaration : 0;
            if (one.entity.kind == EntityKind::Builtin || one.entity.kind == EntityKind::SystemModule) {
                modifiers |= kDefaultLibrary;
            }
            if (one.entity.kind == EntityKind::Variable && !at_.scope().text(one.entity.name).starts_with('_')) {
                modifiers |= kReadonly;
            }
            add(one.span.begin - source_.base, one.span.end - source_.base, typeOf(one.entity), modifiers);
        }
    }

    /// Names of basic types, which are words like others to the scanner.
    void annotations() {
        for (const ast::Stmt* s : at_.file().parsed->module->body) {
            visit(*s);
        }
    }
    template <typename Node>
    void visit(const Node& node) {
        if constexpr (std::is_same_v<Node, ast::TypeExpr>) {
            if (node.kind == ast::TypeExprKind::BasicType || node.kind == ast::TypeExprKind::AnyType) {
                add(node.span.begin - source_.base, node.span.end - source_.base, TokenType::Type, kDefaultLibrary);
            }
        }
        if constexpr (std::is_same_v<Node, ast::Stmt>) {
            const auto* schema = ast::as<ast::SchemaStmt>(&node);
            decorators(schema != nullptr ? schema->decorators : std::span<const ast::Decorator>{});
            const auto* attr = ast::as<ast::AttrStmt>(&node);
            decorators(attr != nullptr ? attr->decorators : std::span<const ast::Decorator>{});
        }
        ast::forEachChild(node, [this](const auto* child) { visit(*child); });
    }
    void decorators(std::span<const ast::Decorator> list) {
        for (const ast::Decorator& d : list) {
            add(d.name->span.begin - source_.base, d.name->span.end - source_.base, TokenType::Decorator);
        }
    }

    void tokens() {
        const lex::TokenList& list = at_.file().parsed->tokens;
        for (const lex::TokenList::Comment& comment : list.comments) {
            add(comment.offset, comment.offset + comment.length, TokenType::Comment);
        }
        for (const lex::Token& token : list.tokens) {
            const std::string_view text = std::string_view(source_.text).substr(token.offset, token.length);
            if (token.kind == TokenKind::String || token.kind == TokenKind::LongString) {
                if ((token.flags & lex::kInterpolated) == 0) {
                    add(token.offset, token.offset + token.length, TokenType::String);
                }
            } else if (token.kind == TokenKind::Int || token.kind == TokenKind::Float) {
                add(token.offset, token.offset + token.length, TokenType::Number);
            } else if (token.kind != TokenKind::Ident && isWord(text)) {
                add(token.offset, token.offset + token.length, TokenType::Keyword);
            }
        }
    }

    const Cursor& at_;
    const SourceFile& source_;
    std::vector<ColouredToken> out_;
};

}  // namespace

std::vector<ColouredToken> semanticTokens(const Cursor& at) {
    return Painter(at).run();
}

}  // namespace kcl::lsp
