// Translates regular expressions from the language's dialect to PCRE2's.
//
// The dialect is Perl-like, but `\w`, `\h`, `\v`, POSIX classes and nested classes mean something else than in PCRE2, and
// recursion, conditions, `\K`, `\Z` and verbs are no part of it: spec "stdlib section 3, regex".
#pragma once

#include <string>
#include <string_view>

namespace kcl::stdlib {

struct TranslatedPattern {
    std::string text;
    /// The same for matching all alternatives at a time, where greed has no meaning: `a+` is written `(?:aa*)`, because
    /// PCRE2 counts the turns of a plus there and never sees that it is where it was before.
    std::string linear;
    bool hasBackReference = false;
    std::string mistake;  ///< empty when the pattern belongs to the dialect as far as looked at
};

[[nodiscard]] TranslatedPattern translatePattern(std::string_view pattern);

}  // namespace kcl::stdlib
