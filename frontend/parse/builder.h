// Builds the tree from what the parser reports: rule entered, token matched, rule left. There is one reduction per
// rule; it takes the values that the rule left on the stack and puts one node in their place. The rules are those of
// grammar/Kcl.g4, so that the parser of frontend/parse and the one that ANTLR makes of the grammar (tests/grammar)
// build their trees with the same code.
//
// build_expr.cpp has the operators and operands, build_literal.cpp strings and numbers, build_collection.cpp lists,
// configurations and comprehensions, build_stmt.cpp, build_schema.cpp and build_type.cpp what their names say.
// The builder also refuses what the grammar lets through (language rule: syntax section 10.3). In the first pass a
// refusal only makes the parse fail; the second pass reports it.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/diag/syntax_kinds.h"
#include "frontend/parse/messages.h"
#include "frontend/parse/parse.h"
#include "frontend/parse/rules.h"
#include "frontend/parse/value_stack.h"

#include <string_view>
#include <utility>
#include <vector>

namespace kcl::parse {

/// Thrown to leave a parse at once: at the first mistake of the first pass, and when nesting is too deep.
struct Bail {};

/// Parses the inside of a `${ }`: gives the values of the rule `interpolation`.
class Interpolator {
public:
    virtual ~Interpolator() = default;
    /// Parses `tokens` (ended by Eof) into `builder`, whose position it leaves alone.
    virtual void parseInterpolation(const lex::Token* tokens) = 0;
};

/// A branch of an `if` in a list or configuration.
template <typename T>
struct BranchItems {
    std::span<const T> items;
    const lex::Token* first = nullptr;  ///< behind the colon: a newline when the branch is a block
};

/// What a schema body holds.
struct SchemaParts {
    const ast::StringLit* doc = nullptr;
    std::span<const ast::DottedName> mixins;
    std::span<const ast::Stmt* const> body;
    std::span<const ast::CheckExpr> checks;
    const ast::IndexSignature* signature = nullptr;
};

class Builder {
public:
    /// `sink` null in the first pass.
    Builder(const SourceFile& file, Session& session, diag::Engine* sink, Interpolator& interpolator);

    /// A rule that is being parsed. The parser owns it.
    struct Frame {
        std::uint32_t mark;  ///< size of the stack when the rule began
        Rule rule;
        const lex::Token* first;  ///< the first token of the rule
        const Frame* parent;      ///< the rule around it; null for the outermost
    };

    // ---- what the parser calls
    /// `frame` lives until the exit that belongs to it.
    void enter(Frame& frame, Rule rule, const lex::Token* at) {
        frame = {stack_.size(), rule, at, frame_};
        frame_ = &frame;
        if (rule == Rule::Expr && ++exprDepth_ > kMaxExprDepth) [[unlikely]] {
            tooDeep(at);
        }
    }
    /// A token was matched. Commas and the layout are not reported.
    void push(const lex::Token* at) { stack_.push({static_cast<std::uint32_t>(at->kind), 0, at}); }
    /// Leaves the innermost rule, which is `rule`; `at` is the token behind it.
    void exit(Rule rule, const lex::Token* at) {
        const Frame& frame = *frame_;
        at_ = at;
        reduce(rule, frame);
        frame_ = frame.parent;
    }
    /// The same as entering Expr and Simple, matching one token that is an operand by itself, and leaving both. False,
    /// and nothing done, when the operand has to know what stands around it.
    [[nodiscard]] bool operandAlone(const lex::Token* at);

    // ---- results
    [[nodiscard]] const ast::Module* module() const { return module_; }
    [[nodiscard]] bool failed() const { return failed_; }
    /// The innermost rule; null outside of all.
    [[nodiscard]] const Frame* frame() const { return frame_; }

private:
    using TokenKind = lex::TokenKind;
    static constexpr std::uint32_t kMaxExprDepth = 6016;

