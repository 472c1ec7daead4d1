// Run-time types: language rule 9. Only dicts are converted, to instances of the schemas that a type names; the
// recursion follows the type, so it is as deep as the type was written.
#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/notes_kinds.h"
#include "frontend/support/similarity.h"
#include "vm/ops/ops.h"
#include "vm/program/schema_def.h"
#include "vm/value/eval_error.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::vm {
namespace {

/// Whether some value changes when it is converted to `type`: whether the type names a schema.
bool converts(const Type& type) {
    switch (type.kind) {
    case TypeKind::Schema: return true;
    case TypeKind::List:
    case TypeKind::Dict: return type.element != nullptr && converts(*type.element);
    case TypeKind::Union: return std::ranges::any_of(type.members, [](const Type* t) { return converts(*t); });
    case TypeKind::Error:
    case TypeKind::Any:
    case TypeKind::Void:
    case TypeKind::None:
    case TypeKind::Bool:
    case TypeKind::Int:
    case TypeKind::Float:
    case TypeKind::Str:
    case TypeKind::BoolLit:
    case TypeKind::IntLit:
    case TypeKind::FloatLit:
    case TypeKind::StrLit:
    case TypeKind::Unit:
    case TypeKind::UnitLit:
    case TypeKind::SchemaType:
    case TypeKind::Function:
    case TypeKind::Module: return false;
    }
    return false;
}

bool declares(const SchemaDef& def, const Key& key) {
    const std::int32_t slot = def.slot(key);
    return slot >= 0 && def.attrs[static_cast<std::size_t>(slot)].declared;
}

bool accepts(const SchemaDef& def, const Dict& dict) {
    return def.indexSignature.present || std::ranges::all_of(dict.view(), [&](const DictEntry& entry) {
               return entry.key.text().starts_with('_') || declares(def, entry.key);
           });
}

Value convertTo(Context& context, Value v, const Type& type, bool isItem);

/// The value of `body`, which converts a part of something; `place` says of a mistake in it which part.
template <typename Body, typename Place>
Value part(const Body& body, const Place& place) {
    try {
        return body();
    } catch (EvalError& error) {
        place(error);
        throw;
    }
}

Value toList(Context& context, Value v, const Type& element) {
    const List& from = *v.asList();
    List* out = nullptr;
    for (std::uint32_t i = 0; i < from.size; ++i) {
        const Value made = part([&] { return convertTo(context, from.items[i], element, true); },
                                [i](EvalError& error) { error.inside("[" + std::to_string(i) + "]"); });
        if (made.address() != from.items[i].address() || made.kind() != from.items[i].kind()) {
            if (out == nullptr) {
                out = makeList(context.heap, from.view());
            }
            out->items[i] = made;
        }
    }
    return out == nullptr ? v : Value::list(out);
}

Value toDict(Context& context, Value v, const Type& element) {
    const Dict& from = *v.asDict();
    Dict* out = nullptr;
    for (std::uint32_t i = 0; i < from.size; ++i) {
        const Value old = from.entries[i].value;
        const Value made = part([&] { return convertTo(context, old, element, false); },
                                [&](EvalError& error) { error.inside(from.entries[i].key.text()); });
        if (made.address() != old.address() || made.kind() != old.kind()) {
            if (out == nullptr) {
                out = copyDict(context.heap, from);
            }
            out->entries[i].value = made;
        }
    }
    return out == nullptr ? v : Value::dict(out);
}

/// Why a mapping is no value of a schema: unknown keys in its order, then the attributes it lacks, those of the schema
/// before those of its bases, whether or not they have defaults (observed).
std::string mismatch(const SchemaDef& def, const Dict& keys) {
    std::string out;
    const auto line = [&](const std::string& text) {
        out += out.empty() ? "" : "\n";
        out += text;
    };
    for (const DictEntry& entry : keys.view()) {
        if (!declares(def, entry.key) && !def.indexSignature.present) {
            line(diag::format(diag::MismatchUnknownAttribute, def.name, entry.key.text()));
        }
    }
    for (const SchemaDef* s = &def; s != nullptr; s = s->base) {
        for (const AttrDef& attr : s->attrs) {
            const bool inherited = s->base != nullptr && s->base->slot(attr.key) >= 0;
            if (!inherited && attr.declared && !attr.optional && keys.find(attr.key) == nullptr) {
                line(diag::format(diag::MismatchMissingAttribute, def.name, attr.key.text()));
            }
        }
    }
    return out;
}

/// The first key that the schema does not have; empty when it has all.
std::string_view unknownKey(const SchemaDef& def, const Dict& keys) {
    const auto entries = keys.view();
    const auto unknown = std::ranges::find_if(entries, [&](const DictEntry& e) { return !declares(def, e.key); });
    return def.indexSignature.present || unknown == entries.end() ? std::string_view{} : unknown->key.text();
}

/// For keys that the schema does not have: the attribute without a value that looks most like each.
std::vector<std::string> similarAttributes(const SchemaDef& def, const Dict& keys) {
    constexpr double kAlike = 0.8;
    constexpr std::size_t kMost = 8;
    constexpr std::size_t kMostKeys = 64;
    constexpr std::size_t kLongest = 256;
    std::vector<std::string> out;
    for (const DictEntry& entry : keys.view().first(std::min<std::size_t>(keys.size, kMostKeys))) {
        if (out.size() == kMost) {
            break;
        }
        if (declares(def, entry.key) || def.indexSignature.present || entry.key.text().size() > kLongest) {
            continue;
        }
        double best = kAlike;
        std::string_view similar;
        for (const AttrDef& attr : def.attrs) {
            const double score = attr.key.text().size() > kLongest ? 0.0 : similarity(entry.key.text(), attr.key.text());
            if (keys.find(attr.key) == nullptr && score > best) {
                best = score;
                similar = attr.key.text();
            }
        }
        if (!similar.empty()) {
            out.push_back(diag::format(diag::SimilarAttribute, entry.key.text(), similar));
        }
    }
    return out;
}

/// `isItem`: v stands in a list.
Value convertTo(Context& context, Value v, const Type& type, bool isItem) {
    if ((!v.is(ValueKind::Dict) && !v.is(ValueKind::List)) || !converts(type)) {
        return v;
    }
    if (type.is(TypeKind::Union)) {
        for (const Type* member : type.members) {
            const Value made = convertTo(context, v, *member, isItem);
            if (hasType(made, *member, false)) {
                return made;
            }
        }
        return v;
    }
    if (v.is(ValueKind::List)) {
        return type.is(TypeKind::List) ? toList(context, v, *type.element) : v;
    }
    if (type.is(TypeKind::Dict)) {
        return toDict(context, v, *type.element);
    }
    if (type.is(TypeKind::Schema)) {
        const SchemaDef* def = context.schema(type.schema);
        if (def != nullptr && accepts(*def, *v.asDict())) {
            return isItem ? context.instantiateItem(*def, *v.asDict()) : context.instantiate(*def, *v.asDict(), {});
        }
    }
    return v;
}

}  // namespace

