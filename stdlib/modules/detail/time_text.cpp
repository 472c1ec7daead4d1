// Reading of dates and times: fields are collected, each at most once or with the same value, then checked together.
#include "stdlib/modules/detail/time_text.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace kcl::stdlib {

namespace {

using Field = std::optional<std::int64_t>;

/// What a text gave, as far as it did.
struct Fields {
    Field year, century, yearOfCentury;
    Field isoYear, isoYearOfCentury, isoWeek;
    Field month, day, dayOfYear;
    Field weekFromSunday, weekFromMonday;
    Field weekday;  ///< 0 is Monday
    Field half, hour12, minute, second, nanosecond;
    Field timestamp;
};

/// Sets `field` within a range; false when it has another value already.
bool set(Field& field, std::int64_t value, std::int64_t low, std::int64_t high) {
    if (value < low || value > high || (field && *field != value)) {
        return false;
    }
    field = value;
    return true;
}

[[nodiscard]] bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

[[nodiscard]] char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr auto kMonths = std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july",
                                                          "august", "september", "october", "november", "december"});
constexpr auto kWeekdays = std::to_array<std::string_view>(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});

class Reader {
public:
    explicit Reader(std::string_view text) : in_(text) {}

    Fields fields;

    [[nodiscard]] bool atEnd() const { return in_.empty(); }

    bool format(std::string_view format, int depth = 0) {
        while (!format.empty()) {
            const char c = format.front();
            format.remove_prefix(1);
            if (isBlank(c)) {
                skipBlanks();
            } else if (c != '%') {
                if (!literal(c)) {
                    return false;
                }
            } else if (!specifier(format, depth)) {
                return false;
            }
        }
        return true;
    }

private:
    [[nodiscard]] static bool isBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
    void skipBlanks() {
        while (!in_.empty() && isBlank(in_.front())) {
            in_.remove_prefix(1);
        }
    }
    bool literal(char c) {
        if (in_.empty() || in_.front() != c) {
            return false;
        }
        in_.remove_prefix(1);
        return true;
    }

    /// `low` to `high` digits.
    Field digits(std::size_t low, std::size_t high) {
        std::int64_t value = 0;
        std::size_t n = 0;
        while (n < high && n < in_.size() && isDigit(in_[n])) {
            if (value > std::numeric_limits<std::int64_t>::max() / 10 - 10) {
                return std::nullopt;
            }
            value = value * 10 + (in_[n++] - '0');
        }
        if (n < low) {
            return std::nullopt;
        }
        in_.remove_prefix(n);
        return value;
    }

    /// Blanks, then a number of at most `width` digits into `field`, `offset` added.
    bool number(Field& field, std::size_t width, std::int64_t low, std::int64_t high, std::int64_t offset = 0) {
        skipBlanks();
        const Field value = digits(1, width);
        return value && set(field, *value + offset, low, high);
    }

    /// A year; with a sign it may have more than four digits.
    bool signedYear(Field& field) {
        skipBlanks();
        const bool negative = !in_.empty() && in_.front() == '-';
        const bool isSigned = negative || (!in_.empty() && in_.front() == '+');
        in_.remove_prefix(isSigned ? 1 : 0);
        const Field value = digits(1, isSigned ? 9 : 4);
        return value && set(field, negative ? -*value : *value, -262'143, 262'142);
    }

    /// One of `names`, its first three letters or (if `mayBeLong`) all.
    template <std::size_t N>
    bool name(Field& field, const std::array<std::string_view, N>& names, std::int64_t first, bool mayBeLong) {
        for (std::size_t i = 0; i < N; ++i) {
            if (!startsWith(names[i].substr(0, 3))) {
                continue;
            }
            in_.remove_prefix(mayBeLong && startsWith(names[i]) ? names[i].size() : 3);
            return set(field, static_cast<std::int64_t>(i) + first, 0, 12);
        }
        return false;
    }
    [[nodiscard]] bool startsWith(std::string_view name) const {
        if (in_.size() < name.size()) {
            return false;
        }
        for (std::size_t i = 0; i < name.size(); ++i) {
            if (lower(in_[i]) != name[i]) {
                return false;
            }
        }
        return true;
    }

