// Calls a function for each direct child of a node, in source order, so that a pass that cares about few kinds need not
// spell out the others.
//
// The function object gets children as `const Expr*`, `const Stmt*` and `const TypeExpr*`; it may leave overloads out by
// taking `const auto*`. Absent children are not passed.
#pragma once

#include "frontend/ast/visit.h"

namespace kcl::ast {

namespace detail {

template <typename F>
class ChildWalker {
public:
    explicit ChildWalker(F& f) : f_(f) {}

    template <typename Node>
    void one(const Node* node) {
        if (node != nullptr) {
            f_(node);
        }
    }
    template <typename Node>
    void all(std::span<const Node* const> nodes) {
        for (const Node* node : nodes) {
            one(node);
        }
    }
    void args(const CallArgs& args) {
        all(args.positional);
        for (const KeywordArg& keyword : args.keywords) {
            one(keyword.value);
        }
    }
    void entries(std::span<const ConfigEntry> entries) {
        for (const ConfigEntry& entry : entries) {
            if (entry.kind != ConfigEntryKind::Shorthand) {
                one(entry.key);
            }
            one(entry.value);
        }
    }
    void clauses(std::span<const CompClause> clauses) {
        for (const CompClause& clause : clauses) {
            one(clause.iterable);
            all(clause.conditions);
        }
    }
    void params(std::span<const Param> params) {
        for (const Param& param : params) {
            one(param.type);
            one(param.defaultValue);
        }
    }
    void checks(std::span<const CheckExpr> checks) {
        for (const CheckExpr& check : checks) {
            one(check.test);
            one(check.cond);
            one(check.message);
        }
    }
    void decorators(std::span<const Decorator> decorators) {
        for (const Decorator& decorator : decorators) {
            one(decorator.name);
            args(decorator.args);
        }
    }
    void target(const Target& target) {
        for (const TargetStep& step : target.path) {
            one(step.index);
        }
    }

private:
    F& f_;
};

}  // namespace detail

template <typename F>
void forEachChild(const Expr& expr, F&& f) {
    detail::ChildWalker<std::remove_reference_t<F>> w(f);
    visit(expr, overloaded{
        [&](const BinaryExpr& e) { w.all(e.operands); },
        [&](const CallExpr& e) { w.one(e.callee); w.args(e.args); },
        [&](const CompareExpr& e) { w.all(e.operands); },
        [&](const ConfigExpr& e) { w.entries(e.entries); },
        [&](const ConfigIfExpr& e) {
            for (const ConfigIfBranch& branch : e.branches) {
                w.one(branch.cond);
                w.entries(branch.entries);
            }
        },
        [&](const DictComp& e) { w.entries(std::span(&e.entry, 1)); w.clauses(e.clauses); },
        [&](const IdentifierExpr&) {},
        [&](const IfExpr& e) { w.one(e.body); w.one(e.cond); w.one(e.orElse); },
        [&](const JoinedString& e) {
            for (const StringPart& part : e.parts) {
                w.one(part.expr);
            }
        },
        [&](const LambdaExpr& e) { w.params(e.params); w.one(e.returnType); w.all(e.body); },
        [&](const ListComp& e) { w.one(e.element); w.clauses(e.clauses); },
        [&](const ListExpr& e) { w.all(e.items); },
        [&](const ListIfItem& e) {
            for (const ListIfBranch& branch : e.branches) {
                w.one(branch.cond);
                w.all(branch.items);
            }
        },
        [&](const MissingExpr&) {},
        [&](const NameConstant&) {},
        [&](const NumberLit&) {},
        [&](const ParenExpr& e) { w.one(e.inner); },
        [&](const QuantExpr& e) { w.one(e.target); w.one(e.test); w.one(e.cond); },
        [&](const SchemaExpr& e) { w.template one<Expr>(e.name); w.args(e.args); w.template one<Expr>(e.config); },
        [&](const SelectorExpr& e) { w.one(e.object); },
        [&](const StarredExpr& e) { w.one(e.value); },
        [&](const StringLit&) {},
        [&](const SubscriptExpr& e) { w.one(e.object); w.one(e.index); w.one(e.lower); w.one(e.upper); w.one(e.step); },
        [&](const UnaryExpr& e) { w.one(e.operand); },
    });
}

template <typename F>
void forEachChild(const TypeExpr& type, F&& f) {
    detail::ChildWalker<std::remove_reference_t<F>> w(f);
    visit(type, overloaded{
        [&](const AnyType&) {},
        [&](const BasicType&) {},
        [&](const DictType& t) { w.one(t.key); w.one(t.value); },
        [&](const FunctionType& t) { w.all(t.params); w.one(t.result); },
        [&](const ListType& t) { w.one(t.element); },
        [&](const LiteralType& t) { w.one(t.value); },
        [&](const NamedType&) {},
        [&](const UnionType& t) { w.all(t.members); },
    });
}

template <typename F>
void forEachChild(const Stmt& stmt, F&& f) {
    detail::ChildWalker<std::remove_reference_t<F>> w(f);
    visit(stmt, overloaded{
        [&](const AssertStmt& s) { w.one(s.test); w.one(s.cond); w.one(s.message); },
        [&](const AssignStmt& s) {
            for (const Target& target : s.targets) {
                w.target(target);
            }
            w.one(s.type);
            w.one(s.value);
        },
        [&](const AttrStmt& s) { w.decorators(s.decorators); w.one(s.type); w.one(s.value); },
        [&](const AugAssignStmt& s) { w.target(s.target); w.one(s.value); },
        [&](const ExprStmt& s) { w.one(s.value); },
        [&](const IfStmt& s) {
            for (const IfBranch& branch : s.branches) {
                w.one(branch.cond);
                w.all(branch.body);
            }
        },
        [&](const ImportStmt&) {},
        [&](const RuleStmt& s) { w.decorators(s.decorators); w.params(s.params); w.checks(s.checks); },
        [&](const SchemaStmt& s) {
            w.decorators(s.decorators);
            w.params(s.params);
            if (const IndexSignature* const index = s.indexSignature) {
                w.one(index->keyType);
                w.one(index->valueType);
                w.one(index->value);
            }
            w.all(s.body);
            w.checks(s.checks);
        },
        [&](const TypeAliasStmt& s) { w.one(s.type); },
        [&](const UnificationStmt& s) { w.template one<Expr>(s.target); w.template one<Expr>(s.value); },
    });
}

}  // namespace kcl::ast
