// The parser: recursive descent over the rules of grammar/Kcl.g4, one function for each, which decide by one token and
// report to the Builder what they enter, match and leave. That it accepts what the grammar accepts and builds the same
// trees is held by a test (tests/grammar).
//
// The first pass (`Recovering` false) stops at the first mistake and says nothing: nearly all files have none. Of a
// file with mistakes the second makes as much of a tree as it can, with Recovery deciding what is said and where to go
// on. Only the first has short cuts.
//
// descent_stmt.cpp has files, statements, schemas and types, descent_expr.cpp expressions and what stands in brackets.
#pragma once

#include "frontend/lex/token_kinds.h"
#include "frontend/parse/builder.h"
#include "frontend/parse/recovery.h"
#include "frontend/parse/token_sets.h"

#include <type_traits>
#include <vector>

namespace kcl::parse {

template <bool Recovering>
class Descent final : private Interpolator {
public:
    /// `sink` null in the first pass.
    Descent(const SourceFile& file, Session& session, diag::Engine* sink);

    /// Parses `tokens` (ended by Eof) as a module. Null when the first pass met a mistake, or when nesting is too deep.
    [[nodiscard]] const ast::Module* run(const lex::Token* tokens);
    /// Where the parser stands.
    [[nodiscard]] const lex::Token& position() const { return *at_; }
    /// After the second pass: whether it found out what stopped the first.
    [[nodiscard]] bool explained() const
        requires Recovering
    {
        return builder_.failed() || recovery_.explained();
    }
    /// After the second pass: what it left out of the tree.
    [[nodiscard]] const std::vector<Span>& skipped() const
        requires Recovering
    {
        return recovery_.skipped();
    }

private:
    using K = lex::TokenKind;
    using S = TokenSet;
    /// Thrown by the second pass to leave rules up to one that can do without the rest.
    struct Mistake {};
    struct NoRecovery {
        NoRecovery(const SourceFile&, const Builder&, diag::Engine*) {}
    };

    // ---- files and statements (descent_stmt.cpp)
    void module();
    void interpolation();
    void stmt();
    void suite();
    void ifStmt();
    void importStmt();
    void typeAlias();
    void assertStmt();
    void exprStmt();
    void assignments();
    void listStmt();
    void decorator();
    void schemaStmt();
    void lambdaSchema();
    void schemaHeader();
    void ruleStmt();
    void params();
    void param();
    void schemaBody();
    void bodyItem();
    void mixinList();
    void indexSignature();
    void checkBlock();
    void checks();
    void checkExpr();
    void checkName();
    void type();
    void typeElement();
    void dotted();

    // ---- expressions (descent_expr.cpp)
    void expr();
    void simple();
    void operand();
    void suffixes();
    void exprIfAny();
    void subscript();
    void args();
    void arg();
    void list();
    void item();
    void listIf();
    void listBlock();
    void compTail();
    void compFor();
    void configTail();
    void entry();
    void configIf();
    void configBlock();
    void pair();
    template <typename Block>
    void conditional(Block block);
    void conditions();
    void lambda();
    void lambdaStmt();
    void quantifier();
    void quantifierTarget();

    // ---- tokens
    [[nodiscard]] K kind() const { return at_->kind; }
    [[nodiscard]] bool is(K wanted) const { return at_->kind == wanted; }
    template <typename... Sets>
    [[nodiscard]] bool in(Sets... sets) const {
        return isIn(at_->kind, sets...);
    }
    /// Goes on behind a token that the tree is made of.
    void take() { builder_.push(at_++); }
    /// Goes on behind a comma or a token of the layout.
    void skip() { ++at_; }
    /// skip() when `wanted` stands here.
    bool skipIf(K wanted) {
        const bool found = is(wanted);
        at_ += found ? 1 : 0;
        return found;
    }
    void skipLayout() {
        while (in(S::Layout)) {
            skip();
        }
    }
    /// take() when `wanted` stands here.
    bool takeIf(K wanted) {
        const bool found = is(wanted);
        if (found) {
            take();
        }
        return found;
    }
    void match(K wanted) {
        if (is(wanted)) [[likely]] {
            if (!lex::isLayout(wanted) && wanted != K::Eof) {
                builder_.push(at_);
            }
            at_ += wanted == K::Eof ? 0 : 1;
        } else {
            mismatch(wanted);
        }
    }

    // ---- mistakes
    [[noreturn]] static void bail() { throw Bail{}; }
    /// Another token than `wanted` stands here. Comes back when the parser goes on as if it did.
    void mismatch(K wanted);
    /// None of the tokens of a set stands here.
    [[noreturn]] void mismatchSet();
    /// No alternative of the rule begins with the token here.
    [[noreturn]] void noAlternative();
    /// In a list of statements: skips what cannot stand there.
    void sync() {
        if constexpr (Recovering) {
            at_ = recovery_.sync(at_);
        }
    }

    /// Parses one rule: `body`, between entering and leaving.
    template <typename Body>
    void rule(Rule which, Body body) {
        Builder::Frame frame;
        builder_.enter(frame, which, at_);
        if constexpr (Recovering) {
            try {
                body();
            } catch (const Mistake&) {
                if (recovery_.hopeless()) {
                    bail();
                }
                if (!recovery_.resume(at_)) {
                    builder_.exit(which, at_);
                    throw;
                }
            }
        } else {
            body();
        }
        builder_.exit(which, at_);
    }

    void parseInterpolation(const lex::Token* tokens) override;

    Builder builder_;
    [[no_unique_address]] std::conditional_t<Recovering, Recovery, NoRecovery> recovery_;
    const lex::Token* at_ = nullptr;
};

}  // namespace kcl::parse
