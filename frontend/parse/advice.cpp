#include "frontend/parse/advice.h"

#include "frontend/diag/syntax_kinds.h"
#include "frontend/lex/token_kinds.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace kcl::parse {

namespace {

using lex::Token;
using K = lex::TokenKind;

/// Operators of other languages.
struct Foreign {
    std::string_view text;
    std::string_view instead;
};
constexpr auto kForeign = std::to_array<Foreign>({
    {"===", "=="},
    {"!==", "!="},
    {"&&", "and"},
    {"||", "or"},
    {"<>", "!="},
    {"++", "+= 1"},
    {"--", "-= 1"},
});

/// Mistakes of one file that are reported.
constexpr std::size_t kMost = 200;

bool isMismatch(diag::Kind kind) {
    return kind == diag::MismatchedParen.kind || kind == diag::MismatchedBrace.kind || kind == diag::MismatchedBracket.kind;
}

/// The brackets of a file.
class Brackets {
public:
    explicit Brackets(const std::vector<Token>& tokens) : tokens_(tokens) {}

    /// Index of the innermost opener around the token at `at`; tokens.size() when there is none.
    [[nodiscard]] std::size_t around(std::size_t at) const {
        std::size_t depth = 0;
        while (at-- > 0) {
            if (lex::isCloser(tokens_[at].kind)) {
                ++depth;
            } else if (lex::isOpener(tokens_[at].kind)) {
                if (depth == 0) {
                    return at;
                }
                --depth;
            }
        }
        return tokens_.size();
    }
    /// Index of the bracket that closes the opener at `open`; tokens.size() when there is none.
    [[nodiscard]] std::size_t closerOf(std::size_t open) const {
        std::size_t depth = 0;
        for (std::size_t i = open; i < tokens_.size(); ++i) {
            if (lex::isOpener(tokens_[i].kind)) {
                ++depth;
            } else if (lex::isCloser(tokens_[i].kind) && --depth == 0) {
                return i;
            }
        }
        return tokens_.size();
    }

private:
    const std::vector<Token>& tokens_;
};

class Adviser {
public:
    Adviser(diag::Diagnostic& d, const SourceFile& file, const std::vector<Token>& tokens)
        : d_(d), file_(file), tokens_(tokens), offset_(d.span.begin - file.base) {
        const auto first = std::ranges::lower_bound(tokens, offset_, {}, &Token::offset);
        at_ = static_cast<std::size_t>(first - tokens.begin());
    }

    void run() {
        if (d_.kind == diag::BangForNot.kind) {
            fix(d_.span, "not ");
        } else if (d_.kind == diag::NeedlessSemicolon.kind) {
            fix(d_.span, "");
        } else if (d_.kind == diag::ElseIf.kind) {
            fix({d_.span.begin, d_.span.begin + static_cast<Loc>(std::string_view("else if").size())}, "elif");
        } else if (d_.kind == diag::UnterminatedString.kind) {
            suggest(diag::CloseQuote);
        } else if (isMismatch(d_.kind)) {
            pointAtOpener(at_);
        } else if (d_.kind == diag::UnexpectedToken.kind || d_.kind == diag::ExpectedOneOf.kind || d_.kind == diag::IllegalTarget.kind) {
            if (!foreignOperator() && !otherForms()) {
                pointAtUnclosed();
            }
        }
    }

private:
    template <typename... Args, typename... Given>
    void suggest(const diag::Definition<Args...>& row, const Given&... given) {
        d_.suggestions.push_back(diag::format(row, given...));
    }
    void fix(Span span, std::string_view replacement) { d_.fixes.push_back({span, std::string(replacement)}); }

    [[nodiscard]] std::string_view textAt(std::size_t offset, std::size_t length) const {
        return std::string_view(file_.text).substr(std::min(offset, file_.text.size()), length);
    }
    [[nodiscard]] std::string_view textOf(const Token& token) const { return textAt(token.offset, token.length); }
    [[nodiscard]] bool wanted(std::string_view token) const { return d_.text.find("\"" + std::string(token) + "\"") != std::string::npos; }

    bool foreignOperator() {
        for (const Foreign& foreign : kForeign) {
            const std::size_t n = foreign.text.size();
            for (std::size_t back = 0; back < n && back <= offset_; ++back) {
                const std::size_t begin = offset_ - back;
                if (textAt(begin, n) == foreign.text) {
                    suggest(diag::WriteInstead, foreign.instead, foreign.text);
                    const bool blank = foreign.text == "++" || foreign.text == "--";
                    fix({file_.at(begin), file_.at(begin + n)}, blank ? " " + std::string(foreign.instead) : std::string(foreign.instead));
                    return true;
                }
            }
        }
        return false;
    }

