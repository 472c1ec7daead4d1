// The relations between types (semantics sections 8.2 to 8.4): which value fits which type, what several types have in
// common, and what type a variable gets from its first value.
//
// All results are memoised or bounded: a type is never nested deeper than kMaxDepth, a union that is joined never has
// more than a few dozen members, and the known keys of a dict are only kept up to kMaxCopiedFields when dicts are
// combined. Beyond a limit a type becomes `any`, which is checked when the program runs.
#pragma once

#include "sema/model/model.h"
#include "sema/types/id_map.h"
#include "vm/types/type_store.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kcl::sema {

using vm::Type;
using vm::TypeKind;

[[nodiscard]] constexpr bool isAny(const Type* t) { return t->kind == TypeKind::Any || t->kind == TypeKind::Error; }
/// `int`, `1`.
[[nodiscard]] constexpr bool isInt(const Type* t) { return t->kind == TypeKind::Int || t->kind == TypeKind::IntLit; }
[[nodiscard]] constexpr bool isFloat(const Type* t) { return t->kind == TypeKind::Float || t->kind == TypeKind::FloatLit; }
[[nodiscard]] constexpr bool isBool(const Type* t) { return t->kind == TypeKind::Bool || t->kind == TypeKind::BoolLit; }
[[nodiscard]] constexpr bool isStr(const Type* t) { return t->kind == TypeKind::Str || t->kind == TypeKind::StrLit; }
[[nodiscard]] constexpr bool isUnit(const Type* t) { return t->kind == TypeKind::Unit || t->kind == TypeKind::UnitLit; }
[[nodiscard]] constexpr bool isNumber(const Type* t) { return isInt(t) || isFloat(t); }
[[nodiscard]] constexpr bool isLiteral(const Type* t) {
    return t->kind == TypeKind::IntLit || t->kind == TypeKind::FloatLit || t->kind == TypeKind::BoolLit ||
           t->kind == TypeKind::StrLit || t->kind == TypeKind::UnitLit;
}

/// True when `test` holds for the type or, for a union, for all of its members.
template <typename Test>
[[nodiscard]] bool allOf(const Type* t, Test test) {
    if (!t->is(TypeKind::Union)) {
        return test(t);
    }
    for (const Type* m : t->members) {
        if (!allOf(m, test)) {
            return false;
        }
    }
    return true;
}

class TypeRules {
public:
    static constexpr std::uint32_t kMaxDepth = 64;
    static constexpr std::size_t kMaxCopiedFields = 256;

    TypeRules(vm::TypeStore& store, const Model& model) : store_(store), model_(model) {}
    TypeRules(const TypeRules&) = delete;
    TypeRules& operator=(const TypeRules&) = delete;

    // As the store's, but of bounded depth.
    [[nodiscard]] const Type* list(const Type* element);
    [[nodiscard]] const Type* dict(const Type* key, const Type* value, const vm::DictShape* shape = nullptr);
    [[nodiscard]] const Type* function(std::span<const Type* const> params, const Type* result, const vm::FunctionParams* names);

    /// The primitive of a literal type, else the type itself.
    [[nodiscard]] const Type* primitive(const Type* t) const;
    /// The type that a variable gets from a value: literals become primitives, None any (language rule: semantics
    /// section 8.3).
    [[nodiscard]] const Type* widen(const Type* t);
    /// Whether a value of type `value` may stand where `target` is asked for (semantics section 8.4).
    [[nodiscard]] bool assignable(const Type* value, const Type* target);
    /// True when `derived` is `base` or inherits from it.
    [[nodiscard]] bool inherits(SchemaId derived, SchemaId base) const;
    /// The least type of two (semantics section 8.2, sup).
    [[nodiscard]] const Type* join(const Type* a, const Type* b);
    /// Type of a known key, or null.
    [[nodiscard]] const vm::DictShape::Field* field(const vm::DictShape& shape, std::string_view name);
    /// What `a | b` of two dicts is.
    [[nodiscard]] const Type* merge(const Type* a, const Type* b);

    [[nodiscard]] vm::TypeStore& store() { return store_; }

private:
    friend class Joiner;

    [[nodiscard]] std::uint32_t depthOf(const Type* t);
    [[nodiscard]] bool isSubtype(const Type* a, const Type* b, int depth) const;
    [[nodiscard]] bool fits(const Type* value, const Type* target);
    [[nodiscard]] bool compoundFits(const Type* value, const Type* target);
    [[nodiscard]] const Type* computeWide(const Type* t);
    [[nodiscard]] const Type* unite(std::vector<const Type*>& parts);
    [[nodiscard]] const Type* computeUnion(const std::vector<const Type*>& parts);
    [[nodiscard]] static bool allOfKind(std::span<const Type* const> types, TypeKind a, TypeKind b);
    void dropSubtypes(std::vector<const Type*>& members) const;

    vm::TypeStore& store_;
    const Model& model_;
    IdMap<bool> fits_;                      ///< by pair of type ids
    IdMap<const Type*> joined_;             ///< the same
    std::vector<const Type*> wide_;         ///< by type id
    std::vector<std::uint32_t> depth_;      ///< by type id; 0 is not known
    std::vector<std::vector<const Type*>> spare_;  ///< storage of joiners that are done
    std::unordered_map<const vm::DictShape*, std::unordered_map<std::string_view, std::uint32_t>> largeShapes_;
};

/// Collects types one by one and gives their least common type. Distinct literals of one kind beyond kMaxLiterals
/// become their primitive, distinct dicts beyond kMaxContainers `{str:any}`, distinct lists `[any]`: the result is
/// small however many items a literal has.
class Joiner {
public:
    static constexpr std::size_t kMaxLiterals = 8;
    static constexpr std::size_t kMaxContainers = 8;
    static constexpr std::size_t kMaxParts = 40;

    explicit Joiner(TypeRules& rules);
    ~Joiner();
    Joiner(const Joiner&) = delete;
    Joiner& operator=(const Joiner&) = delete;

    void add(const Type* t);
    [[nodiscard]] bool empty() const { return parts_.empty(); }
    /// True when the result is coarser than the types that were added.
    [[nodiscard]] bool coarse() const { return coarse_; }
    /// True when string literals make no difference any more.
    [[nodiscard]] bool coarseStrings() const { return collapsed_[Strs] != nullptr; }
    /// `any` when nothing was added.
    [[nodiscard]] const Type* result();

private:
    enum Group : std::uint8_t { Ints, Floats, Strs, Units, Lists, Dicts, Others };
    static constexpr std::size_t kGroups = 7;

    static Group groupOf(const Type* t);
    void collapse(Group group);

    TypeRules& rules_;
    std::vector<const Type*> parts_;
    const Type* last_ = nullptr;
    std::array<std::uint8_t, kGroups> counts_{};
    std::array<const Type*, kGroups> collapsed_{};
    bool coarse_ = false;
};

}  // namespace kcl::sema
