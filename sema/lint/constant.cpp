#include "sema/lint/constant.h"

#include "vm/ops/ops.h"
#include "vm/value/eval_error.h"

namespace kcl::sema::lint {

namespace {

/// Bytes for the strings of constant expressions of one program; beyond it they are not constant.
constexpr std::uint64_t kBytes = std::uint64_t{16} << 20;

std::optional<vm::BinOp> opOf(ast::BinaryOp op) {
    switch (op) {
        case ast::BinaryOp::Add: return vm::BinOp::Add;
        case ast::BinaryOp::Sub: return vm::BinOp::Sub;
        case ast::BinaryOp::Mul: return vm::BinOp::Mul;
        case ast::BinaryOp::Div: return vm::BinOp::Div;
        case ast::BinaryOp::FloorDiv: return vm::BinOp::FloorDiv;
        case ast::BinaryOp::Mod: return vm::BinOp::Mod;
        case ast::BinaryOp::Pow: return vm::BinOp::Pow;
        case ast::BinaryOp::ShiftLeft: return vm::BinOp::ShiftLeft;
        case ast::BinaryOp::ShiftRight: return vm::BinOp::ShiftRight;
        case ast::BinaryOp::BitXor: return vm::BinOp::BitXor;
        case ast::BinaryOp::BitAnd: return vm::BinOp::BitAnd;
        case ast::BinaryOp::BitOr: return vm::BinOp::BitOr;
        case ast::BinaryOp::And:
        case ast::BinaryOp::Or:
        case ast::BinaryOp::As: return std::nullopt;
    }
    return std::nullopt;
}

vm::CmpOp opOf(ast::CompareOp op) {
    switch (op) {
        case ast::CompareOp::Eq: return vm::CmpOp::Eq;
        case ast::CompareOp::NotEq: return vm::CmpOp::NotEq;
        case ast::CompareOp::Lt: return vm::CmpOp::Lt;
        case ast::CompareOp::LtE: return vm::CmpOp::LtE;
        case ast::CompareOp::Gt: return vm::CmpOp::Gt;
        case ast::CompareOp::GtE: return vm::CmpOp::GtE;
        case ast::CompareOp::In: return vm::CmpOp::In;
        case ast::CompareOp::NotIn: return vm::CmpOp::NotIn;
        case ast::CompareOp::Is: return vm::CmpOp::Is;
        case ast::CompareOp::IsNot: return vm::CmpOp::IsNot;
    }
    return vm::CmpOp::Eq;
}

vm::UnOp opOf(ast::UnaryOp op) {
    switch (op) {
        case ast::UnaryOp::Plus: return vm::UnOp::Plus;
        case ast::UnaryOp::Minus: return vm::UnOp::Minus;
        case ast::UnaryOp::Invert: return vm::UnOp::Invert;
        case ast::UnaryOp::Not: return vm::UnOp::Not;
    }
    return vm::UnOp::Plus;
}

}  // namespace

/// Operations on literals neither make instances nor call functions.
class Constants::Machine final : public vm::Context {
public:
    using Context::Context;
    vm::Value instantiate(const vm::SchemaDef&, const vm::Dict&, std::span<const vm::Value>) override { return {}; }
    vm::Value instantiateAgain(const vm::Instance&, const vm::Dict&) override { return {}; }
    [[nodiscard]] const vm::SchemaDef* schema(vm::SchemaId) const override { return nullptr; }
    vm::Value call(vm::Value, std::span<const vm::Value>) override { return {}; }
    [[nodiscard]] const vm::Builtin* method(std::string_view, std::string_view) const override { return nullptr; }
    vm::Value instances(const vm::SchemaDef&, bool) override { return {}; }
};

Constants::Constants() : heap_(kBytes), machine_(std::make_unique<Machine>(heap_, config_, noFiles_)) {}

Constants::~Constants() = default;

std::optional<vm::Value> Constants::value(const ast::Expr& e) {
    try {
        return compute(e);
    } catch (const vm::EvalError&) {
        return std::nullopt;  // the run will report it
    }
}

std::optional<bool> Constants::truth(const ast::Expr& e) {
    const std::optional<vm::Value> v = value(e);
    return v.has_value() ? std::optional(vm::truthy(*v)) : std::nullopt;
}

std::optional<vm::Value> Constants::compute(const ast::Expr& e) {
    if (const auto* inner = ast::as<ast::ParenExpr>(&e)) {
        return compute(*inner->inner);
    }
    if (const auto* number = ast::as<ast::NumberLit>(&e)) {
        if (number->isFloat) {
            return vm::Value::floating(number->floatValue);
        }
        return number->suffix == ast::UnitSuffix::None ? std::optional(vm::Value::integer(number->intValue)) : std::nullopt;
    }
    if (const auto* string = ast::as<ast::StringLit>(&e)) {
        return vm::Value::string(string->value);
    }
    if (const auto* name = ast::as<ast::NameConstant>(&e)) {
        switch (name->constant) {
            case ast::ConstantKind::True: return vm::Value::boolean(true);
            case ast::ConstantKind::False: return vm::Value::boolean(false);
            case ast::ConstantKind::None: return vm::Value::none();
            case ast::ConstantKind::Undefined: return vm::Value::undefined();
        }
    }
    if (const auto* unary = ast::as<ast::UnaryExpr>(&e)) {
        const std::optional<vm::Value> operand = compute(*unary->operand);
        return operand.has_value() ? std::optional(vm::unary(*machine_, opOf(unary->op), *operand)) : std::nullopt;
    }
    if (const auto* chain = ast::as<ast::BinaryExpr>(&e)) {
        return binary(*chain);
    }
    if (const auto* chain = ast::as<ast::CompareExpr>(&e)) {
        return compare(*chain);
    }
    return std::nullopt;
}

std::optional<vm::Value> Constants::binary(const ast::BinaryExpr& e) {
    std::optional<vm::Value> left = compute(*e.operands.front());
    for (std::size_t i = 0; i < e.ops.size() && left.has_value(); ++i) {
        const ast::Expr& right = *e.operands[i + 1];
        if (e.ops[i] == ast::BinaryOp::And || e.ops[i] == ast::BinaryOp::Or) {
            if (vm::truthy(*left) == (e.ops[i] == ast::BinaryOp::And)) {
                left = compute(right);
            }
            continue;
        }
        const std::optional<vm::BinOp> op = opOf(e.ops[i]);
        const std::optional<vm::Value> other = op.has_value() ? compute(right) : std::nullopt;
        left = other.has_value() ? std::optional(vm::binary(*machine_, *op, *left, *other)) : std::nullopt;
    }
    return left;
}

std::optional<vm::Value> Constants::compare(const ast::CompareExpr& e) {
    std::optional<vm::Value> left = compute(*e.operands.front());
    bool holds = true;
    for (std::size_t i = 0; i < e.ops.size() && left.has_value(); ++i) {
        const std::optional<vm::Value> right = compute(*e.operands[i + 1]);
        if (!right.has_value()) {
            return std::nullopt;
        }
        holds = holds && vm::compare(*machine_, opOf(e.ops[i]), *left, *right);
        left = right;
    }
    return left.has_value() ? std::optional(vm::Value::boolean(holds)) : std::nullopt;
}

}  // namespace kcl::sema::lint
