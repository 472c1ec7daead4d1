// Reading of JSON text into values: json.decode(), json.validate() and the arguments of option().
#pragma once

#include "vm/value/context.h"
#include "vm/value/value.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kcl::stdlib {

/// Why a text is no JSON. Column counts bytes read in the line, as the reference counts them.
struct JsonMistake {
    std::string text;
    std::size_t line = 1;
    std::size_t column = 0;
};

/// The value of a JSON text, made in the heap of `context`; nothing, and `mistake` filled when given, for what is no
/// JSON. Numbers without fraction and exponent are ints, all others floats; the last of equal keys counts. Throws
/// EvalError when an integer is beyond 64 bits, the value needs too much memory or is nested deeper than vm::kMaxValueDepth.
[[nodiscard]] std::optional<vm::Value> readJson(vm::Context& context, std::string_view text,
                                                JsonMistake* mistake = nullptr);
/// Whether a text is JSON; integers of any size are.
[[nodiscard]] bool isJson(vm::Context& context, std::string_view text);

}  // namespace kcl::stdlib
