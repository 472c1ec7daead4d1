// Writes planned pieces: tokens as they are, gaps as planned, comments at the depth of what they belong to.
#pragma once

#include "frontend/format/format.h"
#include "frontend/format/pieces.h"

#include <string>

namespace kcl::format {

/// The text of `pieces`, all planned. With `range`, gaps that it does not touch stay as they are.
[[nodiscard]] std::string emit(const SourceFile& file, const lex::TokenList& tokens, const Pieces& pieces, const Style& style,
                               std::optional<ByteRange> range);

}  // namespace kcl::format
