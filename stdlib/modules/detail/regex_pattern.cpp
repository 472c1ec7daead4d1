// The translation, one token at a time; groups keep a stack of the `x` flag, classes may nest.
#include "stdlib/modules/detail/regex_pattern.h"

#include "frontend/support/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <vector>

namespace kcl::stdlib {

namespace {

constexpr std::string_view kWordMembers = "\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\x{200C}\\x{200D}";
constexpr std::string_view kHexMembers = "0-9A-Fa-f";
constexpr int kMaxNesting = 250;

struct Name {
    std::string_view from;
    std::string_view to;
};

constexpr auto kPosixClasses = std::to_array<Name>({
    {"alnum", "0-9A-Za-z"},
    {"alpha", "A-Za-z"},
    {"ascii", "\\x00-\\x7F"},
    {"blank", "\\t\\x20"},
    {"cntrl", "\\x00-\\x1F\\x7F"},
    {"digit", "0-9"},
    {"graph", "!-~"},
    {"lower", "a-z"},
    {"print", "\\x20-~"},
    {"punct", "!-\\/:-@\\[-`{-~"},
    {"space", "\\t\\n\\x0B\\f\\r\\x20"},
    {"upper", "A-Z"},
    {"word", "0-9A-Za-z_"},
    {"xdigit", "0-9A-Fa-f"},
});

/// Long names of general categories, which PCRE2 does not know. Lower case without `_`, `-` and blanks.
constexpr auto kCategories = std::to_array<Name>({
    {"any", "Any"},
    {"casedletter", "L&"},
    {"closepunctuation", "Pe"},
    {"connectorpunctuation", "Pc"},
    {"control", "Cc"},
    {"currencysymbol", "Sc"},
    {"dashpunctuation", "Pd"},
    {"decimalnumber", "Nd"},
    {"enclosingmark", "Me"},
    {"finalpunctuation", "Pf"},
    {"format", "Cf"},
    {"initialpunctuation", "Pi"},
    {"letter", "L"},
    {"letternumber", "Nl"},
    {"lineseparator", "Zl"},
    {"lowercaseletter", "Ll"},
    {"mark", "M"},
    {"mathsymbol", "Sm"},
    {"modifierletter", "Lm"},
    {"modifiersymbol", "Sk"},
    {"nonspacingmark", "Mn"},
    {"number", "N"},
    {"openpunctuation", "Ps"},
    {"other", "C"},
    {"otherletter", "Lo"},
    {"othernumber", "No"},
    {"otherpunctuation", "Po"},
    {"othersymbol", "So"},
    {"paragraphseparator", "Zp"},
    {"privateuse", "Co"},
    {"punctuation", "P"},
    {"separator", "Z"},
    {"spaceseparator", "Zs"},
    {"spacingmark", "Mc"},
    {"symbol", "S"},
    {"titlecaseletter", "Lt"},
    {"unassigned", "Cn"},
    {"uppercaseletter", "Lu"},
});

template <std::size_t N>
[[nodiscard]] std::string_view lookUp(const std::array<Name, N>& table, std::string_view name) {
    const auto at = std::find_if(table.begin(), table.end(), [&](const Name& n) { return n.from == name; });
    return at == table.end() ? std::string_view() : at->to;
}

[[nodiscard]] bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

[[nodiscard]] bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// One part of a class.
struct Item {
    std::string members;     ///< for inside `[...]`
    std::string other;       ///< a pattern for one character, when it cannot stand inside
    bool isCharacter = false;
};

class Translator {
public:
    explicit Translator(std::string_view pattern) : in_(pattern) {}

