// Floats as text: the shortest digits that give the number back, laid out as each form asks.
//
// With value = d.ddd x 10^k, YAML and JSON are plain for -5 <= k <= 15 and have an exponent otherwise, `1.0e+16` in YAML
// and `1e+16` in JSON; str() never has one (language rule 3.3). The reference writes `1e16` in YAML, which readers of
// YAML 1.1 take for text: there a float has a point, and its exponent a sign.
#include "vm/emit/emit.h"

#include <charconv>
#include <cmath>
#include <string_view>

namespace kcl::vm {
namespace {

struct Digits {
    char text[20];
    int count = 0;
    int exponent = 0;  ///< k
};

Digits shortest(double d) {
    char buffer[40];
    const char* end = std::to_chars(buffer, buffer + sizeof(buffer), d, std::chars_format::scientific).ptr;
    Digits out;
    const char* at = buffer;
    for (; at != end && *at != 'e'; ++at) {
        if (*at != '.') {
            out.text[out.count++] = *at;
        }
    }
    ++at;
    if (*at == '+') {
        ++at;
    }
    std::from_chars(at, end, out.exponent);
    return out;
}

void appendPlain(std::string& out, const Digits& digits) {
    const std::string_view text(digits.text, static_cast<std::size_t>(digits.count));
    if (digits.exponent < 0) {
        out += "0.";
        out.append(static_cast<std::size_t>(-digits.exponent - 1), '0');
        out += text;
        return;
    }
    const auto whole = static_cast<std::size_t>(digits.exponent) + 1;
    if (text.size() <= whole) {
        out += text;
        out.append(whole - text.size(), '0');
        out += ".0";
        return;
    }
    out += text.substr(0, whole);
    out += '.';
    out += text.substr(whole);
}

void appendScientific(std::string& out, const Digits& digits, bool point) {
    out += digits.text[0];
    if (digits.count > 1) {
        out += '.';
        out.append(digits.text + 1, static_cast<std::size_t>(digits.count - 1));
    } else if (point) {
        out += ".0";
    }
    out += 'e';
    if (digits.exponent >= 0) {
        out += '+';
    }
    char buffer[8];
    out.append(buffer, std::to_chars(buffer, buffer + sizeof(buffer), digits.exponent).ptr);
}

}  // namespace

void appendFloat(std::string& out, double d, FloatStyle style) {
    if (!std::isfinite(d)) {
        // The form of str() is that of the reference: its number text with the point that it finds missing.
        out += std::isnan(d) ? "NaN" : d < 0 ? "-inf" : "inf";
        out += style == FloatStyle::Str ? ".0" : "";
        return;
    }
    if (std::signbit(d)) {
        out += '-';
        d = -d;
    }
    const Digits digits = shortest(d);
    if (style == FloatStyle::Str || (digits.exponent >= -5 && digits.exponent <= 15)) {
        appendPlain(out, digits);
    } else {
        appendScientific(out, digits, style == FloatStyle::Yaml);
    }
}

}  // namespace kcl::vm
