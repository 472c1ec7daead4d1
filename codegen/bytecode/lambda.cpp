// Lambdas and the statements in them (semantics section 6).
#include "codegen/bytecode/compiler.h"

namespace kcl::codegen {

using vm::Opcode;
using vm::Value;

namespace {

const ast::Expr* strip(const ast::Expr* e) {
    while (const auto* paren = ast::as<ast::ParenExpr>(e)) {
        e = paren->inner;
    }
    return e;
}

/// The expression that gives the value of a body; not valid when a condition decides which.
Span valueOf(std::span<const ast::Stmt* const> body) {
    if (body.empty()) {
        return {};
    }
    if (const auto* value = ast::as<ast::ExprStmt>(body.back())) {
        return value->value->span;
    }
    const auto* assign = ast::as<ast::AssignStmt>(body.back());
    return assign != nullptr ? assign->value->span : Span{};
}

}  // namespace

std::span<const vm::ParamDef> Compiler::paramDefs(std::span<const ast::Param> params) {
    std::vector<vm::ParamDef> out;
    for (const ast::Param& p : params) {
        out.push_back({out_.keys[key(text(p.name.name))], typeOf(p.type), p.defaultValue != nullptr});
        needTypes(out.back().type);
    }
    return out_.arena.copy(out);
}

const vm::LambdaProto* Compiler::lambda(Builder& parent, const ast::LambdaExpr& e, std::string_view name, std::vector<Capture>& captures) {
    Builder b(&parent, name);
    b.schema = parent.schema;
    b.mainPackage = parent.mainPackage;
    b.repeated = true;
    b.at(e.span);
    std::vector<Reg> regs;
    for (std::size_t i = 0; i < e.params.size(); ++i) {
        regs.push_back(b.temp());
    }
    // Defaults see what surrounds the lambda, not its parameters (observed).
    for (std::size_t i = 0; i < e.params.size(); ++i) {
        const ast::Param& p = e.params[i];
        if (p.defaultValue == nullptr) {
            continue;
        }
        const std::size_t given = b.jump(Opcode::ArgGiven, static_cast<std::uint32_t>(i));
        const auto mark = b.mark();
        const Reg r = b.temp();
        expr(b, *p.defaultValue, r);
        if (const vm::Type* type = typeOf(p.type); type != nullptr) {
            b.about(p.defaultValue->span);
            b.emitWide(Opcode::Convert, r, typeNumber(type));
        }
        b.emit(Opcode::Move, regs[i], r);
        b.release(mark);
        b.patch(given);
    }
    for (std::size_t i = 0; i < e.params.size(); ++i) {
        b.bind(e.params[i].name.name, {Binding::Kind::Register, regs[i], false});
    }
    const Reg result = b.temp();
    b.at(e.span);
    if (e.body.empty()) {
        loadConstant(b, result, Value::undefined());
    }
    for (const ast::Stmt* stmt : e.body) {
        statement(b, *stmt, stmt == e.body.back() ? result : UINT16_MAX);
    }
    if (const vm::Type* type = typeOf(e.returnType); type != nullptr) {
        b.about(valueOf(e.body));
        b.emitWide(Opcode::Convert, result, typeNumber(type));
    }
    b.emit(Opcode::Return, result);
    auto* proto = out_.arena.make<vm::LambdaProto>();
    proto->chunk = b.finish(out_);
    proto->params = paramDefs(e.params);
    proto->name = name;
    for (const vm::ParamDef& p : proto->params) {
        proto->checked = proto->checked || p.type != nullptr;
    }
    captures = b.captures();
    return proto;
}

void Compiler::closure(Builder& b, const ast::LambdaExpr& e, Reg dst, Name self) {
    std::vector<Capture> captures;
    const vm::LambdaProto* proto = lambda(b, e, self == Name::None ? "lambda" : text(self), captures);
    const auto mark = b.mark();
    const auto first = static_cast<Reg>(mark);
    b.at(e.span);
    std::size_t patched = captures.size();
    for (std::size_t i = 0; i < captures.size(); ++i) {
        const Capture& c = captures[i];
        const Reg r = b.temp();
        if (c.config != 0 && c.from.kind == Binding::Kind::Register) {
            b.emitKey(Opcode::LoadSibling, r, c.from.index, key(text(c.name)));
        } else {
            loadBinding(b, c.from, r);
        }
        if (c.config == 0 && c.name == self) {
            patched = i;
        }
    }
    b.release(mark);
    b.emit(Opcode::MakeClosure, dst, captures.empty() ? 0 : first, static_cast<std::uint32_t>(captures.size()));
    b.extra(static_cast<std::uint32_t>(out_.lambdas.size()));
    out_.lambdas.push_back(proto);
    if (patched < captures.size()) {
        b.emitWide(Opcode::PatchCapture, dst, static_cast<std::uint32_t>(patched));
    }
}

void Compiler::expr(Builder& b, const ast::LambdaExpr& e, Reg dst) { closure(b, e, dst, Name::None); }

void Compiler::copyIfShared(Builder& b, const ast::Expr& value, Reg reg) {
    if (!model_.assignsPaths) {
        return;
    }
    switch (strip(&value)->kind) {
        case ast::ExprKind::ConfigExpr:
        case ast::ExprKind::ListExpr:
        case ast::ExprKind::NumberLit:
        case ast::ExprKind::StringLit:
        case ast::ExprKind::JoinedString:
        case ast::ExprKind::NameConstant:
        case ast::ExprKind::LambdaExpr:
        case ast::ExprKind::CompareExpr: return;
        default: b.emit(Opcode::DeepCopy, reg); return;
    }
}

void Compiler::assignPath(Builder& b, Reg root, std::span<const ast::TargetStep> path, Reg value, Span whole) {
    if (path.empty()) {
        return;
    }
    // The last object is changed in place. An instance is made again when an attribute of its own is set, not when
    // something inside of one changes (observed: `_t.x.p = 4` keeps a `y: int = x.p + 2` of `_t`).
    const auto mark = b.mark();
    Reg object = root;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const bool last = i + 1 == path.size();
        const Reg next = last ? value : b.temp();
        if (path[i].index != nullptr) {
            const Reg index = b.temp();
            expr(b, *path[i].index, index);
            b.about(whole);
            b.emit(last ? Opcode::AssignIndex : Opcode::Subscript, last ? object : next, last ? index : object, last ? value : index);
        } else if (last) {
            b.about(whole);
            b.emitKey(Opcode::AssignMember, object, value, key(text(path[i].member.name)));
        } else {
            field(b, next, object, path[i].member.name, false, whole);
        }
        object = next;
    }
    b.release(mark);
}

