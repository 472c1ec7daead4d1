// A second look at a text that is no JSON, slower than the reader and only taken for the message.
#include "stdlib/json_mistake.h"

#include "stdlib/numbers.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace kcl::stdlib {

namespace {

[[nodiscard]] bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

class Inspector {
public:
    explicit Inspector(std::string_view text) : text_(text) {}

    JsonMistake run() {
        while (message_.empty() && step()) {
        }
        if (message_.empty()) {
            skipBlanks();
            fail("trailing characters", at_ + 1);
        }
        const std::size_t read = std::min(read_, text_.size());
        const std::string_view before = text_.substr(0, read);
        JsonMistake out;
        out.text = message_;
        out.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
        const std::size_t lineStart = before.rfind('\n');
        out.column = lineStart == std::string_view::npos ? read : read - lineStart - 1;
        return out;
    }

private:
    enum class Expect : unsigned char { Value, ItemOrEnd, CommaOrBracket, KeyOrEnd, Key, Colon, CommaOrBrace };

    /// The mistake is known when `read` bytes are read.
    void fail(std::string_view message, std::size_t read) {
        if (message_.empty()) {
            message_ = message;
            read_ = read;
        }
    }
    void failHere(std::string_view message) { fail(message, at_ + 1); }
    void failAtEnd(std::string_view message) { fail(message, text_.size()); }

    void skipBlanks() {
        while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) {
            ++at_;
        }
    }

    /// False when a whole value has been read.
    bool step() {
        skipBlanks();
        const bool end = at_ == text_.size();
        const char c = end ? '\0' : text_[at_];
        switch (expect_) {
        case Expect::ItemOrEnd:
            if (end) {
                failAtEnd("EOF while parsing a list");
                return false;
            }
            if (c == ']') {
                return close();
            }
            [[fallthrough]];
        case Expect::Value: return value(end, c);
        case Expect::CommaOrBracket:
            if (end) {
                failAtEnd("EOF while parsing a list");
            } else if (c == ']') {
                return close();
            } else if (c != ',') {
                failHere("expected `,` or `]`");
            } else {
                ++at_;
                skipBlanks();
                if (at_ < text_.size() && text_[at_] == ']') {
                    failHere("trailing comma");
                }
                expect_ = Expect::Value;
            }
            return true;
        case Expect::CommaOrBrace:
            if (end) {
                failAtEnd("EOF while parsing an object");
            } else if (c == '}') {
                return close();
            } else if (c != ',') {
                failHere("expected `,` or `}`");
            } else {
                ++at_;
                skipBlanks();
                if (at_ == text_.size()) {
                    failAtEnd("EOF while parsing a value");
                } else if (text_[at_] == '}') {
                    failHere("trailing comma");
                }
                expect_ = Expect::Key;
            }
            return true;
        case Expect::KeyOrEnd:
        case Expect::Key:
            if (end) {
                failAtEnd("EOF while parsing an object");
            } else if (c == '}' && expect_ == Expect::KeyOrEnd) {
                return close();
            } else if (c != '"') {
                failHere("key must be a string");
            } else {
                string();
                expect_ = Expect::Colon;
            }
            return true;
        case Expect::Colon:
            if (end) {
                failAtEnd("EOF while parsing an object");
            } else if (c != ':') {
                failHere("expected `:`");
            }
            ++at_;
            expect_ = Expect::Value;
            return true;
        }
        return false;
    }

    bool value(bool end, char c) {
        if (end) {
            failAtEnd("EOF while parsing a value");
        } else if (c == '{' || c == '[') {
            ++at_;
            open_.push_back(c);
            expect_ = c == '{' ? Expect::KeyOrEnd : Expect::ItemOrEnd;
            return true;
        } else if (c == '"') {
            string();
        } else if (c == '-' || isDigit(c)) {
            number();
        } else if (c == 't') {
            word("true");
        } else if (c == 'f') {
            word("false");
        } else if (c == 'n') {
            word("null");
        } else {
            failHere("expected value");
        }
        return after();
    }

    bool close() {
        ++at_;
        open_.pop_back();
        return after();
    }

