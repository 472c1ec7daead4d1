// The attributes that an instance of a schema has, its bases' and mixins' included.
#include "sema/check/checker.h"

#include <unordered_set>

namespace kcl::sema {

namespace {

constexpr std::uint32_t kChainToWalk = 64;  // bases to look through one by one

}  // namespace

Attr Checker::declaredAttribute(SchemaId id, Name name) const {
    const SchemaModel& s = model_.schema(id);
    const auto at = s.attrIndex.find(name);
    if (at == s.attrIndex.end()) {
        return {};
    }
    const SchemaAttr& a = s.attrs[at->second];
    const std::vector<const Type*>& types = out_.attr[static_cast<std::uint32_t>(id)];
    if (at->second >= types.size()) {
        return {a.decl == nullptr ? nullptr : store_.any, a.declaration, a.decl != nullptr && a.decl->optional};
    }
    return {types[at->second], a.declaration, a.decl != nullptr && a.decl->optional};
}

bool Checker::mixes(SchemaId id) const {
    if (ancestry_.has_value()) {
        return ancestry_->mixes(id);
    }
    for (auto at = static_cast<std::uint32_t>(id); at != kNoId; at = model_.schemas[at].base) {
        if (!model_.schemas[at].mixins.empty() || model_.schemas[at].host != kNoId) {
            return true;
        }
    }
    return false;
}

Attr Checker::nearestDeclaration(SchemaId id, Name name) const {
    std::uint32_t steps = 0;
    auto at = static_cast<std::uint32_t>(id);
    for (; at != kNoId && steps < kChainToWalk; at = model_.schemas[at].base, ++steps) {
        if (const Attr own = declaredAttribute(SchemaId{at}, name); own.type != nullptr) {
            return own;
        }
    }
    if (at == kNoId) {
        return {};
    }
    if (!ancestry_.has_value()) {
        ancestry_.emplace(model_.schemas);
    }
    const std::vector<SchemaId>& declarers = ancestry_->declarersOf(name);
    if (declarers.size() < ancestry_->depth(id)) {
        Attr nearest;
        std::uint32_t depth = 0;
        for (const SchemaId declarer : declarers) {
            if (ancestry_->isBaseOf(declarer, id) && (nearest.type == nullptr || ancestry_->depth(declarer) > depth)) {
                if (const Attr found = declaredAttribute(declarer, name); found.type != nullptr) {
                    nearest = found;
                    depth = ancestry_->depth(declarer);
                }
            }
        }
        return nearest;
    }
    for (; at != kNoId; at = model_.schemas[at].base) {
        if (const Attr own = declaredAttribute(SchemaId{at}, name); own.type != nullptr) {
            return own;
        }
    }
    return {};
}

Attr Checker::searchAttribute(SchemaId id, Name name) const {
    const Attr inherited = nearestDeclaration(id, name);
    if (inherited.type != nullptr || !mixes(id)) {
        return inherited;
    }
    std::vector<SchemaId> work{id};
    std::unordered_set<std::uint32_t> seen{static_cast<std::uint32_t>(id)};
    for (std::size_t i = 0; i < work.size(); ++i) {
        const Attr own = declaredAttribute(work[i], name);
        if (own.type != nullptr) {
            return own;
        }
        const SchemaModel& s = model_.schema(work[i]);
        const auto push = [&](std::uint32_t next) {
            if (next != kNoId && seen.insert(next).second) {
                work.push_back(SchemaId{next});
            }
        };
        push(s.base);
        for (const SchemaId mixin : s.mixins) {
            push(static_cast<std::uint32_t>(mixin));
        }
        push(s.host);
    }
    return {};
}

Attr Checker::attribute(SchemaId id, Name name) {
    if (name == Name::None) {
        return {};
    }
    const std::uint64_t key = (std::uint64_t{static_cast<std::uint32_t>(id)} + 1) << 32 | static_cast<std::uint32_t>(name);
    if (const Attr* known = attrs_.find(key)) {
        return *known;
    }
    const Attr found = searchAttribute(id, name);
    attrs_.set(key, found);
    return found;
}

const ast::IndexSignature* Checker::indexSignature(SchemaId id) const {
    const SchemaModel& s = model_.schema(id);
    if (s.rule != nullptr) {
        return s.host == kNoId ? nullptr : indexSignature(SchemaId{s.host});
    }
    return s.schema->indexSignature;
}

bool Checker::isOpen(SchemaId id) const {
    const SchemaModel* s = &model_.schema(id);
    if (s->isMixin) {
        return true;
    }
    if (s->rule != nullptr) {
        return !s->rule->parents.empty() || (!s->rule->forHost.empty() && (s->host == kNoId || isOpen(SchemaId{s->host})));
    }
    for (;;) {
        if (s->schema != nullptr && s->schema->base.size() > 0 && s->base == kNoId) {
            return true;
        }
        if (s->schema != nullptr && s->schema->mixins.size() != s->mixins.size()) {
            return true;
        }
        if (s->base == kNoId) {
            return false;
        }
        s = &model_.schemas[s->base];
    }
}

std::vector<std::string_view> Checker::namesToSuggest(SchemaId id) {
    if (!suggestions_.isLeft()) {
        return {};
    }
    std::vector<std::string_view> names = attributeNames(id);
    suggestions_.spend(names.size());
    return names;
}

std::vector<std::string_view> Checker::attributeNames(SchemaId id) const {
    std::vector<std::string_view> names;
    std::vector<SchemaId> work{id};
    std::unordered_set<std::uint32_t> seen{static_cast<std::uint32_t>(id)};
    for (std::size_t i = 0; i < work.size(); ++i) {
        const SchemaModel& s = model_.schema(work[i]);
        for (const SchemaAttr& a : s.attrs) {
            if (declaredAttribute(s.id, a.name).type != nullptr) {
                names.push_back(text(a.name));
            }
        }
        const auto push = [&](std::uint32_t next) {
            if (next != kNoId && seen.insert(next).second) {
                work.push_back(SchemaId{next});
            }
        };
        push(s.base);
        for (const SchemaId mixin : s.mixins) {
            push(static_cast<std::uint32_t>(mixin));
        }
    }
    return names;
}

}  // namespace kcl::sema
