// Methods of text: spec "stdlib section 2.1". Offsets are bytes, as len() counts them.
#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/library_kinds.h"
#include "stdlib/args.h"
#include "stdlib/builtins.h"
#include "stdlib/items.h"
#include "stdlib/modules/detail/format.h"
#include "stdlib/modules/detail/text_search.h"
#include "vm/ops/ops.h"

#include <algorithm>
#include <vector>

namespace kcl::stdlib {

namespace {

std::string_view self(const Call& call) {
    return call.receiver.asString();
}

/// A required parameter of a method, which must be given by position.
std::string_view positionalText(const Call& call, std::size_t index, std::size_t wanted) {
    if (call.args.size() <= index) {
        throw vm::EvalError(diag::ExpectArgument, wanted, wanted == 1 ? "" : "s", call.args.size());
    }
    return Args(call).text(index);
}

/// What find() and its like look for and where.
struct Search {
    std::string_view needle;
    std::string_view range;   ///< of the text
    std::size_t offset = 0;   ///< of the range
    bool possible = false;    ///< the range has an end behind its start
};

Search searchOf(const Call& call) {
    if (call.args.empty()) {
        throw vm::EvalError(diag::TakesAtLeastOneArgument, call.builtin.name);
    }
    const Args args(call);
    const std::string_view text = self(call);
    const auto size = static_cast<std::int64_t>(text.size());
    const auto clamp = [&](std::int64_t at) { return at < 0 ? std::max<std::int64_t>(at + size, 0) : at; };
    const std::int64_t start = clamp(args.optionalInteger(1).value_or(0));
    const std::int64_t end = std::min(clamp(args.optionalInteger(2).value_or(size)), size);
    for (const std::int64_t at : {start, end}) {
        if (at < size && (static_cast<unsigned char>(text[static_cast<std::size_t>(at)]) & 0xC0U) == 0x80U) {
            throw vm::EvalError(diag::OffsetInsideCharacter, at);
        }
    }
    Search search;
    search.needle = args.text(0);
    search.possible = start <= end;
    if (search.possible) {
        search.offset = static_cast<std::size_t>(start);
        search.range = text.substr(search.offset, static_cast<std::size_t>(end - start));
    }
    return search;
}

/// Byte offset in the whole text, or -1.
std::int64_t findOffset(const Call& call, bool last) {
    const Search search = searchOf(call);
    if (!search.possible) {
        return -1;
    }
    const std::size_t at = last ? LastSearch(search.range, search.needle).before(search.range.size())
                                : findText(search.range, search.needle);
    return at == std::string_view::npos ? -1 : static_cast<std::int64_t>(search.offset + at);
}

Value indexValue(const Call& call, bool last) {
    const std::int64_t at = findOffset(call, last);
    if (at < 0) {
        throw vm::EvalError(diag::SubstringNotFound);
    }
    return Value::integer(at);
}

std::uint64_t countIn(std::string_view text, std::string_view needle) {
    if (needle.empty()) {
        std::uint64_t boundaries = 1;
        for (const char c : text) {
            boundaries += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
        }
        return boundaries;
    }
    std::uint64_t count = 0;
    for (std::size_t at = findText(text, needle); at != std::string_view::npos;
         at = findText(text, needle, at + needle.size())) {
        ++count;
    }
    return count;
}

/// True when `test` holds for each character and there is one.
template <typename Test>
Value allCharacters(const Call& call, Test test) {
    std::string_view rest = self(call);
    bool all = !rest.empty();
    while (all && !rest.empty()) {
        const unicode::Decoded c = unicode::decode(rest);
        all = test(c.codePoint);
        rest.remove_prefix(c.length);
    }
    return Value::boolean(all);
}

/// True when a character of `wanted` case is there and none of the `other`.
Value onlyCase(const Call& call, bool (*wanted)(std::uint32_t), bool (*other)(std::uint32_t)) {
    std::string_view rest = self(call);
    bool found = false;
    while (!rest.empty()) {
        const unicode::Decoded c = unicode::decode(rest);
        if (other(c.codePoint)) {
            return Value::boolean(false);
        }
        found = found || wanted(c.codePoint);
        rest.remove_prefix(c.length);
    }
    return Value::boolean(found);
}

/// The characters that strip() takes off: white space, or those of its argument.
class Stripped {
public:
    explicit Stripped(const Call& call) {
        // By position only (observed: "xax".strip(chars="x") takes off white space).
        const Value given = call.args.empty() ? Value() : call.args[0];
        if (given.isNullish()) {
            return;
        }
        isGiven_ = true;
        std::string_view rest = Args(call).text(0);
        while (!rest.empty()) {
            const unicode::Decoded c = unicode::decode(rest);
            given_.push_back(c.codePoint);
            rest.remove_prefix(c.length);
        }
        std::sort(given_.begin(), given_.end());
    }
    [[nodiscard]] bool has(std::uint32_t c) const {
        return isGiven_ ? std::binary_search(given_.begin(), given_.end(), c) : unicode::isWhiteSpace(c);
    }

private:
    bool isGiven_ = false;
    std::vector<std::uint32_t> given_;
};

Value strip(const Call& call, bool left, bool right) {
    const Stripped stripped(call);
    std::string_view text = self(call);
    while (left && !text.empty()) {
        const unicode::Decoded c = unicode::decode(text);
        if (!stripped.has(c.codePoint)) {
            break;
        }
        text.remove_prefix(c.length);
    }
    while (right && !text.empty()) {
        std::size_t at = text.size() - 1;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
            --at;
        }
        if (!stripped.has(unicode::decode(text.substr(at)).codePoint)) {
            break;
        }
        text.remove_suffix(text.size() - at);
    }
    return Value::string(text);
}

[[nodiscard]] bool isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Pieces between runs of blanks; behind `limit` of them the rest as it is.
void splitBlanks(Call& call, vm::List& out, std::uint64_t limit) {
    const std::string_view text = self(call);
    std::size_t i = 0;
    for (;;) {
        while (i < text.size() && isBlank(text[i])) {
            ++i;
        }
        if (i == text.size()) {
            return;
        }
        if (limit-- == 0) {
            out.push(call.context.heap, Value::string(text.substr(i)));
            return;
        }
        const std::size_t first = i;
        while (i < text.size() && !isBlank(text[i])) {
            ++i;
        }
        out.push(call.context.heap, Value::string(text.substr(first, i - first)));
    }
}

/// The same from the right; the pieces stand in reverse order.
void splitBlanksFromRight(Call& call, vm::List& out, std::uint64_t limit) {
    const std::string_view text = self(call);
    std::size_t i = text.size();
    for (;;) {
        while (i > 0 && isBlank(text[i - 1])) {
            --i;
        }
        if (i == 0) {
            return;
        }
        if (limit-- == 0) {
            out.push(call.context.heap, Value::string(text.substr(0, i)));
            return;
        }
        const std::size_t end = i;
        while (i > 0 && !isBlank(text[i - 1])) {
            --i;
        }
        out.push(call.context.heap, Value::string(text.substr(i, end - i)));
    }
}

/// Offset behind the character that starts at `at`.
std::size_t nextCharacter(std::string_view text, std::size_t at) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
        ++at;
    }
    return at;
}

