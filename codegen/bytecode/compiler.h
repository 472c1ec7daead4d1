// The compiler proper: one object per program. Files: expr.cpp, call.cpp, config.cpp, comprehension.cpp, lambda.cpp,
// package.cpp, schema.cpp, layout.cpp.
#pragma once

#include "codegen/bytecode/builder.h"
#include "codegen/bytecode/compile.h"
#include "frontend/load/program.h"
#include "sema/check/check.h"
#include "sema/model/model.h"
#include "vm/program/program.h"

#include <functional>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kcl::codegen {

/// Where a statement of a package stands that reads globals.
struct Reader {
    std::span<const sema::Guard> guards;  ///< the `if` statements around it, outermost first
    Loc at = 0;                           ///< its begin
};

class Compiler {
public:
    Compiler(const load::LoadedProgram& loaded, const sema::Model& model, const sema::Types& types, vm::Program& out,
             CompileOptions options);

    void compileProgram();

private:
    // Tables
    std::uint32_t constant(vm::Value v);
    std::uint32_t key(std::string_view text);
    std::uint32_t typeNumber(const vm::Type* type);
    std::uint32_t builtinNumber(const vm::Builtin* builtin);
    [[nodiscard]] std::string_view text(Name name) const { return loaded_.session.names.text(name); }
    [[nodiscard]] const vm::Type* typeOf(const ast::TypeExpr* type) const {
        return type == nullptr ? nullptr : types_.typeExpr.get(type->id);
    }

    // Probes; nothing unless they were asked for
    void probe(Builder& b, vm::ProbeKind kind, Span span, std::uint32_t branch = 0);
    /// In front of a statement or an assert; an `if` too.
    void probe(Builder& b, const ast::Stmt& stmt);

    // Schemas that the program can reach: only they are laid out, compiled and linked
    /// The schema, which will be compiled.
    vm::SchemaDef* need(sema::SchemaId id);
    /// The schemas that a value is made an instance of when it is converted to `type`.
    void needTypes(const vm::Type* type);
    void compileNeeded();

    // Names and layouts, before any code
    void declareNames();
    void declareSchemas();
    void layOut(sema::SchemaId id);
    void linkParts(sema::SchemaId id);

    // Packages
    void compilePackage(const sema::Package& package);
    void compileSetter(std::uint32_t number, const sema::Setter& setter, std::uint32_t k);
    void packageStatement(Builder& b, const ast::Stmt& stmt, std::uint32_t guard, std::uint32_t branch);
    /// `around`: the guards outside of `stmt`, of which `outer` is the innermost.
    std::uint32_t guardOf(const ast::IfStmt& stmt, std::uint32_t outer, std::uint32_t outerBranch, std::span<const sema::Guard> around);
    const vm::Chunk* guardChunk(const ast::IfStmt& stmt, std::uint32_t schema, bool mainPackage, std::span<const sema::Guard> around = {});
    /// The setter before which `reader` reads the global, when it is not the value after the last one.
    [[nodiscard]] std::optional<std::uint32_t> setterAfter(const Reader& reader, std::uint32_t global) const;
    void valueOfTarget(Builder& b, const ast::Target& target, const ast::Expr& value, const vm::Type* type, Reg dst);

    // Schemas
    void compileSchema(sema::SchemaId id);
    void compileAttrSetter(sema::SchemaId id, const sema::Setter& setter, vm::AttrSetter& out);
    void schemaStatement(Builder& b, sema::SchemaId id, const ast::Stmt& stmt, std::uint32_t guard, std::uint32_t branch);
    void decorators(Builder& b, std::span<const ast::Decorator> list, std::string_view what, std::int64_t slot);
    const vm::Chunk* checkChunk(sema::SchemaId id, std::span<const ast::CheckExpr> checks);
    const vm::Chunk* paramChunk(sema::SchemaId id);
    void enterSchema(Builder& b, sema::SchemaId id);
    std::uint32_t schemaGuard(sema::SchemaId id, const ast::IfStmt& stmt, std::uint32_t outer, std::uint32_t outerBranch);
    [[nodiscard]] std::int64_t slotOf(std::uint32_t schema, Name name) const;
    [[nodiscard]] const vm::Type* attrType(sema::SchemaId id, Name name) const;
    [[nodiscard]] std::span<const vm::ParamDef> paramDefs(std::span<const ast::Param> params);