    bool hour() {
        Field value;
        return number(value, 2, 0, 23) && set(fields.half, *value / 12, 0, 1) && set(fields.hour12, *value % 12, 0, 11);
    }
    bool hourOfHalf() {
        Field value;
        return number(value, 2, 1, 12) && set(fields.hour12, *value % 12, 0, 11);
    }
    bool half() {
        if (!startsWith("am") && !startsWith("pm")) {
            return false;
        }
        const bool afternoon = startsWith("pm");
        in_.remove_prefix(2);
        return set(fields.half, afternoon ? 1 : 0, 0, 1);
    }

    /// The decimals of a second, at least one; further than nine do not count.
    bool fraction() {
        std::int64_t value = 0;
        std::size_t n = 0;
        for (; n < in_.size() && isDigit(in_[n]); ++n) {
            value = n < 9 ? value * 10 + (in_[n] - '0') : value;
        }
        const bool any = n > 0;
        in_.remove_prefix(n);
        for (; n < 9; ++n) {
            value *= 10;
        }
        return any && set(fields.nanosecond, value, 0, 999'999'999);
    }
    bool fixedFraction(std::size_t count) {
        Field value = digits(count, count);
        for (std::size_t n = count; value && n < 9; ++n) {
            *value *= 10;
        }
        return value && set(fields.nanosecond, *value, 0, 999'999'999);
    }

    /// `+08:00` or `+0800`; `lenient` takes `Z` and `+08` too.
    bool offset(bool lenient) {
        skipBlanks();
        if (lenient && !in_.empty() && lower(in_.front()) == 'z') {
            in_.remove_prefix(1);
            return true;
        }
        if (!literal('+') && !literal('-')) {
            return false;
        }
        if (!digits(2, 2)) {
            return false;
        }
        while (!in_.empty() && (in_.front() == ':' || isBlank(in_.front()))) {
            in_.remove_prefix(1);
        }
        if (lenient && (in_.empty() || !isDigit(in_.front()))) {
            return true;
        }
        const Field minutes = digits(2, 2);
        return minutes && *minutes < 60;
    }

    bool specifier(std::string_view& format, int depth) {
        constexpr int kMaxDepth = 2;  // %c holds %T, which holds none
        if (depth > kMaxDepth) {
            return false;
        }
        if (!format.empty() && std::string_view("-_0").find(format.front()) != std::string_view::npos) {
            format.remove_prefix(1);  // padding, of no meaning here
        }
        for (const std::string_view known : {".3f", ".6f", ".9f", ".f"}) {
            if (format.starts_with(known)) {
                format.remove_prefix(known.size());
                return !literal('.') || fraction();
            }
        }
        for (const std::string_view known : {"3f", "6f", "9f"}) {
            if (format.starts_with(known)) {
                format.remove_prefix(known.size());
                return fixedFraction(static_cast<std::size_t>(known[0] - '0'));
            }
        }
        for (const std::string_view known : {":::z", "::z", ":z", "#z"}) {
            if (format.starts_with(known)) {
                format.remove_prefix(known.size());
                return offset(known == "#z");
            }
        }
        if (format.empty()) {
            return false;
        }
        const char c = format.front();
        format.remove_prefix(1);
        return one(c, depth);
    }

    bool one(char c, int depth) {
        Fields& f = fields;
        switch (c) {
        case 'Y': return signedYear(f.year);
        case 'C': return number(f.century, 2, 0, 99);
        case 'y': return number(f.yearOfCentury, 2, 0, 99);
        case 'G': return signedYear(f.isoYear);
        case 'g': return number(f.isoYearOfCentury, 2, 0, 99);
        case 'm': return number(f.month, 2, 1, 12);
        case 'd':
        case 'e': return number(f.day, 2, 1, 31);
        case 'j': return number(f.dayOfYear, 3, 1, 366);
        case 'U': return number(f.weekFromSunday, 2, 0, 53);
        case 'W': return number(f.weekFromMonday, 2, 0, 53);
        case 'V': return number(f.isoWeek, 2, 1, 53);
        case 'w': {
            Field value;
            return number(value, 1, 0, 6) && set(f.weekday, (*value + 6) % 7, 0, 6);
        }
        case 'u': return number(f.weekday, 1, 0, 6, -1);
        case 'H':
        case 'k': return hour();
        case 'I':
        case 'l': return hourOfHalf();
        case 'M': return number(f.minute, 2, 0, 59);
        case 'S': return number(f.second, 2, 0, 60);
        case 'f': return number(f.nanosecond, 9, 0, 999'999'999);
        case 's': return number(f.timestamp, 18, 0, std::numeric_limits<std::int64_t>::max());
        case 'b':
        case 'h': return name(f.month, kMonths, 1, false);
        case 'B': return name(f.month, kMonths, 1, true);
        case 'a': return name(f.weekday, kWeekdays, 0, false);
        case 'A': return name(f.weekday, kWeekdays, 0, true);
        case 'p':
        case 'P': return half();
        case 'z': return offset(false);
        case 'Z':
            while (!in_.empty() && !isBlank(in_.front())) {
                in_.remove_prefix(1);
            }
            return true;
        case 'D':
        case 'x': return format("%m/%d/%y", depth + 1);
        case 'F': return format("%Y-%m-%d", depth + 1);
        case 'v': return format("%e-%b-%Y", depth + 1);
        case 'T':
        case 'X': return format("%H:%M:%S", depth + 1);
        case 'R': return format("%H:%M", depth + 1);
        case 'r': return format("%I:%M:%S %p", depth + 1);
        case 'c': return format("%a %b %e %H:%M:%S %Y", depth + 1);
        case '+': return format("%Y-%m-%dT%H:%M:%S%.f%:z", depth + 1);
        case 'n':
        case 't': skipBlanks(); return true;
        case '%': return literal('%');
        default: return false;
        }
    }