void splitBy(Call& call, vm::List& out, std::string_view separator, std::uint64_t limit) {
    const std::string_view text = self(call);
    vm::Heap& heap = call.context.heap;
    std::size_t from = 0;
    // An empty separator stands at every boundary, also at both ends.
    std::size_t at = findText(text, separator);
    while (limit > 0 && at <= text.size()) {
        out.push(heap, Value::string(text.substr(from, at - from)));
        from = at + separator.size();
        --limit;
        if (!separator.empty()) {
            at = findText(text, separator, from);
        } else if (at == text.size()) {
            break;
        } else {
            at = nextCharacter(text, at);
        }
    }
    out.push(heap, Value::string(text.substr(from)));
}

void splitByFromRight(Call& call, vm::List& out, std::string_view separator, std::uint64_t limit) {
    const std::string_view text = self(call);
    vm::Heap& heap = call.context.heap;
    const LastSearch search(text, separator);
    std::size_t end = text.size();
    bool exhausted = false;
    while (limit > 0 && !exhausted) {
        std::size_t at = std::string_view::npos;
        if (separator.empty()) {
            at = end;
            if (end != text.size() || out.size > 0) {
                exhausted = end == 0;
                at = exhausted ? std::string_view::npos : end - 1;
                while (!exhausted && at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
                    --at;
                }
            }
        } else {
            at = search.before(end);
        }
        if (at == std::string_view::npos) {
            break;
        }
        out.push(heap, Value::string(text.substr(at + separator.size(), end - at - separator.size())));
        end = at;
        --limit;
    }
    out.push(heap, Value::string(text.substr(0, end)));
}

