// The tokens of a file without its layout tokens, each with what the planner decides about the gap before it. Nobody
// outside this folder includes this.
#pragma once

#include "frontend/lex/token.h"
#include "frontend/support/source_map.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace kcl::format {

/// What stands between a piece and the one before it.
enum class Separator : std::uint8_t {
    Auto,   ///< as the two tokens want it
    None,
    Space,
    Line,   ///< a line of its own, indented by `depth`
};

/// Blank lines of a gap with a line break.
enum class Blank : std::uint8_t {
    Keep,   ///< one where there were some
    Drop,   ///< none, but between comments as Keep
    Close,  ///< none, but as Keep when a comment stands on a line of the gap
    One,    ///< one behind the piece before, whatever there was; in the rest of the gap as Keep
    Two,    ///< the same with two
};

/// Text that layout rules add beside a piece.
enum class Addition : std::uint8_t { None, Comma, Parentheses, OpenBrace, CloseBrace };

struct Piece {
    lex::TokenKind kind = lex::TokenKind::Eof;
    Separator separator = Separator::Auto;
    Blank blank = Blank::Keep;
    Addition before = Addition::None;  ///< between the gap and the token
    Addition after = Addition::None;   ///< directly behind the token
    bool dropped = false;              ///< a comma or brace that is not printed
    bool softKeyword = false;          ///< a name spelt like a keyword
    bool trailing = false;             ///< the gap before it begins with a comment, on the line of the piece before
    bool newline = false;              ///< a line ends in the gap before it
    std::uint16_t depth = 0;           ///< with Separator::Line
    std::uint32_t offset = 0;          ///< bytes in the file
    std::uint32_t length = 0;
    std::uint32_t line = 0;            ///< 0-based
    std::uint32_t column = 0;          ///< bytes from the start of the line
    std::uint32_t match = 0;           ///< of brackets: the index of the other one; else its own
    std::uint32_t comments = 0;        ///< number of comments before it in the file
    [[nodiscard]] std::uint32_t end() const { return offset + length; }
};

/// All pieces in file order, Eof last.
class Pieces {
public:
    Pieces(const SourceFile& file, const lex::TokenList& tokens);

    using Index = std::uint32_t;
    [[nodiscard]] Piece& operator[](Index i) { return all_[i]; }
    [[nodiscard]] const Piece& operator[](Index i) const { return all_[i]; }
    /// Index of Eof.
    [[nodiscard]] Index last() const { return static_cast<Index>(all_.size() - 1); }
    /// The first piece that begins at `loc` or behind it.
    [[nodiscard]] Index at(Loc loc) const;
    [[nodiscard]] bool is(Index i, lex::TokenKind kind) const { return all_[i].kind == kind; }
    /// Whether a comment stands directly before `i`.
    [[nodiscard]] bool commented(Index i) const { return i > 0 ? all_[i].comments > all_[i - 1].comments : all_[i].comments > 0; }
    /// Whether the gap before `i` begins with a comment on the line of the piece before.
    [[nodiscard]] bool trailing(Index i) const { return all_[i].trailing; }
    void line(Index i, std::size_t depth, Blank blank = Blank::Keep) {
        all_[i].separator = Separator::Line;
        all_[i].depth = static_cast<std::uint16_t>(depth);
        all_[i].blank = blank;
        ++lines_;
    }
    /// How often line() was called.
    [[nodiscard]] std::size_t lineCount() const { return lines_; }
    /// Lines that begin in [begin, end) are one deeper than planned, once settle() was called.
    void shift(Index begin, Index end) {
        ++shifts_[begin];
        --shifts_[end];
    }
    void settle();

private:
    const SourceFile& file_;
    std::vector<Piece> all_;
    std::vector<std::int32_t> shifts_;  ///< change of what is added to the depth, from each piece on
    std::size_t lines_ = 0;
};

}  // namespace kcl::format
