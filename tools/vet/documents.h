// JSON and YAML data as documents with places: what format a text has, where its documents begin, and their values.
#pragma once

#include "stdlib/data_places.h"
#include "vm/value/context.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::tools::vet {

enum class DataFormat { Auto, Json, Yaml };

/// The format of a file: by its extension, else by its text, which is JSON when it begins like a JSON collection and
/// ends like one.
[[nodiscard]] DataFormat detectFormat(std::string_view path, std::string_view text);

/// A part of a text that can be read by itself.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t firstLine = 0;  ///< lines in front of it
};

/// The documents of a YAML text, cut at `---` at the beginning of a line; one piece when directives (`%`) tie
/// documents to what stands in front of them. JSON is one piece.
[[nodiscard]] std::vector<Piece> cutDocuments(std::string_view text, DataFormat format);

struct Document {
    vm::Value value;
    stdlib::DataPlaces places;  ///< offsets in the piece
};

/// What a piece holds; empty documents are left out. `mistake` is not empty when the piece is malformed; then
/// `mistakeAt` is its offset in the piece. Values are made in the heap of `context`; throws EvalError when they are too
/// large.
struct PieceContent {
    std::vector<Document> documents;
    std::string mistake;
    std::size_t mistakeAt = 0;
};
[[nodiscard]] PieceContent readPiece(vm::Context& context, std::string_view text, const Piece& piece, DataFormat format);

}  // namespace kcl::tools::vet