Value convert(Context& context, Value v, const Type& type) {
    return convertTo(context, v, type, false);
}

bool hasType(Value v, const Type& type, bool strict) {
    if (v.isNullish()) {
        return true;
    }
    switch (type.kind) {
    case TypeKind::Error:
    case TypeKind::Any: return true;
    case TypeKind::Void:
    case TypeKind::None:
    case TypeKind::Module: return false;
    case TypeKind::Bool: return v.is(ValueKind::Bool);
    case TypeKind::Int: return v.is(ValueKind::Int);
    case TypeKind::Float: return v.isNumber();
    case TypeKind::Str: return v.is(ValueKind::Str);
    case TypeKind::BoolLit: return v.is(ValueKind::Bool) && v.asBool() == type.boolValue;
    case TypeKind::IntLit: return v.is(ValueKind::Int) && v.asInt() == type.intValue;
    case TypeKind::FloatLit: return v.is(ValueKind::Float) && v.asFloat() == type.floatValue;
    case TypeKind::StrLit: return v.is(ValueKind::Str) && v.asString() == type.text;
    case TypeKind::Unit: return v.is(ValueKind::Unit);
    case TypeKind::UnitLit:
        return v.is(ValueKind::Unit) && v.unitRaw() == type.intValue && v.unitSuffix() == type.unit;
    case TypeKind::List:
        return v.is(ValueKind::List) && (type.element == nullptr || type.element->is(TypeKind::Any) ||
                                         std::ranges::all_of(v.asList()->view(), [&](Value item) {
                                             return hasType(item, *type.element, strict);
                                         }));
    case TypeKind::Dict:
        return v.is(ValueKind::Dict) && (type.element == nullptr || type.element->is(TypeKind::Any) ||
                                         std::ranges::all_of(v.asDict()->view(), [&](const DictEntry& entry) {
                                             return hasType(entry.value, *type.element, strict);
                                         }));
    case TypeKind::Union:
        return std::ranges::any_of(type.members, [&](const Type* member) { return hasType(v, *member, strict); });
    case TypeKind::Schema:
        return v.is(ValueKind::Instance) && (!strict || v.asInstance()->def->id == type.schema);
    case TypeKind::SchemaType: return v.is(ValueKind::SchemaType);
    case TypeKind::Function: return v.is(ValueKind::Function);
    }
    return false;
}

Value convertChecked(Context& context, Value v, const Type& type, bool strict) {
    const Value made = convert(context, v, type);
    if (hasType(made, type, strict)) [[likely]] {
        return made;
    }
    const std::string wanted = runtimeTypeText(type);
    const bool mapping = made.is(ValueKind::Dict) || made.is(ValueKind::Instance);
    const SchemaDef* def = type.is(TypeKind::Schema) && mapping ? context.schema(type.schema) : nullptr;
    if (def == nullptr) {
        throw EvalError(diag::RuntimeTypeMismatch, wanted, typeName(made));
    }
    const Dict& keys = made.is(ValueKind::Dict) ? *made.asDict() : made.asInstance()->attrs;
    EvalError error(diag::RuntimeSchemaMismatch, wanted, typeName(made), mismatch(*def, keys));
    error.diagnostic().notes = similarAttributes(*def, keys);
    error.wrongKey(unknownKey(*def, keys));
    throw error;
}

}  // namespace kcl::vm
