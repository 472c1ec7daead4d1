// Decides for every piece what stands before it, from the tree: which literals are broken, how deep a line is, where
// blank lines are due, which commas go. Nobody outside this folder includes this.
//
// A node is planned at the depth of the line on which it begins; what it puts on lines of its own is one deeper
// (language rule: tools section 3.2).
#pragma once

#include "frontend/ast/stmt.h"
#include "frontend/format/pieces.h"

#include <span>

namespace kcl::format {

class Planner {
public:
    explicit Planner(Pieces& pieces) : pieces_(pieces) {}

    void module(const ast::Module& module);

private:
    using Index = Pieces::Index;
    using Depth = std::size_t;
    /// Pieces [begin, end) of an item of a list.
    struct Range {
        Index begin;
        Index end;
    };
    /// What becomes of the commas between and behind items.
    enum class Commas { Drop, Between, Each };

    // ---- statements (plan_stmt.cpp)
    void block(std::span<const ast::Stmt* const> body, Depth depth, Index from, bool first,
               const ast::Stmt* previous = nullptr);
    void stmt(const ast::Stmt& stmt, Depth depth);
    void ifStmt(const ast::IfStmt& stmt, Depth depth);
    void schemaStmt(const ast::SchemaStmt& stmt, Depth depth);
    void schemaParts(const ast::SchemaStmt& stmt, Index colon, Depth depth);
    void ruleStmt(const ast::RuleStmt& stmt, Depth depth);
    void mixinList(Index bracket, Depth depth);
    void decorators(std::span<const ast::Decorator> list, Index decorated, Depth depth);
    void checks(std::span<const ast::CheckExpr> list, Depth depth);
    [[nodiscard]] bool trailed(Index i) const;
    [[nodiscard]] bool isInlineName(Index i) const;
    void strayDecorators(Index from, Index to, Depth depth);

    // ---- expressions and types (plan_expr.cpp)
    void expr(const ast::Expr& expr, Depth depth);
    void expr(const ast::Expr* e, Depth depth) {
        if (e != nullptr) {
            expr(*e, depth);
        }
    }
    void type(const ast::TypeExpr* type);
    void list(const ast::ListExpr& e, Depth depth);
    void listIf(const ast::ListIfItem& e, Depth depth);
    void config(const ast::ConfigExpr& e, Depth depth);
    void entry(const ast::ConfigEntry& e, Depth depth);
    void configIf(const ast::ConfigIfExpr& e, Depth depth);
    void comprehension(Range brackets, Index elementEnd, std::span<const ast::CompClause> clauses, Depth depth);
    void clauses(std::span<const ast::CompClause> list, Depth depth);
    void quantifier(const ast::QuantExpr& e, Depth depth);
    void args(Index paren, const ast::CallArgs& args, Depth depth);
    void subscript(const ast::SubscriptExpr& e, Depth depth);
    void params(std::span<const ast::Param> list, Depth depth);
    void lambda(const ast::LambdaExpr& e, Depth depth);
    void lambdaParams(const ast::LambdaExpr& e, Index body, Depth depth);
    void branchHead(Index keyword, Index first, Depth depth, bool isFirst);

    // ---- items (plan_expr.cpp)
    [[nodiscard]] Range rangeOf(Span span) const { return {pieces_.at(span.begin), pieces_.at(span.end)}; }
    /// Whether a comment stands directly in the brackets, not in an item.
    [[nodiscard]] bool hasComment(Range brackets, std::span<const Range> items) const;
    /// Whether an item begins on another line than the bracket that opens.
    [[nodiscard]] bool spansLines(Range brackets, std::span<const Range> items) const;
    void breakItems(Range brackets, std::span<const Range> items, Depth depth, Blank blank = Blank::Drop);
    void breakAfterAll(Range brackets, std::span<const Range> items, Depth depth);
    void commas(std::span<const Range> items, Commas rule);
    void tight(Index i) { pieces_[i].separator = pieces_[i + 1].separator = Separator::None; }
    [[nodiscard]] std::size_t widthOf(Index begin, Index end) const;

    Pieces& pieces_;
};

}  // namespace kcl::format
