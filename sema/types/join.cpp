// Least common types and widening.
#include "sema/types/type_rules.h"

#include <algorithm>

namespace kcl::sema {

std::uint32_t TypeRules::depthOf(const Type* t) {
    if (t->id < depth_.size() && depth_[t->id] != 0) {
        return depth_[t->id];
    }
    std::uint32_t deepest = 0;
    if (t->element != nullptr) {
        deepest = depthOf(t->element);
    }
    if (t->key != nullptr) {
        deepest = std::max(deepest, depthOf(t->key));
    }
    for (const Type* m : t->members) {
        deepest = std::max(deepest, depthOf(m));
    }
    if (t->id >= depth_.size()) {
        depth_.resize(t->id + t->id / 2 + 64, 0);
    }
    depth_[t->id] = deepest + 1;
    return deepest + 1;
}

const Type* TypeRules::list(const Type* element) {
    return store_.list(depthOf(element) >= kMaxDepth ? store_.any : element);
}

const Type* TypeRules::dict(const Type* key, const Type* value, const vm::DictShape* shape) {
    if (std::max(depthOf(key), depthOf(value)) >= kMaxDepth) {
        return store_.dict(store_.any, store_.any);
    }
    return store_.dict(key, value, shape);
}

const Type* TypeRules::function(std::span<const Type* const> params, const Type* result, const vm::FunctionParams* names) {
    std::uint32_t deepest = depthOf(result);
    for (const Type* p : params) {
        deepest = std::max(deepest, depthOf(p));
    }
    return deepest >= kMaxDepth ? store_.any : store_.function(params, result, names);
}

const Type* TypeRules::primitive(const Type* t) const {
    switch (t->kind) {
        case TypeKind::BoolLit: return store_.boolean;
        case TypeKind::IntLit: return store_.integer;
        case TypeKind::FloatLit: return store_.floating;
        case TypeKind::StrLit: return store_.string;
        case TypeKind::UnitLit: return store_.unit;
        case TypeKind::Error:
        case TypeKind::Any:
        case TypeKind::Void:
        case TypeKind::None:
        case TypeKind::Bool:
        case TypeKind::Int:
        case TypeKind::Float:
        case TypeKind::Str:
        case TypeKind::Unit:
        case TypeKind::List:
        case TypeKind::Dict:
        case TypeKind::Union:
        case TypeKind::Schema:
        case TypeKind::SchemaType:
        case TypeKind::Function:
        case TypeKind::Module: return t;
    }
    return t;
}

const Type* TypeRules::widen(const Type* t) {
    if (t->id < wide_.size() && wide_[t->id] != nullptr) {
        return wide_[t->id];
    }
    const Type* wide = computeWide(t);
    const std::uint32_t top = std::max(t->id, wide->id);
    if (top >= wide_.size()) {
        wide_.resize(top + top / 2 + 64, nullptr);
    }
    wide_[t->id] = wide;
    wide_[wide->id] = wide;
    return wide;
}

const Type* TypeRules::computeWide(const Type* t) {
    switch (t->kind) {
        case TypeKind::None:
        case TypeKind::Void: return store_.any;
        case TypeKind::List: return list(widen(t->element));
        case TypeKind::Dict: {
            const vm::DictShape* shape = t->shape;
            if (shape != nullptr) {
                std::vector<vm::DictShape::Field> fields(shape->fields.begin(), shape->fields.end());
                bool changed = false;
                for (vm::DictShape::Field& f : fields) {
                    const Type* wide = widen(f.type);
                    changed = changed || wide != f.type;
                    f.type = wide;
                }
                shape = changed ? store_.shape(fields) : shape;
            }
            return dict(widen(t->key), widen(t->element), shape);
        }
        case TypeKind::Union: {
            Joiner joiner(*this);
            for (const Type* m : t->members) {
                joiner.add(widen(m));
            }
            return joiner.result();
        }
        case TypeKind::BoolLit:
        case TypeKind::IntLit:
        case TypeKind::FloatLit:
        case TypeKind::StrLit:
        case TypeKind::UnitLit:
        case TypeKind::Error:
        case TypeKind::Any:
        case TypeKind::Bool:
        case TypeKind::Int:
        case TypeKind::Float:
        case TypeKind::Str:
        case TypeKind::Unit:
        case TypeKind::Schema:
        case TypeKind::SchemaType:
        case TypeKind::Function:
        case TypeKind::Module: return primitive(t);
    }
    return t;
}

const Type* TypeRules::join(const Type* a, const Type* b) {
    if (a == b) {
        return a;
    }
    Joiner joiner(*this);
    joiner.add(a);
    joiner.add(b);
    return joiner.result();
}

const vm::DictShape::Field* TypeRules::field(const vm::DictShape& shape, std::string_view name) {
    constexpr std::size_t kLarge = 16;
    if (shape.fields.size() <= kLarge) {
        for (std::size_t i = shape.fields.size(); i-- > 0;) {
            if (shape.fields[i].name == name) {
                return &shape.fields[i];
            }
        }
        return nullptr;
    }
    std::unordered_map<std::string_view, std::uint32_t>& index = largeShapes_[&shape];
    if (index.empty()) {
        index.reserve(shape.fields.size());
        for (std::uint32_t i = 0; i < shape.fields.size(); ++i) {
            index[shape.fields[i].name] = i;
        }
    }
    const auto at = index.find(name);
    return at == index.end() ? nullptr : &shape.fields[at->second];
}

const Type* TypeRules::merge(const Type* a, const Type* b) {
    const Type* key = join(a->key, b->key);
    const std::size_t fields = (a->shape == nullptr ? 0 : a->shape->fields.size()) + (b->shape == nullptr ? 0 : b->shape->fields.size());
    if (fields > kMaxCopiedFields) {
        return dict(key, store_.any);
    }
    const Type* value = join(a->element, b->element);
    if (a->shape == nullptr || b->shape == nullptr) {
        return dict(key, value);
    }
    std::vector<vm::DictShape::Field> both(a->shape->fields.begin(), a->shape->fields.end());
    both.insert(both.end(), b->shape->fields.begin(), b->shape->fields.end());
    return dict(key, value, store_.shape(both));
}

/// True when `a` adds nothing to a union that has `b`. Observed: an int literal adds nothing to a float literal.
bool TypeRules::isSubtype(const Type* a, const Type* b, int depth) const {
    if (a == b || isAny(b) || a->is(TypeKind::None) || a->is(TypeKind::Void)) {
        return true;
    }
    if (depth > static_cast<int>(kMaxDepth)) {
        return false;
    }
    switch (b->kind) {
        case TypeKind::Bool: return isBool(a);
        case TypeKind::Int: return isInt(a);
        case TypeKind::Float: return isNumber(a);
        case TypeKind::Str: return isStr(a);
        case TypeKind::Unit: return isUnit(a);
        case TypeKind::FloatLit: return isInt(a);
        case TypeKind::List: return a->is(TypeKind::List) && isSubtype(a->element, b->element, depth + 1);
        case TypeKind::Dict:
            return a->is(TypeKind::Dict) && isSubtype(a->key, b->key, depth + 1) && isSubtype(a->element, b->element, depth + 1);
        case TypeKind::Schema: return a->is(TypeKind::Schema) && inherits(a->schema, b->schema);
        case TypeKind::SchemaType: return a->is(TypeKind::SchemaType) && a->schema == b->schema;
        case TypeKind::Union:
            return std::ranges::any_of(b->members, [&](const Type* m) { return isSubtype(a, m, depth + 1); });
        case TypeKind::Function:
            return a->is(TypeKind::Function) && std::ranges::equal(a->members, b->members) && a->element == b->element;
        case TypeKind::Error:
        case TypeKind::Any:
        case TypeKind::Void:
        case TypeKind::None:
        case TypeKind::BoolLit:
        case TypeKind::IntLit:
        case TypeKind::StrLit:
        case TypeKind::UnitLit:
        case TypeKind::Module: return false;
    }
    return false;
}

bool TypeRules::allOfKind(std::span<const Type* const> types, TypeKind a, TypeKind b) {
    return std::ranges::all_of(types, [&](const Type* t) { return t->is(a) || t->is(b); });
}

/// Observed: what is dropped is replaced by the last member, so the rest may change its order.
void TypeRules::dropSubtypes(std::vector<const Type*>& members) const {
    const std::size_t n = members.size();
    std::vector<const Type*> dropped;
    std::vector<bool> gone(n, false);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n && !gone[i]; ++j) {
            if (gone[j]) {
                continue;
            }
            if (isSubtype(members[i], members[j], 0)) {
                gone[i] = true;
            } else if (isSubtype(members[j], members[i], 0)) {
                gone[j] = true;
            }
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        if (gone[i]) {
            dropped.push_back(members[i]);
        }
    }
    for (const Type* t : dropped) {
        const auto at = std::ranges::find(members, t);
        *at = members.back();
        members.pop_back();
    }
}

