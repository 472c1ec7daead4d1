// How a built-in function reads its arguments: by the position that its signature gives them, or by their name, with
// one text for each way in which they can be wrong.
//
// The checker has looked at calls whose types it knows; what is tested here are values behind `any`. None and
// Undefined count as absent where a parameter may be left out.
#pragma once

#include "vm/value/eval_error.h"
#include "vm/value/function.h"
#include "vm/value/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kcl::stdlib {

using vm::Call;
using vm::Value;
using vm::ValueKind;

/// The name of the parameter at `index` of a signature, empty when it has none there. `*args` and `**kw` are skipped.
[[nodiscard]] std::string_view parameterName(std::string_view signature, std::size_t index);

class Args {
public:
    explicit Args(const Call& call) : call_(call) {}

    /// The argument at `index`, Undefined when it was not given.
    [[nodiscard]] Value operator[](std::size_t index) const {
        if (index < call_.args.size()) {
            return call_.args[index];
        }
        return call_.keywords.empty() ? Value() : byName(index);
    }
    /// Given and neither None nor Undefined.
    [[nodiscard]] bool has(std::size_t index) const { return !(*this)[index].isNullish(); }
    /// The argument, which must have been given (as Undefined if need be).
    [[nodiscard]] Value required(std::size_t index) const;

    // The argument as a value of one kind; another kind, or none, is an EvalError.
    [[nodiscard]] std::string_view text(std::size_t index) const;
    [[nodiscard]] std::int64_t integer(std::size_t index) const;
    [[nodiscard]] vm::List* list(std::size_t index) const;
    // The same for parameters that may be left out.
    [[nodiscard]] std::optional<std::string_view> optionalText(std::size_t index) const;
    [[nodiscard]] std::optional<std::int64_t> optionalInteger(std::size_t index) const;
    /// The truth of the argument.
    [[nodiscard]] bool flag(std::size_t index, bool otherwise) const;

    /// Throws: the argument is of a kind that the function does not take.
    [[noreturn]] void wrongKind(std::size_t index, std::string_view expected) const;

private:
    [[nodiscard]] Value byName(std::size_t index) const;
    [[nodiscard]] Value ofKind(std::size_t index, ValueKind kind, std::string_view name) const;

    const Call& call_;
};

/// The keyword `name`, Undefined when it was not given.
[[nodiscard]] Value keyword(const Call& call, std::string_view name);

/// A string value in the heap of the call. Throws when it is 4 GiB long or more.
[[nodiscard]] Value makeText(vm::Context& context, std::string_view text);
/// A string value of memory that lives as long as the heap, such as a part of another string.
[[nodiscard]] Value shareText(std::string_view text);
/// Throws when a list or dict cannot have so many items, or the heap no such list.
[[nodiscard]] std::uint32_t checkedCount(const vm::Context& context, std::uint64_t count);

/// Throws when the run is hermetic; `what` names what the function depends on.
void forbidWhenHermetic(const Call& call, std::string_view what);

}  // namespace kcl::stdlib
