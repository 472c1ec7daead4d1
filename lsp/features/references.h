// Every place that names the same, in one program. LSP: textDocument/references, documentHighlight.
#pragma once

#include "lsp/features/feature.h"

#include <functional>

namespace kcl::lsp {

struct Reference {
    FileRange range;
    Role role = Role::Read;
    bool isKey = false;
};

/// What a name stands for, said in a way that holds in other programs too: by the place of its declaration.
struct Anchor {
    EntityKind kind{};
    FileRange declaration;  ///< of what is declared in a file
    std::string name;       ///< of packages, system modules and built-ins
    friend bool operator==(const Anchor&, const Anchor&) = default;
};

/// What the name under the cursor stands for; of an attribute also its declarations in bases and heirs of the schema.
/// Empty when there is no name.
[[nodiscard]] std::vector<Anchor> anchorsOf(const Cursor& at);
/// The places of any of `anchors` in the files of `unit` that `wanted` holds for; by file and place.
[[nodiscard]] std::vector<Reference> referencesIn(Unit& unit, const std::vector<Anchor>& anchors,
                                                  const std::function<bool(const std::string&)>& wanted);
/// Sorts by file and place, each place once.
void arrange(std::vector<Reference>& list);
/// Those in the file of the cursor.
[[nodiscard]] std::vector<Reference> highlights(const Cursor& at);

}  // namespace kcl::lsp
