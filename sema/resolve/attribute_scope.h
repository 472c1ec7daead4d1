// The attributes that the body of a schema can read: its own, those of its bases, of the mixins of all of them, and
// those of the protocol behind `for`. Moving on from a schema to one that shares its bases costs only what differs,
// so a long chain of schemas that inherit from each other is walked in linear time.
#pragma once

#include "sema/model/model.h"

#include <cstdint>
#include <vector>

namespace kcl::sema {

class AttributeScope {
public:
    struct Mark {
        const SchemaAttr* attr = nullptr;  ///< null when the name is no attribute
        bool ofHost = false;               ///< known from the protocol only
    };

    /// `names` is the number of interned names. Inheritance must be free of circles.
    AttributeScope(const Model& model, std::size_t names);

    /// Makes the attributes of `schema`, a schema or a rule, the present ones.
    void enter(const SchemaModel& schema);
    void leave();
    /// The attribute `name` of the present schema; null when there is none or no schema has been entered.
    [[nodiscard]] const Mark* find(Name name) const {
        const Mark& mark = marks_[static_cast<std::uint32_t>(name)];
        return inside_ && mark.attr != nullptr ? &mark : nullptr;
    }

private:
    /// One schema of the present chain of bases, outermost first, and where its changes to marks_ begin.
    struct Layer {
        std::uint32_t schema;
        std::size_t firstChange;
    };
    struct Change {
        Name name;
        Mark before;
    };

    void push(std::uint32_t schema);
    void pop();
    void set(Name name, Mark mark);
    void addMixins(std::uint32_t schema);
    void addHost(std::uint32_t host);

    const Model& model_;
    std::vector<Mark> marks_;             ///< by Name
    std::vector<bool> isLayer_;           ///< by SchemaId
    std::vector<std::uint32_t> seen_;     ///< by SchemaId: number of the walk over mixins that met it last
    std::vector<Layer> layers_;
    std::vector<Change> changes_;
    std::uint32_t walk_ = 0;
    bool inside_ = false;
};

}  // namespace kcl::sema
