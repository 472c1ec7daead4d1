// Expressions without calls, literals of collections and loops.
#include "codegen/bytecode/compiler.h"

#include "frontend/ast/visit.h"
#include "stdlib/catalogue.h"
#include "vm/ops/ops.h"

namespace kcl::codegen {

using sema::RefKind;
using vm::Opcode;
using vm::Value;

namespace {

std::uint32_t binOp(ast::BinaryOp op) {
    switch (op) {
        case ast::BinaryOp::Add: return static_cast<std::uint32_t>(vm::BinOp::Add);
        case ast::BinaryOp::Sub: return static_cast<std::uint32_t>(vm::BinOp::Sub);
        case ast::BinaryOp::Mul: return static_cast<std::uint32_t>(vm::BinOp::Mul);
        case ast::BinaryOp::Div: return static_cast<std::uint32_t>(vm::BinOp::Div);
        case ast::BinaryOp::FloorDiv: return static_cast<std::uint32_t>(vm::BinOp::FloorDiv);
        case ast::BinaryOp::Mod: return static_cast<std::uint32_t>(vm::BinOp::Mod);
        case ast::BinaryOp::Pow: return static_cast<std::uint32_t>(vm::BinOp::Pow);
        case ast::BinaryOp::ShiftLeft: return static_cast<std::uint32_t>(vm::BinOp::ShiftLeft);
        case ast::BinaryOp::ShiftRight: return static_cast<std::uint32_t>(vm::BinOp::ShiftRight);
        case ast::BinaryOp::BitXor: return static_cast<std::uint32_t>(vm::BinOp::BitXor);
        case ast::BinaryOp::BitAnd: return static_cast<std::uint32_t>(vm::BinOp::BitAnd);
        case ast::BinaryOp::BitOr: return static_cast<std::uint32_t>(vm::BinOp::BitOr);
        case ast::BinaryOp::And:
        case ast::BinaryOp::Or:
        case ast::BinaryOp::As: break;
    }
    KCL_UNREACHABLE();
}

/// The instruction of an operator whose right side is a small constant.
std::optional<Opcode> withSmallInt(ast::BinaryOp op) {
    switch (op) {
        case ast::BinaryOp::Add: return Opcode::AddInt;
        case ast::BinaryOp::Sub: return Opcode::SubInt;
        case ast::BinaryOp::Mul: return Opcode::MulInt;
        case ast::BinaryOp::Mod: return Opcode::ModInt;
        case ast::BinaryOp::Div:
        case ast::BinaryOp::FloorDiv:
        case ast::BinaryOp::Pow:
        case ast::BinaryOp::ShiftLeft:
        case ast::BinaryOp::ShiftRight:
        case ast::BinaryOp::BitXor:
        case ast::BinaryOp::BitAnd:
        case ast::BinaryOp::BitOr:
        case ast::BinaryOp::And:
        case ast::BinaryOp::Or:
        case ast::BinaryOp::As: break;
    }
    return std::nullopt;
}

static_assert(static_cast<int>(ast::CompareOp::IsNot) == static_cast<int>(vm::CmpOp::IsNot), "same order");
static_assert(static_cast<int>(ast::UnaryOp::Not) == static_cast<int>(vm::UnOp::Not), "same order");

}  // namespace

void Compiler::arithmetic(Builder& b, ast::BinaryOp op, Reg dst, Reg left, Reg right, Span whole) {
    b.about(whole);
    switch (op) {
        case ast::BinaryOp::Add: b.emit(Opcode::Add, dst, left, right); break;
        case ast::BinaryOp::Sub: b.emit(Opcode::Sub, dst, left, right); break;
        case ast::BinaryOp::Mul: b.emit(Opcode::Mul, dst, left, right); break;
        default: b.emit(Opcode::Binary, dst, left, right, binOp(op)); break;
    }
}

bool Compiler::smallIntOperand(Builder& b, ast::BinaryOp op, const ast::Expr& right, Reg dst, Reg left, Span whole) {
    const auto number = smallInt(right);
    const auto known = number ? withSmallInt(op) : std::nullopt;
    if (!known || (*known == Opcode::ModInt && *number == 0)) {
        return false;
    }
    b.at(right.span);
    b.about(whole);
    b.emit(*known, dst, left, *number);
    return true;
}

std::optional<std::uint32_t> Compiler::smallInt(const ast::Expr& e) const {
    if (ast::as<ast::NumberLit>(&e) == nullptr) {
        return std::nullopt;
    }
    const Value v = *constantValue(e);
    if (!v.is(vm::ValueKind::Int) || v.asInt() < 0 || v.asInt() > INT16_MAX) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(v.asInt());
}

void Compiler::expr(Builder& b, const ast::Expr& e, Reg dst) {
    b.at(e.span);
    ast::visit(e, [&](const auto& node) { expr(b, node, dst); });
}

Reg Compiler::operand(Builder& b, const ast::Expr& e) {
    if (const auto* name = ast::as<ast::IdentifierExpr>(&e); name != nullptr && name->names.size() == 1) {
        if (model_.refs.get(e.id).kind == RefKind::Local) {
            const Binding binding = b.find(name->names.front().name);
            if (binding.kind == Binding::Kind::Register) {
                b.at(e.span);
                return static_cast<Reg>(binding.index);
            }
        }
    }
    const Reg out = b.temp();
    expr(b, e, out);
    return out;
}

void Compiler::loadConstant(Builder& b, Reg dst, Value v) {
    if (v.is(vm::ValueKind::Int) && v.asInt() == static_cast<std::int32_t>(v.asInt())) {
        b.emitWide(Opcode::LoadInt, dst, static_cast<std::uint32_t>(v.asInt()));
    } else {
        b.emitWide(Opcode::LoadConst, dst, constant(v));
    }
}

std::optional<Value> Compiler::constantValue(const ast::Expr& e) const {
    if (const auto* number = ast::as<ast::NumberLit>(&e)) {
        if (number->isFloat) {
            return Value::floating(number->floatValue);
        }
        if (number->suffix == ast::UnitSuffix::None || number->suffix == ast::UnitSuffix::i) {
            return Value::integer(number->intValue);
        }
        return Value::unit(number->intValue, static_cast<vm::Unit>(static_cast<int>(number->suffix) - 1));
    }
    if (const auto* text = ast::as<ast::StringLit>(&e)) {
        return Value::string(text->value);
    }
    if (const auto* name = ast::as<ast::NameConstant>(&e)) {
        switch (name->constant) {
            case ast::ConstantKind::True: return Value::boolean(true);
            case ast::ConstantKind::False: return Value::boolean(false);
            case ast::ConstantKind::None: return Value::none();
            case ast::ConstantKind::Undefined: return Value::undefined();
        }
    }
    if (const auto* minus = ast::as<ast::UnaryExpr>(&e); minus != nullptr && minus->op == ast::UnaryOp::Minus) {
        const auto* number = ast::as<ast::NumberLit>(minus->operand);
        if (number != nullptr && !number->isFloat && number->suffix == ast::UnitSuffix::None) {
            return Value::integer(static_cast<std::int64_t>(std::uint64_t{0} - static_cast<std::uint64_t>(number->intValue)));
        }
    }
    return std::nullopt;
}

void Compiler::loadBinding(Builder& b, const Binding& binding, Reg dst) {
    switch (binding.kind) {
        case Binding::Kind::Register: b.emit(Opcode::Move, dst, binding.index); break;
        case Binding::Kind::Capture: b.emitWide(Opcode::LoadCapture, dst, binding.index); break;
        case Binding::Kind::Param: b.emitWide(Opcode::LoadParam, dst, binding.index); break;
        case Binding::Kind::IndexKey: b.emit(Opcode::LoadIndexKey, dst); break;
        case Binding::Kind::None: loadConstant(b, dst, Value::undefined()); break;
    }
}

void Compiler::field(Builder& b, Reg dst, Reg object, Name name, bool optional, Span whole) {
    b.about(whole);
    b.emitKey(Opcode::LoadField, dst, object, key(text(name)));
    b.extra(out_.caches++, optional ? 1 : 0);
    out_.usesInstances = out_.usesInstances || text(name) == "instances";
}

void Compiler::global(Builder& b, std::uint32_t id, Reg dst) {
    const sema::Global& g = model_.globals[id];
    switch (g.kind) {
        case sema::GlobalKind::Schema:
        case sema::GlobalKind::Rule:
            loadConstant(b, dst, Value::schemaType(need(g.schema)));
            return;
        case sema::GlobalKind::TypeAlias: {
            const vm::Type* type = id < types_.global.size() ? types_.global[id] : nullptr;
            const bool schema = type != nullptr && (type->is(vm::TypeKind::Schema) || type->is(vm::TypeKind::SchemaType));
            loadConstant(b, dst, schema ? Value::schemaType(need(type->schema)) : Value::undefined());
            return;
        }
        case sema::GlobalKind::Variable: break;
    }
    const std::uint32_t name = nameOf_[id];
    if (name == vm::kNone) {
        loadConstant(b, dst, Value::undefined());
    } else if (const auto below = firstBelow_.find(setterKey(b.conditionOf, id));
               b.conditionOf != 0 && b.schema == vm::kNone && below != firstBelow_.end()) {
        b.emitWide(Opcode::LoadBefore, dst, below->second);
    } else if (b.selfName == id) {
        b.emitWide(Opcode::LoadBefore, dst, b.selfSetter);
    } else if (const auto later = b.reader != nullptr ? setterAfter(*b.reader, id) : std::nullopt) {
        b.emitWide(Opcode::LoadBefore, dst, *later);
    } else if (b.schema != vm::kNone && out_.names[name].setters > 1) {
        b.emitWide(Opcode::LoadStored, dst, name);
    } else {
        b.emitWide(Opcode::LoadGlobal, dst, name);
    }
}

void Compiler::reference(Builder& b, ast::DottedName names, const sema::Ref& ref, Reg dst) {
    const Name first = names.front().name;
    switch (ref.kind) {
        case RefKind::Local: loadBinding(b, b.find(first), dst); return;
        case RefKind::Sibling: {
            const Builder::Sibling at = b.sibling(ref.index, first);
            if (!at.found) {
                loadConstant(b, dst, Value::undefined());
            } else if (at.captured) {
                b.emitWide(Opcode::LoadCapture, dst, at.index);
            } else {
                b.emitKey(Opcode::LoadSibling, dst, at.index, key(text(first)));
            }
            return;
        }
        case RefKind::Attribute: {
            if (b.schema == vm::kNone) {
                break;
            }
            const std::int64_t slot = slotOf(b.schema, first);
            if (slot < 0) {
                // Declared by the protocol of a mixin: the host may have it.
                out_.hosts.push_back({out_.keys[key(text(first))], vm::kNone});
                b.emitWide(Opcode::LoadHost, dst, static_cast<std::uint32_t>(out_.hosts.size() - 1));
            } else if (const auto below = firstBelow_.find(setterKey(b.conditionOf, static_cast<std::uint32_t>(slot)));
                       b.conditionOf != 0 && below != firstBelow_.end()) {
                b.emitWide(Opcode::LoadAttrPrior, dst, below->second);
            } else if (slot == b.selfSlot) {
                b.emit(Opcode::LoadAttrBefore, dst);
            } else {
                b.emitWide(Opcode::LoadAttr, dst, static_cast<std::uint32_t>(slot));
            }
            return;
        }
        case RefKind::HostName: {
            const bool variable = ref.index != sema::kNoId && model_.globals[ref.index].kind == sema::GlobalKind::Variable;
            out_.hosts.push_back({out_.keys[key(text(first))], variable ? nameOf_[ref.index] : vm::kNone});
            b.emitWide(Opcode::LoadHost, dst, static_cast<std::uint32_t>(out_.hosts.size() - 1));
            return;
        }
        case RefKind::Global: global(b, ref.index, dst); return;
        case RefKind::Builtin:
            if (const vm::Builtin* builtin = stdlib::builtin("", text(first)); builtin != nullptr) {
                b.emitWide(Opcode::LoadBuiltin, dst, builtinNumber(builtin));
                return;
            }
            break;
        case RefKind::SystemModule:
        case RefKind::Package:
        case RefKind::Unresolved: break;
    }
    loadConstant(b, dst, Value::undefined());
}

void Compiler::expr(Builder& b, const ast::IdentifierExpr& e, Reg dst) {
    const sema::Ref ref = model_.refs.get(e.id);
    std::size_t used = ref.consumed;
    if (ref.kind == RefKind::SystemModule) {
        used = 1;
        if (e.names.size() > 1) {
            used = 2;
            const vm::Builtin* builtin = stdlib::builtin(text(static_cast<Name>(ref.index)), text(e.names[1].name));
            if (builtin != nullptr) {
                b.emitWide(Opcode::LoadBuiltin, dst, builtinNumber(builtin));
            } else {
                loadConstant(b, dst, Value::undefined());
            }
        } else {
            loadConstant(b, dst, Value::undefined());
        }
    } else {
        reference(b, e.names, ref, dst);
    }
    for (std::size_t i = used; i < e.names.size(); ++i) {
        field(b, dst, dst, e.names[i].name, false, {e.span.begin, e.names[i].span.end});
    }
}

void Compiler::expr(Builder& b, const ast::UnaryExpr& e, Reg dst) {
    if (const auto v = constantValue(e)) {
        loadConstant(b, dst, *v);
        return;
    }
    const auto mark = b.mark();
    const Reg x = operand(b, *e.operand);
    b.release(mark);
    b.about(e.span);
    b.emit(Opcode::Unary, dst, x, 0, static_cast<std::uint32_t>(e.op));
}

/// Where the value of an operand was written: the declaration of a variable, else the operand.
Span Compiler::originOf(const ast::Expr& operand) const {
    if (const auto* name = ast::as<ast::IdentifierExpr>(&operand); name != nullptr && name->names.size() == 1) {
        const sema::Ref ref = model_.refs.get(name->id);
        if (ref.kind == RefKind::Global && model_.globals[ref.index].declaration.valid()) {
            return model_.globals[ref.index].declaration;
        }
    }
    return operand.span;
}

void Compiler::expr(Builder& b, const ast::BinaryExpr& e, Reg dst) {
    const auto mark = b.mark();
    if (e.ops.front() == ast::BinaryOp::And || e.ops.front() == ast::BinaryOp::Or) {
        // One operator, or both mixed: each step keeps or replaces the value so far.
        expr(b, *e.operands.front(), dst);
        for (std::size_t i = 0; i < e.ops.size(); ++i) {
            const std::size_t skip = b.jump(e.ops[i] == ast::BinaryOp::And ? Opcode::JumpUnless : Opcode::JumpIf, dst);
            expr(b, *e.operands[i + 1], dst);
            b.patch(skip);
        }
        return;
    }
    Reg left = operand(b, *e.operands.front());
    for (std::size_t i = 0; i < e.ops.size(); ++i) {
        const ast::Expr& next = *e.operands[i + 1];
        const Span whole{e.operands.front()->span.begin, next.span.end};
        if (e.ops[i] == ast::BinaryOp::As) {
            if (left != dst) {
                b.emit(Opcode::Move, dst, left);
            }
            const vm::Type* type = types_.expr.get(next.id);
            if (type == nullptr && i + 1 == e.ops.size()) {
                type = types_.expr.get(e.id);
            }
            if (type != nullptr) {
                b.about(whole);
                b.emitWide(Opcode::TypeAs, dst, typeNumber(type));
            }
        } else {
            if (smallIntOperand(b, e.ops[i], next, dst, left, whole)) {
                left = dst;
                b.release(mark);
                continue;
            }
            const auto inner = b.mark();
            const Reg right = operand(b, next);
            b.release(inner);
            arithmetic(b, e.ops[i], dst, left, right, whole);
            if (e.ops[i] == ast::BinaryOp::BitOr) {
                b.aboutPart(b.here() - 1, 1, originOf(*e.operands[i]));
                b.aboutPart(b.here() - 1, 2, originOf(next));
            }
        }
        left = dst;
        b.release(mark);
    }
}

void Compiler::expr(Builder& b, const ast::CompareExpr& e, Reg dst) {
    const auto mark = b.mark();
    Reg left = operand(b, *e.operands.front());
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < e.ops.size(); ++i) {
        const Reg right = operand(b, *e.operands[i + 1]);
        b.about({e.operands[i]->span.begin, e.operands[i + 1]->span.end});
        b.emit(Opcode::Compare, dst, left, right, static_cast<std::uint32_t>(e.ops[i]));
        if (i + 1 < e.ops.size()) {
            ends.push_back(b.jump(Opcode::JumpUnless, dst));
        }
        left = right;
    }
    for (const std::size_t at : ends) {
        b.patch(at);
    }
    b.release(mark);
}

