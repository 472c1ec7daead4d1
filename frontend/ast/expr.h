// Expression nodes: plain structs tagged by ExprKind.
//
// There is no virtual function and no RTTI. Code that needs a node's concrete type calls `as<T>` (one alternative)
// or `visit` of visit.h (all of them). Chains that a user can make long are flat: `a + b - c` is one BinaryExpr, a
// comparison chain one CompareExpr.
#pragma once

#include "frontend/ast/node.h"

#include <algorithm>

namespace kcl::ast {

struct Stmt;
struct TypeExpr;
struct ConfigExpr;
struct IdentifierExpr;

enum class ExprKind : std::uint8_t {
#define KCL_EXPR(Name) Name,
#include "frontend/ast/expr_kinds.def"
};

struct Expr {
    ExprKind kind;
    bool isData;  ///< made of literals alone: numbers, strings, constants, and lists and dicts of them with plain keys
    NodeId id;
    Span span;  ///< first byte of the first token to the end of the last
};

/// Gives a node struct its tag: `struct Foo : ExprOf<ExprKind::Foo>`.
template <ExprKind K>
struct ExprOf : Expr {
    static constexpr ExprKind Kind = K;
    constexpr ExprOf(NodeId node, Span where, bool data = false) : Expr{K, data, node, where} {}
};

enum class UnaryOp : std::uint8_t { Plus, Minus, Invert, Not };
enum class BinaryOp : std::uint8_t { Add, Sub, Mul, Div, FloorDiv, Mod, Pow, ShiftLeft, ShiftRight, BitXor, BitAnd, BitOr, And, Or, As };
enum class CompareOp : std::uint8_t { Eq, NotEq, Lt, LtE, Gt, GtE, In, NotIn, Is, IsNot };
enum class ConstantKind : std::uint8_t { True, False, None, Undefined };
enum class QuantKind : std::uint8_t { All, Any, Map, Filter };
/// `:`, `=` and `+=` of a configuration entry.
enum class ConfigOp : std::uint8_t { Union, Override, Insert };
/// Suffix of an integer literal; None is no suffix. `1i` is an int.
enum class UnitSuffix : std::uint8_t { None, n, u, m, k, K, M, G, T, P, Ki, Mi, Gi, Ti, Pi, i };

/// `a` or `a.b.c`: a name and the plain selectors that directly follow it.
struct IdentifierExpr : ExprOf<ExprKind::IdentifierExpr> {
    IdentifierExpr(NodeId node, Span where, DottedName n) : ExprOf(node, where), names(n) {}
    DottedName names;  ///< at least one
};

/// `-x`, `not x`; exactly one operator.
struct UnaryExpr : ExprOf<ExprKind::UnaryExpr> {
    UnaryExpr(NodeId node, Span where, UnaryOp o, const Expr* x) : ExprOf(node, where, isNegative(o, *x)), op(o), operand(x) {}
    UnaryOp op;
    const Expr* operand;

