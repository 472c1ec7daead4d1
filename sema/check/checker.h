// The checker: one pass over the statements of the used packages in the order of the text, imported packages first.
// Internal to sema/check.
//
// Language rule, observed: a package variable without annotation has the type `any` until the statement that first
// assigns it has been checked, also in lambdas and schemas that stand before it. Annotated variables, schemas and the
// parameters of lambdas are known everywhere. So nothing is inferred on demand, and recursion needs no guard.
//
// declare.cpp      types of annotations, attributes and variables before the walk
// statements.cpp   statements and assignment
// schemas.cpp      bodies of schemas and rules
// expressions.cpp  expressions; collections.cpp lists, literals and loops; config.cpp configurations;
// calls.cpp        calls; members.cpp attributes and subscripts; operators.cpp operators
#pragma once

#include "sema/check/check.h"
#include "sema/model/ancestry.h"
#include "sema/resolve/suggest.h"
#include "sema/types/type_rules.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::sema {

/// What the surroundings ask of a value.
struct Expected {
    const Type* type = nullptr;  ///< null: anything
    Span place{};                ///< of the declaration that asks for it; {0, 0} when there is none to show
    bool ofIndexSignature = false;
};

/// What is known about an attribute of a schema.
struct Attr {
    const Type* type = nullptr;  ///< null: there is no such attribute
    Span place;
    bool optional = false;
};

class Checker {
public:
    Checker(const load::LoadedProgram& program, const Model& model, vm::TypeStore& store, diag::Engine& sink, Detail detail);

    void run();
    [[nodiscard]] Types take() {
        out_.local = std::move(locals_);
        return std::move(out_);
    }
    /// Where the types of variables and attributes have names that are not known.
    [[nodiscard]] const std::vector<Loc>& unknownTypes() const { return unknownTypes_; }

private:
    // declare.cpp
    void declarePackage(const Package& package);
    void declareSchema(const SchemaModel& schema);
    void declareVariable(GlobalId id);
    [[nodiscard]] const Type* typeOf(const ast::TypeExpr* t);
    [[nodiscard]] const Type* computeType(const ast::TypeExpr& t);
    [[nodiscard]] const Type* namedType(const ast::NamedType& t);
    [[nodiscard]] const Type* aliasType(std::uint32_t global);
    [[nodiscard]] const Type* literalType(const ast::Expr& value);
    [[nodiscard]] const Type* unifiedType(const SchemaAttr& attr);
    /// Parameters are declared as locals on the way.
    [[nodiscard]] const Type* functionOf(std::span<const ast::Param> params, const Type* result);
    /// False when the types of `t` depend on a variable whose type is not known yet.
    [[nodiscard]] bool isSettled(const ast::TypeExpr& t) const;

    // Attributes of schemas, schema_members.cpp.
    [[nodiscard]] Attr attribute(SchemaId id, Name name);
    [[nodiscard]] Attr declaredAttribute(SchemaId id, Name name) const;
    [[nodiscard]] Attr searchAttribute(SchemaId id, Name name) const;
    /// The declaration in the schema itself, or in the nearest base that has one.
    [[nodiscard]] Attr nearestDeclaration(SchemaId id, Name name) const;
    /// True when the schema or a base of it has mixins or a host, whose attributes are its own too.
    [[nodiscard]] bool mixes(SchemaId id) const;
    [[nodiscard]] const ast::IndexSignature* indexSignature(SchemaId id) const;
    /// True when the attributes of the schema are not all known: a rule, or a base that is a mistake.
    [[nodiscard]] bool isOpen(SchemaId id) const;
    [[nodiscard]] std::vector<std::string_view> attributeNames(SchemaId id) const;
    /// The same for a message; none once so many have been compared that no more similar ones are looked for.
    [[nodiscard]] std::vector<std::string_view> namesToSuggest(SchemaId id);
    [[nodiscard]] Name findName(std::string_view text) const { return program_.session.names.find(text); }

