// `x == None`. The operators `==` and `is` are the same operation (vm/ops compare), so writing the other one changes
// nothing.
#include "sema/lint/pass.h"

namespace kcl::sema::lint {

namespace {

bool isNone(const ast::Expr& e) {
    const auto* constant = ast::as<ast::NameConstant>(&e);
    return constant != nullptr && constant->constant == ast::ConstantKind::None;
}

}  // namespace

void noneComparison(Pass& pass) {
    for (const FileFacts& file : pass.facts.files) {
        const std::string_view text = file.file->file->text;
        file.each<ast::CompareExpr>([&](const ast::CompareExpr& e) {
            for (std::size_t i = 0; i < e.ops.size(); ++i) {
                const bool equal = e.ops[i] == ast::CompareOp::Eq;
                if ((!equal && e.ops[i] != ast::CompareOp::NotEq) || !isNone(*e.operands[i + 1])) {
                    continue;
                }
                const std::string_view written = equal ? "==" : "!=";
                const std::string_view meant = equal ? "is" : "is not";
                const Span between{e.operands[i]->span.end, e.operands[i + 1]->span.begin};
                const std::size_t at = pass.source(between).find(written);
                const Loc begin = between.begin + static_cast<Loc>(at == std::string_view::npos ? 0 : at);
                diag::Diagnostic& d = pass.report({begin, begin + 2}, diag::NoneComparison, written, meant);
                const std::string_view gap = pass.source(between);
                if (gap.find_first_not_of(" \t=!") != std::string_view::npos) {
                    continue;  // a comment or a line break in between
                }
                const std::size_t offset = begin - file.file->file->base;
                std::string edit(meant);
                edit.insert(0, offset > 0 && text[offset - 1] != ' ' ? " " : "");
                edit += text[offset + 2] != ' ' ? " " : "";
                d.fixes = {{{begin, begin + 2}, std::move(edit)}};
            }
        });
    }
}

}  // namespace kcl::sema::lint
