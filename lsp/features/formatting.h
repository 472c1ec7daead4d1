// The formatter as edits. LSP: textDocument/formatting, rangeFormatting, onTypeFormatting.
#pragma once

#include "lsp/features/feature.h"

namespace kcl::lsp {

/// The edits that format `text`, or with `range` the statements that it touches; empty when it is formatted, or has
/// mistakes. Offsets are those of `text` without a byte order mark and with "\n" as line ends.
[[nodiscard]] std::vector<FileEdit> formatEdits(FileSystem& files, const std::string& path, std::string_view text,
                                                std::optional<FileRange> range = std::nullopt);

/// What a new line at `offset` begins with: the indentation of the line above, one level more behind an opening bracket
/// or a colon. Nothing when it is so already.
[[nodiscard]] std::vector<FileEdit> indentEdits(FileSystem& files, const std::string& path, std::string_view text, std::uint32_t offset);

}  // namespace kcl::lsp