    // statements.cpp
    void stmts(std::span<const ast::Stmt* const> body);
    void stmt(const ast::Stmt& s);
    void assign(const ast::AssignStmt& s);
    void augAssign(const ast::AugAssignStmt& s);
    void unification(const ast::UnificationStmt& s);
    void assertion(const ast::AssertStmt& s);
    void ifStmt(const ast::IfStmt& s);
    [[nodiscard]] Expected targetType(const ast::Target& t);
    [[nodiscard]] Expected stepType(const Expected& from, const ast::Target& t, const ast::TargetStep& step);
    void setTarget(const ast::Target& t, const Expected& expected, const Type* value);
    [[nodiscard]] const Type* variable(const Ref& ref, Span place);
    void setVariable(const Ref& ref, Span place, const Type* type);
    /// Reports that `value` does not fit, unless it does.
    /// `written`: the expression of the value, for a fix; null when that is not to be written in another way.
    bool require(const Type* value, const Expected& expected, Span where, const ast::Expr* written = nullptr);
    [[nodiscard]] std::optional<std::string> asType(const ast::Expr& written, const Type& want) const;
    void message(const ast::Expr* e);
    [[nodiscard]] bool canWait(const ast::AssignStmt& s) const;
    /// The type of a variable of a package, null while it has none.
    [[nodiscard]] const Type* globalType(std::uint32_t id) { return waiting_[id] == nullptr ? out_.global[id] : settle(id); }
    const Type* settle(std::uint32_t id);

    // schemas.cpp
    void schemaStmt(const ast::SchemaStmt& s);
    void ruleStmt(const ast::RuleStmt& s);
    void attrStmt(const ast::AttrStmt& s);
    void checks(std::span<const ast::CheckExpr> list);
    void paramDefaults(std::span<const ast::Param> params);
    void decorators(std::span<const ast::Decorator> list);
    void inheritedTypes(const SchemaModel& schema);
    void ownTypes(const SchemaModel& schema);
    void indexSignatureTypes(const SchemaModel& schema);

    // expressions.cpp
    const Type* infer(const ast::Expr& e, const Expected& expected = {});
    void inferAll(std::span<const ast::Expr* const> list);
    const Type* compute(const ast::Expr& e, const Expected& expected);
    /// As infer, for an item of a literal; in a coarse literal the types of literals are primitives.
    const Type* inferItem(const ast::Expr& e, const Expected& expected, bool coarse);
    const Type* identifier(const ast::IdentifierExpr& e);
    /// Whether the file of `at` imports a module as `name`.
    [[nodiscard]] bool isImported(Name name, Span at) const;
    const Type* reference(const ast::IdentifierExpr& e, const Ref& ref, std::size_t& used);
    const Type* globalValue(std::uint32_t id);
    const Type* builtinType(std::string_view module, std::string_view name);
    const Type* number(const ast::NumberLit& e);
    const Type* lambda(const ast::LambdaExpr& e);
    const Type* lastValue(const ast::Stmt& s, const Expected& expected);
    const Type* local(Span declaration) const;
    void setLocal(Span declaration, const Type* type) { locals_.set(declaration.begin, type); }

    // operators.cpp
    const Type* binary(const ast::BinaryExpr& e, const Expected& expected);
    const Type* operate(ast::BinaryOp op, const Type* l, const Type* r, Span where);
    const Type* arithmetic(ast::BinaryOp op, const Type* l, const Type* r) const;
    const Type* product(const Type* l, const Type* r) const;
    const Type* unionOp(const Type* l, const Type* r);
    const Type* cast(const ast::BinaryExpr& e, const Type* value, const ast::Expr& type, Span where);
    const Type* compare(const ast::CompareExpr& e);
    [[nodiscard]] bool comparable(ast::CompareOp op, const Type* l, const Type* r) const;
    const Type* unary(const ast::UnaryExpr& e);
    [[nodiscard]] const Type* operand(const Type* t);

    // members.cpp
    const Type* member(const Type* object, Name name, Span where);
    /// The type of the attribute `name`, written `spelling`, of an instance of a schema.
    const Type* memberOf(const Type* instance, Name name, std::string_view spelling, Span where);
    const Type* noMember(const Type* object, std::string_view name, Span where, std::span<const std::string_view> similar);
    const Type* selector(const ast::SelectorExpr& e);
    const Type* subscript(const ast::SubscriptExpr& e);
    void intIndex(const ast::Expr* e);
    const Type* keyed(const Type* object, const ast::SubscriptExpr& e);

    // calls.cpp
    const Type* call(const ast::CallExpr& e);
    void arguments(const Type* function, std::string_view name, Span where, const ast::CallArgs& args);
    void inferArguments(const ast::CallArgs& args);
    const Type* schemaParams(SchemaId id);
    [[nodiscard]] std::string calleeName(const ast::Expr& callee) const;

