// Text in other encodings than UTF-8, by the labels of the WHATWG Encoding Standard.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kcl::stdlib {

enum class EncodeResult : std::uint8_t { Ok, UnknownEncoding, Unencodable };

/// `text` (UTF-8) in the encoding `label`; upper case counts as lower, blanks as `-`. UTF-16 gives UTF-8, as the
/// standard has no encoder for it.
[[nodiscard]] EncodeResult encodeText(std::string_view text, std::string_view label, std::string& out);

}  // namespace kcl::stdlib
