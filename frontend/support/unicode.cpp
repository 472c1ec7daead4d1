#include "frontend/support/unicode.h"

#include "frontend/support/unicode_ranges.h"
#include "frontend/support/utf8.h"

#include <algorithm>
#include <span>

#include <utf8proc.h>

namespace kcl::unicode {

namespace {

[[nodiscard]] utf8proc_category_t categoryOf(std::uint32_t codePoint) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(codePoint));
}

[[nodiscard]] bool isIn(std::span<const CodePointRange> ranges, std::uint32_t codePoint) {
    const auto at = std::lower_bound(ranges.begin(), ranges.end(), codePoint,
                                     [](const CodePointRange& r, std::uint32_t c) { return r.last < c; });
    return at != ranges.end() && at->first <= codePoint;
}

[[nodiscard]] std::uint32_t simpleUpper(std::uint32_t codePoint) {
    return static_cast<std::uint32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(codePoint)));
}

/// The full case folding of `codePoint` when it has several code points, else an empty span. A lower-case letter
/// with such a folding has no single upper-case one; its full mapping is that of the folding.
[[nodiscard]] std::span<const utf8proc_int32_t> longFolding(std::uint32_t codePoint, std::span<utf8proc_int32_t> buffer) {
    const utf8proc_category_t category = categoryOf(codePoint);
    if (codePoint < 0xDF || (category != UTF8PROC_CATEGORY_LL && category != UTF8PROC_CATEGORY_LT)) {
        return {};
    }
    int boundary = 0;
    const auto n = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(codePoint), buffer.data(),
                                           static_cast<utf8proc_ssize_t>(buffer.size()), UTF8PROC_CASEFOLD, &boundary);
    if (n < 2 || n > static_cast<utf8proc_ssize_t>(buffer.size())) {
        return {};
    }
    return buffer.first(static_cast<std::size_t>(n));
}

[[nodiscard]] bool isCased(std::uint32_t codePoint) {
    return isLower(codePoint) || isUpper(codePoint) || isTitle(codePoint);
}

/// Case_Ignorable.
[[nodiscard]] bool isCaseIgnorable(std::uint32_t codePoint) {
    switch (categoryOf(codePoint)) {
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_ME:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_SK:
            return true;
        default:
            break;
    }
    constexpr std::uint32_t kMarks[] = {0x27,   0x2E,   0x3A,   0xB7,   0x387,  0x55F,  0x5F4,  0x2018, 0x2019,
                                        0x2024, 0x2027, 0xFE13, 0xFE52, 0xFE55, 0xFF07, 0xFF0E, 0xFF1A};
    return std::find(std::begin(kMarks), std::end(kMarks), codePoint) != std::end(kMarks);
}

}  // namespace

bool isXidStart(std::uint32_t codePoint) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(codePoint))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_NL:
            // Pattern_Syntax letters and those that NFKC turns into something else.
            return codePoint != 0x2E2F && codePoint != 0x037A && codePoint != 0x0E33 && codePoint != 0x0EB3;
        default:
            // Other_ID_Start.
            return codePoint == 0x1885 || codePoint == 0x1886 || codePoint == 0x2118 || codePoint == 0x212E;
    }
}

bool isXidContinue(std::uint32_t codePoint) {
    if (isXidStart(codePoint)) {
        return true;
    }
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(codePoint))) {
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ND:
        case UTF8PROC_CATEGORY_PC:
            return true;
        default:
            // Other_ID_Continue.
            return codePoint == 0x00B7 || codePoint == 0x0387 || codePoint == 0x0E33 || codePoint == 0x0EB3 ||
                   (codePoint >= 0x1369 && codePoint <= 0x1371) || codePoint == 0x19DA;
    }
}

Decoded decode(std::string_view text) {
    utf8proc_int32_t codePoint = 0;
    const auto n = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                    static_cast<utf8proc_ssize_t>(text.size()), &codePoint);
    if (n <= 0) {
        return {0xFFFD, 1};
    }
    return {static_cast<std::uint32_t>(codePoint), static_cast<std::uint32_t>(n)};
}

