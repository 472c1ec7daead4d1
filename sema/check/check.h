// Front door of the type checker: infers and checks every expression of the used packages (semantics section 8).
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/program.h"
#include "sema/model/model.h"
#include "sema/types/id_map.h"
#include "vm/types/type_store.h"

#include <string>
#include <vector>

namespace kcl::sema {

/// Types by node. Valid as long as the TypeStore.
struct Types {
    NodeMap<const vm::Type*> expr;      ///< by id of Expr: inferred type; null where nothing was checked
    NodeMap<const vm::Type*> typeExpr;  ///< by id of TypeExpr: what it denotes; never null for used packages
    /// By GlobalId: type of a variable; the alias's type; the instance type of a schema. Null for a variable that
    /// nobody reads and that the detail left out.
    std::vector<const vm::Type*> global;
    /// By SchemaId, then attribute name in SchemaModel::attrs order: declared type, null when not declared.
    std::vector<std::vector<const vm::Type*>> attr;
    std::vector<const vm::Type*> instance;  ///< by SchemaId
    /// By Loc of the declaration: parameters, loop variables, locals of lambdas, entries of literals, attributes.
    IdMap<const vm::Type*> local;
};

/// How many types the result holds.
enum class Detail : std::uint8_t {
    Needed,  ///< of what was read: a variable that holds plain data and is only printed has none, its value neither
    All,
};

/// The diagnostics are the same whatever the detail.
[[nodiscard]] Types check(const load::LoadedProgram& program, const Model& model, vm::TypeStore& store, diag::Engine& sink,
                          Detail detail = Detail::All);

/// For `kcl dump --stage types`: one line `name: type` per package-level name and attribute of the used packages,
/// in order of declaration; names of imported packages have the package's path in front.
[[nodiscard]] std::string dumpTypes(const load::LoadedProgram& program, const Model& model, const Types& types);

}  // namespace kcl::sema