    bool after() {
        if (open_.empty()) {
            return false;
        }
        expect_ = open_.back() == '{' ? Expect::CommaOrBrace : Expect::CommaOrBracket;
        return true;
    }

    void word(std::string_view word) {
        for (const char c : word) {
            if (at_ == text_.size()) {
                failAtEnd("EOF while parsing a value");
                return;
            }
            if (text_[at_] != c) {
                failHere("expected ident");
                return;
            }
            ++at_;
        }
    }

    /// At least one digit.
    bool digits() {
        if (at_ == text_.size()) {
            failAtEnd("EOF while parsing a value");
            return false;
        }
        if (!isDigit(text_[at_])) {
            failHere("invalid number");
            return false;
        }
        while (at_ < text_.size() && isDigit(text_[at_])) {
            ++at_;
        }
        return true;
    }

    void number() {
        at_ += text_[at_] == '-' ? 1 : 0;
        const std::size_t first = at_;
        if (!digits()) {
            return;
        }
        if (text_[first] == '0' && at_ > first + 1) {
            fail("invalid number", first + 2);
            return;
        }
        bool isFloat = false;
        if (at_ < text_.size() && text_[at_] == '.') {
            isFloat = true;
            ++at_;
            if (!digits()) {
                return;
            }
        }
        if (at_ < text_.size() && (text_[at_] == 'e' || text_[at_] == 'E')) {
            isFloat = true;
            ++at_;
            at_ += at_ < text_.size() && (text_[at_] == '+' || text_[at_] == '-') ? 1 : 0;
            if (!digits()) {
                return;
            }
        }
        if (isFloat || at_ - first > 308) {
            const std::optional<double> d = readFloat(text_.substr(first, at_ - first));
            if (d && std::isinf(*d)) {
                fail("number out of range", at_);
            }
        }
    }

    /// The code unit of the four digits behind `\u`, or -1.
    int hexadecimal() {
        if (text_.size() - at_ < 4) {
            failAtEnd("EOF while parsing a string");
            return -1;
        }
        int out = 0;
        for (int i = 0; i < 4; ++i) {
            const std::size_t digit = std::string_view("0123456789abcdef").find(static_cast<char>(
                isDigit(text_[at_]) ? text_[at_] : text_[at_] | 0x20));
            if (digit == std::string_view::npos) {
                out = -1;
            }
            out = out < 0 ? -1 : out * 16 + static_cast<int>(digit);
            ++at_;
        }
        if (out < 0) {
            fail("invalid escape", at_);
        }
        return out;
    }

    void escape() {
        if (at_ == text_.size()) {
            failAtEnd("EOF while parsing a string");
            return;
        }
        const char c = text_[at_++];
        if (c != 'u') {
            if (std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos) {
                fail("invalid escape", at_);
            }
            return;
        }
        const int first = hexadecimal();
        if (first < 0xD800 || first > 0xDFFF) {
            return;
        }
        if (first >= 0xDC00) {
            fail("lone leading surrogate in hex escape", at_);
            return;
        }
        for (const char wanted : {'\\', 'u'}) {
            if (at_ == text_.size()) {
                failAtEnd("EOF while parsing a string");
                return;
            }
            if (text_[at_] != wanted) {
                failHere("unexpected end of hex escape");
                return;
            }
            ++at_;
        }
        const int second = hexadecimal();
        if (second >= 0 && (second < 0xDC00 || second > 0xDFFF)) {
            fail("lone leading surrogate in hex escape", at_);
        }
    }

    void string() {
        ++at_;
        while (message_.empty()) {
            if (at_ == text_.size()) {
                failAtEnd("EOF while parsing a string");
                return;
            }
            const char c = text_[at_++];
            if (c == '"') {
                return;
            }
            if (c == '\\') {
                escape();
            } else if (static_cast<unsigned char>(c) < 0x20) {
                fail("control character (\\u0000-\\u001F) found while parsing a string", at_);
            }
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t read_ = 0;
    std::string message_;
    Expect expect_ = Expect::Value;
    std::vector<char> open_;
};

}  // namespace

JsonMistake findJsonMistake(std::string_view text) {
    return Inspector(text).run();
}

}  // namespace kcl::stdlib
