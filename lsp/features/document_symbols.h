// The outline of a file. LSP: textDocument/documentSymbol, workspace/symbol.
#pragma once

#include "lsp/features/feature.h"

#include <string>
#include <vector>

namespace kcl::lsp {

enum class OutlineKind : std::uint8_t { Schema, Mixin, Protocol, Rule, Alias, Attribute, Variable, Function, Entry };

struct OutlineItem {
    std::string name;
    std::string detail;      ///< the type, or what a schema inherits from; may be empty
    OutlineKind kind{};
    bool deprecated = false;
    std::uint32_t begin = 0;  ///< of the whole statement
    std::uint32_t end = 0;
    std::uint32_t nameBegin = 0;
    std::uint32_t nameEnd = 0;
    std::vector<OutlineItem> children;
};

/// What the text of a file declares, in its order, also where it is broken. Reads the tree alone, so that it answers
/// for files of which nothing is checked.
[[nodiscard]] std::vector<OutlineItem> outline(const load::LoadedProgram& program, const parse::ParsedFile& file);

}  // namespace kcl::lsp
