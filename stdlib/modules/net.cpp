// System module `net`: spec "stdlib section 3, net".
#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/library_kinds.h"
#include "stdlib/args.h"
#include "stdlib/builtins.h"
#include "stdlib/modules/detail/ip.h"
#include "vm/ops/ops.h"

#include <array>
#include <set>
#include <vector>

#include <netdb.h>
#include <unistd.h>

namespace kcl::stdlib {

namespace {

using vm::UInt128;

/// True when the argument is an address that `test` holds for.
template <typename Test>
Value isAddress(const Call& call, Test test) {
    const std::optional<Address> a = parseAddress(Args(call).text(0));
    return Value::boolean(a && test(*a));
}

Cidr cidrArgument(const Call& call, std::size_t index) {
    std::string mistake;
    const std::optional<Cidr> cidr = parseCidr(Args(call).text(index), mistake);
    if (!cidr) {
        throw vm::EvalError(diag::BadCidr, call.builtin.name, mistake);
    }
    return *cidr;
}

/// `cidr` made longer by `bits`. Throws for a negative number or when it has not so many.
int extendedLength(const Call& call, const Cidr& cidr, std::int64_t bits) {
    if (bits < 0) {
        throw vm::EvalError(diag::CidrNegative, call.builtin.name, "additional_bits");
    }
    if (bits > cidr.hostBits()) {
        const std::int64_t length = bits > INT64_MAX - cidr.length ? INT64_MAX : bits + cidr.length;
        throw vm::EvalError(diag::CidrTooLong, call.builtin.name, length, cidr.base.v6 ? "IPv6" : "IPv4");
    }
    return cidr.length + static_cast<int>(bits);
}

Value canonical(Call& call) {
    const std::optional<Address> a = parseAddress(Args(call).text(0));
    return makeText(call.context, a ? addressText(*a) : std::string());
}

/// Free prefixes inside a prefix, by length: which one is given next is the lowest that has room.
class FreeSpace {
public:
    explicit FreeSpace(const Cidr& all) : width_(all.base.width()) { free_[index(all.length)].insert(all.base.bits); }

    /// The lowest free prefix of `length`; nothing when none is left.
    std::optional<UInt128> take(int length) {
        int found = -1;
        for (int l = 0; l <= length; ++l) {
            if (!free_[index(l)].empty() && (found < 0 || *free_[index(l)].begin() < *free_[index(found)].begin())) {
                found = l;
            }
        }
        if (found < 0) {
            return std::nullopt;
        }
        const UInt128 base = *free_[index(found)].begin();
        free_[index(found)].erase(free_[index(found)].begin());
        for (int l = found + 1; l <= length; ++l) {
            free_[index(l)].insert(base | UInt128{1} << (width_ - l));
        }
        return base;
    }

private:
    [[nodiscard]] static std::size_t index(int length) { return static_cast<std::size_t>(length); }

