// str.format(): fields, their members, and the format specifications of numbers and texts.
#include "stdlib/modules/detail/format.h"

#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/library_kinds.h"
#include "frontend/support/unicode.h"
#include "frontend/support/utf8.h"
#include "stdlib/args.h"
#include "stdlib/numbers.h"
#include "vm/ops/ops.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace kcl::stdlib {

namespace {

/// `[[fill]align][sign][#][0][width][,|_][.precision][type]`.
struct Spec {
    std::string_view fill = " ";
    char align = '\0';  ///< `<`, `>`, `=`, `^`; 0 for the default of the kind
    char sign = '-';
    bool alternate = false;
    std::uint32_t width = 0;
    char grouping = '\0';
    std::int64_t precision = -1;
    char type = '\0';
};

[[nodiscard]] bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Takes the number at the front of `text`; -1 when there is none.
std::int64_t takeNumber(std::string_view& text) {
    std::int64_t number = -1;
    while (!text.empty() && isDigit(text.front())) {
        number = std::max<std::int64_t>(number, 0) * 10 + (text.front() - '0');
        if (number > INT32_MAX) {
            throw vm::EvalError(diag::FormatTooManyDigits);
        }
        text.remove_prefix(1);
    }
    return number;
}

[[nodiscard]] bool isAlign(std::string_view text, std::size_t at) {
    return at < text.size() && std::string_view("<>=^").find(text[at]) != std::string_view::npos;
}

Spec parseSpec(std::string_view text) {
    Spec spec;
    const std::size_t first = text.empty() ? 0 : unicode::decode(text).length;
    if (first > 0 && isAlign(text, first)) {
        spec.fill = text.substr(0, first);
        spec.align = text[first];
        text.remove_prefix(first + 1);
    } else if (isAlign(text, 0)) {
        spec.align = text[0];
        text.remove_prefix(1);
    }
    const auto take = [&](std::string_view any) {
        if (text.empty() || any.find(text.front()) == std::string_view::npos) {
            return '\0';
        }
        const char c = text.front();
        text.remove_prefix(1);
        return c;
    };
    if (const char sign = take("+- "); sign != '\0') {
        spec.sign = sign;
    }
    spec.alternate = take("#") != '\0';
    if (take("0") != '\0' && spec.align == '\0') {
        spec.fill = "0";
        spec.align = '=';
    }
    spec.width = static_cast<std::uint32_t>(std::max<std::int64_t>(takeNumber(text), 0));
    spec.grouping = take(",_");
    if (take(".") != '\0') {
        spec.precision = takeNumber(text);
        if (spec.precision < 0) {
            throw vm::EvalError(diag::FormatBadSpecifier);
        }
    }
    spec.type = take("bcdeEfFgGnosxX%");
    if (!text.empty()) {
        throw vm::EvalError(diag::FormatBadSpecifier);
    }
    return spec;
}

void appendFill(std::string& out, std::string_view fill, std::size_t count) {
    for (; count > 0; --count) {
        out += fill;
    }
}

class Formatter {
public:
    Formatter(Call& call, std::string_view pattern) : call_(call), rest_(pattern) {}

    std::string run() {
        while (!rest_.empty()) {
            const std::size_t plain = std::min(rest_.find_first_of("{}"), rest_.size());
            out_ += rest_.substr(0, plain);
            rest_.remove_prefix(plain);
            if (rest_.empty()) {
                break;
            }
            if (rest_.size() > 1 && rest_[0] == rest_[1]) {
                out_ += rest_[0];
                rest_.remove_prefix(2);
                continue;
            }
            const std::size_t close = rest_.find('}');
            if (rest_[0] == '}' || close == std::string_view::npos) {
                throw vm::EvalError(diag::FormatError);
            }
            const std::string_view content = rest_.substr(1, close - 1);
            rest_.remove_prefix(close + 1);
            field(content);
            checkSize(0);
        }
        return std::move(out_);
    }

private:
    /// Throws when `more` further bytes would make the result too long.
    void checkSize(std::uint64_t more) const {
        if (out_.size() + more > UINT32_MAX) {
            throw vm::EvalError(diag::StringTooLong);
        }
        call_.context.heap.reserve(out_.size() + more);
    }

    void field(std::string_view content) {
        const std::size_t colon = content.find(':');
        const std::string_view spec = colon == std::string_view::npos ? std::string_view() : content.substr(colon + 1);
        std::string_view name = content.substr(0, colon);
        name = name.substr(0, name.find('!'));
        value(member(name), spec);
    }

    Value argument(std::string_view name) {
        if (name.empty()) {
            automatic_ = true;
            return positional(next_++);
        }
        std::size_t index = 0;
        const auto read = std::from_chars(name.data(), name.data() + name.size(), index);
        if (read.ec == std::errc() && read.ptr == name.data() + name.size()) {
            if (automatic_) {
                throw vm::EvalError(diag::FormatSwitch);
            }
            return positional(index);
        }
        for (const vm::KeywordValue& given : call_.keywords) {
            if (given.name == name) {
                return given.value;
            }
        }
        throw vm::EvalError(diag::FormatNoKeyword, name);
    }

