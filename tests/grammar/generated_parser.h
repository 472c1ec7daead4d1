// The parser that ANTLR makes of grammar/Kcl.g4, as the grammar's word on what is a program and what its tree is. What
// stands behind this needs the headers of ANTLR, what stands before it does not.
#pragma once

#include "frontend/parse/builder.h"

#include <memory>

namespace kcl::parse {

/// One parse of one file: a parser, and its builder. Also used for the insides of `${ }`, on the same builder.
class GeneratedParser {
public:
    GeneratedParser(const SourceFile& file, Session& session);
    GeneratedParser(const GeneratedParser&) = delete;
    GeneratedParser& operator=(const GeneratedParser&) = delete;
    ~GeneratedParser();

    /// Parses `tokens` (ended by Eof) as a module. Null when they are none, or when nesting is too deep.
    [[nodiscard]] const ast::Module* run(const lex::Token* tokens);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace kcl::parse
