// Instructions that build and walk collections and strings.
#include "frontend/diag/eval_kinds.h"
#include "vm/emit/emit.h"
#include "vm/machine/interpreter.h"

#include <charconv>

namespace kcl::vm {

namespace {

std::size_t sequenceLength(unsigned char lead) {
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// Characters of the number in decimal, with its sign.
std::size_t integerLength(std::int64_t v) {
    std::uint64_t rest = v < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(v) : static_cast<std::uint64_t>(v);
    std::size_t length = v < 0 ? 2 : 1;
    while (rest >= 10) {
        rest /= 10;
        ++length;
    }
    return length;
}

}  // namespace

void Interpreter::iterStart(Value* it, Value v) {
    switch (v.kind()) {
        case ValueKind::Str:
        case ValueKind::List:
        case ValueKind::Dict: it[0] = v; break;
        case ValueKind::Instance: it[0] = v; break;
        case ValueKind::Undefined:
        case ValueKind::None:
        case ValueKind::Bool:
        case ValueKind::Int:
        case ValueKind::Float:
        case ValueKind::Unit:
        case ValueKind::Function:
        case ValueKind::SchemaType: throw EvalError(diag::NotIterable, typeName(v));
    }
    it[1] = Value::integer(0);  // elements seen
}

bool Interpreter::rangeStart(Value* it, const Value* args, std::uint32_t count) {
    const Value last = args[count - 1];
    const Value first = count == 1 ? Value::integer(0) : args[0];
    if (!first.is(ValueKind::Int) || !last.is(ValueKind::Int)) {
        return false;
    }
    if (last.asInt() > first.asInt()) {
        const std::uint64_t items = static_cast<std::uint64_t>(last.asInt()) - static_cast<std::uint64_t>(first.asInt());
        if (items > UINT32_MAX) {
            return false;
        }
        heap.reserve(items * sizeof(Value));
    }
    countStep();  // as the call
    it[0] = last;
    it[1] = first;
    return true;
}

bool Interpreter::iterNext(Value* it, std::uint32_t variables) {
    const auto at = static_cast<std::uint64_t>(it[1].asInt());
    const Value source = it[0];
    switch (source.kind()) {
        case ValueKind::List: {
            const List& list = *source.asList();
            if (at >= list.size) {
                return false;
            }
            if (variables == 1) {
                it[2] = list.items[at];
            } else {
                it[2] = Value::integer(static_cast<std::int64_t>(at));
                it[3] = list.items[at];
            }
            it[1] = Value::integer(static_cast<std::int64_t>(at + 1));
            return true;
        }
        case ValueKind::Dict:
        case ValueKind::Instance: {
            const Dict& dict = source.is(ValueKind::Dict) ? *source.asDict() : source.asInstance()->attrs;
            if (at >= dict.size) {
                return false;
            }
            it[2] = Value::string(dict.entries[at].key.text());
            if (variables > 1) {
                it[3] = dict.entries[at].value;
            }
            it[1] = Value::integer(static_cast<std::int64_t>(at + 1));
            return true;
        }
        case ValueKind::Str: {
            // The source shrinks from the front; the counter is the index of the character.
            const std::string_view text = source.asString();
            if (text.empty()) {
                return false;
            }
            const std::size_t length = std::min(sequenceLength(static_cast<unsigned char>(text.front())), text.size());
            it[variables == 1 ? 2 : 3] = Value::string(text.substr(0, length));
            if (variables > 1) {
                it[2] = Value::integer(static_cast<std::int64_t>(at));
            }
            it[0] = Value::string(text.substr(length));
            it[1] = Value::integer(static_cast<std::int64_t>(at + 1));
            return true;
        }
        case ValueKind::Undefined:
        case ValueKind::None:
        case ValueKind::Bool:
        case ValueKind::Int:
        case ValueKind::Float:
        case ValueKind::Unit:
        case ValueKind::Function:
        case ValueKind::SchemaType: return false;
    }
    return false;
}

Value Interpreter::filterStart(Value v) {
    if (v.is(ValueKind::List)) {
        return Value::list(makeList(heap));
    }
    if (v.is(ValueKind::Dict) || v.is(ValueKind::Instance)) {
        return Value::dict(makeDict(heap));
    }
    throw EvalError(diag::UnfilterableValue);
}

void Interpreter::filterKeep(Value target, const Value* it) {
    const auto at = static_cast<std::uint32_t>(it[1].asInt() - 1);
    if (target.is(ValueKind::List)) {
        target.asList()->push(heap, it[0].asList()->items[at]);
    } else {
        const Dict& from = it[0].is(ValueKind::Dict) ? *it[0].asDict() : it[0].asInstance()->attrs;
        const DictEntry& e = from.entries[at];
        target.asDict()->set(heap, e.key, e.value, e.op, e.index);
    }
}

Value Interpreter::concat(Value* parts, std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i) {
        if (!parts[i].is(ValueKind::Str) && !parts[i].is(ValueKind::Int)) {
            parts[i] = Value::string(textOf(*this, parts[i]));
        }
    }
    while (count > 0 && parts->is(ValueKind::Str) && parts->asString().empty()) {
        ++parts;
        --count;
    }
    if (count > 1 && parts->is(ValueKind::Str) && parts->asString().size() > kGrowTextFrom) {
        // `"${acc}more"`, perhaps in a fold: as a sum, which continues the text in place
        Value sum = *parts;
        for (std::uint32_t i = 1; i < count; ++i) {
            sum = binary(*this, BinOp::Add, sum, Value::string(textOf(*this, parts[i])));
        }
        return sum;
    }
    std::size_t size = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        size += parts[i].is(ValueKind::Int) ? integerLength(parts[i].asInt()) : parts[i].asString().size();
    }
    if (size > UINT32_MAX) {
        throw EvalError(diag::StringTooLong);
    }
    if (size == 0) {
        return Value::string({});
    }
    char* const out = static_cast<char*>(heap.allocate(size));
    char* at = out;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (parts[i].is(ValueKind::Int)) {
            at = std::to_chars(at, out + size, parts[i].asInt()).ptr;
        } else if (const std::string_view text = parts[i].asString(); !text.empty()) {
            std::memcpy(at, text.data(), text.size());
            at += text.size();
        }
    }
    return Value::string({out, size});
}

Value Interpreter::format(Value v, std::uint8_t spec) {
    std::string out;
    if (spec == 1) {
        encodeJson(out, v, EmitOptions{}, 0);
    } else {
        encodeYaml(out, v, EmitOptions{});
    }
    return Value::string(heap.copy(std::string_view(out)));
}

void Interpreter::insert(Value target, const Key& key, Value v, EntryOp op, std::int32_t index, bool unpack) {
    Dict& dict = *target.asDict();
    if (index == kNoIndex && op != EntryOp::Insert) {
        const std::uint32_t before = dict.size;
        DictEntry& e = dict.at(heap, key);
        if (dict.size != before) {
            e.value = v;
            e.op = op;
            return;
        }
    }
    if (!unpack) {
        insertEntry(*this, dict, key, v, op, index);
        return;
    }
    Dict* single = makeDict(heap, 1);
    single->set(heap, key, v, op, index);
    unpackInto(*this, dict, Value::dict(single));
}

}  // namespace kcl::vm
