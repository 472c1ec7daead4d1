// A regular expression, given as a literal to a function of the module `regex`, that does not compile. `regex.compile`
// asks exactly that and is left alone.
#include "sema/lint/pass.h"
#include "stdlib/catalogue.h"
#include "stdlib/modules/detail/regex_engine.h"

namespace kcl::sema::lint {

namespace {

/// The position of the parameter `pattern` in a signature; npos when there is none.
std::size_t patternAt(std::string_view signature) {
    const std::size_t found = signature.find("pattern:");
    if (found == std::string_view::npos) {
        return found;
    }
    std::size_t position = 0;
    for (const char c : signature.substr(0, found)) {
        position += c == ',' ? 1U : 0U;
    }
    return position;
}

const ast::Expr* patternOf(const Pass& pass, const ast::CallExpr& call) {
    const auto* callee = ast::as<ast::IdentifierExpr>(call.callee);
    if (callee == nullptr || callee->names.size() != 2) {
        return nullptr;
    }
    const Ref ref = pass.model.refs.get(callee->id);
    if (ref.kind != RefKind::SystemModule || pass.text(Name{ref.index}) != "regex" || pass.text(callee->names[1].name) == "compile") {
        return nullptr;
    }
    const stdlib::Row* row = stdlib::find("regex", pass.text(callee->names[1].name));
    const std::size_t at = row == nullptr ? std::string_view::npos : patternAt(row->signature);
    if (at < call.args.positional.size()) {
        return call.args.positional[at];
    }
    for (const ast::KeywordArg& argument : call.args.keywords) {
        if (pass.text(argument.name.name) == "pattern") {
            return argument.value;
        }
    }
    return nullptr;
}

}  // namespace

void invalidRegex(Pass& pass) {
    for (const FileFacts& file : pass.facts.files) {
        file.each<ast::CallExpr>([&](const ast::CallExpr& call) {
            const ast::Expr* argument = patternOf(pass, call);
            const auto* pattern = argument == nullptr ? nullptr : ast::as<ast::StringLit>(argument);
            std::string mistake;
            if (pattern != nullptr && !stdlib::Regex::compile(pattern->value, mistake).has_value()) {
                pass.report(pattern->span, diag::InvalidRegex, std::string_view(mistake));
            }
        });
    }
}

}  // namespace kcl::sema::lint
