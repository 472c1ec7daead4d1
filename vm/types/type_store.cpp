// The hash-consing table of types: one open-addressing table of ids over all types made so far. Parts of a type are
// themselves hash-consed, so hashing and comparing looks one level deep only and never recurses.
#include "vm/types/type_store.h"

#include "frontend/support/hash.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace kcl::vm {

namespace {

std::uint64_t mix(std::uint64_t h, std::uint64_t v) {
    h = (h ^ v) * 0xD6E8FEB86659FD93ULL;
    return h ^ (h >> 32);
}

std::uint64_t idOf(const Type* t) {
    return t == nullptr ? 0 : std::uint64_t{t->id} + 1;
}

Type plain(TypeKind kind) {
    Type t{};
    t.kind = kind;
    return t;
}

}  // namespace

TypeStore::TypeStore() {
    table_.assign(256, Slot{0, 0});
    error = fresh(TypeKind::Error);
    any = fresh(TypeKind::Any);
    voidType = fresh(TypeKind::Void);
    none = fresh(TypeKind::None);
    boolean = fresh(TypeKind::Bool);
    integer = fresh(TypeKind::Int);
    floating = fresh(TypeKind::Float);
    string = fresh(TypeKind::Str);
    unit = fresh(TypeKind::Unit);
}

const Type* TypeStore::fresh(TypeKind kind) {
    return intern(plain(kind));
}

std::uint64_t TypeStore::hashOf(const Type& t) {
    std::uint64_t h = mix(0x9E3779B97F4A7C15ULL, static_cast<std::uint64_t>(t.kind));
    h = mix(h, static_cast<std::uint64_t>(t.intValue));
    h = mix(h, std::bit_cast<std::uint64_t>(t.floatValue));
    h = mix(h, (static_cast<std::uint64_t>(t.unit) << 1) | static_cast<std::uint64_t>(t.boolValue));
    if (!t.text.empty()) {
        h = mix(h, hashText(t.text));
    }
    h = mix(h, static_cast<std::uint64_t>(t.schema));
    h = mix(h, idOf(t.element));
    h = mix(h, idOf(t.key));
    h = mix(h, static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(t.shape)));
    h = mix(h, static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(t.params)));
    for (const Type* m : t.members) {
        h = mix(h, idOf(m));
    }
    return h;
}

bool TypeStore::same(const Type& a, const Type& b) {
    return a.kind == b.kind && a.boolValue == b.boolValue && a.unit == b.unit && a.intValue == b.intValue &&
           std::bit_cast<std::uint64_t>(a.floatValue) == std::bit_cast<std::uint64_t>(b.floatValue) && a.schema == b.schema &&
           a.element == b.element && a.key == b.key && a.shape == b.shape && a.params == b.params && a.text == b.text &&
           a.package == b.package && std::ranges::equal(a.members, b.members);
}

const Type* TypeStore::intern(Type candidate) {
    if ((all_.size() + 1) * 2 > table_.size()) {
        std::vector<Slot> bigger(table_.size() * 2, Slot{0, 0});
        const std::size_t bigMask = bigger.size() - 1;
        for (const Slot& slot : table_) {
            if (slot.number == 0) {
                continue;
            }
            std::size_t at = slot.hash & bigMask;
            while (bigger[at].number != 0) {
                at = (at + 1) & bigMask;
            }
            bigger[at] = slot;
        }
        table_ = std::move(bigger);
    }
    const std::size_t mask = table_.size() - 1;
    const auto hash = static_cast<std::uint32_t>(hashOf(candidate) >> 16);
    std::size_t at = hash & mask;
    while (table_[at].number != 0) {
        if (table_[at].hash == hash) {
            const Type* known = all_[table_[at].number - 1];
            if (same(*known, candidate)) {
                return known;
            }
        }
        at = (at + 1) & mask;
    }
    candidate.id = static_cast<std::uint32_t>(all_.size());
    candidate.text = arena_.copy(candidate.text);
    candidate.package = arena_.copy(candidate.package);
    candidate.members = arena_.copy(candidate.members);
    const Type* made = arena_.make<Type>(candidate);
    all_.push_back(made);
    table_[at] = {hash, made->id + 1};
    return made;
}

const Type* TypeStore::boolLit(bool v) {
    Type t = plain(TypeKind::BoolLit);
    t.boolValue = v;
    return intern(t);
}

const Type* TypeStore::intLit(std::int64_t v) {
    Type t = plain(TypeKind::IntLit);
    t.intValue = v;
    return intern(t);
}

const Type* TypeStore::floatLit(double v) {
    Type t = plain(TypeKind::FloatLit);
    t.floatValue = v;
    return intern(t);
}

const Type* TypeStore::strLit(std::string_view v) {
    Type t = plain(TypeKind::StrLit);
    t.text = v;
    return intern(t);
}

const Type* TypeStore::unitLit(std::int64_t raw, Unit suffix) {
    Type t = plain(TypeKind::UnitLit);
    t.intValue = raw;
    t.unit = suffix;
    return intern(t);
}

const Type* TypeStore::list(const Type* element) {
    Type t = plain(TypeKind::List);
    t.element = element;
    return intern(t);
}

const Type* TypeStore::dict(const Type* key, const Type* value, const DictShape* shape) {
    Type t = plain(TypeKind::Dict);
    t.key = key;
    t.element = value;
    t.shape = shape;
    return intern(t);
}

const Type* TypeStore::unionOf(std::span<const Type* const> members) {
    if (members.size() == 1) {
        return members.front();
    }
    Type t = plain(TypeKind::Union);
    t.members = members;
    return intern(t);
}

const Type* TypeStore::schema(SchemaId id, std::string_view name, std::string_view package) {
    Type t = plain(TypeKind::Schema);
    t.schema = id;
    t.text = name;
    t.package = package;
    return intern(t);
}

const Type* TypeStore::schemaType(SchemaId id, std::string_view name, std::string_view package) {
    Type t = plain(TypeKind::SchemaType);
    t.schema = id;
    t.text = name;
    t.package = package;
    return intern(t);
}

const Type* TypeStore::function(std::span<const Type* const> params, const Type* result, const FunctionParams* names) {
    Type t = plain(TypeKind::Function);
    t.members = params;
    t.element = result;
    t.params = names;
    return intern(t);
}

const Type* TypeStore::module(std::string_view name, std::string_view path) {
    Type t = plain(TypeKind::Module);
    t.text = name;
    t.package = path;
    return intern(t);
}

const DictShape* TypeStore::shape(std::span<const DictShape::Field> fields) {
    return arena_.make<DictShape>(arena_.copy(fields));
}

const FunctionParams* TypeStore::functionParams(const FunctionParams& params) {
    FunctionParams kept = params;
    kept.params = arena_.copy(params.params);
    return arena_.make<FunctionParams>(kept);
}

}  // namespace kcl::vm
