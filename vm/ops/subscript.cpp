// `v[i]` and `v[a:b:c]`: language rules 3.5, 3.10 and 3.11. Strings are indexed by code point.
#include "frontend/diag/eval_kinds.h"
#include "frontend/support/utf8.h"
#include "vm/ops/ops.h"
#include "vm/value/eval_error.h"

#include <algorithm>
#include <vector>

namespace kcl::vm {
namespace {

bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Offset of the code point that starts `count` code points behind `from`.
std::size_t skip(std::string_view text, std::size_t from, std::uint64_t count) {
    for (; count > 0 && from < text.size(); --count) {
        ++from;
        while (from < text.size() && continues(text[from])) {
            ++from;
        }
    }
    return from;
}

Value character(std::string_view text, std::int64_t index) {
    // Most indices are small: do not count the whole string unless the index is negative or past the end.
    if (index >= 0) {
        const std::size_t at = skip(text, 0, static_cast<std::uint64_t>(index));
        if (at >= text.size()) {
            throw EvalError(diag::StringIndexOutOfRange, index);
        }
        return Value::string(text.substr(at, skip(text, at, 1) - at));
    }
    std::size_t at = text.size();
    std::int64_t left = index;
    while (left < 0 && at > 0) {
        --at;
        if (!continues(text[at])) {
            ++left;
        }
    }
    if (left < 0) {
        throw EvalError(diag::IndexOutOfBounds, std::uint64_t{countCodePoints(text)}, index);
    }
    return Value::string(text.substr(at, skip(text, at, 1) - at));
}

Value item(const List& list, std::int64_t index) {
    if (index >= list.size) {
        throw EvalError(diag::ListIndexOutOfRange, index);
    }
    if (index >= 0) {
        return list.items[index];
    }
    if (index < -std::int64_t{list.size}) {
        throw EvalError(diag::IndexOutOfBounds, std::uint64_t{list.size}, index);
    }
    return list.items[index + std::int64_t{list.size}];
}

/// The items that a slice takes: `count` of them from `start` in steps of `step`.
struct Range {
    std::int64_t start = 0;
    std::int64_t step = 1;
    std::int64_t count = 0;
};

std::int64_t bound(Value v, std::int64_t fallback, std::int64_t size, std::int64_t low, std::int64_t high) {
    if (!v.is(ValueKind::Int)) {  // observed: a bound that is no integer counts as absent
        return fallback;
    }
    const std::int64_t at = v.asInt() < 0 ? (v.asInt() < -size ? low : v.asInt() + size) : v.asInt();
    return std::clamp(at, low, high);
}

Range rangeOf(std::int64_t size, Value lower, Value upper, Value stepValue) {
    Range out;
    out.step = stepValue.is(ValueKind::Int) ? stepValue.asInt() : 1;
    if (out.step == 0) {
        throw EvalError(diag::SliceStepZero);
    }
    if (out.step > 0) {
        out.start = bound(lower, 0, size, 0, size);
        const std::int64_t end = bound(upper, size, size, 0, size);
        out.count = end > out.start ? (end - out.start - 1) / out.step + 1 : 0;
    } else {
        out.start = bound(lower, size - 1, size, -1, size - 1);
        const std::int64_t end = bound(upper, -1, size, -1, size - 1);
        out.count = out.start > end ? (out.start - end - 1) / -std::max(out.step, -INT64_MAX) + 1 : 0;
    }
    return out;
}

Value sliceList(Context& context, const List& list, const Range& range) {
    List* out = makeList(context.heap, static_cast<std::uint32_t>(range.count));
    std::int64_t at = range.start;
    for (std::int64_t i = 0; i < range.count; ++i, at += i < range.count ? range.step : 0) {
        out->items[i] = list.items[at];
    }
    out->size = static_cast<std::uint32_t>(range.count);
    return Value::list(out);
}

Value sliceText(Context& context, std::string_view text, std::int64_t characters, const Range& range) {
    if (range.count == 0) {
        return Value::string({});
    }
    if (range.step == 1) {
        const std::size_t begin = skip(text, 0, static_cast<std::uint64_t>(range.start));
        const std::size_t end = skip(text, begin, static_cast<std::uint64_t>(range.count));
        return Value::string(text.substr(begin, end - begin));
    }
    std::vector<std::uint32_t> starts;
    starts.reserve(static_cast<std::size_t>(characters) + 1);
    for (std::size_t at = 0; at < text.size(); at = skip(text, at, 1)) {
        starts.push_back(static_cast<std::uint32_t>(at));
    }
    starts.push_back(static_cast<std::uint32_t>(text.size()));
    std::string out;
    std::int64_t at = range.start;
    for (std::int64_t i = 0; i < range.count; ++i, at += i < range.count ? range.step : 0) {
        const auto n = static_cast<std::size_t>(at);
        out += text.substr(starts[n], starts[n + 1] - starts[n]);
    }
    return Value::string(context.heap.copy(out));
}

}  // namespace

Value subscript(Context& context, Value v, Value index, bool optional) {
    static_cast<void>(context);
    if (v.is(ValueKind::List) && index.is(ValueKind::Int) && !(optional && v.asList()->size == 0)) {
        return item(*v.asList(), index.asInt());
    }
    if (optional && !truthy(v)) {
        return Value::none();
    }
    if (v.is(ValueKind::Dict) || (v.is(ValueKind::Instance) && index.is(ValueKind::Str))) {
        if (!index.is(ValueKind::Str)) {
            return {};
        }
        const Dict& dict = v.is(ValueKind::Dict) ? *v.asDict() : v.asInstance()->attrs;
        const DictEntry* entry = dict.find(index.asString());
        return entry == nullptr ? Value() : entry->value;
    }
    if (v.is(ValueKind::Str) && index.is(ValueKind::Int)) {
        return character(v.asString(), index.asInt());
    }
    throw EvalError(diag::NotSubscriptable, typeName(v), typeName(index));
}

Value slice(Context& context, Value v, Value lower, Value upper, Value step, bool optional) {
    if (optional && !truthy(v)) {
        return Value::none();
    }
    if (v.is(ValueKind::List)) {
        const List& list = *v.asList();
        return sliceList(context, list, rangeOf(list.size, lower, upper, step));
    }
    if (v.is(ValueKind::Str)) {
        const auto characters = static_cast<std::int64_t>(countCodePoints(v.asString()));
        return sliceText(context, v.asString(), characters, rangeOf(characters, lower, upper, step));
    }
    throw EvalError(diag::BadSliceReceiver, typeName(v));
}

}  // namespace kcl::vm
