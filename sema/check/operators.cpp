// Operators (semantics section 8.5).
#include "frontend/diag/type_kinds.h"
#include "sema/check/checker.h"

#include <array>

namespace kcl::sema {

namespace {

using ast::BinaryOp;
using ast::CompareOp;

constexpr std::array<std::string_view, 15> kBinaryText = {"+", "-", "*", "/", "//", "%", "**", "<<", ">>", "^", "&", "|", "and", "or", "as"};
constexpr std::array<std::string_view, 10> kCompareText = {"==", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not"};

bool isNumberOrBool(const Type* t) {
    return allOf(t, [](const Type* m) { return isNumber(m) || isBool(m); });
}

bool isPrimitive(const Type* t) {
    return allOf(t, [](const Type* m) { return isNumber(m) || isBool(m) || isStr(m); });
}

bool isZero(const Type* t) {
    return (t->is(TypeKind::IntLit) && t->intValue == 0) || (t->is(TypeKind::FloatLit) && t->floatValue == 0.0);
}

bool isKeyed(const Type* t) {
    return t->is(TypeKind::Dict) || t->is(TypeKind::Schema);
}

}  // namespace

/// A union that widening makes one type counts as that type; a schema counts as its instance (observed).
const Type* Checker::operand(const Type* t) {
    if (t->is(TypeKind::SchemaType)) {
        return instance(t->schema);
    }
    if (!t->is(TypeKind::Union)) {
        return t;
    }
    const Type* wide = rules_.widen(t);
    return wide->is(TypeKind::Union) ? t : wide;
}

const Type* Checker::binary(const ast::BinaryExpr& e, const Expected& expected) {
    const Type* left = infer(*e.operands.front(), expected);
    for (std::size_t i = 0; i < e.ops.size(); ++i) {
        const ast::Expr& operandExpr = *e.operands[i + 1];
        const Span where = e.operands.front()->span;
        if (e.ops[i] == BinaryOp::As) {
            left = cast(e, left, operandExpr, where);
            continue;
        }
        // What stands behind `|` is a configuration of what stands before it.
        const bool configures = e.ops[i] == BinaryOp::BitOr && expected.type == nullptr && left->is(TypeKind::Schema);
        const Type* right = infer(operandExpr, configures ? Expected{} : expected);
        // What -O appends stands nowhere in the text; whether it fits is found out when the program runs.
        const bool appended = operandExpr.span.begin <= where.begin || operandExpr.span.begin >= e.span.end;
        left = appended ? store_.any : operate(e.ops[i], left, right, where);
    }
    return left;
}

const Type* Checker::cast(const ast::BinaryExpr& e, const Type* value, const ast::Expr& type, Span where) {
    const auto* name = ast::as<ast::IdentifierExpr>(&type);
    if (name == nullptr) {
        return store_.error;  // reported
    }
    const Ref ref = model_.refs.get(name->id);
    const std::string_view first = text(name->names.front().name);
    const Type* target = nullptr;
    if (ref.kind == RefKind::Builtin && name->names.size() == 1) {
        target = first == "int"     ? store_.integer
                 : first == "float" ? store_.floating
                 : first == "str"   ? store_.string
                 : first == "bool"  ? store_.boolean
                                    : store_.any;
    } else {
        const Type* found = infer(type);
        if (found->is(TypeKind::SchemaType)) {
            target = instance(found->schema);
        } else if (ref.kind == RefKind::Global && model_.globals[ref.index].kind == GlobalKind::TypeAlias) {
            target = out_.global[ref.index];
        } else if (found->is(TypeKind::Module) || ref.kind == RefKind::SystemModule) {
            target = first == "units" ? store_.unit : store_.any;
        } else {
            target = found;
        }
    }
    if (target == nullptr) {
        target = store_.any;
    }
    out_.expr.set(type.id, target);
    (void)e;
    const Type* from = rules_.widen(value);
    if (isAny(from) || isAny(target)) {
        return target;
    }
    if (!rules_.assignable(target, from)) {  // only from the wider to the narrower
        sink_.report(where, diag::NoOverlap, vm::typeText(*operand(value)), vm::typeText(*operand(target)));
        return store_.error;
    }
    return target;
}

const Type* Checker::operate(BinaryOp op, const Type* left, const Type* right, Span where) {
    if (op == BinaryOp::And) {
        return store_.boolean;
    }
    if (op == BinaryOp::Or) {
        return rules_.join(left, right);
    }
    const Type* l = operand(left);
    const Type* r = operand(right);
    if (l->is(TypeKind::Error) || r->is(TypeKind::Error)) {
        return store_.error;
    }
    if (l->is(TypeKind::Any) || r->is(TypeKind::Any)) {
        return store_.any;
    }
    if ((op == BinaryOp::Div || op == BinaryOp::FloorDiv || op == BinaryOp::Mod) && isNumber(l) && isZero(r)) {
        sink_.report(where, diag::DivisionByZero);
        return store_.error;
    }
    const Type* result = op == BinaryOp::BitOr ? unionOp(l, r)
                         : op == BinaryOp::Mul ? product(l, r)
                                               : arithmetic(op, l, r);
    if (result == nullptr && op == BinaryOp::Add && l->is(TypeKind::List) && r->is(TypeKind::List)) {
        result = rules_.list(rules_.join(l->element, r->element));
    }
    if (result != nullptr) {
        return result;
    }
    sink_.report(where, diag::BadOperands, kBinaryText[static_cast<std::size_t>(op)], vm::typeText(*left), vm::typeText(*right));
    return store_.error;
}

/// Null when the operator does not take such operands.
const Type* Checker::arithmetic(BinaryOp op, const Type* l, const Type* r) const {
    const auto numbers = [](const Type* t) { return allOf(t, [](const Type* m) { return isNumber(m); }); };
    const auto ints = [](const Type* t) { return allOf(t, [](const Type* m) { return isInt(m); }); };
    const bool bothNumbers = numbers(l) && numbers(r);
    const Type* number = ints(l) && ints(r) ? store_.integer : store_.floating;
    switch (op) {
        case BinaryOp::Add:
            if (allOf(l, [](const Type* t) { return isStr(t); }) && allOf(r, [](const Type* t) { return isStr(t); })) {
                return store_.string;
            }
            return bothNumbers ? number : nullptr;
        case BinaryOp::Sub:
        case BinaryOp::Mul:
        case BinaryOp::Div:
        case BinaryOp::FloorDiv:
        case BinaryOp::Pow: return bothNumbers ? number : nullptr;
        case BinaryOp::Mod: return bothNumbers ? store_.integer : nullptr;
        case BinaryOp::ShiftLeft:
        case BinaryOp::ShiftRight:
        case BinaryOp::BitXor:
        case BinaryOp::BitAnd: return ints(l) && ints(r) ? store_.integer : nullptr;
        case BinaryOp::BitOr:
        case BinaryOp::And:
        case BinaryOp::Or:
        case BinaryOp::As: return nullptr;
    }
    return nullptr;
}

const Type* Checker::product(const Type* l, const Type* r) const {
    const auto repeats = [](const Type* t) { return isStr(t) || t->is(TypeKind::List); };
    const auto numberOrStr = [](const Type* t) { return allOf(t, [](const Type* m) { return isNumber(m) || isStr(m); }); };
    if (isInt(l) && (repeats(r) || (r->is(TypeKind::Union) && numberOrStr(r)))) {
        return rules_.primitive(r);
    }
    if ((repeats(l) || (l->is(TypeKind::Union) && numberOrStr(l))) && isInt(r)) {
        return rules_.primitive(l);
    }
    return arithmetic(BinaryOp::Mul, l, r);
}

const Type* Checker::unionOp(const Type* l, const Type* r) {
    if (l->is(TypeKind::None)) {
        return r;
    }
    if (r->is(TypeKind::None)) {
        return l;
    }
    const auto ints = [](const Type* t) { return allOf(t, [](const Type* m) { return isInt(m); }); };
    if (ints(l) && ints(r)) {
        return store_.integer;
    }
    if (l->is(TypeKind::List) && r->is(TypeKind::List)) {
        return rules_.list(rules_.join(l->element, r->element));
    }
    if (l->is(TypeKind::Dict) && r->is(TypeKind::Dict)) {
        return rules_.merge(l, r);
    }
    if (l->is(TypeKind::Schema) && (r->is(TypeKind::Schema) || r->is(TypeKind::Dict))) {
        return l;
    }
    return nullptr;
}

const Type* Checker::unary(const ast::UnaryExpr& e) {
    const Type* value = infer(*e.operand);
    const Type* t = operand(value);
    if (e.op == ast::UnaryOp::Not) {
        return store_.boolean;
    }
    if (isAny(t)) {
        return t;
    }
    std::string_view sign = "-";
    bool fits = false;
    switch (e.op) {
        case ast::UnaryOp::Plus:
            sign = "+";
            fits = allOf(t, [](const Type* m) { return isNumber(m); });
            break;
        case ast::UnaryOp::Minus: fits = allOf(t, [](const Type* m) { return isNumber(m); }); break;
        case ast::UnaryOp::Invert:
            sign = "~";
            fits = allOf(t, [](const Type* m) { return isInt(m) || isBool(m); });
            break;
        case ast::UnaryOp::Not: break;
    }
    if (!fits) {
        sink_.report(e.operand->span, diag::BadOperand, sign, vm::typeText(*value));
        return store_.error;
    }
    return t;  // observed: of a literal, the same literal
}

bool Checker::comparable(CompareOp op, const Type* l, const Type* r) const {
    const bool isMembership = op == CompareOp::In || op == CompareOp::NotIn;
    if (isMembership) {
        return allOf(r, [](const Type* t) { return isStr(t); }) || r->is(TypeKind::List) || isKeyed(r);
    }
    const bool isEquality = op == CompareOp::Eq || op == CompareOp::NotEq;
    const bool isIdentity = op == CompareOp::Is || op == CompareOp::IsNot;
    if ((isEquality || isIdentity) && (l->is(TypeKind::None) || r->is(TypeKind::None))) {
        return true;
    }
    if (isNumberOrBool(l) && isNumberOrBool(r)) {
        return true;
    }
    if (!isEquality) {
        return false;
    }
    return (l->is(TypeKind::List) && r->is(TypeKind::List)) || (isKeyed(l) && isKeyed(r)) || (isPrimitive(l) && isPrimitive(r));
}

/// Observed: only the first pair of a chain is checked.
const Type* Checker::compare(const ast::CompareExpr& e) {
    const Type* left = infer(*e.operands[0]);
    const Type* right = infer(*e.operands[1]);
    inferAll(e.operands.subspan(2));
    const Type* l = operand(left);
    const Type* r = operand(right);
    if (!isAny(l) && !isAny(r) && !comparable(e.ops[0], l, r)) {
        sink_.report(e.operands[0]->span, diag::BadOperands, kCompareText[static_cast<std::size_t>(e.ops[0])], vm::typeText(*l),
                     vm::typeText(*r));
    }
    return store_.boolean;
}

}  // namespace kcl::sema