std::size_t Compiler::jumpCompare(Builder& b, ast::CompareOp op, Reg left, const ast::Expr& right, bool holds, Span whole) {
    const auto x = static_cast<std::uint32_t>(op);
    if (const auto number = smallInt(right)) {
        b.at(right.span);
        b.about(whole);
        b.emit(Opcode::JumpCompareInt, holds ? 1 : 0, left, *number, x);
    } else {
        const Reg r = operand(b, right);
        b.about(whole);
        b.emit(Opcode::JumpCompare, holds ? 1 : 0, left, r, x);
    }
    return b.extra(0);
}

std::size_t Compiler::jumpUnless(Builder& b, const ast::Expr& cond) {
    const auto mark = b.mark();
    if (const auto* compare = ast::as<ast::CompareExpr>(&cond); compare != nullptr && compare->ops.size() == 1) {
        const Reg left = operand(b, *compare->operands[0]);
        const std::size_t jump = jumpCompare(b, compare->ops.front(), left, *compare->operands[1], false, cond.span);
        b.release(mark);
        return jump;
    }
    const Reg r = operand(b, cond);
    b.release(mark);
    return b.jump(Opcode::JumpUnless, r);
}

void Compiler::expr(Builder& b, const ast::IfExpr& e, Reg dst) {
    const std::size_t otherwise = jumpUnless(b, *e.cond);
    probe(b, vm::ProbeKind::Branch, e.span, 0);
    expr(b, *e.body, dst);
    const std::size_t end = b.jump(Opcode::Jump);
    b.patch(otherwise);
    probe(b, vm::ProbeKind::Branch, e.span, 1);
    expr(b, *e.orElse, dst);
    b.patch(end);
}

