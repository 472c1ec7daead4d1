// Digests that libcrypto gives. The only file that includes it.
#include "stdlib/modules/detail/digest.h"

#include "frontend/support/blake3.h"

#include <new>

#include <openssl/evp.h>

namespace kcl::stdlib {

namespace {

const EVP_MD* methodOf(Digest digest) {
    switch (digest) {
    case Digest::Md5: return EVP_md5();
    case Digest::Sha1: return EVP_sha1();
    case Digest::Sha224: return EVP_sha224();
    case Digest::Sha256: return EVP_sha256();
    case Digest::Sha384: return EVP_sha384();
    case Digest::Sha512: return EVP_sha512();
    }
    return nullptr;
}

}  // namespace

std::string hexText(const unsigned char* bytes, std::size_t size) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string out;
    out.reserve(size * 2);
    for (std::size_t i = 0; i < size; ++i) {
        out += kDigits[bytes[i] >> 4];
        out += kDigits[bytes[i] & 0xFU];
    }
    return out;
}

std::string digestText(Digest digest, std::string_view bytes) {
    unsigned char out[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), out, &size, methodOf(digest), nullptr) != 1) {
        throw std::bad_alloc();
    }
    return hexText(out, size);
}

std::string blake3Text(std::string_view bytes) {
    const Blake3 hash = blake3(bytes);
    return hexText(hash.data(), hash.size());
}

}  // namespace kcl::stdlib
