// What each word of a file is, for colouring. LSP: textDocument/semanticTokens.
#pragma once

#include "lsp/features/feature.h"

#include <array>
#include <string_view>

namespace kcl::lsp {

/// The types, in the order of the legend.
enum class TokenType : std::uint8_t {
#define KCL_TOKEN_TYPE(Ident, Name) Ident,
#include "lsp/features/token_types.def"
};
inline constexpr std::array kTokenTypeNames{
#define KCL_TOKEN_TYPE(Ident, Name) std::string_view(Name),
#include "lsp/features/token_types.def"
};

/// Bits, in the order of the legend.
inline constexpr std::uint32_t kDeclaration = 1;
inline constexpr std::uint32_t kReadonly = 2;
inline constexpr std::uint32_t kDefaultLibrary = 4;
inline constexpr std::array kTokenModifierNames{std::string_view("declaration"), std::string_view("readonly"), std::string_view("defaultLibrary")};

struct ColouredToken {
    std::uint32_t begin = 0;  ///< bytes in the file; never across lines
    std::uint32_t end = 0;
    TokenType type{};
    std::uint32_t modifiers = 0;
};

/// By place, without overlaps. Words without a meaning are coloured by what they are in the grammar alone.
[[nodiscard]] std::vector<ColouredToken> semanticTokens(const Cursor& at);

}  // namespace kcl::lsp