void Compiler::expr(Builder& b, const ast::SelectorExpr& e, Reg dst) {
    const auto mark = b.mark();
    const Reg object = operand(b, *e.object);
    b.release(mark);
    b.at(e.attr.span);
    field(b, dst, object, e.attr.name, e.optional, e.span);
}

void Compiler::expr(Builder& b, const ast::SubscriptExpr& e, Reg dst) {
    const auto mark = b.mark();
    const Reg object = operand(b, *e.object);
    if (!e.slice) {
        const Reg index = operand(b, *e.index);
        b.about(e.span);
        b.emit(Opcode::Subscript, dst, object, index, e.optional ? 1 : 0);
    } else {
        const Reg first = b.temp();
        const Reg second = b.temp();
        const Reg third = b.temp();
        const auto bound = [&](const ast::Expr* x, Reg r) {
            if (x != nullptr) {
                expr(b, *x, r);
            } else {
                loadConstant(b, r, Value::undefined());
            }
        };
        bound(e.lower, first);
        bound(e.upper, second);
        bound(e.step, third);
        b.about(e.span);
        b.emit(Opcode::Slice, dst, object, first, e.optional ? 1 : 0);
    }
    b.release(mark);
}

void Compiler::expr(Builder& b, const ast::NumberLit& e, Reg dst) { loadConstant(b, dst, *constantValue(e)); }
void Compiler::expr(Builder& b, const ast::StringLit& e, Reg dst) { loadConstant(b, dst, Value::string(e.value)); }
void Compiler::expr(Builder& b, const ast::NameConstant& e, Reg dst) { loadConstant(b, dst, *constantValue(e)); }
void Compiler::expr(Builder& b, const ast::MissingExpr&, Reg dst) { loadConstant(b, dst, Value::undefined()); }

void Compiler::expr(Builder& b, const ast::JoinedString& e, Reg dst) {
    constexpr std::uint32_t kBatch = 200;
    const auto mark = b.mark();
    const Reg first = b.temp();
    std::uint32_t filled = 0;
    for (const ast::StringPart& part : e.parts) {
        if (filled == kBatch) {
            b.emit(Opcode::Concat, first, first, filled);
            filled = 1;
            b.release(mark + 1);
        }
        const Reg at = filled == 0 ? first : b.temp();
        ++filled;
        if (part.expr == nullptr) {
            loadConstant(b, at, Value::string(part.text));
            continue;
        }
        expr(b, *part.expr, at);
        if (part.spec == ast::FormatSpec::Json || part.spec == ast::FormatSpec::Yaml) {
            b.about(part.expr->span);
            b.emit(Opcode::Format, at, at, 0, part.spec == ast::FormatSpec::Json ? 1 : 2);
        }
    }
    b.emit(Opcode::Concat, dst, first, filled);
    b.release(mark);
}

}  // namespace kcl::codegen
