// Comments that suppress rules:
//
//   x = 1  # kcl-lint: disable=RULE           findings of RULE that begin on this line
//   # kcl-lint: disable=RULE,RULE             alone on its line: those of the next line with code
//   # kcl-lint: disable-file=RULE             those of the whole file
//
// RULE is a name or a number, or `all`.
#pragma once

#include "frontend/parse/parse.h"
#include "sema/lint/lint.h"

#include <unordered_map>
#include <vector>

namespace kcl::sema::lint {

class Suppressions {
public:
    explicit Suppressions(const parse::ParsedFile& file);

    /// Whether a finding of `rule` at `loc` is not to be shown.
    [[nodiscard]] bool hide(const Rule& rule, Loc loc) const;
    /// The words that name no rule, with their places.
    [[nodiscard]] const std::vector<Span>& unknown() const { return unknown_; }

private:
    using Mask = std::uint64_t;
    static_assert(sizeof(Mask) * 8 >= 32, "one bit for each rule");

    [[nodiscard]] Mask rulesIn(std::string_view list, std::uint32_t offset);
    [[nodiscard]] std::uint32_t lineOf(std::uint32_t offset) const;
    /// Offset of the first token that is more than layout at or behind `offset`.
    [[nodiscard]] std::uint32_t nextCode(std::uint32_t offset) const;

    const parse::ParsedFile& file_;
    std::vector<std::uint32_t> lineStarts_;  ///< empty in a file without such comments
    std::unordered_map<std::uint32_t, Mask> byLine_;
    Mask whole_ = 0;
    std::vector<Span> unknown_;
};

}  // namespace kcl::sema::lint
