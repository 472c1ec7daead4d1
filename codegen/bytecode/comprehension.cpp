// Loops: comprehensions and quantifiers. They run in the frame of the code around them; an iteration takes four
// registers: the collection, a counter, and the two values that the loop's variables may name.
#include "codegen/bytecode/compiler.h"

#include "stdlib/catalogue.h"

namespace kcl::codegen {

using vm::Opcode;
using vm::Value;

const ast::CallExpr* Compiler::rangeCall(const ast::Expr& iterable, std::size_t variables) const {
    const ast::Expr* e = &iterable;
    while (const auto* paren = ast::as<ast::ParenExpr>(e)) {
        e = paren->inner;
    }
    const auto* call = ast::as<ast::CallExpr>(e);
    const auto* name = call == nullptr ? nullptr : ast::as<ast::IdentifierExpr>(call->callee);
    if (name == nullptr || name->names.size() != 1 || text(name->names.front().name) != "range" ||
        model_.refs.get(name->id).kind != sema::RefKind::Builtin || !call->args.keywords.empty()) {
        return nullptr;
    }
    // Two variables of range(n) are the same number; those of range(m, n) differ.
    const std::size_t count = call->args.positional.size();
    return count == 1 || (count == 2 && variables == 1) ? call : nullptr;
}

template <typename Body>
void Compiler::loop(Builder& b, std::span<const ast::CompClause> clauses, const Body& body) {
    if (clauses.empty()) {
        body();
        return;
    }
    const ast::CompClause& clause = clauses.front();
    const auto mark = b.mark();
    const auto scope = b.scope();
    const bool repeated = b.repeated;
    const std::size_t variables = clause.targets.size() > 1 ? 2 : 1;
    const ast::CallExpr* range = rangeCall(*clause.iterable, variables);
    Arguments arguments;
    auto source = static_cast<Reg>(b.mark());
    if (range != nullptr) {
        b.at(range->span);
        arguments = this->arguments(b, range->args);
    } else {
        source = operand(b, *clause.iterable);
    }
    const Reg it = b.temp();
    (void)b.temp();
    const Reg first = b.temp();
    const Reg second = b.temp();
    b.about(clause.iterable->span);
    if (range != nullptr) {
        b.emit(Opcode::IterRange, it, source, arguments.count());
        b.extra(static_cast<std::uint32_t>(out_.callSites.size()));
        out_.callSites.push_back({arguments.positional, {}, {}, false, stdlib::builtin("", "range"), 0});
        b.calls();
    } else {
        b.emit(Opcode::IterStart, it, source);
    }
    b.repeated = true;
    const std::uint32_t start = b.here();
    const std::size_t end = b.jump(Opcode::IterNext, it, static_cast<std::uint32_t>(variables));
    const Reg regs[] = {first, second};
    for (std::size_t i = 0; i < std::min<std::size_t>(clause.targets.size(), 2); ++i) {
        b.bind(clause.targets[i].front().name, {Binding::Kind::Register, regs[i], true});
    }
    std::vector<std::size_t> skips;
    for (const ast::Expr* condition : clause.conditions) {
        skips.push_back(jumpUnless(b, *condition));
    }
    loop(b, clauses.subspan(1), body);
    for (const std::size_t at : skips) {
        b.patch(at);
    }
    b.emitWide(Opcode::Loop, 0, start);
    b.patch(end);
    b.repeated = repeated;
    b.endScope(scope);
    b.release(mark);
}

void Compiler::expr(Builder& b, const ast::ListComp& e, Reg dst) {
    b.emitWide(Opcode::MakeList, dst, 0);
    loop(b, e.clauses, [&] {
        const auto mark = b.mark();
        const Reg r = operand(b, *e.element);
        b.emit(Opcode::Append, dst, r);
        b.release(mark);
    });
}

void Compiler::expr(Builder& b, const ast::DictComp& e, Reg dst) {
    b.emitWide(Opcode::MakeDict, dst, 0);
    b.openConfig(e.id, dst);
    loop(b, e.clauses, [&] {
        const auto mark = b.mark();
        entry(b, e.entry, dst, false, true);
        b.release(mark);
    });
    b.closeConfig();
}

void Compiler::expr(Builder& b, const ast::QuantExpr& e, Reg dst) {
    const auto mark = b.mark();
    const auto scope = b.scope();
    const bool repeated = b.repeated;
    const Reg source = operand(b, *e.target);
    const Reg it = b.temp();
    (void)b.temp();
    const Reg regs[] = {b.temp(), b.temp()};
    switch (e.quant) {
        case ast::QuantKind::All: loadConstant(b, dst, Value::boolean(true)); break;
        case ast::QuantKind::Any: loadConstant(b, dst, Value::boolean(false)); break;
        case ast::QuantKind::Map: b.emitWide(Opcode::MakeList, dst, 0); break;
        case ast::QuantKind::Filter:
            b.about(e.target->span);
            b.emit(Opcode::FilterStart, dst, source);
            break;
    }
    b.about(e.target->span);
    b.emit(Opcode::IterStart, it, source);
    b.repeated = true;
    const std::uint32_t start = b.here();
    const std::size_t end = b.jump(Opcode::IterNext, it, e.variables.size() > 1 ? 2 : 1);
    for (std::size_t i = 0; i < std::min<std::size_t>(e.variables.size(), 2); ++i) {
        b.bind(e.variables[i].name, {Binding::Kind::Register, regs[i], true});
    }
    std::optional<std::size_t> skip;
    if (e.cond != nullptr) {
        skip = jumpUnless(b, *e.cond);
    }
    const auto inner = b.mark();
    const Reg test = operand(b, *e.test);
    b.release(inner);
    std::optional<std::size_t> done;
    switch (e.quant) {
        case ast::QuantKind::All:
        case ast::QuantKind::Any: {
            const bool all = e.quant == ast::QuantKind::All;
            b.emitWide(all ? Opcode::JumpIf : Opcode::JumpUnless, test, b.here() + 3);
            loadConstant(b, dst, Value::boolean(!all));
            done = b.jump(Opcode::Jump);
            break;
        }
        case ast::QuantKind::Map: b.emit(Opcode::Append, dst, test); break;
        case ast::QuantKind::Filter: {
            // Items that the condition skips are kept.
            const std::size_t drop = b.jump(Opcode::JumpUnless, test);
            if (skip) {
                b.patch(*skip);
                skip.reset();
            }
            b.emit(Opcode::FilterKeep, dst, it);
            b.patch(drop);
            break;
        }
    }
    if (skip) {
        b.patch(*skip);
    }
    b.emitWide(Opcode::Loop, 0, start);
    b.patch(end);
    if (done) {
        b.patch(*done);
    }
    b.repeated = repeated;
    b.endScope(scope);
    b.release(mark);
}

}  // namespace kcl::codegen
