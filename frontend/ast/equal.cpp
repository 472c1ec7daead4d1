// Both trees are written as one row of numbers and texts each, and the rows compared: one description of each node
// instead of one comparison of each pair.
#include "frontend/ast/equal.h"

#include "frontend/ast/visit.h"

#include <bit>
#include <string_view>
#include <vector>

namespace kcl::ast {

namespace {

/// What distinguishes a tree from others, in the order of its nodes.
struct Row {
    std::vector<std::uint64_t> numbers;
    std::vector<std::string_view> texts;
    friend bool operator==(const Row&, const Row&) = default;
};

class Writer {
public:
    explicit Writer(Row& row) : row_(row) {}

    void module(const Module& m) {
        number(m.body.size() + (m.doc != nullptr ? 1 : 0));
        if (m.doc != nullptr) {
            number(static_cast<std::uint64_t>(StmtKind::ExprStmt) + 1);
            one(static_cast<const Expr*>(m.doc));
        }
        for (const Stmt* stmt : m.body) {
            one(stmt);
        }
    }

private:
    template <typename T>
    void number(T value) { row_.numbers.push_back(static_cast<std::uint64_t>(value)); }
    void text(std::string_view value) { row_.texts.push_back(value); }
    void name(const NameRef& ref) { number(ref.name); }
    void dotted(DottedName names) {
        number(names.size());
        for (const NameRef& ref : names) {
            name(ref);
        }
    }
    /// A child that may be absent.
    template <typename Node>
    void one(const Node* node) {
        if (node == nullptr) {
            number(0);
            return;
        }
        number(static_cast<std::uint64_t>(node->kind) + 1);
        if constexpr (requires { Node::Kind; }) {
            fields(*node);
        } else {
            visit(*node, [this](const auto& n) { this->fields(n); });
        }
    }
    template <typename Node>
    void all(std::span<const Node* const> nodes) {
        number(nodes.size());
        for (const Node* node : nodes) {
            one(node);
        }
    }
    template <typename T>
    void operators(std::span<const T> ops) {
        for (const T op : ops) {
            number(op);
        }
    }
    void args(const CallArgs& a) {
        all(a.positional);
        number(a.keywords.size());
        for (const KeywordArg& keyword : a.keywords) {
            name(keyword.name);
            one(keyword.value);
        }
    }
    void entries(std::span<const ConfigEntry> list) {
        number(list.size());
        for (const ConfigEntry& entry : list) {
            number(entry.kind);
            number(entry.op);
            one(entry.key);
            one(entry.value);
        }
    }
    void clauses(std::span<const CompClause> list) {
        number(list.size());
        for (const CompClause& clause : list) {
            number(clause.targets.size());
            for (const DottedName target : clause.targets) {
                dotted(target);
            }
            one(clause.iterable);
            all(clause.conditions);
        }
    }
    void params(std::span<const Param> list) {
        number(list.size());
        for (const Param& param : list) {
            name(param.name);
            one(param.type);
            one(param.defaultValue);
        }
    }
    void target(const Target& t) {
        name(t.name);
        number(t.path.size());
        for (const TargetStep& step : t.path) {
            name(step.member);
            one(step.index);
        }
    }
    void decorators(std::span<const Decorator> list) {
        number(list.size());
        for (const Decorator& decorator : list) {
            one(decorator.name);
            args(decorator.args);
        }
    }
    void checks(std::span<const CheckExpr> list) {
        number(list.size());
        for (const CheckExpr& check : list) {
            one(check.test);
            one(check.cond);
            one(check.message);
        }
    }

