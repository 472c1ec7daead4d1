// Between positions of the protocol, lines and columns in units of an encoding, and byte offsets in a text.
//
// A line ends behind "\n", "\r\n" or "\r". Offsets are those of the text as the compiler has it: SourceMap drops a byte
// order mark and the "\r" of "\r\n", so positions are counted in the client's text and offsets in the other one.
#pragma once

#include "lsp/protocol/types.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace kcl::lsp {

enum class PositionEncoding : std::uint8_t { Utf8, Utf16, Utf32 };

/// Lines of one text. Does not keep the text.
class LineIndex {
public:
    /// `raw` is the client's text.
    explicit LineIndex(std::string_view raw);

    /// Offset in `raw`; beyond the end of a line its end, beyond the last line the end of the text. Never inside of a
    /// code point.
    [[nodiscard]] std::size_t rawOffset(std::string_view raw, Position at, PositionEncoding encoding) const;
    [[nodiscard]] Position rawPosition(std::string_view raw, std::size_t offset, PositionEncoding encoding) const;

    /// The same for offsets in the compiler's text.
    [[nodiscard]] std::uint32_t offset(std::string_view raw, Position at, PositionEncoding encoding) const;
    [[nodiscard]] Position position(std::string_view raw, std::uint32_t offset, PositionEncoding encoding) const;

private:
    std::vector<std::uint32_t> starts_;   ///< raw offsets of lines
    std::vector<std::uint32_t> dropped_;  ///< raw offsets of bytes that the compiler does not see, ascending
};

}  // namespace kcl::lsp