    Value positional(std::size_t index) const {
        if (index >= call_.args.size()) {
            throw vm::EvalError(diag::FormatNoArgument);
        }
        return call_.args[index];
    }

    /// `name`, then `.key`, `[key]` and `[0]`.
    Value member(std::string_view path) {
        const std::size_t first = std::min(path.find_first_of(".["), path.size());
        Value v = argument(path.substr(0, first));
        std::string_view rest = path.substr(first);
        while (!rest.empty()) {
            const bool bracket = rest.front() == '[';
            const std::size_t end = bracket ? rest.find(']') : rest.find_first_of(".[", 1);
            if (bracket && end == std::string_view::npos) {
                throw vm::EvalError(diag::FormatError);
            }
            const std::string_view key = rest.substr(1, std::min(end, rest.size()) - 1);
            rest.remove_prefix(std::min(bracket ? end + 1 : end, rest.size()));
            if (!rest.empty() && rest.front() != '.' && rest.front() != '[') {
                throw vm::EvalError(diag::FormatError);
            }
            v = memberOf(v, key, path);
        }
        return v;
    }

    static Value memberOf(Value v, std::string_view key, std::string_view path) {
        if (v.is(ValueKind::List)) {
            std::int64_t index = -1;
            if (readInteger(key, 10, index) == IntegerText::Ok && index >= 0) {
                if (index >= v.asList()->size) {
                    throw vm::EvalError(diag::IndexOutOfBounds, std::uint64_t{v.asList()->size}, index);
                }
                return v.asList()->items[index];
            }
        } else if (v.is(ValueKind::Dict) || v.is(ValueKind::Instance)) {
            const vm::Dict& dict = v.is(ValueKind::Dict) ? *v.asDict() : v.asInstance()->attrs;
            if (const vm::DictEntry* const entry = dict.find(key); entry != nullptr) {
                return entry->value;
            }
        }
        throw vm::EvalError(diag::FormatNoMember, path);
    }

    void value(Value v, std::string_view specText) {
        switch (v.kind()) {
        case ValueKind::Int: integer(v.asInt(), parseSpec(specText)); return;
        case ValueKind::Float: floating(v.asFloat(), parseSpec(specText)); return;
        case ValueKind::Str: text(v.asString(), parseSpec(specText)); return;
        case ValueKind::Undefined:
        case ValueKind::None:
        case ValueKind::Bool:
        case ValueKind::Unit:
        case ValueKind::List:
        case ValueKind::Dict:
        case ValueKind::Instance:
        case ValueKind::Function:
        case ValueKind::SchemaType: out_ += vm::textOf(call_.context, v); return;
        }
    }

    void text(std::string_view text, const Spec& spec) {
        if (spec.type != '\0' && spec.type != 's') {
            throw vm::EvalError(diag::FormatUnknownTextCode);
        }
        std::size_t count = countCodePoints(text);
        if (spec.precision >= 0 && count > static_cast<std::size_t>(spec.precision)) {
            std::size_t bytes = 0;
            for (count = 0; count < static_cast<std::size_t>(spec.precision); ++count) {
                bytes += unicode::decode(text.substr(bytes)).length;
            }
            text = text.substr(0, bytes);
        }
        pad(text, count, spec, '<');
    }

    /// `text` of `count` code points, filled up to the width.
    void pad(std::string_view text, std::size_t count, const Spec& spec, char defaultAlign) {
        const std::size_t missing = spec.width > count ? spec.width - count : 0;
        checkSize(missing * spec.fill.size() + text.size());
        const char align = spec.align == '\0' ? defaultAlign : spec.align;
        const std::size_t before = align == '<' ? 0 : align == '^' ? missing / 2 : missing;
        appendFill(out_, spec.fill, before);
        out_ += text;
        appendFill(out_, spec.fill, missing - before);
    }

