// The texts of a program and the way from a Loc back to file, line and column.
//
// A file's text is owned here and never moves. Each file takes the range [base, base + size] of Locs; the first base
// is 1, so Loc 0 is no place. Line starts are computed when a file is first asked for a position, and the text of a file
// whose tree came from a cache is read when its file is first asked for.
#pragma once

#include "frontend/support/span.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kcl {

class FileSystem;

/// A place as people read it.
struct Position {
    std::string_view path;
    std::uint32_t line = 0;    ///< 1-based; 0 when there is no place
    std::uint32_t column = 0;  ///< 1-based, in code points
};

struct SourceFile {
    std::string path;  ///< as diagnostics print it
    mutable std::string text;  ///< UTF-8 as read, without a leading byte order mark, "\r\n" made "\n"
    Loc base = 0;              ///< Loc of the first byte
    std::uint32_t size = 0;    ///< of the text, also before that is read
    mutable FileSystem* later = nullptr;  ///< where the text is still to be read from
    mutable std::vector<std::uint32_t> lineStarts;  ///< byte offsets; empty until asked for
    mutable std::vector<std::uint32_t> codePoints;  ///< before each block of the text; empty until asked for

    [[nodiscard]] Loc at(std::size_t offset) const { return base + static_cast<Loc>(offset); }
    [[nodiscard]] bool contains(Loc loc) const { return loc >= base && loc - base <= size; }
};

class SourceMap {
public:
    /// Takes over `text` (normalised: BOM and CR before LF dropped). Null when more than 4 GiB of text are loaded.
    const SourceFile* add(std::string path, std::string text);
    /// Takes away a file, which nothing may refer to any more. Its Locs are not given out again unless it was the last.
    void remove(const SourceFile& file);
    /// As add(), for a text of `size` bytes that `files` has at `path`; `files` must outlive the map. Should the file have
    /// changed when it is read, what it then has is cut or filled to that size.
    const SourceFile* addLater(std::string path, std::uint32_t size, FileSystem& files);
    /// Where the next file begins.
    [[nodiscard]] std::uint64_t nextBase() const;
    /// The file that owns `loc`, with its text, or null for 0.
    [[nodiscard]] const SourceFile* file(Loc loc) const;
    [[nodiscard]] Position position(Loc loc) const;
    /// The text of a 1-based line without its newline.
    [[nodiscard]] std::string_view line(const SourceFile& file, std::uint32_t line) const;
    [[nodiscard]] std::string_view text(Span span) const;
    [[nodiscard]] const std::vector<std::unique_ptr<SourceFile>>& files() const { return files_; }

private:
    const SourceFile* insert(std::string path, std::string text, std::uint64_t size, FileSystem* later);

    std::vector<std::unique_ptr<SourceFile>> files_;  ///< ascending base
};

}  // namespace kcl
