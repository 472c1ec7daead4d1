// Comparison, identity and membership: language rule 3.8.
#include "frontend/diag/eval_kinds.h"
#include "vm/ops/ops.h"
#include "vm/ops/pair_memo.h"
#include "vm/value/depth.h"

#include <algorithm>
#include <string_view>

namespace kcl::vm {
namespace {

class Equality {
public:
    bool values(Value a, Value b, std::uint32_t depth) {
        if (a.kind() != b.kind()) {
            return a.isNumber() && b.isNumber() &&
                   (a.is(ValueKind::Int) ? static_cast<double>(a.asInt()) == b.asFloat()
                                         : a.asFloat() == static_cast<double>(b.asInt()));
        }
        switch (a.kind()) {
        case ValueKind::Undefined:
        case ValueKind::None: return true;
        case ValueKind::Bool:
        case ValueKind::Int: return a.asInt() == b.asInt();
        case ValueKind::Float: return a.asFloat() == b.asFloat();
        case ValueKind::Unit: return a.unitRaw() == b.unitRaw() && a.unitSuffix() == b.unitSuffix();
        case ValueKind::Str: return a.asString() == b.asString();
        case ValueKind::List:
            return memo_.agree(a, b) || memo_.note(lists(*a.asList(), *b.asList(), depth), a, b);
        case ValueKind::Dict:
            return memo_.agree(a, b) || memo_.note(dicts(*a.asDict(), *b.asDict(), depth), a, b);
        case ValueKind::Instance:
            return memo_.agree(a, b) ||
                   memo_.note(dicts(a.asInstance()->attrs, b.asInstance()->attrs, depth), a, b);
        case ValueKind::Function:
        case ValueKind::SchemaType: return a.address() == b.address();
        }
        return false;
    }

private:
    bool lists(const List& a, const List& b, std::uint32_t depth) {
        checkDepth(depth);
        if (a.size != b.size) {
            return false;
        }
        for (std::uint32_t i = 0; i < a.size; ++i) {
            if (!values(a.items[i], b.items[i], depth + 1)) {
                return false;
            }
        }
        return true;
    }

    bool dicts(const Dict& a, const Dict& b, std::uint32_t depth) {
        checkDepth(depth);
        if (a.size != b.size) {
            return false;
        }
        for (std::uint32_t i = 0; i < a.size; ++i) {
            const DictEntry& entry = a.entries[i];
            // Dicts that are equal mostly have their keys in the same order.
            const DictEntry* other = b.entries[i].key == entry.key ? b.entries + i : b.find(entry.key);
            if (other == nullptr || !values(entry.value, other->value, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    PairMemo memo_;
};

enum class Ordering : std::uint8_t { Less, Equal, Greater, Unordered };

std::string_view symbol(CmpOp op) {
    switch (op) {
    case CmpOp::Eq: return "==";
    case CmpOp::NotEq: return "!=";
    case CmpOp::Lt: return "<";
    case CmpOp::LtE: return "<=";
    case CmpOp::Gt: return ">";
    case CmpOp::GtE: return ">=";
    case CmpOp::In: return "in";
    case CmpOp::NotIn: return "not in";
    case CmpOp::Is: return "is";
    case CmpOp::IsNot: return "is not";
    }
    return {};
}

bool isOrderedNumber(Value v) {
    return v.isNumber() || v.is(ValueKind::Bool);
}

template <typename T>
Ordering orderOf(T a, T b) {
    return a < b ? Ordering::Less : a > b ? Ordering::Greater : a == b ? Ordering::Equal : Ordering::Unordered;
}

double asDouble(Value v) {
    return v.is(ValueKind::Float) ? v.asFloat() : static_cast<double>(v.asInt());
}

/// Lists are ordered by their first pair of unequal items (observed: `[1, "a"] >= [2, 3]` is False, no error).
Ordering orderAt(Value a, Value b, CmpOp op, std::uint32_t depth) {
    if (isOrderedNumber(a) && isOrderedNumber(b)) {
        if (!a.is(ValueKind::Float) && !b.is(ValueKind::Float)) {
            return orderOf(a.asInt(), b.asInt());
        }
        return orderOf(asDouble(a), asDouble(b));
    }
    if (a.is(ValueKind::Str) && b.is(ValueKind::Str)) {
        return orderOf(a.asString().compare(b.asString()), 0);
    }
    if (a.is(ValueKind::List) && b.is(ValueKind::List)) {
        checkDepth(depth);
        const List& left = *a.asList();
        const List& right = *b.asList();
        const std::uint32_t common = std::min(left.size, right.size);
        for (std::uint32_t i = 0; i < common; ++i) {
            if (!Equality().values(left.items[i], right.items[i], depth + 1)) {
                return orderAt(left.items[i], right.items[i], op, depth + 1);
            }
        }
        return orderOf(left.size, right.size);
    }
    throw EvalError(diag::BadComparison, symbol(op), typeName(a), typeName(b));
}

bool contains(Value item, Value container) {
    switch (container.kind()) {
    case ValueKind::Str:
        return item.is(ValueKind::Str) && container.asString().find(item.asString()) != std::string_view::npos;
    case ValueKind::List:
        return std::ranges::any_of(container.asList()->view(), [&](Value v) { return equal(item, v); });
    case ValueKind::Dict: return item.is(ValueKind::Str) && container.asDict()->find(item.asString()) != nullptr;
    case ValueKind::Instance:
        return item.is(ValueKind::Str) && container.asInstance()->attrs.find(item.asString()) != nullptr;
    case ValueKind::Undefined:
    case ValueKind::None:
    case ValueKind::Bool:
    case ValueKind::Int:
    case ValueKind::Float:
    case ValueKind::Unit:
    case ValueKind::Function:
    case ValueKind::SchemaType: break;
    }
    throw EvalError(diag::BadMembership, typeName(container));
}

}  // namespace

bool equal(Value a, Value b) {
    // The common cases need no memory of pairs.
    if (a.is(ValueKind::Str) && b.is(ValueKind::Str)) {
        return a.asString() == b.asString();
    }
    if (a.is(ValueKind::Int) && b.is(ValueKind::Int)) {
        return a.asInt() == b.asInt();
    }
    return Equality().values(a, b, 0);
}

int order(Value a, Value b, CmpOp op) {
    switch (orderAt(a, b, op, 0)) {
    case Ordering::Less: return -1;
    case Ordering::Greater: return 1;
    case Ordering::Equal:
    case Ordering::Unordered: return 0;
    }
    return 0;
}

bool compare(Context& context, CmpOp op, Value a, Value b) {
    static_cast<void>(context);
    switch (op) {
    case CmpOp::Eq:
    case CmpOp::Is: return equal(a, b);
    case CmpOp::NotEq:
    case CmpOp::IsNot: return !equal(a, b);
    case CmpOp::Lt: return orderAt(a, b, op, 0) == Ordering::Less;
    case CmpOp::Gt: return orderAt(a, b, op, 0) == Ordering::Greater;
    case CmpOp::LtE: {
        const Ordering found = orderAt(a, b, op, 0);
        return found == Ordering::Less || found == Ordering::Equal;
    }
    case CmpOp::GtE: {
        const Ordering found = orderAt(a, b, op, 0);
        return found == Ordering::Greater || found == Ordering::Equal;
    }
    case CmpOp::In: return contains(a, b);
    case CmpOp::NotIn: return !contains(a, b);
    }
    return false;
}

}  // namespace kcl::vm
