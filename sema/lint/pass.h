// What a rule is given, and what rules share. Internal to sema/lint.
#pragma once

#include "frontend/diag/lint_kinds.h"
#include "sema/lint/facts.h"
#include "sema/lint/lint.h"

#include <string_view>

namespace kcl::sema::lint {

class Pass {
public:
    Pass(const load::LoadedProgram& p, const Model& m, const Types& t, const Facts& f) : program(p), model(m), types(t), facts(f) {}

    template <typename... Args, typename... Given>
    diag::Diagnostic& report(Span span, const diag::Definition<Args...>& definition, const Given&... given) {
        return engine_.report(span, definition, given...);
    }
    [[nodiscard]] std::string_view text(Name name) const { return program.session.names.text(name); }
    /// `a.b` as written.
    [[nodiscard]] std::string text(ast::DottedName name) const;
    [[nodiscard]] std::string_view source(Span span) const { return program.sources.text(span); }
    [[nodiscard]] bool isPrivate(Name name) const { return text(name).starts_with('_'); }
    [[nodiscard]] diag::Engine& engine() { return engine_; }

    const load::LoadedProgram& program;
    const Model& model;
    const Types& types;
    const Facts& facts;

private:
    diag::Engine engine_;
};

#define KCL_LINT_RULE(Ident, Function, Level) void Function(Pass& pass);
#include "sema/lint/rules.def"

/// The whole lines that `span` covers, with the newline behind them, when nothing else stands on them; else {0, 0}.
[[nodiscard]] Span wholeLines(const parse::ParsedFile& file, Span span);
/// The global that a name of a schema's header means, `Base` or `pkg.Base`; null when it is none.
[[nodiscard]] const Global* headerGlobal(const Pass& pass, PackageId package, ast::DottedName name);

}  // namespace kcl::sema::lint
