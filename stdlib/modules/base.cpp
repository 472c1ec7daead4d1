// System modules `base32` and `base64`: spec "stdlib section 3".
#include "frontend/diag/library_kinds.h"
#include "frontend/support/utf8.h"
#include "stdlib/args.h"
#include "stdlib/builtins.h"

#include <array>

namespace kcl::stdlib {

namespace {

/// RFC 4648 with an alphabet of 2^bits letters in groups of `letters`, padded by `=`.
struct Base {
    std::string_view alphabet;
    unsigned bits;
    std::size_t letters;
};

constexpr Base kBase64{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 6, 4};
constexpr Base kBase32{"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 5, 8};

Value encode(Call& call, const Base& base) {
    const std::string_view bytes = Args(call).text(0);
    std::string out;
    out.reserve((bytes.size() / 3 + 1) * 5);
    std::uint32_t held = 0;
    unsigned count = 0;
    const std::uint32_t mask = (1U << base.bits) - 1;
    for (const char c : bytes) {
        held = (held << 8) | static_cast<unsigned char>(c);
        count += 8;
        while (count >= base.bits) {
            count -= base.bits;
            out += base.alphabet[(held >> count) & mask];
        }
    }
    if (count > 0) {
        out += base.alphabet[(held << (base.bits - count)) & mask];
    }
    while (out.size() % base.letters != 0) {
        out += '=';
    }
    return makeText(call.context, out);
}

/// The bytes of letters without padding; false when one is not of the alphabet, at `at`. `rest` are the bits left.
bool decode(std::string_view letters, const Base& base, bool anyCase, std::string& out, std::size_t& at,
            std::uint32_t& rest) {
    std::uint32_t held = 0;
    unsigned count = 0;
    for (at = 0; at < letters.size(); ++at) {
        const char c = letters[at];
        const std::size_t digit = base.alphabet.find(anyCase && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
        if (digit == std::string_view::npos) {
            return false;
        }
        held = (held << base.bits) | static_cast<std::uint32_t>(digit);
        count += base.bits;
        if (count >= 8) {
            count -= 8;
            out += static_cast<char>((held >> count) & 0xFFU);
        }
    }
    rest = held & ((1U << count) - 1);
    return true;
}

Value decodedText(Call& call, const std::string& bytes) {
    const std::size_t wrong = findInvalidUtf8(bytes);
    if (wrong != std::string_view::npos) {
        throw vm::EvalError(diag::NotUtf8, wrong);
    }
    return makeText(call.context, bytes);
}

/// Letters before the padding.
std::string_view withoutPadding(std::string_view text) {
    const std::size_t last = text.find_last_not_of('=');
    return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

}  // namespace

Value base32Decode(Call& call) {
    const std::string_view letters = withoutPadding(Args(call).text(0));
    std::string bytes;
    std::size_t at = 0;
    std::uint32_t rest = 0;
    if (!decode(letters, kBase32, true, bytes, at, rest)) {
        throw vm::EvalError(diag::BadBase32);
    }
    // Bytes that are no text give None here, an error in base64 (observed: base32.decode("74")).
    return findInvalidUtf8(bytes) != std::string_view::npos ? Value::none() : makeText(call.context, bytes);
}

Value base32Encode(Call& call) {
    return encode(call, kBase32);
}

Value base64Decode(Call& call) {
    const std::string_view text = Args(call).text(0);
    const std::string_view letters = withoutPadding(text);
    const std::size_t padding = text.size() - letters.size();
    std::string bytes;
    std::size_t at = 0;
    std::uint32_t rest = 0;
    if (!decode(letters, kBase64, false, bytes, at, rest)) {
        throw vm::EvalError(diag::BadBase64, "byte " + std::to_string(at) + " is no letter of the alphabet");
    }
    const std::size_t missing = (4 - letters.size() % 4) % 4;
    if (missing == 3 || padding > missing) {
        throw vm::EvalError(diag::BadBase64, "wrong length");
    }
    if (rest != 0) {
        throw vm::EvalError(diag::BadBase64, "the last letter has bits that belong to no byte");
    }
    return decodedText(call, bytes);
}

Value base64Encode(Call& call) {
    return encode(call, kBase64);
}

}  // namespace kcl::stdlib
