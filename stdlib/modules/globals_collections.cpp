// Global functions over lists, dicts and texts: spec "stdlib section 1".
#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/library_kinds.h"
#include "frontend/support/hash.h"
#include "stdlib/args.h"
#include "stdlib/builtins.h"
#include "stdlib/items.h"
#include "vm/ops/ops.h"
#include "vm/program/program.h"
#include "vm/types/type.h"

#include <algorithm>
#include <bit>
#include <vector>

namespace kcl::stdlib {

vm::List* itemsOf(vm::Context& context, Value v) {
    if (v.is(ValueKind::List)) {
        return vm::makeList(context.heap, v.asList()->view());
    }
    vm::List* const out = vm::makeList(context.heap);
    const bool iterable = forEachItem(v, [&](Value item) {
        out->push(context.heap, item);
        return true;
    });
    if (!iterable) {
        throw vm::EvalError(diag::NotIterable, vm::typeName(v));
    }
    return out;
}

namespace {

/// The first of the greatest (`op` Gt) or least (Lt) arguments or items.
Value extreme(Call& call, vm::CmpOp op) {
    if (call.args.empty()) {
        throw vm::EvalError(diag::TakesOneArgument, call.builtin.name, std::size_t{0});
    }
    bool first = true;
    Value best;
    const auto visit = [&](Value v) {
        if (first || vm::compare(call.context, op, v, best)) {
            best = v;
        }
        first = false;
        return true;
    };
    if (call.args.size() > 1) {
        std::for_each(call.args.begin(), call.args.end(), visit);
        return best;
    }
    const Value only = call.args[0];
    if (!forEachItem(only, visit)) {
        throw vm::EvalError(diag::IterableOf, vm::typeName(only));
    }
    if (first) {
        throw vm::EvalError(diag::EmptyArgument, vm::typeName(only));
    }
    return best;
}

/// Equal values have equal hashes. Looks only at the surface of collections, so that its cost is bounded by their
/// size however they share parts.
std::uint64_t surfaceHash(Value v, int depth) {
    constexpr std::uint32_t kItems = 16;
    constexpr std::uint64_t kMul = 0x9E3779B97F4A7C15ULL;
    switch (v.kind()) {
    case ValueKind::Undefined:
    case ValueKind::None: return 1;
    case ValueKind::Bool: return v.asBool() ? 3 : 2;
    case ValueKind::Int: return std::bit_cast<std::uint64_t>(static_cast<double>(v.asInt())) * kMul;
    case ValueKind::Float: return std::bit_cast<std::uint64_t>(v.asFloat() == 0 ? 0.0 : v.asFloat()) * kMul;
    case ValueKind::Str: return hashText(v.asString());
    case ValueKind::List: {
        std::uint64_t h = v.asList()->size + 5;
        for (std::uint32_t i = 0; depth < 2 && i < std::min(v.asList()->size, kItems); ++i) {
            h = (h ^ surfaceHash(v.asList()->items[i], depth + 1)) * kMul;
        }
        return h;
    }
    case ValueKind::Dict:
    case ValueKind::Instance: {
        const vm::Dict& dict = v.is(ValueKind::Dict) ? *v.asDict() : v.asInstance()->attrs;
        std::uint64_t h = 6;
        for (const vm::DictEntry& entry : dict.view()) {
            h += entry.value.is(ValueKind::Undefined) ? 0 : entry.key.hash * kMul;
        }
        return h;
    }
    case ValueKind::Unit: return 7;
    case ValueKind::Function: return 8;
    case ValueKind::SchemaType: return 9;
    }
    return 0;
}

/// Order of two numbers; NaN stands behind all.
bool numberLess(Value a, Value b) {
    const auto exact = [](Value v) {
        return v.is(ValueKind::Int) ? static_cast<long double>(v.asInt()) : static_cast<long double>(v.asFloat());
    };
    const long double x = exact(a);
    const long double y = exact(b);
    return y != y ? x == x : x < y;
}

/// The text of the kind of a value as typeof() gives it.
std::string kindText(Value v) {
    switch (v.kind()) {
    case ValueKind::Undefined: return "UndefinedType";
    case ValueKind::None: return "None";
    case ValueKind::Unit: {
        std::string text = "number_multiplier(";
        vm::appendText(text, v);
        return text += ')';
    }
    case ValueKind::SchemaType: return "type";
    case ValueKind::Instance: return std::string(v.asInstance()->def->name);
    case ValueKind::Bool: return "bool";
    case ValueKind::Int: return "int";
    case ValueKind::Float: return "float";
    case ValueKind::Str: return "str";
    case ValueKind::List: return "list";
    case ValueKind::Dict: return "dict";
    case ValueKind::Function: return "function";
    }
    return {};
}

/// The same in messages about comparisons, where None has its Python name.
std::string comparedKind(Value v) {
    return v.is(ValueKind::None) ? "NoneType" : kindText(v);
}

/// False when None may start the accumulator.
bool isNonNullable(const vm::Type* type) {
    using vm::TypeKind;
    if (type == nullptr || type->is(TypeKind::Any) || type->is(TypeKind::None) || type->is(TypeKind::Void)) {
        return false;
    }
    return !type->is(TypeKind::Union) || std::all_of(type->members.begin(), type->members.end(), isNonNullable);
}

}  // namespace

Value globalAllTrue(Call& call) {
    bool all = true;
    const Value v = Args(call).required(0);
    if (v.is(ValueKind::Str)) {
        return Value::boolean(false);  // observed: a text, whose type the checker did not know, has no items
    }
    const bool iterable = forEachItem(v, [&](Value item) { return all = vm::truthy(item); });
    if (!iterable) {
        throw vm::EvalError(diag::NotIterable, vm::typeName(v));
    }
    return Value::boolean(all);
}

Value globalAnyTrue(Call& call) {
    bool any = false;
    const Value v = Args(call).required(0);
    if (v.is(ValueKind::Str)) {
        return Value::boolean(false);  // as all_true()
    }
    const bool iterable = forEachItem(v, [&](Value item) { return !(any = vm::truthy(item)); });
    if (!iterable) {
        throw vm::EvalError(diag::NotIterable, vm::typeName(v));
    }
    return Value::boolean(any);
}

Value globalDict(Call& call) {
    vm::Context& context = call.context;
    const Value x = call.args.empty() ? keyword(call, "x") : call.args[0];
    vm::Dict* out = nullptr;
    if (x.is(ValueKind::Dict)) {
        out = vm::copyDict(context.heap, *x.asDict());
    } else if (x.is(ValueKind::Instance)) {
        out = vm::copyDict(context.heap, x.asInstance()->attrs);
    } else {
        out = vm::makeDict(context.heap);
        std::size_t at = 0;
        const bool iterable = (x.is(ValueKind::Undefined) && call.args.empty()) || forEachItem(x, [&](Value pair) {
            const vm::List* const both = itemsOf(context, pair);
            if (both->size != 2) {
                throw vm::EvalError(diag::BadPairLength, at, std::uint64_t{both->size});
            }
            out->set(context.heap, vm::Key(vm::textOf(context, both->items[0])), both->items[1]);
            ++at;
            return true;
        });
        if (!iterable) {
            throw vm::EvalError(diag::NotIterable, vm::typeName(x));
        }
    }
    for (const vm::KeywordValue& given : call.keywords) {
        vm::insertEntry(context, *out, vm::Key(given.name), given.value, vm::EntryOp::Union, vm::kNoIndex);
    }
    return Value::dict(out);
}

Value globalIsunique(Call& call) {
    const Value v = Args(call).required(0);
    if (!v.is(ValueKind::List)) {
        return Value::boolean(false);
    }
    const std::span<const Value> items = v.asList()->view();
    std::vector<std::pair<std::uint64_t, std::uint32_t>> hashes;
    hashes.reserve(items.size());
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        hashes.emplace_back(surfaceHash(items[i], 0), i);
    }
    std::sort(hashes.begin(), hashes.end());
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        for (std::size_t j = i + 1; j < hashes.size() && hashes[j].first == hashes[i].first; ++j) {
            if (vm::equal(items[hashes[i].second], items[hashes[j].second])) {
                return Value::boolean(false);
            }
        }
    }
    return Value::boolean(true);
}

