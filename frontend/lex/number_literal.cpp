#include "frontend/lex/number_literal.h"

#include <array>
#include <charconv>
#include <limits>
#include <string>

namespace kcl::lex {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHexDigit(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}
bool isNamePart(char c) { return isNameStart(c) || isDigit(c); }

std::uint32_t digitValue(char c) {
    if (isDigit(c)) {
        return static_cast<std::uint32_t>(c - '0');
    }
    return static_cast<std::uint32_t>((c | 0x20) - 'a') + 10;
}

constexpr auto kSuffixes = std::to_array<std::string_view>(
    {"", "n", "u", "m", "k", "K", "M", "G", "T", "P", "Ki", "Mi", "Gi", "Ti", "Pi", "i"});

/// The index of a suffix, or 0.
std::uint8_t findSuffix(std::string_view text) {
    for (std::uint8_t i = 1; i < kSuffixes.size(); ++i) {
        if (kSuffixes[i] == text) {
            return i;
        }
    }
    return 0;
}

/// A walk over the characters of one literal; past the end reads NUL.
class Reader {
public:
    Reader(std::string_view text, std::uint32_t at) : text_(text), at_(at) {}
    [[nodiscard]] char peek(std::uint32_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
    [[nodiscard]] std::uint32_t at() const { return at_; }
    void skip(std::uint32_t n = 1) { at_ += n; }

private:
    std::string_view text_;
    std::uint32_t at_;
};

/// Digits of `base`, decimal ones of too large a value noted in `out`. Gives how many digits (not `_`) there were.
std::uint32_t eatDigits(Reader& in, std::uint32_t base, NumberScan& out) {
    std::uint32_t count = 0;
    for (;; in.skip()) {
        const char c = in.peek();
        if (c == '_') {
            continue;
        }
        if (!(base == 16 ? isHexDigit(c) : isDigit(c))) {
            return count;
        }
        if (digitValue(c) >= base && out.problem == NumberProblem::None) {
            out.problem = NumberProblem::InvalidDigit;
            out.problemAt = in.at();
        }
        ++count;
    }
}

void eatExponent(Reader& in, NumberScan& out) {
    in.skip();
    if (in.peek() == '+' || in.peek() == '-') {
        in.skip();
    }
    NumberScan ignored;
    if (eatDigits(in, 10, ignored) == 0) {
        out.problem = NumberProblem::NoExponentDigits;
    }
}

}  // namespace

NumberScan scanNumber(std::string_view text, std::uint32_t begin) {
    Reader in(text, begin);
    NumberScan out;
    const char first = in.peek();
    const char second = in.peek(1);
    bool decimal = true;
    if (first == '0' && (second == 'x' || second == 'o' || second == 'b')) {
        in.skip(2);
        decimal = false;
        out.base = second == 'x' ? 16 : second == 'o' ? 8 : 2;
    } else if (first == '0' && (isDigit(second) || second == '_')) {
        in.skip(1);
        decimal = false;
        out.base = 8;
    }
    const std::uint32_t digits = eatDigits(in, out.base, out);
    if (!decimal) {
        const bool leadingZero = !(second == 'x' || second == 'o' || second == 'b');
        if (digits == 0 || (leadingZero && digits < 2 && second != '_')) {
            out.problem = NumberProblem::NoDigits;
        }
        const char next = in.peek(1);
        if (!leadingZero && in.peek() == '.' && isDigit(next)) {
            in.skip();
            while (isDigit(in.peek())) {
                in.skip();
            }
            out.problem = NumberProblem::PrefixedFloat;
        }
    }
    if (decimal) {
        const char next = in.peek(1);
        if (in.peek() == '.' && next != '.' && !isNameStart(next)) {
            out.kind = TokenKind::Float;
            in.skip();
            NumberScan ignored;
            if (isDigit(in.peek())) {
                (void)eatDigits(in, 10, ignored);
                if (in.peek() == 'e' || in.peek() == 'E') {
                    eatExponent(in, out);
                }
            }
        } else if (in.peek() == 'e' || in.peek() == 'E') {
            out.kind = TokenKind::Float;
            eatExponent(in, out);
        }
    }
    const std::uint32_t suffixAt = in.at();
    while (isNamePart(in.peek())) {
        in.skip();
    }
    out.end = in.at();
    if (out.kind == TokenKind::Int && out.end > suffixAt && out.problem == NumberProblem::None &&
        findSuffix(text.substr(suffixAt, out.end - suffixAt)) == 0) {
        out.problem = NumberProblem::InvalidSuffix;
        out.problemAt = begin;
    }
    return out;
}

std::string_view unitSuffixText(std::uint8_t index) {
    return kSuffixes[index];
}

IntValue parseInt(std::string_view literal) {
    IntValue out;
    std::uint32_t base = 10;
    std::size_t at = 0;
    bool afterPrefix = false;
    if (literal.size() > 1 && literal[0] == '0') {
        const char c = literal[1];
        if (c == 'x' || c == 'o' || c == 'b') {
            base = c == 'x' ? 16 : c == 'o' ? 8 : 2;
            at = 2;
            afterPrefix = true;
        } else if (isDigit(c) || c == '_') {
            base = 8;
            at = 1;
            afterPrefix = true;
        }
    }
    bool lastWasDigit = afterPrefix;
    bool any = false;
    for (; at < literal.size(); ++at) {
        const char c = literal[at];
        if (c == '_') {
            if (!lastWasDigit) {
                return out;
            }
            lastWasDigit = false;
            continue;
        }
        if (!(base == 16 ? isHexDigit(c) : isDigit(c))) {
            break;
        }
        const std::uint64_t digit = digitValue(c);
        if (digit >= base || out.value > (std::numeric_limits<std::uint64_t>::max() - digit) / base) {
            return out;
        }
        out.value = out.value * base + digit;
        lastWasDigit = true;
        any = true;
    }
    if (!any || !lastWasDigit) {
        return out;
    }
    const std::string_view suffix = literal.substr(at);
    out.suffix = findSuffix(suffix);
    out.ok = suffix.empty() || out.suffix != 0;
    return out;
}

FloatValue parseFloat(std::string_view literal) {
    FloatValue out;
    if (literal.find('_') != std::string_view::npos) {
        return out;
    }
    const char* const begin = literal.data();
    const char* const end = begin + literal.size();
    const auto [stop, error] = std::from_chars(begin, end, out.value);
    out.ok = error != std::errc::invalid_argument;
    if (error == std::errc::result_out_of_range) {
        // from_chars does not say in which direction: a negative exponent is underflow.
        const std::string_view used(begin, static_cast<std::size_t>(stop - begin));
        const std::size_t e = used.find_first_of("eE");
        const bool tiny = e != std::string_view::npos && e + 1 < used.size() && used[e + 1] == '-';
        out.value = tiny ? 0.0 : std::numeric_limits<double>::infinity();
    }
    return out;
}

}  // namespace kcl::lex