void Compiler::declareAssigned(Builder& b, std::span<const ast::Stmt* const> body) {
    const auto declare = [&](Name name) {
        const Binding outer = b.find(name);
        if (outer.kind == Binding::Kind::Register) {
            return;
        }
        bool fresh = false;
        const Reg reg = b.local(name, fresh);
        loadBinding(b, outer, reg);
    };
    for (const ast::Stmt* stmt : body) {
        if (const auto* assign = ast::as<ast::AssignStmt>(stmt)) {
            for (const ast::Target& t : assign->targets) {
                declare(t.name.name);
            }
        } else if (const auto* augmented = ast::as<ast::AugAssignStmt>(stmt)) {
            declare(augmented->target.name.name);
        } else if (const auto* unification = ast::as<ast::UnificationStmt>(stmt)) {
            declare(unification->target->names.front().name);
        } else if (const auto* branches = ast::as<ast::IfStmt>(stmt)) {
            for (const ast::IfBranch& branch : branches->branches) {
                declareAssigned(b, branch.body);
            }
        }
    }
}

void Compiler::assignLocal(Builder& b, const ast::Target& target, Reg value, Span whole) {
    bool fresh = false;
    const Binding known = b.find(target.name.name);
    if (target.path.empty()) {
        if (known.kind == Binding::Kind::Register) {
            b.emit(Opcode::Move, known.index, value);
        } else {
            const Reg reg = b.local(target.name.name, fresh);
            b.emit(Opcode::Move, reg, value);
        }
        return;
    }
    const auto mark = b.mark();
    Reg root = static_cast<Reg>(known.index);
    if (known.kind != Binding::Kind::Register) {
        root = b.temp();
        const sema::Ref ref = model_.refs.get(target.id);
        const ast::NameRef names[] = {target.name};
        reference(b, names, ref, root);
    }
    assignPath(b, root, target.path, value, whole);
    b.release(mark);
}

