#include "sema/lint/suppress.h"

#include <algorithm>

namespace kcl::sema::lint {

namespace {

constexpr std::string_view kMark = "kcl-lint:";
constexpr std::string_view kLine = "disable=";
constexpr std::string_view kFile = "disable-file=";

std::string_view withoutBlanks(std::string_view text) {
    const std::size_t from = text.find_first_not_of(" \t");
    return from == std::string_view::npos ? std::string_view{} : text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

}  // namespace

Suppressions::Suppressions(const parse::ParsedFile& file) : file_(file) {
    const std::string_view text = file.file->text;
    for (const lex::TokenList::Comment& comment : file.tokens.comments) {
        std::string_view said = withoutBlanks(text.substr(comment.offset + 1, comment.length - 1));
        if (!said.starts_with(kMark)) {
            continue;
        }
        said = withoutBlanks(said.substr(kMark.size()));
        const bool wholeFile = said.starts_with(kFile);
        if (!wholeFile && !said.starts_with(kLine)) {
            unknown_.push_back({file.file->at(static_cast<std::size_t>(said.data() - text.data())),
                                file.file->at(comment.offset + comment.length)});
            continue;
        }
        said.remove_prefix(wholeFile ? kFile.size() : kLine.size());
        const Mask mask = rulesIn(said, static_cast<std::uint32_t>(said.data() - text.data()));
        if (wholeFile) {
            whole_ |= mask;
            continue;
        }
        if (lineStarts_.empty()) {
            lineStarts_.push_back(0);
            for (std::uint32_t i = 0; i < text.size(); ++i) {
                if (text[i] == '\n') {
                    lineStarts_.push_back(i + 1);
                }
            }
        }
        const std::uint32_t line = lineOf(comment.offset);
        const bool alone = withoutBlanks(text.substr(lineStarts_[line], comment.offset - lineStarts_[line])).empty();
        byLine_[alone ? lineOf(nextCode(comment.offset)) : line] |= mask;
    }
}

Suppressions::Mask Suppressions::rulesIn(std::string_view list, std::uint32_t offset) {
    Mask mask = 0;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        const std::string_view word = withoutBlanks(list.substr(0, comma));
        // What follows the rule behind a blank is the reason.
        const std::string_view name = word.substr(0, word.find_first_of(" \t"));
        if (name == "all") {
            mask = ~Mask{0};
        } else if (const Rule* rule = findRule(name)) {
            mask |= Mask{1} << (rule - rules().data());
        } else if (!name.empty()) {
            const Loc begin = file_.file->at(offset + static_cast<std::size_t>(name.data() - list.data()));
            unknown_.push_back({begin, begin + static_cast<Loc>(name.size())});
        }
        const std::size_t step = std::min(comma + 1, list.size());
        list.remove_prefix(step);
        offset += static_cast<std::uint32_t>(step);
    }
    return mask;
}

std::uint32_t Suppressions::lineOf(std::uint32_t offset) const {
    return static_cast<std::uint32_t>(std::ranges::upper_bound(lineStarts_, offset) - lineStarts_.begin() - 1);
}

std::uint32_t Suppressions::nextCode(std::uint32_t offset) const {
    const std::vector<lex::Token>& tokens = file_.tokens.tokens;
    auto at = std::ranges::lower_bound(tokens, offset, {}, &lex::Token::offset);
    while (at != tokens.end() && (at->length == 0 || at->kind == lex::TokenKind::Newline)) {
        ++at;
    }
    return at == tokens.end() ? offset : at->offset;
}

bool Suppressions::hide(const Rule& rule, Loc loc) const {
    const Mask bit = Mask{1} << (&rule - rules().data());
    if ((whole_ & bit) != 0) {
        return true;
    }
    if (byLine_.empty()) {
        return false;
    }
    const auto found = byLine_.find(lineOf(loc - file_.file->base));
    return found != byLine_.end() && (found->second & bit) != 0;
}

}  // namespace kcl::sema::lint
