// The fields of every node and of its parts, each written once: what stores trees and reads them back follows this list.
//
// `io(...)` gets the fields in order. A pointer that may be null is wrapped in orNull(). Doc strings of schemas, rules and
// modules are left out: only tools that read the text anyway look at them. The sizes are those of 64-bit machines; one
// that no longer holds means that a field came or went, and that its row here has to follow.
#pragma once

#include "frontend/ast/stmt.h"

namespace kcl::ast {

/// A pointer that may be null.
template <typename T>
struct OrNull {
    T& pointer;
};
template <typename T>
[[nodiscard]] OrNull<T> orNull(T& pointer) {
    return {pointer};
}

/// A number that is no node id.
struct Count {
    std::uint32_t& number;
};
struct ConstCount {
    std::uint32_t number;
};
[[nodiscard]] inline Count count(std::uint32_t& number) {
    return {number};
}
[[nodiscard]] inline ConstCount count(const std::uint32_t& number) {
    return {number};
}

/// The field lists: `fields(io, node)` for each type, called with Io::Of<Node>, which is Node or const Node.
#define KCL_FIELDS(Type, Size, ...)                                                          \
    template <typename Io>                                                                   \
    void fields(Io& io, typename Io::template Of<Type>& n) {                                 \
        static_assert(sizeof(void*) != 8 || sizeof(Type) == (Size), "write down the field"); \
        io(__VA_ARGS__);                                                                     \
    }

// Parts
KCL_FIELDS(NameRef, 12, n.name, n.span)
KCL_FIELDS(KeywordArg, 32, n.name, n.value, n.span)
KCL_FIELDS(CallArgs, 32, n.positional, n.keywords)
KCL_FIELDS(ListIfBranch, 24, orNull(n.cond), n.items)
KCL_FIELDS(CompClause, 48, n.targets, n.iterable, n.conditions, n.span)
KCL_FIELDS(ConfigIfBranch, 24, orNull(n.cond), n.entries)
KCL_FIELDS(Param, 40, n.name, orNull(n.type), orNull(n.defaultValue), n.span)
KCL_FIELDS(StringPart, 40, n.text, orNull(n.expr), n.spec, n.specText)
KCL_FIELDS(TargetStep, 24, n.member, orNull(n.index))
KCL_FIELDS(Target, 40, n.id, n.name, n.path, n.span)
KCL_FIELDS(IfBranch, 32, orNull(n.cond), n.body, n.span)
KCL_FIELDS(Decorator, 56, n.name, n.args, n.called, n.span)
KCL_FIELDS(IndexSignature, 56, n.id, n.keyName, n.keyType, n.anyOther, n.valueType, orNull(n.value), n.span)
KCL_FIELDS(CheckExpr, 32, n.test, orNull(n.cond), orNull(n.message), n.span)
KCL_FIELDS(Module, 32, n.body, n.span)

/// The key of a shorthand is its value, the same node.
template <typename Io>
void fields(Io& io, typename Io::template Of<ConfigEntry>& n) {
    static_assert(sizeof(void*) != 8 || sizeof(ConfigEntry) == 40, "write down the field");
    io(n.kind, n.op, orNull(n.key));
    if (n.kind == ConfigEntryKind::Shorthand) {
        io.same(n.value, n.key);
    } else {
        io(n.value);
    }
    io(n.span, n.opSpan);
}

// Expressions; kind, id and span are those of all nodes
KCL_FIELDS(BinaryExpr, 48, n.operands, n.ops)
KCL_FIELDS(CallExpr, 56, n.callee, n.args)
KCL_FIELDS(CompareExpr, 48, n.operands, n.ops)
KCL_FIELDS(ConfigExpr, 32, n.entries)
KCL_FIELDS(ConfigIfExpr, 32, n.branches)
KCL_FIELDS(DictComp, 72, n.entry, n.clauses)
KCL_FIELDS(IdentifierExpr, 32, n.names)
KCL_FIELDS(IfExpr, 40, n.body, n.cond, n.orElse)
KCL_FIELDS(JoinedString, 40, n.parts, n.isLong)
KCL_FIELDS(LambdaExpr, 56, n.params, orNull(n.returnType), n.body)
KCL_FIELDS(ListComp, 40, n.element, n.clauses)
KCL_FIELDS(ListExpr, 32, n.items)
KCL_FIELDS(ListIfItem, 32, n.branches)
template <typename Io>
void fields(Io&, typename Io::template Of<MissingExpr>&) {}
KCL_FIELDS(NameConstant, 20, n.constant)
KCL_FIELDS(NumberLit, 32, n.isFloat, n.suffix, n.intValue)  // the bits of either value
KCL_FIELDS(ParenExpr, 24, n.inner)
KCL_FIELDS(QuantExpr, 64, n.quant, n.variables, n.target, n.test, orNull(n.cond))
KCL_FIELDS(SchemaExpr, 72, n.name, n.args, n.hasArgs, orNull(n.config))
KCL_FIELDS(SelectorExpr, 40, n.object, n.attr, n.optional)
KCL_FIELDS(StarredExpr, 24, n.value)
KCL_FIELDS(StringLit, 40, n.value, n.isLong)
KCL_FIELDS(SubscriptExpr, 64, n.object, orNull(n.index), orNull(n.lower), orNull(n.upper), orNull(n.step), n.slice, n.optional)
KCL_FIELDS(UnaryExpr, 32, n.op, n.operand)

// Types
template <typename Io>
void fields(Io&, typename Io::template Of<AnyType>&) {}
KCL_FIELDS(BasicType, 20, n.basic)
KCL_FIELDS(DictType, 32, orNull(n.key), orNull(n.value))
KCL_FIELDS(FunctionType, 40, n.params, orNull(n.result))
KCL_FIELDS(ListType, 24, orNull(n.element))
KCL_FIELDS(LiteralType, 24, n.value)
KCL_FIELDS(NamedType, 32, n.names)
KCL_FIELDS(UnionType, 32, n.members)

// Statements
KCL_FIELDS(AssertStmt, 40, n.test, orNull(n.cond), orNull(n.message))
KCL_FIELDS(AssignStmt, 48, n.targets, orNull(n.type), n.value)
KCL_FIELDS(AttrStmt, 72, n.name, n.dotted, n.optional, orNull(n.type), n.augmented, n.op, orNull(n.value), n.decorators)
KCL_FIELDS(AugAssignStmt, 72, n.target, n.op, n.value)
KCL_FIELDS(ExprStmt, 24, n.value)
KCL_FIELDS(IfStmt, 32, n.branches)
KCL_FIELDS(ImportStmt, 56, count(n.leadingDots), n.path, n.alias)
KCL_FIELDS(RuleStmt, 128, n.name, n.decorators, n.params, n.hasParams, n.parents, n.forHost, n.checks)
KCL_FIELDS(SchemaStmt, 168, n.keyword, n.name, n.decorators, n.params, n.hasParams, n.base, n.forHost, n.mixins,
           orNull(n.indexSignature), n.body, n.checks)
KCL_FIELDS(TypeAliasStmt, 40, n.name, n.type)
KCL_FIELDS(UnificationStmt, 32, n.target, n.value)

#undef KCL_FIELDS

}  // namespace kcl::ast