    // ---- reductions (the file is named above)
    void reduce(Rule rule, const Frame& frame);
    void reduceModule(const Frame& frame);
    void reduceStmt(const Frame& frame);
    void reduceBlock(const Frame& frame);
    void reduceIf(const Frame& frame);
    void reduceImport(const Frame& frame);
    void reduceTypeAlias(const Frame& frame);
    void reduceAssert(const Frame& frame);
    void reduceExprStmt(const Frame& frame);
    void reduceDecorator(const Frame& frame);
    void reduceSchema(const Frame& frame);
    void reduceRule(const Frame& frame);
    void reduceParams(const Frame& frame);
    void reduceParam(const Frame& frame);
    void reduceSchemaBody(const Frame& frame);
    void reduceMixinList(const Frame& frame);
    void reduceIndexSignature(const Frame& frame);
    void reduceChecks(const Frame& frame);
    void reduceCheckExpr(const Frame& frame);
    void reduceType(const Frame& frame);
    void reduceTypeElement(const Frame& frame);
    void reduceExpr(const Frame& frame);
    void reduceSimple(const Frame& frame);
    void reduceSubscript(const Frame& frame);
    void reduceArgs(const Frame& frame);
    void reduceList(const Frame& frame);
    void reduceListIf(const Frame& frame);
    void reduceListBlock(const Frame& frame);
    void reduceCompTail(const Frame& frame);
    void reduceCompFor(const Frame& frame);
    void reduceConfigTail(const Frame& frame);
    void reduceConfigIf(const Frame& frame);
    void reduceConfigBlock(const Frame& frame);
    void reduceLambda(const Frame& frame);
    void reduceQuantifier(const Frame& frame);
    void reduceQuantifierTarget(const Frame& frame);
    void reduceDotted(const Frame& frame);
    void reduceListStmt(const Frame& frame);
    void reduceKeywordName(const Frame& frame);

    // ---- expressions
    const ast::Expr* climb(Slice& slice, int min);
    const ast::Expr* unary(Slice& slice);
    const ast::Expr* primary(Slice& slice);
    const ast::Expr* operand(Slice& slice);
    const ast::Expr* suffixes(Slice& slice, const ast::Expr* x);
    const ast::Expr* identifier(Slice& slice);
    const ast::Expr* literal(const Value& value);
    const ast::Expr* number(const lex::Token& token);
    const ast::Expr* string(const lex::Token& token);
    const ast::StringLit* plainString(const lex::Token& token);
    const ast::Expr* joinedString(const lex::Token& token);
    ast::StringPart interpolationPart(std::uint32_t begin, std::uint32_t end);
    const ast::Expr* missing();
    /// The next value when it is an expression, else a MissingExpr.
    const ast::Expr* takeExpr(Slice& slice);
    const ast::Expr* takeExprOrNull(Slice& slice);
    const ast::TypeExpr* takeTypeOrNull(Slice& slice);
    ast::DottedName takeNames(Slice& slice);
    const ast::Expr* listIf(Slice& slice);
    const ast::Expr* configIf(Slice& slice);
    void collectItems(Slice& slice);
    void collectEntries(const Frame& frame, Slice& slice, bool inBlock);
    [[nodiscard]] bool isDoc(const lex::Token& token) const;

    // ---- statements and types
    bool toTarget(const ast::Expr* expr, ast::Target& out);
    const ast::Stmt* attribute(const Frame& frame, const ast::Expr* name, const lex::Token* question, const ast::TypeExpr* type,
                               Slice& slice);
    const ast::Stmt* typed(const Frame& frame, const ast::Expr* first, Slice& slice);
    void checkStatementStart(const Frame& frame, bool inBody);
    const ast::Stmt* assignment(const Frame& frame, const ast::Expr* first, const ast::TypeExpr* type, Slice& slice);
    const ast::TypeExpr* unionType(Slice& slice, Loc begin);
    [[nodiscard]] Rule parentRule() const { return frame_->parent == nullptr ? Rule::Module : frame_->parent->rule; }

    // ---- tools
    [[nodiscard]] Slice slice(const Frame& frame) const { return Slice(stack_.from(frame.mark)); }
    void replace(const Frame& frame, Tag tag, const void* node, std::size_t count = 0) {
        stack_.shrink(frame.mark);
        stack_.push({static_cast<std::uint32_t>(tag), static_cast<std::uint32_t>(count), node});
    }
    template <typename T, typename... Args>
    T* make(Span span, Args&&... args) {
        return new (session_.arena.allocate(sizeof(T), alignof(T))) T(session_.nextNode++, span, std::forward<Args>(args)...);
    }
    template <typename T>
    const T* keep(const T& value) {
        return new (session_.arena.allocate(sizeof(T), alignof(T))) T(value);
    }
    /// A copy in the arena of what `scratch` holds from `mark` on, which is removed.
    template <typename T>
    std::span<const T> takeFrom(std::vector<T>& scratch, std::size_t mark) {
        const std::span<const T> out = session_.arena.copy(std::span<const T>(scratch).subspan(mark));
        scratch.resize(mark);
        return out;
    }
    [[nodiscard]] std::string_view text(const lex::Token& t) const { return std::string_view(file_.text).substr(t.offset, t.length); }
    [[nodiscard]] Span span(const lex::Token& t) const { return {file_.at(t.offset), file_.at(t.offset + t.length)}; }
    [[nodiscard]] Loc beginOf(const Frame& frame) const { return file_.at(frame.first->offset); }
    /// End of the last token that the current rule matched, layout not counted.
    [[nodiscard]] Loc endOf(const Frame& frame) const;
    [[nodiscard]] Span spanOf(const Frame& frame) const { return {beginOf(frame), endOf(frame)}; }
    [[nodiscard]] ast::NameRef name(const lex::Token& t);
    [[noreturn]] void tooDeep(const lex::Token* at);
    /// The first token of the current rule that begins at `end` or behind it, or the one behind the rule.
    [[nodiscard]] const lex::Token& tokenBehind(const Frame& frame, Loc end) const;

