// Text and classes of addresses.
#include "stdlib/modules/detail/ip.h"

#include <algorithm>
#include <array>
#include <charconv>

#include <arpa/inet.h>

namespace kcl::stdlib {

namespace {

using vm::UInt128;

std::optional<Address> parse(int family, std::string_view text) {
    std::array<unsigned char, 16> bytes{};
    if (text.find('\0') != std::string_view::npos || ::inet_pton(family, std::string(text).c_str(), bytes.data()) != 1) {
        return std::nullopt;
    }
    Address out;
    out.v6 = family == AF_INET6;
    for (std::size_t i = 0; i < (out.v6 ? 16U : 4U); ++i) {
        out.bits = out.bits << 8 | bytes[i];
    }
    return out;
}

/// The bits of an IPv4 address or of the upper half word of an IPv6 one.
constexpr UInt128 v4(unsigned a, unsigned b, unsigned c, unsigned d) {
    return UInt128{a} << 24 | b << 16 | c << 8 | d;
}

struct Range {
    UInt128 base;
    int length;
};

[[nodiscard]] bool isIn(UInt128 bits, int width, const Range& range) {
    const int host = width - range.length;
    return host >= 128 || (bits >> host) == (range.base >> host);
}

/// IPv4 ranges that no host on the internet has.
constexpr std::array<Range, 14> kNotGlobal = {{
    {v4(0, 0, 0, 0), 8},
    {v4(10, 0, 0, 0), 8},
    {v4(100, 64, 0, 0), 10},
    {v4(127, 0, 0, 0), 8},
    {v4(169, 254, 0, 0), 16},
    {v4(172, 16, 0, 0), 12},
    {v4(192, 0, 0, 0), 24},
    {v4(192, 0, 2, 0), 24},
    {v4(192, 168, 0, 0), 16},
    {v4(198, 18, 0, 0), 15},
    {v4(198, 51, 100, 0), 24},
    {v4(203, 0, 113, 0), 24},
    {v4(224, 0, 0, 0), 4},
    {v4(240, 0, 0, 0), 4},
}};

[[nodiscard]] bool isGlobalV4(UInt128 bits) {
    if (bits == v4(192, 0, 0, 9) || bits == v4(192, 0, 0, 10)) {
        return true;
    }
    return std::none_of(kNotGlobal.begin(), kNotGlobal.end(), [&](const Range& r) { return isIn(bits, 32, r); });
}

/// The first 64 bits of an IPv6 range.
constexpr Range v6(std::uint64_t high, int length) {
    return {UInt128{high} << 64, length};
}

/// The scope of a multicast address.
[[nodiscard]] unsigned multicastScope(const Address& a) {
    return static_cast<unsigned>(a.bits >> 112) & 0xFU;
}

void appendV4(std::string& out, std::uint32_t bits) {
    for (int shift = 24; shift >= 0; shift -= 8) {
        out += std::to_string((bits >> shift) & 0xFFU);
        out += shift > 0 ? "." : "";
    }
}

}  // namespace

std::optional<Address> parseIPv4(std::string_view text) {
    return parse(AF_INET, text);
}

std::optional<Address> parseIPv6(std::string_view text) {
    return parse(AF_INET6, text);
}

std::optional<Address> parseAddress(std::string_view text) {
    const std::optional<Address> a = parseIPv4(text);
    return a ? a : parseIPv6(text);
}

std::string addressText(const Address& address) {
    std::string out;
    if (!address.v6) {
        appendV4(out, static_cast<std::uint32_t>(address.bits));
        return out;
    }
    if ((address.bits >> 32) == 0xFFFF) {
        out = "::ffff:";
        appendV4(out, static_cast<std::uint32_t>(address.bits));
        return out;
    }
    std::array<unsigned, 8> words{};
    for (std::size_t i = 0; i < words.size(); ++i) {
        words[i] = static_cast<unsigned>(address.bits >> (112 - 16 * i)) & 0xFFFFU;
    }
    // The longest run of zeros, two at least, is left out.
    std::size_t first = words.size();
    std::size_t count = 1;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::size_t end = i;
        while (end < words.size() && words[end] == 0) {
            ++end;
        }
        if (end - i > count) {
            first = i;
            count = end - i;
        }
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i == first) {
            out += "::";
            i += count - 1;
            continue;
        }
        out += i > 0 && !out.ends_with(':') ? ":" : "";
        char digits[8];
        out.append(digits, std::to_chars(digits, digits + sizeof(digits), words[i], 16).ptr);
    }
    return out;
}

