// Which schema declares an attribute, among a schema and its bases, without walking along the bases: a chain of n
// schemas asks that for each attribute of each schema.
#pragma once

#include "sema/model/model.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace kcl::sema {

class Ancestry {
public:
    /// The schemas of a model whose bases are known; mixins and hosts are not followed.
    explicit Ancestry(const std::vector<SchemaModel>& schemas);

    /// True when the schema or one of its bases has mixins or a host, whose attributes are its own too.
    [[nodiscard]] bool mixes(SchemaId id) const { return places_[static_cast<std::uint32_t>(id)].mixes; }
    /// True for `base == id` and for the bases of `id`, in constant time.
    [[nodiscard]] bool isBaseOf(SchemaId base, SchemaId id) const {
        const Place& b = places_[static_cast<std::uint32_t>(base)];
        const Place& s = places_[static_cast<std::uint32_t>(id)];
        return b.first <= s.first && s.first <= b.last;
    }
    /// How many bases the schema has, direct and indirect.
    [[nodiscard]] std::uint32_t depth(SchemaId id) const { return places_[static_cast<std::uint32_t>(id)].depth; }
    /// All schemas whose own body declares `name`.
    [[nodiscard]] const std::vector<SchemaId>& declarersOf(Name name) const;

private:
    /// Numbers in the order of a walk from the bases to their heirs: those of the heirs of a schema are first..last.
    struct Place {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t depth = 0;
        bool mixes = false;
    };
    std::vector<Place> places_;  ///< by SchemaId
    std::unordered_map<Name, std::vector<SchemaId>> declarers_;
    std::vector<SchemaId> none_;
};

}  // namespace kcl::sema
