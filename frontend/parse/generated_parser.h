// Runs the generated parser. What stands behind this needs the headers of ANTLR, what stands before it does not.
#pragma once

#include "frontend/parse/builder.h"
#include "frontend/parse/recovery.h"

#include <memory>
#include <vector>

namespace kcl::parse {

/// One parse of one file: a parser, and its builder. Also used for the insides of `${ }`, on the same builder.
class GeneratedParser {
public:
    /// `sink` null makes the first pass, which stops at the first mistake.
    GeneratedParser(const SourceFile& file, Session& session, diag::Engine* sink);
    GeneratedParser(const GeneratedParser&) = delete;
    GeneratedParser& operator=(const GeneratedParser&) = delete;
    ~GeneratedParser();

    /// Parses `tokens` (ended by Eof) as a module. Null when the first pass met a mistake, or when nesting is too deep.
    [[nodiscard]] const ast::Module* run(const lex::Token* tokens);
    /// After a second pass: whether it found out what stopped the first.
    [[nodiscard]] bool explained() const;
    /// After a second pass: what it left out of the tree.
    [[nodiscard]] const std::vector<Span>& skipped() const;
    /// Whether the parse went past the runtime: no context, no token stream, no state of it was used. Generated code
    /// that no longer meets the names which ParserBase shadows would show here.
    [[nodiscard]] bool tookFastPath() const;
    /// Where the parser stands.
    [[nodiscard]] const lex::Token& position() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace kcl::parse