bool Cidr::contains(const Address& address) const {
    // An IPv4 address is inside an IPv6 prefix as its mapped form (observed: 1.2.3.4 in ::ffff:0:0/96).
    const UInt128 bits = base.v6 && !address.v6 ? UInt128{0xFFFF} << 32 | address.bits : address.bits;
    return (base.v6 || !address.v6) && isIn(bits, base.width(), {base.bits, length});
}

std::optional<Cidr> parseCidr(std::string_view text, std::string& mistake) {
    const std::size_t slash = text.find('/');
    const std::optional<Address> address = parseAddress(text.substr(0, slash));
    if (!address) {
        mistake = "couldn't parse address in network: invalid IP address syntax";
        return std::nullopt;
    }
    Cidr out{*address, address->width()};
    if (slash == std::string_view::npos) {
        return out;
    }
    std::string_view digits = text.substr(slash + 1);
    const bool isEmpty = digits.empty();
    digits.remove_prefix(digits.starts_with('+') ? 1 : 0);
    std::uint8_t length = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), length);
    if (read.ec == std::errc::invalid_argument || read.ptr != digits.data() + digits.size()) {
        mistake = isEmpty ? "couldn't parse length in network: cannot parse integer from empty string"
                          : "couldn't parse length in network: invalid digit found in string";
        return std::nullopt;
    }
    if (read.ec == std::errc::result_out_of_range) {
        mistake = "couldn't parse length in network: number too large to fit in target type";
        return std::nullopt;
    }
    if (length > address->width()) {
        mistake = "invalid length for network: Network length " + std::to_string(length) + " is too long for " +
                  (address->v6 ? "Ipv6" : "Ipv4") + " (maximum: " + std::to_string(address->width()) + ")";
        return std::nullopt;
    }
    out.length = length;
    if ((address->bits & lowBits(out.hostBits())) != 0) {
        mistake = "host part of address was not zero";
        return std::nullopt;
    }
    return out;
}

std::string cidrText(const Cidr& cidr) {
    return addressText(cidr.base) + "/" + std::to_string(cidr.length);
}

bool isLoopback(const Address& a) {
    return a.v6 ? a.bits == 1 : isIn(a.bits, 32, {v4(127, 0, 0, 0), 8});
}

bool isMulticast(const Address& a) {
    return a.v6 ? (a.bits >> 120) == 0xFF : isIn(a.bits, 32, {v4(224, 0, 0, 0), 4});
}

bool isInterfaceLocalMulticast(const Address& a) {
    return a.v6 && isMulticast(a) && multicastScope(a) == 1;
}

bool isLinkLocalMulticast(const Address& a) {
    return a.v6 ? isMulticast(a) && multicastScope(a) == 2 : isIn(a.bits, 32, {v4(224, 0, 0, 0), 24});
}

bool isLinkLocalUnicast(const Address& a) {
    return a.v6 ? isIn(a.bits, 128, v6(0xFE80'0000'0000'0000, 10)) : isIn(a.bits, 32, {v4(169, 254, 0, 0), 16});
}

bool isGlobalUnicast(const Address& a) {
    if (!a.v6) {
        return isGlobalV4(a.bits);
    }
    if (isIn(a.bits, 128, v6(0x0064'FF9B'0000'0000, 96))) {
        return isGlobalV4(a.bits & lowBits(32));  // NAT64
    }
    return isIn(a.bits, 128, v6(0x2000'0000'0000'0000, 3)) && !isIn(a.bits, 128, v6(0x2001'0DB8'0000'0000, 32)) &&
           !isIn(a.bits, 128, v6(0x2001'0002'0000'0000, 48));
}

}  // namespace kcl::stdlib
