// Merging of values: `|`, the operators of dict entries, and the result of the program. Language rules 4.2 to 4.5.
//
// Nothing that a value shares is changed: a container is copied when the first of its items differs, so a merge costs
// the spine that it changes. Only the literal under construction (insertEntry, unpackInto) is changed in place.
#include "frontend/diag/eval_kinds.h"
#include "vm/emit/emit.h"
#include "vm/ops/ops.h"
#include "vm/ops/pair_memo.h"
#include "vm/program/schema_def.h"
#include "vm/value/depth.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

namespace kcl::vm {
namespace {

/// Where a nested value stands, for the message of a conflict. Lives on the stack of the merge.
struct Place {
    const Place* parent = nullptr;
    std::string_view name;   ///< of an entry
    std::int64_t item = -1;  ///< of a list; negative for an entry
};

void appendPlace(std::string& out, const Place* place) {
    std::vector<const Place*> steps;
    for (; place != nullptr; place = place->parent) {
        steps.push_back(place);
    }
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (step != steps.rbegin()) {
            out += '.';
        }
        if ((*step)->item < 0) {
            out += (*step)->name;
        } else {
            fmt::format_to(std::back_inserter(out), "list[{}]", (*step)->item);
        }
    }
}

bool isMapping(Value v) {
    return v.is(ValueKind::Dict) || v.is(ValueKind::Instance);
}

bool isCollection(Value v) {
    return isMapping(v) || v.is(ValueKind::List);
}

/// The same object or bits, so that replacing one by the other changes nothing. Not by memcmp: the padding differs.
bool identical(Value a, Value b) {
    if (a.kind() != b.kind()) {
        return false;
    }
    switch (a.kind()) {
    case ValueKind::Undefined:
    case ValueKind::None: return true;
    case ValueKind::Bool: return a.asBool() == b.asBool();
    case ValueKind::Int: return a.asInt() == b.asInt();
    case ValueKind::Float: return std::bit_cast<std::uint64_t>(a.asFloat()) == std::bit_cast<std::uint64_t>(b.asFloat());
    case ValueKind::Unit: return a.unitRaw() == b.unitRaw() && a.unitSuffix() == b.unitSuffix();
    case ValueKind::Str:
        return a.asString().data() == b.asString().data() && a.asString().size() == b.asString().size() &&
               a.isGrowableString() == b.isGrowableString();
    case ValueKind::List:
    case ValueKind::Dict:
    case ValueKind::Instance:
    case ValueKind::Function:
    case ValueKind::SchemaType: return a.address() == b.address();
    }
    return false;
}

/// A value as the message of a conflict shows it.
std::string brief(Value v) {
    std::string out;
    if (isMapping(v)) {
        out = "{...}";
    } else if (v.is(ValueKind::List)) {
        out = "[...]";
    } else {
        encodeJson(out, v, EmitOptions{}, 0);
    }
    return out;
}

/// Whether putting `given` where `present` stands is no conflict. Keys of mappings are the business of the merge.
bool subsumes(PairMemo& memo, Value given, Value present, std::uint32_t depth) {
    if (given.isNullish() || present.isNullish()) {
        return true;
    }
    if (isMapping(given)) {
        return isMapping(present);
    }
    if (given.is(ValueKind::List)) {
        if (!present.is(ValueKind::List) || given.asList()->size != present.asList()->size) {
            return false;
        }
        checkDepth(depth);
        const auto left = given.asList()->view();
        const auto right = present.asList()->view();
        return memo.agree(given, present) ||
               memo.note(std::ranges::equal(left, right, [&](Value a, Value b) {
                   return subsumes(memo, a, b, depth + 1);
               }), given, present);
    }
    if (given.is(ValueKind::Function) || given.is(ValueKind::SchemaType)) {
        return false;
    }
    return equal(given, present);
}

bool subsumes(Value given, Value present, std::uint32_t depth) {
    PairMemo memo;
    return subsumes(memo, given, present, depth);
}

/// The entry of an overlay's attribute: its operator is that of the configuration; what the schema gave overrides, but
/// an attribute that nobody gave a value changes nothing.
DictEntry entryOf(const Instance& instance, const DictEntry& attr) {
    DictEntry out = attr;
    out.op = attr.value.is(ValueKind::Undefined) ? EntryOp::Union : EntryOp::Override;
    out.index = kNoIndex;
    if (instance.config != nullptr) {
        if (const DictEntry* given = instance.config->find(attr.key)) {
            out.op = given->op;
            out.index = given->index;
        }
    }
    return out;
}

class Merger {
public:
    Merger(Context& context, MergeOptions options)
        : context_(context), idempotentCheck_(options.idempotentCheck), resolve_(options.resolve) {}

