// Diagnostics: what is wrong, where, and what goes with it.
//
// A phase never formats text. It includes the header of its own table (syntax_kinds.h for syntax.def, and so on) and
// calls `engine.report(span, diag::SomeKind, args...)`; the argument types are checked against the row, the text against
// the argument types, both at compile time. Rendering is the business of render_text and its like.
#pragma once

#include "frontend/support/span.h"

#include <fmt/core.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::diag {

enum class Severity : std::uint8_t { Error, Warning, Note };

/// What every kind has, whatever its arguments.
struct KindInfo {
    std::string_view name;    ///< our stable name, `undefined-name`
    std::string_view code;    ///< the reference's code, `E2L23`; several kinds share one
    std::string_view header;  ///< the reference's name of the family, `CompileError`
    Severity severity;
};
/// A kind is the address of its row: every phase sees its own rows only (syntax_kinds.h, eval_kinds.h, ...).
using Kind = const KindInfo*;
[[nodiscard]] inline const KindInfo& info(Kind kind) { return *kind; }
/// All rows of all phases, in the order of the tables.
[[nodiscard]] std::span<const Kind> allKinds();

/// One row of a table. Args are the types that its text formats.
template <typename... Args>
struct Definition {
    Kind kind;
    fmt::format_string<const Args&...> text;
};

/// The text of a row with its arguments filled in.
template <typename... Args, typename... Given>
[[nodiscard]] std::string format(const Definition<Args...>& def, const Given&... given) {
    static_assert(sizeof...(Args) == sizeof...(Given), "wrong number of diagnostic arguments");
    const auto render = [&](const Args&... args) { return fmt::format(def.text, args...); };
    return render(given...);
}

/// Another place that belongs to a diagnostic; printed as a frame of its own.
struct Label {
    Span span;
    std::string text;
};

/// A replacement that certainly mends the mistake.
struct FixIt {
    Span span;
    std::string replacement;
};

struct Diagnostic {
    Kind kind{};
    Span span;
    std::string text;
    std::vector<Label> labels;             ///< frames after the first, in order
    std::vector<std::string> notes;        ///< `note: ...` lines
    std::vector<std::string> suggestions;  ///< `suggestion: ...` blocks
    std::vector<FixIt> fixes;
};

/// Collects diagnostics in the order in which they were found; an identical one (kind, span, text) is dropped.
class Engine {
public:
    template <typename... Args, typename... Given>
    Diagnostic& report(Span span, const Definition<Args...>& def, const Given&... given) {
        return add(Diagnostic{def.kind, span, format(def, given...), {}, {}, {}, {}});
    }
    /// The diagnostic stored; when an identical one was known, that one.
    Diagnostic& add(Diagnostic diagnostic);
    /// Sorts what was collected by `keys`, one for each of all(); equal keys keep their order.
    void arrange(const std::vector<std::uint64_t>& keys);
    [[nodiscard]] bool hasErrors() const { return errors_ > 0; }
    [[nodiscard]] std::size_t errorCount() const { return errors_; }
    [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }

private:
    std::vector<Diagnostic> all_;
    std::vector<std::uint64_t> seen_;  ///< open addressing: hash of each diagnostic and its index
    std::size_t errors_ = 0;
};

}  // namespace kcl::diag
