// System module `datetime`: spec "stdlib section 3, datetime". Times are local.
#include "frontend/diag/library_kinds.h"
#include "stdlib/args.h"
#include "stdlib/builtins.h"
#include "stdlib/modules/detail/time_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace kcl::stdlib {

namespace {

struct Instant {
    std::time_t seconds = 0;
    long nanoseconds = 0;
};

Instant now(const Call& call) {
    forbidWhenHermetic(call, "the clock");
    std::timespec time{};
    std::timespec_get(&time, TIME_UTC);
    return {time.tv_sec, time.tv_nsec};
}

/// What strftime() does not know: fractions of a second and offsets with a colon. False for other specifiers.
bool appendOwn(std::string& out, std::string_view specifier, const std::tm& fields, long nanoseconds) {
    std::string nine = std::to_string(nanoseconds);
    nine.insert(0, 9 - nine.size(), '0');
    if (specifier == "f") {
        out += nine;
    } else if (specifier == ".f") {
        out += nanoseconds == 0 ? "" : "." + nine;
    } else if (specifier.size() == 3 && specifier[0] == '.') {
        out += "." + nine.substr(0, static_cast<std::size_t>(specifier[1] - '0'));
    } else if (specifier.size() == 2 && specifier[1] == 'f') {
        out += nine.substr(0, static_cast<std::size_t>(specifier[0] - '0'));
    } else if (specifier == ":z") {
        const long minutes = std::labs(fields.tm_gmtoff) / 60;
        char text[16];
        std::snprintf(text, sizeof(text), "%c%02ld:%02ld", fields.tm_gmtoff < 0 ? '-' : '+', minutes / 60 % 100, minutes % 60);
        out += text;
    } else {
        return false;
    }
    return true;
}

/// A time in a strftime format. Throws for a specifier that is none.
std::string timeText(const Instant& instant, std::string_view format) {
    std::tm fields{};
    if (::localtime_r(&instant.seconds, &fields) == nullptr) {
        throw vm::EvalError(diag::BadTicks, static_cast<double>(instant.seconds));
    }
    std::string out;
    std::string_view rest = format;
    while (!rest.empty()) {
        const std::size_t plain = std::min(rest.find('%'), rest.size());
        out += rest.substr(0, plain);
        rest.remove_prefix(plain);
        if (rest.empty()) {
            break;
        }
        rest.remove_prefix(1);
        std::string padding;
        if (!rest.empty() && std::string_view("-_0").find(rest[0]) != std::string_view::npos) {
            padding = rest[0];
            rest.remove_prefix(1);
        }
        bool own = false;
        for (const std::string_view known : {".3f", ".6f", ".9f", ".f", "3f", "6f", "9f", "f", ":z"}) {
            if (!own && rest.starts_with(known)) {
                own = appendOwn(out, known, fields, instant.nanoseconds);
                rest.remove_prefix(known.size());
            }
        }
        if (own) {
            continue;
        }
        if (rest.starts_with('v') || rest.starts_with('+')) {
            out += timeText(instant, rest[0] == 'v' ? "%e-%b-%Y" : "%Y-%m-%dT%H:%M:%S%.f%:z");
        } else if (rest.empty() || std::string_view("YCyGgmdejUWVwuHkIlMSsbhBaAPpzZDxFTXRrcnt%").find(rest[0]) ==
                                       std::string_view::npos) {
            throw vm::EvalError(diag::BadTimeFormat, format);
        } else {
            const std::string one = "%" + padding + rest[0];
            char buffer[256];
            out.append(buffer, std::strftime(buffer, sizeof(buffer), one.c_str(), &fields));
        }
        rest.remove_prefix(1);
    }
    return out;
}

constexpr std::string_view kDate = "%Y-%m-%d %H:%M:%S";

}  // namespace

Value datetimeDate(Call& call) {
    return makeText(call.context, timeText(now(call), kDate));
}

Value datetimeIsIso8601(Call& call) {
    const std::string_view text = Args(call).text(0);
    return Value::boolean(isRfc3339(text) || isIsoDuration(text));
}

Value datetimeIsRfc3339(Call& call) {
    return Value::boolean(isRfc3339(Args(call).text(0)));
}

Value datetimeNow(Call& call) {
    constexpr double kLast = 8e12;  // years have up to 262,142 and a bit then
    const Args args(call);
    const std::string_view format = args.optionalText(0).value_or("%a %b %d %H:%M:%S %Y");
    Instant instant = now(call);
    if (args.has(1)) {
        if (!args[1].isNumber()) {
            args.wrongKind(1, "float");
        }
        const double ticks = args[1].is(ValueKind::Int) ? static_cast<double>(args[1].asInt()) : args[1].asFloat();
        if (!(std::fabs(ticks) <= kLast)) {
            throw vm::EvalError(diag::BadTicks, ticks);
        }
        const double whole = std::floor(ticks);
        instant = {static_cast<std::time_t>(whole), std::min(999'999'999L, std::lround((ticks - whole) * 1e9))};
    }
    return makeText(call.context, timeText(instant, format));
}

Value datetimeTicks(Call& call) {
    return Value::floating(static_cast<double>(now(call).seconds));
}

Value datetimeToday(Call& call) {
    const Instant instant = now(call);
    return makeText(call.context, timeText(instant, kDate) + "." + std::to_string(instant.seconds));
}

Value datetimeValidate(Call& call) {
    const Args args(call);
    return Value::boolean(isTimeOfFormat(args.text(0), args.text(1)));
}

}  // namespace kcl::stdlib
