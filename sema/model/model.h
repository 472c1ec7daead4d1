// What name resolution finds out about a program: packages, globals, schemas, and what each name in the tree means.
//
// resolve() fills it; the checker adds types, the compiler reads both. The tree is not touched: facts about nodes
// stand in tables indexed by ast::NodeId. Everything a Model points to lives as long as the LoadedProgram.
#pragma once

#include "frontend/ast/stmt.h"
#include "frontend/support/arena.h"
#include "vm/types/type.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kcl::sema {

using vm::SchemaId;
/// Number of a package in Model::packages.
enum class PackageId : std::uint32_t {};
/// Number of a package-level name, dense over the program: index into Model::globals.
enum class GlobalId : std::uint32_t {};

inline constexpr std::uint32_t kNoId = UINT32_MAX;

/// A table over node ids. Reading beyond its end gives a default value.
template <typename T>
class NodeMap {
public:
    [[nodiscard]] T get(ast::NodeId id) const { return id < items_.size() ? items_[id] : T{}; }
    void set(ast::NodeId id, T value) {
        if (id >= items_.size()) {
            items_.resize(id < expected_ ? expected_ : id + id / 2 + 64);
        }
        items_[id] = value;
    }
    /// Ids will be below `n`. Takes no memory until one is set.
    void expect(std::size_t n) { expected_ = n; }

private:
    std::vector<T> items_;
    std::size_t expected_ = 0;
};

/// What the first name of an IdentifierExpr, NamedType or Target means.
enum class RefKind : std::uint8_t {
    Unresolved,    ///< reported; has the error type
    Local,         ///< parameter, lambda local, loop or quantifier variable, schema parameter, index signature alias
    Sibling,       ///< an earlier entry of the literal `index` (NodeId of a ConfigExpr, or of a ConfigIfExpr for an entry of the same branch)
    Attribute,     ///< attribute of the schema whose body is being run, read through its lazy scope
    HostName,      ///< in a mixin: a name the mixin does not declare; the host's attribute, else global `index` if any, else Undefined
    Global,        ///< variable, schema, rule or alias of a package: `index` is a GlobalId
    Builtin,       ///< global built-in function
    SystemModule,  ///< `math`; `consumed` is 1 and the next name, if any, is a member
    Package,       ///< a user package named alone: `index` is a PackageId; only an error message needs it
};

struct Ref {
    RefKind kind = RefKind::Unresolved;
    /// How many leading names the reference uses up: 2 for `pkg.x` (then a Global), else 1. The rest are attributes.
    std::uint8_t consumed = 1;
    /// See RefKind; kNoId where it has no meaning. SystemModule: the Name of the module.
    std::uint32_t index = kNoId;
    /// Where the name is declared, {0, 0} for built-ins and system modules.
    Span declaration{};
};

enum class GlobalKind : std::uint8_t { Variable, Schema, Rule, TypeAlias };

/// One branch on the way from the package (or schema) body to a statement: taken when the branches before
/// `branch` are not and its condition holds.
struct Guard {
    const ast::IfStmt* stmt;
    std::uint32_t branch;
};

/// A statement that contributes to a name: AssignStmt (target `targetIndex`), AugAssignStmt, UnificationStmt or, in
/// schemas, AttrStmt. Semantics section 2.
struct Setter {
    const ast::Stmt* stmt = nullptr;
    std::uint32_t targetIndex = 0;
    std::span<const Guard> guards;      ///< outermost first
    /// Augmented, a path target, or a plain assignment that mentions its own name outside of lambdas.
    bool selfReferential = false;
};

struct Global {
    Name name = Name::None;
    PackageId package{};
    GlobalKind kind = GlobalKind::Variable;
    SchemaId schema{};                        ///< Schema and Rule
    const ast::TypeAliasStmt* alias = nullptr;
    const ast::TypeExpr* annotation = nullptr;  ///< of the first annotated assignment
    std::vector<Setter> setters;              ///< Variable: in textual order over all files of the package
    Span declaration;                         ///< name of the first one
    bool exported = false;                    ///< does not start with `_`
};

