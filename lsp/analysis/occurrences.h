// The names in a file and what they mean: one list, made by one walk over the tree, that definition, hover, references,
// rename, highlights, semantic tokens and hints read.
//
// What a name means comes from the tables of resolution and checking; members are found with the types of what stands
// before them, keys of configurations with the types that are expected there. A name without a meaning is left out.
#pragma once

#include "frontend/load/program.h"
#include "sema/check/check.h"
#include "sema/model/model.h"
#include "stdlib/catalogue.h"

#include <cstdint>
#include <vector>

namespace kcl::lsp {

/// What a name stands for.
enum class EntityKind : std::uint8_t {
    Variable,      ///< package-level; `id` is its GlobalId
    Schema,        ///< `id` is its GlobalId; also mixins and protocols
    Rule,          ///< `id` is its GlobalId
    TypeAlias,     ///< `id` is its GlobalId
    Attribute,     ///< of a schema; `id` is the SchemaId of the owner
    Parameter,     ///< of a lambda, schema or rule
    Local,         ///< of a lambda, loop, quantifier or index signature
    Entry,         ///< key of a literal that no schema describes
    Package,       ///< `id` is its PackageId
    SystemModule,  ///< `name` is its name
    Builtin,       ///< global function, member of a system module or method: `row`
};

struct Entity {
    EntityKind kind{};
    std::uint32_t id = sema::kNoId;
    Name name = Name::None;
    /// Where it is declared; {0, 0} for packages, modules and built-ins.
    Span declaration{};
    const vm::Type* type = nullptr;  ///< null when nothing is known
    const stdlib::Row* row = nullptr;

    /// Whether two names stand for the same.
    [[nodiscard]] bool same(const Entity& other) const;
};

enum class Role : std::uint8_t {
    Declaration,  ///< the name is declared or given its value here
    Read,
    Shorthand,    ///< `{b}`: key and value at once
};

struct Occurrence {
    Span span;
    Role role = Role::Read;
    bool isKey = false;  ///< key of a configuration
    Entity entity;
};

/// By place; an inner one never begins before an outer one.
using Occurrences = std::vector<Occurrence>;

/// What the collection reads.
struct Scope {
    const load::LoadedProgram& program;
    const sema::Model& model;
    const sema::Types& types;

    [[nodiscard]] std::string_view text(Name name) const { return program.session.names.text(name); }
};

[[nodiscard]] Occurrences collectOccurrences(const Scope& scope, const parse::ParsedFile& file, sema::PackageId package);

/// The one whose span holds `at` or ends there, the one that begins last; null when there is none.
[[nodiscard]] const Occurrence* occurrenceAt(const Occurrences& list, Loc at);

}  // namespace kcl::lsp
