// `-S a.b.0`: the part of the result that is printed.
#include "frontend/diag/eval_kinds.h"
#include "vm/emit/plan.h"
#include "vm/value/eval_error.h"

#include <charconv>

namespace kcl::vm {
namespace {

/// The member `step` of `v`, or Undefined. Private keys and functions can be selected (observed).
Value member(Value v, std::string_view step) {
    if (v.is(ValueKind::Dict) || v.is(ValueKind::Instance)) {
        const DictEntry* entry = entriesOf(v).find(step);
        return entry == nullptr ? Value() : entry->value;
    }
    if (!v.is(ValueKind::List)) {
        return {};
    }
    std::uint32_t wanted = 0;
    const auto parsed = std::from_chars(step.data(), step.data() + step.size(), wanted);
    if (parsed.ec != std::errc() || parsed.ptr != step.data() + step.size() || wanted >= v.asList()->size) {
        return {};
    }
    return v.asList()->items[wanted];
}

}  // namespace

Value selectPath(Context& context, Value result, std::string_view path) {
    static_cast<void>(context);
    Value at = result;
    for (std::size_t from = 0; from <= path.size();) {
        const std::size_t end = std::min(path.find('.', from), path.size());
        at = member(at, path.substr(from, end - from));
        if (at.is(ValueKind::Undefined)) {
            throw EvalError(diag::SelectedPathNotFound, path);
        }
        from = end + 1;
    }
    return at;
}

}  // namespace kcl::vm
