// Unit suffixes of integer literals: their texts and what they multiply by.
#pragma once

#include "vm/value/value.h"

#include <array>
#include <string_view>

namespace kcl::vm {

/// Text of each Unit, in the order of the enumeration.
inline constexpr std::array<std::string_view, 14> kUnitText = {"n", "u", "m",  "k",  "K",  "M",  "G",
                                                               "T", "P", "Ki", "Mi", "Gi", "Ti", "Pi"};

/// Factor of each Unit.
inline constexpr std::array<double, 14> kUnitFactor = {1e-9, 1e-6, 1e-3,   1e3,       1e3,          1e6,             1e9,
                                                       1e12, 1e15, 1024.0, 1048576.0, 1073741824.0, 1099511627776.0, 1125899906842624.0};

[[nodiscard]] constexpr std::string_view unitText(Unit unit) { return kUnitText[static_cast<std::size_t>(unit)]; }

/// The number that a unit value stands for, as output and float() give it.
[[nodiscard]] constexpr double unitNumber(Value v) {
    return static_cast<double>(v.unitRaw()) * kUnitFactor[static_cast<std::size_t>(v.unitSuffix())];
}

}  // namespace kcl::vm