    bool otherForms() {
        const K kind = at_ < tokens_.size() ? tokens_[at_].kind : K::Eof;
        const K before = at_ > 0 ? tokens_[at_ - 1].kind : K::Newline;
        if (textAt(offset_ > 0 ? offset_ - 1 : 0, 2) == "=>" || textAt(offset_, 2) == "=>") {
            suggest(diag::LambdaForm);
            return true;
        }
        if (kind == K::FloorDiv && lex::isLayout(before)) {
            suggest(diag::CommentForm);
            fix({file_.at(offset_), file_.at(offset_ + 2)}, "#");
            return true;
        }
        if (textAt(offset_, 2) == "/*") {
            suggest(diag::CommentForm);
            return true;
        }
        if (kind == K::Question && behindAssignment()) {
            suggest(diag::ConditionalForm);
            return true;
        }
        if (kind == K::Indent && d_.text == diag::format(diag::UnexpectedToken, "indent")) {
            const Token& line = tokens_[at_ > 1 ? at_ - 2 : 0];
            if (at_ > 1 && textOf(line) == "check") {
                suggest(diag::PutColon);
                const Loc end = file_.at(line.offset + line.length);
                fix({end, end}, ":");
            } else {
                suggest(diag::IndentedFurther);
            }
            return true;
        }
        if (d_.text == diag::format(diag::UnexpectedToken, "dedent")) {
            return closerOfIndentedItems();
        }
        if (kind == K::Int && wanted("int")) {
            suggest(diag::IntegerRange);
            return true;
        }
        if (wanted(":") && kind == K::Assign) {
            suggest(diag::WriteInstead, "==", "=");
            fix({file_.at(offset_), file_.at(offset_ + 1)}, "==");
            return true;
        }
        // The place of a newline is the character before it.
        if (d_.text == diag::format(diag::ExpectedOneOf, "\":\"", "newline")) {
            suggest(diag::PutColon);
            fix({d_.span.end, d_.span.end}, ":");
            return true;
        }
        if (d_.text.starts_with("expected one of [\"=\"] got") && !lex::isAssignment(kind)) {
            return valueOfVariable();
        }
        if (lex::isNewline(kind) || (at_ + 3 < tokens_.size() && lex::isNewline(tokens_[at_ + 1].kind))) {
            const std::size_t i = lex::isNewline(kind) ? at_ : at_ + 1;
            if (i + 2 < tokens_.size() && tokens_[i + 1].kind == K::Indent && tokens_[i + 2].kind == K::UnaryMinus) {
                suggest(diag::ListForm);
                return true;
            }
        }
        return false;
    }

    /// The bracket that closes indented items stands behind the last of them: the line after it is where it shows.
    bool closerOfIndentedItems() {
        std::size_t i = at_;
        while (i < tokens_.size() && tokens_[i].kind != K::Dedent) {
            ++i;
        }
        while (i > 0 && (i == tokens_.size() || lex::isLayout(tokens_[i].kind))) {
            --i;
        }
        // Of several, the first one that was opened on another line.
        const auto lineOf = [&](const Token& t) { return file_.text.rfind('\n', t.offset) + 1; };
        const Brackets brackets(tokens_);
        const Token* closer = nullptr;
        std::size_t begin = 0;
        for (; i < tokens_.size() && lex::isCloser(tokens_[i].kind); --i) {
            const std::size_t open = brackets.around(i);
            if (open < tokens_.size() && lineOf(tokens_[open]) != lineOf(tokens_[i])) {
                closer = &tokens_[i];
                begin = lineOf(tokens_[open]);
            }
        }
        if (closer == nullptr) {
            return false;
        }
        suggest(diag::CloserForm, textOf(*closer));
        const std::size_t end = std::min(file_.text.find_first_not_of(" \t", begin), file_.text.size());
        const Loc at = file_.at(closer->offset);
        fix({at, at}, "\n" + std::string(textAt(begin, end - begin)));
        return true;
    }

    /// `name: value`: the mistake is found on the line behind it.
    bool valueOfVariable() {
        std::size_t i = std::min(at_, tokens_.size() - 1);
        while (i > 0 && (lex::isLayout(tokens_[i].kind) || i == at_)) {
            --i;
        }
        while (i > 0 && !lex::isLayout(tokens_[i - 1].kind)) {
            --i;
        }
        if (tokens_[i].kind == K::Ident && tokens_[i + 1].kind == K::Colon) {
            suggest(diag::AssignForm, textOf(tokens_[i]));
            return true;
        }
        return false;
    }

    /// Whether an assignment stands before the mistake on its line.
    [[nodiscard]] bool behindAssignment() const {
        for (std::size_t i = at_; i > 0 && !lex::isLayout(tokens_[i - 1].kind); --i) {
            if (lex::isAssignment(tokens_[i - 1].kind)) {
                return true;
            }
        }
        return false;
    }

