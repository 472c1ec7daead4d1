// The meaning of YAML scalars.
#include "frontend/diag/library_kinds.h"
#include "stdlib/numbers.h"
#include "stdlib/yaml_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace kcl::stdlib {

namespace {

constexpr std::string_view kCoreTag = "tag:yaml.org,2002:";

template <std::size_t N>
[[nodiscard]] bool isOneOf(std::string_view text, const std::array<std::string_view, N>& texts) {
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

constexpr auto kNulls = std::to_array<std::string_view>({"~", "null", "Null", "NULL"});
constexpr auto kTrues = std::to_array<std::string_view>({"true", "True", "TRUE"});
constexpr auto kFalses = std::to_array<std::string_view>({"false", "False", "FALSE"});
constexpr auto kNonFinite = std::to_array<std::string_view>({".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"});

[[nodiscard]] std::string_view withoutSign(std::string_view text) {
    return !text.empty() && (text.front() == '+' || text.front() == '-') ? text.substr(1) : text;
}

/// A whole number in `out`; false when `text` is none.
bool readWhole(std::string_view text, YamlScalar& out) {
    std::string_view digits = withoutSign(text);
    const bool negative = text.starts_with('-');
    int base = 10;
    if (digits.size() > 2 && digits[0] == '0') {
        base = digits[1] == 'x' ? 16 : digits[1] == 'o' ? 8 : digits[1] == 'b' ? 2 : 10;
        digits.remove_prefix(base == 10 ? 0 : 2);
    }
    if (digits.empty() || (base == 10 && digits.size() > 1 && digits[0] == '0') || digits[0] == '-') {
        return false;
    }
    std::uint64_t magnitude = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), magnitude, base);
    if (read.ec == std::errc::invalid_argument || read.ptr != digits.data() + digits.size()) {
        return false;
    }
    constexpr std::uint64_t kHalf = std::uint64_t{1} << 63;
    out.kind = YamlScalar::Kind::Int;
    if (read.ec == std::errc() && magnitude < kHalf + (negative ? 1 : 0)) {
        out.integer = static_cast<std::int64_t>(negative ? 0 - magnitude : magnitude);
    } else if (read.ec == std::errc() && !negative) {
        out.kind = YamlScalar::Kind::Wrong;
        out.wrong = diag::format(diag::IntegerOfDataTooLarge, text);
    } else {
        out.kind = YamlScalar::Kind::Wrong;
        out.wrong = "invalid type: integer `" + std::string(text) + "` as " + (negative ? "i128" : "u128") +
                    ", expected any valid JSON value";
    }
    return true;
}

/// A number with a point or an exponent, or one that is not finite.
bool readFraction(std::string_view text, YamlScalar& out) {
    if (isOneOf(withoutSign(text), kNonFinite) && !(text.size() == 5 && (text[2] | 0x20) == 'n')) {
        out.kind = YamlScalar::Kind::Null;
        return true;
    }
    const std::string_view digits = withoutSign(text);
    const bool whole = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    const std::optional<double> d = whole ? std::nullopt : readFloat(text);
    if (!d || !std::isfinite(*d)) {
        return false;
    }
    out.kind = YamlScalar::Kind::Float;
    out.floating = *d;
    return true;
}

bool readBool(std::string_view text, YamlScalar& out) {
    out.boolean = isOneOf(text, kTrues);
    out.kind = YamlScalar::Kind::Bool;
    return out.boolean || isOneOf(text, kFalses);
}

[[nodiscard]] YamlScalar wrong(std::string_view text, std::string_view expected) {
    YamlScalar out;
    out.kind = YamlScalar::Kind::Wrong;
    out.wrong = "invalid value: string \"" + std::string(text) + "\", expected " + std::string(expected);
    return out;
}

}  // namespace

bool isLocalYamlTag(std::string_view tag) {
    return !tag.empty() && !tag.starts_with(kCoreTag);
}

YamlScalar resolveYamlScalar(std::string_view text, std::string_view tag, bool plain) {
    YamlScalar out;
    if (isLocalYamlTag(tag)) {
        out.kind = YamlScalar::Kind::Wrong;
        out.wrong = "invalid type: enum, expected any valid JSON value";
        return out;
    }
    if (!tag.empty()) {
        const std::string_view type = tag.substr(kCoreTag.size());
        if (type == "null") {
            out.kind = YamlScalar::Kind::Null;
            return isOneOf(text, kNulls) ? out : wrong(text, "null");
        }
        if (type == "bool") {
            return readBool(text, out) ? out : wrong(text, "a boolean");
        }
        if (type == "int") {
            return readWhole(text, out) ? out : wrong(text, "an integer");
        }
        if (type == "float") {
            if (readFraction(text, out)) {
                return out;
            }
            if (readWhole(text, out) && out.kind == YamlScalar::Kind::Int) {
                out.kind = YamlScalar::Kind::Float;
                out.floating = static_cast<double>(out.integer);
                return out;
            }
            return wrong(text, "a float");
        }
        return out;
    }
    if (!plain) {
        return out;
    }
    if (text.empty() || isOneOf(text, kNulls)) {
        out.kind = YamlScalar::Kind::Null;
        return out;
    }
    if (readBool(text, out) || readWhole(text, out) || readFraction(text, out)) {
        return out;
    }
    out.kind = YamlScalar::Kind::Text;
    return out;
}

}  // namespace kcl::stdlib