Value globalLen(Call& call) {
    const Value v = Args(call).required(0);
    switch (v.kind()) {
    case ValueKind::Str: return Value::integer(static_cast<std::int64_t>(v.asString().size()));
    case ValueKind::List: return Value::integer(v.asList()->size);
    case ValueKind::Dict: return Value::integer(v.asDict()->size);
    case ValueKind::Instance: return Value::integer(v.asInstance()->attrs.size);
    case ValueKind::Undefined:
    case ValueKind::None:
    case ValueKind::Bool:
    case ValueKind::Int:
    case ValueKind::Float:
    case ValueKind::Unit:
    case ValueKind::Function:
    case ValueKind::SchemaType: break;
    }
    throw vm::EvalError(diag::NoLength, comparedKind(v));
}

Value globalList(Call& call) {
    if (call.args.empty() && call.keywords.empty()) {
        return Value::list(vm::makeList(call.context.heap));
    }
    return Value::list(itemsOf(call.context, Args(call)[0]));
}

Value globalMax(Call& call) {
    return extreme(call, vm::CmpOp::Gt);
}

Value globalMin(Call& call) {
    return extreme(call, vm::CmpOp::Lt);
}

Value globalPrint(Call& call) {
    std::string& out = call.context.printed;
    for (std::size_t i = 0; i < call.args.size(); ++i) {
        if (i > 0) {
            out += ' ';
        }
        out += vm::textOf(call.context, call.args[i]);
    }
    const Value end = keyword(call, "end");
    out += end.isNullish() ? std::string_view("\n") : vm::textOf(call.context, end);
    call.context.heap.reserve(out.size());
    return Value::none();
}

