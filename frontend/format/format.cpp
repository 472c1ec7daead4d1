#include "frontend/format/format.h"

#include "frontend/ast/equal.h"
#include "frontend/format/emit.h"
#include "frontend/format/planner.h"
#include "frontend/format/signature_first.h"
#include "frontend/parse/parse.h"

#include <algorithm>
#include <utility>

namespace kcl::format {

namespace {

/// Offset `at` of a text, in the text that a SourceMap makes of it.
std::uint32_t normalisedOffset(std::string_view text, std::uint32_t at) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    const std::string_view before = text.substr(0, at);
    std::size_t gone = before.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    for (std::size_t i = before.find("\r\n"); i != std::string_view::npos; i = before.find("\r\n", i + 2)) {
        ++gone;
    }
    return static_cast<std::uint32_t>(before.size() - gone);
}

/// `range` widened to whole statements at the top level.
ByteRange wholeStatements(ByteRange range, const parse::ParsedFile& parsed) {
    ByteRange out = range;
    const auto widen = [&](Span span) {
        const std::uint32_t begin = span.begin - parsed.file->base;
        const std::uint32_t end = span.end - parsed.file->base;
        if (begin <= range.end && range.begin <= end) {
            out = {std::min(out.begin, begin), std::max(out.end, end)};
        }
    };
    if (parsed.module->doc != nullptr) {
        widen(parsed.module->doc->span);
    }
    for (const ast::Stmt* stmt : parsed.module->body) {
        widen(stmt->span);
    }
    return out;
}

std::string_view commentText(const parse::ParsedFile& file, const lex::TokenList::Comment& comment) {
    return std::string_view(file.file->text).substr(comment.offset, comment.length);
}

bool sameComments(const parse::ParsedFile& a, const parse::ParsedFile& b) {
    return std::equal(a.tokens.comments.begin(), a.tokens.comments.end(), b.tokens.comments.begin(), b.tokens.comments.end(),
                      [&](const auto& x, const auto& y) { return commentText(a, x) == commentText(b, y); });
}

/// The formatted text of `parsed`.
std::string layOut(const parse::ParsedFile& parsed, const Style& style, std::optional<ByteRange> range) {
    Pieces pieces(*parsed.file, parsed.tokens);
    Planner(pieces).module(*parsed.module);
    return emit(*parsed.file, parsed.tokens, pieces, style, range ? std::optional(wholeStatements(*range, parsed)) : range);
}

/// The formatted text of a whole file.
std::string layOutWhole(const parse::ParsedFile& parsed, const Style& style, parse::Session& session) {
    std::string moved = signaturesFirst(parsed);
    SourceMap sources;
    diag::Engine mistakes;
    const SourceFile* const file = moved.empty() ? nullptr : sources.add(parsed.file->path, std::move(moved));
    if (file == nullptr) {
        return layOut(parsed, style, std::nullopt);
    }
    const parse::ParsedFile again = parse::parse(*file, session, mistakes);
    return layOut(mistakes.hasErrors() ? parsed : again, style, std::nullopt);
}

/// Whether `text` is the program that `before` is, comments included.
bool isFaithful(const parse::ParsedFile& before, const std::string& text, parse::Session& session) {
    SourceMap sources;
    diag::Engine mistakes;
    const SourceFile* const file = sources.add(before.file->path, text);
    if (file == nullptr) {
        return false;
    }
    const parse::ParsedFile after = parse::parse(*file, session, mistakes);
    return !mistakes.hasErrors() && ast::equal(*before.module, *after.module) && sameComments(before, after);
}

}  // namespace

Formatted format(std::string path, std::string text, const Style& style, SourceMap& sources, diag::Engine& sink,
                 std::optional<ByteRange> range) {
    if (range) {
        const auto size = static_cast<std::uint32_t>(text.size());
        range = ByteRange{normalisedOffset(text, std::min(range->begin, size)), normalisedOffset(text, std::min(range->end, size))};
    }
    const SourceFile* const file = sources.add(std::move(path), text);
    if (file == nullptr) {
        return {Outcome::Unfaithful, std::move(text)};
    }
    parse::Session session;
    diag::Engine mistakes;
    const parse::ParsedFile parsed = parse::parse(*file, session, mistakes);
    if (mistakes.hasErrors()) {
        for (const diag::Diagnostic& mistake : mistakes.all()) {
            sink.add(mistake);
        }
        return {Outcome::Invalid, std::move(text)};
    }
    std::string out = range ? layOut(parsed, style, range) : layOutWhole(parsed, style, session);
    if (out == text) {
        return {Outcome::Unchanged, std::move(text)};
    }
    if (out != file->text && !isFaithful(parsed, out, session)) {
        return {Outcome::Unfaithful, std::move(text)};
    }
    return {Outcome::Changed, std::move(out)};
}

}  // namespace kcl::format
