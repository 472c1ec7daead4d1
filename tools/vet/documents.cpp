#include "tools/vet/documents.h"

#include "stdlib/json_reader.h"
#include "stdlib/modules/detail/yaml_values.h"

#include <algorithm>
#include <utility>

namespace kcl::tools::vet {

namespace {

[[nodiscard]] bool isMarker(std::string_view text, std::size_t at) {
    return text.substr(at, 3) == "---" && (at + 3 == text.size() || std::string_view(" \t\n\r").find(text[at + 3]) != std::string_view::npos);
}

/// Offset of `line:column` of a mistake, both from 1; the column counts bytes.
[[nodiscard]] std::size_t offsetOf(std::string_view text, std::size_t line, std::size_t column) {
    std::size_t at = 0;
    while (line > 1) {
        const std::size_t next = text.find('\n', at);
        if (next == std::string_view::npos) {
            break;
        }
        at = next + 1;
        --line;
    }
    return std::min(text.size(), at + (column > 0 ? column - 1 : 0));
}

}  // namespace

DataFormat detectFormat(std::string_view path, std::string_view text) {
    if (path.ends_with(".json")) {
        return DataFormat::Json;
    }
    if (path.ends_with(".yaml") || path.ends_with(".yml")) {
        return DataFormat::Yaml;
    }
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    const std::size_t last = text.find_last_not_of(kBlanks);
    const bool isJson = first != std::string_view::npos &&
                        ((text[first] == '{' && text[last] == '}') || (text[first] == '[' && text[last] == ']'));
    return isJson ? DataFormat::Json : DataFormat::Yaml;
}

std::vector<Piece> cutDocuments(std::string_view text, DataFormat format) {
    std::vector<Piece> out{{0, text.size(), 0}};
    if (format == DataFormat::Json) {
        return out;
    }
    std::size_t line = 0;
    for (std::size_t at = 0; at < text.size(); ++line) {
        if (text[at] == '%') {
            return {{0, text.size(), 0}};
        }
        if (at > 0 && isMarker(text, at)) {
            out.back().end = at;
            out.push_back({at, text.size(), line});
        }
        const std::size_t next = text.find('\n', at);
        at = next == std::string_view::npos ? text.size() : next + 1;
    }
    return out;
}

PieceContent readPiece(vm::Context& context, std::string_view text, const Piece& piece, DataFormat format) {
    const std::string_view part = text.substr(piece.begin, piece.end - piece.begin);
    PieceContent out;
    if (format == DataFormat::Json) {
        stdlib::JsonMistake mistake;
        if (const auto value = stdlib::readJson(context, part, &mistake)) {
            out.documents.push_back({*value, stdlib::findJsonPlaces(part)});
        } else {
            out.mistake = mistake.text;
            out.mistakeAt = offsetOf(part, mistake.line, mistake.column);
        }
        return out;
    }
    stdlib::YamlPlaces places;
    places.firstLine = piece.firstLine;
    std::vector<vm::Value> values;
    if (!stdlib::readYaml(context, part, SIZE_MAX, values, out.mistake, &places)) {
        out.mistakeAt = places.mistake;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const stdlib::DataPlaces& found = places.documents[i];
        const bool empty = values[i].isNullish() && (found.empty() || found.front().begin == found.front().end);
        if (!empty) {
            out.documents.push_back({values[i], std::move(places.documents[i])});
        }
    }
    return out;
}

}  // namespace kcl::tools::vet
