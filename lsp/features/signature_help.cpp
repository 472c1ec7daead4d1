#include "lsp/features/signature_help.h"

#include "lsp/analysis/hole.h"
#include "lsp/features/describe.h"

#include <algorithm>

namespace kcl::lsp {

namespace {

/// Finds the parameters in `(a: {str:int}, b: int = 1) -> int`, the first bracket of `label`.
void cut(Signature& out) {
    const std::size_t open = out.label.find_first_of("([");
    if (open == std::string::npos) {
        return;
    }
    int depth = 0;
    std::size_t begin = open + 1;
    char quote = 0;
    const auto piece = [&](std::size_t end) {
        while (begin < end && out.label[begin] == ' ') {
            ++begin;
        }
        if (begin < end) {
            out.parameters.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        }
        begin = end + 1;
    };
    for (std::size_t i = open; i < out.label.size(); ++i) {
        const char c = out.label[i];
        if (quote != 0) {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if (c == ')' || c == ']' || c == '}') {
            if (--depth == 0) {
                piece(i);
                return;
            }
        } else if (c == ',' && depth == 1) {
            piece(i);
        }
    }
}

/// The name of a parameter as the label writes it.
std::string_view nameIn(const Signature& signature, std::size_t index) {
    const Signature::Parameter p = signature.parameters[index];
    const std::string_view text = std::string_view(signature.label).substr(p.begin, p.end - p.begin);
    return text.substr(0, text.find_first_of(":=? "));
}

void choose(Signature& out, const CallPlace& call, const Cursor& at) {
    const Scope scope = at.scope();
    for (const ast::KeywordArg& keyword : call.args->keywords) {
        if (keyword.span.begin <= at.loc() && at.loc() <= keyword.span.end) {
            for (std::uint32_t i = 0; i < out.parameters.size(); ++i) {
                if (nameIn(out, i) == scope.text(keyword.name.name)) {
                    out.active = i;
                }
            }
            return;
        }
    }
    std::uint32_t index = 0;
    for (const ast::Expr* e : call.args->positional) {
        if (at.loc() <= e->span.end) {
            break;
        }
        ++index;
    }
    if (index < out.parameters.size()) {
        out.active = index;
    } else if (!out.parameters.empty() && nameIn(out, out.parameters.size() - 1).starts_with('*')) {
        out.active = static_cast<std::uint32_t>(out.parameters.size() - 1);
    }
}

}  // namespace

std::optional<Signature> signatureHelp(const Cursor& at) {
    const Hole hole = holeAt(at.scope(), *at.file().parsed, at.file().package, at.loc());
    if (!hole.call.has_value()) {
        return std::nullopt;
    }
    Signature out;
    const Scope scope = at.scope();
    if (hole.call->schema != sema::SchemaId{sema::kNoId}) {
        const Entity schema = globalEntity(scope, static_cast<std::uint32_t>(scope.model.schema(hole.call->schema).global));
        out.label = declarationText(at.unit(), schema);
        out.label = out.label.substr(out.label.find(' ') + 1);
        out.documentation = documentationText(at.unit(), schema);
    } else if (hole.call->callee.has_value()) {
        out.label = declarationText(at.unit(), *hole.call->callee);
        out.documentation = documentationText(at.unit(), *hole.call->callee);
        const vm::Type* type = hole.call->callee->type;
        const bool isFunction = type != nullptr && type->is(vm::TypeKind::Function);
        if (hole.call->callee->kind != EntityKind::Builtin && hole.call->callee->kind != EntityKind::Variable && isFunction) {
            out.label = std::string(scope.text(hole.call->callee->name)) + shortType(type);
        }
    }
    cut(out);
    if (out.label.empty() || out.parameters.empty()) {
        return out.label.empty() ? std::nullopt : std::optional(out);
    }
    choose(out, *hole.call, at);
    return out;
}

}  // namespace kcl::lsp
