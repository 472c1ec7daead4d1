// PCRE2 behind our interface. The only file that includes it.
#include "stdlib/modules/detail/regex_engine.h"

#include "stdlib/modules/detail/regex_pattern.h"

#include <algorithm>
#include <cmath>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace kcl::stdlib {

namespace {

template <auto Free>
struct Deleter {
    template <typename T>
    void operator()(T* p) const {
        Free(p);
    }
};
using Code = std::unique_ptr<pcre2_code, Deleter<pcre2_code_free>>;
using MatchData = std::unique_ptr<pcre2_match_data, Deleter<pcre2_match_data_free>>;
using MatchContext = std::unique_ptr<pcre2_match_context, Deleter<pcre2_match_context_free>>;
using CompileContext = std::unique_ptr<pcre2_compile_context, Deleter<pcre2_compile_context_free>>;

constexpr std::uint32_t kHeapKibibytes = 256 * 1024;
constexpr std::size_t kBaseSteps = 5'000'000;
constexpr std::size_t kStepsPerByte = 100;
constexpr std::size_t kMaxSteps = 1'000'000'000;

[[nodiscard]] PCRE2_SPTR bytes(std::string_view text) {
    return reinterpret_cast<PCRE2_SPTR>(text.data());
}

Code compileCode(std::string_view text, std::string& mistake) {
    const CompileContext context(pcre2_compile_context_create(nullptr));
    pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
    pcre2_set_parens_nest_limit(context.get(), 1000);
    constexpr std::uint32_t kOptions = PCRE2_UTF | PCRE2_UCP | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C |
                                       PCRE2_ALT_CIRCUMFLEX | PCRE2_DUPNAMES;
    int error = 0;
    PCRE2_SIZE offset = 0;
    Code code(pcre2_compile(bytes(text), text.size(), kOptions, &error, &offset, context.get()));
    if (!code) {
        PCRE2_UCHAR buffer[256] = {};
        pcre2_get_error_message(error, buffer, sizeof(buffer));
        mistake = reinterpret_cast<const char*>(buffer);
    }
    return code;
}

MatchContext matchContext(std::size_t textSize) {
    MatchContext context(pcre2_match_context_create(nullptr));
    const std::size_t steps = std::min(kBaseSteps + textSize * kStepsPerByte, kMaxSteps);
    pcre2_set_match_limit(context.get(), static_cast<std::uint32_t>(steps));
    pcre2_set_heap_limit(context.get(), kHeapKibibytes);
    return context;
}

}  // namespace

struct Regex::State {
    Code code;
    MatchData data;
    std::string linear;  ///< the pattern for testInOnePass()
    bool hasBackReference = false;
    mutable MatchContext context;
    mutable std::size_t contextFor = SIZE_MAX;  ///< size of the text that the limits of `context` are for

    int match(std::string_view subject, std::size_t start) const {
        if (contextFor != subject.size()) {
            context = matchContext(subject.size());
            contextFor = subject.size();
        }
        return pcre2_match(code.get(), bytes(subject), subject.size(), start, PCRE2_NO_UTF_CHECK, data.get(), context.get());
    }

    /// The text looked through once, all alternatives at a time.
    Outcome testInOnePass(std::string_view subject) const {
        std::string ignored;
        const Code anchored = compileCode("\\A(?s:.*?)(?:" + linear + ")", ignored);
        if (!anchored) {
            return Outcome::TooComplex;
        }
        const MatchData match(pcre2_match_data_create(1, nullptr));
        const MatchContext limits = matchContext(subject.size());
        // PCRE2 compares each new state with all others; their number is limited so that the work stays in bounds.
        constexpr double kComparisons = 2e10;
        const double states = std::clamp(std::sqrt(kComparisons / static_cast<double>(subject.size() + 1)), 100.0, 4000.0);
        std::vector<int> workspace(20 + 6 * static_cast<std::size_t>(states));
        const int result = pcre2_dfa_match(anchored.get(), bytes(subject), subject.size(), 0,
                                           PCRE2_NO_UTF_CHECK | PCRE2_DFA_SHORTEST, match.get(), limits.get(),
                                           workspace.data(), workspace.size());
        return result >= 0 ? Outcome::Match : result == PCRE2_ERROR_NOMATCH ? Outcome::NoMatch : Outcome::TooComplex;
    }
};

Regex::Regex(std::unique_ptr<State> state) : state_(std::move(state)) {}
Regex::Regex(Regex&& other) noexcept = default;
Regex::~Regex() = default;

std::optional<Regex> Regex::compile(std::string_view pattern, std::string& mistake) {
    TranslatedPattern translated = translatePattern(pattern);
    mistake = translated.mistake;
    if (!mistake.empty()) {
        return std::nullopt;
    }
    auto state = std::make_unique<State>();
    state->code = compileCode(translated.text, mistake);
    if (!state->code) {
        return std::nullopt;
    }
    state->data.reset(pcre2_match_data_create_from_pattern(state->code.get(), nullptr));
    state->linear = std::move(translated.linear);
    state->hasBackReference = translated.hasBackReference;
    return Regex(std::move(state));
}

Regex::Outcome Regex::search(std::string_view text, std::size_t start, std::vector<Range>& groups) const {
    const int result = state_->match(text, start);
    if (result == PCRE2_ERROR_NOMATCH) {
        return Outcome::NoMatch;
    }
    if (result <= 0) {
        // What the other algorithm says about no match is as good.
        return start == 0 && !state_->hasBackReference && state_->testInOnePass(text) == Outcome::NoMatch
                   ? Outcome::NoMatch
                   : Outcome::TooComplex;
    }
    const PCRE2_SIZE* const offsets = pcre2_get_ovector_pointer(state_->data.get());
    groups.assign(groupCount() + 1, Range());
    for (std::size_t i = 0; i < std::min(groups.size(), static_cast<std::size_t>(result)); ++i) {
        if (offsets[2 * i] != PCRE2_UNSET) {
            groups[i] = {offsets[2 * i], offsets[2 * i + 1]};
        }
    }
    return Outcome::Match;
}

Regex::Outcome Regex::test(std::string_view text) const {
    const int result = state_->match(text, 0);
    if (result == PCRE2_ERROR_NOMATCH) {
        return Outcome::NoMatch;
    }
    if (result > 0) {
        return Outcome::Match;
    }
    return state_->hasBackReference ? Outcome::TooComplex : state_->testInOnePass(text);
}

std::uint32_t Regex::groupCount() const {
    std::uint32_t count = 0;
    pcre2_pattern_info(state_->code.get(), PCRE2_INFO_CAPTURECOUNT, &count);
    return count;
}

std::uint32_t Regex::groupNumber(std::string_view name) const {
    const std::string text(name);
    PCRE2_SPTR first = nullptr;
    PCRE2_SPTR last = nullptr;
    const int size = pcre2_substring_nametable_scan(state_->code.get(), bytes(text), &first, &last);
    return size < 0 ? 0 : static_cast<std::uint32_t>(first[0]) << 8 | first[1];
}

}  // namespace kcl::stdlib
