#include "frontend/parse/parse.h"

#include "frontend/diag/syntax_kinds.h"
#include "frontend/lex/scanner.h"
#include "frontend/parse/generated_parser.h"
#include "frontend/parse/messages.h"

namespace kcl::parse {

ParsedFile parse(const SourceFile& file, Session& session, diag::Engine& sink) {
    ParsedFile out;
    out.file = &file;
    const bool scanned = lex::scan(file, out.tokens, sink);
    if (scanned) {
        const lex::Token* const tokens = out.tokens.tokens.data();
        const ast::NodeId firstNode = session.nextNode;
        GeneratedParser first(file, session, nullptr);
        out.module = first.run(tokens);
        if (out.module == nullptr) {
            session.nextNode = firstNode;
            GeneratedParser second(file, session, &sink);
            out.module = second.run(tokens);
            if (!second.explained()) {
                sink.report(placeOf(file, first.position()), diag::UnexpectedToken, describe(file, first.position()));
            }
        }
    }
    if (out.module == nullptr) {
        ast::Module* const empty = session.arena.make<ast::Module>();
        empty->span = {file.at(0), file.at(file.text.size())};
        out.module = empty;
    }
    return out;
}

}  // namespace kcl::parse
