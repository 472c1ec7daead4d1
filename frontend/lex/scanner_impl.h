// Inside of the scanner: its state and the two halves of its work, cutting the text (scanner.cpp) and choosing kinds
// (retag.cpp). Nobody else includes this.
#pragma once

#include "frontend/lex/scanner.h"
#include "frontend/lex/token_kinds.h"

#include <string_view>

namespace kcl::lex::detail {

class Scanner {
public:
    Scanner(const SourceFile& file, std::uint32_t begin, std::uint32_t end, bool interpolation, std::vector<Token>& tokens,
            std::vector<TokenList::Comment>* comments, diag::Engine& sink, std::span<const Correction> corrections = {})
        : file_(file), text_(file.text), at_(begin), end_(end), interpolation_(interpolation), tokens_(tokens),
          comments_(comments), sink_(sink), corrections_(corrections) {}

    bool run();

private:
    struct Level {
        std::uint32_t tabs;
        std::uint32_t spaces;
    };
    /// An open bracket.
    struct Open {
        std::uint32_t token;   ///< index of the opener
        char close;            ///< what closes it
        bool lambdaBody;       ///< statements stand in it
        bool behindLambda;     ///< `lambda {`: a body, or parameters when `->` follows
    };

    // ---- text (scanner.cpp)
    [[nodiscard]] char peek(std::uint32_t ahead = 0) const { return at_ + ahead < end_ ? text_[at_ + ahead] : '\0'; }
    /// Goes on behind the characters that `fits` takes.
    template <typename Fits>
    void skipWhile(Fits fits) {
        const char* const text = text_.data();
        std::uint32_t at = at_;  // not the member: a store to that might change the text, for all the compiler knows
        while (at < end_ && fits(text[at])) {
            ++at;
        }
        at_ = at;
    }
    void scanLineStart();
    void scanToken();
    void scanOperator(char c);
    void scanWord();
    void scanString(std::uint32_t start, bool raw);
    void scanNumberToken();
    void scanOther();
    void scanComment();
    void scanBackslash();
    [[nodiscard]] bool skipUnicodeName();
    void indentTo(Level level);
    void finish();
    [[nodiscard]] Span span(std::uint32_t begin, std::uint32_t end) const { return {file_.at(begin), file_.at(end)}; }
    void tooDeep();

    // ---- kinds (retag.cpp)
    /// `spelling` is what the word means; its text but for corrections.
    void word(std::uint32_t start, std::uint32_t length, std::string_view spelling);
    void correct();
    void open(char c);
    void close(char c);
    void questionMark();
    void arrow(std::uint32_t start, std::uint32_t length);
    void colon();
    void settleKeyword(TokenKind next);
    void settleOperatorWord(Token& token, TokenKind next);
    [[nodiscard]] bool isStatementPlace(std::size_t index) const;
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    [[nodiscard]] std::size_t dottedNameStart(std::size_t last) const;
    [[nodiscard]] std::size_t instanceStart() const;
    [[nodiscard]] bool isDefaultInstance() const;
    [[nodiscard]] TokenKind kindBefore(std::size_t index) const {
        return index == 0 ? TokenKind::Newline : tokens_[index - 1].kind;
    }
    [[nodiscard]] bool afterOperand() const { return endsOperand(last_); }

    /// Appends a token whose kind is final (or a keyword, settled when the next token comes).
    void put(TokenKind kind, std::uint32_t start, std::uint32_t length, std::uint8_t flags = 0, std::uint16_t extra = 0) {
        if (isKeyword(last_)) {
            settleKeyword(kind);
        }
        tokens_.push_back({kind, flags, extra, start, length});
        last_ = kind;
    }
    /// An operator of `length` bytes here.
    void op(TokenKind kind, std::uint32_t length) {
        put(kind, at_, length);
        at_ += length;
    }
    /// An operator that means something else where an operand begins.
    void sign(TokenKind binary, TokenKind prefix, std::uint32_t length) {
        if (isKeyword(last_)) {
            settleKeyword(binary);
        }
        const TokenKind kind = afterOperand() ? binary : prefix;
        op(kind, length);
    }

    const SourceFile& file_;
    std::string_view text_;
    std::uint32_t at_;
    std::uint32_t end_;
    bool interpolation_;
    std::vector<Token>& tokens_;
    std::vector<TokenList::Comment>* comments_;
    diag::Engine& sink_;
    std::span<const Correction> corrections_;  ///< those ahead

    TokenKind last_ = TokenKind::Newline;  ///< kind of the last token, settled or not; a line start before the first
    bool lineStart_ = false;
    bool stopped_ = false;  ///< nesting too deep
    std::vector<Level> levels_{Level{0, 0}};
    std::vector<Open> open_;
    std::vector<std::uint32_t> lambdas_;  ///< bracket depth of each `lambda` whose body has not begun
    Open closed_{0, '\0', false, false};  ///< the bracket that the last closer closed
};

}  // namespace kcl::lex::detail
