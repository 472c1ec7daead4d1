// Places in source text. One 32-bit number names a byte of any file of the program: every file that a SourceMap
// holds owns a range of these numbers, so a Span needs no file beside it and nodes of different files can be
// combined into one tree.
#pragma once

#include <cstdint>

namespace kcl {

/// Offset into the concatenation of all files of a SourceMap, in bytes. 0 is "no place".
using Loc = std::uint32_t;

/// Half-open byte range [begin, end). {0, 0} is "no place".
struct Span {
    Loc begin = 0;
    Loc end = 0;

    [[nodiscard]] constexpr bool valid() const { return begin != 0; }
    friend constexpr bool operator==(Span, Span) = default;
};

}  // namespace kcl
