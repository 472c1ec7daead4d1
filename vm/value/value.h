// A value of a running program: 16 bytes, tagged, trivially copyable.
//
// Integers, floats, booleans, units and constants are held in place. A string is a pointer and a length into memory
// that outlives the evaluation's use of it (the source text, the constants of the program, or the Heap). Lists,
// dicts, instances and functions are pointers into the Heap of the evaluation.
//
// Undefined and None differ: None is a value that prints as null; Undefined is the absence of one and is dropped from
// output (semantics section 4.6).
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace kcl::vm {

struct List;
struct Dict;
struct Instance;
struct Function;
struct SchemaDef;

enum class ValueKind : std::uint8_t {
#define KCL_VALUE_KIND(Ident, TypeName) Ident,
#include "vm/value/value_kinds.def"
};

/// Suffix of a unit literal, in the order of kUnitText and kUnitFactor (unit.h).
enum class Unit : std::uint8_t { n, u, m, k, K, M, G, T, P, Ki, Mi, Gi, Ti, Pi };

class Value {
public:
    constexpr Value() : kind_(ValueKind::Undefined), aux_(0), unused_(0), length_(0), int_(0) {}

    static constexpr Value undefined() { return Value(); }
    static constexpr Value none() { return Value(ValueKind::None, 0, 0, std::int64_t{0}); }
    static constexpr Value boolean(bool b) { return Value(ValueKind::Bool, 0, 0, std::int64_t{b}); }
    static constexpr Value integer(std::int64_t i) { return Value(ValueKind::Int, 0, 0, i); }
    static Value floating(double d) {
        Value v(ValueKind::Float, 0, 0, std::int64_t{0});
        v.float_ = d;
        return v;
    }
    /// `raw` as written, without the factor of the suffix.
    static constexpr Value unit(std::int64_t raw, Unit suffix) {
        return Value(ValueKind::Unit, static_cast<std::uint8_t>(suffix), 0, raw);
    }
    /// `text` must outlive the value and be shorter than 4 GiB.
    static Value string(std::string_view text) {
        Value v(ValueKind::Str, 0, static_cast<std::uint32_t>(text.size()), std::int64_t{0});
        v.chars_ = text.data();
        return v;
    }
    /// `text` stands behind a TextTail with room to grow (array_tail.h).
    static Value growableString(std::string_view text) {
        Value v = string(text);
        v.aux_ = 1;
        return v;
    }
    static Value list(List* x) { return pointer(ValueKind::List, x); }
    static Value dict(Dict* x) { return pointer(ValueKind::Dict, x); }
    static Value instance(Instance* x) { return pointer(ValueKind::Instance, x); }
    static Value function(const Function* x) { return pointer(ValueKind::Function, x); }
    static Value schemaType(const SchemaDef* x) { return pointer(ValueKind::SchemaType, x); }

    [[nodiscard]] constexpr ValueKind kind() const { return kind_; }
    [[nodiscard]] constexpr bool is(ValueKind k) const { return kind_ == k; }
    [[nodiscard]] constexpr bool isNumber() const { return kind_ == ValueKind::Int || kind_ == ValueKind::Float; }
    /// None or Undefined.
    [[nodiscard]] constexpr bool isNullish() const { return kind_ == ValueKind::None || kind_ == ValueKind::Undefined; }

    // Each accessor requires the matching kind.
    [[nodiscard]] constexpr bool asBool() const { return int_ != 0; }
    [[nodiscard]] constexpr std::int64_t asInt() const { return int_; }
    [[nodiscard]] double asFloat() const { return float_; }
    [[nodiscard]] constexpr std::int64_t unitRaw() const { return int_; }
    [[nodiscard]] constexpr Unit unitSuffix() const { return static_cast<Unit>(aux_); }
    [[nodiscard]] std::string_view asString() const { return {chars_, length_}; }
    [[nodiscard]] constexpr bool isGrowableString() const { return kind_ == ValueKind::Str && aux_ != 0; }
    [[nodiscard]] List* asList() const { return static_cast<List*>(pointer_); }
    [[nodiscard]] Dict* asDict() const { return static_cast<Dict*>(pointer_); }
    [[nodiscard]] Instance* asInstance() const { return static_cast<Instance*>(pointer_); }
    [[nodiscard]] const Function* asFunction() const { return static_cast<const Function*>(pointer_); }
    [[nodiscard]] const SchemaDef* asSchemaType() const { return static_cast<const SchemaDef*>(pointer_); }
    /// Address of the object behind a pointer kind, for identity.
    [[nodiscard]] const void* address() const { return pointer_; }

private:
    constexpr Value(ValueKind k, std::uint8_t aux, std::uint32_t length, std::int64_t i)
        : kind_(k), aux_(aux), unused_(0), length_(length), int_(i) {}
    template <typename T>
    static Value pointer(ValueKind k, T* p) {
        Value v(k, 0, 0, std::int64_t{0});
        v.pointer_ = const_cast<void*>(static_cast<const void*>(p));
        return v;
    }

    ValueKind kind_;
    std::uint8_t aux_;
    std::uint16_t unused_;  ///< written with the others, so that the first half of a value is one store
    std::uint32_t length_;
    union {
        std::int64_t int_;
        double float_;
        const char* chars_;
        void* pointer_;
    };
};

static_assert(sizeof(Value) == 16, "values are copied everywhere");

}  // namespace kcl::vm
