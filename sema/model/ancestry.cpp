#include "sema/model/ancestry.h"

namespace kcl::sema {

Ancestry::Ancestry(const std::vector<SchemaModel>& schemas) : places_(schemas.size()) {
    const auto count = static_cast<std::uint32_t>(schemas.size());
    // The heirs of each schema as a list through the vectors: first heir, then next heir of the same base.
    std::vector<std::uint32_t> heir(count, kNoId);
    std::vector<std::uint32_t> next(count, kNoId);
    std::vector<std::uint32_t> stack;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t base = schemas[i].base;
        if (base == kNoId) {
            stack.push_back(i);
        } else {
            next[i] = heir[base];
            heir[base] = i;
        }
        for (const SchemaAttr& attr : schemas[i].attrs) {
            declarers_[attr.name].push_back(schemas[i].id);
        }
    }
    std::uint32_t number = 0;
    std::vector<std::uint32_t> order;
    order.reserve(count);
    while (!stack.empty()) {
        const std::uint32_t at = stack.back();
        stack.pop_back();
        order.push_back(at);
        const SchemaModel& schema = schemas[at];
        Place& place = places_[at];
        place.first = place.last = number++;
        place.mixes = !schema.mixins.empty() || schema.host != kNoId;
        if (schema.base != kNoId) {
            place.depth = places_[schema.base].depth + 1;
            place.mixes = place.mixes || places_[schema.base].mixes;
        }
        for (std::uint32_t h = heir[at]; h != kNoId; h = next[h]) {
            stack.push_back(h);
        }
    }
    for (std::size_t i = order.size(); i-- > 0;) {
        const std::uint32_t base = schemas[order[i]].base;
        if (base != kNoId && places_[base].last < places_[order[i]].last) {
            places_[base].last = places_[order[i]].last;
        }
    }
}

const std::vector<SchemaId>& Ancestry::declarersOf(Name name) const {
    const auto at = declarers_.find(name);
    return at == declarers_.end() ? none_ : at->second;
}

}  // namespace kcl::sema