const Type* TypeRules::unite(std::vector<const Type*>& parts) {
    if (parts.size() > 2) {
        return computeUnion(parts);
    }
    const std::uint64_t key = (std::uint64_t{parts[0]->id} + 1) << 32 | parts[1]->id;
    if (const Type* const* known = joined_.find(key)) {
        return *known;
    }
    const Type* made = computeUnion(parts);
    joined_.set(key, made);
    return made;
}

/// Distinct members without order of their parts.
const Type* TypeRules::computeUnion(const std::vector<const Type*>& parts) {
    std::vector<const Type*> members;
    const Type* largest = nullptr;
    for (const Type* part : parts) {
        if (isAny(part)) {
            return part;
        }
        if (!part->is(TypeKind::Union)) {
            members.push_back(part);
            continue;
        }
        if (largest == nullptr || part->members.size() > largest->members.size()) {
            largest = part;
        }
        for (const Type* m : part->members) {  // aliases of unions may stand inside of unions
            if (isAny(m)) {
                return m;
            }
            members.push_back(m);
        }
    }
    std::vector<const Type*> distinct;
    constexpr std::size_t kMaxCompared = 96;
    if (members.size() <= kMaxCompared) {
        for (const Type* m : members) {
            if (!m->is(TypeKind::Void) && std::ranges::find(distinct, m) == distinct.end()) {
                distinct.push_back(m);
            }
        }
        dropSubtypes(distinct);
    } else {
        std::vector<bool> seen(store_.size(), false);
        for (const Type* m : members) {
            if (!seen[m->id] && !m->is(TypeKind::Void) && !m->is(TypeKind::None)) {
                seen[m->id] = true;
                distinct.push_back(m);
            }
        }
        // A large union only stays when it is one that the program declares: what is added to it again and again,
        // as in a long chain of `or`, must not grow.
        if (largest != nullptr && distinct.size() == largest->members.size()) {
            return largest;
        }
        return allOfKind(distinct, TypeKind::Str, TypeKind::StrLit) ? store_.string : store_.any;
    }
    return distinct.empty() ? store_.any : store_.unionOf(distinct);
}