Value globalRange(Call& call) {
    const Args args(call);
    const Value given[] = {args[0], args[1], args[2]};
    if (!given[0].is(ValueKind::Int)) {
        return {};
    }
    const bool both = !given[1].isNullish();
    const Value step = given[2].isNullish() ? Value::integer(1) : given[2];
    if ((both && !given[1].is(ValueKind::Int)) || !step.is(ValueKind::Int)) {
        return {};
    }
    if (step.asInt() == 0) {
        throw vm::EvalError(diag::RangeStepZero);
    }
    const std::int64_t first = both ? given[0].asInt() : 0;
    const std::int64_t stop = both ? given[1].asInt() : given[0].asInt();
    // Differences of 64 bit numbers need 65: they are taken unsigned, where the order of the two is known.
    std::uint64_t count = 0;
    if (step.asInt() > 0 && first < stop) {
        const std::uint64_t distance = static_cast<std::uint64_t>(stop) - static_cast<std::uint64_t>(first);
        count = (distance - 1) / static_cast<std::uint64_t>(step.asInt()) + 1;
    } else if (step.asInt() < 0 && first > stop) {
        const std::uint64_t distance = static_cast<std::uint64_t>(first) - static_cast<std::uint64_t>(stop);
        count = (distance - 1) / (0 - static_cast<std::uint64_t>(step.asInt())) + 1;
    }
    const std::uint32_t size = checkedCount(call.context, count);
    vm::List* const out = vm::makeList(call.context.heap, size);
    std::uint64_t at = static_cast<std::uint64_t>(first);
    for (std::uint32_t i = 0; i < size; ++i) {
        out->push(call.context.heap, Value::integer(static_cast<std::int64_t>(at)));
        at += static_cast<std::uint64_t>(step.asInt());
    }
    return Value::list(out);
}

Value globalReduce(Call& call) {
    const Args args(call);
    const Value reducer = args.required(0);
    if (!reducer.is(ValueKind::Function) && !reducer.is(ValueKind::SchemaType)) {
        throw vm::EvalError(diag::BadReducer);
    }
    const vm::List* const list = args.list(1);
    const Value initial = args[2];
    if (list->size == 0 && initial.is(ValueKind::Undefined)) {
        if (reducer.is(ValueKind::Function) && reducer.asFunction()->proto != nullptr &&
            !reducer.asFunction()->proto->params.empty()) {
            const vm::Type* const type = reducer.asFunction()->proto->params[0].type;
            if (isNonNullable(type)) {
                throw vm::EvalError(diag::EmptyReduce, vm::runtimeTypeText(*type));
            }
        }
        return Value::none();
    }
    std::uint32_t i = 0;
    Value accumulator = initial;
    if (initial.is(ValueKind::Undefined)) {
        accumulator = list->items[i++];
    }
    for (; i < list->size; ++i) {
        const Value pair[] = {accumulator, list->items[i]};
        accumulator = call.context.call(reducer, pair);
    }
    return accumulator;
}

