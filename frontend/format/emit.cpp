#include "frontend/format/emit.h"

#include "frontend/format/spacing.h"
#include "frontend/lex/token_kinds.h"

#include <algorithm>

namespace kcl::format {

namespace {

using Index = Pieces::Index;

class Emitter {
public:
    Emitter(const SourceFile& file, const lex::TokenList& tokens, const Pieces& pieces, const Style& style,
            std::optional<ByteRange> range)
        : text_(file.text), comments_(tokens.comments), pieces_(pieces), style_(style), range_(range) {}

    std::string run() {
        out_.reserve(text_.size() + text_.size() / 8 + 16);
        for (Index i = 0; i <= pieces_.last(); ++i) {
            if (pieces_[i].dropped) {
                continue;
            }
            if (range_ && !touched(i)) {
                keepGap(i);
            } else {
                addition(previous_ == kNone ? Addition::None : pieces_[previous_].after);
                gap(i);
                addition(pieces_[i].before);
            }
            token(i);
            previous_ = i;
        }
        return std::move(out_);
    }

private:
    static constexpr Index kNone = static_cast<Index>(-1);
    /// Where in a gap a line ends; Due is where the block ends that asked for a blank line.
    enum class Place { BehindToken, BetweenComments, BeforeToken, Due };
    /// A line that is open: those of the blocks around it stand below it on the stack.
    struct OpenLine {
        std::uint32_t depth;
        std::uint32_t column;  ///< in the file; the largest number when it did not begin a line there
    };

    [[nodiscard]] std::uint32_t gapBegin() const { return previous_ == kNone ? 0 : pieces_[previous_].end(); }

    [[nodiscard]] bool touched(Index i) const {
        return gapBegin() <= range_->end && pieces_[i].offset >= range_->begin;
    }

    void keepGap(Index i) {
        const std::uint32_t begin = gapBegin();
        out_.append(text_.substr(begin, pieces_[i].offset - begin));
        nextComment_ = pieces_[i].comments;
        if (pieces_[i].separator == Separator::Line) {
            opened(i, pieces_[i].depth);
        }
    }

    void addition(Addition what) {
        switch (what) {
            case Addition::None: return;
            case Addition::Comma: out_ += ','; return;
            case Addition::Parentheses: out_ += "()"; return;
            case Addition::OpenBrace: out_ += " {"; return;
            case Addition::CloseBrace: out_ += "} "; return;
        }
    }

    /// Fused and misspelt operators get their one form; everything else stays as it is.
    void token(Index i) {
        const Piece& piece = pieces_[i];
        switch (piece.kind) {
            case lex::TokenKind::NotIn: case lex::TokenKind::IsNot: case lex::TokenKind::Arrow: case lex::TokenKind::FunctionArrow:
                out_ += lex::kindText(piece.kind);
                return;
            default:
                out_.append(text_.substr(piece.offset, piece.length));
        }
    }

    void indent(std::size_t depth) {
        for (std::size_t i = 0; i < depth; ++i) {
            out_ += style_.indent;
        }
    }

    void gap(Index i) {
        const Piece& piece = pieces_[i];
        const bool isLine = piece.separator == Separator::Line || nextComment_ < piece.comments;
        if (isLine) {
            lineGap(i);
            return;
        }
        const Separator separator = piece.separator != Separator::Auto ? piece.separator
                                    : previous_ == kNone || !spaceBetween(pieces_[previous_].kind, piece.kind) ? Separator::None
                                                                                                             : Separator::Space;
        if (continues(i)) {
            continuation(i);
        } else if (separator == Separator::Space) {
            out_ += ' ';
        }
    }

    /// Whether a backslash continues the line in the gap.
    [[nodiscard]] bool continues(Index i) const {
        if (!pieces_[i].newline || previous_ == kNone || pieces_[previous_].line == pieces_[i].line) {
            return false;
        }
        const std::uint32_t begin = gapBegin();
        return text_.substr(begin, pieces_[i].offset - begin).find('\\') != std::string_view::npos;
    }

    /// A continued line keeps its break, and its place relative to the line that it continues.
    void continuation(Index i) {
        out_ += " \\\n";
        indent(depth());
        const std::uint32_t from = lines_.empty() || lines_.back().column == kNone ? 0 : lines_.back().column;
        out_.append(pieces_[i].column > from ? pieces_[i].column - from : 0, ' ');
    }

    [[nodiscard]] std::uint32_t depth() const { return lines_.empty() ? 0 : lines_.back().depth; }

