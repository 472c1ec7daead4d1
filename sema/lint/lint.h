// Front door of the linter: rules that find what is allowed and probably a mistake.
//
// The rules are a table (rules.def). They read what resolution and checking found out and report warnings, some with an
// edit that mends them and leaves the result of the program as it is. Nothing here reads files or arguments: the
// command line and the language server choose levels and files. A program with errors can be linted too; what has no
// meaning is not reported on again.
#pragma once

#include "frontend/diag/diagnostic.h"
#include "frontend/load/manifest.h"
#include "frontend/load/program.h"
#include "sema/check/check.h"
#include "sema/model/model.h"

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::sema::lint {

class Pass;

enum class Level : std::uint8_t { Off, Warning, Error };
/// Index into rules().
enum class RuleId : std::uint8_t {
#define KCL_LINT_RULE(Ident, Function, Level) Ident,
#include "sema/lint/rules.def"
};

struct Rule {
    diag::Kind kind;  ///< name, number
    Level level;      ///< unless configured
    void (*run)(Pass&);
};

/// The table, by RuleId.
[[nodiscard]] std::span<const Rule> rules();
/// The rule with this name or number; null when there is none.
[[nodiscard]] const Rule* findRule(std::string_view nameOrCode);
/// `, did you mean 'x'?` for a word that is nearly the name of a rule; else empty.
[[nodiscard]] std::string similarRule(std::string_view word);
/// "off", "warning" or "error"; false for another word.
[[nodiscard]] bool parseLevel(std::string_view word, Level& out);

/// The level of every rule.
class Levels {
public:
    /// As the table says.
    Levels();
    [[nodiscard]] Level of(const Rule& rule) const { return levels_[index(rule)]; }
    void set(const Rule& rule, Level level) { levels_[index(rule)] = level; }
    void setAll(Level level) { levels_.fill(level); }
    /// Applies `[lint]` of a kcl.mod; what is wrong there is reported without a place.
    void configure(std::span<const load::LintSetting> settings, diag::Engine& sink);

private:
    static std::size_t index(const Rule& rule) { return static_cast<std::size_t>(&rule - rules().data()); }

    static constexpr std::size_t kCount = 0
#define KCL_LINT_RULE(Ident, Function, Level) +1
#include "sema/lint/rules.def"
        ;
    std::array<Level, kCount> levels_{};
};

/// What the rules find in the files for which `wanted` holds, by place; severities are those of `levels`, and what
/// comments suppress is left out. Linear in the size of the program.
[[nodiscard]] std::vector<diag::Diagnostic> lint(const load::LoadedProgram& program, const Model& model, const Types& types,
                                                 const Levels& levels, const std::function<bool(const SourceFile&)>& wanted);

}  // namespace kcl::sema::lint