bool isAlphabetic(std::uint32_t codePoint) {
    switch (categoryOf(codePoint)) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_NL:
            return true;
        default:
            return isIn(kOtherAlphabetic, codePoint);
    }
}

bool isNumeric(std::uint32_t codePoint) {
    const utf8proc_category_t category = categoryOf(codePoint);
    return category == UTF8PROC_CATEGORY_ND || category == UTF8PROC_CATEGORY_NL || category == UTF8PROC_CATEGORY_NO;
}

bool isLower(std::uint32_t codePoint) {
    return categoryOf(codePoint) == UTF8PROC_CATEGORY_LL || isIn(kOtherLowercase, codePoint);
}

bool isUpper(std::uint32_t codePoint) {
    return categoryOf(codePoint) == UTF8PROC_CATEGORY_LU || isIn(kOtherUppercase, codePoint);
}

bool isTitle(std::uint32_t codePoint) {
    return categoryOf(codePoint) == UTF8PROC_CATEGORY_LT;
}

bool isWhiteSpace(std::uint32_t codePoint) {
    return (codePoint >= 0x09 && codePoint <= 0x0D) || codePoint == 0x20 || codePoint == 0x85 || codePoint == 0x2028 ||
           codePoint == 0x2029 || (codePoint >= 0xA0 && categoryOf(codePoint) == UTF8PROC_CATEGORY_ZS);
}

bool isSpace(std::uint32_t codePoint) {
    return isWhiteSpace(codePoint) || (codePoint >= 0x1C && codePoint <= 0x1F);
}

void appendUpper(std::string& out, std::uint32_t codePoint) {
    utf8proc_int32_t buffer[4];
    const std::span<const utf8proc_int32_t> folding = longFolding(codePoint, buffer);
    if (folding.empty()) {
        appendUtf8(out, simpleUpper(codePoint));
    }
    for (const utf8proc_int32_t c : folding) {
        appendUtf8(out, simpleUpper(static_cast<std::uint32_t>(c)));
    }
}

void appendTitle(std::string& out, std::uint32_t codePoint) {
    const auto simple = static_cast<std::uint32_t>(utf8proc_totitle(static_cast<utf8proc_int32_t>(codePoint)));
    utf8proc_int32_t buffer[4];
    const std::span<const utf8proc_int32_t> folding = longFolding(codePoint, buffer);
    constexpr std::uint32_t kSharpS = 0xDF;  // has a simple mapping, but two letters in full
    if ((simple != codePoint && codePoint != kSharpS) || isTitle(codePoint) || folding.empty()) {
        appendUtf8(out, simple);
        return;
    }
    bool done = false;
    for (const utf8proc_int32_t given : folding) {
        const auto c = static_cast<std::uint32_t>(given);
        const std::uint32_t upper = done ? c : simpleUpper(c);
        done = done || upper != c;
        appendUtf8(out, upper);
    }
}

void appendLower(std::string& out, std::uint32_t codePoint) {
    if (codePoint == 0x130) {
        out += "i\xCC\x87";
        return;
    }
    appendUtf8(out, static_cast<std::uint32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(codePoint))));
}

std::string toLower(std::string_view text) {
    constexpr std::uint32_t kCapitalSigma = 0x3A3;
    std::string out;
    out.reserve(text.size());
    bool afterCased = false;  // a cased letter stands before, with only ignorable characters between
    for (std::size_t i = 0; i < text.size();) {
        const Decoded here = decode(text.substr(i));
        i += here.length;
        if (here.codePoint < 0x80) {
            const auto c = static_cast<char>(here.codePoint);
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        } else if (here.codePoint == kCapitalSigma && afterCased) {
            std::size_t next = i;
            std::uint32_t follower = 0;
            while (next < text.size()) {
                const Decoded d = decode(text.substr(next));
                next += d.length;
                if (!isCaseIgnorable(d.codePoint)) {
                    follower = d.codePoint;
                    break;
                }
            }
            out += follower != 0 && isCased(follower) ? "\xCF\x83" : "\xCF\x82";
        } else {
            appendLower(out, here.codePoint);
        }
        if (!isCaseIgnorable(here.codePoint)) {
            afterCased = isCased(here.codePoint);
        }
    }
    return out;
}

}  // namespace kcl::unicode
