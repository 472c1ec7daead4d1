// Source texts and types for the documentation: pieces of a program as they are written, the comment above a place, and
// types with what their names mean. Internal to sema/doc.
#pragma once

#include "sema/doc/model.h"

#include <string>

namespace kcl::sema::doc {

class TypeBuilder {
public:
    TypeBuilder(const load::LoadedProgram& program, const Model& model) : program_(program), model_(model) {}

    /// Any for null.
    [[nodiscard]] DocType type(const ast::TypeExpr* type) const;
    /// The text of `span`; lines behind the first lose their common indentation.
    [[nodiscard]] std::string source(Span span) const;
    /// The same on one line, runs of blanks made one.
    [[nodiscard]] std::string line(Span span) const;
    /// The comment lines directly above the line of `place`, without their `#`; empty when there are none.
    [[nodiscard]] std::string commentAbove(Loc place) const;

private:
    void named(const ast::NamedType& type, DocType& out) const;

    const load::LoadedProgram& program_;
    const Model& model_;
};

}  // namespace kcl::sema::doc
