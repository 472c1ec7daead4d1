// Reading of numbers.
#include "stdlib/numbers.h"

#include <charconv>
#include <cstdlib>
#include <string>
#include <system_error>

namespace kcl::stdlib {

namespace {

[[nodiscard]] bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

IntegerText readInteger(std::string_view text, int base, std::int64_t& out) {
    std::string_view digits = text;
    if (!digits.empty() && digits.front() == '+') {
        digits.remove_prefix(1);
        if (!digits.empty() && digits.front() == '-') {
            return IntegerText::Malformed;
        }
    }
    const char* const end = digits.data() + digits.size();
    const auto result = std::from_chars(digits.data(), end, out, base);
    if (result.ptr != end || result.ec == std::errc::invalid_argument) {
        return IntegerText::Malformed;
    }
    return result.ec == std::errc() ? IntegerText::Ok : IntegerText::TooLarge;
}

std::optional<double> readFloat(std::string_view text) {
    std::size_t i = 0;
    if (i < text.size() && (text[i] == '+' || text[i] == '-')) {
        ++i;
    }
    std::size_t digits = 0;
    for (bool point = false; i < text.size(); ++i) {
        if (isDigit(text[i])) {
            ++digits;
        } else if (text[i] == '.' && !point) {
            point = true;
        } else {
            break;
        }
    }
    if (digits == 0) {
        return std::nullopt;
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-')) {
            ++i;
        }
        const std::size_t first = i;
        while (i < text.size() && isDigit(text[i])) {
            ++i;
        }
        if (i == first) {
            return std::nullopt;
        }
    }
    if (i != text.size()) {
        return std::nullopt;
    }
    const std::string_view unsignedText = text.front() == '+' ? text.substr(1) : text;
    double out = 0;
    const auto result = std::from_chars(unsignedText.data(), unsignedText.data() + unsignedText.size(), out);
    if (result.ec == std::errc::result_out_of_range) {
        // Too large or too small: strtod tells which.
        return std::strtod(std::string(unsignedText).c_str(), nullptr);
    }
    return out;
}

}  // namespace kcl::stdlib