    std::string_view in_;
};

using Days = std::chrono::sys_days;

/// The year from its parts; nothing when they contradict or are missing.
Field yearOf(const Field& year, const Field& century, const Field& ofCentury) {
    if (year) {
        const bool fits = *year >= 0 ? (!century || *century == *year / 100) && (!ofCentury || *ofCentury == *year % 100)
                                     : !century && !ofCentury;
        return fits ? year : std::nullopt;
    }
    if (!ofCentury) {
        return std::nullopt;
    }
    return century ? *century * 100 + *ofCentury : *ofCentury + (*ofCentury < 70 ? 2000 : 1900);
}

Days firstOfYear(std::int64_t year) {
    return Days(std::chrono::year(static_cast<int>(year)) / std::chrono::January / 1);
}

/// 0 is Monday.
std::int64_t weekdayOf(Days day) {
    return static_cast<std::int64_t>(std::chrono::weekday(day).iso_encoding()) - 1;
}

/// Days from the first of the year to the first day of week 1, whose first day is `first` (0 is Monday).
std::int64_t firstWeekday(std::int64_t year, std::int64_t first) {
    return (first - weekdayOf(firstOfYear(year)) + 7) % 7;
}

/// Monday of ISO week 1.
Days isoFirst(std::int64_t year) {
    const Days fourth = firstOfYear(year) + std::chrono::days(3);
    return fourth - std::chrono::days(weekdayOf(fourth));
}

/// True when `day` has every field that was given.
bool agrees(const Fields& f, Days day) {
    const std::chrono::year_month_day date(day);
    const std::int64_t year = static_cast<int>(date.year());
    const std::int64_t ordinal = (day - firstOfYear(year)).count();
    const auto fits = [](const Field& given, std::int64_t value) { return !given || *given == value; };
    const std::int64_t isoYear = day < isoFirst(year) ? year - 1 : day >= isoFirst(year + 1) ? year + 1 : year;
    const auto week = [&](std::int64_t first) { return (ordinal + 7 - firstWeekday(year, first)) / 7; };
    return yearOf(year, f.century, f.yearOfCentury).has_value() && fits(f.year, year) &&
           fits(f.month, static_cast<unsigned>(date.month())) && fits(f.day, static_cast<unsigned>(date.day())) &&
           fits(f.dayOfYear, ordinal + 1) && fits(f.isoYear, isoYear) && fits(f.isoYearOfCentury, isoYear % 100) &&
           fits(f.isoWeek, (day - isoFirst(isoYear)).count() / 7 + 1) && fits(f.weekFromSunday, week(6)) &&
           fits(f.weekFromMonday, week(0)) && fits(f.weekday, weekdayOf(day));
}

