// Globals: tables of names, setters and guards, and the normal pass of each package (semantics sections 1.4 and 2).
#include "codegen/bytecode/compiler.h"

#include <algorithm>

namespace kcl::codegen {

using vm::Opcode;
using vm::Value;

std::optional<std::uint32_t> Compiler::setterAfter(const Reader& reader, std::uint32_t global) const {
    // Observed: a top-level `if` whose own branch sets a private variable last reads it in textual order:
    // `_x = 1`, `if True:` with `y = _x` and `_x = 5` gives y 1. Needs a value that is there whatever branches are taken.
    const auto& setters = model_.globals[global].setters;
    if (reader.guards.empty() || setters.size() < 2) {
        return std::nullopt;
    }
    const auto inside = [&](const sema::Setter& s) { return !s.guards.empty() && s.guards.front().stmt == reader.guards.front().stmt; };
    const auto surelyRuns = [&](const sema::Setter& s) {
        return s.guards.size() <= reader.guards.size() &&
               std::ranges::equal(s.guards, reader.guards.first(s.guards.size()), [](const sema::Guard& a, const sema::Guard& b) {
                   return a.stmt == b.stmt && a.branch == b.branch;
               });
    };
    if (!inside(setters.back())) {
        return std::nullopt;
    }
    bool hasValue = false;
    for (std::uint32_t k = 0; k < setters.size(); ++k) {
        if (inside(setters[k]) && setters[k].stmt->span.begin > reader.at) {
            return hasValue ? std::optional(out_.names[nameOf_[global]].firstSetter + k) : std::nullopt;
        }
        hasValue = hasValue || surelyRuns(setters[k]);
    }
    return std::nullopt;
}

std::uint32_t Compiler::guardOf(const ast::IfStmt& stmt, std::uint32_t outer, std::uint32_t outerBranch,
                                std::span<const sema::Guard> around) {
    const auto [at, isNew] = guardOf_.try_emplace(stmt.id, static_cast<std::uint32_t>(out_.guards.size()));
    if (isNew) {
        out_.guards.push_back({nullptr, outer, outerBranch});
        const std::uint32_t number = at->second;
        const vm::Chunk* chunk = guardChunk(stmt, vm::kNone, mainPackage_, around);
        out_.guards[number].chunk = chunk;
        return number;
    }
    return at->second;
}

const vm::Chunk* Compiler::guardChunk(const ast::IfStmt& stmt, std::uint32_t schema, bool mainPackage,
                                      std::span<const sema::Guard> around) {
    Builder b(nullptr, "if");
    const Reader reader{around, stmt.span.begin};
    b.reader = &reader;
    b.mainPackage = mainPackage;
    b.conditionOf = stmt.id;
    b.at(stmt.span);
    if (schema != vm::kNone) {
        enterSchema(b, static_cast<sema::SchemaId>(schema));
    }
    std::int64_t branch = 0;
    bool always = false;
    for (const ast::IfBranch& candidate : stmt.branches) {
        std::optional<std::size_t> next;
        const auto mark = b.mark();
        if (candidate.cond != nullptr) {
            next = jumpUnless(b, *candidate.cond);
        } else {
            always = true;
        }
        b.release(mark);
        const Reg out = b.temp();
        loadConstant(b, out, Value::integer(branch++));
        b.emit(Opcode::Return, out);
        if (next) {
            b.patch(*next);
        }
        b.release(mark);
    }
    if (!always) {
        const Reg out = b.temp();
        loadConstant(b, out, Value::integer(-1));
        b.emit(Opcode::Return, out);
    }
    return b.finish(out_);
}

void Compiler::declareNames() {
    nameOf_.assign(model_.globals.size(), vm::kNone);
    for (const sema::Package& package : model_.packages) {
        if (!package.used) {
            continue;
        }
        for (const sema::GlobalId id : package.order) {
            const auto number = static_cast<std::uint32_t>(id);
            const sema::Global& g = model_.globals[number];
            if (g.kind != sema::GlobalKind::Variable) {
                continue;
            }
            nameOf_[number] = static_cast<std::uint32_t>(out_.names.size());
            globalOfName_.push_back(number);
            out_.names.push_back({text(g.name), static_cast<std::uint32_t>(out_.setters.size()), static_cast<std::uint32_t>(g.setters.size())});
            for (const sema::Setter& setter : g.setters) {
                setterOf_[setterKey(setter.stmt->id, setter.targetIndex)] = static_cast<std::uint32_t>(out_.setters.size());
                for (const sema::Guard& guard : setter.guards) {
                    firstBelow_.try_emplace(setterKey(guard.stmt->id, number), static_cast<std::uint32_t>(out_.setters.size()));
                }
                out_.setters.push_back({nullptr, nameOf_[number], vm::kNone, 0, setter.selfReferential});
            }
        }
    }
}

void Compiler::valueOfTarget(Builder& b, const ast::Target& target, const ast::Expr& value, const vm::Type* type, Reg dst) {
    const bool lambda = value.kind == ast::ExprKind::LambdaExpr && target.path.empty();
    if (lambda) {
        b.at(value.span);
        closure(b, static_cast<const ast::LambdaExpr&>(value), dst, target.name.name);
    } else {
        expr(b, value, dst);
        copyIfShared(b, value, dst);
    }
    if (type != nullptr) {
        b.about(value.span);
        b.emitWide(Opcode::Convert, dst, typeNumber(type));
    }
}

void Compiler::compileSetter(std::uint32_t number, const sema::Setter& setter, std::uint32_t k) {
    // Guards, outermost first; each is made when it is first met.
    vm::SetterDef def = out_.setters[number];
    std::uint32_t outer = vm::kNone;
    std::uint32_t outerBranch = 0;
    const Reader reader{setter.guards, setter.stmt->span.begin};
    for (std::size_t i = 0; i < setter.guards.size(); ++i) {
        outer = guardOf(*setter.guards[i].stmt, outer, outerBranch, reader.guards.first(i));
        outerBranch = setter.guards[i].branch;
    }
    def.guard = outer;
    def.branch = outerBranch;

    Builder b(nullptr, out_.names[def.name].text);
    b.mainPackage = mainPackage_;
    b.at(setter.stmt->span);
    b.reader = &reader;
    b.selfSetter = number;
    b.selfName = globalOfName_[def.name];
    const Reg r = b.temp();
    const auto path = [&](const ast::Target& target, Reg value) {
        const Reg root = b.temp();
        b.emitWide(Opcode::LoadBefore, root, number);
        assignPath(b, root, target.path, value, setter.stmt->span);
        b.emit(Opcode::Move, r, root);
    };
    if (const auto* assign = ast::as<ast::AssignStmt>(setter.stmt)) {
        const ast::Target& target = assign->targets[setter.targetIndex];
        if (assign->targets.size() > 1) {
            // All targets share one value, which is a cell without a name.
            auto [at, isNew] = sharedValue_.try_emplace(assign->id, vm::kNone);
            if (isNew) {
                const auto shared = static_cast<std::uint32_t>(out_.setters.size());
                at->second = static_cast<std::uint32_t>(out_.names.size());
                out_.names.push_back({"value", shared, 1});
                globalOfName_.push_back(vm::kNone);
                out_.setters.push_back({nullptr, at->second, vm::kNone, 0, false});
                const std::uint32_t name = at->second;
                Builder inner(nullptr, "value");
                inner.mainPackage = mainPackage_;
                inner.reader = &reader;
                const Reg v = inner.temp();
                expr(inner, *assign->value, v);
                inner.emit(Opcode::Return, v);
                out_.setters[shared].chunk = inner.finish(out_);
                b.emitWide(Opcode::LoadGlobal, r, name);
            } else {
                b.emitWide(Opcode::LoadGlobal, r, at->second);
            }
            if (model_.assignsPaths) {
                b.emit(Opcode::DeepCopy, r);
            }
        } else {
            valueOfTarget(b, target, *assign->value, typeOf(assign->type), r);
        }
        if (!target.path.empty()) {
            path(target, r);
        }
    } else if (const auto* augmented = ast::as<ast::AugAssignStmt>(setter.stmt)) {
        const Reg root = b.temp();
        b.emitWide(Opcode::LoadBefore, root, number);
        augmentedValue(b, root, *augmented, r);
        if (!augmented->target.path.empty()) {
            assignPath(b, root, augmented->target.path, r, augmented->span);
            b.emit(Opcode::Move, r, root);
        }
    } else if (const auto* unification = ast::as<ast::UnificationStmt>(setter.stmt)) {
        expr(b, *unification->value, r);
        if (k > 0) {
            const Reg before = b.temp();
            b.emitWide(Opcode::LoadBefore, before, number);
            b.about(unification->span);
            b.emit(Opcode::Unite, r, before, r);
        }
    } else {
        loadConstant(b, r, Value::undefined());
    }
    b.emit(Opcode::Return, r);
    def.chunk = b.finish(out_);
    out_.setters[number] = def;
}

void Compiler::packageStatement(Builder& b, const ast::Stmt& stmt, std::uint32_t guard, std::uint32_t branch) {
    const auto mark = b.mark();
    b.at(stmt.span);
    probe(b, stmt);
    const Reader reader{around_, stmt.span.begin};
    b.reader = &reader;
    const auto run = [&](std::uint32_t target) {
        const auto at = setterOf_.find(setterKey(stmt.id, target));
        if (at != setterOf_.end()) {
            b.emitWide(Opcode::RunSetter, 0, at->second);
        }
    };
    if (const auto* assign = ast::as<ast::AssignStmt>(&stmt)) {
        for (std::uint32_t t = 0; t < assign->targets.size(); ++t) {
            run(t);
        }
    } else if (const auto* augmented = ast::as<ast::AugAssignStmt>(&stmt);
               augmented != nullptr && !setterOf_.contains(setterKey(stmt.id, 0)) && !augmented->target.path.empty()) {
        // Observed: `pkg.a += 1` changes nothing of another package; the name has no value here.
        const Reg root = b.temp();
        const Reg r = b.temp();
        loadConstant(b, root, Value::undefined());
        augmentedValue(b, root, *augmented, r);
    } else if (stmt.kind == ast::StmtKind::AugAssignStmt || stmt.kind == ast::StmtKind::UnificationStmt) {
        run(0);
    } else if (const auto* branches = ast::as<ast::IfStmt>(&stmt)) {
        const std::uint32_t number = guardOf(*branches, guard, branch, around_);
        const Reg taken = b.temp();
        b.emitWide(Opcode::RunGuard, taken, number);
        std::vector<std::size_t> ends;
        for (std::uint32_t i = 0; i < branches->branches.size(); ++i) {
            const std::size_t next = b.jump(Opcode::JumpUnlessBranch, taken);
            b.extra(i);
            probe(b, vm::ProbeKind::Branch, branches->span, i);
            around_.push_back({branches, i});
            for (const ast::Stmt* s : branches->branches[i].body) {
                packageStatement(b, *s, number, i);
            }
            around_.pop_back();
            ends.push_back(b.jump(Opcode::Jump));
            b.patch(next);
        }
        if (branches->branches.back().cond != nullptr) {
            probe(b, vm::ProbeKind::Branch, branches->span, static_cast<std::uint32_t>(branches->branches.size()));
        }
        for (const std::size_t at : ends) {
            b.patch(at);
        }
    } else if (const auto* check = ast::as<ast::AssertStmt>(&stmt)) {
        assertion(b, *check);
    } else if (const auto* value = ast::as<ast::ExprStmt>(&stmt)) {
        const Reg r = b.temp();
        expr(b, *value->value, r);
        if (value->value->kind != ast::ExprKind::CallExpr && b.mainPackage) {
            b.about(value->span);
            b.emit(Opcode::Emit, r, 0, 0, value->value->kind == ast::ExprKind::SchemaExpr ? 1 : 0);
        }
    }
    b.reader = nullptr;
    b.release(mark);
}

void Compiler::compilePackage(const sema::Package& package) {
    mainPackage_ = package.path == load::kMainPackage;
    for (const sema::GlobalId id : package.order) {
        const sema::Global& g = model_.global(id);
        if (g.kind != sema::GlobalKind::Variable) {
            continue;
        }
        const std::uint32_t first = out_.names[nameOf_[static_cast<std::uint32_t>(id)]].firstSetter;
        for (std::uint32_t k = 0; k < g.setters.size(); ++k) {
            compileSetter(first + k, g.setters[k], k);
        }
        if (mainPackage_) {
            out_.exports.push_back({vm::Key(text(g.name)), nameOf_[static_cast<std::uint32_t>(id)], !g.exported});
        }
    }
    Builder b(nullptr, package.path);
    b.mainPackage = mainPackage_;
    b.resumable = true;
    for (const auto& file : package.files) {
        for (const ast::Stmt* stmt : file) {
            packageStatement(b, *stmt, vm::kNone, 0);
        }
    }
    probe(b, vm::ProbeKind::End, {});
    const Reg r = b.temp();
    loadConstant(b, r, Value::undefined());
    b.emit(Opcode::Return, r);
    out_.packages.push_back(b.finish(out_));
}

}  // namespace kcl::codegen
