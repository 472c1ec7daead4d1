#include "frontend/ast/dump.h"

#include "frontend/ast/visit.h"
#include "frontend/diag/render_json.h"

#include <fmt/core.h>

namespace kcl::ast {

namespace {

constexpr std::string_view kUnaryText[] = {"+", "-", "~", "not"};
constexpr std::string_view kBinaryText[] = {"+", "-", "*", "/", "//", "%", "**", "<<", ">>", "^", "&", "|", "and", "or", "as"};
constexpr std::string_view kCompareText[] = {"==", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not"};
constexpr std::string_view kConstantText[] = {"True", "False", "None", "Undefined"};
constexpr std::string_view kQuantText[] = {"all", "any", "map", "filter"};
constexpr std::string_view kConfigText[] = {":", "=", "+="};
constexpr std::string_view kUnitText[] = {"", "n", "u", "m", "k", "K", "M", "G", "T", "P", "Ki", "Mi", "Gi", "Ti", "Pi", "i"};
constexpr std::string_view kBasicText[] = {"bool", "int", "float", "str"};
constexpr std::string_view kKeywordText[] = {"schema", "mixin", "protocol"};
constexpr std::string_view kFormatText[] = {"", "json", "yaml", "unknown"};

template <std::size_t N, typename E>
[[nodiscard]] std::string_view textOf(const std::string_view (&texts)[N], E value) {
    return texts[static_cast<std::size_t>(value)];
}

/// Writes nodes below each other; `depth_` is the indentation of the next line.
class Dumper {
public:
    Dumper(std::string& out, const Interner& names, const SourceMap& sources) : out_(out), names_(names), sources_(sources) {}

    void statements(std::span<const Stmt* const> body) {
        for (const Stmt* stmt : body) {
            line(kindName(stmt->kind), stmt->span);
            const Nested nested(*this);
            visit(*stmt, [this](const auto& node) { fields(node); });
        }
    }

private:
    /// Indents what is written while it lives.
    class Nested {
    public:
        explicit Nested(Dumper& dumper) : dumper_(dumper) { ++dumper_.depth_; }
        ~Nested() { --dumper_.depth_; }
        Nested(const Nested&) = delete;
        Nested& operator=(const Nested&) = delete;

    private:
        Dumper& dumper_;
    };

    void line(std::string_view text, Span span = {}) {
        out_.append(depth_ * 2, ' ');
        out_ += text;
        if (span.valid()) {
            const Position begin = sources_.position(span.begin);
            const Position end = sources_.position(span.end);
            out_ += fmt::format(" {}:{}-{}:{}", begin.line, begin.column, end.line, end.column);
        }
        out_ += '\n';
    }

    /// Adds `text` to the line written last.
    void note(std::string_view text) {
        out_.back() = ' ';
        out_ += text;
        out_ += '\n';
    }
    void noteText(std::string_view text) {
        std::string quoted;
        diag::appendJsonString(quoted, text);
        note(quoted);
    }
    void noteName(DottedName name) {
        std::string text;
        for (const NameRef& part : name) {
            text += (text.empty() ? "" : ".") + std::string(names_.text(part.name));
        }
        note(text);
    }
    void noteName(const NameRef& name) { note(names_.text(name.name)); }
    void noteIf(bool condition, std::string_view text) {
        if (condition) {
            note(text);
        }
    }

    void expr(const Expr* e) {
        if (e == nullptr) {
            return;
        }
        line(kindName(e->kind), e->span);
        const Nested nested(*this);
        visit(*e, [this](const auto& node) { fields(node); });
    }
    void expr(std::string_view role, const Expr* e) {
        if (e == nullptr) {
            return;
        }
        line(std::string(role) + ":");
        const Nested nested(*this);
        expr(e);
    }
    void exprs(std::span<const Expr* const> items) {
        for (const Expr* item : items) {
            expr(item);
        }
    }
    void type(const TypeExpr* t) {
        if (t == nullptr) {
            return;
        }
        line(kindName(t->kind), t->span);
        const Nested nested(*this);
        visit(*t, [this](const auto& node) { fields(node); });
    }
    void type(std::string_view role, const TypeExpr* t) {
        if (t == nullptr) {
            return;
        }
        line(std::string(role) + ":");
        const Nested nested(*this);
        type(t);
    }
    void call(const CallArgs& args) {
        exprs(args.positional);
        for (const KeywordArg& keyword : args.keywords) {
            line("keyword", keyword.span);
            noteName(keyword.name);
            const Nested nested(*this);
            expr(keyword.value);
        }
    }
    void params(std::span<const Param> items) {
        for (const Param& param : items) {
            line("param", param.span);
            noteName(param.name);
            const Nested nested(*this);
            type(param.type);
            expr("default", param.defaultValue);
        }
    }
    void decorators(std::span<const Decorator> items) {
        for (const Decorator& decorator : items) {
            line("decorator", decorator.span);
            const Nested nested(*this);
            expr(decorator.name);
            call(decorator.args);
        }
    }
    void checks(std::span<const CheckExpr> items) {
        for (const CheckExpr& check : items) {
            line("check", check.span);
            const Nested nested(*this);
            expr(check.test);
            expr("if", check.cond);
            expr("message", check.message);
        }
    }
    void clauses(std::span<const CompClause> items) {
        for (const CompClause& clause : items) {
            line("for", clause.span);
            for (const DottedName target : clause.targets) {
                noteName(target);
            }
            const Nested nested(*this);
            expr("in", clause.iterable);
            for (const Expr* condition : clause.conditions) {
                expr("if", condition);
            }
        }
    }
    void entry(const ConfigEntry& e) {
        switch (e.kind) {
            case ConfigEntryKind::Pair: line("entry", e.span); break;
            case ConfigEntryKind::Shorthand: line("shorthand", e.span); break;
            case ConfigEntryKind::Unpack: line("unpack", e.span); break;
            case ConfigEntryKind::If: line("if", e.span); break;
        }
        noteIf(e.kind == ConfigEntryKind::Pair, textOf(kConfigText, e.op));
        const Nested nested(*this);
        if (e.kind == ConfigEntryKind::Pair) {
            expr(e.key);
        }
        expr(e.value);
    }
    void entries(std::span<const ConfigEntry> items) {
        for (const ConfigEntry& item : items) {
            entry(item);
        }
    }
    void target(const Target& t) {
        line("target", t.span);
        noteName(t.name);
        const Nested nested(*this);
        for (const TargetStep& step : t.path) {
            if (step.index != nullptr) {
                expr("index", step.index);
            } else {
                line("member", step.member.span);
                noteName(step.member);
            }
        }
    }

    void fields(const IdentifierExpr& e) { noteName(e.names); }
    void fields(const UnaryExpr& e) {
        note(textOf(kUnaryText, e.op));
        expr(e.operand);
    }
    void fields(const BinaryExpr& e) {
        for (const BinaryOp op : e.ops) {
            note(textOf(kBinaryText, op));
        }
        exprs(e.operands);
    }
    void fields(const CompareExpr& e) {
        for (const CompareOp op : e.ops) {
            note(textOf(kCompareText, op));
        }
        exprs(e.operands);
    }
    void fields(const IfExpr& e) {
        expr(e.body);
        expr("if", e.cond);
        expr("else", e.orElse);
    }
    void fields(const SelectorExpr& e) {
        note(e.optional ? "?." : ".");
        noteName(e.attr);
        expr(e.object);
    }
    void fields(const SubscriptExpr& e) {
        noteIf(e.optional, "?");
        noteIf(e.slice, "slice");
        expr(e.object);
        expr("index", e.index);
        expr("lower", e.lower);
        expr("upper", e.upper);
        expr("step", e.step);
    }
    void fields(const CallExpr& e) {
        expr(e.callee);
        call(e.args);
    }
    void fields(const ParenExpr& e) { expr(e.inner); }
    void fields(const QuantExpr& e) {
        note(textOf(kQuantText, e.quant));
        for (const NameRef& variable : e.variables) {
            noteName(variable);
        }
        expr("in", e.target);
        expr(e.test);
        expr("if", e.cond);
    }
    void fields(const ListExpr& e) { exprs(e.items); }
    void fields(const StarredExpr& e) { expr(e.value); }
    void fields(const ListIfItem& e) {
        for (const ListIfBranch& branch : e.branches) {
            line("branch");
            const Nested nested(*this);
            expr("if", branch.cond);
            exprs(branch.items);
        }
    }
    void fields(const ListComp& e) {
        expr(e.element);
        clauses(e.clauses);
    }
    void fields(const ConfigExpr& e) { entries(e.entries); }
    void fields(const ConfigIfExpr& e) {
        for (const ConfigIfBranch& branch : e.branches) {
            line("branch");
            const Nested nested(*this);
            expr("if", branch.cond);
            entries(branch.entries);
        }
    }
    void fields(const DictComp& e) {
        entry(e.entry);
        clauses(e.clauses);
    }
    void fields(const SchemaExpr& e) {
        noteName(e.name->names);
        call(e.args);
        expr(e.config);
    }
    void fields(const LambdaExpr& e) {
        params(e.params);
        type("returns", e.returnType);
        statements(e.body);
    }
    void fields(const NumberLit& e) {
        note(e.isFloat ? fmt::format("{}", e.floatValue) : fmt::format("{}{}", e.intValue, textOf(kUnitText, e.suffix)));
    }
    void fields(const StringLit& e) { noteText(e.value); }
    void fields(const JoinedString& e) {
        for (const StringPart& part : e.parts) {
            if (part.expr == nullptr) {
                line("text");
                noteText(part.text);
            } else {
                line("value");
                noteIf(part.spec != FormatSpec::None, textOf(kFormatText, part.spec));
                const Nested nested(*this);
                expr(part.expr);
            }
        }
    }
    void fields(const NameConstant& e) { note(textOf(kConstantText, e.constant)); }
    void fields(const MissingExpr&) {}

    void fields(const AnyType&) {}
    void fields(const BasicType& t) { note(textOf(kBasicText, t.basic)); }
    void fields(const NamedType& t) { noteName(t.names); }
    void fields(const ListType& t) { type(t.element); }
    void fields(const DictType& t) {
        type("key", t.key);
        type("value", t.value);
    }
    void fields(const UnionType& t) {
        for (const TypeExpr* member : t.members) {
            type(member);
        }
    }
    void fields(const LiteralType& t) { expr(t.value); }
    void fields(const FunctionType& t) {
        for (const TypeExpr* param : t.params) {
            type(param);
        }
        type("returns", t.result);
    }

    void fields(const AssignStmt& s) {
        for (const Target& one : s.targets) {
            target(one);
        }
        type("type", s.type);
        expr(s.value);
    }
    void fields(const AugAssignStmt& s) {
        note(textOf(kBinaryText, s.op));
        target(s.target);
        expr(s.value);
    }
    void fields(const UnificationStmt& s) {
        noteName(s.target->names);
        expr(s.value);
    }
    void fields(const ExprStmt& s) { expr(s.value); }
    void fields(const AssertStmt& s) {
        expr(s.test);
        expr("if", s.cond);
        expr("message", s.message);
    }
    void fields(const IfStmt& s) {
        for (const IfBranch& branch : s.branches) {
            line("branch", branch.span);
            const Nested nested(*this);
            expr("if", branch.cond);
            statements(branch.body);
        }
    }
    void fields(const ImportStmt& s) {
        note(std::string(s.leadingDots, '.'));
        noteName(s.path);
        if (s.alias.name != Name::None) {
            note("as");
            noteName(s.alias);
        }
    }
    void fields(const TypeAliasStmt& s) {
        noteName(s.name);
        type(s.type);
    }
    void fields(const AttrStmt& s) {
        noteName(s.name);
        noteIf(s.optional, "optional");
        noteIf(s.augmented, textOf(kBinaryText, s.op));
        decorators(s.decorators);
        type("type", s.type);
        expr(s.value);
    }
    void fields(const SchemaStmt& s) {
        note(textOf(kKeywordText, s.keyword));
        noteName(s.name);
        decorators(s.decorators);
        params(s.params);
        named("base", s.base);
        named("for", s.forHost);
        for (const DottedName mixin : s.mixins) {
            named("mixin", mixin);
        }
        if (s.indexSignature != nullptr) {
            line("index signature", s.indexSignature->span);
            noteIf(s.indexSignature->anyOther, "...");
            noteIf(s.indexSignature->keyName.name != Name::None, names_.text(s.indexSignature->keyName.name));
            const Nested nested(*this);
            type("key", s.indexSignature->keyType);
            type("value", s.indexSignature->valueType);
            expr("default", s.indexSignature->value);
        }
        expr("doc", s.doc);
        statements(s.body);
        checks(s.checks);
    }
    void fields(const RuleStmt& s) {
        noteName(s.name);
        decorators(s.decorators);
        params(s.params);
        for (const DottedName parent : s.parents) {
            named("parent", parent);
        }
        named("for", s.forHost);
        expr("doc", s.doc);
        checks(s.checks);
    }
    void named(std::string_view role, DottedName name) {
        if (!name.empty()) {
            line(role, spanOf(name));
            noteName(name);
        }
    }

    std::string& out_;
    const Interner& names_;
    const SourceMap& sources_;
    std::size_t depth_ = 0;
};

}  // namespace

void dump(std::string& out, const Module& module, const Interner& names, const SourceMap& sources) {
    Dumper(out, names, sources).statements(module.body);
}

std::string_view kindName(ExprKind kind) {
    constexpr std::string_view kNames[] = {
#define KCL_EXPR(Name) #Name,
#include "frontend/ast/expr_kinds.def"
    };
    return kNames[static_cast<std::size_t>(kind)];
}

std::string_view kindName(StmtKind kind) {
    constexpr std::string_view kNames[] = {
#define KCL_STMT(Name) #Name,
#include "frontend/ast/stmt_kinds.def"
    };
    return kNames[static_cast<std::size_t>(kind)];
}

std::string_view kindName(TypeExprKind kind) {
    constexpr std::string_view kNames[] = {
#define KCL_TYPE_EXPR(Name) #Name,
#include "frontend/ast/type_kinds.def"
    };
    return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace kcl::ast
