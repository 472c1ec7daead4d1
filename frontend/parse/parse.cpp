#include "frontend/parse/parse.h"

#include "frontend/diag/syntax_kinds.h"
#include "frontend/lex/scanner.h"
#include "frontend/parse/advice.h"
#include "frontend/parse/descent.h"
#include "frontend/parse/messages.h"
#include "frontend/parse/spelling.h"

#include <algorithm>

namespace kcl::parse {

namespace {

/// The whole lines of a place in `file`.
Span linesOf(const SourceFile& file, Span place) {
    const std::string_view text = file.text;
    std::size_t begin = std::min<std::size_t>(place.begin - file.base, text.size());
    std::size_t end = std::min<std::size_t>(std::max(place.end, place.begin) - file.base, text.size());
    while (begin > 0 && text[begin - 1] != '\n') {
        --begin;
    }
    while (end < text.size() && text[end] != '\n') {
        ++end;
    }
    return {file.at(begin), file.at(end)};
}

/// The whole lines of a mistake; of what stands first on its line, the line before it too, which is not ended as it seems.
Span brokenBy(const SourceFile& file, Span place) {
    Span lines = linesOf(file, place);
    const std::string_view before = std::string_view(file.text).substr(lines.begin - file.base, place.begin - lines.begin);
    if (before.find_first_not_of(" \t") != std::string_view::npos) {
        return lines;
    }
    const std::size_t last = std::string_view(file.text).substr(0, lines.begin - file.base).find_last_not_of(" \t\n");
    if (last != std::string_view::npos) {
        lines.begin = linesOf(file, {file.at(last), file.at(last)}).begin;
    }
    return lines;
}

/// Hands what was found in `file` to `sink`, and notes what it says about the tree.
void conclude(ParsedFile& out, const diag::Engine& found, diag::Engine& sink) {
    if (found.all().empty()) {
        return;
    }
    const SourceFile& file = *out.file;
    for (const diag::Diagnostic& d : found.all()) {
        if (d.kind != diag::MisspeltKeyword.kind && d.kind != diag::ForeignWord.kind) {
            out.broken.push_back(brokenBy(file, d.span));
        }
    }
    for (diag::Diagnostic& d : withoutConsequences(found.all(), file, out.tokens.tokens)) {
        advise(d, file, out.tokens.tokens);
        sink.add(std::move(d));
    }
    std::ranges::sort(out.broken, {}, &Span::begin);
}

}  // namespace

ParsedFile parse(const SourceFile& file, Session& session, diag::Engine& sink) {
    ParsedFile out;
    out.file = &file;
    diag::Engine found;
    bool scanned = lex::scan(file, out.tokens, found);
    if (scanned) {
        const std::vector<lex::Correction> corrections = checkSpelling(file, out.tokens.tokens, found);
        if (!corrections.empty()) {
            scanned = lex::scan(file, out.tokens, found, corrections);
            for (const lex::Correction& c : corrections) {
                if (c.as.empty()) {
                    out.broken.push_back({file.at(c.begin), file.at(c.end)});
                }
            }
        }
    }
    if (scanned) {
        const lex::Token* const tokens = out.tokens.tokens.data();
        const ast::NodeId firstNode = session.nextNode;
        Descent<false> first(file, session, nullptr);
        out.module = first.run(tokens);
        if (out.module == nullptr) {
            session.nextNode = firstNode;
            Descent<true> second(file, session, &found);
            out.module = second.run(tokens);
            if (!second.explained()) {
                found.report(placeOf(file, first.position()), diag::UnexpectedToken, describe(file, first.position()));
            }
            const std::vector<Span>& skipped = second.skipped();
            out.broken.insert(out.broken.end(), skipped.begin(), skipped.end());
        }
    }
    if (out.module == nullptr) {
        ast::Module* const empty = session.arena.make<ast::Module>();
        empty->span = {file.at(0), file.at(file.text.size())};
        out.module = empty;
    }
    conclude(out, found, sink);
    return out;
}

}  // namespace kcl::parse