    TranslatedPattern run() {
        while (!done() && out_.mistake.empty()) {
            token();
        }
        if (out_.mistake.empty() && highestReference_ > groups_) {
            fail("reference to a group that does not exist");
        }
        if (out_.mistake.empty() && !extended_.empty()) {
            fail("missing )");
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] bool done() const { return at_ >= in_.size(); }
    [[nodiscard]] char peek(std::size_t ahead = 0) const { return at_ + ahead < in_.size() ? in_[at_ + ahead] : '\0'; }
    [[nodiscard]] bool looksAt(std::string_view text) const { return in_.substr(at_).starts_with(text); }
    bool take(std::string_view text) {
        if (!looksAt(text)) {
            return false;
        }
        at_ += text.size();
        return true;
    }
    void fail(std::string_view mistake) {
        if (out_.mistake.empty()) {
            out_.mistake = mistake;
        }
        at_ = in_.size();
    }
    /// Something that a quantifier may follow.
    void atom(std::string_view text) {
        atomStart_ = out_.linear.size();
        textStart_ = out_.text.size();
        isCharacter_ = text != ")";
        append(text);
        repeatable_ = true;
    }
    void append(std::string_view text) {
        out_.text += text;
        out_.linear += text;
    }

    void token() {
        const char c = peek();
        if (extendedHere_ && (c == ' ' || (c >= '\t' && c <= '\r'))) {
            ++at_;
            return;
        }
        if (extendedHere_ && c == '#') {
            at_ = std::min(in_.find('\n', at_), in_.size());
            return;
        }
        switch (c) {
        case '\\': ++at_; escape(); return;
        case '(': ++at_; open(); return;
        case ')': ++at_; close(); return;
        case '[': atom(characterClass(0)); return;
        case '*':
        case '+':
        case '?': ++at_; quantifier(std::string(1, c)); return;
        case '{': braces(); return;
        case '|':
        case '^':
        case '$':
            ++at_;
            append(std::string_view(&c, 1));
            repeatable_ = false;
            return;
        case '}':
        case ']': ++at_; atom(c == '}' ? "\\}" : "\\]"); return;
        default: break;
        }
        const std::size_t n = unicode::decode(in_.substr(at_)).length;
        atom(in_.substr(at_, n));
        at_ += n;
    }

    void quantifier(const std::string& text) {
        if (!repeatable_) {
            fail("nothing to repeat");
            return;
        }
        const bool isPossessive = peek() == '+';
        if (text == "+" && isCharacter_ && !isPossessive) {
            const std::string repeated = out_.linear.substr(atomStart_);
            out_.linear.insert(atomStart_, "(?:");
            out_.linear += repeated + "*)";
        } else {
            out_.linear += text;
            out_.linear += isPossessive ? "+" : "";
        }
        out_.text += text;
        if (isPossessive || peek() == '?') {
            out_.text += peek();
            ++at_;
        }
        repeatable_ = false;
    }

    /// `{2}`, `{2,}`, `{,3}`, `{2,3}`; any other brace stands for itself.
    void braces() {
        const std::size_t end = in_.find('}', at_);
        const std::string_view inside = end == std::string_view::npos ? "" : in_.substr(at_ + 1, end - at_ - 1);
        const std::size_t comma = inside.find(',');
        const std::string_view low = inside.substr(0, comma);
        const std::string_view high = comma == std::string_view::npos ? "" : inside.substr(comma + 1);
        const auto isNumber = [](std::string_view s) { return std::all_of(s.begin(), s.end(), isDigit); };
        if (!repeatable_ || !isNumber(low) || !isNumber(high) || (low.empty() && high.empty())) {
            ++at_;
            atom("\\{");
            return;
        }
        at_ = end + 1;
        if (isCharacter_ && (isMany(low) || isMany(high))) {
            quantifyMany(low, high, comma != std::string_view::npos && high.empty(), comma == std::string_view::npos);
            return;
        }
        quantifier("{" + (low.empty() ? "0" : std::string(low)) + (comma == std::string_view::npos ? "" : ",") +
                   std::string(high) + "}");
    }

    /// Whether a count is beyond what PCRE2 takes in one quantifier, but not beyond what it can compile.
    [[nodiscard]] static bool isMany(std::string_view count) {
        return (count.size() == 5 && count > "65535") || (count.size() == 6 && count <= "500000");
    }

    /// The last atom, a character, repeated as by `{low,high}`, in steps that PCRE2 takes.
    void quantifyMany(std::string_view low, std::string_view high, bool isOpen, bool isExact) {
        constexpr std::uint32_t kMost = 65535;
        const auto number = [](std::string_view digits) {
            std::uint32_t n = 0;
            std::from_chars(digits.data(), digits.data() + digits.size(), n);
            return n;
        };
        const std::uint32_t least = number(low);
        const std::uint32_t most = isExact || isOpen ? least : number(high);
        if (most < least) {
            fail("numbers out of order in {} quantifier");
            return;
        }
        const std::string suffix = peek() == '?' || peek() == '+' ? std::string(1, in_[at_++]) : std::string();
        const auto repeat = [&](std::string& pattern, std::size_t start, const std::string& mode) {
            const std::string character = pattern.substr(start);
            pattern.resize(start);
            pattern += "(?:";
            for (std::uint32_t left = least; left > 0; left -= std::min(left, kMost)) {
                pattern += character + "{" + std::to_string(std::min(left, kMost)) + "}";
            }
            for (std::uint32_t left = most - least; left > 0; left -= std::min(left, kMost)) {
                pattern += character + "{0," + std::to_string(std::min(left, kMost)) + "}" + mode;
            }
            pattern += isOpen ? character + "*" + mode + ")" : ")";
        };
        repeat(out_.text, textStart_, suffix);
        repeat(out_.linear, atomStart_, suffix == "+" ? suffix : std::string());
        repeatable_ = false;
    }

    void open() {
        if (peek() == '*') {
            fail("unknown group");
            return;
        }
        if (peek() != '?') {
            ++groups_;
            enter("(");
            return;
        }
        ++at_;
        if (take("#")) {
            const std::size_t end = in_.find(')', at_);
            end == std::string_view::npos ? fail("missing )") : void(at_ = end + 1);
            return;
        }
        for (const std::string_view kind : {":", "=", "!", "<=", "<!", ">"}) {
            if (take(kind)) {
                enter("(?" + std::string(kind));
                return;
            }
        }
        if (take("P=")) {
            out_.hasBackReference = true;
            atom("\\k<" + name(')') + ">");
            return;
        }
        if (take("P<") || take("<")) {
            ++groups_;
            enter("(?<" + name('>') + ">");
            return;
        }
        flags();
    }

    void enter(const std::string& text) {
        append(text);
        extended_.push_back(extendedHere_);
        repeatable_ = false;
        if (extended_.size() > static_cast<std::size_t>(kMaxNesting)) {
            fail("groups are nested too deep");
        }
    }

    void close() {
        if (extended_.empty()) {
            fail("unmatched )");
            return;
        }
        extendedHere_ = extended_.back();
        extended_.pop_back();
        atom(")");
    }

    /// `imsxU-imsxU` and `)` or `:`.
    void flags() {
        std::string text;
        bool on = true;
        bool extended = extendedHere_;
        bool any = false;
        for (;; ++at_) {
            const char c = peek();
            if (c == '-' && on) {
                on = false;
                text += c;
            } else if (c == 'u' && on) {
                any = true;
            } else if (c != '\0' && std::string_view("imsxU").find(c) != std::string_view::npos) {
                any = true;
                extended = c == 'x' ? on : extended;
                text += c;
            } else {
                break;
            }
        }
        if (!any || (peek() != ')' && peek() != ':')) {
            fail("unknown group or flag");
            return;
        }
        if (peek() == ':') {
            enter("(?" + text + ":");
        } else {
            append(text.empty() ? "" : "(?" + text + ")");
            repeatable_ = false;
        }
        ++at_;
        extendedHere_ = extended;
    }

    /// A group's name up to `end`.
    std::string name(char end) {
        const std::size_t close = in_.find(end, at_);
        const std::string_view text = close == std::string_view::npos ? "" : in_.substr(at_, close - at_);
        const bool good = !text.empty() && !isDigit(text[0]) && std::all_of(text.begin(), text.end(), [](char c) {
            return isLetter(c) || isDigit(c) || c == '_';
        });
        if (!good) {
            fail("invalid group name");
            return {};
        }
        at_ = close + 1;
        return std::string(text);
    }

    void reference(std::string_view digits) {
        std::uint32_t number = UINT32_MAX;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        highestReference_ = std::max(highestReference_, number);
        out_.hasBackReference = true;
        atom("\\g{" + std::to_string(number) + "}");
    }

    /// Behind a backslash outside of classes.
    void escape() {
        const char c = peek();
        if (isDigit(c)) {
            std::size_t end = at_;
            while (end < in_.size() && isDigit(in_[end])) {
                ++end;
            }
            const std::string_view digits = in_.substr(at_, end - at_);
            at_ = end;
            // The whole match is never complete inside itself.
            digits == "0" ? atom("(?!)") : digits[0] == '0' ? fail("unknown escape") : reference(digits);
            return;
        }
        switch (c) {
        case '\0': fail("a backslash ends the pattern"); return;
        case 'b': ++at_; boundary(); return;
        case 'B':
        case 'A':
        case 'z':
            ++at_;
            append(std::string("\\") + c);
            repeatable_ = false;
            return;
        case 'k':
            ++at_;
            if (!take("<")) {
                fail("unknown escape");
            } else if (isDigit(peek())) {
                const std::size_t end = std::min(in_.find('>', at_), in_.size());
                const std::string_view digits = in_.substr(at_, end - at_);
                at_ = end + 1;
                reference(digits);
            } else {
                out_.hasBackReference = true;
                atom("\\k<" + name('>') + ">");
            }
            return;
        default: break;
        }
        const Item item = escapedItem();
        atom(!item.other.empty() ? item.other : item.isCharacter ? item.members : "[" + item.members + "]");
    }

    void boundary() {
        repeatable_ = false;
        const std::string word = "[" + std::string(kWordMembers) + "]";
        if (take("{start}")) {
            append("\\b(?=" + word + ")");
        } else if (take("{end}")) {
            append("\\b(?<=" + word + ")");
        } else if (take("{start-half}")) {
            append("(?<!" + word + ")");
        } else if (take("{end-half}")) {
            append("(?!" + word + ")");
        } else {
            append("\\b");
        }
    }

    /// The escapes that may stand inside and outside of classes; the backslash is behind.
    Item escapedItem() {
        const char c = peek();
        const std::size_t n = done() ? 0 : unicode::decode(in_.substr(at_)).length;
        const std::string_view whole = in_.substr(at_, n);
        at_ += n;
        Item item;
        switch (c) {
        case 'd':
        case 'D':
        case 's':
        case 'S': item.members = std::string("\\") + c; return item;
        case 'w': item.members = kWordMembers; return item;
        case 'W': item.other = "[^" + std::string(kWordMembers) + "]"; return item;
        case 'h': item.members = kHexMembers; return item;
        case 'H': item.other = "[^" + std::string(kHexMembers) + "]"; return item;
        case 'p':
        case 'P': item.members = property(c); return item;
        default: break;
        }
        item.isCharacter = true;
        switch (c) {
        case 'n':
        case 'r':
        case 't':
        case 'f':
        case 'a':
        case 'e': item.members = std::string("\\") + c; return item;
        case 'v': item.members = "\\x0B"; return item;
        case 'x': item.members = codePoint(2); return item;
        case 'u': item.members = codePoint(4); return item;
        case 'U': item.members = codePoint(8); return item;
        default: break;
        }
        if (n == 0 || isLetter(c) || isDigit(c)) {
            fail("unknown escape");
        }
        item.members = n == 1 && c != '_' ? "\\" + std::string(whole) : std::string(whole);
        return item;
    }

    /// `{41}` or exactly `digits` hexadecimal digits.
    std::string codePoint(std::size_t digits) {
        std::string_view text;
        if (take("{")) {
            const std::size_t end = in_.find('}', at_);
            text = end == std::string_view::npos ? "" : in_.substr(at_, end - at_);
            at_ += text.size() + 1;
        } else {
            text = in_.substr(std::min(at_, in_.size()), digits);
            at_ += text.size();
            text = text.size() == digits ? text : "";
        }
        std::uint32_t value = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), value, 16);
        if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size() || value > 0x10FFFF ||
            (value >= 0xD800 && value <= 0xDFFF)) {
            fail("invalid hexadecimal escape");
            return {};
        }
        return "\\x{" + std::string(text) + "}";
    }

