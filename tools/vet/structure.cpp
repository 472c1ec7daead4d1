#include "tools/vet/structure.h"

#include "frontend/diag/type_kinds.h"
#include "sema/resolve/suggest.h"
#include "vm/ops/ops.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <utility>

namespace kcl::tools::vet {

namespace {

using vm::Type;
using vm::TypeKind;
using vm::Value;
using vm::ValueKind;

[[nodiscard]] bool isItem(std::string_view step) {
    return step.size() > 2 && step.front() == '[' && step.back() == ']' &&
           std::all_of(step.begin() + 1, step.end() - 1, [](char c) { return c >= '0' && c <= '9'; });
}

[[nodiscard]] bool isName(std::string_view key) {
    return !key.empty() && std::isdigit(static_cast<unsigned char>(key.front())) == 0 &&
           std::ranges::all_of(key, [](char c) { return c == '_' || c == '$' || std::isalnum(static_cast<unsigned char>(c)) != 0; });
}

/// `str(x)`, `int(5)`, `list`: a value of the data as the checker names values.
[[nodiscard]] std::string valueText(Value v) {
    constexpr std::size_t kLongest = 40;
    std::string text;
    switch (v.kind()) {
        case ValueKind::Bool:
        case ValueKind::Int:
        case ValueKind::Float:
        case ValueKind::Str: break;
        case ValueKind::Undefined:
        case ValueKind::None:
        case ValueKind::Unit:
        case ValueKind::List:
        case ValueKind::Dict:
        case ValueKind::Instance:
        case ValueKind::Function:
        case ValueKind::SchemaType: return vm::typeName(v);
    }
    vm::appendText(text, v);
    if (text.size() > kLongest) {
        std::size_t end = kLongest;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        text.resize(end);
        text += "...";
    }
    return vm::typeName(v) + "(" + text + ")";
}

/// The places of the parts of a collection, in order. An alias has none.
[[nodiscard]] std::vector<std::size_t> childrenOf(const stdlib::DataPlaces& places, std::size_t place) {
    std::vector<std::size_t> out;
    for (std::size_t at = place + 1; at < places[place].after; at = places[at].after) {
        out.push_back(at);
    }
    return out;
}

/// Whether the parts of a collection can be told apart by their number: no key twice, no alias.
[[nodiscard]] bool matches(std::size_t size, const std::vector<std::size_t>& children) { return size == children.size(); }

class Comparison {
public:
    Comparison(vm::Context& context, const vm::Program& program, const stdlib::DataPlaces& places, Path path)
        : context_(context), program_(program), places_(places), path_(std::move(path)) {}

    std::vector<Mismatch> mismatches;

    Value compare(Value v, std::size_t place, const Type& type, Span declared) {
        const bool collection = v.is(ValueKind::Dict) || v.is(ValueKind::List);
        if (!collection || places_[place].after > place + 1) {
            return compareOnce(v, place, type, declared);
        }
        // An alias: a small text can repeat one collection two to the sixtieth times. Its mistakes are reported once.
        const auto known = compared_.find({v.address(), &type});
        if (known != compared_.end()) {
            return known->second;
        }
        const Value made = compareOnce(v, place, type, declared);
        compared_.insert_or_assign({v.address(), &type}, made);
        return made;
    }

private:
    Value compareOnce(Value v, std::size_t place, const Type& type, Span declared) {
        if (v.isNullish()) {
            return v;
        }
        switch (type.kind) {
            case TypeKind::Any:
            case TypeKind::Error: return v;
            case TypeKind::Schema: {
                const vm::SchemaDef* def = schemaOf(type);
                if (def != nullptr && v.is(ValueKind::Dict)) {
                    return object(v, place, *def);
                }
                break;
            }
            case TypeKind::List:
                if (v.is(ValueKind::List)) {
                    return type.element == nullptr ? v : items(v, place, *type.element, declared);
                }
                break;
            case TypeKind::Dict:
                if (v.is(ValueKind::Dict)) {
                    return type.element == nullptr ? v : entries(v, place, *type.element, declared);
                }
                break;
            case TypeKind::Union: return alternatives(v, place, type, declared);
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
            case TypeKind::Module:
                if (vm::hasType(v, type, false)) {
                    return v;
                }
                break;
        }
        mismatch(v, place, type, declared);
        return v;
    }