    void fields(const BinaryExpr& e) { all(e.operands); operators(e.ops); }
    void fields(const CallExpr& e) { one(e.callee); args(e.args); }
    void fields(const CompareExpr& e) { all(e.operands); operators(e.ops); }
    void fields(const ConfigExpr& e) { entries(e.entries); }
    void fields(const ConfigIfExpr& e) {
        number(e.branches.size());
        for (const ConfigIfBranch& branch : e.branches) {
            one(branch.cond);
            entries(branch.entries);
        }
    }
    void fields(const DictComp& e) { entries(std::span(&e.entry, 1)); clauses(e.clauses); }
    void fields(const IdentifierExpr& e) { dotted(e.names); }
    void fields(const IfExpr& e) { one(e.body); one(e.cond); one(e.orElse); }
    void fields(const JoinedString& e) {
        number(e.parts.size());
        number(e.isLong);
        for (const StringPart& part : e.parts) {
            text(part.text);
            one(part.expr);
            number(part.spec);
            name(part.specText);
        }
    }
    void fields(const LambdaExpr& e) { params(e.params); one(e.returnType); all(e.body); }
    void fields(const ListComp& e) { one(e.element); clauses(e.clauses); }
    void fields(const ListExpr& e) { all(e.items); }
    void fields(const ListIfItem& e) {
        number(e.branches.size());
        for (const ListIfBranch& branch : e.branches) {
            one(branch.cond);
            all(branch.items);
        }
    }
    void fields(const MissingExpr&) {}
    void fields(const NameConstant& e) { number(e.constant); }
    void fields(const NumberLit& e) {
        number(e.isFloat);
        number(e.suffix);
        number(e.isFloat ? std::bit_cast<std::uint64_t>(e.floatValue) : static_cast<std::uint64_t>(e.intValue));
    }
    void fields(const ParenExpr& e) { one(e.inner); }
    void fields(const QuantExpr& e) {
        number(e.quant);
        dotted(e.variables);
        one(e.target);
        one(e.test);
        one(e.cond);
    }
    void fields(const SchemaExpr& e) { one(e.name); args(e.args); number(e.hasArgs); one(e.config); }
    void fields(const SelectorExpr& e) { one(e.object); name(e.attr); number(e.optional); }
    void fields(const StarredExpr& e) { one(e.value); }
    void fields(const StringLit& e) { text(e.value); number(e.isLong); }
    void fields(const SubscriptExpr& e) {
        one(e.object);
        one(e.index);
        one(e.lower);
        one(e.upper);
        one(e.step);
        number(e.slice);
        number(e.optional);
    }
    void fields(const UnaryExpr& e) { number(e.op); one(e.operand); }

    void fields(const AnyType&) {}
    void fields(const BasicType& t) { number(t.basic); }
    void fields(const DictType& t) { one(t.key); one(t.value); }
    void fields(const FunctionType& t) { all(t.params); one(t.result); }
    void fields(const ListType& t) { one(t.element); }
    void fields(const LiteralType& t) { one(t.value); }
    void fields(const NamedType& t) { dotted(t.names); }
    void fields(const UnionType& t) { all(t.members); }

    void fields(const AssertStmt& s) { one(s.test); one(s.cond); one(s.message); }
    void fields(const AssignStmt& s) {
        number(s.targets.size());
        for (const Target& t : s.targets) {
            target(t);
        }
        one(s.type);
        one(s.value);
    }
    void fields(const AttrStmt& s) {
        decorators(s.decorators);
        name(s.name);
        number(s.dotted);
        number(s.optional);
        one(s.type);
        number(s.augmented);
        number(s.op);
        one(s.value);
    }
    void fields(const AugAssignStmt& s) { target(s.target); number(s.op); one(s.value); }
    void fields(const ExprStmt& s) { one(s.value); }
    void fields(const IfStmt& s) {
        number(s.branches.size());
        for (const IfBranch& branch : s.branches) {
            one(branch.cond);
            all(branch.body);
        }
    }
    void fields(const ImportStmt& s) { number(s.leadingDots); dotted(s.path); name(s.alias); }
    void fields(const RuleStmt& s) {
        decorators(s.decorators);
        name(s.name);
        params(s.params);
        number(s.hasParams);
        number(s.parents.size());
        for (const DottedName parent : s.parents) {
            dotted(parent);
        }
        dotted(s.forHost);
        checks(s.checks);
        one(s.doc);
    }
    void fields(const SchemaStmt& s) {
        decorators(s.decorators);
        number(s.keyword);
        name(s.name);
        params(s.params);
        number(s.hasParams);
        dotted(s.base);
        dotted(s.forHost);
        number(s.mixins.size());
        for (const DottedName mixin : s.mixins) {
            dotted(mixin);
        }
        number(s.indexSignature != nullptr);
        if (const IndexSignature* const index = s.indexSignature) {
            name(index->keyName);
            one(index->keyType);
            number(index->anyOther);
            one(index->valueType);
            one(index->value);
        }
        all(s.body);
        checks(s.checks);
        one(s.doc);
    }
    void fields(const TypeAliasStmt& s) { dotted(s.name); one(s.type); }
    void fields(const UnificationStmt& s) { one(s.target); one(s.value); }

    Row& row_;
};

}  // namespace

bool equal(const Module& a, const Module& b) {
    Row first;
    Row second;
    Writer(first).module(a);
    second.numbers.reserve(first.numbers.size());
    second.texts.reserve(first.texts.size());
    Writer(second).module(b);
    return first == second;
}

}  // namespace kcl::ast