    /// `L`, `{Greek}`, `{^L}`, `{Script=Greek}`, `{Letter}` behind `\p`.
    std::string property(char letter) {
        std::string prefix = std::string("\\") + letter;
        if (!take("{")) {
            if (done() || !isLetter(peek())) {
                fail("invalid property");
                return {};
            }
            return prefix + in_[at_++];
        }
        const std::size_t end = in_.find('}', at_);
        if (end == std::string_view::npos) {
            fail("invalid property");
            return {};
        }
        std::string_view text = in_.substr(at_, end - at_);
        at_ = end + 1;
        prefix += '{';
        if (text.starts_with('^')) {
            prefix += '^';
            text.remove_prefix(1);
        }
        const std::size_t equals = text.find_first_of("=:");
        const std::string key = loose(text.substr(0, equals == std::string_view::npos ? 0 : equals));
        if (equals != std::string_view::npos) {
            text = text.substr(equals + 1);
        }
        if (key == "sc" || key == "script") {
            prefix += "sc:";
        } else if (key == "scx" || key == "scriptextensions") {
            prefix += "scx:";
        } else if (!key.empty() && key != "gc" && key != "generalcategory") {
            fail("invalid property");
        }
        const std::string_view category = lookUp(kCategories, loose(text));
        return prefix + std::string(category.empty() ? text : category) + "}";
    }

