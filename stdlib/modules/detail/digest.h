// Digests of bytes as lower-case hexadecimal text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kcl::stdlib {

enum class Digest : std::uint8_t { Md5, Sha1, Sha224, Sha256, Sha384, Sha512 };

[[nodiscard]] std::string digestText(Digest digest, std::string_view bytes);
[[nodiscard]] std::string blake3Text(std::string_view bytes);
/// `bytes` as two hexadecimal digits each.
[[nodiscard]] std::string hexText(const unsigned char* bytes, std::size_t size);

}  // namespace kcl::stdlib
