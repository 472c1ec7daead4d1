// System module `crypto`: spec "stdlib section 3, crypto".
#include "frontend/diag/library_kinds.h"
#include "stdlib/args.h"
#include "stdlib/builtins.h"
#include "stdlib/modules/detail/digest.h"
#include "stdlib/modules/detail/encoding.h"
#include "stdlib/modules/detail/sandbox.h"

#include <array>
#include <cerrno>

#include <sys/random.h>

namespace kcl::stdlib {

namespace {

/// The first argument in the encoding that the second names.
std::string encodedArgument(const Call& call) {
    const Args args(call);
    const std::string_view label = args.optionalText(1).value_or("utf-8");
    std::string out;
    switch (encodeText(args.text(0), label, out)) {
    case EncodeResult::Ok: break;
    case EncodeResult::UnknownEncoding: throw vm::EvalError(diag::UnknownEncoding, label);
    case EncodeResult::Unencodable: throw vm::EvalError(diag::Unencodable, label);
    }
    return out;
}

Value digestOf(Call& call, Digest digest) {
    return makeText(call.context, digestText(digest, encodedArgument(call)));
}

}  // namespace

Value cryptoBlake3(Call& call) {
    return makeText(call.context, blake3Text(encodedArgument(call)));
}

Value cryptoFilesha256(Call& call) {
    const std::string_view path = Args(call).text(0);
    const ReadResult file = call.context.files.read(checkedPath(call, path, Access::Read));
    if (!file.ok) {
        throw vm::EvalError(diag::FailedToHashFile, path, reasonText(file.error.reason));
    }
    return makeText(call.context, digestText(Digest::Sha256, file.text));
}

Value cryptoMd5(Call& call) {
    return digestOf(call, Digest::Md5);
}

Value cryptoSha1(Call& call) {
    return digestOf(call, Digest::Sha1);
}

Value cryptoSha224(Call& call) {
    return digestOf(call, Digest::Sha224);
}

Value cryptoSha256(Call& call) {
    return digestOf(call, Digest::Sha256);
}

Value cryptoSha384(Call& call) {
    return digestOf(call, Digest::Sha384);
}

Value cryptoSha512(Call& call) {
    return digestOf(call, Digest::Sha512);
}

Value cryptoUuid(Call& call) {
    forbidWhenHermetic(call, "chance");
    std::array<unsigned char, 16> bytes{};
    for (std::size_t have = 0; have < bytes.size();) {
        const ssize_t n = ::getrandom(bytes.data() + have, bytes.size() - have, 0);
        if (n < 0 && errno != EINTR) {
            throw vm::EvalError(diag::NoRandomness);
        }
        have += n > 0 ? static_cast<std::size_t>(n) : 0;
    }
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0FU) | 0x40U);  // version 4
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3FU) | 0x80U);  // variant of RFC 4122
    std::string text = hexText(bytes.data(), bytes.size());
    for (const std::size_t at : {8U, 13U, 18U, 23U}) {
        text.insert(at, 1, '-');
    }
    return makeText(call.context, text);
}

}  // namespace kcl::stdlib
