// IP addresses and prefixes as numbers.
#pragma once

#include "vm/ops/int128.h"

#include <optional>
#include <string>
#include <string_view>

namespace kcl::stdlib {

struct Address {
    bool v6 = false;
    vm::UInt128 bits = 0;

    [[nodiscard]] int width() const { return v6 ? 128 : 32; }
};

/// Strict: four decimal numbers without leading zeros, or RFC 4291 text without a zone.
[[nodiscard]] std::optional<Address> parseIPv4(std::string_view text);
[[nodiscard]] std::optional<Address> parseIPv6(std::string_view text);
[[nodiscard]] std::optional<Address> parseAddress(std::string_view text);
/// Canonical text (RFC 5952).
[[nodiscard]] std::string addressText(const Address& address);

/// A prefix: the bits behind the first `length` are zero.
struct Cidr {
    Address base;
    int length = 0;

    [[nodiscard]] int hostBits() const { return base.width() - length; }
    [[nodiscard]] bool contains(const Address& address) const;
};

/// `10.0.0.0/8`; an address alone is a prefix of all its bits. `mistake` says what is wrong.
[[nodiscard]] std::optional<Cidr> parseCidr(std::string_view text, std::string& mistake);
[[nodiscard]] std::string cidrText(const Cidr& cidr);

/// 2^n - 1 for n up to 128.
[[nodiscard]] constexpr vm::UInt128 lowBits(int n) {
    return n == 0 ? 0 : ~vm::UInt128{0} >> (128 - n);
}

[[nodiscard]] bool isLoopback(const Address& a);
[[nodiscard]] bool isMulticast(const Address& a);
[[nodiscard]] bool isInterfaceLocalMulticast(const Address& a);
[[nodiscard]] bool isLinkLocalMulticast(const Address& a);
[[nodiscard]] bool isLinkLocalUnicast(const Address& a);
[[nodiscard]] bool isGlobalUnicast(const Address& a);

}  // namespace kcl::stdlib