    // Expressions: the value of `e` into `dst`
    void expr(Builder& b, const ast::Expr& e, Reg dst);
    /// A register that holds the value of `e`: a local's own, or a temporary.
    Reg operand(Builder& b, const ast::Expr& e);
    void expr(Builder& b, const ast::IdentifierExpr& e, Reg dst);
    void expr(Builder& b, const ast::UnaryExpr& e, Reg dst);
    void expr(Builder& b, const ast::BinaryExpr& e, Reg dst);
    void expr(Builder& b, const ast::CompareExpr& e, Reg dst);
    void expr(Builder& b, const ast::IfExpr& e, Reg dst);
    void expr(Builder& b, const ast::SelectorExpr& e, Reg dst);
    void expr(Builder& b, const ast::SubscriptExpr& e, Reg dst);
    void expr(Builder& b, const ast::CallExpr& e, Reg dst);
    void expr(Builder& b, const ast::ParenExpr& e, Reg dst) { expr(b, *e.inner, dst); }
    void expr(Builder& b, const ast::QuantExpr& e, Reg dst);
    void expr(Builder& b, const ast::ListExpr& e, Reg dst);
    void expr(Builder& b, const ast::ListIfItem& e, Reg dst);
    void expr(Builder& b, const ast::StarredExpr& e, Reg dst);
    void expr(Builder& b, const ast::ListComp& e, Reg dst);
    void expr(Builder& b, const ast::ConfigExpr& e, Reg dst);
    void expr(Builder& b, const ast::ConfigIfExpr& e, Reg dst);
    void expr(Builder& b, const ast::DictComp& e, Reg dst);
    void expr(Builder& b, const ast::SchemaExpr& e, Reg dst);
    void expr(Builder& b, const ast::LambdaExpr& e, Reg dst);
    void expr(Builder& b, const ast::NumberLit& e, Reg dst);
    void expr(Builder& b, const ast::StringLit& e, Reg dst);
    void expr(Builder& b, const ast::JoinedString& e, Reg dst);
    void expr(Builder& b, const ast::NameConstant& e, Reg dst);
    void expr(Builder& b, const ast::MissingExpr& e, Reg dst);

    /// The first `consumed` names of a reference; the others are attributes.
    void reference(Builder& b, ast::DottedName names, const sema::Ref& ref, Reg dst);
    void global(Builder& b, std::uint32_t id, Reg dst);
    void loadBinding(Builder& b, const Binding& binding, Reg dst);
    /// `whole` is the expression as far as this attribute.
    void field(Builder& b, Reg dst, Reg object, Name name, bool optional, Span whole);
    /// A jump, to be patched, taken when `left op right` is `holds`.
    std::size_t jumpCompare(Builder& b, ast::CompareOp op, Reg left, const ast::Expr& right, bool holds, Span whole);
    /// A literal that fits the 16 bits of an instruction.
    [[nodiscard]] std::optional<std::uint32_t> smallInt(const ast::Expr& e) const;
    /// A jump, to be patched, taken when `cond` does not hold.
    std::size_t jumpUnless(Builder& b, const ast::Expr& cond);
    /// `left op right` when `right` is a constant that fits the instruction; false when it is not.
    bool smallIntOperand(Builder& b, ast::BinaryOp op, const ast::Expr& right, Reg dst, Reg left, Span whole);
    void arithmetic(Builder& b, ast::BinaryOp op, Reg dst, Reg left, Reg right, Span whole);
    [[nodiscard]] Span originOf(const ast::Expr& operand) const;
    void loadConstant(Builder& b, Reg dst, vm::Value v);
    /// The value of a literal without code; nothing for other expressions.
    [[nodiscard]] std::optional<vm::Value> constantValue(const ast::Expr& e) const;
    /// Nested literals of constants only, whose keys are known.
    [[nodiscard]] bool isConstantTree(Builder& b, const ast::Expr& e);
    /// Its value, in the program's arena; nothing when two keys of a dict are the same. Notes the places of its entries.
    std::optional<vm::Value> constantTree(Builder& b, const ast::Expr& e);
    bool loadAsConstant(Builder& b, const ast::Expr& e, Reg dst);

