// What the features have in common: a place that a request is about, and places and edits in files as answers.
//
// Offsets are bytes in the text of a file as the compiler has it. Features know neither JSON nor the protocol; the
// server turns what they give into its structures.
#pragma once

#include "lsp/analysis/entities.h"
#include "lsp/analysis/unit.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::lsp {

/// Bytes [begin, end) of the file at `path`.
struct FileRange {
    std::string path;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(const FileRange&, const FileRange&) = default;
};

struct FileEdit {
    FileRange range;
    std::string text;
};

/// Where a request was made: a file of a program, and an offset in it.
class Cursor {
public:
    Cursor(Unit& unit, std::string path, std::uint32_t offset) : unit_(unit), path_(std::move(path)), offset_(offset), file_(unit.file(path_)) {}

    /// False when the file is not part of the program; then nothing else may be asked.
    [[nodiscard]] bool valid() const { return file_.has_value(); }
    [[nodiscard]] Unit& unit() const { return unit_; }
    [[nodiscard]] const std::string& path() const { return path_; }
    [[nodiscard]] const Unit::File& file() const { return *file_; }
    [[nodiscard]] std::string_view text() const { return file_->source().text; }
    [[nodiscard]] std::uint32_t offset() const { return offset_; }
    [[nodiscard]] Loc loc() const { return file_->source().at(offset_); }
    /// The name under the cursor; null when there is none.
    [[nodiscard]] const Occurrence* name() const;
    [[nodiscard]] Scope scope() const { return {unit_.program(), unit_.model(), unit_.types()}; }

private:
    Unit& unit_;
    std::string path_;
    std::uint32_t offset_;
    std::optional<Unit::File> file_;
};

/// The file and offsets of `span`; nothing for a span without a place.
[[nodiscard]] std::optional<FileRange> rangeOf(const SourceMap& sources, Span span);

}  // namespace kcl::lsp
