// A schema, mixin, protocol or rule as the machine needs it: names, types and code, all inheritance flattened.
#pragma once

#include "vm/types/type.h"
#include "vm/value/containers.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace kcl::vm {

struct SchemaCode;  // the compiled bodies, vm/program/program.h
struct Chunk;

/// One attribute slot of instances.
struct AttrDef {
    Key key;
    const Type* type = nullptr;  ///< null for names that the body assigns without declaring them
    bool declared = false;       ///< declared by an attribute statement; only these may be configured
    bool optional = false;
    Span span;
};

struct IndexSignatureDef {
    bool present = false;
    bool anyOther = false;
    Key keyName;                    ///< empty when there is no alias
    const Type* keyType = nullptr;
    const Type* valueType = nullptr;
};

/// The body of one schema as it runs for an instance of a schema that inherits it or mixes it in. Bases come first
/// (their layout is a prefix, so their bodies need no map), then the schema's own, then mixins.
struct SchemaPart {
    const SchemaDef* schema = nullptr;          ///< whose body
    const std::uint32_t* slots = nullptr;       ///< slot of its layout -> slot of the instance; null: the same
    std::span<const std::uint32_t> setters;     ///< its setters, textual order: index into SchemaDef::setters
    std::uint32_t firstGuard = 0;
    bool own = false;
};

struct AttrSetter;

/// One contribution to an attribute of an instance. Those of one slot stand in a row, in order.
struct SlotSetter {
    const AttrSetter* code = nullptr;
    std::uint32_t part = 0;
    std::uint32_t slot = 0;
};

/// The setters of one slot.
struct SlotChain {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

struct SchemaDef {
    SchemaId id{};
    std::string_view name;
    std::string_view package;       ///< "" for the main package
    const SchemaDef* base = nullptr;
    std::span<const SchemaDef* const> mixins;
    const SchemaDef* host = nullptr;     ///< of a rule: the protocol behind `for`
    /// Attributes in output order: those of the base, own ones, those of the mixins (semantics section 5.2).
    std::span<const AttrDef> attrs;
    std::uint32_t* slotTable = nullptr;  ///< open addressing over attrs: slot + 1
    std::uint32_t slotMask = 0;
    IndexSignatureDef indexSignature;    ///< of this schema only; it is not inherited
    const Type* type = nullptr;          ///< the instance type
    bool isMixin = false;
    bool isProtocol = false;
    bool isRule = false;
    const SchemaCode* code = nullptr;
    std::span<const SchemaPart> parts;
    std::span<const SlotSetter> setters;
    std::span<const SlotChain> chains;   ///< by slot
    std::uint32_t guards = 0;            ///< of all parts
    bool longChains = false;             ///< some attribute has not exactly one setter
    const Chunk* construct = nullptr;    ///< the frame that makes an instance
    Span span;                           ///< of the name

    /// Slot of an attribute (own, inherited or mixed in), or -1.
    [[nodiscard]] std::int32_t slot(const Key& key) const {
        if (slotTable == nullptr) {
            return -1;
        }
        for (std::uint32_t at = key.hash & slotMask;; at = (at + 1) & slotMask) {
            const std::uint32_t found = slotTable[at];
            if (found == 0) {
                return -1;
            }
            if (attrs[found - 1].key == key) {
                return static_cast<std::int32_t>(found - 1);
            }
        }
    }
    /// True for `other` itself and its bases.
    [[nodiscard]] bool inherits(const SchemaDef& other) const {
        for (const SchemaDef* s = this; s != nullptr; s = s->base) {
            if (s == &other) {
                return true;
            }
        }
        return false;
    }
};

}  // namespace kcl::vm
