// Numbers from text and the conversions between the two kinds of numbers.
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace kcl::stdlib {

/// `d` cut to an integer; beyond 64 bits the nearest end, NaN gives 0.
[[nodiscard]] inline std::int64_t saturate(double d) {
    if (std::isnan(d)) {
        return 0;
    }
    if (d >= 0x1p63) {
        return std::numeric_limits<std::int64_t>::max();
    }
    if (d < -0x1p63) {
        return std::numeric_limits<std::int64_t>::min();
    }
    return static_cast<std::int64_t>(d);
}

enum class IntegerText : std::uint8_t { Ok, Malformed, TooLarge };

/// Reads all of `text` as an optional sign and digits of `base` (2 to 36).
[[nodiscard]] IntegerText readInteger(std::string_view text, int base, std::int64_t& out);

/// Reads all of `text`: optional sign, digits with an optional point (a digit on one side at least), optional
/// exponent. Values beyond a double become infinite. No blanks, no `_`, no names.
[[nodiscard]] std::optional<double> readFloat(std::string_view text);

}  // namespace kcl::stdlib