    Value values(Value base, Value overlay, const Place* place, std::uint32_t depth) {
        if (base.isNullish()) {
            return overlay;
        }
        if (overlay.isNullish()) {
            return base;
        }
        if (!isCollection(base) || !isCollection(overlay)) {
            return overlay;
        }
        checkDepth(depth);
        if (isMapping(base) != isMapping(overlay)) {
            throw EvalError(diag::UnionFailure, typeName(base), typeName(overlay));
        }
        if (const Value* known = memo_.find(base, overlay)) {
            return *known;
        }
        const Value merged = isMapping(base) ? mappings(base, overlay, place, depth)
                                             : lists(base, *overlay.asList(), place, depth);
        memo_.store(base, overlay, merged);
        return merged;
    }

    /// What stands at `given.key` after `given` met `present`, which is null when the key was absent.
    Value entry(const DictEntry* present, const DictEntry& given, const Place* parent, std::uint32_t depth) {
        if (present == nullptr && given.index == kNoIndex) {
            return given.value;
        }
        const Place place{parent, given.key.text()};
        const Value old = present == nullptr ? Value() : present->value;
        switch (given.op) {
        case EntryOp::Union:
            if (given.index != kNoIndex) {
                return unionAt(present, given, place, depth);
            }
            if (idempotentCheck_ && !subsumes(given.value, old, depth)) {
                conflict(place, old, given.value);
            }
            return values(old, given.value, &place, depth + 1);
        case EntryOp::Override: return given.index == kNoIndex ? given.value : overrideAt(old, given);
        case EntryOp::Insert: return insertAt(old, given);
        }
        return given.value;
    }

private:
    [[noreturn]] static void conflict(const Place& place, Value old, Value given) {
        std::string path;
        appendPlace(path, &place);
        const std::string shown = brief(given);
        throw EvalError(diag::ConflictingValues, place.name, brief(old), shown, path, place.name, shown);
    }

    static std::uint32_t checkedIndex(const List& list, std::int32_t index) {
        const std::int64_t at = index < 0 ? std::int64_t{index} + list.size : index;
        if (at < 0 || at >= list.size) {
            throw EvalError(diag::IndexOutOfBounds, std::uint64_t{list.size}, std::int64_t{index});
        }
        return static_cast<std::uint32_t>(at);
    }

    Value withItem(const List& list, std::uint32_t at, Value v) {
        List* out = makeList(context_.heap, list.view());
        out->items[at] = v;
        return Value::list(out);
    }

    Value unionAt(const DictEntry* present, const DictEntry& given, const Place& place, std::uint32_t depth) {
        if (present != nullptr && !present->value.is(ValueKind::List)) {
            throw EvalError(diag::UnionIndexOfNoList, std::int64_t{given.index});
        }
        if (present == nullptr || present->value.asList()->size == 0) {
            throw EvalError(diag::UnionIndexOfEmptyList, std::int64_t{given.index});
        }
        const List& list = *present->value.asList();
        const std::uint32_t at = checkedIndex(list, given.index);
        const Value old = list.items[at];
        if (idempotentCheck_ && !subsumes(given.value, old, depth)) {
            const std::string name = fmt::format("{}[{}]", place.name, given.index);
            conflict(Place{place.parent, name}, old, given.value);
        }
        return withItem(list, at, values(old, given.value, &place, depth + 1));
    }

    Value overrideAt(Value old, const DictEntry& given) {
        if (!old.is(ValueKind::List)) {
            throw EvalError(diag::OverrideIndexOfNoList, std::int64_t{given.index});
        }
        const List& list = *old.asList();
        const std::uint32_t at = checkedIndex(list, given.index);
        if (!given.value.is(ValueKind::Undefined)) {
            return withItem(list, at, given.value);
        }
        List* out = makeList(context_.heap, list.size);
        std::copy(list.items, list.items + at, out->items);
        std::copy(list.items + at + 1, list.items + list.size, out->items + at);
        out->size = list.size - 1;
        return Value::list(out);
    }

