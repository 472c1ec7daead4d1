// Makes and owns types; equal requests give the same object. One store belongs to one program; after checking it is
// only read, so any number of evaluations may share it.
#pragma once

#include "frontend/support/arena.h"
#include "vm/types/type.h"

#include <cstdint>
#include <vector>

namespace kcl::vm {

class TypeStore {
public:
    TypeStore();

    // The types without parts.
    const Type* error;
    const Type* any;
    const Type* voidType;
    const Type* none;
    const Type* boolean;
    const Type* integer;
    const Type* floating;
    const Type* string;
    const Type* unit;

    [[nodiscard]] const Type* boolLit(bool v);
    [[nodiscard]] const Type* intLit(std::int64_t v);
    [[nodiscard]] const Type* floatLit(double v);
    [[nodiscard]] const Type* strLit(std::string_view v);
    [[nodiscard]] const Type* unitLit(std::int64_t raw, Unit suffix);
    [[nodiscard]] const Type* list(const Type* element);
    [[nodiscard]] const Type* dict(const Type* key, const Type* value, const DictShape* shape = nullptr);
    /// Alternatives as written, not normalised; one alternative gives that type.
    [[nodiscard]] const Type* unionOf(std::span<const Type* const> members);
    [[nodiscard]] const Type* schema(SchemaId id, std::string_view name, std::string_view package);
    [[nodiscard]] const Type* schemaType(SchemaId id, std::string_view name, std::string_view package);
    [[nodiscard]] const Type* function(std::span<const Type* const> params, const Type* result, const FunctionParams* names = nullptr);
    [[nodiscard]] const Type* module(std::string_view name, std::string_view path);
    /// Storage for a shape; not hash-consed.
    [[nodiscard]] const DictShape* shape(std::span<const DictShape::Field> fields);
    /// Storage for the parameters of a function, which is copied; not hash-consed.
    [[nodiscard]] const FunctionParams* functionParams(const FunctionParams& params);
    /// The type with an id below size().
    [[nodiscard]] const Type* byId(std::uint32_t id) const { return all_[id]; }
    /// Number of types made so far; ids are below it.
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(all_.size()); }

private:
    const Type* intern(Type candidate);
    const Type* fresh(TypeKind kind);
    [[nodiscard]] static std::uint64_t hashOf(const Type& t);
    [[nodiscard]] static bool same(const Type& a, const Type& b);

    Arena arena_;
    std::vector<const Type*> all_;
    struct Slot {
        std::uint32_t hash;
        std::uint32_t number;  ///< id + 1, or 0
    };
    std::vector<Slot> table_;  ///< open addressing
};

}  // namespace kcl::vm
