// What can be written at the cursor. LSP: textDocument/completion, completionItem/resolve.
#pragma once

#include "lsp/features/feature.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::lsp {

enum class CandidateKind : std::uint8_t { Attribute, Variable, Function, Schema, Alias, Package, Module, Keyword, Snippet, Value, Type, File, Folder };

struct Candidate {
    std::string label;
    CandidateKind kind{};
    std::string detail;
    std::string insert;        ///< what takes the place of the word; with `$1` and the like when `isSnippet`
    bool isSnippet = false;
    bool deprecated = false;
    std::uint8_t group = 5;    ///< smaller ones are shown first
    std::optional<Entity> entity;  ///< for its documentation
    std::string import;        ///< path of a package that has to be imported for it
};

/// The word that is being written: bytes [begin, end) of the text.
struct Word {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};
[[nodiscard]] Word wordAt(std::string_view text, std::uint32_t offset);

/// What is put at the cursor where no word stands, so that the text has a name there to ask about.
inline constexpr std::string_view kPlaceholder = "kclCompletionPlaceholder";

/// False inside of comments and texts, where nothing is offered.
[[nodiscard]] bool canComplete(std::string_view text, std::uint32_t offset);

/// `at` is at the end of the word or of the placeholder. Names that do not begin with the word are left out; at most
/// `kMaxCandidates`, `more` says whether there would be others.
inline constexpr std::size_t kMaxCandidates = 400;
[[nodiscard]] std::vector<Candidate> complete(const Cursor& at, FileSystem& files, bool& more);

/// The edit that imports the package `path` into the file of the cursor.
[[nodiscard]] FileEdit importEdit(const parse::ParsedFile& file, const std::string& path);

}  // namespace kcl::lsp