    int width_;
    std::array<std::set<UInt128>, 129> free_;
};

}  // namespace

Value netCIDRHost(Call& call) {
    const Cidr cidr = cidrArgument(call, 0);
    const std::int64_t number = Args(call).integer(1);
    const int bits = cidr.hostBits();
    const UInt128 magnitude = number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    const UInt128 last = lowBits(bits);
    if (number < 0 ? magnitude - 1 > last : magnitude > last) {
        throw vm::EvalError(diag::CidrHostRange, cidr.length, number);
    }
    const UInt128 host = number < 0 ? last - (magnitude - 1) : magnitude;
    return makeText(call.context, addressText({cidr.base.v6, cidr.base.bits | host}));
}

Value netCIDRNetmask(Call& call) {
    const Cidr cidr = cidrArgument(call, 0);
    if (cidr.base.v6) {
        throw vm::EvalError(diag::CidrNoNetmask);
    }
    return makeText(call.context, addressText({false, lowBits(32) & ~lowBits(cidr.hostBits())}));
}

Value netCIDRSubnet(Call& call) {
    const Cidr cidr = cidrArgument(call, 0);
    const std::int64_t bits = Args(call).integer(1);
    const std::int64_t number = Args(call).integer(2);
    if (bits >= 0 && number < 0) {
        throw vm::EvalError(diag::CidrNegative, call.builtin.name, "net_num");
    }
    Cidr out = cidr;
    out.length = extendedLength(call, cidr, bits);
    if (static_cast<UInt128>(number) > lowBits(static_cast<int>(bits))) {
        throw vm::EvalError(diag::CidrNetRange, bits, number);
    }
    if (number != 0) {
        out.base.bits |= static_cast<UInt128>(number) << out.hostBits();
    }
    return makeText(call.context, cidrText(out));
}

Value netCIDRSubnets(Call& call) {
    const Cidr cidr = cidrArgument(call, 0);
    vm::Heap& heap = call.context.heap;
    vm::List* const out = vm::makeList(heap);
    FreeSpace space(cidr);
    std::string last;
    for (const Value bits : Args(call).list(1)->view()) {
        if (!bits.is(ValueKind::Int)) {
            throw vm::EvalError(diag::RuntimeTypeMismatch, "int", vm::typeName(bits));
        }
        Cidr subnet = cidr;
        subnet.length = extendedLength(call, cidr, bits.asInt());
        const std::optional<UInt128> base = space.take(subnet.length);
        if (!base) {
            throw vm::EvalError(diag::CidrNoSpace, subnet.length, last);
        }
        subnet.base.bits = *base;
        last = cidrText(subnet);
        out->push(heap, makeText(call.context, last));
    }
    return Value::list(out);
}

Value netIPString(Call& call) {
    return canonical(call);
}

Value netFqdn(Call& call) {
    forbidWhenHermetic(call, "the network");
    std::string name(Args(call).optionalText(0).value_or(""));
    if (name.empty()) {
        std::array<char, 256> host{};
        ::gethostname(host.data(), host.size() - 1);
        name = host.data();
    }
    addrinfo hints{};
    hints.ai_flags = AI_CANONNAME;
    addrinfo* found = nullptr;
    if (::getaddrinfo(name.c_str(), nullptr, &hints, &found) == 0) {
        if (found != nullptr && found->ai_canonname != nullptr) {
            name = found->ai_canonname;
        }
        ::freeaddrinfo(found);
    }
    return makeText(call.context, name);
}

Value netIsGlobalUnicastIP(Call& call) {
    return isAddress(call, isGlobalUnicast);
}

Value netIsInterfaceLocalMulticastIP(Call& call) {
    return isAddress(call, isInterfaceLocalMulticast);
}

Value netIsIP(Call& call) {
    return isAddress(call, [](const Address&) { return true; });
}

Value netIsIPInCIDR(Call& call) {
    const std::optional<Address> a = parseAddress(Args(call).text(0));
    if (!a) {
        throw vm::EvalError(diag::BadIp, call.builtin.name);
    }
    return Value::boolean(cidrArgument(call, 1).contains(*a));
}

Value netIsIPv4(Call& call) {
    return isAddress(call, [](const Address& a) { return !a.v6; });
}

Value netIsIPv6(Call& call) {
    return isAddress(call, [](const Address& a) { return a.v6; });
}

Value netIsLinkLocalMulticastIP(Call& call) {
    return isAddress(call, isLinkLocalMulticast);
}

Value netIsLinkLocalUnicastIP(Call& call) {
    return isAddress(call, isLinkLocalUnicast);
}

Value netIsLoopbackIP(Call& call) {
    return isAddress(call, isLoopback);
}

Value netIsMulticastIP(Call& call) {
    return isAddress(call, isMulticast);
}

Value netIsUnspecifiedIP(Call& call) {
    return isAddress(call, [](const Address& a) { return a.bits == 0; });
}

Value netJoinHostPort(Call& call) {
    const Args args(call);
    const std::string_view host = args.text(0);
    const std::string_view port = vm::textOf(call.context, args.required(1));
    std::string out = host.find(':') != std::string_view::npos ? "[" + std::string(host) + "]" : std::string(host);
    out += ':';
    return makeText(call.context, out += port);
}

Value netParseCIDR(Call& call) {
    vm::Heap& heap = call.context.heap;
    vm::Dict* const out = vm::makeDict(heap);
    std::string mistake;
    if (const std::optional<Cidr> cidr = parseCidr(Args(call).text(0), mistake)) {
        out->set(heap, vm::Key("ip"), makeText(call.context, addressText(cidr->base)), vm::EntryOp::Union);
        out->set(heap, vm::Key("mask"), Value::integer(cidr->length), vm::EntryOp::Union);
    }
    return Value::dict(out);
}

Value netParseIP(Call& call) {
    return canonical(call);
}

Value netSplitHostPort(Call& call) {
    const std::string_view text = Args(call).text(0);
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos) {
        throw vm::EvalError(diag::EndPointWithoutPort, text);
    }
    std::string_view host = text.substr(0, colon);
    std::size_t noOpen = 0;   // from here on there must be no `[`
    std::size_t noClose = 0;  // and from here no `]`
    if (text.front() == '[') {
        const std::size_t end = text.find(']');
        if (end == std::string_view::npos) {
            throw vm::EvalError(diag::EndPointUnclosed, text);
        }
        if (end + 1 != colon) {
            if (end + 1 < text.size() && text[end + 1] == ':') {
                throw vm::EvalError(diag::EndPointColons, text);
            }
            throw vm::EvalError(diag::EndPointWithoutPort, text);
        }
        host = text.substr(1, end - 1);
        noOpen = 1;
        noClose = end + 1;
    } else if (host.find(':') != std::string_view::npos) {
        throw vm::EvalError(diag::EndPointColons, text);
    }
    if (text.find('[', noOpen) != std::string_view::npos) {
        throw vm::EvalError(diag::EndPointBracket, text, '[');
    }
    if (text.find(']', noClose) != std::string_view::npos) {
        throw vm::EvalError(diag::EndPointBracket, text, ']');
    }
    const std::array<Value, 2> parts = {Value::string(host), Value::string(text.substr(colon + 1))};
    return Value::list(vm::makeList(call.context.heap, parts));
}

Value netToIP4(Call& call) {
    const std::string_view text = Args(call).text(0);
    std::string out;
    if (const std::optional<Address> v4 = parseIPv4(text)) {
        out = addressText(*v4);
    } else if (const std::optional<Address> v6 = parseIPv6(text)) {
        const UInt128 high = v6->bits >> 32;
        out = high == 0 || high == 0xFFFF ? addressText({false, v6->bits & lowBits(32)})
                                          : diag::format(diag::NoIPv4, text);
    } else {
        out = diag::format(diag::NoAddress, text, "IPv6");
    }
    return makeText(call.context, out);
}

Value netToIP6(Call& call) {
    const std::string_view text = Args(call).text(0);
    std::string out;
    if (const std::optional<Address> v6 = parseIPv6(text)) {
        out = addressText(*v6);
    } else if (const std::optional<Address> v4 = parseIPv4(text)) {
        out = addressText({true, UInt128{0xFFFF} << 32 | v4->bits});
    } else {
        out = diag::format(diag::NoAddress, text, "IPv4");
    }
    return makeText(call.context, out);
}

}  // namespace kcl::stdlib
