#include "frontend/lex/scanner.h"

#include "frontend/diag/syntax_kinds.h"
#include "frontend/lex/number_literal.h"
#include "frontend/lex/scanner_impl.h"
#include "frontend/support/unicode.h"

#include <array>
#include <cstring>
#include <string>

namespace kcl::lex {

namespace {

constexpr std::array<std::uint8_t, 256> makeNameParts() {
    std::array<std::uint8_t, 256> table{};
    for (unsigned c = 0; c < 256; ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        table[c] = letter || (c >= '0' && c <= '9') ? 1 : 0;
    }
    return table;
}
constexpr auto kNamePart = makeNameParts();

bool isAsciiNamePart(char c) {
    return kNamePart[static_cast<unsigned char>(c)] != 0;
}

/// What ends a run of plain characters of a string; one bit for each, so that a kind of string can choose.
enum : std::uint8_t { kQuotes = 1, kBackslash = 2, kDollar = 4, kLineEnd = 8 };
constexpr std::array<std::uint8_t, 256> makeStringStops() {
    std::array<std::uint8_t, 256> table{};
    table['"'] = table['\''] = kQuotes;
    table['\\'] = kBackslash;
    table['$'] = kDollar;
    table['\n'] = kLineEnd;
    return table;
}
constexpr auto kStringStop = makeStringStops();

/// Blanks beside space and tab, newline excepted: skipped, but they end the counting of indentation.
bool isOtherBlank(std::uint32_t c) {
    return c == 0x0B || c == 0x0C || c == 0x0D || c == 0x85 || c == 0x200E || c == 0x200F || c == 0x2028 || c == 0x2029;
}

}  // namespace

bool scan(const SourceFile& file, TokenList& out, diag::Engine& sink, std::span<const Correction> corrections) {
    out.tokens.clear();
    out.comments.clear();
    out.tokens.reserve(file.text.size() / 4 + 16);
    return detail::Scanner(file, 0, static_cast<std::uint32_t>(file.text.size()), false, out.tokens, &out.comments, sink,
                           corrections)
        .run();
}

bool scanInterpolation(const SourceFile& file, std::uint32_t begin, std::uint32_t end, std::vector<Token>& out,
                       diag::Engine& sink) {
    out.clear();
    return detail::Scanner(file, begin, end, true, out, nullptr, sink).run();
}

namespace detail {

bool Scanner::run() {
    while (at_ < end_ && !stopped_) {
        if (lineStart_) {
            scanLineStart();
        } else if (text_[at_] == ' ' || text_[at_] == '\t') {
            ++at_;
        } else {
            scanToken();
        }
    }
    finish();
    return !stopped_;
}

/// Counts the indentation of a line; a line without a token has none.
void Scanner::scanLineStart() {
    Level level{0, 0};
    while (at_ < end_) {
        const char c = text_[at_];
        if (c == ' ') {
            ++level.spaces;
            ++at_;
        } else if (c == '\t') {
            ++level.tabs;
            ++at_;
        } else if (c == '\n') {
            level = {0, 0};
            ++at_;
        } else if (c == '#') {
            level = {0, 0};
            scanComment();
        } else {
            lineStart_ = false;
            indentTo(level);
            return;
        }
    }
}

void Scanner::indentTo(Level level) {
    // Less, equal or greater, or 2 when neither.
    const auto compare = [](Level a, Level b) {
        if (a.tabs < b.tabs) {
            return a.spaces <= b.spaces ? -1 : 2;
        }
        if (a.tabs > b.tabs) {
            return a.spaces >= b.spaces ? 1 : 2;
        }
        return a.spaces < b.spaces ? -1 : a.spaces > b.spaces ? 1 : 0;
    };
    const auto inconsistent = [&] { sink_.report(span(at_, at_), diag::MixedTabsAndSpaces); };
    const int order = compare(level, levels_.back());
    if (order == 0) {
        return;
    }
    if (order == 2) {
        inconsistent();
        return;
    }
    if (order > 0) {
        levels_.push_back(level);
        put(TokenKind::Indent, at_, 0);
        if (levels_.size() + open_.size() > kMaxNesting) {
            tooDeep();
        }
        return;
    }
    while (true) {
        const Level popped = levels_.back();
        levels_.pop_back();
        put(TokenKind::Dedent, at_, 0);
        const int now = compare(level, levels_.back());
        if (now == 0) {
            return;
        }
        if (now == 2) {
            inconsistent();
            return;
        }
        if (now > 0) {
            Token& last = tokens_.back();
            last.extra = static_cast<std::uint16_t>(level.spaces - levels_.back().spaces);
            if (open_.empty()) {
                last.kind = TokenKind::PartialDedent;
                last_ = last.kind;
            }
            levels_.push_back(popped);
            return;
        }
    }
}

void Scanner::scanToken() {
    const char c = text_[at_];
    switch (c) {
        case '\n':
            if (!isNewline(last_) || tokens_.empty()) {
                put(TokenKind::Newline, at_, 1);
            }
            while (!lambdas_.empty() && lambdas_.back() >= open_.size()) {
                lambdas_.pop_back();
            }
            ++at_;
            lineStart_ = true;
            return;
        case '#':
            scanComment();
            return;
        case '"':
        case '\'':
            scanString(at_, false);
            return;
        case '\\':
            scanBackslash();
            return;
        case '(':
        case '[':
        case '{':
            open(c);
            return;
        case ')':
        case ']':
        case '}':
            close(c);
            return;
        default:
            break;
    }
    if (c >= '0' && c <= '9') {
        scanNumberToken();
    } else if (isAsciiNamePart(c)) {
        scanWord();
    } else {
        scanOperator(c);
    }
}

void Scanner::scanOperator(char c) {
    using enum TokenKind;
    const char n = peek(1);
    switch (c) {
        case ',': op(Comma, 1); return;
        case ':': colon(); return;
        case '.':
            if (n == '.' && peek(2) == '.') {
                op(Ellipsis, 3);
            } else {
                op(Dot, 1);
            }
            return;
        case '=': n == '=' ? op(Eq, 2) : op(Assign, 1); return;
        case '@': op(At, 1); return;
        case '?': questionMark(); return;
        case '+': n == '=' ? op(PlusAssign, 2) : sign(Plus, UnaryPlus, 1); return;
        case '-':
            if (n == '>') {
                arrow(at_, 2);
                at_ += 2;
            } else if (n == '=') {
                op(MinusAssign, 2);
            } else {
                sign(Minus, UnaryMinus, 1);
            }
            return;
        case '*':
            if (n == '*') {
                peek(2) == '=' ? op(PowAssign, 3) : sign(Pow, DoubleSpread, 2);
            } else {
                n == '=' ? op(StarAssign, 2) : sign(Star, Spread, 1);
            }
            return;
        case '/':
            if (n == '/') {
                peek(2) == '=' ? op(FloorDivAssign, 3) : op(FloorDiv, 2);
            } else {
                n == '=' ? op(SlashAssign, 2) : op(Slash, 1);
            }
            return;
        case '%': n == '=' ? op(PercentAssign, 2) : op(Percent, 1); return;
        case '&': n == '=' ? op(AmpAssign, 2) : op(Amp, 1); return;
        case '|': n == '=' ? op(BarAssign, 2) : op(Bar, 1); return;
        case '^': n == '=' ? op(CaretAssign, 2) : op(Caret, 1); return;
        case '~': op(Tilde, 1); return;
        case '<':
            if (n == '<') {
                peek(2) == '=' ? op(ShlAssign, 3) : op(Shl, 2);
            } else {
                n == '=' ? op(Le, 2) : op(Lt, 1);
            }
            return;
        case '>':
            if (last_ == Minus || last_ == UnaryMinus) {  // observed: `- >` is an arrow too
                const std::uint32_t start = tokens_.back().offset;
                tokens_.pop_back();
                last_ = tokens_.empty() ? Newline : tokens_.back().kind;
                ++at_;
                arrow(start, at_ - start);
            } else if (n == '>') {
                peek(2) == '=' ? op(ShrAssign, 3) : op(Shr, 2);
            } else {
                n == '=' ? op(Ge, 2) : op(Gt, 1);
            }
            return;
        case '!':
            if (n == '=') {
                op(Ne, 2);
                return;
            }
            sink_.report(span(at_, at_ + 1), diag::BangForNot);
            op(Not, 1);
            return;
        case ';':
            sink_.report(span(at_, at_ + 1), diag::NeedlessSemicolon);
            ++at_;
            return;
        case '$':
            ++at_;
            if (at_ < end_ && ((isAsciiNamePart(peek()) && !(peek() >= '0' && peek() <= '9')) ||
                               (static_cast<unsigned char>(peek()) >= 0x80 && skipUnicodeName()))) {
                --at_;
                scanWord();
            } else {
                --at_;
                op(Dollar, 1);
            }
            return;
        default:
            scanOther();
    }
}

/// Whether a name starts here that begins with a character outside ASCII. Does not move.
bool Scanner::skipUnicodeName() {
    const unicode::Decoded d = unicode::decode(text_.substr(at_, end_ - at_));
    return unicode::isXidStart(d.codePoint);
}

/// Reads what a correction says in place of what stands here.
void Scanner::correct() {
    const Correction now = corrections_.front();
    corrections_ = corrections_.subspan(1);
    at_ = now.end;
    if (now.as.empty()) {
        lineStart_ = text_[at_ - 1] == '\n';
    } else {
        word(now.begin, now.end - now.begin, now.as);
    }
}

void Scanner::scanWord() {
    const std::uint32_t start = at_;
    if (!corrections_.empty() && start == corrections_.front().begin) [[unlikely]] {
        correct();
        return;
    }
    if (text_[at_] == '$') {
        ++at_;
    }
    while (true) {
        skipWhile(isAsciiNamePart);
        if (at_ < end_ && static_cast<unsigned char>(text_[at_]) >= 0x80) {
            const unicode::Decoded d = unicode::decode(text_.substr(at_, end_ - at_));
            if (!unicode::isXidContinue(d.codePoint)) {
                break;
            }
            at_ += d.length;
        } else {
            break;
        }
    }
    const std::uint32_t length = at_ - start;
    if (length == 1 && (text_[start] == 'r' || text_[start] == 'R') && (peek() == '"' || peek() == '\'')) {
        scanString(start, true);
        return;
    }
    word(start, length, text_.substr(start, length));
}

/// The quote stands at at_; the token starts at `start`, before the prefix.
void Scanner::scanString(std::uint32_t start, bool raw) {
    const char quote = text_[at_];
    const bool isLong = peek(1) == quote && peek(2) == quote;
    at_ += isLong ? 3 : 1;
    std::uint8_t flags = raw ? kRaw : 0;
    const auto kind = isLong ? TokenKind::LongString : TokenKind::String;
    const std::uint8_t stops = isLong ? kQuotes | kBackslash | kDollar : kQuotes | kBackslash | kDollar | kLineEnd;
    while (true) {
        skipWhile([&](char c) { return (kStringStop[static_cast<unsigned char>(c)] & stops) == 0; });
        if (at_ >= end_) {
            break;
        }
        const char c = text_[at_];
        if (c == quote) {
            if (!isLong) {
                ++at_;
                put(kind, start, at_ - start, flags);
                return;
            }
            if (peek(1) == quote && peek(2) == quote) {
                at_ += 3;
                put(kind, start, at_ - start, flags);
                return;
            }
        } else if (c == '\\') {
            if (!raw) {
                flags |= kHasEscape;
            }
            // What follows is skipped, but a newline ends a short string all the same.
            if (at_ + 1 < end_ && (isLong || text_[at_ + 1] != '\n') && text_[at_ + 1] != '$') {
                ++at_;
            }
        } else if (c == '$') {
            if (!raw && peek(1) == '{') {
                flags |= kInterpolated;
            }
        } else if (c == '\n') {
            break;
        }
        ++at_;
    }
    sink_.report(span(start, at_), diag::UnterminatedString);
    put(kind, start, at_ - start, static_cast<std::uint8_t>(flags | kUnterminated));
}

void Scanner::scanNumberToken() {
    const std::uint32_t start = at_;
    std::uint32_t end = at_ + 1;
    while (end < end_ && text_[end] >= '0' && text_[end] <= '9') {
        ++end;
    }
    const char after = end < end_ ? text_[end] : '\0';
    if (end - start <= 18 && !isAsciiNamePart(after) && after != '.' && static_cast<unsigned char>(after) < 0x80 &&
        (text_[start] != '0' || end == start + 1)) {
        at_ = end;
        put(TokenKind::Int, start, end - start, kPlainDecimal);
        return;
    }
    const NumberScan number = scanNumber(text_.substr(0, end_), start);
    at_ = number.end;
    const Span whole = span(start, at_);
    switch (number.problem) {
        case NumberProblem::None: break;
        case NumberProblem::NoDigits: sink_.report(whole, diag::NoDigits); break;
        case NumberProblem::InvalidDigit:
            sink_.report(span(number.problemAt, number.problemAt + 1), diag::InvalidDigit, number.base, number.problemAt,
                         number.problemAt + 1);
            break;
        case NumberProblem::InvalidSuffix: sink_.report(whole, diag::InvalidNumberSuffix); break;
        case NumberProblem::PrefixedFloat:
            sink_.report(whole, diag::PrefixedFloat, number.base == 16 ? "hexadecimal" : number.base == 8 ? "octal" : "binary");
            break;
        case NumberProblem::NoExponentDigits: sink_.report(whole, diag::NoExponentDigits); break;
    }
    put(number.kind, start, at_ - start, number.problem == NumberProblem::None ? std::uint8_t{0} : kBadNumber);
}

void Scanner::scanOther() {
    const unicode::Decoded d = unicode::decode(text_.substr(at_, end_ - at_));
    if (isOtherBlank(d.codePoint)) {
        at_ += d.length;
        return;
    }
    if (unicode::isXidStart(d.codePoint)) {
        scanWord();
        return;
    }
    sink_.report(span(at_, at_ + d.length), diag::UnknownToken);
    at_ += d.length;
}

void Scanner::scanComment() {
    const std::uint32_t start = at_;
    const void* const newline = std::memchr(text_.data() + at_, '\n', end_ - at_);
    at_ = newline == nullptr ? end_ : static_cast<std::uint32_t>(static_cast<const char*>(newline) - text_.data());
    if (interpolation_) {
        put(TokenKind::FormatSpec, start, at_ - start);
    } else {
        comments_->push_back({start, at_ - start});
    }
}

void Scanner::scanBackslash() {
    if (at_ + 1 >= end_) {
        ++at_;
        return;
    }
    if (text_[at_ + 1] == '\n') {
        at_ += 2;
        return;
    }
    sink_.report(span(at_, at_ + 1), diag::BadLineContinuation);
    ++at_;
}

void Scanner::tooDeep() {
    sink_.report(span(at_, at_ + 1), diag::NestingTooDeep, kMaxNesting);
    stopped_ = true;
}

void Scanner::finish() {
    if (!interpolation_ && !lineStart_) {
        if (!isNewline(last_) || tokens_.empty()) {
            put(TokenKind::Newline, end_, 0);
        }
    }
    while (levels_.size() > 1) {
        levels_.pop_back();
        put(TokenKind::Dedent, end_, 0);
    }
    put(TokenKind::Eof, end_, 0);
}

}  // namespace detail

}  // namespace kcl::lex