Value split(Call& call, bool fromRight) {
    const Args args(call);
    const std::optional<std::string_view> separator = args.optionalText(0);
    const std::int64_t most = args.optionalInteger(1).value_or(-1);
    const std::uint64_t limit = most < 0 ? UINT64_MAX : static_cast<std::uint64_t>(most);
    vm::List* const out = vm::makeList(call.context.heap);
    if (!separator) {
        fromRight ? splitBlanksFromRight(call, *out, limit) : splitBlanks(call, *out, limit);
    } else {
        fromRight ? splitByFromRight(call, *out, *separator, limit) : splitBy(call, *out, *separator, limit);
    }
    if (fromRight) {
        std::reverse(out->items, out->items + out->size);
    }
    return Value::list(out);
}

/// The text made of each character by `append`.
template <typename Append>
Value mapCharacters(Call& call, Append append) {
    std::string out;
    std::string_view rest = self(call);
    out.reserve(rest.size());
    while (!rest.empty()) {
        const unicode::Decoded c = unicode::decode(rest);
        append(out, c.codePoint);
        rest.remove_prefix(c.length);
    }
    return makeText(call.context, out);
}

[[nodiscard]] bool isCased(std::uint32_t c) {
    return unicode::isLower(c) || unicode::isUpper(c) || unicode::isTitle(c);
}

}  // namespace

Value strCapitalize(Call& call) {
    const std::string_view text = self(call);
    std::string out;
    if (!text.empty()) {
        const unicode::Decoded first = unicode::decode(text);
        unicode::appendUpper(out, first.codePoint);
        out += unicode::toLower(text.substr(first.length));
    }
    return makeText(call.context, out);
}

Value strChars(Call& call) {
    return Value::list(itemsOf(call.context, call.receiver));
}

Value strCount(Call& call) {
    const Search search = searchOf(call);
    return Value::integer(search.possible ? static_cast<std::int64_t>(countIn(search.range, search.needle)) : 0);
}

Value strEndswith(Call& call) {
    const Search search = searchOf(call);
    return Value::boolean(search.possible && search.range.ends_with(search.needle));
}

Value strFind(Call& call) {
    return Value::integer(findOffset(call, false));
}

Value strFormat(Call& call) {
    return makeText(call.context, formatText(call, self(call)));
}

Value strIndex(Call& call) {
    return indexValue(call, false);
}

Value strIsalnum(Call& call) {
    return allCharacters(call, [](std::uint32_t c) { return unicode::isAlphabetic(c) || unicode::isNumeric(c); });
}

Value strIsalpha(Call& call) {
    return allCharacters(call, unicode::isAlphabetic);
}

Value strIsdigit(Call& call) {
    return allCharacters(call, [](std::uint32_t c) {
        return (c >= '0' && c <= '9') || c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
    });
}

Value strIslower(Call& call) {
    return onlyCase(call, unicode::isLower, unicode::isUpper);
}

Value strIsspace(Call& call) {
    return allCharacters(call, unicode::isSpace);
}

Value strIstitle(Call& call) {
    std::string_view rest = self(call);
    bool found = false;
    bool afterCased = false;
    while (!rest.empty()) {
        const unicode::Decoded c = unicode::decode(rest);
        const bool starts = unicode::isUpper(c.codePoint) || unicode::isTitle(c.codePoint);
        const bool follows = unicode::isLower(c.codePoint);
        if ((starts && afterCased) || (follows && !afterCased)) {
            return Value::boolean(false);
        }
        found = found || starts;
        afterCased = starts || follows;
        rest.remove_prefix(c.length);
    }
    return Value::boolean(found);
}

Value strIsupper(Call& call) {
    return onlyCase(call, unicode::isUpper, unicode::isLower);
}

