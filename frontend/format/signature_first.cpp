#include "frontend/format/signature_first.h"

#include "frontend/format/pieces.h"

#include <vector>

namespace kcl::format {

namespace {

/// Bytes [begin, end), whole lines, that go to `target`, the start of a line before them.
struct Move {
    std::size_t target;
    std::size_t begin;
    std::size_t end;
};

[[nodiscard]] std::size_t lineEnd(std::string_view text, std::size_t at) {
    const std::size_t found = text.find('\n', at);
    return found == std::string_view::npos ? text.size() : found + 1;
}

void collect(const ast::SchemaStmt& schema, const Pieces& pieces, std::string_view text, std::vector<Move>& moves) {
    const ast::IndexSignature* const signature = schema.indexSignature;
    if (signature == nullptr || schema.body.empty() || signature->span.begin < schema.body.front()->span.begin) {
        return;
    }
    const Pieces::Index begin = pieces.at(signature->span.begin);
    const Pieces::Index end = pieces.at(signature->span.end);
    const Pieces::Index first = pieces.at(schema.body.front()->span.begin);
    const bool ownLines = pieces[begin].newline && pieces[end].newline && pieces[first].newline;
    const bool commented = pieces[begin].comments != pieces[end].comments || pieces.commented(begin);
    if (!ownLines || commented || text[lineEnd(text, pieces[end - 1].end()) - 1] != '\n') {
        return;
    }
    moves.push_back({lineEnd(text, pieces[first - 1].end()), pieces[begin].offset - pieces[begin].column,
                     lineEnd(text, pieces[end - 1].end())});
}

}  // namespace

std::string signaturesFirst(const parse::ParsedFile& parsed) {
    std::vector<const ast::SchemaStmt*> schemas;
    for (const ast::Stmt* stmt : parsed.module->body) {
        const auto* const schema = ast::as<ast::SchemaStmt>(stmt);
        if (schema != nullptr && schema->indexSignature != nullptr) {
            schemas.push_back(schema);
        }
    }
    if (schemas.empty()) {
        return {};
    }
    const Pieces pieces(*parsed.file, parsed.tokens);
    const std::string_view text = parsed.file->text;
    std::vector<Move> moves;
    for (const ast::SchemaStmt* schema : schemas) {
        collect(*schema, pieces, text, moves);
    }
    std::string out;
    std::size_t at = 0;
    for (const Move& move : moves) {
        out += text.substr(at, move.target - at);
        out += text.substr(move.begin, move.end - move.begin);
        out += text.substr(move.target, move.begin - move.target);
        at = move.end;
    }
    return moves.empty() ? out : out.append(text.substr(at));
}

}  // namespace kcl::format