/// `result` receives the value of the last statement of a lambda; UINT16_MAX for the others.
void Compiler::statement(Builder& b, const ast::Stmt& stmt, Reg result) {
    const bool last = result != UINT16_MAX;
    const auto mark = b.mark();
    const auto keep = [&](Reg r) {
        if (last) {
            b.emit(Opcode::Move, result, r);
        }
    };
    b.at(stmt.span);
    probe(b, stmt);
    if (const auto* assign = ast::as<ast::AssignStmt>(&stmt)) {
        const auto* made = ast::as<ast::LambdaExpr>(strip(assign->value));
        const bool named = made != nullptr && assign->targets.size() == 1 && assign->targets.front().path.empty();
        if (named) {
            bool fresh = false;  // visible in its own body
            const Reg reg = b.local(assign->targets.front().name.name, fresh);
            if (fresh) {
                loadConstant(b, reg, Value::undefined());
            }
            const auto inner = b.mark();
            const Reg r = b.temp();
            closure(b, *made, r, assign->targets.front().name.name);
            b.emit(Opcode::Move, reg, r);
            keep(reg);
            b.release(inner);
            return;
        }
        const Reg r = b.temp();
        expr(b, *assign->value, r);
        copyIfShared(b, *assign->value, r);
        if (const vm::Type* type = typeOf(assign->type); type != nullptr) {
            b.about(assign->value->span);
            b.emitWide(Opcode::Convert, r, typeNumber(type));
        }
        keep(r);
        if (assign->targets.size() == 1 && assign->targets.front().path.empty() &&
            b.find(assign->targets.front().name.name).kind != Binding::Kind::Register) {
            b.bind(assign->targets.front().name.name, {Binding::Kind::Register, r, false});
            return;  // the temporary has become the variable
        }
        bool declares = false;
        for (const ast::Target& t : assign->targets) {
            declares = declares || (t.path.empty() && b.find(t.name.name).kind != Binding::Kind::Register);
            assignLocal(b, t, r, stmt.span);
        }
        if (!declares) {
            b.release(mark);
        }
        return;
    }
    if (const auto* unification = ast::as<ast::UnificationStmt>(&stmt)) {
        const Name name = unification->target->names.front().name;
        bool fresh = false;
        const Binding known = b.find(name);
        const Reg r = b.temp();
        expr(b, *unification->value, r);
        keep(r);
        if (known.kind == Binding::Kind::Register) {
            b.about(stmt.span);
            b.emit(Opcode::Unite, known.index, known.index, r);
            b.release(mark);
        } else {
            const Reg reg = b.local(name, fresh);
            b.emit(Opcode::Move, reg, r);
        }
        return;
    }
    if (const auto* augmented = ast::as<ast::AugAssignStmt>(&stmt)) {
        const ast::Target& target = augmented->target;
        const Binding known = b.find(target.name.name);
        Reg root = static_cast<Reg>(known.index);
        const bool declares = known.kind != Binding::Kind::Register;
        if (declares) {
            root = b.temp();
            const ast::NameRef names[] = {target.name};
            reference(b, names, model_.refs.get(target.id), root);
            b.bind(target.name.name, {Binding::Kind::Register, root, false});
        }
        const auto inner = b.mark();
        const Reg r = b.temp();
        augmentedValue(b, root, *augmented, r);
        keep(r);
        if (target.path.empty()) {
            b.emit(Opcode::Move, root, r);
        } else {
            assignPath(b, root, target.path, r, stmt.span);
        }
        b.release(inner);
        return;
    }
    if (const auto* branches = ast::as<ast::IfStmt>(&stmt)) {
        for (const ast::IfBranch& branch : branches->branches) {
            declareAssigned(b, branch.body);
        }
        if (last) {
            loadConstant(b, result, Value::undefined());
        }
        std::vector<std::size_t> ends;
        std::uint32_t number = 0;
        for (const ast::IfBranch& branch : branches->branches) {
            std::optional<std::size_t> next;
            if (branch.cond != nullptr) {
                next = jumpUnless(b, *branch.cond);
            }
            probe(b, vm::ProbeKind::Branch, branches->span, number++);
            for (const ast::Stmt* s : branch.body) {
                statement(b, *s, last && s == branch.body.back() ? result : UINT16_MAX);
            }
            ends.push_back(b.jump(Opcode::Jump));
            if (next) {
                b.patch(*next);
            }
        }
        if (branches->branches.back().cond != nullptr) {
            probe(b, vm::ProbeKind::Branch, branches->span, number);
        }
        for (const std::size_t at : ends) {
            b.patch(at);
        }
        return;
    }
    if (const auto* check = ast::as<ast::AssertStmt>(&stmt)) {
        assertion(b, *check);
        if (last) {
            loadConstant(b, result, Value::undefined());
        }
    } else if (const auto* value = ast::as<ast::ExprStmt>(&stmt)) {
        const Reg r = last ? result : b.temp();
        expr(b, *value->value, r);
    }
    b.release(mark);
}

/// The value of `root.path op value` into `dst`.
void Compiler::augmentedValue(Builder& b, Reg root, const ast::AugAssignStmt& stmt, Reg dst) {
    const auto mark = b.mark();
    Reg left = root;
    for (const ast::TargetStep& step : stmt.target.path) {
        const Reg next = b.temp();
        if (step.index != nullptr) {
            const Reg at = operand(b, *step.index);
            b.about(stmt.span);
            b.emit(Opcode::Subscript, next, left, at);
        } else {
            field(b, next, left, step.member.name, false, stmt.span);
        }
        left = next;
    }
    const Reg right = operand(b, *stmt.value);
    arithmetic(b, stmt.op, dst, left, right, stmt.span);
    b.release(mark);
}

void Compiler::assertion(Builder& b, const ast::AssertStmt& stmt) {
    tested(b, stmt.span, stmt.cond, *stmt.test, stmt.message, [&](Reg message) {
        b.about(stmt.test->span);
        b.emit(Opcode::AssertFailed, message);
    });
}

}  // namespace kcl::codegen
