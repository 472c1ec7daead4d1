// An instance while it is made, and what lambdas made in its body still need of it afterwards (semantics section 5.2).
#pragma once

#include "vm/machine/cells.h"
#include "vm/machine/frame.h"
#include "vm/program/program.h"

namespace kcl::vm {

enum class Phase : std::uint8_t { Params, Body, IndexKeys, Required, Checks, Finish };

struct Construction;

/// What is being converted to a declared type, for the place of a mistake: an entry, else a range, else an argument.
struct Conversion {
    const Construction* instance = nullptr;  ///< the entry `key` of the configuration of this instance
    const Key* key = nullptr;
    Span range;                              ///< this expression
    std::uint32_t argument = 0;              ///< from 1 on: this argument of the call at which the newest frame stands
    bool active = false;                     ///< something is being converted
};

struct Construction {
    const SchemaDef* def = nullptr;
    Instance* instance = nullptr;
    InstanceContext* contexts = nullptr;  ///< by part
    const DictEntry** configOf = nullptr; ///< by slot: the entry of the configuration, or null
    CellState* states = nullptr;          ///< by SchemaDef::setters
    Value* after = nullptr;               ///< by SchemaDef::setters: the value after it; null when all chains are of one
    NameState* slots = nullptr;           ///< by slot; null when all chains are of one
    bool* ready = nullptr;                ///< by slot
    GuardState* guards = nullptr;
    const DictEntry** extra = nullptr;    ///< entries that no attribute takes
    std::uint32_t extras = 0;
    std::uint32_t part = 0;
    std::uint32_t item = 0;               ///< next setter of the part, or next index key
    Phase phase = Phase::Params;
    bool outermost = false;
    bool bare = false;                    ///< called without a configuration
    bool noneAllowed = false;             ///< required attributes may be None, but not Undefined
    Value indexKey;
    Span where;                           ///< the schema's name in the expression
    Span config;                          ///< where a missing attribute is reported
    const Chunk* maker = nullptr;         ///< the code that asked for it
    std::uint32_t madeAt = 0;             ///< its instruction
    bool named = false;                   ///< by a schema expression; otherwise what is converted to the schema
    Conversion from;                      ///< what was being converted when it was made

    [[nodiscard]] Value& value(std::uint32_t slot) const { return instance->attrs.entries[slot].value; }
    /// The value after a setter that is done. For a chain of one it stands in the instance.
    [[nodiscard]] Value valueAfter(std::uint32_t setter) const {
        return after != nullptr ? after[setter] : value(def->setters[setter].slot);
    }
};

}  // namespace kcl::vm