    /// A side of a comparison that is more than a name or a literal.
    struct TestSide {
        Reg value;
        std::string_view text;
    };

    // Calls
    struct Arguments {
        std::uint32_t positional = 0;
        std::span<const vm::Key> keywords;
        [[nodiscard]] std::uint32_t count() const { return positional + static_cast<std::uint32_t>(keywords.size()); }
    };
    Arguments arguments(Builder& b, const ast::CallArgs& args);
    void method(Builder& b, Reg base, Name name, bool optional, const ast::CallArgs& args, Reg dst, Span whole);
    void callBuiltin(Builder& b, const vm::Builtin* builtin, const ast::CallArgs& args, Reg dst, Span whole);
    /// The ranges of the arguments of the call emitted at `call`.
    static void noteArguments(Builder& b, std::size_t call, const ast::CallArgs& args);
    /// The schema that a name stands for when that is known before the program runs.
    [[nodiscard]] std::optional<sema::SchemaId> staticSchema(const ast::IdentifierExpr& name) const;
    void instantiate(Builder& b, const ast::IdentifierExpr& name, const ast::CallArgs& args, bool hasArgs,
                     const ast::ConfigExpr* config, Reg dst, Span whole);

    // Configuration literals
    /// The number of the record with the keys of a literal that is made again and again, when they are all known.
    std::optional<std::uint32_t> recordOf(Builder& b, const ast::ConfigExpr& e);
    void entries(Builder& b, std::span<const ast::ConfigEntry> list, Reg dict, bool unpack, bool record = false);
    /// `record`: the number of the entry when the dict is made from a record.
    void entry(Builder& b, const ast::ConfigEntry& e, Reg dict, bool unpack, bool inComprehension = false,
               std::optional<std::uint32_t> record = {});
    void ifEntries(Builder& b, const ast::ConfigIfExpr& e, Reg dict);
    /// Where an entry goes, and how.
    struct Slot {
        Reg dict;
        ast::ConfigOp op;
        std::int32_t index;  ///< of the element, or kNoIndex
        bool unpack;
        Span whole;          ///< the entry
        std::optional<std::uint32_t> record = {};  ///< number of the entry when the dict is made from a record
    };
    void insertValue(Builder& b, const Slot& slot, std::uint32_t key, Reg value);
    void insertComputed(Builder& b, const Slot& slot, Reg key, Reg value);
    void items(Builder& b, std::span<const ast::Expr* const> list, Reg target);
    template <typename If, typename Body>
    void branches(Builder& b, const If& e, const Body& body);

    // Loops
    /// The call of range() that a loop goes over when no list needs to be made of it.
    [[nodiscard]] const ast::CallExpr* rangeCall(const ast::Expr& iterable, std::size_t variables) const;
    template <typename Body>
    void loop(Builder& b, std::span<const ast::CompClause> clauses, const Body& body);

