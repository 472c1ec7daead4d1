// What schemas inherit from, and what inherits from them. LSP: textDocument/prepareTypeHierarchy, typeHierarchy/*.
#pragma once

#include "lsp/features/feature.h"

namespace kcl::lsp {

struct HierarchyItem {
    std::string name;
    std::string package;  ///< empty for the main package
    FileRange range;      ///< of the whole statement
    FileRange place;      ///< of the name
};

/// The schema or rule that the name under the cursor stands for.
[[nodiscard]] std::optional<HierarchyItem> hierarchyItem(const Cursor& at);
/// Base and mixins, and the protocol that it is for.
[[nodiscard]] std::vector<HierarchyItem> supertypes(const Cursor& at);
/// Schemas that name it as base, mixin or protocol.
[[nodiscard]] std::vector<HierarchyItem> subtypes(const Cursor& at);

}  // namespace kcl::lsp