Value strJoin(Call& call) {
    if (call.args.empty()) {
        throw vm::EvalError(diag::ExpectArgument, std::size_t{1}, "", std::size_t{0});
    }
    const std::string_view separator = self(call);
    std::string out;
    bool first = true;
    const bool iterable = forEachItem(call.args[0], [&](Value item) {
        if (!first) {
            out += separator;
        }
        first = false;
        if (item.is(ValueKind::Str)) {
            out += item.asString();
        } else {
            vm::appendText(out, item);
        }
        if (out.size() > UINT32_MAX) {
            throw vm::EvalError(diag::StringTooLong);
        }
        call.context.heap.reserve(out.size());
        return true;
    });
    if (!iterable) {
        throw vm::EvalError(diag::NotIterable, vm::typeName(call.args[0]));
    }
    return makeText(call.context, out);
}

Value strLower(Call& call) {
    return makeText(call.context, unicode::toLower(self(call)));
}

Value strLstrip(Call& call) {
    return strip(call, true, false);
}

Value strRemoveprefix(Call& call) {
    const std::string_view prefix = positionalText(call, 0, 1);
    return Value::string(self(call).starts_with(prefix) ? self(call).substr(prefix.size()) : self(call));
}

Value strRemovesuffix(Call& call) {
    const std::string_view suffix = positionalText(call, 0, 1);
    const std::string_view text = self(call);
    return Value::string(text.ends_with(suffix) ? text.substr(0, text.size() - suffix.size()) : text);
}

Value strReplace(Call& call) {
    const std::string_view old = positionalText(call, 0, call.args.empty() ? 1 : 2);
    const std::string_view with = positionalText(call, 1, 2);
    // By position only (observed: "aa".replace("a", "b", count=1) is "bb").
    const std::int64_t most = call.args.size() > 2 ? Args(call).optionalInteger(2).value_or(-1) : -1;
    const std::string_view text = self(call);
    std::uint64_t count = countIn(text, old);
    if (most >= 0) {
        count = std::min(count, static_cast<std::uint64_t>(most));
    }
    if (count == 0) {
        return call.receiver;
    }
    const std::uint64_t size = text.size() + count * with.size() - count * old.size();
    if (size > UINT32_MAX) {
        throw vm::EvalError(diag::StringTooLong);
    }
    call.context.heap.reserve(size);
    std::string out;
    out.reserve(size);
    std::size_t from = 0;
    std::size_t at = findText(text, old);
    for (; count > 0; --count) {
        out += text.substr(from, at - from);
        out += with;
        from = at + old.size();
        at = old.empty() ? nextCharacter(text, at) : findText(text, old, from);
    }
    out += text.substr(std::min(from, text.size()));
    return makeText(call.context, out);
}

Value strRfind(Call& call) {
    return Value::integer(findOffset(call, true));
}

Value strRindex(Call& call) {
    return indexValue(call, true);
}

Value strRsplit(Call& call) {
    return split(call, true);
}

Value strRstrip(Call& call) {
    return strip(call, false, true);
}

Value strSplit(Call& call) {
    return split(call, false);
}

Value strSplitlines(Call& call) {
    const bool keepEnds = Args(call).flag(0, false);
    const std::string_view text = self(call);
    vm::List* const out = vm::makeList(call.context.heap);
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t end = std::min(text.find_first_of("\r\n", from), text.size());
        std::size_t next = std::min(end + 1, text.size());
        if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n') {
            ++next;
        }
        out->push(call.context.heap, Value::string(text.substr(from, (keepEnds ? next : end) - from)));
        from = next;
    }
    return Value::list(out);
}

Value strStartswith(Call& call) {
    const Search search = searchOf(call);
    return Value::boolean(search.possible && search.range.starts_with(search.needle));
}

Value strStrip(Call& call) {
    return strip(call, true, true);
}

Value strTitle(Call& call) {
    bool afterCased = false;
    return mapCharacters(call, [&](std::string& out, std::uint32_t c) {
        afterCased ? unicode::appendLower(out, c) : unicode::appendTitle(out, c);
        afterCased = isCased(c);
    });
}

Value strUpper(Call& call) {
    return mapCharacters(call, [](std::string& out, std::uint32_t c) {
        if (c < 0x80) {
            out += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
        } else {
            unicode::appendUpper(out, c);
        }
    });
}

}  // namespace kcl::stdlib
