#include "sema/model/model.h"

#include <unordered_set>

namespace kcl::sema {

namespace {

const SchemaAttr* ownAttr(const SchemaModel& schema, Name name) {
    const auto at = schema.attrIndex.find(name);
    return at == schema.attrIndex.end() ? nullptr : &schema.attrs[at->second];
}

}  // namespace

const SchemaAttr* Model::findAttr(SchemaId id, Name name, SchemaId* owner) const {
    bool mixes = false;
    for (auto at = static_cast<std::uint32_t>(id); at != kNoId; at = schemas[at].base) {
        if (const SchemaAttr* attr = ownAttr(schemas[at], name)) {
            if (owner != nullptr) {
                *owner = SchemaId{at};
            }
            return attr;
        }
        mixes = mixes || !schemas[at].mixins.empty();
    }
    if (!mixes) {
        return nullptr;
    }
    // Mixins may share mixins and bases: look at each schema once.
    std::vector<SchemaId> work{id};
    std::unordered_set<std::uint32_t> seen{static_cast<std::uint32_t>(id)};
    for (std::size_t i = 0; i < work.size(); ++i) {
        const SchemaModel& schema = this->schema(work[i]);
        if (const SchemaAttr* attr = ownAttr(schema, name)) {
            if (owner != nullptr) {
                *owner = work[i];
            }
            return attr;
        }
        const auto push = [&](std::uint32_t next) {
            if (next != kNoId && seen.insert(next).second) {
                work.push_back(SchemaId{next});
            }
        };
        push(schema.base);
        for (const SchemaId mixin : schema.mixins) {
            push(static_cast<std::uint32_t>(mixin));
        }
    }
    return nullptr;
}

}  // namespace kcl::sema