    Value insertAt(Value old, const DictEntry& given) {
        if (!(old.isNullish() || old.is(ValueKind::List)) || !given.value.is(ValueKind::List)) {
            throw EvalError(diag::InsertIntoNoList, typeName(old), typeName(given.value));
        }
        if (old.isNullish() && (given.index == kNoIndex || given.index == 0)) {
            return given.value;
        }
        const List empty;
        const List& list = old.isNullish() ? empty : *old.asList();
        const List& added = *given.value.asList();
        std::uint32_t at = list.size;
        if (given.index != kNoIndex) {
            if (given.index >= 0) {
                if (static_cast<std::uint32_t>(given.index) > list.size) {
                    throw EvalError(diag::InsertIndexOutOfRange, std::int64_t{given.index}, std::uint64_t{list.size});
                }
                at = static_cast<std::uint32_t>(given.index);
            } else {
                at = insertBefore(list, given.index);
            }
        }
        if (at == list.size) {
            return binary(context_, BinOp::Add, old, given.value);
        }
        const std::uint64_t size = std::uint64_t{list.size} + added.size;
        if (size > UINT32_MAX) {
            throw EvalError(diag::CollectionTooLarge);
        }
        List* out = makeList(context_.heap, static_cast<std::uint32_t>(size));
        std::copy(list.items, list.items + at, out->items);
        std::copy(added.items, added.items + added.size, out->items + at);
        std::copy(list.items + at, list.items + list.size, out->items + at + added.size);
        out->size = static_cast<std::uint32_t>(size);
        return Value::list(out);
    }

    /// A negative index counts from the end.
    static std::uint32_t insertBefore(const List& list, std::int32_t index) {
        const std::int64_t at = std::int64_t{index} + list.size;
        if (at < 0) {
            throw EvalError(diag::IndexOutOfBounds, std::uint64_t{list.size}, std::int64_t{index});
        }
        return static_cast<std::uint32_t>(at);
    }

    Value lists(Value base, const List& overlay, const Place* place, std::uint32_t depth) {
        const List& from = *base.asList();
        List* out = nullptr;
        const auto changed = [&]() -> List& {
            if (out == nullptr) {
                out = makeList(context_.heap, std::max(from.size, overlay.size));
                std::copy(from.items, from.items + from.size, out->items);
                out->size = from.size;
            }
            return *out;
        };
        const std::uint32_t common = std::min(from.size, overlay.size);
        for (std::uint32_t i = 0; i < common; ++i) {
            const Place item{place, {}, i};
            const Value merged = values(from.items[i], overlay.items[i], &item, depth + 1);
            if (!identical(merged, from.items[i])) {
                changed().items[i] = merged;
            }
        }
        const std::uint32_t added = overlay.size - common;
        if (out == nullptr && added > 0) {
            out = extendList(context_.heap, from, added);
        }
        for (std::uint32_t i = common; i < overlay.size; ++i) {
            out->push(context_.heap, overlay.items[i]);
        }
        return out == nullptr ? base : Value::list(out);
    }

    Value mappings(Value base, Value overlay, const Place* place, std::uint32_t depth) {
        const bool instance = base.is(ValueKind::Instance) || overlay.is(ValueKind::Instance);
        const Dict& from = base.is(ValueKind::Instance) ? base.asInstance()->attrs : *base.asDict();
        if (!instance && from.size == 0 && std::ranges::all_of(overlay.asDict()->view(), [](const DictEntry& given) {
                return given.index == kNoIndex;
            })) {
            return overlay;
        }
        Dict* out = instance ? copyDict(context_.heap, from) : nullptr;
        const auto apply = [&](const DictEntry& given) {
            const DictEntry* present = (out == nullptr ? from : *out).find(given.key);
            const Value merged = entry(present, given, place, depth);
            if (present != nullptr && present->op == given.op && present->index == given.index &&
                identical(present->value, merged)) {
                return;
            }
            if (out == nullptr) {
                out = present != nullptr ? copyDict(context_.heap, from) : extendDict(context_.heap, from, 1);
            }
            out->set(context_.heap, given.key, merged, given.op, given.index);
        };
        if (overlay.is(ValueKind::Dict)) {
            for (const DictEntry& given : overlay.asDict()->view()) {
                apply(given);
            }
        } else {
            const Instance& given = *overlay.asInstance();
            for (const DictEntry& attr : given.attrs.view()) {
                apply(entryOf(given, attr));
            }
        }
        if (instance) {
            return mergedInstance(base, overlay, *out);
        }
        return out == nullptr ? base : Value::dict(out);
    }