    /// Refuses: reports in the second pass, makes the first fail.
    template <typename... Args, typename... Given>
    void refuse(Span where, const diag::Definition<Args...>& definition, const Given&... given) {
        failed_ = true;
        if (sink_ != nullptr) {
            sink_->report(where, definition, given...);
        }
    }

    /// Refuses the token that stands where one of `set` was expected.
    void refuseToken(const lex::Token& t, std::string_view set) {
        refuse(placeOf(file_, t), diag::ExpectedOneOf, set, describe(file_, t));
    }

    const SourceFile& file_;
    Session& session_;
    diag::Engine* sink_;
    Interpolator& interpolator_;
    ValueStack stack_;
    const Frame* frame_ = nullptr;
    const lex::Token* at_ = nullptr;  ///< the next token, while reducing
    const ast::Module* module_ = nullptr;
    std::uint32_t exprDepth_ = 0;
    bool failed_ = false;
    Name basicNames_[4];  ///< bool, int, float, str

    // Scratch space of the reductions, used as stacks.
    std::vector<const ast::Expr*> exprs_;
    std::vector<ast::BinaryOp> binaryOps_;
    std::vector<ast::CompareOp> compareOps_;
    std::vector<const ast::Stmt*> stmts_;
    std::vector<const ast::TypeExpr*> types_;
    std::vector<ast::NameRef> names_;
    std::vector<ast::ConfigEntry> entries_;
};

/// Inline, so that nothing is left of the choice where the rule is known.
inline void Builder::reduce(Rule rule, const Frame& frame) {
    switch (rule) {
        case Rule::Module: reduceModule(frame); return;
        case Rule::Stmt:
        case Rule::BodyItem: reduceStmt(frame); return;
        case Rule::Suite: reduceBlock(frame); return;
        case Rule::IfStmt: reduceIf(frame); return;
        case Rule::ImportStmt: reduceImport(frame); return;
        case Rule::TypeAlias: reduceTypeAlias(frame); return;
        case Rule::AssertStmt: reduceAssert(frame); return;
        case Rule::ExprStmt: reduceExprStmt(frame); return;
        case Rule::Decorator: reduceDecorator(frame); return;
        case Rule::ListStmt: reduceListStmt(frame); return;
        case Rule::KeywordName:
        case Rule::CheckName: reduceKeywordName(frame); return;
        case Rule::LambdaSchema:
        case Rule::SchemaStmt: reduceSchema(frame); return;
        case Rule::RuleStmt: reduceRule(frame); return;
        case Rule::Params: reduceParams(frame); return;
        case Rule::Param: reduceParam(frame); return;
        case Rule::SchemaBody: reduceSchemaBody(frame); return;
        case Rule::MixinList: reduceMixinList(frame); return;
        case Rule::IndexSignature: reduceIndexSignature(frame); return;
        case Rule::CheckBlock: reduceChecks(frame); return;
        case Rule::CheckExpr: reduceCheckExpr(frame); return;
        case Rule::Type: reduceType(frame); return;
        case Rule::TypeElement: reduceTypeElement(frame); return;
        case Rule::Expr: reduceExpr(frame); return;
        case Rule::Simple: reduceSimple(frame); return;
        case Rule::Subscript: reduceSubscript(frame); return;
        case Rule::Args: reduceArgs(frame); return;
        case Rule::List: reduceList(frame); return;
        case Rule::ListIf: reduceListIf(frame); return;
        case Rule::ListBlock: reduceListBlock(frame); return;
        case Rule::CompTail: reduceCompTail(frame); return;
        case Rule::CompFor: reduceCompFor(frame); return;
        case Rule::ConfigTail: reduceConfigTail(frame); return;
        case Rule::ConfigIf: reduceConfigIf(frame); return;
        case Rule::ConfigBlock: reduceConfigBlock(frame); return;
        case Rule::Lambda: reduceLambda(frame); return;
        case Rule::Quantifier: reduceQuantifier(frame); return;
        case Rule::QuantifierTarget: reduceQuantifierTarget(frame); return;
        case Rule::Dotted: reduceDotted(frame); return;
        // These leave their values to the rule around them.
        case Rule::Interpolation:
        case Rule::AugAssign:
        case Rule::Config:
        case Rule::LambdaStmt: return;
    }
}

/// The binary operator of `+`, `+=` and the like; only for those kinds.
[[nodiscard]] ast::BinaryOp binaryOpOf(lex::TokenKind kind);

}  // namespace kcl::parse
