// What may stand at a place of a file: which kind of name is wanted there, what is expected, and what can be seen. For
// completion and signature help.
//
// The text has a name at the place, if need be one that was put there to be asked about.
#pragma once

#include "lsp/analysis/entities.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace kcl::lsp {

enum class HoleKind : std::uint8_t {
    None,
    Member,     ///< behind a dot: of `object` or of a value of `objectType`
    Entry,      ///< key of a configuration of `expected`, beside `siblings`
    Value,      ///< an expression; `expected` is null when anything fits
    TypeName,   ///< in an annotation
    BaseName,   ///< what a schema inherits from
    Statement,  ///< where a statement begins
    Import,     ///< in the path of an import
    Decorator,
};

/// The call around a place.
struct CallPlace {
    const vm::Type* function = nullptr;             ///< its type, when it is known
    std::optional<Entity> callee;
    sema::SchemaId schema{sema::kNoId};             ///< of an instantiation with arguments
    const ast::CallArgs* args = nullptr;
};

struct Hole {
    HoleKind kind = HoleKind::None;
    const vm::Type* expected = nullptr;
    std::optional<Entity> object;
    const vm::Type* objectType = nullptr;
    std::vector<std::span<const ast::ConfigEntry>> siblings;  ///< of the literal, and of the branches around the place
    std::optional<CallPlace> call;                            ///< innermost, also around values
    std::vector<ast::NameRef> locals;                         ///< outermost first
    std::uint32_t schema = sema::kNoId;                       ///< whose body it is in
    const ast::ImportStmt* import = nullptr;
};

/// `at` is inside of the name or at its end.
[[nodiscard]] Hole holeAt(const Scope& scope, const parse::ParsedFile& file, sema::PackageId package, Loc at);

}  // namespace kcl::lsp