    static std::string loose(std::string_view text) {
        std::string out;
        for (const char c : text) {
            if (c != '_' && c != '-' && c != ' ') {
                out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            }
        }
        return out;
    }

    /// `[:alpha:]` in a class; false when there is no such.
    bool posixClass(Item& item) {
        const std::size_t end = in_.find(":]", at_ + 2);
        if (!looksAt("[:") || end == std::string_view::npos) {
            return false;
        }
        std::string_view text = in_.substr(at_ + 2, end - at_ - 2);
        const bool negated = text.starts_with('^');
        text.remove_prefix(negated ? 1 : 0);
        const std::string_view members = lookUp(kPosixClasses, text);
        if (members.empty()) {
            return false;
        }
        at_ = end + 2;
        (negated ? item.other : item.members) = negated ? "[^" + std::string(members) + "]" : std::string(members);
        return true;
    }

    Item classItem(int depth) {
        Item item;
        if (peek() == '[') {
            if (!posixClass(item)) {
                item.other = characterClass(depth + 1);
            }
            return item;
        }
        if (take("\\")) {
            return escapedItem();
        }
        const std::size_t n = unicode::decode(in_.substr(at_)).length;
        const char c = peek();
        item.members = n == 1 && !isLetter(c) && !isDigit(c) && static_cast<unsigned char>(c) > 0x20 && c != '_'
                           ? std::string("\\") + c
                           : std::string(in_.substr(at_, n));
        item.isCharacter = true;
        at_ += n;
        return item;
    }

