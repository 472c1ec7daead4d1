// System module `regex`: spec "stdlib section 3, regex".
#include "frontend/diag/eval_kinds.h"
#include "frontend/diag/library_kinds.h"
#include "frontend/support/utf8.h"
#include "stdlib/modules/detail/regex_engine.h"
#include "stdlib/args.h"
#include "stdlib/builtins.h"
#include "stdlib/items.h"

#include <algorithm>
#include <chrono>
#include <charconv>
#include <memory>
#include <string>
#include <unordered_map>

namespace kcl::stdlib {

namespace {

using Outcome = Regex::Outcome;
using Range = Regex::Range;

/// The patterns of an evaluation, compiled once.
struct PatternCache final : vm::Context::LibraryState {
    std::unordered_map<std::string, std::shared_ptr<const Regex>> patterns;
};

std::shared_ptr<const Regex> compile(const Call& call, std::string_view pattern) {
    constexpr std::size_t kMaxPatterns = 500;
    if (call.context.library == nullptr) {
        call.context.library = std::make_unique<PatternCache>();
    }
    auto& patterns = static_cast<PatternCache&>(*call.context.library).patterns;
    std::string key(pattern);
    if (const auto known = patterns.find(key); known != patterns.end()) {
        return known->second;
    }
    std::string mistake;
    std::optional<Regex> regex = Regex::compile(pattern, mistake);
    if (!regex) {
        throw vm::EvalError(diag::BadPattern, pattern, mistake);
    }
    if (patterns.size() == kMaxPatterns) {
        patterns.clear();
    }
    auto made = std::make_shared<const Regex>(std::move(*regex));
    patterns.emplace(std::move(key), made);
    return made;
}

std::string_view subject(const Call& call) {
    const std::string_view text = Args(call).text(0);
    const std::size_t wrong = findInvalidUtf8(text);
    if (wrong != std::string_view::npos) {
        throw vm::EvalError(diag::NotUtf8, wrong);
    }
    return text;
}

/// Calls `visit(groups)` for each match from left to right until it gives false. An empty match directly behind
/// another match does not count.
template <typename Visit>
void forEachMatch(const Call& call, std::string_view text, std::string_view pattern, const Regex& regex, Visit visit) {
    // Each search is limited, but a hostile pattern may need nearly that much for every byte.
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    std::vector<Range> groups;
    std::size_t from = 0;
    std::size_t lastEnd = std::string_view::npos;
    for (std::uint32_t count = 0; from <= text.size(); ++count) {
        const Outcome outcome = regex.search(text, from, groups);
        if (outcome == Outcome::NoMatch) {
            return;
        }
        if (outcome == Outcome::TooComplex || ((count & 0xFFU) == 0xFFU && std::chrono::steady_clock::now() > deadline)) {
            throw vm::EvalError(diag::PatternTooComplex, pattern);
        }
        call.context.heap.reserve(0);
        const Range whole = groups[0];
        from = whole.end;
        if (whole.begin == whole.end) {
            from += from < text.size() ? unicode::decode(text.substr(from)).length : 1;
            if (whole.end == lastEnd) {
                continue;
            }
        }
        lastEnd = whole.end;
        if (!visit(groups)) {
            return;
        }
    }
}

std::string_view part(std::string_view text, Range range) {
    return range.matched() ? text.substr(range.begin, range.end - range.begin) : std::string_view();
}

Value test(Call& call) {
    const std::string_view text = subject(call);
    const std::string_view pattern = Args(call).text(1);
    const Outcome outcome = compile(call, pattern)->test(text);
    if (outcome == Outcome::TooComplex) {
        throw vm::EvalError(diag::PatternTooComplex, pattern);
    }
    return Value::boolean(outcome == Outcome::Match);
}

/// Appends a replacement: `$1`, `${1}`, `$name`, `${name}` and `$$`; groups that do not exist are empty.
void appendReplacement(std::string& out, std::string_view with, std::string_view text, const Regex& regex,
                       const std::vector<Range>& groups) {
    while (!with.empty()) {
        const std::size_t dollar = std::min(with.find('$'), with.size());
        out += with.substr(0, dollar);
        with.remove_prefix(dollar);
        if (with.size() < 2) {
            out += with;
            return;
        }
        if (with[1] == '$') {
            out += '$';
            with.remove_prefix(2);
            continue;
        }
        const bool braces = with[1] == '{';
        const auto isName = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        };
        std::size_t end = braces ? with.find('}') : 1;
        while (!braces && end < with.size() && isName(with[end])) {
            ++end;
        }
        const std::string_view name = end == std::string_view::npos ? "" : with.substr(braces ? 2 : 1, end - (braces ? 2 : 1));
        if (name.empty()) {
            out += '$';
            with.remove_prefix(1);
            continue;
        }
        with.remove_prefix(braces ? end + 1 : end);
        std::size_t number = 0;
        const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
        if (read.ec != std::errc() || read.ptr != name.data() + name.size()) {
            number = regex.groupNumber(name);
            number = number == 0 ? groups.size() : number;
        }
        if (number < groups.size()) {
            out += part(text, groups[number]);
        }
    }
}

}  // namespace