    Value mergedInstance(Value base, Value overlay, const Dict& attrs) {
        auto* made = context_.heap.make<Instance>();
        *made = base.is(ValueKind::Instance) ? *base.asInstance() : *overlay.asInstance();
        made->where = {};
        if (overlay.is(ValueKind::Instance)) {
            made->args = overlay.asInstance()->args;
            // Observed: a missing attribute is reported at the first of the two that a schema expression made.
            const Span first = base.is(ValueKind::Instance) ? base.asInstance()->where : Span{};
            made->where = first.begin != first.end ? first : overlay.asInstance()->where;
        }
        made->attrs = attrs;
        made->config = makeDict(context_.heap, attrs.size);
        configure(*made, base);
        configure(*made, overlay);
        return resolve_ ? context_.instantiateAgain(*made, *made->config) : Value::instance(made);
    }

    /// Adds the keys that the configuration of `side` gave to that of `made`, with the merged values.
    void configure(Instance& made, Value side) {
        const Dict* keys = side.is(ValueKind::Instance) ? side.asInstance()->config : side.asDict();
        if (keys == nullptr) {
            return;
        }
        for (const DictEntry& given : keys->view()) {
            const DictEntry* merged = made.attrs.find(given.key);
            if (merged != nullptr) {
                made.config->set(context_.heap, given.key, merged->value, resolve_ ? EntryOp::Override : given.op,
                                 resolve_ ? kNoIndex : given.index);
            }
        }
    }

    Context& context_;
    PairMemo memo_;
    bool idempotentCheck_;
    bool resolve_;
};

constexpr MergeOptions kLiteral{.orMode = false, .idempotentCheck = true, .resolve = false};

}  // namespace

Value merge(Context& context, Value base, Value overlay, MergeOptions options) {
    if (options.orMode && !base.isNullish() && !overlay.isNullish() && (!isCollection(base) || !isCollection(overlay))) {
        if (base.is(ValueKind::Int) && overlay.is(ValueKind::Int)) {
            return Value::integer(base.asInt() | overlay.asInt());
        }
        throw EvalError(diag::BadUnionOperands, typeName(base), typeName(overlay));
    }
    return Merger(context, options).values(base, overlay, nullptr, 0);
}

Value mergeResult(Context& context, Value base, Value overlay) {
    if (!subsumes(overlay, base, 0)) {
        throw EvalError(diag::ConflictingResults, brief(overlay), brief(base));
    }
    // The path in a later conflict starts with the empty name of the result itself (observed).
    const Place root;
    return Merger(context, kLiteral).values(base, overlay, &root, 0);
}

void insertEntry(Context& context, Dict& target, const Key& key, Value v, EntryOp op, std::int32_t index) {
    DictEntry* present = target.find(key);
    if (present == nullptr && index == kNoIndex) {
        target.set(context.heap, key, v, op, index);
        return;
    }
    DictEntry given;
    given.key = key;
    given.value = v;
    given.op = op;
    given.index = index;
    const Value merged = Merger(context, kLiteral).entry(present, given, nullptr, 0);
    target.set(context.heap, key, merged, op, index);
}

void unpackInto(Context& context, Dict& target, Value v) {
    if (v.isNullish()) {
        return;
    }
    if (v.is(ValueKind::Dict)) {
        for (const DictEntry& entry : v.asDict()->view()) {
            insertEntry(context, target, entry.key, entry.value, entry.op, entry.index);
        }
        return;
    }
    if (v.is(ValueKind::Instance)) {
        const Instance& instance = *v.asInstance();
        for (const DictEntry& attr : instance.attrs.view()) {
            const DictEntry given = entryOf(instance, attr);
            insertEntry(context, target, given.key, given.value, given.op, given.index);
        }
        return;
    }
    throw EvalError(diag::BadUnpack, textOf(context, v));
}

void spliceInto(Context& context, List& target, Value v) {
    if (v.isNullish()) {
        return;
    }
    if (v.is(ValueKind::List)) {
        // A list may be spliced into itself, so its size is taken first.
        const List source = *v.asList();
        for (const Value item : source.view()) {
            target.push(context.heap, item);
        }
        return;
    }
    if (isMapping(v)) {
        const Dict& keys = v.is(ValueKind::Dict) ? *v.asDict() : v.asInstance()->attrs;
        for (const DictEntry& entry : keys.view()) {
            target.push(context.heap, Value::string(entry.key.text()));
        }
        return;
    }
    throw EvalError(diag::BadUnpack, textOf(context, v));
}

}  // namespace kcl::vm
