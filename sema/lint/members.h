// Where attributes of known schemas are read as members and set in configurations, found with the types of the checker.
#pragma once

#include "sema/lint/pass.h"

#include <functional>
#include <unordered_map>
#include <vector>

namespace kcl::sema::lint {

/// An attribute at a place that names it.
struct AttrUse {
    SchemaId owner;          ///< whose body has it
    const SchemaAttr* attr;
    const vm::Type* type;    ///< declared; null when it has none
    Span place;
};

class Members {
public:
    explicit Members(const Pass& pass);

    /// The attribute `name` of `schema` or what it inherits from.
    [[nodiscard]] std::optional<AttrUse> find(SchemaId schema, ast::NameRef name) const;
    /// Every `value.attr` in `file` where the type of the value is a schema.
    void reads(const FileFacts& file, const std::function<void(const AttrUse&)>& visit) const;
    /// Every entry of a configuration of a schema in `file` whose key, or its last part, is an attribute. Configurations
    /// that stand as the value of an attribute with a schema type are gone through as well.
    void entries(const FileFacts& file, const std::function<void(const AttrUse&, const ast::ConfigEntry&)>& visit) const;

private:
    void steps(const vm::Type* type, ast::DottedName names, const std::function<void(const AttrUse&)>& visit) const;
    void literal(std::span<const ast::ConfigEntry> list, SchemaId schema,
                 const std::function<void(const AttrUse&, const ast::ConfigEntry&)>& visit) const;
    [[nodiscard]] const vm::Type* typeOf(const Ref& ref) const;

    const Pass& pass_;
    std::unordered_map<Loc, const vm::Type*> declared_;  ///< attributes and parameters by the place of their name
};

}  // namespace kcl::sema::lint