    /// `-1` and `-1.5`, not `-1Ki`.
    static bool isNegative(UnaryOp op, const Expr& x);
};

/// `o0 op0 o1 op1 o2 ...`, left-associative; all operators have the same precedence (spec/syntax.md section 7).
struct BinaryExpr : ExprOf<ExprKind::BinaryExpr> {
    BinaryExpr(NodeId node, Span where, std::span<const Expr* const> x, std::span<const BinaryOp> o)
        : ExprOf(node, where), operands(x), ops(o) {}
    std::span<const Expr* const> operands;  ///< one more than ops
    std::span<const BinaryOp> ops;
};

/// `o0 op0 o1 op1 ...`, evaluated pairwise with `and`.
struct CompareExpr : ExprOf<ExprKind::CompareExpr> {
    CompareExpr(NodeId node, Span where, std::span<const Expr* const> x, std::span<const CompareOp> o)
        : ExprOf(node, where), operands(x), ops(o) {}
    std::span<const Expr* const> operands;  ///< one more than ops
    std::span<const CompareOp> ops;
};

/// `body if cond else orElse`.
struct IfExpr : ExprOf<ExprKind::IfExpr> {
    IfExpr(NodeId node, Span where, const Expr* b, const Expr* c, const Expr* e)
        : ExprOf(node, where), body(b), cond(c), orElse(e) {}
    const Expr* body;
    const Expr* cond;
    const Expr* orElse;
};

/// `object.a` or `object?.a` behind anything but a plain name; `(x).a.b` is two of them.
struct SelectorExpr : ExprOf<ExprKind::SelectorExpr> {
    SelectorExpr(NodeId node, Span where, const Expr* o, NameRef a, bool question)
        : ExprOf(node, where), object(o), attr(a), optional(question) {}
    const Expr* object;
    NameRef attr;
    bool optional;  ///< written `?.`
};

/// `object[index]` or `object[lower:upper:step]`.
struct SubscriptExpr : ExprOf<ExprKind::SubscriptExpr> {
    SubscriptExpr(NodeId node, Span where, const Expr* o) : ExprOf(node, where), object(o) {}
    const Expr* object;
    const Expr* index = nullptr;  ///< null for a slice
    const Expr* lower = nullptr;  ///< each part of a slice may be absent
    const Expr* upper = nullptr;
    const Expr* step = nullptr;
    bool slice = false;
    bool optional = false;  ///< written `?[`
};

/// `name = value` in a call.
struct KeywordArg {
    NameRef name;  ///< last part when dotted
    const Expr* value;
    Span span;
};

struct CallArgs {
    std::span<const Expr* const> positional;
    std::span<const KeywordArg> keywords;
};

struct CallExpr : ExprOf<ExprKind::CallExpr> {
    CallExpr(NodeId node, Span where, const Expr* f, CallArgs a) : ExprOf(node, where), callee(f), args(a) {}
    const Expr* callee;
    CallArgs args;
};

struct ParenExpr : ExprOf<ExprKind::ParenExpr> {
    ParenExpr(NodeId node, Span where, const Expr* x) : ExprOf(node, where), inner(x) {}
    const Expr* inner;
};

/// `all x, y in target { test if cond }`.
struct QuantExpr : ExprOf<ExprKind::QuantExpr> {
    QuantExpr(NodeId node, Span where, QuantKind k, std::span<const NameRef> v, const Expr* t, const Expr* e, const Expr* c)
        : ExprOf(node, where), quant(k), variables(v), target(t), test(e), cond(c) {}
    QuantKind quant;
    std::span<const NameRef> variables;  ///< one or two
    const Expr* target;
    const Expr* test;
    const Expr* cond;  ///< null when absent
};

/// `[a, *b, if c: d]`.
struct ListExpr : ExprOf<ExprKind::ListExpr> {
    ListExpr(NodeId node, Span where, std::span<const Expr* const> x)
        : ExprOf(node, where, std::ranges::all_of(x, &Expr::isData)), items(x) {}
    std::span<const Expr* const> items;  ///< also StarredExpr and ListIfItem
};

/// `*x` in a list.
struct StarredExpr : ExprOf<ExprKind::StarredExpr> {
    StarredExpr(NodeId node, Span where, const Expr* x) : ExprOf(node, where), value(x) {}
    const Expr* value;
};

struct ListIfBranch {
    const Expr* cond;  ///< null for `else`
    std::span<const Expr* const> items;
};

/// `if c: x elif d: y else: z` as a list item; the `else` branch, if any, is last.
struct ListIfItem : ExprOf<ExprKind::ListIfItem> {
    ListIfItem(NodeId node, Span where, std::span<const ListIfBranch> b) : ExprOf(node, where), branches(b) {}
    std::span<const ListIfBranch> branches;
};

/// `for a, b in iterable if cond`.
struct CompClause {
    std::span<const DottedName> targets;  ///< more than two, or dotted ones, are a mistake that sema reports
    const Expr* iterable;
    std::span<const Expr* const> conditions;
    Span span;
};

struct ListComp : ExprOf<ExprKind::ListComp> {
    ListComp(NodeId node, Span where, const Expr* x, std::span<const CompClause> c)
        : ExprOf(node, where), element(x), clauses(c) {}
    const Expr* element;  ///< may be a StarredExpr, which sema refuses
    std::span<const CompClause> clauses;  ///< outermost first
};

/// How an entry of a configuration names its place.
enum class ConfigEntryKind : std::uint8_t {
    Pair,       ///< key OP value
    Shorthand,  ///< `b`, meaning b = b; key and value are the same node
    Unpack,     ///< `**value`; no key
    If,         ///< value is a ConfigIfExpr; no key
};

struct ConfigEntry {
    ConfigEntryKind kind;
    ConfigOp op;        ///< Union for Unpack and If
    const Expr* key;    ///< as written: name, dotted name, string, `k[0]`, or any expression; null for Unpack and If
    const Expr* value;
    Span span;
    Span opSpan;        ///< the operator's token; {0, 0} where there is none