    /// Line breaks, blank lines and comments before piece `i`, and its indentation.
    void lineGap(Index i) {
        const Piece& piece = pieces_[i];
        const bool atStart = previous_ == kNone;
        const bool atEnd = i == pieces_.last();
        const bool closes = lex::isCloser(piece.kind);
        const std::uint32_t target = piece.separator == Separator::Line ? piece.depth : depth() + (closes ? 0 : 1);
        const std::uint32_t ownLines = piece.comments - nextComment_ - (piece.trailing && nextComment_ < piece.comments ? 1 : 0);
        const Blank blank = piece.blank != Blank::Close ? piece.blank : ownLines > 0 ? Blank::Keep : Blank::Drop;
        bool first = true;
        due_ = blank == Blank::One || blank == Blank::Two;
        std::uint32_t at = gapBegin();
        for (; nextComment_ < piece.comments; ++nextComment_) {
            const lex::TokenList::Comment& comment = comments_[nextComment_];
            const std::string_view between = text_.substr(at, comment.offset - at);
            const bool trailing = first && !atStart && between.find('\n') == std::string_view::npos;
            if (trailing) {
                out_ += ' ';
            } else {
                const std::uint32_t depth = commentDepth(comment, target, closes);
                breakLine(between, place(first, depth > target), blank, atStart && first);
                indent(depth);
                due_ = due_ && depth > target;
            }
            first = first && trailing;
            out_.append(text_.substr(comment.offset, comment.length));
            at = comment.offset + comment.length;
        }
        if (atEnd) {
            out_ += out_.empty() || out_.back() == '\n' ? "" : "\n";
            return;
        }
        breakLine(text_.substr(at, piece.offset - at), due_ ? Place::Due : first ? Place::BehindToken : Place::BeforeToken, blank, atStart && first);
        indent(target);
        opened(i, target);
    }

    /// The place before a comment; `inner` says that the comment belongs to a block that ends here.
    [[nodiscard]] Place place(bool first, bool inner) const {
        return due_ && !inner ? Place::Due : first ? Place::BehindToken : Place::BetweenComments;
    }

    /// Ends the line, and adds blank ones as the source and `blank` want it; nothing where the file begins.
    void breakLine(std::string_view between, Place place, Blank blank, bool nothingBefore) {
        if (nothingBefore) {
            out_.append(blank == Blank::One ? 1 : 0, '\n');
            return;
        }
        const bool had = std::count(between.begin(), between.end(), '\n') > 1;
        out_.append(1 + blankLines(had, place, blank), '\n');
    }

    [[nodiscard]] static std::size_t blankLines(bool had, Place place, Blank blank) {
        const std::size_t kept = had ? 1 : 0;
        switch (blank) {
            case Blank::Keep: case Blank::Close: return kept;
            case Blank::Drop: return place == Place::BetweenComments ? kept : 0;
            case Blank::One: return place == Place::Due ? 1 : kept;
            case Blank::Two: return place == Place::Due ? 2 : kept;
        }
        return 0;
    }

    /// A comment belongs to the block whose lines begin where it does, of those that end or go on here.
    [[nodiscard]] std::uint32_t commentDepth(const lex::TokenList::Comment& comment, std::uint32_t target, bool closes) const {
        const std::size_t lineStart = text_.rfind('\n', comment.offset) + 1;
        const std::size_t column = comment.offset - lineStart;
        const std::uint32_t least = closes ? target + 1 : target;
        for (auto line = lines_.rbegin(); line != lines_.rend() && line->depth > least; ++line) {
            if (line->column <= column) {
                return line->depth;
            }
        }
        return least;
    }

    void opened(Index i, std::uint32_t depth) {
        while (!lines_.empty() && lines_.back().depth >= depth) {
            lines_.pop_back();
        }
        lines_.push_back({depth, pieces_[i].newline || i == 0 ? pieces_[i].column : kNone});
    }

    std::string_view text_;
    const std::vector<lex::TokenList::Comment>& comments_;
    const Pieces& pieces_;
    const Style& style_;
    std::optional<ByteRange> range_;
    std::string out_;
    Index previous_ = kNone;
    std::uint32_t nextComment_ = 0;
    bool due_ = false;  ///< the blank lines that the gap must have are not written yet
    std::vector<OpenLine> lines_;
};

}  // namespace

std::string emit(const SourceFile& file, const lex::TokenList& tokens, const Pieces& pieces, const Style& style,
                 std::optional<ByteRange> range) {
    return Emitter(file, tokens, pieces, style, range).run();
}

}  // namespace kcl::format