    /// The union of what has been read of a class.
    struct Set {
        std::string members;
        std::vector<std::string> others;

        [[nodiscard]] bool empty() const { return members.empty() && others.empty(); }
        [[nodiscard]] std::string pattern() const {
            if (others.empty()) {
                return members.empty() ? "(?!)" : "[" + members + "]";
            }
            std::string out = "(?:";
            out += members.empty() ? "" : "[" + members + "]|";
            for (std::size_t i = 0; i < others.size(); ++i) {
                out += (i > 0 ? "|" : "") + others[i];
            }
            return out + ")";
        }
    };

    static std::string combine(const std::string& left, char op, const std::string& right) {
        switch (op) {
        case '&': return "(?:(?=" + right + ")" + left + ")";
        case '-': return "(?:(?!" + right + ")" + left + ")";
        case '~': return "(?:(?!" + right + ")" + left + "|(?!" + left + ")" + right + ")";
        default: return right;
        }
    }

    /// A class from its `[` on, as a pattern for one character.
    std::string characterClass(int depth) {
        constexpr std::size_t kMaxLength = 1U << 20;
        if (depth > kMaxNesting / 10) {
            fail("classes are nested too deep");
            return {};
        }
        ++at_;
        const bool negated = take("^");
        Set set;
        std::string left;
        char op = '\0';
        bool first = true;
        while (!done() && (peek() != ']' || first)) {
            const char c = peek();
            if (extendedHere_ && (c == ' ' || (c >= '\t' && c <= '\r'))) {
                ++at_;
                continue;
            }
            if (!first && (c == '&' || c == '-' || c == '~') && peek(1) == c && peek(2) != ']') {
                left = combine(left, op, set.pattern());
                op = c;
                set = Set();
                at_ += 2;
                if (left.size() > kMaxLength) {
                    fail("the class is too large");
                }
                continue;
            }
            first = false;
            Item item = classItem(depth);
            if (peek() == '-' && peek(1) != ']' && peek(1) != '-' && peek(1) != '\0') {
                ++at_;
                const Item last = classItem(depth);
                if (!item.isCharacter || !last.isCharacter) {
                    fail("invalid range in a class");
                }
                item.members += "-" + last.members;
            }
            set.members += item.members;
            if (!item.other.empty()) {
                set.others.push_back(item.other);
            }
        }
        if (!take("]")) {
            fail("missing ]");
            return {};
        }
        if (op == '\0' && set.others.empty()) {
            return (negated ? "[^" : "[") + set.members + "]";
        }
        const std::string pattern = combine(left, op, set.pattern());
        return negated ? "(?:(?!" + pattern + ")(?s:.))" : pattern;
    }

    std::string_view in_;
    std::size_t at_ = 0;
    TranslatedPattern out_;
    bool repeatable_ = false;
    bool isCharacter_ = false;          ///< the last atom is no group
    std::size_t atomStart_ = 0;         ///< of the last atom, in `linear`
    std::size_t textStart_ = 0;         ///< the same in `text`
    bool extendedHere_ = false;
    std::vector<bool> extended_;        ///< the `x` flag outside of each open group
    std::uint32_t groups_ = 0;
    std::uint32_t highestReference_ = 0;
};

}  // namespace

TranslatedPattern translatePattern(std::string_view pattern) {
    return Translator(pattern).run();
}

}  // namespace kcl::stdlib