Value globalSorted(Call& call) {
    const Args args(call);
    const Value v = args.required(0);
    if (!v.is(ValueKind::List) && !v.is(ValueKind::Str) && !v.is(ValueKind::Dict) && !v.is(ValueKind::Instance)) {
        throw vm::EvalError(diag::SortedOperand);
    }
    vm::List* const out = itemsOf(call.context, v);
    const std::span<Value> items = out->view();
    for (std::size_t i = 1; i < items.size(); ++i) {
        const bool numbers = items[i].isNumber() && items[i - 1].isNumber();
        const bool texts = items[i].is(ValueKind::Str) && items[i - 1].is(ValueKind::Str);
        if (!numbers && !texts) {
            throw vm::EvalError(diag::CannotCompare, comparedKind(items[i]), comparedKind(items[i - 1]));
        }
    }
    const auto less = [](Value a, Value b) {
        return a.is(ValueKind::Str) ? a.asString() < b.asString() : numberLess(a, b);
    };
    std::vector<std::pair<Value, std::uint32_t>> ordered;
    ordered.reserve(items.size());
    for (const Value item : items) {
        ordered.emplace_back(item, static_cast<std::uint32_t>(ordered.size()));
    }
    // Equal items, such as 1 and 1.0, stay in order.
    std::sort(ordered.begin(), ordered.end(), [&](const auto& a, const auto& b) {
        return less(a.first, b.first) || (!less(b.first, a.first) && a.second < b.second);
    });
    std::transform(ordered.begin(), ordered.end(), items.begin(), [](const auto& entry) { return entry.first; });
    if (args.flag(1, false)) {
        std::reverse(items.begin(), items.end());
    }
    return Value::list(out);
}

Value globalSum(Call& call) {
    const Args args(call);
    const Value iterable = args.required(0);
    const Value start = args[1].is(ValueKind::Undefined) ? Value::integer(0) : args[1];
    if (start.is(ValueKind::Str)) {
        throw vm::EvalError(diag::SumOfStrings);
    }
    if (!iterable.is(ValueKind::List)) {
        return {};
    }
    const std::span<const Value> items = iterable.asList()->view();
    if (start.is(ValueKind::List) &&
        std::all_of(items.begin(), items.end(), [](Value v) { return v.is(ValueKind::List); })) {
        // Adding one by one would copy the sum each time.
        vm::List* const out = vm::makeList(call.context.heap, start.asList()->view());
        for (const Value list : items) {
            for (const Value item : list.asList()->view()) {
                out->push(call.context.heap, item);
            }
        }
        return Value::list(out);
    }
    Value total = start;
    for (const Value item : items) {
        total = vm::binary(call.context, vm::BinOp::Add, total, item);
    }
    return total;
}

Value globalTypeof(Call& call) {
    const Args args(call);
    const Value v = args.required(0);
    std::string text;
    if (v.is(ValueKind::Instance) && args.flag(1, false) && !v.asInstance()->def->package.empty()) {
        text = v.asInstance()->def->package;
        text += '.';
    }
    return makeText(call.context, text + kindText(v));
}

Value globalZip(Call& call) {
    vm::Context& context = call.context;
    std::vector<const vm::List*> columns;
    std::uint32_t rows = call.args.empty() ? 0 : UINT32_MAX;
    for (const Value v : call.args) {
        columns.push_back(v.is(ValueKind::List) ? v.asList() : itemsOf(context, v));
        rows = std::min(rows, columns.back()->size);
    }
    vm::List* const out = vm::makeList(context.heap, rows);
    for (std::uint32_t i = 0; i < rows; ++i) {
        vm::List* const row = vm::makeList(context.heap, static_cast<std::uint32_t>(columns.size()));
        for (const vm::List* const column : columns) {
            row->push(context.heap, column->items[i]);
        }
        out->push(context.heap, Value::list(row));
    }
    return Value::list(out);
}

}  // namespace kcl::stdlib