    /// A number: sign and prefix, the digits before the point (grouped by `group`), and the rest.
    void number(bool negative, std::string_view prefix, std::string digits, std::string_view rest, std::size_t group,
                const Spec& spec) {
        std::string head = negative ? "-" : spec.sign == '-' ? "" : std::string(1, spec.sign);
        head += prefix;
        const bool grouped = spec.grouping != '\0' && group != 0;
        const auto groupedSize = [&](std::size_t n) { return grouped && n > 0 ? n + (n - 1) / group : n; };
        if (spec.align == '=' && spec.fill == "0") {
            // Zeros take part in the grouping.
            checkSize(spec.width);
            const std::size_t other = head.size() + rest.size();
            std::size_t wanted = digits.size();
            while (groupedSize(wanted) + other < spec.width) {
                ++wanted;
            }
            digits.insert(0, wanted - digits.size(), '0');
        }
        std::string body;
        body.reserve(groupedSize(digits.size()) + rest.size());
        for (std::size_t i = 0; i < digits.size(); ++i) {
            if (grouped && i > 0 && (digits.size() - i) % group == 0) {
                body += spec.grouping;
            }
            body += digits[i];
        }
        body += rest;
        if (spec.align == '=') {
            const std::size_t size = head.size() + body.size();
            const std::size_t missing = spec.width > size ? spec.width - size : 0;
            checkSize(missing * spec.fill.size() + size);
            out_ += head;
            appendFill(out_, spec.fill, missing);
            out_ += body;
            return;
        }
        head += body;
        pad(head, head.size(), spec, '>');
    }

    void integer(std::int64_t i, const Spec& spec) {
        int base = 10;
        std::string_view prefix;
        switch (spec.type) {
        case '\0':
        case 'd':
        case 'n': break;
        case 'b': base = 2; prefix = "0b"; break;
        case 'o': base = 8; prefix = "0o"; break;
        case 'x':
        case 'X': base = 16; prefix = "0x"; break;
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case '%': floating(static_cast<double>(i), spec); return;
        default: throw vm::EvalError(diag::FormatUnknownCode, std::string_view(&spec.type, 1), "int");
        }
        const auto raw = static_cast<std::uint64_t>(i);
        char digits[72];
        char* const end = std::to_chars(digits, digits + sizeof(digits), i < 0 ? 0 - raw : raw, base).ptr;
        if (spec.type == 'X') {
            std::transform(digits, end, digits, [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
        }
        const std::size_t group = base == 10 ? 3 : spec.grouping == '_' ? 4 : 0;
        number(i < 0, spec.alternate ? prefix : std::string_view(), std::string(digits, end), "", group, spec);
    }

    void floating(double d, const Spec& spec) {
        if (spec.type == 'n') {
            throw vm::EvalError(diag::FormatCodeNotImplemented, "n", "float");
        }
        if (spec.type != '\0' && std::string_view("eEfFgG%").find(spec.type) == std::string_view::npos) {
            throw vm::EvalError(diag::FormatUnknownCode, std::string_view(&spec.type, 1), "float");
        }
        std::string text;
        if (!std::isfinite(d)) {
            text = std::isnan(d) ? "nan" : "inf";
        } else {
            text = finite(std::fabs(spec.type == '%' ? d * 100 : d), spec);
        }
        if (spec.type == 'E' || spec.type == 'F' || spec.type == 'G') {
            std::transform(text.begin(), text.end(), text.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        }
        if (spec.type == '%') {
            text += '%';
        }
        const std::size_t whole = std::min(text.find_first_not_of("0123456789"), text.size());
        number(std::signbit(d) && !std::isnan(d), "", text.substr(0, whole), std::string_view(text).substr(whole), 3, spec);
    }

    /// A double that is finite and not negative.
    std::string finite(double d, const Spec& spec) const {
        if (spec.type == '\0') {
            return shortest(d);
        }
        constexpr std::int64_t kExact = 1100;  // no double has more decimals; zeros follow
        const std::int64_t precision = spec.precision < 0 ? 6 : spec.precision;
        const char type = static_cast<char>(spec.type | 0x20);
        const std::chars_format format = type == 'e' ? std::chars_format::scientific
                                         : type == 'g' ? std::chars_format::general
                                                       : std::chars_format::fixed;
        char buffer[kExact + 400];
        char* const end = std::to_chars(buffer, buffer + sizeof(buffer), d, format,
                                        static_cast<int>(std::min(precision, kExact))).ptr;
        std::string text(buffer, end);
        if (precision > kExact && type != 'g') {
            checkSize(static_cast<std::uint64_t>(precision));
            text.insert(std::min(text.find('e'), text.size()), static_cast<std::size_t>(precision - kExact), '0');
        }
        return text;
    }

    /// The shortest text that reads back as `d`, with an exponent of two digits below 1e-4 and from 1e16.
    static std::string shortest(double d) {
        char buffer[400];
        const bool plain = d == 0 || (d >= 1e-4 && d < 1e16);
        char* const end = std::to_chars(buffer, buffer + sizeof(buffer), d,
                                        plain ? std::chars_format::fixed : std::chars_format::scientific).ptr;
        std::string text(buffer, end);
        if (plain && text.find('.') == std::string::npos) {
            text += ".0";
        }
        return text;
    }

    Call& call_;
    std::string_view rest_;
    std::string out_;
    std::size_t next_ = 0;
    bool automatic_ = false;
};

}  // namespace

std::string formatText(Call& call, std::string_view pattern) {
    return Formatter(call, pattern).run();
}

}  // namespace kcl::stdlib
