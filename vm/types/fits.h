// The quick half of the run-time type check: values that certainly fit a type as they are.
#pragma once

#include "vm/types/type.h"
#include "vm/value/containers.h"

#include <array>
#include <cstdint>

namespace kcl::vm {

/// By type: the kinds of values that fit it whatever they are, one bit each.
inline constexpr auto kFittingKinds = [] {
    constexpr auto bit = [](ValueKind kind) { return 1U << static_cast<unsigned>(kind); };
    constexpr unsigned kNullish = bit(ValueKind::Undefined) | bit(ValueKind::None);
    std::array<std::uint16_t, static_cast<std::size_t>(TypeKind::Module) + 1> out{};
    out.fill(kNullish);
    const auto set = [&out](TypeKind kind, unsigned kinds) {
        out[static_cast<std::size_t>(kind)] = static_cast<std::uint16_t>(kNullish | kinds);
    };
    set(TypeKind::Any, 0xFFFF);
    set(TypeKind::Bool, bit(ValueKind::Bool));
    set(TypeKind::Int, bit(ValueKind::Int));
    set(TypeKind::Float, bit(ValueKind::Int) | bit(ValueKind::Float));
    set(TypeKind::Str, bit(ValueKind::Str));
    set(TypeKind::Schema, bit(ValueKind::Instance));
    set(TypeKind::Function, bit(ValueKind::Function));
    return out;
}();

/// As fits, for what the kind of the value alone does not tell.
[[nodiscard]] bool fitsByContent(Value v, const Type& type);

/// True when `v` is a value of `type` and convert() would give it back unchanged. False says nothing: ask
/// convertChecked.
[[nodiscard]] inline bool fits(Value v, const Type& type) {
    return ((kFittingKinds[static_cast<std::size_t>(type.kind)] >> static_cast<unsigned>(v.kind())) & 1U) != 0 ||
           fitsByContent(v, type);
}

}  // namespace kcl::vm
