// Lists, comprehensions and quantifiers.
#include "frontend/diag/type_kinds.h"
#include "sema/check/checker.h"

namespace kcl::sema {

struct Checker::ListState {
    explicit ListState(TypeRules& rules) : items(rules) {}
    Joiner items;
    Expected expected;
    bool coarse = false;
    bool fits = true;      ///< every item fits what is expected
    bool isOpen = false;   ///< has items whose type is not known before it runs
};

Expected Checker::itemOf(const Expected& list) {
    if (list.type == nullptr) {
        return {};
    }
    if (list.type->is(TypeKind::List)) {
        return {list.type->element, list.place};
    }
    if (!list.type->is(TypeKind::Union)) {
        return {};
    }
    const Type* only = nullptr;
    for (const Type* m : list.type->members) {
        if (m->is(TypeKind::List)) {
            if (only != nullptr) {
                return {};
            }
            only = m->element;
        }
    }
    return {only, list.place};
}

const Type* Checker::starred(const ast::StarredExpr& e) {
    const Type* value = infer(*e.value);
    switch (value->kind) {
        case TypeKind::List: return value->element;
        case TypeKind::Dict:
        case TypeKind::Schema: return store_.string;
        case TypeKind::Error:
        case TypeKind::Any:
        case TypeKind::Void:
        case TypeKind::None:
        case TypeKind::SchemaType: return store_.any;
        case TypeKind::Union:
            if (allOf(value, [](const Type* m) {
                    return isAny(m) || m->is(TypeKind::List) || m->is(TypeKind::Dict) || m->is(TypeKind::Schema);
                })) {
                return store_.any;
            }
            break;
        case TypeKind::Bool:
        case TypeKind::Int:
        case TypeKind::Float:
        case TypeKind::Str:
        case TypeKind::BoolLit:
        case TypeKind::IntLit:
        case TypeKind::FloatLit:
        case TypeKind::StrLit:
        case TypeKind::Unit:
        case TypeKind::UnitLit:
        case TypeKind::Function:
        case TypeKind::Module: break;
    }
    sink_.report(e.value->span, diag::BadListUnpack);
    return store_.error;
}

void Checker::listItem(const ast::Expr& item, ListState& state) {
    if (const auto* branches = ast::as<ast::ListIfItem>(&item)) {
        for (const ast::ListIfBranch& branch : branches->branches) {
            if (branch.cond != nullptr) {
                (void)infer(*branch.cond);
            }
            for (const ast::Expr* inner : branch.items) {
                ListState nested(rules_);
                nested.expected = state.expected;
                nested.coarse = state.coarse;
                listItem(*inner, nested);
            }
        }
        state.isOpen = true;
        return;
    }
    const Type* type = inferItem(item, state.expected, state.coarse || state.items.coarse());
    state.items.add(type);
    state.isOpen = state.isOpen || type->is(TypeKind::Error);
    state.fits = state.fits && state.expected.type != nullptr && rules_.assignable(type, state.expected.type);
}

const Type* Checker::list(const ast::ListExpr& e, const Expected& expected) {
    ListState state(rules_);
    state.expected = itemOf(expected);
    state.coarse = coarse_;
    for (const ast::Expr* item : e.items) {
        listItem(*item, state);
    }
    if (state.isOpen) {
        return store_.list(store_.any);
    }
    if (state.items.coarse() && state.fits) {
        return rules_.list(state.expected.type);
    }
    return rules_.list(state.items.result());
}

Checker::Loop Checker::iterate(const Type* t, Span where) {
    const Loop anything{store_.any, store_.any, store_.any};
    switch (t->kind) {
        case TypeKind::Str:
        case TypeKind::StrLit: return {store_.integer, store_.string, store_.string};
        case TypeKind::List: {
            const Type* item = rules_.widen(t->element);
            return {store_.integer, item, item};
        }
        case TypeKind::Dict: {
            const Type* key = rules_.widen(t->key);
            return {key, rules_.widen(t->element), key};
        }
        case TypeKind::Schema: return {store_.string, store_.any, store_.string};
        case TypeKind::Union: {
            for (const Type* m : t->members) {
                if (!isAny(m) && !isStr(m) && !m->is(TypeKind::List) && !m->is(TypeKind::Dict) && !m->is(TypeKind::Schema)) {
                    sink_.report(where, diag::TypeNotIterable, vm::typeText(*m));
                    break;
                }
            }
            return anything;
        }
        case TypeKind::Error:
        case TypeKind::Any:
        case TypeKind::Void:
        case TypeKind::SchemaType: return anything;
        case TypeKind::None:
        case TypeKind::Bool:
        case TypeKind::Int:
        case TypeKind::Float:
        case TypeKind::BoolLit:
        case TypeKind::IntLit:
        case TypeKind::FloatLit:
        case TypeKind::Unit:
        case TypeKind::UnitLit:
        case TypeKind::Function:
        case TypeKind::Module: break;
    }
    sink_.report(where, diag::TypeNotIterable, vm::typeText(*t));
    return anything;
}

void Checker::bindLoop(const Loop& loop, std::span<const ast::NameRef> variables) {
    if (variables.size() == 1) {
        setLocal(variables[0].span, loop.only);
    } else if (variables.size() == 2) {
        setLocal(variables[0].span, loop.key);
        setLocal(variables[1].span, loop.value);
    }
}

void Checker::clauses(std::span<const ast::CompClause> list) {
    for (const ast::CompClause& clause : list) {
        const Loop loop = iterate(infer(*clause.iterable), clause.iterable->span);
        std::vector<ast::NameRef> variables;
        for (const ast::DottedName& target : clause.targets) {
            variables.push_back(target.front());
        }
        bindLoop(loop, variables);
        inferAll(clause.conditions);
    }
}

const Type* Checker::listComp(const ast::ListComp& e, const Expected& expected) {
    clauses(e.clauses);
    const Type* element = infer(*e.element, itemOf(expected));
    return element->is(TypeKind::Error) ? store_.list(store_.any) : rules_.list(element);
}

const Type* Checker::quantifier(const ast::QuantExpr& e) {
    const Type* target = infer(*e.target);
    bindLoop(iterate(target, e.target->span), e.variables);
    const Type* item = infer(*e.test);
    if (e.cond != nullptr) {
        (void)infer(*e.cond);
    }
    switch (e.quant) {
        case ast::QuantKind::All:
        case ast::QuantKind::Any: return store_.boolean;
        case ast::QuantKind::Map: return rules_.list(item->is(TypeKind::Error) ? store_.any : rules_.widen(item));
        case ast::QuantKind::Filter: return target;
    }
    return store_.any;
}

}  // namespace kcl::sema