    void pointAtOpener(std::size_t inside) {
        const std::size_t open = Brackets(tokens_).around(inside);
        if (open < tokens_.size()) {
            const Token& t = tokens_[open];
            d_.labels.push_back({{file_.at(t.offset), file_.at(t.offset + t.length)}, diag::format(diag::OpenedHere, textOf(t))});
        }
    }
    void pointAtUnclosed() {
        const Brackets brackets(tokens_);
        const std::size_t open = brackets.around(std::min(at_ + 1, tokens_.size()));
        const bool wantsCloser = wanted(")") || wanted("]") || wanted("}");
        if (open < tokens_.size() && tokens_[open].offset != offset_ && (wantsCloser || brackets.closerOf(open) == tokens_.size())) {
            pointAtOpener(std::min(at_ + 1, tokens_.size()));
        }
    }

    diag::Diagnostic& d_;
    const SourceFile& file_;
    const std::vector<Token>& tokens_;
    std::size_t offset_;
    std::size_t at_ = 0;
};

/// Where lines and statements begin, for as many places as there are mistakes.
class Places {
public:
    Places(const SourceFile& file, const std::vector<Token>& tokens) : file_(file), tokens_(tokens) {
        std::size_t depth = 0;
        std::size_t indents = 0;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const K kind = tokens[i].kind;
            if (lex::isOpener(kind)) {
                ++depth;
            } else if (lex::isCloser(kind)) {
                depth -= depth > 0 ? 1 : 0;
            } else if (kind == K::Indent) {
                ++indents;
            } else if (kind == K::Dedent) {
                indents -= indents > 0 ? 1 : 0;
            }
            const bool lineStart = i == 0 || lex::isLayout(tokens[i - 1].kind);
            if (lineStart && depth == 0 && indents == 0 && !lex::isLayout(kind)) {
                statements_.push_back(tokens[i].offset);
            }
        }
        for (std::size_t i = 0; i < file.text.size(); ++i) {
            if (file.text[i] == '\n') {
                lines_.push_back(i);
            }
        }
    }

    [[nodiscard]] std::size_t line(std::size_t offset) const {
        return static_cast<std::size_t>(std::ranges::lower_bound(lines_, offset) - lines_.begin());
    }
    [[nodiscard]] std::size_t statement(std::size_t offset) const {
        return static_cast<std::size_t>(std::ranges::upper_bound(statements_, offset) - statements_.begin());
    }
    /// The last line of the bracket around `offset` when it is no brace; else that of `offset`.
    [[nodiscard]] std::size_t endOfBracket(std::size_t offset) const {
        const auto first = std::ranges::upper_bound(tokens_, offset, {}, &Token::offset);
        const Brackets brackets(tokens_);
        const std::size_t open = brackets.around(static_cast<std::size_t>(first - tokens_.begin()));
        if (open == tokens_.size() || textOf(open) == "{") {
            return line(offset);
        }
        const std::size_t close = brackets.closerOf(open);
        return close == tokens_.size() ? line(offset) : line(tokens_[close].offset);
    }

private:
    [[nodiscard]] std::string_view textOf(std::size_t i) const { return std::string_view(file_.text).substr(tokens_[i].offset, tokens_[i].length); }

    const SourceFile& file_;
    const std::vector<Token>& tokens_;
    std::vector<std::size_t> statements_;
    std::vector<std::size_t> lines_;
};

}  // namespace

void advise(diag::Diagnostic& d, const SourceFile& file, const std::vector<lex::Token>& tokens) {
    if (file.contains(d.span.begin) && !tokens.empty()) {
        Adviser(d, file, tokens).run();
    }
}

std::vector<diag::Diagnostic> withoutConsequences(const std::vector<diag::Diagnostic>& found, const SourceFile& file,
                                                  const std::vector<lex::Token>& tokens) {
    const Places places(file, tokens);
    struct Known {
        std::size_t begin;    ///< line
        std::size_t through;  ///< last line on which others follow from it
    };
    std::unordered_map<std::size_t, Known> last;  // by statement
    std::unordered_set<std::size_t> lines;
    std::vector<diag::Diagnostic> kept;
    std::size_t mismatch = file.text.size() + 1;  // behind it, nesting means nothing
    for (const diag::Diagnostic& d : found) {
        const std::size_t offset = d.span.begin - file.base;
        const std::size_t line = places.line(offset);
        const auto [known, isNew] = last.try_emplace(places.statement(offset), Known{line, line});
        if (!isNew && line > known->second.begin && line <= known->second.through + 1) {
            known->second.through = std::max(known->second.through, line);
            continue;
        }
        if (!lines.insert(line).second || offset > mismatch || kept.size() == kMost) {
            continue;
        }
        known->second = {line, places.endOfBracket(offset)};
        if (isMismatch(d.kind)) {
            mismatch = std::min(mismatch, offset);
        }
        kept.push_back(d);
    }
    return kept;
}

}  // namespace kcl::parse
