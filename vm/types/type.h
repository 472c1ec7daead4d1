// Types, hash-consed: two equal types of one TypeStore are one object, so equality is pointer equality.
//
// They live in vm because instantiation, `as` and option() check values while a program runs; sema builds them and
// owns inference and the static rules (semantics section 8), vm/ops owns the run-time rules (section 9).
#pragma once

#include "frontend/support/span.h"
#include "vm/value/value.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace kcl::vm {

enum class TypeKind : std::uint8_t {
#define KCL_TYPE_KIND(Ident) Ident,
#include "vm/types/type_kinds.def"
};

/// Number of a schema or rule, dense over the program: index into Program::schemas and sema's SchemaModels.
enum class SchemaId : std::uint32_t {};

struct Type;

/// Known keys of a dict literal and their types, used for `d.x`. Part of the identity of a Dict type by address;
/// null in every type that a user writes.
struct DictShape {
    struct Field {
        std::string_view name;
        const Type* type;
        Loc place;  ///< of the key
    };
    std::span<const Field> fields;
};

/// Names and defaults of the parameters of a known function, for checking calls of it. Part of the identity of a
/// Function type by address; null in every type that a user writes.
struct FunctionParams {
    struct Param {
        std::string_view name;
        bool optional;  ///< has a default
        Loc place;      ///< of the parameter, 0 for built-ins
    };
    std::span<const Param> params;  ///< as many as Type::members
    bool rest = false;              ///< takes any further positional arguments
    bool keywords = false;          ///< takes any further keyword arguments
};

struct Type {
    TypeKind kind;
    std::uint32_t id;  ///< dense in the store; order of creation

    // By kind; the others are zero.
    bool boolValue = false;               ///< BoolLit
    Unit unit{};                          ///< UnitLit
    std::int64_t intValue = 0;            ///< IntLit; UnitLit: as written
    double floatValue = 0;                ///< FloatLit
    std::string_view text;                ///< StrLit: value; Schema, SchemaType: name; Module: name as imported
    std::string_view package;             ///< Schema, SchemaType: package path, "" for the main package; Module: path
    SchemaId schema{};                    ///< Schema, SchemaType
    const Type* element = nullptr;        ///< List: item; Dict: value; Function: result
    const Type* key = nullptr;            ///< Dict
    const DictShape* shape = nullptr;     ///< Dict
    const FunctionParams* params = nullptr;  ///< Function
    std::span<const Type* const> members; ///< Union: alternatives as written; Function: parameter types

    [[nodiscard]] bool is(TypeKind k) const { return kind == k; }
};

/// The type as messages print it: `int(1)`, `[int]`, `{str(x):int(1)}`, `A | B` (semantics section 8.1).
[[nodiscard]] std::string typeText(const Type& type);
/// The type as run-time messages print it: `1`, `"x" | "y"` (semantics section 9).
[[nodiscard]] std::string runtimeTypeText(const Type& type);

}  // namespace kcl::vm
