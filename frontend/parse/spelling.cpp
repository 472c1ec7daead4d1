#include "frontend/parse/spelling.h"

#include "frontend/diag/syntax_kinds.h"
#include "frontend/lex/token_kinds.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace kcl::parse {

namespace {

using lex::Token;
using K = lex::TokenKind;

enum class Action : std::uint8_t { Read, Drop, Skip };

struct Word {
    std::string_view text;
    Action action;
    std::string_view replacement;
    std::string_view help;
};

constexpr auto kWords = std::to_array<Word>({
#define KCL_WORD(Text, Action, Replacement, Help) {Text, Action, Replacement, Help},
#define Read Action::Read
#define Drop Action::Drop
#define Skip Action::Skip
#include "frontend/diag/words.def"
#undef Read
#undef Drop
#undef Skip
});

/// What a token is here: this looks at all tokens of every file.
enum class Role : std::uint8_t { Other, Opens, Closes, Word };

constexpr std::array<Role, 256> makeRoles() {
    std::array<Role, 256> out{};
    for (unsigned i = 0; i < out.size(); ++i) {
        const auto kind = static_cast<K>(i);
        out[i] = lex::isOpener(kind)                     ? Role::Opens
                 : lex::isCloser(kind)                   ? Role::Closes
                 : kind == K::Ident || kind == K::For    ? Role::Word
                                                         : Role::Other;
    }
    return out;
}
constexpr auto kRoles = makeRoles();

/// No keyword is longer; longer words are not compared.
constexpr std::size_t kLongest = 12;

/// Edits between two words: letters inserted, left out, replaced, or two neighbours exchanged.
std::size_t distance(std::string_view a, std::string_view b) {
    std::array<std::array<std::size_t, kLongest + 1>, kLongest + 1> d{};
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t k = 0; k <= b.size(); ++k) {
            if (i == 0 || k == 0) {
                d[i][k] = i + k;
                continue;
            }
            const std::size_t replaced = d[i - 1][k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1);
            d[i][k] = std::min({d[i - 1][k] + 1, d[i][k - 1] + 1, replaced});
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1]) {
                d[i][k] = std::min(d[i][k], d[i - 2][k - 2] + 1);
            }
        }
    }
    return d[a.size()][b.size()];
}

/// The keyword of `among` that `word` was meant to be, or nothing.
std::string_view nearest(std::string_view word, std::span<const std::string_view> among) {
    if (word.size() < 2 || word.size() > kLongest) {
        return {};
    }
    std::string_view best;
    std::size_t least = word.size() < 5 ? 2 : 3;  // edits that are too many
    for (const std::string_view keyword : among) {
        const std::size_t edits = distance(word, keyword);
        if (edits > 0 && edits < least) {
            least = edits;
            best = keyword;
        }
    }
    return best;
}

class Speller {
public:
    Speller(const SourceFile& file, const std::vector<Token>& tokens, diag::Engine& sink) : file_(file), tokens_(tokens), sink_(sink) {}

    std::vector<lex::Correction> run() {
        std::size_t depth = 0;
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const K kind = tokens_[i].kind;
            const Role role = kRoles[static_cast<std::size_t>(kind)];
            if (role == Role::Other) [[likely]] {
                continue;
            }
            if (role == Role::Opens) {
                ++depth;
            } else if (role == Role::Closes) {
                depth -= depth > 0 ? 1 : 0;
            } else if (tokens_[i].offset >= skippedTo_) {
                if (i == 0 || lex::isLayout(tokens_[i - 1].kind)) {
                    statement(i, depth);
                } else if (kind == K::Ident && tokens_[i + 1].kind == K::Ident && beginsOperand(tokens_[i - 1].kind)) {
                    static constexpr std::array<std::string_view, 1> kLambda{"lambda"};
                    meant(i, nearest(text(i), kLambda));
                }
            }
        }
        return std::move(corrections_);
    }

