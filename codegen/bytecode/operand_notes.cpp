// The values of the names in a condition, for the error when it does not hold.
//
// They are read once more behind the condition, so reading them must have no effect and must not fail: a name that the
// condition has read for certain was evaluated, and one that it may have skipped (behind `and`, `or`, `if`) is taken
// only when it is a local or a parameter.
#include "codegen/bytecode/compiler.h"
#include "frontend/ast/walk.h"

#include <algorithm>
#include <type_traits>

namespace kcl::codegen {

using sema::RefKind;
using vm::Opcode;
using vm::Value;

namespace {

constexpr std::size_t kMostOperands = 6;
constexpr std::size_t kLongestSide = 60;

/// Whether the value of `e` cannot be read off its text, and is no name, which is noted by itself.
[[nodiscard]] bool isComputed(const ast::Expr& e) {
    return ast::as<ast::CallExpr>(&e) != nullptr || ast::as<ast::SelectorExpr>(&e) != nullptr ||
           ast::as<ast::SubscriptExpr>(&e) != nullptr || ast::as<ast::BinaryExpr>(&e) != nullptr || ast::as<ast::UnaryExpr>(&e) != nullptr;
}

struct Found {
    const ast::IdentifierExpr* name;
    bool certain;
};

/// Collects the names of an expression, outside of what has variables of its own.
class OperandFinder {
public:
    explicit OperandFinder(std::vector<Found>& found) : found_(found) {}

    void find(const ast::Expr& e, bool certain) {
        if (found_.size() == kMostOperands) {
            return;
        }
        if (const auto* name = ast::as<ast::IdentifierExpr>(&e)) {
            found_.push_back({name, certain});
            return;
        }
        if (ast::as<ast::LambdaExpr>(&e) != nullptr || ast::as<ast::QuantExpr>(&e) != nullptr ||
            ast::as<ast::ListComp>(&e) != nullptr || ast::as<ast::DictComp>(&e) != nullptr ||
            ast::as<ast::ConfigExpr>(&e) != nullptr || ast::as<ast::SchemaExpr>(&e) != nullptr) {
            return;
        }
        if (const auto* call = ast::as<ast::CallExpr>(&e)) {
            // The function itself says nothing.
            for (const ast::Expr* argument : call->args.positional) {
                find(*argument, certain);
            }
            return;
        }
        const auto* binary = ast::as<ast::BinaryExpr>(&e);
        if (const auto* compare = ast::as<ast::CompareExpr>(&e)) {
            // A chain ends at the first pair that does not hold.
            for (std::size_t i = 0; i < compare->operands.size(); ++i) {
                find(*compare->operands[i], certain && i < 2);
            }
            return;
        }
        const bool skips = ast::as<ast::IfExpr>(&e) != nullptr ||
                           (binary != nullptr && std::ranges::any_of(binary->ops, [](ast::BinaryOp op) {
                                return op == ast::BinaryOp::And || op == ast::BinaryOp::Or;
                            }));
        ast::forEachChild(e, [&](const auto* child) {
            if constexpr (std::is_same_v<decltype(child), const ast::Expr*>) {
                find(*child, certain && !skips);
            }
        });
    }

private:
    std::vector<Found>& found_;
};

}  // namespace

std::size_t Compiler::jumpWhenTested(Builder& b, const ast::Expr& test, std::vector<TestSide>& sides) {
    const ast::Expr* e = &test;
    while (const auto* paren = ast::as<ast::ParenExpr>(e)) {
        e = paren->inner;
    }
    const auto* compare = ast::as<ast::CompareExpr>(e);
    if (compare == nullptr || compare->ops.size() != 1) {
        return b.jump(Opcode::JumpIf, operand(b, test));
    }
    const auto keep = [&](const ast::Expr& side, Reg value) {
        const std::string_view text = loaded_.sources.text(side.span);
        if (isComputed(side) && text.size() <= kLongestSide && text.find('\n') == std::string_view::npos) {
            sides.push_back({value, text});
        }
    };
    const ast::Expr& right = *compare->operands[1];
    const Span whole{compare->operands[0]->span.begin, right.span.end};
    const auto x = static_cast<std::uint32_t>(compare->ops.front());
    const Reg left = operand(b, *compare->operands[0]);
    keep(*compare->operands[0], left);
    if (smallInt(right)) {
        return jumpCompare(b, compare->ops.front(), left, right, true, whole);
    }
    const Reg r = operand(b, right);
    keep(right, r);
    b.about(whole);
    b.emit(Opcode::JumpCompare, 1, left, r, x);
    return b.extra(0);
}

void Compiler::noteOperands(Builder& b, const ast::Expr& test, const std::vector<TestSide>& sides) {
    std::vector<Found> found;
    OperandFinder(found).find(test, true);
    std::vector<std::string_view> seen;
    b.aside([&] {
        for (const TestSide& side : sides) {
            b.emitWide(Opcode::NoteOperand, side.value, constant(Value::string(side.text)));
            seen.push_back(side.text);
        }
        for (const Found& operand : found) {
            const ast::IdentifierExpr& name = *operand.name;
            const RefKind kind = model_.refs.get(name.id).kind;
            const bool simple = name.names.size() == 1;
            const bool readable = kind == RefKind::Local || (operand.certain && (kind == RefKind::Attribute || kind == RefKind::HostName ||
                                                                                    kind == RefKind::Global));
            const std::string_view text = loaded_.sources.text(name.span);
            if (!readable || (!simple && !operand.certain) || std::ranges::find(seen, text) != seen.end()) {
                continue;
            }
            seen.push_back(text);
            const auto mark = b.mark();
            const Reg value = b.temp();
            expr(b, name, value);
            b.emitWide(Opcode::NoteOperand, value, constant(Value::string(text)));
            b.release(mark);
        }
    });
}

void Compiler::tested(Builder& b, Span span, const ast::Expr* cond, const ast::Expr& test, const ast::Expr* message,
                      const std::function<void(Reg)>& report) {
    const auto mark = b.mark();
    std::optional<std::size_t> skip;
    if (cond != nullptr) {
        skip = jumpUnless(b, *cond);
    }
    std::vector<TestSide> sides;
    const std::size_t holds = jumpWhenTested(b, test, sides);
    probe(b, vm::ProbeKind::CheckFalse, span);
    noteOperands(b, test, sides);
    const Reg text = b.temp();
    if (message != nullptr) {
        expr(b, *message, text);
    } else {
        loadConstant(b, text, Value::undefined());
    }
    report(text);
    b.patch(holds);
    probe(b, vm::ProbeKind::CheckTrue, span);
    if (skip) {
        b.patch(*skip);
    }
    b.release(mark);
}

}  // namespace kcl::codegen
