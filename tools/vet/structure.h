// Compares a document with a type, part by part, so that each mismatch is known with its place in the data. The rules
// of what fits are those of vm/ops; this walk only looks for the parts that do not.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "tools/vet/documents.h"
#include "vm/program/program.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kcl::tools::vet {

/// Steps from the whole document to a part: keys, and `[0]` for items.
using Path = std::vector<std::string>;

/// `items[2].age`; keys that are no names are quoted in brackets. Empty for the whole.
[[nodiscard]] std::string pathText(const Path& path);

/// A part of a document with its place; `exact` is false when the path leads out of the data, then it is the last
/// part that exists.
struct Located {
    vm::Value value;
    std::size_t place = 0;
    bool exact = true;
};
/// Finds parts of one document; what it learns about wide collections is kept.
class Locator {
public:
    /// `document` must outlive the object.
    explicit Locator(const Document& document) : document_(document) {}
    [[nodiscard]] Located find(const Path& path);

private:
    const std::vector<std::size_t>& children(std::size_t place);

    const Document& document_;
    std::unordered_map<std::size_t, std::vector<std::size_t>> children_;
};

struct Mismatch {
    diag::Diagnostic diagnostic;  ///< without its span
    Path path;
    std::size_t place = 0;        ///< number of the part's DataPlace
    bool atKey = false;           ///< the key is wrong, not the value
};

struct StructureResult {
    vm::Value value;              ///< the part without the keys that no schema knows
    std::vector<Mismatch> mismatches;
};

/// `place` and `path` are those of `value` in the document.
[[nodiscard]] StructureResult compareStructure(vm::Context& context, const vm::Program& program, const stdlib::DataPlaces& places,
                                               vm::Value value, std::size_t place, Path path, const vm::Type& type);

}  // namespace kcl::tools::vet
