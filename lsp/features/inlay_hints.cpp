#include "lsp/features/inlay_hints.h"

#include "frontend/ast/walk.h"
#include "lsp/features/describe.h"

#include <algorithm>

namespace kcl::lsp {

namespace {

constexpr std::size_t kLongest = 40;

class Hinter {
public:
    Hinter(const Cursor& at, std::uint32_t begin, std::uint32_t end)
        : scope_(at.scope()), source_(at.file().source()), begin_(source_.at(begin)), end_(source_.at(end)) {}

    template <typename Node>
    void visit(const Node& node) {
        if (node.span.end < begin_ || node.span.begin > end_) {
            return;
        }
        if constexpr (std::is_same_v<Node, ast::Stmt>) {
            if (const auto* assign = ast::as<ast::AssignStmt>(&node)) {
                variable(*assign);
            }
        }
        if constexpr (std::is_same_v<Node, ast::Expr>) {
            if (const auto* call = ast::as<ast::CallExpr>(&node)) {
                arguments(*call);
            }
        }
        ast::forEachChild(node, [this](const auto* child) { visit(*child); });
    }

    std::vector<Hint> out;

private:
    void add(Loc at, std::string label, bool isType, bool canInsert) {
        if (at >= begin_ && at <= end_) {
            out.push_back({at - source_.base, std::move(label), isType, canInsert});
        }
    }

    void variable(const ast::AssignStmt& x) {
        const bool obvious = x.value->kind == ast::ExprKind::SchemaExpr || x.value->kind == ast::ExprKind::LambdaExpr ||
                             x.value->kind == ast::ExprKind::NumberLit || x.value->kind == ast::ExprKind::StringLit ||
                             x.value->kind == ast::ExprKind::NameConstant || x.value->kind == ast::ExprKind::ConfigExpr ||
                             x.value->kind == ast::ExprKind::ListExpr;
        if (x.type != nullptr || obvious || x.targets.size() != 1 || !x.targets.front().path.empty()) {
            return;
        }
        const vm::Type* type = scope_.types.expr.get(x.value->id);
        if (type == nullptr || type->is(vm::TypeKind::Any) || type->is(vm::TypeKind::Error) || type->is(vm::TypeKind::None)) {
            return;
        }
        const std::string text = shortType(type);
        if (text.size() <= kLongest) {
            const bool plain = text.find_first_of("({<") == std::string::npos;
            add(x.targets.front().name.span.end, ": " + text, true, plain);
        }
    }

    void arguments(const ast::CallExpr& x) {
        const vm::Type* f = scope_.types.expr.get(x.callee->id);
        if (f == nullptr || f->params == nullptr || f->params->params.size() < 2) {
            return;
        }
        for (std::size_t i = 0; i < x.args.positional.size() && i < f->params->params.size(); ++i) {
            const ast::Expr& e = *x.args.positional[i];
            const std::string_view name = f->params->params[i].name;
            const auto* written = ast::as<ast::IdentifierExpr>(&e);
            if (written != nullptr && scope_.text(written->names.back().name) == name) {
                continue;
            }
            add(e.span.begin, std::string(name) + "=", false, false);
        }
    }

    Scope scope_;
    const SourceFile& source_;
    Loc begin_;
    Loc end_;
};

}  // namespace

std::vector<Hint> hints(const Cursor& at, std::uint32_t begin, std::uint32_t end) {
    Hinter walk(at, begin, end);
    for (const ast::Stmt* s : at.file().parsed->module->body) {
        walk.visit(*s);
    }
    std::ranges::stable_sort(walk.out, {}, &Hint::offset);
    return std::move(walk.out);
}

}  // namespace kcl::lsp