    [[nodiscard]] const vm::SchemaDef* schemaOf(const Type& type) const {
        const auto at = static_cast<std::size_t>(type.schema);
        return at < program_.schemas.size() ? program_.schemas[at] : nullptr;
    }

    void mismatch(Value v, std::size_t place, const Type& type, Span declared) {
        const std::string wanted = vm::typeText(type);
        const std::string got = valueText(v);
        diag::Diagnostic d{diag::TypeMismatch.kind, {}, diag::format(diag::TypeMismatch, std::string_view(wanted), std::string_view(got)), {}, {}, {}, {}};
        if (declared.valid()) {
            d.labels.push_back({declared, diag::format(diag::DefinedHere, std::string_view(wanted), std::string_view(got))});
        }
        mismatches.push_back({std::move(d), path_, place, false});
    }

    Value items(Value v, std::size_t place, const Type& element, Span declared) {
        const vm::List& from = *v.asList();
        const std::vector<std::size_t> children = childrenOf(places_, place);
        vm::List* out = nullptr;
        for (std::uint32_t i = 0; i < from.size; ++i) {
            path_.push_back("[" + std::to_string(i) + "]");
            const Value made = compare(from.items[i], matches(from.size, children) ? children[i] : place, element, declared);
            path_.pop_back();
            if (made.is(from.items[i].kind()) && made.address() == from.items[i].address()) {
                continue;
            }
            if (out == nullptr) {
                out = vm::makeList(context_.heap, from.view());
            }
            out->items[i] = made;
        }
        return out == nullptr ? v : Value::list(out);
    }

    Value entries(Value v, std::size_t place, const Type& element, Span declared) {
        return mapped(v, place, [&](const vm::DictEntry& e, std::size_t child, Value& made) {
            made = compare(e.value, child, element, declared);
            return true;
        });
    }

    Value object(Value v, std::size_t place, const vm::SchemaDef& def) {
        return mapped(v, place, [&](const vm::DictEntry& e, std::size_t child, Value& made) {
            const std::int32_t slot = def.slot(e.key);
            if (slot >= 0 && def.attrs[static_cast<std::size_t>(slot)].declared) {
                const vm::AttrDef& attr = def.attrs[static_cast<std::size_t>(slot)];
                if (attr.type != nullptr) {
                    made = compare(e.value, child, *attr.type, attr.span);
                }
                return true;
            }
            if (def.indexSignature.present) {
                if (def.indexSignature.valueType != nullptr) {
                    made = compare(e.value, child, *def.indexSignature.valueType, def.span);
                }
                return true;
            }
            unknown(e.key.text(), child, def);
            return false;
        });
    }

    /// Each entry through `take`, which says whether it stays and as what.
    template <typename Take>
    Value mapped(Value v, std::size_t place, const Take& take) {
        const vm::Dict& from = *v.asDict();
        const std::vector<std::size_t> children = childrenOf(places_, place);
        std::vector<Value> made(from.size);
        std::vector<bool> stays(from.size, true);
        bool same = true;
        for (std::uint32_t i = 0; i < from.size; ++i) {
            const vm::DictEntry& e = from.entries[i];
            made[i] = e.value;
            path_.emplace_back(e.key.text());
            stays[i] = take(e, matches(from.size, children) ? children[i] : place, made[i]);
            path_.pop_back();
            same = same && stays[i] && made[i].is(e.value.kind()) && made[i].address() == e.value.address();
        }
        if (same) {
            return v;
        }
        vm::Dict* out = vm::makeDict(context_.heap, from.size);
        for (std::uint32_t i = 0; i < from.size; ++i) {
            if (stays[i]) {
                out->set(context_.heap, from.entries[i].key, made[i], vm::EntryOp::Union);
            }
        }
        return Value::dict(out);
    }

    void unknown(std::string_view key, std::size_t place, const vm::SchemaDef& def) {
        std::vector<std::string_view> names;
        for (const vm::AttrDef& attr : def.attrs) {
            if (attr.declared) {
                names.push_back(attr.key.text());
            }
        }
        const std::string hint = sema::suggestion(key, names);
        diag::Diagnostic d{diag::UnknownMember.kind, {}, diag::format(diag::UnknownMember, key, def.name, std::string_view(hint)), {}, {}, {}, {}};
        mismatches.push_back({std::move(d), path_, place, true});
    }