/// What an imported name stands for.
struct ImportTarget {
    enum class Kind : std::uint8_t { Package, SystemModule, Missing } kind = Kind::Missing;
    PackageId package{};      ///< Package
    Name module = Name::None; ///< SystemModule
    const ast::ImportStmt* stmt = nullptr;
};

struct Package {
    PackageId id{};
    std::string path;         ///< "__main__" or "a.b.c", as messages print it
    /// Effective statements of each file, in file order: in the main package the declarations of one name by
    /// `name: S {...}` are united into the last of them (semantics section 4.7).
    std::vector<std::vector<const ast::Stmt*>> files;
    std::unordered_map<Name, GlobalId> names;
    std::vector<GlobalId> order;   ///< globals in order of first appearance, the order of output
    std::unordered_map<Name, ImportTarget> imports;  ///< by bound name
    bool used = false;        ///< only used packages are checked and run (semantics section 1.1)
};

/// An attribute name of one schema's own body.
struct SchemaAttr {
    Name name = Name::None;
    const ast::AttrStmt* decl = nullptr;  ///< first declaring statement; null when only assigned
    std::vector<Setter> setters;          ///< own body, textual order
    Span declaration;
};

struct SchemaModel {
    SchemaId id{};
    Name name = Name::None;
    PackageId package{};
    GlobalId global{};
    const ast::SchemaStmt* schema = nullptr;  ///< null for a rule
    const ast::RuleStmt* rule = nullptr;      ///< null for a schema
    bool isMixin = false;                     ///< `mixin` statement, or a name that ends in Mixin
    bool isProtocol = false;
    std::uint32_t base = kNoId;               ///< SchemaId; kNoId also when the base is a mistake (reported)
    std::vector<SchemaId> mixins;
    std::vector<SchemaId> parents;            ///< of a rule
    std::uint32_t host = kNoId;               ///< protocol behind `for`
    std::vector<SchemaAttr> attrs;            ///< own, in order of first appearance in the body
    std::unordered_map<Name, std::uint32_t> attrIndex;  ///< into attrs

    [[nodiscard]] std::span<const ast::Param> params() const { return schema != nullptr ? schema->params : rule->params; }
    [[nodiscard]] Span nameSpan() const { return schema != nullptr ? schema->name.span : rule->name.span; }
};

struct Model {
    Arena arena;                          ///< synthesised nodes, guards
    std::vector<Package> packages;        ///< imported ones before the importing: the order of evaluation; main last
    std::vector<Global> globals;
    std::vector<SchemaModel> schemas;     ///< by SchemaId
    /// By id of IdentifierExpr, NamedType and Target.
    /// Keys: an identifier as key of a Pair has a Local when it is a loop variable, whose value is the key, and
    /// Unresolved when it is just a name; the reference of a Shorthand is that of its value.
    /// Targets: in a lambda `x = v` makes a Local; `x += v` and paths refer to what is read, which may be a Global,
    /// and `x += v` makes a local all the same. Built-in type names behind `as` are Builtin.
    NodeMap<Ref> refs;
    /// True when a statement assigns to a path (`_a.x = 1`): only then can sharing of containers be observed.
    bool assignsPaths = false;

    [[nodiscard]] const Package& package(PackageId id) const { return packages[static_cast<std::uint32_t>(id)]; }
    [[nodiscard]] const Global& global(GlobalId id) const { return globals[static_cast<std::uint32_t>(id)]; }
    [[nodiscard]] const SchemaModel& schema(SchemaId id) const { return schemas[static_cast<std::uint32_t>(id)]; }
    /// The attribute `name` of `id` itself, or of its bases, or of their mixins; null when there is none. `owner`
    /// receives the schema whose body has it.
    [[nodiscard]] const SchemaAttr* findAttr(SchemaId id, Name name, SchemaId* owner = nullptr) const;
};

}  // namespace kcl::sema