    // collections.cpp
    struct Loop {
        const Type* key;    ///< of the first of two variables
        const Type* value;  ///< of the second of two
        const Type* only;   ///< of a single one
    };
    const Type* list(const ast::ListExpr& e, const Expected& expected);
    struct ListState;
    void listItem(const ast::Expr& item, ListState& state);
    const Type* starred(const ast::StarredExpr& e);
    const Type* listComp(const ast::ListComp& e, const Expected& expected);
    const Type* dictComp(const ast::DictComp& e, const Expected& expected);
    const Type* quantifier(const ast::QuantExpr& e);
    void clauses(std::span<const ast::CompClause> list);
    Loop iterate(const Type* t, Span where);
    void bindLoop(const Loop& loop, std::span<const ast::NameRef> variables);
    /// What is expected of the items of a list.
    [[nodiscard]] Expected itemOf(const Expected& list);

    // config.cpp
    struct ConfigState;
    const Type* config(const ast::ConfigExpr& e, const Expected& expected);
    void entries(std::span<const ast::ConfigEntry> list, ConfigState& state);
    void entry(const ast::ConfigEntry& e, ConfigState& state);
    void pair(const ast::ConfigEntry& e, ConfigState& state);
    void unpack(const ast::ConfigEntry& e, ConfigState& state);
    void unpackField(const vm::DictShape::Field& f, Span where, ConfigState& state);
    struct Key;
    enum class KeyPlace : std::uint8_t { Literal, Shorthand, Comprehension };
    [[nodiscard]] Key keyOf(const ast::Expr& e, KeyPlace place);
    /// What is expected at `name`; reports a member that a schema does not have.
    [[nodiscard]] Expected entryOf(const Expected& config, std::string_view name, Span where, Loc source);
    struct Candidates;
    void collect(const Type* t, const Expected& config, std::string_view name, Candidates& found);
    void unknownMember(const Candidates& found, std::string_view name, Span where, Loc source);
    const Type* schemaExpr(const ast::SchemaExpr& e);
    [[nodiscard]] bool sharesKey() const;
    [[nodiscard]] std::vector<std::string_view> namesMeant(std::span<const std::string_view> given, SchemaId id);
    void requiredAttributes(const ast::SchemaExpr& e, SchemaId id);

    [[nodiscard]] std::string_view text(Name name) const { return program_.session.names.text(name); }
    [[nodiscard]] const Type* instance(SchemaId id) const { return out_.instance[static_cast<std::uint32_t>(id)]; }

    const load::LoadedProgram& program_;
    const Model& model_;
    vm::TypeStore& store_;
    diag::Engine& sink_;
    SuggestionBudget suggestions_;
    TypeRules rules_;
    Types out_;
    Detail detail_;

    IdMap<const Type*> locals_;      ///< by Loc of the declaration: parameters, loop variables, locals, siblings, attributes
    IdMap<const Type*> builtins_;    ///< by module Name and member Name
    mutable std::optional<Ancestry> ancestry_;  ///< made when a long chain of bases is met
    IdMap<Attr> attrs_;              ///< by SchemaId and Name
    IdMap<std::uint32_t> schemaOf_;  ///< SchemaId by id of the statement plus 1
    Name hiddenModule_ = Name::None;  ///< the attribute that is being looked into has the name of a module
    std::vector<Loc> unknownTypes_;
    bool declaring_ = false;                 ///< statements are not being walked yet
    std::vector<const Type*> schemaParams_;  ///< by SchemaId: what a call of the schema takes, once asked for
    std::vector<std::uint8_t> fixed_;       ///< by GlobalId: annotated, so that no assignment changes the type
    /// By GlobalId: the value of a variable whose type nobody has asked for. It is plain data, of which the type is the
    /// same whenever it is inferred, and in which there is nothing to report.
    std::vector<const ast::Expr*> waiting_;
    std::vector<std::uint8_t> aliasState_;  ///< by GlobalId: 1 while it is being resolved
    /// Where the value being inferred stands in a configuration, for schema expressions.
    struct EntryPlace {
        std::span<const ast::ConfigEntry> literal;
        std::string_view key;
        bool ofIndexSignature = false;
    };
    EntryPlace place_;
    bool coarse_ = false;  ///< the literal being checked is one of very many: its parts need no exact types
    std::vector<vm::DictShape::Field> fields_;  ///< of the configurations being checked, inner behind outer
    const SchemaModel* schema_ = nullptr;   ///< whose body is being checked
};

}  // namespace kcl::sema
