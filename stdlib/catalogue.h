// What built-in functions exist: their names, signatures and documentation, without their code. The checker, hover,
// completion and the reference page read these rows; the machine asks for the function of a row.
#pragma once

#include <span>
#include <string_view>

namespace kcl::vm {
struct Builtin;
}

namespace kcl::stdlib {

/// What a function touches besides its arguments; `--hermetic` forbids all but Pure.
enum class Effect { Pure, ReadsFiles, WritesFiles, Clock, Random, Environment };

struct Row {
    std::string_view module;     ///< "" globals; "math"; methods: "str.", "list.", "dict.", "schema.", "number."
    std::string_view name;
    std::string_view signature;  ///< `(x: int, y?: str = "a", *args) -> int`; a constant's type when it has no `(`
    std::string_view doc;
    Effect effect;
};

/// All rows, sorted by module and name.
[[nodiscard]] std::span<const Row> rows();
/// The row of `module.name`, or null.
[[nodiscard]] const Row* find(std::string_view module, std::string_view name);
/// True for the name of a system module that can be imported.
[[nodiscard]] bool isSystemModule(std::string_view name);
/// The function of a row, or null when there is no such row.
[[nodiscard]] const vm::Builtin* builtin(std::string_view module, std::string_view name);

}  // namespace kcl::stdlib
