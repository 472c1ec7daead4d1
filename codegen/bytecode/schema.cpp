// Bodies of schemas, mixins, protocols and rules (semantics section 5).
#include "codegen/bytecode/compiler.h"

#include "vm/types/fits.h"

#include "vm/ops/ops.h"

#include <algorithm>

namespace kcl::codegen {

using vm::Opcode;
using vm::Value;

namespace {

Name assignedName(const sema::Setter& setter) {
    if (const auto* attr = ast::as<ast::AttrStmt>(setter.stmt)) {
        return attr->name.name;
    }
    if (const auto* assign = ast::as<ast::AssignStmt>(setter.stmt)) {
        return assign->targets[setter.targetIndex].name.name;
    }
    if (const auto* augmented = ast::as<ast::AugAssignStmt>(setter.stmt)) {
        return augmented->target.name.name;
    }
    if (const auto* unification = ast::as<ast::UnificationStmt>(setter.stmt)) {
        return unification->target->names.front().name;
    }
    return Name::None;
}

}  // namespace

void Compiler::enterSchema(Builder& b, sema::SchemaId id) {
    const sema::SchemaModel& model = model_.schema(id);
    b.schema = static_cast<std::uint32_t>(id);
    b.repeated = true;
    b.mainPackage = mainPackage_;
    const auto params = model.params();
    for (std::uint32_t i = 0; i < params.size(); ++i) {
        b.bind(params[i].name.name, {Binding::Kind::Param, i, false});
    }
    if (model.schema != nullptr && model.schema->indexSignature != nullptr &&
        model.schema->indexSignature->keyName.name != Name::None) {
        b.bind(model.schema->indexSignature->keyName.name, {Binding::Kind::IndexKey, 0, false});
    }
}

std::uint32_t Compiler::schemaGuard(sema::SchemaId id, const ast::IfStmt& stmt, std::uint32_t outer, std::uint32_t outerBranch) {
    auto& guards = schemaGuards_[static_cast<std::uint32_t>(id)];
    const auto [at, isNew] = schemaGuardOf_.try_emplace(stmt.id, static_cast<std::uint32_t>(guards.size()));
    if (isNew) {
        guards.push_back({guardChunk(stmt, static_cast<std::uint32_t>(id), mainPackage_), outer, outerBranch});
    }
    return at->second;
}

void Compiler::compileAttrSetter(sema::SchemaId id, const sema::Setter& setter, vm::AttrSetter& out) {
    std::uint32_t outer = vm::kNone;
    std::uint32_t outerBranch = 0;
    for (const sema::Guard& guard : setter.guards) {
        outer = schemaGuard(id, *guard.stmt, outer, outerBranch);
        outerBranch = guard.branch;
    }
    out.guard = outer;
    out.branch = outerBranch;
    out.place = setter.stmt->span;

    Builder b(nullptr, {});
    enterSchema(b, id);
    b.at(setter.stmt->span);
    const Reg r = b.temp();
    Span value = setter.stmt->span;
    const auto begin = [&](Name name) {
        b.selfSlot = slotOf(static_cast<std::uint32_t>(id), name);
        out.slot = static_cast<std::uint32_t>(std::max<std::int64_t>(b.selfSlot, 0));
    };
    if (const auto* attr = ast::as<ast::AttrStmt>(setter.stmt)) {
        begin(attr->name.name);
        out.type = typeOf(attr->type);
        needTypes(out.type);
        out.hasDefault = attr->value != nullptr;
        if (const auto* literal = ast::as<ast::LiteralType>(attr->type); literal != nullptr && attr->value == nullptr && !attr->optional) {
            // Observed: a required attribute whose type is one literal has that value (`a: "v"`).
            out.constant = *constantValue(*literal->value);
            out.hasDefault = true;
        }
        if (attr->value == nullptr) {
            return;
        }
        if (!attr->augmented && isConstantTree(b, *attr->value)) {
            // A collection is shared by all instances: not when it may be changed in place, or has to be converted.
            const auto v = constantTree(b, *attr->value);
            const bool scalar = constantValue(*attr->value).has_value();
            if (v && (scalar || (!model_.assignsPaths && (out.type == nullptr || vm::fits(*v, *out.type))))) {
                out.constant = *v;
                out.place = attr->value->span;
                return;
            }
            b.dropPlaces(0);
        }
        if (attr->augmented) {
            const Reg before = b.temp();
            b.emit(Opcode::LoadAttrBefore, before);
            const Reg given = operand(b, *attr->value);
            // The first value of a name stands for itself.
            const Reg none = b.temp();
            loadConstant(b, none, Value::undefined());
            const Reg first = b.temp();
            b.emit(Opcode::Compare, first, before, none, static_cast<std::uint32_t>(vm::CmpOp::Is));
            b.emit(Opcode::Move, r, given);
            const std::size_t skip = b.jump(Opcode::JumpIf, first);
            arithmetic(b, attr->op, r, before, given, attr->span);
            b.patch(skip);
        } else {
            ast::Target target{attr->id, attr->name, {}, attr->name.span};
            value = attr->value->span;
            valueOfTarget(b, target, *attr->value, nullptr, r);
        }
    } else if (const auto* assign = ast::as<ast::AssignStmt>(setter.stmt)) {
        out.kind = vm::AttrSetter::Kind::Assignment;
        out.hasDefault = true;
        const ast::Target& target = assign->targets[setter.targetIndex];
        begin(target.name.name);
        out.type = assign->type != nullptr ? typeOf(assign->type) : attrType(id, target.name.name);
        needTypes(out.type);
        if (target.path.empty()) {
            value = assign->value->span;
            valueOfTarget(b, target, *assign->value, nullptr, r);
        } else {
            const Reg root = b.temp();
            b.emit(Opcode::LoadAttrBefore, root);
            b.emit(Opcode::DeepCopy, root);
            expr(b, *assign->value, r);
            assignPath(b, root, target.path, r, assign->span);
            b.emit(Opcode::Move, r, root);
        }
    } else if (const auto* augmented = ast::as<ast::AugAssignStmt>(setter.stmt)) {
        out.kind = vm::AttrSetter::Kind::Assignment;
        out.hasDefault = true;
        begin(augmented->target.name.name);
        out.type = attrType(id, augmented->target.name.name);
        const Reg root = b.temp();
        b.emit(Opcode::LoadAttrBefore, root);
        if (!augmented->target.path.empty()) {
            b.emit(Opcode::DeepCopy, root);
        }
        augmentedValue(b, root, *augmented, r);
        if (!augmented->target.path.empty()) {
            assignPath(b, root, augmented->target.path, r, augmented->span);
            b.emit(Opcode::Move, r, root);
        }
    } else if (const auto* unification = ast::as<ast::UnificationStmt>(setter.stmt)) {
        out.kind = vm::AttrSetter::Kind::Assignment;
        out.hasDefault = true;
        begin(unification->target->names.front().name);
        out.type = attrType(id, unification->target->names.front().name);
        expr(b, *unification->value, r);
        const Reg before = b.temp();
        b.emit(Opcode::LoadAttrBefore, before);
        b.about(unification->span);
        b.emit(Opcode::Unite, r, before, r);
    } else {
        return;
    }
    b.about(value);
    b.emit(Opcode::AttrReturn, r);
    out.chunk = b.finish(out_);
}

void Compiler::decorators(Builder& b, std::span<const ast::Decorator> list, std::string_view what, std::int64_t slot) {
    for (const ast::Decorator& decorator : list) {
        const auto* name = ast::as<ast::IdentifierExpr>(decorator.name);
        if (name == nullptr || text(name->names.front().name) != "deprecated") {
            continue;
        }
        const auto mark = b.mark();
        std::optional<std::size_t> unused;
        if (slot >= 0) {
            const Reg has = b.temp();
            b.emitWide(Opcode::HasConfig, has, static_cast<std::uint32_t>(slot));
            unused = b.jump(Opcode::JumpUnless, has);
        }
        static constexpr std::string_view kNames[] = {"version", "reason", "strict"};
        const Reg first = b.temp();
        (void)b.temp();
        (void)b.temp();
        for (std::uint32_t i = 0; i < 3; ++i) {
            const ast::Expr* value = i < decorator.args.positional.size() ? decorator.args.positional[i] : nullptr;
            for (const ast::KeywordArg& arg : decorator.args.keywords) {
                if (text(arg.name.name) == kNames[i]) {
                    value = arg.value;
                }
            }
            const auto at = static_cast<Reg>(first + i);
            if (value != nullptr) {
                expr(b, *value, at);
            } else {
                loadConstant(b, at, i == 2 ? Value::boolean(true) : Value::string({}));
            }
        }
        b.emitWide(Opcode::Deprecated, first, constant(Value::string(what)));
        if (unused) {
            b.patch(*unused);
        }
        b.release(mark);
    }
}

void Compiler::schemaStatement(Builder& b, sema::SchemaId id, const ast::Stmt& stmt, std::uint32_t guard, std::uint32_t branch) {
    const auto mark = b.mark();
    b.at(stmt.span);
    probe(b, stmt);
    const auto run = [&](std::uint32_t target) {
        const auto at = setterOf_.find(setterKey(stmt.id, target));
        if (at != setterOf_.end()) {
            b.emitWide(Opcode::RunAttr, 0, at->second);
        }
    };
    if (const auto* attr = ast::as<ast::AttrStmt>(&stmt)) {
        decorators(b, attr->decorators, text(attr->name.name), slotOf(static_cast<std::uint32_t>(id), attr->name.name));
        b.at(stmt.span);
        run(0);
    } else if (const auto* assign = ast::as<ast::AssignStmt>(&stmt)) {
        for (std::uint32_t t = 0; t < assign->targets.size(); ++t) {
            run(t);
        }
    } else if (stmt.kind == ast::StmtKind::AugAssignStmt || stmt.kind == ast::StmtKind::UnificationStmt) {
        run(0);
    } else if (const auto* branches = ast::as<ast::IfStmt>(&stmt)) {
        const std::uint32_t number = schemaGuard(id, *branches, guard, branch);
        const Reg taken = b.temp();
        b.emitWide(Opcode::RunAttrGuard, taken, number);
        std::vector<std::size_t> ends;
        for (std::uint32_t i = 0; i < branches->branches.size(); ++i) {
            const std::size_t next = b.jump(Opcode::JumpUnlessBranch, taken);
            b.extra(i);
            probe(b, vm::ProbeKind::Branch, branches->span, i);
            for (const ast::Stmt* s : branches->branches[i].body) {
                schemaStatement(b, id, *s, number, i);
            }
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
    }
    b.release(mark);
}

const vm::Chunk* Compiler::checkChunk(sema::SchemaId id, std::span<const ast::CheckExpr> checks) {
    if (checks.empty()) {
        return nullptr;
    }
    Builder b(nullptr, "check");
    enterSchema(b, id);
    b.resumable = true;
    for (const ast::CheckExpr& check : checks) {
        b.at(check.span);
        probe(b, vm::ProbeKind::Check, check.span);
        tested(b, check.span, check.cond, *check.test, check.message, [&](Reg message) {
            b.at(check.span);
            b.emit(Opcode::CheckFailed, message, 0, 0, check.message != nullptr ? 1 : 0);
        });
    }
    probe(b, vm::ProbeKind::End, {});
    const Reg r = b.temp();
    loadConstant(b, r, Value::undefined());
    b.emit(Opcode::Return, r);
    return b.finish(out_);
}

const vm::Chunk* Compiler::paramChunk(sema::SchemaId id) {
    const auto params = model_.schema(id).params();
    if (std::ranges::none_of(params, [](const ast::Param& p) { return p.defaultValue != nullptr; })) {
        return nullptr;
    }
    Builder b(nullptr, "parameters");
    b.schema = static_cast<std::uint32_t>(id);
    b.repeated = true;
    b.mainPackage = mainPackage_;
    const Reg r = b.temp();
    for (std::uint32_t i = 0; i < params.size(); ++i) {
        if (params[i].defaultValue == nullptr) {
            continue;
        }
        b.at(params[i].defaultValue->span);
        const auto mark = b.mark();
        std::size_t given = 0;
        if (i < 64) {
            given = b.jump(Opcode::ArgGiven, i);
        } else {
            const Reg value = b.temp();
            const Reg none = b.temp();
            b.emitWide(Opcode::LoadParam, value, i);
            loadConstant(b, none, Value::undefined());
            b.emit(Opcode::Compare, value, value, none, static_cast<std::uint32_t>(vm::CmpOp::IsNot));
            given = b.jump(Opcode::JumpIf, value);
        }
        b.release(mark);
        expr(b, *params[i].defaultValue, r);
        b.about(params[i].defaultValue->span);
        b.emitWide(Opcode::StoreParam, r, i);
        b.patch(given);
    }
    loadConstant(b, r, Value::undefined());
    b.emit(Opcode::Return, r);
    return b.finish(out_);
}

void Compiler::compileSchema(sema::SchemaId id) {
    const sema::SchemaModel& model = model_.schema(id);
    const auto number = static_cast<std::uint32_t>(id);
    const sema::Package& package = model_.package(model.package);
    mainPackage_ = package.path == load::kMainPackage;
    auto* code = out_.arena.make<vm::SchemaCode>();
    schemas_[number]->code = code;
    if (!package.used) {
        return;
    }
    code->params = paramDefs(model.params());
    code->paramDefaults = paramChunk(id);

    std::vector<const sema::Setter*> setters;
    for (const sema::SchemaAttr& attr : model.attrs) {
        for (const sema::Setter& setter : attr.setters) {
            setters.push_back(&setter);
        }
    }
    std::ranges::sort(setters, [](const sema::Setter* a, const sema::Setter* b) {
        return a->stmt->span.begin != b->stmt->span.begin ? a->stmt->span.begin < b->stmt->span.begin : a->targetIndex < b->targetIndex;
    });
    for (std::uint32_t i = 0; i < setters.size(); ++i) {
        const std::int64_t slot = slotOf(number, assignedName(*setters[i]));
        for (const sema::Guard& guard : setters[i]->guards) {
            firstBelow_.try_emplace(setterKey(guard.stmt->id, static_cast<std::uint32_t>(std::max<std::int64_t>(slot, 0))), i);
        }
    }
    std::vector<vm::AttrSetter> compiled(setters.size());
    for (std::uint32_t i = 0; i < setters.size(); ++i) {
        setterOf_[setterKey(setters[i]->stmt->id, setters[i]->targetIndex)] = i;
        compileAttrSetter(id, *setters[i], compiled[i]);
    }
    if (model.schema != nullptr) {
        const ast::SchemaStmt& stmt = *model.schema;
        const bool plain = !options_.probes && stmt.decorators.empty() && std::ranges::all_of(stmt.body, [](const ast::Stmt* s) {
            if (const auto* attr = ast::as<ast::AttrStmt>(s)) {
                return attr->decorators.empty();
            }
            return s->kind == ast::StmtKind::AssignStmt || s->kind == ast::StmtKind::AugAssignStmt ||
                   s->kind == ast::StmtKind::UnificationStmt;
        });
        if (!plain) {
            Builder b(nullptr, schemas_[number]->name);
            enterSchema(b, id);
            b.resumable = true;
            for (const ast::Stmt* s : stmt.body) {
                schemaStatement(b, id, *s, vm::kNone, 0);
            }
            probe(b, vm::ProbeKind::End, {});
            decorators(b, stmt.decorators, text(model.name), -1);
            const Reg r = b.temp();
            loadConstant(b, r, Value::undefined());
            b.at({});
            b.emit(Opcode::Return, r);
            code->body = b.finish(out_);
        }
        if (stmt.indexSignature != nullptr && stmt.indexSignature->value != nullptr) {
            Builder b(nullptr, "index signature");
            enterSchema(b, id);
            const Reg r = b.temp();
            expr(b, *stmt.indexSignature->value, r);
            if (const vm::Type* type = typeOf(stmt.indexSignature->valueType); type != nullptr) {
                b.about(stmt.indexSignature->value->span);
                b.emitWide(Opcode::Convert, r, typeNumber(type));
            }
            b.emit(Opcode::Return, r);
            code->indexDefault = b.finish(out_);
        }
    }
    code->checks = checkChunk(id, model.schema != nullptr ? model.schema->checks : model.rule->checks);
    code->setters = out_.arena.copy(compiled);
    code->guards = out_.arena.copy(schemaGuards_[number]);
}

}  // namespace kcl::codegen