/// The day that the fields name, when they suffice and agree.
std::optional<Days> dayOf(const Fields& f) {
    const Field year = yearOf(f.year, f.century, f.yearOfCentury);
    const Field isoYear = yearOf(f.isoYear, std::nullopt, f.isoYearOfCentury);
    std::optional<Days> day;
    if (year && f.month && f.day) {
        const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(*year)),
                                               std::chrono::month(static_cast<unsigned>(*f.month)),
                                               std::chrono::day(static_cast<unsigned>(*f.day)));
        if (date.ok()) {
            day = Days(date);
        }
    } else if (year && f.dayOfYear) {
        const bool leap = std::chrono::year(static_cast<int>(*year)).is_leap();
        if (*f.dayOfYear <= (leap ? 366 : 365)) {
            day = firstOfYear(*year) + std::chrono::days(*f.dayOfYear - 1);
        }
    } else if (year && f.weekday && (f.weekFromSunday || f.weekFromMonday)) {
        const std::int64_t first = f.weekFromSunday ? 6 : 0;
        const std::int64_t week = f.weekFromSunday ? *f.weekFromSunday : *f.weekFromMonday;
        const std::int64_t inWeek = (*f.weekday - first + 7) % 7;
        day = firstOfYear(*year) + std::chrono::days(firstWeekday(*year, first) + (week - 1) * 7 + inWeek);
    } else if (isoYear && f.isoWeek && f.weekday) {
        day = isoFirst(*isoYear) + std::chrono::days((*f.isoWeek - 1) * 7 + *f.weekday);
    }
    return day && agrees(f, *day) ? day : std::nullopt;
}

bool hasTime(const Fields& f) {
    return f.half && f.hour12 && f.minute && (f.second || !f.nanosecond);
}

/// `low` digits exactly, as a number.
bool exactNumber(std::string_view& text, std::size_t count, int low, int high, int& out) {
    if (text.size() < count) {
        return false;
    }
    out = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!isDigit(text[i])) {
            return false;
        }
        out = out * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return out >= low && out <= high;
}

bool exactLetter(std::string_view& text, std::string_view any) {
    if (text.empty() || any.find(text.front()) == std::string_view::npos) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

/// Numbers with decimals, each followed by one of `units` in order; true when there is one.
bool durationParts(std::string_view& text, std::string_view units) {
    bool any = false;
    while (!text.empty() && isDigit(text.front())) {
        std::size_t n = text.find_first_not_of("0123456789");
        if (n != std::string_view::npos && text[n] == '.') {
            const std::size_t decimals = n + 1;
            n = text.find_first_not_of("0123456789", decimals);
            if (n == decimals) {
                return false;
            }
        }
        const std::size_t at = n == std::string_view::npos ? n : units.find(text[n]);
        if (at == std::string_view::npos) {
            return false;
        }
        units.remove_prefix(at + 1);
        text.remove_prefix(n + 1);
        any = true;
    }
    return any;
}

}  // namespace

bool isTimeOfFormat(std::string_view text, std::string_view format) {
    Reader reader(text);
    if (!reader.format(format) || !reader.atEnd()) {
        return false;
    }
    const Fields& f = reader.fields;
    return f.timestamp || hasTime(f) || dayOf(f).has_value();
}

bool isRfc3339(std::string_view text) {
    int year = 0;
    int month = 0;
    int day = 0;
    int ignored = 0;
    if (!exactNumber(text, 4, 0, 9999, year) || !exactLetter(text, "-") || !exactNumber(text, 2, 1, 12, month) ||
        !exactLetter(text, "-") || !exactNumber(text, 2, 1, 31, day) || !exactLetter(text, "Tt ") ||
        !exactNumber(text, 2, 0, 23, ignored) || !exactLetter(text, ":") || !exactNumber(text, 2, 0, 59, ignored) ||
        !exactLetter(text, ":") || !exactNumber(text, 2, 0, 60, ignored)) {
        return false;
    }
    if (exactLetter(text, ".")) {
        const std::size_t n = std::min(text.find_first_not_of("0123456789"), text.size());
        if (n == 0) {
            return false;
        }
        text.remove_prefix(n);
    }
    const std::chrono::year_month_day date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day)));
    if (!date.ok()) {
        return false;
    }
    if (exactLetter(text, "Zz")) {
        return text.empty();
    }
    return exactLetter(text, "+-") && exactNumber(text, 2, 0, 23, ignored) && exactLetter(text, ":") &&
           exactNumber(text, 2, 0, 59, ignored) && text.empty();
}

bool isIsoDuration(std::string_view text) {
    if (!exactLetter(text, "P")) {
        return false;
    }
    const bool date = durationParts(text, "YMWD");
    if (text.empty()) {
        return date;
    }
    return exactLetter(text, "T") && durationParts(text, "HMS") && text.empty();
}

}  // namespace kcl::stdlib
