// The documentation of a program as data: packages, schemas, attributes, functions, variables, with their types as
// written and links to what the types name. Made of the resolved model and the documentation strings.
//
// No output format shows here. The language server prints it in hovers, the documentation generator as Markdown, HTML,
// JSON Schema and OpenAPI, the library as its type mapping (tools section 8.4: line and order of attributes, defaults as
// source text, decorators, base, index signature, parameters and results of functions).
#pragma once

#include "frontend/ast/stmt.h"
#include "frontend/load/program.h"
#include "sema/check/check.h"
#include "sema/doc/docstring.h"
#include "sema/model/model.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::sema::doc {

enum class DocTypeKind : std::uint8_t { Any, Basic, Literal, List, Dict, Union, Function, Schema, Alias, Number, Unknown };

/// A type as it was written, with what its names mean.
struct DocType {
    DocTypeKind kind = DocTypeKind::Unknown;
    std::string text;               ///< of this part, on one line: `[Container]`, `"a"`, `str`
    ast::BasicTypeKind basic{};     ///< Basic
    const ast::Expr* literal = nullptr;  ///< Literal
    std::uint32_t target = kNoId;   ///< Schema: SchemaId; Alias: GlobalId
    /// List: item, when it is written. Dict: key and value, each Any when not written. Union: alternatives.
    /// Function: parameters and then the result.
    std::vector<DocType> parts;
};

struct DocDecorator {
    std::string name;
    std::vector<std::string> arguments;  ///< as written
};

/// A condition of a check block.
struct DocCheck {
    const ast::CheckExpr* check = nullptr;
    std::string test;       ///< source text, also below; empty when absent
    std::string condition;
    std::string message;    ///< the text of a plain string, else its source
};

struct DocAttribute {
    std::string name;
    const ast::AttrStmt* decl = nullptr;  ///< null when the body only assigns it
    DocType type;
    bool optional = false;                ///< `?`
    std::string defaultValue;             ///< source text; empty when there is none
    const ast::Expr* value = nullptr;     ///< of the default
    std::vector<DocDecorator> decorators;
    std::string description;              ///< Markdown
    SchemaId owner{};                     ///< whose body it stands in
    Span place;
    [[nodiscard]] bool required() const { return decl != nullptr && !optional && value == nullptr; }
    /// The decorator `@deprecated`; null when there is none.
    [[nodiscard]] const DocDecorator* deprecated() const;
};

struct DocParam {
    std::string name;
    DocType type;              ///< Any when not annotated
    std::string defaultValue;  ///< source text
    std::string description;
};

struct DocIndexSignature {
    bool exists = false;
    std::string keyName;
    DocType key;
    DocType value;
    std::string defaultValue;
    bool anyOther = false;  ///< `...`: attributes that are declared are exempt
};

/// What a schema, mixin, protocol or rule is.
struct DocSchema {
    SchemaId id{};
    std::uint32_t package = 0;  ///< index into Documentation::packages
    std::string name;
    std::string keyword;        ///< "schema", "mixin", "protocol", "rule"
    DocString doc;
    Span docPlace;              ///< of the documentation string; {0, 0} when there is none
    Span place;                 ///< of the name
    std::vector<DocParam> params;
    std::uint32_t base = kNoId; ///< SchemaId
    std::uint32_t host = kNoId;
    std::vector<SchemaId> mixins;
    std::vector<DocAttribute> attributes;  ///< public ones of its own body, in order
    DocIndexSignature index;
    std::vector<DocCheck> checks;
    std::vector<DocDecorator> decorators;
    std::vector<SchemaId> usedBy;      ///< schemas whose attributes name it, ascending, each once
    std::vector<SchemaId> derived;     ///< schemas whose base it is
    [[nodiscard]] const DocDecorator* deprecated() const;
};

struct DocAlias {
    std::string name;
    GlobalId global{};
    DocType type;
    std::string description;
    Span place;
};

/// A public variable of a package; a function when its value is a lambda.
struct DocVariable {
    std::string name;
    bool isFunction = false;
    DocType type;              ///< as annotated; Unknown when it is not
    std::string typeText;      ///< as annotated, else as inferred; empty when nothing is known
    std::string value;         ///< source text of the first value
    std::vector<DocParam> params;
    DocType result;
    DocString doc;             ///< the comment above, or of a lambda the string at the start of its body
    Span place;
};

struct DocPackage {
    PackageId id{};
    std::string path;          ///< "" for the main package
    std::string directory;     ///< absolute
    std::vector<DocString> docs;  ///< of the files that have one, by name
    std::vector<SchemaId> schemas;   ///< public ones in order of appearance; index into Documentation::schemas
    std::vector<DocAlias> aliases;
    std::vector<DocVariable> variables;  ///< without functions
    std::vector<DocVariable> functions;
};

struct Documentation {
    std::vector<DocPackage> packages;  ///< by PackageId
    std::vector<DocSchema> schemas;    ///< by SchemaId; private ones too
    [[nodiscard]] const DocSchema& schema(SchemaId id) const { return schemas[static_cast<std::uint32_t>(id)]; }
    /// The alias with that GlobalId; null when it is private or unknown.
    [[nodiscard]] const DocAlias* alias(std::uint32_t global) const;
    /// "models.frontend.WebApp".
    [[nodiscard]] std::string fullName(const DocSchema& schema) const;
    /// Attributes of the schema and of everything that it inherits from, the outermost base first, mixins behind the
    /// body that names them; a name that is declared again stands at its first place with the last declaration.
    [[nodiscard]] std::vector<const DocAttribute*> allAttributes(SchemaId id) const;
    /// The schema and its bases, outermost first.
    [[nodiscard]] std::vector<SchemaId> chain(SchemaId id) const;

    struct AliasPlace {
        std::uint32_t package = kNoId;
        std::uint32_t index = 0;
    };
    std::vector<AliasPlace> aliasPlaces;  ///< by GlobalId; what alias() looks into
};

/// Documents every package of `program`, or those that `wanted` says, by PackageId; the others stay empty. `types` may
/// come from a check that found mistakes.
[[nodiscard]] Documentation document(const load::LoadedProgram& program, const Model& model, const Types& types,
                                     const std::vector<bool>* wanted = nullptr);

}  // namespace kcl::sema::doc