    /// Whether it gives one plain key a value of literals.
    [[nodiscard]] bool isData() const {
        if (kind != ConfigEntryKind::Pair || key == nullptr || op == ConfigOp::Insert || !value->isData) {
            return false;
        }
        return key->kind == ExprKind::StringLit ||
               (key->kind == ExprKind::IdentifierExpr && static_cast<const IdentifierExpr*>(key)->names.size() == 1);
    }
};

/// `{ entries }`.
struct ConfigExpr : ExprOf<ExprKind::ConfigExpr> {
    ConfigExpr(NodeId node, Span where, std::span<const ConfigEntry> e)
        : ExprOf(node, where, std::ranges::all_of(e, &ConfigEntry::isData)), entries(e) {}
    std::span<const ConfigEntry> entries;
};

struct ConfigIfBranch {
    const Expr* cond;  ///< null for `else`
    std::span<const ConfigEntry> entries;
};

/// `if c: k = v elif ... else ...` among the entries of a configuration; the `else` branch, if any, is last.
struct ConfigIfExpr : ExprOf<ExprKind::ConfigIfExpr> {
    ConfigIfExpr(NodeId node, Span where, std::span<const ConfigIfBranch> b) : ExprOf(node, where), branches(b) {}
    std::span<const ConfigIfBranch> branches;
};

/// `{k: v for ...}`.
struct DictComp : ExprOf<ExprKind::DictComp> {
    DictComp(NodeId node, Span where, ConfigEntry e, std::span<const CompClause> c)
        : ExprOf(node, where), entry(e), clauses(c) {}
    ConfigEntry entry;
    std::span<const CompClause> clauses;
};

/// `pkg.Name(args) {config}`: instantiation of a schema, or modification of an instance.
struct SchemaExpr : ExprOf<ExprKind::SchemaExpr> {
    SchemaExpr(NodeId node, Span where, const IdentifierExpr* n, CallArgs a, bool called, const ConfigExpr* c)
        : ExprOf(node, where), name(n), args(a), hasArgs(called), config(c) {}
    const IdentifierExpr* name;
    CallArgs args;
    bool hasArgs;  ///< `S() {}` has an empty list, `S {}` none
    const ConfigExpr* config;
};

/// One parameter of a lambda, schema or rule.
struct Param {
    NameRef name;
    const TypeExpr* type;         ///< null when not annotated
    const Expr* defaultValue;     ///< null when there is none
    Span span;
};

struct LambdaExpr : ExprOf<ExprKind::LambdaExpr> {
    LambdaExpr(NodeId node, Span where, std::span<const Param> p, const TypeExpr* r, std::span<const Stmt* const> b)
        : ExprOf(node, where), params(p), returnType(r), body(b) {}
    std::span<const Param> params;
    const TypeExpr* returnType;  ///< null when not annotated
    std::span<const Stmt* const> body;
};

struct NumberLit : ExprOf<ExprKind::NumberLit> {
    NumberLit(NodeId node, Span where, std::int64_t v, UnitSuffix s) : ExprOf(node, where, true), isFloat(false), suffix(s), intValue(v) {}
    NumberLit(NodeId node, Span where, double v) : ExprOf(node, where, true), isFloat(true), suffix(UnitSuffix::None), floatValue(v) {}
    bool isFloat;
    UnitSuffix suffix;  ///< integers only; the value is not multiplied
    union {
        std::int64_t intValue;  ///< observed: literals from 2^63 to 2^64 - 1 wrap
        double floatValue;
    };
};

inline bool UnaryExpr::isNegative(UnaryOp op, const Expr& x) {
    return op == UnaryOp::Minus && x.kind == ExprKind::NumberLit && static_cast<const NumberLit&>(x).suffix == UnitSuffix::None;
}

/// A string without interpolation. `value` is what it denotes: escapes replaced, triple quotes dedented.
struct StringLit : ExprOf<ExprKind::StringLit> {
    StringLit(NodeId node, Span where, std::string_view v, bool triple) : ExprOf(node, where, true), value(v), isLong(triple) {}
    std::string_view value;
    bool isLong;
};

enum class FormatSpec : std::uint8_t { None, Json, Yaml, Unknown };

/// A piece of an interpolated string: text, or `${expr: spec}`.
struct StringPart {
    std::string_view text;  ///< when expr is null
    const Expr* expr;
    FormatSpec spec;
    NameRef specText;       ///< as written behind `#`, for the message about an unknown one
};

struct JoinedString : ExprOf<ExprKind::JoinedString> {
    JoinedString(NodeId node, Span where, std::span<const StringPart> p, bool triple)
        : ExprOf(node, where), parts(p), isLong(triple) {}
    std::span<const StringPart> parts;
    bool isLong;
};

struct NameConstant : ExprOf<ExprKind::NameConstant> {
    NameConstant(NodeId node, Span where, ConstantKind k) : ExprOf(node, where, true), constant(k) {}
    ConstantKind constant;
};

/// Stands where an operand is missing; a syntax diagnostic has been reported there.
struct MissingExpr : ExprOf<ExprKind::MissingExpr> {
    MissingExpr(NodeId node, Span where) : ExprOf(node, where) {}
};

/// What Expr::isData of a node with these parts is.
template <typename T>
[[nodiscard]] bool isDataOf(const T& e) {
    if constexpr (T::Kind == ExprKind::ListExpr) {
        return std::ranges::all_of(e.items, &Expr::isData);
    } else if constexpr (T::Kind == ExprKind::ConfigExpr) {
        return std::ranges::all_of(e.entries, &ConfigEntry::isData);
    } else if constexpr (T::Kind == ExprKind::UnaryExpr) {
        return UnaryExpr::isNegative(e.op, *e.operand);
    } else {
        return T::Kind == ExprKind::NumberLit || T::Kind == ExprKind::StringLit || T::Kind == ExprKind::NameConstant;
    }
}

/// Downcast, or nullptr when `e` is another kind of node.
template <typename T>
[[nodiscard]] const T* as(const Expr* e) {
    return e->kind == T::Kind ? static_cast<const T*>(e) : nullptr;
}

}  // namespace kcl::ast
