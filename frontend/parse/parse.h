// The front door of the parser: source text to a module and diagnostics.
#pragma once

#include "frontend/ast/stmt.h"
#include "frontend/diag/diagnostic.h"
#include "frontend/lex/token.h"
#include "frontend/support/arena.h"
#include "frontend/support/interner.h"
#include "frontend/support/source_map.h"

#include <vector>

namespace kcl::parse {

/// What all parses of one session share. Not for use from two threads at once.
struct Session {
    Arena arena;          ///< owns every node
    Interner names;
    ast::NodeId nextNode = 1;  ///< ids are dense over all modules parsed in this session
};

struct ParsedFile {
    const SourceFile* file = nullptr;
    const ast::Module* module = nullptr;  ///< never null, also after errors
    lex::TokenList tokens;                ///< the whole file is tokens and the gaps between them
    /// Places whose text is not what the tree says, after mistakes; ascending. What later phases find there, or about
    /// names that stand there, follows from a mistake that is known.
    std::vector<Span> broken;
};

/// Parses `file`. Always gives a module; mistakes go to `sink`, each once. Nesting deeper than 6,000 is one of them.
[[nodiscard]] ParsedFile parse(const SourceFile& file, Session& session, diag::Engine& sink);

}  // namespace kcl::parse
