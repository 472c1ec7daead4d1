// Statements and assignment.
#include "frontend/ast/visit.h"
#include "frontend/diag/type_kinds.h"
#include "sema/check/checker.h"

#include <utility>

namespace kcl::sema {

void Checker::stmts(std::span<const ast::Stmt* const> body) {
    for (const ast::Stmt* s : body) {
        stmt(*s);
    }
}

void Checker::stmt(const ast::Stmt& s) {
    ast::visit(s, ast::overloaded{
        [&](const ast::AssignStmt& x) { assign(x); },
        [&](const ast::AugAssignStmt& x) { augAssign(x); },
        [&](const ast::UnificationStmt& x) { unification(x); },
        [&](const ast::ExprStmt& x) {
            if (detail_ == Detail::All || !x.value->isData) {
                (void)infer(*x.value);
            }
        },
        [&](const ast::AssertStmt& x) { assertion(x); },
        [&](const ast::IfStmt& x) { ifStmt(x); },
        [](const ast::ImportStmt&) {},
        [&](const ast::TypeAliasStmt& x) { (void)typeOf(x.type); },
        [&](const ast::AttrStmt& x) { attrStmt(x); },
        [&](const ast::SchemaStmt& x) { schemaStmt(x); },
        [&](const ast::RuleStmt& x) { ruleStmt(x); },
    });
}

void Checker::ifStmt(const ast::IfStmt& s) {
    for (const ast::IfBranch& branch : s.branches) {
        if (branch.cond != nullptr) {
            (void)infer(*branch.cond);
        }
        stmts(branch.body);
    }
}

void Checker::message(const ast::Expr* e) {
    if (e != nullptr) {
        (void)require(infer(*e), {store_.string, {}}, e->span);
    }
}

void Checker::assertion(const ast::AssertStmt& s) {
    (void)infer(*s.test);
    if (s.cond != nullptr) {
        (void)infer(*s.cond);
    }
    message(s.message);
}

/// What to write in place of `written` so that it has the type `want`; nothing when that is not certain.
std::optional<std::string> Checker::asType(const ast::Expr& written, const Type& want) const {
    const std::string_view source = program_.sources.text(written.span);
    const bool isLiteral = written.kind == ast::ExprKind::NumberLit || written.kind == ast::ExprKind::NameConstant;
    if (want.is(TypeKind::Str) && isLiteral && source != "None" && source != "Undefined") {
        return '"' + std::string(source) + '"';
    }
    constexpr std::size_t kDigits = 18;  // any such number fits
    const auto* string = ast::as<ast::StringLit>(&written);
    if (string == nullptr || string->value.empty()) {
        return std::nullopt;
    }
    const std::string_view value = string->value;
    const bool isNumber = value.size() <= kDigits && value.find_first_not_of("0123456789") == std::string_view::npos &&
                          (value.front() != '0' || value.size() == 1);
    if (want.is(TypeKind::Int) && isNumber) {
        return std::string(value);
    }
    if (want.is(TypeKind::Bool) && (value == "true" || value == "True" || value == "false" || value == "False")) {
        return value.front() == 't' || value.front() == 'T' ? "True" : "False";
    }
    return std::nullopt;
}

bool Checker::require(const Type* value, const Expected& expected, Span where, const ast::Expr* written) {
    if (value->is(TypeKind::Module)) {
        const Type* target = expected.type == nullptr ? store_.any : expected.type;
        sink_.report(where, diag::TypeMismatch, vm::typeText(*target), vm::typeText(*value));
        return false;
    }
    if (expected.type == nullptr || rules_.assignable(value, expected.type)) {
        return true;
    }
    const std::string want = vm::typeText(*expected.type);
    const std::string got = vm::typeText(*value);
    diag::Diagnostic& d = sink_.report(where, diag::TypeMismatch, want, got);
    if (expected.place.valid() && expected.place.begin != where.begin && d.labels.empty()) {
        d.labels.push_back({expected.place, diag::format(diag::DefinedHere, want, got)});
    }
    if (written != nullptr && d.fixes.empty()) {
        if (std::optional<std::string> better = asType(*written, *expected.type)) {
            d.fixes.push_back({written->span, std::move(*better)});
        }
    }
    return false;
}

const Type* Checker::local(Span declaration) const {
    const Type* const* known = declaration.valid() ? locals_.find(declaration.begin) : nullptr;
    return known == nullptr ? nullptr : *known;
}

/// Type of the variable behind a reference, null while it has none.
const Type* Checker::variable(const Ref& ref, Span place) {
    switch (ref.kind) {
        case RefKind::Global: return globalType(ref.index);
        case RefKind::Local:
        case RefKind::Sibling: return local(ref.declaration);
        case RefKind::Attribute:
        case RefKind::HostName:
        case RefKind::Unresolved: return local(ref.declaration.valid() ? ref.declaration : place);
        case RefKind::Builtin:
        case RefKind::SystemModule:
        case RefKind::Package: return nullptr;
    }
    return nullptr;
}

void Checker::setVariable(const Ref& ref, Span place, const Type* type) {
    switch (ref.kind) {
        case RefKind::Global: out_.global[ref.index] = type; break;
        case RefKind::Local:
        case RefKind::Sibling: setLocal(ref.declaration.valid() ? ref.declaration : place, type); break;
        case RefKind::Attribute:
        case RefKind::HostName:
        case RefKind::Unresolved: setLocal(ref.declaration.valid() ? ref.declaration : place, type); break;
        case RefKind::Builtin:
        case RefKind::SystemModule:
        case RefKind::Package: break;
    }
}

/// What a target accepts; null while it accepts anything.
Expected Checker::targetType(const ast::Target& t) {
    const Ref ref = model_.refs.get(t.id);
    if (ref.kind == RefKind::Global && model_.globals[ref.index].kind != GlobalKind::Variable) {
        return {store_.error, {}};  // reported: schemas and aliases cannot be assigned
    }
    Expected expected{nullptr, {}};
    if (schema_ != nullptr && (ref.kind == RefKind::Attribute || ref.kind == RefKind::HostName)) {
        const Attr a = attribute(schema_->id, t.name.name);
        if (a.type != nullptr) {
            expected = {a.type, a.place};
        }
    }
    if (expected.type == nullptr) {
        expected = {variable(ref, t.name.span), t.name.span};
    }
    for (const ast::TargetStep& step : t.path) {
        expected = stepType(expected, t, step);
    }
    return expected;
}

Expected Checker::stepType(const Expected& from, const ast::Target& t, const ast::TargetStep& step) {
    const Type* index = step.index == nullptr ? nullptr : infer(*step.index);
    const Type* object = from.type;
    if (object == nullptr || isAny(object) || object->is(TypeKind::Union) || object->is(TypeKind::None)) {
        return {};
    }
    if (object->is(TypeKind::List)) {
        if (index != nullptr) {
            return {object->element, from.place};
        }
    } else if (object->is(TypeKind::Dict) || object->is(TypeKind::Schema)) {
        std::string_view name;
        if (step.index == nullptr) {
            name = text(step.member.name);
        } else if (index->is(TypeKind::StrLit)) {
            name = index->text;
        } else {
            return {object->is(TypeKind::Dict) ? object->element : nullptr, from.place};
        }
        if (object->is(TypeKind::Schema)) {
            return entryOf(from, name, t.span, 0);
        }
        const vm::DictShape::Field* known = object->shape == nullptr ? nullptr : rules_.field(*object->shape, name);
        const Type* type = known != nullptr ? known->type : object->element;
        return {type->is(TypeKind::None) ? nullptr : type, from.place};
    }
    if (index != nullptr && !isStr(object)) {
        sink_.report(t.span, diag::TypeNotSubscriptable, vm::typeText(*object));
    } else if (step.index == nullptr && !object->is(TypeKind::SchemaType) && !object->is(TypeKind::Module)) {
        (void)noMember(object, text(step.member.name), t.span, {});
    }
    return {store_.error, {}};
}

/// After the value of an assignment was checked: the first value gives the variable its type.
void Checker::setTarget(const ast::Target& t, const Expected& expected, const Type* value) {
    const bool fits = require(value, {expected.type, {}}, t.span);
    if (!t.path.empty() || !fits) {
        return;
    }
    const Ref ref = model_.refs.get(t.id);
    if (ref.kind == RefKind::Global && fixed_[ref.index] != 0) {
        return;
    }
    const bool isDeclared = schema_ != nullptr && ref.kind == RefKind::Attribute && attribute(schema_->id, t.name.name).type != nullptr;
    if (!isDeclared && (expected.type == nullptr || expected.type->is(TypeKind::Any))) {
        setVariable(ref, t.name.span, rules_.widen(value));
    }
}

/// Whether the statement does no more than to give a variable of a package its first value, which is plain data.
bool Checker::canWait(const ast::AssignStmt& s) const {
    const bool isCollection = s.value->kind == ast::ExprKind::ConfigExpr || s.value->kind == ast::ExprKind::ListExpr;
    if (!isCollection || !s.value->isData || schema_ != nullptr || s.type != nullptr || s.targets.size() != 1 ||
        !s.targets.front().path.empty()) {
        return false;
    }
    const Ref ref = model_.refs.get(s.targets.front().id);
    return ref.kind == RefKind::Global && model_.globals[ref.index].kind == GlobalKind::Variable && fixed_[ref.index] == 0 &&
           out_.global[ref.index] == nullptr && waiting_[ref.index] == nullptr;
}

const Type* Checker::settle(std::uint32_t id) {
    const ast::Expr& value = *std::exchange(waiting_[id], nullptr);
    const EntryPlace around = std::exchange(place_, {});
    const bool coarse = std::exchange(coarse_, false);
    out_.global[id] = rules_.widen(infer(value));
    place_ = around;
    coarse_ = coarse;
    return out_.global[id];
}

void Checker::assign(const ast::AssignStmt& s) {
    if (canWait(s)) {
        waiting_[model_.refs.get(s.targets.front().id).index] = s.value;
        return;
    }
    const ast::Target& first = s.targets.front();
    Expected expected = targetType(first);
    const Ref ref = model_.refs.get(first.id);
    if (s.type != nullptr) {
        const Type* written = typeOf(s.type);
        const bool isFirst = expected.type == nullptr || (ref.kind == RefKind::Global && fixed_[ref.index] == 0);
        if (isFirst) {
            expected = {written, first.name.span};
            if (ref.kind == RefKind::Global) {
                fixed_[ref.index] = 1;
            }
            setVariable(ref, first.name.span, written);
        } else if (!isAny(expected.type) && expected.type != written && !rules_.assignable(written, expected.type)) {
            diag::Diagnostic& d = sink_.report(first.name.span, diag::VariableRetyped, text(first.name.name), vm::typeText(*written));
            if (d.labels.empty()) {
                d.labels.push_back({expected.place, diag::format(diag::ExpectedHere, vm::typeText(*expected.type))});
            }
        }
    }
    // A lambda that was declared before the walk only stands in for itself.
    const bool standsIn = ref.kind == RefKind::Global && fixed_[ref.index] == 0 && expected.type != nullptr &&
                          expected.type->is(TypeKind::Function) && model_.globals[ref.index].setters.size() == 1;
    if (standsIn) {
        const Type* value = infer(*s.value);
        out_.global[ref.index] = rules_.widen(value);
    } else {
        setTarget(first, expected, infer(*s.value, expected));
    }
    const Type* value = out_.expr.get(s.value->id);
    for (const ast::Target& other : s.targets.subspan(1)) {
        setTarget(other, targetType(other), value == nullptr ? store_.any : value);
    }
}

void Checker::augAssign(const ast::AugAssignStmt& s) {
    const Expected expected = targetType(s.target);
    const Type* value = infer(*s.value);
    if (expected.type == nullptr || isAny(expected.type)) {
        return;
    }
    const Type* result = operate(s.op, expected.type, value, s.target.span);
    (void)require(result, {expected.type, {}}, s.target.span);
}

void Checker::unification(const ast::UnificationStmt& s) {
    const Type* value = infer(*s.value);
    const ast::NameRef name = s.target->names.front();
    const Ref ref = model_.refs.get(s.target->id);
    out_.expr.set(s.target->id, value);
    if (ref.kind == RefKind::Global && model_.globals[ref.index].kind != GlobalKind::Variable) {
        return;
    }
    if (schema_ != nullptr && ref.kind == RefKind::Attribute) {
        const Attr a = attribute(schema_->id, name.name);
        if (a.type != nullptr) {
            (void)require(value, {a.type, a.place}, name.span);
            return;
        }
    }
    const Type* known = variable(ref, name.span);
    if (known != nullptr && !known->is(TypeKind::Any)) {
        (void)require(value, {known, {}}, name.span);
    } else {
        setVariable(ref, name.span, value);
    }
}

}  // namespace kcl::sema