private:
    [[nodiscard]] std::string_view text(std::size_t i) const {
        return std::string_view(file_.text).substr(tokens_[i].offset, tokens_[i].length);
    }

    [[nodiscard]] static bool beginsOperand(K before) {
        return before == K::Assign || before == K::Colon || before == K::Comma || before == K::LParen || before == K::CallParen;
    }

    /// A word, number or text: what cannot stand behind a name on the same line.
    [[nodiscard]] static bool standsAlone(K kind) {
        return kind == K::Ident || lex::isLiteral(kind) || (kind >= K::True && kind <= K::Undefined) || kind == K::Lambda || kind == K::Not ||
               kind == K::All || kind == K::Any || kind == K::Filter || kind == K::Map;
    }

    void statement(std::size_t i, std::size_t depth) {
        const K next = tokens_[i + 1].kind;
        const bool word = standsAlone(next);
        const bool header = next == K::Colon && lex::isNewline(tokens_[i + 2].kind);
        if (tokens_[i].kind == K::For ? depth == 0 : word) {
            const auto known = std::ranges::find(kWords, text(i), &Word::text);
            if (known != kWords.end() && (depth == 0 || known->action == Action::Drop)) {
                foreign(i, *known);
                return;
            }
        }
        if (depth > 0 || tokens_[i].kind == K::For) {
            return;
        }
        if (word) {
            static constexpr std::array<std::string_view, 9> kBeforeName{"schema", "import", "mixin", "protocol", "rule",
                                                                         "type",   "assert", "if",    "elif"};
            static constexpr std::array<std::string_view, 3> kBeforeValue{"assert", "if", "elif"};
            meant(i, next == K::Ident ? nearest(text(i), kBeforeName) : nearest(text(i), kBeforeValue));
        } else if (header) {
            static constexpr std::array<std::string_view, 2> kAlone{"check", "else"};
            meant(i, nearest(text(i), kAlone));
        } else if (isListBehind(i)) {
            static constexpr std::array<std::string_view, 1> kMixin{"mixin"};
            meant(i, nearest(text(i), kMixin));
        }
    }

    /// Whether a name at `i` stands where a keyword might be meant.
    [[nodiscard]] bool maybeKeyword(std::size_t i) const {
        const K next = tokens_[i + 1].kind;
        return standsAlone(next) || (next == K::Colon && lex::isNewline(tokens_[i + 2].kind)) || isListBehind(i);
    }

    /// `name [` with a blank between them, in an indented line.
    [[nodiscard]] bool isListBehind(std::size_t i) const {
        const std::uint32_t at = tokens_[i].offset;
        return tokens_[i + 1].kind == K::IndexBracket && tokens_[i + 1].offset > at + tokens_[i].length && at > 0 &&
               (file_.text[at - 1] == ' ' || file_.text[at - 1] == '\t');
    }

    /// Whether the word at `i` is a name of the program after all: somewhere it stands as one.
    [[nodiscard]] bool isName(std::size_t i) {
        if (!collected_) {
            collected_ = true;
            for (std::size_t k = 0; k < tokens_.size(); ++k) {
                if (tokens_[k].kind == K::Ident && !maybeKeyword(k)) {
                    names_.insert(text(k));
                }
            }
        }
        return names_.contains(text(i));
    }

    void meant(std::size_t i, std::string_view keyword) {
        if (keyword.empty() || isName(i)) {
            return;
        }
        const Token& token = tokens_[i];
        const Span place{file_.at(token.offset), file_.at(token.offset + token.length)};
        diag::Diagnostic& d = sink_.report(place, diag::MisspeltKeyword, text(i), keyword);
        d.fixes.push_back({place, std::string(keyword)});
        corrections_.push_back({token.offset, token.offset + token.length, keyword});
    }

    void foreign(std::size_t i, const Word& word) {
        if (tokens_[i].kind == K::Ident && isName(i)) {
            return;
        }
        const Token& token = tokens_[i];
        const Span place{file_.at(token.offset), file_.at(token.offset + token.length)};
        diag::Diagnostic& d = sink_.report(place, diag::ForeignWord, word.text, word.help);
        std::uint32_t end = token.offset + token.length;
        switch (word.action) {
            case Action::Read: d.fixes.push_back({place, std::string(word.replacement)}); break;
            case Action::Drop:
                end = tokens_[i + 1].offset;
                d.fixes.push_back({{place.begin, file_.at(end)}, {}});
                break;
            case Action::Skip: end = endOfStatement(i); break;
        }
        skippedTo_ = end;
        corrections_.push_back({token.offset, end, word.replacement});
    }

    /// Where the line behind the statement at token `i`, and behind its block, begins.
    [[nodiscard]] std::uint32_t endOfStatement(std::size_t i) const {
        std::size_t depth = 0;
        std::size_t indents = 0;
        for (; tokens_[i].kind != K::Eof; ++i) {
            const K kind = tokens_[i].kind;
            if (lex::isOpener(kind)) {
                ++depth;
            } else if (lex::isCloser(kind)) {
                depth -= depth > 0 ? 1 : 0;
            } else if (kind == K::Indent) {
                ++indents;
            } else if (kind == K::Dedent || kind == K::PartialDedent) {
                if (indents <= 1) {
                    const std::size_t newline = file_.text.rfind('\n', tokens_[i].offset);
                    return newline == std::string::npos ? tokens_[i].offset : static_cast<std::uint32_t>(newline + 1);
                }
                --indents;
            } else if (lex::isNewline(kind) && depth == 0 && indents == 0 && tokens_[i + 1].kind != K::Indent) {
                return tokens_[i].offset + tokens_[i].length;
            }
        }
        return tokens_[i].offset;
    }

    const SourceFile& file_;
    const std::vector<Token>& tokens_;
    diag::Engine& sink_;
    std::vector<lex::Correction> corrections_;
    std::unordered_set<std::string_view> names_;
    bool collected_ = false;
    std::uint32_t skippedTo_ = 0;
};

}  // namespace

std::vector<lex::Correction> checkSpelling(const SourceFile& file, const std::vector<lex::Token>& tokens, diag::Engine& sink) {
    return Speller(file, tokens, sink).run();
}

}  // namespace kcl::parse
