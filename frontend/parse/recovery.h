// What the second pass does at a mistake: says what is wrong, once, and where the parser goes on.
//
// A mistake ends the rules that it stands in up to the nearest one that can do without the rest: a statement, or an
// item of a bracket. The tokens up to the end of that statement or item are skipped, so one typo gives one diagnostic
// and the next line is looked at again. Texts and places follow the reference's first diagnostic; what it says
// afterwards about the same mistake is not repeated.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/lex/token.h"
#include "frontend/parse/builder.h"
#include "frontend/support/source_map.h"

#include <cstdint>
#include <vector>

namespace kcl::parse {

class Recovery {
public:
    Recovery(const SourceFile& file, const Builder& builder, diag::Engine* sink) : file_(file), builder_(builder), sink_(*sink) {}

    /// What the parser does after a mismatch.
    enum class Action : std::uint8_t {
        Leave,  ///< leave the rule
        Go,     ///< go on as if the token had been there
    };

    /// Before a decision of the parser: reports and skips what cannot stand there when the rule is a list of
    /// statements. Gives where to go on.
    [[nodiscard]] const lex::Token* sync(const lex::Token* at);
    /// A token other than `wanted` stands at `at`.
    [[nodiscard]] Action mismatch(const lex::Token*& at, lex::TokenKind wanted);
    /// None of the tokens of a set stands at `at`; the rule is left.
    void mismatchSet(const lex::Token* at);
    /// No alternative of the rule begins with the token at `at`.
    void noAlternative(const lex::Token* at);
    /// The current rule was left at a mistake. True when it is one that can do without the rest: `at` is then where its
    /// successor begins.
    [[nodiscard]] bool resume(const lex::Token*& at);
    /// Whether the second pass found out what stopped the first: something reported, or something that is no mistake.
    [[nodiscard]] bool explained() const { return reported_ > 0 || forgave_; }
    /// Whether so much is wrong that going on is of no use.
    [[nodiscard]] bool hopeless() const { return reported_ > kMaxReports; }
    /// What was skipped.
    [[nodiscard]] const std::vector<Span>& skipped() const { return skipped_; }

private:
    static constexpr std::uint32_t kMaxReports = 200;

    [[nodiscard]] bool leave(const lex::Token*& at) const;
    void skip(const lex::Token* first, const lex::Token* end);
    [[nodiscard]] Rule rule(std::size_t back = 0) const;
    [[nodiscard]] const lex::Token* skipStatement(const lex::Token* first, const lex::Token* at) const;
    [[nodiscard]] const lex::Token* skipItem(const lex::Token* first, const lex::Token* at) const;
    [[nodiscard]] const lex::Token* skipToCloser(const lex::Token* at) const;
    void complain(const lex::Token* at, lex::TokenKind wanted);
    [[nodiscard]] lex::TokenKind openerOf(const lex::Token* at) const;
    [[nodiscard]] static std::uint32_t endOfInterpolation(const lex::Token* at);
    void expected(const lex::Token* at, std::string_view set);
    void expectedToken(const lex::Token* at, lex::TokenKind wanted);
    void unexpected(const lex::Token* at);
    void dropIndent(const lex::Token* at);
    void dropIndents(const lex::Token* first, const lex::Token* end);
    [[nodiscard]] bool isDropped(const lex::Token* at) const;

    template <typename... Args, typename... Given>
    void report(const lex::Token* at, const diag::Definition<Args...>& definition, const Given&... given);

    const SourceFile& file_;
    const Builder& builder_;
    diag::Engine& sink_;
    std::vector<Span> skipped_;
    std::vector<const lex::Token*> dropped_;  ///< dedents of stray indents
    std::uint32_t reported_ = 0;
    bool forgave_ = false;
};

}  // namespace kcl::parse
