// What names, members and keys stand for, given the tables of resolution and checking.
#pragma once

#include "lsp/analysis/occurrences.h"

#include <functional>
#include <optional>
#include <string_view>

namespace kcl::lsp {

[[nodiscard]] Entity globalEntity(const Scope& scope, std::uint32_t global);
/// The attribute `name` of `schema` or what it inherits from.
[[nodiscard]] std::optional<Entity> attributeEntity(const Scope& scope, sema::SchemaId schema, Name name);
/// The member `name` of a value of `type`: an attribute, a known key, a method, a member of a module.
[[nodiscard]] std::optional<Entity> memberEntity(const Scope& scope, const vm::Type* type, Name name);
/// What the first names of `names` stand for, given its reference; the number of names used is in `ref.consumed`.
[[nodiscard]] std::optional<Entity> referredEntity(const Scope& scope, const sema::Ref& ref, ast::NameRef last);
/// What an imported name of `package` stands for.
[[nodiscard]] std::optional<Entity> importedEntity(const Scope& scope, sema::PackageId package, Name bound);

/// Calls `visit` for each schema that a value of `type` may be an instance of; goes into unions.
void eachSchema(const vm::Type* type, const std::function<void(sema::SchemaId)>& visit);
/// What `[...]` holds; null when `type` is no list.
[[nodiscard]] const vm::Type* itemOf(const vm::Type* type);
/// What stands behind the keys of a dict; null when `type` is none.
[[nodiscard]] const vm::Type* valueOf(const vm::Type* type);
/// The type expected behind the key `name` of a configuration of `type`; null when nothing is known.
[[nodiscard]] const vm::Type* entryType(const Scope& scope, const vm::Type* type, Name name);
/// The schema that a name in front of a configuration makes instances of; kNoId when it is none.
[[nodiscard]] const vm::Type* configuredType(const Scope& scope, const ast::SchemaExpr& e);

}  // namespace kcl::lsp
