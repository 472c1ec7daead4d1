// From a name to where it is declared, where its type is, and what implements it.
// LSP: textDocument/definition, declaration, typeDefinition, implementation.
#pragma once

#include "lsp/features/feature.h"

namespace kcl::lsp {

/// Where the name under the cursor gets its meaning: every statement that sets a variable, the files of a package.
[[nodiscard]] std::vector<FileRange> definition(const Cursor& at);
/// Where it first gets a name: the import of a package, the attribute that a base declares.
[[nodiscard]] std::vector<FileRange> declaration(const Cursor& at);
/// The schemas and aliases that its type is made of.
[[nodiscard]] std::vector<FileRange> typeDefinition(const Cursor& at);
/// Of a schema, those that inherit from it or mix it in; of an attribute, where they declare it again.
[[nodiscard]] std::vector<FileRange> implementation(const Cursor& at);

/// Where heirs of its schema declare an attribute again.
[[nodiscard]] std::vector<FileRange> redeclarations(const Cursor& at, const Entity& attribute);
/// Schemas that inherit from `schema` or mix it in, directly or not.
[[nodiscard]] std::vector<sema::SchemaId> heirs(const sema::Model& model, sema::SchemaId schema);

}  // namespace kcl::lsp
