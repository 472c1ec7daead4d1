// Editions of the language. Today's is the default and all switches of an Edition are off; each old rule is one row of
// edition.def and is asked for at the one place where its phase decides. Nobody asks for a version.
#pragma once

#include <optional>
#include <string_view>

namespace kcl {

struct Edition {
#define KCL_EDITION_RULE(Ident, Name, Rule) bool Ident = false;
#include "frontend/support/edition.def"

    [[nodiscard]] bool operator==(const Edition&) const = default;
};

/// The language before version 0.6: every old rule.
[[nodiscard]] Edition oldEdition();

/// What somebody asked for.
struct EditionChoice {
    Edition edition;
    bool superseded = false;  ///< a version from 0.6 to 0.12, which gets today's rules
};

/// The edition of a version (`v0.4.6`, `0.4`), or of names of old rules with commas between. Nothing when `text` is
/// neither.
[[nodiscard]] std::optional<EditionChoice> parseEdition(std::string_view text);

}  // namespace kcl
