// Regular expressions that are compiled and searched for. The only door to PCRE2.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kcl::stdlib {

class Regex {
public:
    /// A part of the text; `begin` is npos for a group that took no part.
    struct Range {
        std::size_t begin = std::string_view::npos;
        std::size_t end = std::string_view::npos;
        [[nodiscard]] bool matched() const { return begin != std::string_view::npos; }
    };
    enum class Outcome : std::uint8_t { Match, NoMatch, TooComplex };

    /// Compiles `pattern`, in the language's dialect; `mistake` says what is wrong with it then.
    [[nodiscard]] static std::optional<Regex> compile(std::string_view pattern, std::string& mistake);

    Regex(Regex&& other) noexcept;
    Regex& operator=(Regex&&) = delete;
    ~Regex();

    /// Searches `text` (UTF-8) from byte `start`. `groups` gets the whole match and each group. The work is limited
    /// in proportion to the text; TooComplex when that is not enough.
    [[nodiscard]] Outcome search(std::string_view text, std::size_t start, std::vector<Range>& groups) const;
    /// Whether `text` has a match. Patterns without back-references are answered in a time that grows with the text
    /// alone, even when searching backwards would take too long.
    [[nodiscard]] Outcome test(std::string_view text) const;

    /// Groups of the pattern without the whole match.
    [[nodiscard]] std::uint32_t groupCount() const;
    /// Number of a named group, or 0.
    [[nodiscard]] std::uint32_t groupNumber(std::string_view name) const;

private:
    struct State;
    explicit Regex(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace kcl::stdlib
