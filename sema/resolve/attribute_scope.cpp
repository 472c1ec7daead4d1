#include "sema/resolve/attribute_scope.h"

namespace kcl::sema {

AttributeScope::AttributeScope(const Model& model, std::size_t names)
    : model_(model), marks_(names), isLayer_(model.schemas.size()), seen_(model.schemas.size(), 0) {}

void AttributeScope::enter(const SchemaModel& schema) {
    std::vector<std::uint32_t> fresh;
    auto at = static_cast<std::uint32_t>(schema.id);
    while (at != kNoId && !isLayer_[at]) {
        fresh.push_back(at);
        at = model_.schemas[at].base;
    }
    while (!layers_.empty() && layers_.back().schema != at) {
        pop();
    }
    for (std::size_t i = fresh.size(); i-- > 0;) {
        push(fresh[i]);
    }
    // The protocol belongs to this schema alone, not to those that inherit from it.
    layers_.push_back({kNoId, changes_.size()});
    addHost(schema.host);
    for (const SchemaId parent : schema.parents) {
        addHost(model_.schema(parent).host);
    }
    inside_ = true;
}

void AttributeScope::leave() {
    pop();
    inside_ = false;
}

void AttributeScope::push(std::uint32_t schema) {
    layers_.push_back({schema, changes_.size()});
    isLayer_[schema] = true;
    for (const SchemaAttr& own : model_.schemas[schema].attrs) {
        set(own.name, {&own, false});
    }
    if (!model_.schemas[schema].mixins.empty()) {
        addMixins(schema);
    }
}

void AttributeScope::pop() {
    const Layer layer = layers_.back();
    layers_.pop_back();
    if (layer.schema != kNoId) {
        isLayer_[layer.schema] = false;
    }
    while (changes_.size() > layer.firstChange) {
        marks_[static_cast<std::uint32_t>(changes_.back().name)] = changes_.back().before;
        changes_.pop_back();
    }
}

void AttributeScope::set(Name name, Mark mark) {
    Mark& place = marks_[static_cast<std::uint32_t>(name)];
    changes_.push_back({name, place});
    place = mark;
}

void AttributeScope::addMixins(std::uint32_t schema) {
    ++walk_;
    std::vector<std::uint32_t> work{schema};
    for (std::size_t i = 0; i < work.size(); ++i) {
        const SchemaModel& s = model_.schemas[work[i]];
        for (const SchemaAttr& own : s.attrs) {
            if (marks_[static_cast<std::uint32_t>(own.name)].attr == nullptr) {
                set(own.name, {&own, false});
            }
        }
        const auto reach = [&](std::uint32_t id) {
            if (id != kNoId && seen_[id] != walk_) {
                seen_[id] = walk_;
                work.push_back(id);
            }
        };
        if (i > 0) {
            reach(s.base);
        }
        for (const SchemaId mixin : s.mixins) {
            reach(static_cast<std::uint32_t>(mixin));
        }
    }
}

void AttributeScope::addHost(std::uint32_t host) {
    if (host == kNoId) {
        return;
    }
    for (const SchemaAttr& own : model_.schemas[host].attrs) {
        if (marks_[static_cast<std::uint32_t>(own.name)].attr == nullptr) {
            set(own.name, {&own, true});
        }
    }
}

}  // namespace kcl::sema
