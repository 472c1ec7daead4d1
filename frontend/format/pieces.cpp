#include "frontend/format/pieces.h"

#include "frontend/lex/scanner.h"
#include "frontend/lex/token_kinds.h"

#include <algorithm>

namespace kcl::format {

Pieces::Pieces(const SourceFile& file, const lex::TokenList& tokens) : file_(file) {
    all_.reserve(tokens.tokens.size());
    const std::string_view text = file.text;
    std::vector<Index> open;
    std::uint32_t line = 0;
    std::uint32_t lineStart = 0;
    std::size_t newline = text.find('\n');  // the next that is not counted
    std::uint32_t comments = 0;
    const auto countTo = [&](std::uint32_t offset) {
        const std::uint32_t before = line;
        for (; newline < offset; newline = text.find('\n', newline + 1)) {
            ++line;
            lineStart = static_cast<std::uint32_t>(newline) + 1;
        }
        return line != before;
    };
    for (const lex::Token& token : tokens.tokens) {
        if (lex::isLayout(token.kind)) {
            continue;
        }
        Piece piece;
        piece.kind = token.kind;
        piece.offset = token.offset;
        piece.length = token.length;
        piece.newline = countTo(token.offset);
        piece.line = line;
        piece.column = token.offset - lineStart;
        piece.softKeyword = token.kind == lex::TokenKind::Ident && (token.flags & lex::kSoftKeyword) != 0;
        if (comments < tokens.comments.size() && tokens.comments[comments].offset < token.offset && !all_.empty()) {
            const std::uint32_t before = all_.back().end();
            piece.trailing = text.substr(before, tokens.comments[comments].offset - before).find('\n') == std::string_view::npos;
        }
        while (comments < tokens.comments.size() && tokens.comments[comments].offset < token.offset) {
            ++comments;
        }
        piece.comments = comments;
        piece.match = static_cast<Index>(all_.size());
        if (lex::isOpener(token.kind)) {
            open.push_back(piece.match);
        } else if (lex::isCloser(token.kind) && !open.empty()) {
            all_[open.back()].match = piece.match;
            piece.match = open.back();
            open.pop_back();
        }
        all_.push_back(piece);
        (void)countTo(piece.end());
    }
    shifts_.resize(all_.size());
}

void Pieces::settle() {
    std::int32_t added = 0;
    for (Index i = 0; i < all_.size(); ++i) {
        added += shifts_[i];
        all_[i].depth = static_cast<std::uint16_t>(all_[i].depth + added);
    }
}

Pieces::Index Pieces::at(Loc loc) const {
    const std::uint32_t offset = loc - file_.base;
    const auto found = std::lower_bound(all_.begin(), all_.end() - 1, offset,
                                        [](const Piece& piece, std::uint32_t wanted) { return piece.offset < wanted; });
    return static_cast<Index>(found - all_.begin());
}

}  // namespace kcl::format
