// Trees as bytes: modules without their doc strings, written once after parsing and read back in another run.
//
// Places are relative to the file and node ids to the first of the module, so that the reader can put a tree anywhere;
// names are numbers into one table that the writer collects over several modules. The reader trusts nothing: whatever the
// bytes are, it gives a tree whose parts are there or says that it cannot.
#pragma once

#include "frontend/ast/stmt.h"
#include "frontend/support/arena.h"
#include "frontend/support/source_map.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::ast {

/// Collects names and writes modules that use them.
class ModuleWriter {
public:
    /// Appends `module`, whose text is `file` and whose nodes have ids from `firstNode` on. False, with `out` of no use, when
    /// the tree is too deep to be stored.
    [[nodiscard]] bool write(const Module& module, const SourceFile& file, NodeId firstNode, std::string& out);
    /// All names so far; modules refer to them by place.
    [[nodiscard]] const std::vector<Name>& names() const { return names_; }

private:
    std::vector<Name> names_;
    std::vector<std::uint32_t> placeOf_;  ///< by Name: index into names_ plus 1
};

/// What a module is read into.
struct ModuleTarget {
    Arena& arena;                   ///< gets the nodes; texts stay where they are in the bytes
    std::span<const Name> names;    ///< those of the writer, interned here
    Loc base = 0;                   ///< of the file
    std::uint32_t textSize = 0;     ///< of the file
    NodeId firstNode = 0;
    std::uint32_t nodeCount = 0;
};

/// The module in `bytes`, which must all be used; null when they are no module.
[[nodiscard]] const Module* readModule(std::string_view bytes, const ModuleTarget& target);

/// Numbers of seven bits a byte, the lowest first.
void writeNumber(std::string& out, std::uint64_t number);
/// Takes a number off the front of `bytes`; nothing when there is none.
[[nodiscard]] std::optional<std::uint64_t> readNumber(std::string_view& bytes);

}  // namespace kcl::ast
