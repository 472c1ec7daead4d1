// The scopes inside of statements: lambda parameters and locals, loop variables, schema parameters and the entries of
// configuration literals, innermost first. A name is found in constant time: each name knows its topmost binding,
// each binding the one that it hides.
#pragma once

#include "frontend/ast/node.h"
#include "sema/model/model.h"

#include <cstdint>
#include <vector>

namespace kcl::sema {

enum class ScopeKind : std::uint8_t {
    Schema,        ///< parameters and the index signature's alias
    Lambda,        ///< parameters and locals
    Loop,          ///< variables of a comprehension or quantifier
    Config,        ///< earlier entries of a literal
    SchemaConfig,  ///< the same, of the literal behind a schema's name
    Branch,        ///< earlier entries of one branch of an `if` among entries
};

struct Binding {
    Name name;
    std::uint32_t below;      ///< number of the hidden binding plus 1, or 0
    std::uint32_t scope;      ///< number of its scope
    std::uint32_t lambda;     ///< lambdas around it
    Span declaration;
    bool pending;             ///< a lambda local whose value is being walked: seen by inner lambdas only
};

struct Scope {
    ScopeKind kind;
    std::uint32_t literal;    ///< NodeId of the literal or branch
    std::uint32_t firstBinding;
    /// Entries hide attributes of the schema whose body is run everywhere below, because the literal, or one around
    /// it, is the configuration of a schema expression.
    bool hidesDeep;
    /// Entries hide attributes for the values of this very literal: it stands directly in a lambda's body.
    bool hidesHere;
};

class Scopes {
public:
    /// Must be called before anything else: `names` is the number of interned names.
    void reset(std::size_t names) { heads_.assign(names, 0); }

    void push(ScopeKind kind, std::uint32_t literal = kNoId) {
        Scope scope{kind, literal, static_cast<std::uint32_t>(bindings_.size()), false, false};
        if (isLiteral(kind)) {
            const Scope* outer = scopes_.empty() ? nullptr : &scopes_.back();
            scope.hidesDeep = kind == ScopeKind::SchemaConfig || (outer != nullptr && isLiteral(outer->kind) && outer->hidesDeep);
            scope.hidesHere = outer != nullptr && outer->kind == ScopeKind::Lambda;
        }
        lambdas_ += kind == ScopeKind::Lambda ? 1U : 0U;
        loops_ += kind == ScopeKind::Loop ? 1U : 0U;
        scopes_.push_back(scope);
    }

    void pop() {
        const Scope scope = scopes_.back();
        while (bindings_.size() > scope.firstBinding) {
            heads_[at(bindings_.back().name)] = bindings_.back().below;
            bindings_.pop_back();
        }
        lambdas_ -= scope.kind == ScopeKind::Lambda ? 1U : 0U;
        loops_ -= scope.kind == ScopeKind::Loop ? 1U : 0U;
        scopes_.pop_back();
    }

    /// Adds a name to the innermost scope. Returns the number of the binding.
    std::size_t bind(ast::NameRef name, bool pending = false) {
        bindings_.push_back({name.name, heads_[at(name.name)], static_cast<std::uint32_t>(scopes_.size() - 1), lambdas_, name.span, pending});
        heads_[at(name.name)] = static_cast<std::uint32_t>(bindings_.size());
        return bindings_.size() - 1;
    }

    /// Adds an entry's name to the innermost scope, a literal, once.
    void bindEntry(ast::NameRef name) {
        const std::uint32_t head = heads_[at(name.name)];
        if (head == 0 || bindings_[head - 1].scope + 1 != scopes_.size()) {
            (void)bind(name);
        }
    }

    void settle(std::size_t binding) { bindings_[binding].pending = false; }

    [[nodiscard]] const Binding* find(Name name) const {
        for (std::uint32_t head = heads_[at(name)]; head != 0; head = bindings_[head - 1].below) {
            const Binding& b = bindings_[head - 1];
            if (!b.pending || b.lambda != lambdas_) {
                return &b;
            }
        }
        return nullptr;
    }

    /// The loop variable that a key of a literal would read: no lambda stands between.
    [[nodiscard]] const Binding* findLoopVariable(Name name) const {
        for (std::uint32_t head = heads_[at(name)]; head != 0; head = bindings_[head - 1].below) {
            const Binding& b = bindings_[head - 1];
            if (b.lambda != lambdas_) {
                return nullptr;
            }
            if (scopes_[b.scope].kind == ScopeKind::Loop) {
                return &b;
            }
        }
        return nullptr;
    }

    /// True when `name` already is a parameter or local of the innermost lambda.
    [[nodiscard]] bool isOwnLocal(Name name) const {
        const std::uint32_t head = heads_[at(name)];
        return head != 0 && bindings_[head - 1].lambda == lambdas_ && scopes_[bindings_[head - 1].scope].kind == ScopeKind::Lambda;
    }

    [[nodiscard]] bool isEntry(const Binding& b) const { return isLiteral(scopes_[b.scope].kind); }

    /// Whether an entry wins over a schema attribute of its name at the present place (semantics section 2, last
    /// rule of the list; the cases inside of lambdas were observed).
    [[nodiscard]] bool hidesAttribute(const Binding& b) const {
        const Scope& scope = scopes_[b.scope];
        return (scope.hidesDeep && b.lambda == lambdas_) || (scope.hidesHere && b.scope + 1 == scopes_.size());
    }

    [[nodiscard]] const Scope& scopeOf(const Binding& b) const { return scopes_[b.scope]; }
    [[nodiscard]] std::uint32_t lambdas() const { return lambdas_; }
    /// Whether some name could be a loop variable.
    [[nodiscard]] bool inLoop() const { return loops_ != 0; }
    [[nodiscard]] const std::vector<Binding>& bindings() const { return bindings_; }

private:
    static bool isLiteral(ScopeKind kind) {
        return kind == ScopeKind::Config || kind == ScopeKind::SchemaConfig || kind == ScopeKind::Branch;
    }
    static std::size_t at(Name name) { return static_cast<std::uint32_t>(name); }

    std::vector<std::uint32_t> heads_;  ///< by Name: number of the topmost binding plus 1, or 0
    std::vector<Binding> bindings_;
    std::vector<Scope> scopes_;
    std::uint32_t lambdas_ = 0;
    std::uint32_t loops_ = 0;
};

}  // namespace kcl::sema