    /// The first alternative that takes the value, as conversion chooses it; when none does and only one is a
    /// collection of the value's kind, what is wrong with the value as one of that.
    Value alternatives(Value v, std::size_t place, const Type& type, Span declared) {
        if (!v.is(ValueKind::Dict) && !v.is(ValueKind::List)) {
            if (!std::ranges::any_of(type.members, [&](const Type* member) { return vm::hasType(v, *member, false); })) {
                mismatch(v, place, type, declared);
            }
            return v;
        }
        const Type* only = nullptr;
        std::size_t candidates = 0;
        for (const Type* member : type.members) {
            if (member->is(TypeKind::Any)) {
                return v;
            }
            const bool fitting = v.is(ValueKind::List) ? member->is(TypeKind::List)
                                                       : member->is(TypeKind::Dict) || member->is(TypeKind::Schema);
            if (!fitting) {
                continue;
            }
            ++candidates;
            only = member;
            if (const vm::SchemaDef* def = member->is(TypeKind::Schema) ? schemaOf(*member) : nullptr;
                def != nullptr && accepts(*def, *v.asDict())) {
                return compare(v, place, *member, declared);
            }
            if (!member->is(TypeKind::Schema)) {
                std::vector<Mismatch> before = std::exchange(mismatches, {});
                const Value made = compare(v, place, *member, declared);
                const bool fits = mismatches.empty();
                mismatches = std::move(before);
                if (fits) {
                    return made;
                }
            }
        }
        if (candidates == 1) {
            return compare(v, place, *only, declared);
        }
        mismatch(v, place, type, declared);
        return v;
    }

    [[nodiscard]] static bool accepts(const vm::SchemaDef& def, const vm::Dict& dict) {
        return def.indexSignature.present || std::ranges::all_of(dict.view(), [&](const vm::DictEntry& e) {
                   const std::int32_t slot = def.slot(e.key);
                   return slot >= 0 && def.attrs[static_cast<std::size_t>(slot)].declared;
               });
    }

    vm::Context& context_;
    const vm::Program& program_;
    const stdlib::DataPlaces& places_;
    Path path_;
    std::map<std::pair<const void*, const Type*>, Value> compared_;
};

}  // namespace

std::string pathText(const Path& path) {
    std::string out;
    for (const std::string& step : path) {
        if (isItem(step)) {
            out += step;
        } else if (isName(step)) {
            out += out.empty() ? "" : ".";
            out += step;
        } else {
            out += "[\"";
            for (const char c : step) {
                out += c == '"' || c == '\\' ? "\\" : "";
                out += c;
            }
            out += "\"]";
        }
    }
    return out;
}

const std::vector<std::size_t>& Locator::children(std::size_t place) {
    const auto [at, isNew] = children_.try_emplace(place);
    if (isNew) {
        at->second = childrenOf(document_.places, place);
    }
    return at->second;
}

Located Locator::find(const Path& path) {
    Located at{document_.value, 0, true};
    for (const std::string& step : path) {
        std::optional<std::size_t> number;
        std::size_t size = 0;
        Value next;
        if (at.value.is(ValueKind::List) && isItem(step)) {
            const auto items = at.value.asList()->view();
            const std::size_t i = std::stoul(step.substr(1));
            size = items.size();
            if (i < size) {
                number = i;
                next = items[i];
            }
        } else if (at.value.is(ValueKind::Dict)) {
            const vm::Dict& dict = *at.value.asDict();
            size = dict.size;
            if (const vm::DictEntry* e = dict.find(step); e != nullptr) {
                number = static_cast<std::size_t>(e - dict.entries);
                next = e->value;
            }
        }
        if (!number) {
            at.exact = false;
            return at;
        }
        const std::vector<std::size_t>& parts = children(at.place);
        at.value = next;
        if (matches(size, parts)) {
            at.place = parts[*number];
        }
    }
    return at;
}

StructureResult compareStructure(vm::Context& context, const vm::Program& program, const stdlib::DataPlaces& places, Value value,
                                 std::size_t place, Path path, const Type& type) {
    Comparison comparison(context, program, places, std::move(path));
    const Value made = comparison.compare(value, place, type, {});
    return {made, std::move(comparison.mismatches)};
}

}  // namespace kcl::tools::vet