    // Lambdas and their statements
    const vm::LambdaProto* lambda(Builder& parent, const ast::LambdaExpr& e, std::string_view name, std::vector<Capture>& captures);
    void closure(Builder& b, const ast::LambdaExpr& e, Reg dst, Name self);
    void statement(Builder& b, const ast::Stmt& stmt, Reg result);
    void assignLocal(Builder& b, const ast::Target& target, Reg value, Span whole);
    void declareAssigned(Builder& b, std::span<const ast::Stmt* const> body);
    void augmentedValue(Builder& b, Reg root, const ast::AugAssignStmt& stmt, Reg dst);
    void assertion(Builder& b, const ast::AssertStmt& stmt);
    /// An assert or check: `report` compiles what happens when `test` does not hold; its argument holds the message.
    void tested(Builder& b, Span span, const ast::Expr* cond, const ast::Expr& test, const ast::Expr* message,
                const std::function<void(Reg)>& report);
    /// Keeps the values of the names in a condition that does not hold, for the error that follows.
    void noteOperands(Builder& b, const ast::Expr& test, const std::vector<TestSide>& sides);
    /// A jump, to be patched, taken when a condition holds; of a comparison, `sides` gets the computed values, which stay
    /// in their registers.
    std::size_t jumpWhenTested(Builder& b, const ast::Expr& test, std::vector<TestSide>& sides);
    /// Assigns `value` to a path below the value in `root`, which may be replaced.
    void assignPath(Builder& b, Reg root, std::span<const ast::TargetStep> path, Reg value, Span whole);
    void copyIfShared(Builder& b, const ast::Expr& value, Reg reg);

    const load::LoadedProgram& loaded_;
    const sema::Model& model_;
    const sema::Types& types_;
    vm::Program& out_;
    CompileOptions options_;

    std::unordered_map<std::string_view, std::uint32_t> keyNumbers_;
    std::unordered_map<const vm::Type*, std::uint32_t> typeNumbers_;
    std::unordered_map<const vm::Builtin*, std::uint32_t> builtinNumbers_;
    std::vector<std::uint32_t> nameOf_;  ///< by GlobalId: index into Program::names
    std::vector<std::uint32_t> globalOfName_;  ///< the other way; kNone for shared values
    /// (statement, target) -> setter: of the program for globals, of the schema for attributes.
    std::unordered_map<std::uint64_t, std::uint32_t> setterOf_;
    std::unordered_map<ast::NodeId, std::uint32_t> guardOf_;
    /// (`if` statement, global or slot of an attribute) -> the first setter below it. Conditions read the value before.
    std::unordered_map<std::uint64_t, std::uint32_t> firstBelow_;
    /// Statements with several targets: the name that holds the value they share.
    std::unordered_map<ast::NodeId, std::uint32_t> sharedValue_;
    std::vector<vm::SchemaDef*> schemas_;
    std::vector<std::uint32_t> needed_;          ///< numbers of the schemas that are reached, in the order of discovery
    std::size_t compiled_ = 0;                   ///< how many of them are compiled
    std::vector<std::uint8_t> isNeeded_;         ///< by SchemaId
    std::vector<std::uint8_t> isTypeNeeded_;     ///< by Type::id
    std::vector<std::uint8_t> laidOut_;
    std::vector<std::vector<vm::GuardDef>> schemaGuards_;
    std::unordered_map<ast::NodeId, std::uint32_t> schemaGuardOf_;
    const vm::Chunk* constructChunk_ = nullptr;
    /// By node: whether a literal is a constant tree, when that is known.
    enum class Tree : std::uint8_t { Unknown, Constant, Computed };
    std::vector<Tree> trees_;
    std::vector<vm::DictEntry> entryStack_;  ///< of constant trees under construction
    std::vector<vm::Value> itemStack_;
    std::vector<sema::Guard> around_;  ///< the `if` statements around the statement of a package being compiled
    bool mainPackage_ = true;
};

[[nodiscard]] inline std::uint64_t setterKey(ast::NodeId stmt, std::uint32_t target) {
    return (std::uint64_t{stmt} << 32) | target;
}

}  // namespace kcl::codegen