Joiner::Joiner(TypeRules& rules) : rules_(rules) {
    if (!rules_.spare_.empty()) {
        parts_ = std::move(rules_.spare_.back());
        rules_.spare_.pop_back();
        parts_.clear();
    }
}

Joiner::~Joiner() {
    rules_.spare_.push_back(std::move(parts_));
}

Joiner::Group Joiner::groupOf(const Type* t) {
    switch (t->kind) {
        case TypeKind::IntLit: return Ints;
        case TypeKind::FloatLit: return Floats;
        case TypeKind::StrLit: return Strs;
        case TypeKind::UnitLit: return Units;
        case TypeKind::List: return Lists;
        case TypeKind::Dict: return Dicts;
        case TypeKind::Error:
        case TypeKind::Any:
        case TypeKind::Void:
        case TypeKind::None:
        case TypeKind::Bool:
        case TypeKind::Int:
        case TypeKind::Float:
        case TypeKind::Str:
        case TypeKind::BoolLit:
        case TypeKind::Unit:
        case TypeKind::Union:
        case TypeKind::Schema:
        case TypeKind::SchemaType:
        case TypeKind::Function:
        case TypeKind::Module: return Others;
    }
    return Others;
}

void Joiner::collapse(Group group) {
    vm::TypeStore& store = rules_.store_;
    const Type* to = store.any;
    switch (group) {
        case Ints: to = store.integer; break;
        case Floats: to = store.floating; break;
        case Strs: to = store.string; break;
        case Units: to = store.unit; break;
        case Lists: to = store.list(store.any); break;
        case Dicts: to = store.dict(store.any, store.any); break;
        case Others: break;
    }
    if (group == Others) {
        parts_.clear();
    } else {
        std::erase_if(parts_, [&](const Type* p) { return groupOf(p) == group; });
    }
    parts_.push_back(to);
    collapsed_[group] = to;
    coarse_ = true;
}

void Joiner::add(const Type* t) {
    if (t == last_ || collapsed_[Others] != nullptr) {
        return;
    }
    last_ = t;
    const Group group = groupOf(t);
    if (collapsed_[group] != nullptr || std::ranges::find(parts_, t) != parts_.end()) {
        return;
    }
    parts_.push_back(t);
    const std::size_t limit = group == Others ? kMaxParts : group >= Lists ? kMaxContainers : kMaxLiterals;
    if (++counts_[group] > limit) {
        collapse(group);
    }
}

const Type* Joiner::result() {
    if (parts_.empty()) {
        return rules_.store_.any;
    }
    return parts_.size() == 1 ? parts_.front() : rules_.unite(parts_);
}

}  // namespace kcl::sema
