// What the rules look at: the nodes of each file by kind, and what is read and mentioned anywhere in the program. One
// walk over the trees collects it; the rules only go through lists.
#pragma once

#include "frontend/ast/visit.h"
#include "frontend/load/program.h"
#include "sema/model/model.h"

#include <array>
#include <functional>
#include <unordered_set>
#include <vector>

namespace kcl::sema::lint {

/// Number of rows of a kind table.
inline constexpr std::size_t kExprKinds = 0
#define KCL_EXPR(Name) +1
#include "frontend/ast/expr_kinds.def"
    ;
inline constexpr std::size_t kStmtKinds = 0
#define KCL_STMT(Name) +1
#include "frontend/ast/stmt_kinds.def"
    ;
inline constexpr std::size_t kTypeKinds = 0
#define KCL_TYPE_EXPR(Name) +1
#include "frontend/ast/type_kinds.def"
    ;

enum class BindingKind : std::uint8_t { Parameter, LoopVariable, Local };

/// A name that a lambda, loop or quantifier binds.
struct LocalBinding {
    ast::NameRef name;
    BindingKind kind;
    Span hidden{};  ///< the binding outside of it that has the same name; {0, 0} when there is none
};

/// The nodes of one file in the order of the text, as written.
struct FileFacts {
    const parse::ParsedFile* file = nullptr;
    PackageId package{};
    std::array<std::vector<const ast::Expr*>, kExprKinds> exprs;
    std::array<std::vector<const ast::Stmt*>, kStmtKinds> stmts;
    std::array<std::vector<const ast::TypeExpr*>, kTypeKinds> types;
    std::vector<LocalBinding> bindings;
    std::vector<std::span<const ast::ConfigEntry>> literals;  ///< the entries of each literal and branch
    std::unordered_set<Name> importsRead;  ///< bound names of imports that this file reads

    /// Calls `visit(const T&)` for every node of kind T.
    template <typename T, typename Visit>
    void each(Visit visit) const {
        if constexpr (std::is_base_of_v<ast::Expr, T>) {
            for (const ast::Expr* e : exprs[static_cast<std::size_t>(T::Kind)]) {
                visit(static_cast<const T&>(*e));
            }
        } else if constexpr (std::is_base_of_v<ast::Stmt, T>) {
            for (const ast::Stmt* s : stmts[static_cast<std::size_t>(T::Kind)]) {
                visit(static_cast<const T&>(*s));
            }
        } else {
            for (const ast::TypeExpr* t : types[static_cast<std::size_t>(T::Kind)]) {
                visit(static_cast<const T&>(*t));
            }
        }
    }
};

struct Facts {
    std::vector<FileFacts> files;                   ///< those that are linted
    std::vector<std::unordered_set<Name>> importsRead;  ///< by PackageId: by any file of the package
    std::vector<bool> globalRead;                   ///< by GlobalId
    std::unordered_set<Loc> localRead;              ///< where each local that is read is declared
    std::vector<bool> mentioned;                    ///< by Name: in an expression, as a member or as a key
    /// By id of ConfigExpr: the schema whose configuration it is, by its name in front; kNoId plus 1 wraps to 0.
    NodeMap<std::uint32_t> schemaOfConfig;          ///< SchemaId plus 1, or 0
};

[[nodiscard]] Facts collectFacts(const load::LoadedProgram& program, const Model& model,
                                 const std::function<bool(const SourceFile&)>& wanted);

}  // namespace kcl::sema::lint