Value regexCompile(Call& call) {
    std::string mistake;
    return Value::boolean(Regex::compile(Args(call).text(0), mistake).has_value());
}

Value regexFindall(Call& call) {
    const std::string_view text = subject(call);
    const std::string_view pattern = Args(call).text(1);
    const std::shared_ptr<const Regex> regex = compile(call, pattern);
    vm::Heap& heap = call.context.heap;
    vm::List* const out = vm::makeList(heap);
    forEachMatch(call, text, pattern, *regex, [&](const std::vector<Range>& groups) {
        if (groups.size() <= 2) {
            out->push(heap, Value::string(part(text, groups[0])));
            return true;
        }
        vm::List* const found = vm::makeList(heap, static_cast<std::uint32_t>(groups.size() - 1));
        for (std::size_t i = 1; i < groups.size(); ++i) {
            if (!groups[i].matched()) {
                throw vm::EvalError(diag::GroupDidNotMatch, i, pattern);
            }
            found->push(heap, Value::string(part(text, groups[i])));
        }
        out->push(heap, Value::list(found));
        return true;
    });
    return Value::list(out);
}

Value regexMatch(Call& call) {
    return test(call);
}

Value regexReplace(Call& call) {
    const Args args(call);
    const std::string_view text = subject(call);
    const std::string_view pattern = args.text(1);
    const std::string_view with = args.text(2);
    std::int64_t left = std::max<std::int64_t>(args.optionalInteger(3).value_or(0), 0);
    const bool limited = left > 0;
    const std::shared_ptr<const Regex> regex = compile(call, pattern);
    std::string out;
    std::size_t from = 0;
    forEachMatch(call, text, pattern, *regex, [&](const std::vector<Range>& groups) {
        out += text.substr(from, groups[0].begin - from);
        appendReplacement(out, with, text, *regex, groups);
        if (out.size() > UINT32_MAX) {
            throw vm::EvalError(diag::StringTooLong);
        }
        call.context.heap.reserve(out.size());
        from = groups[0].end;
        return !limited || --left > 0;
    });
    out += text.substr(from);
    return makeText(call.context, out);
}

Value regexSearch(Call& call) {
    return test(call);
}

Value regexSplit(Call& call) {
    const Args args(call);
    const std::string_view text = subject(call);
    const std::string_view pattern = args.text(1);
    const std::int64_t most = args.optionalInteger(2).value_or(0);
    const std::shared_ptr<const Regex> regex = compile(call, pattern);
    vm::Heap& heap = call.context.heap;
    vm::List* const out = vm::makeList(heap);
    std::size_t from = 0;
    // With a limit only the first so many pieces are given; the rest is lost (observed: split("a1b2c", r"\d", 1)).
    const auto full = [&] { return most > 0 && out->size >= most; };
    forEachMatch(call, text, pattern, *regex, [&](const std::vector<Range>& groups) {
        out->push(heap, Value::string(text.substr(from, groups[0].begin - from)));
        from = groups[0].end;
        return !full();
    });
    if (!full()) {
        out->push(heap, Value::string(text.substr(from)));
    }
    return Value::list(out);
}

}  // namespace kcl::stdlib
