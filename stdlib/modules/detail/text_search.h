// Searching for one text in another in time linear in both, whatever they hold.
//
// The search of string_view compares at every place, which takes the product of both sizes on texts such as "aaa...";
// these are for texts and needles that a program gives.
#pragma once

#include <cstring>
#include <string>
#include <string_view>

namespace kcl::stdlib {

/// Offset of the first `needle` in `text` from `from` on, or npos.
[[nodiscard]] inline std::size_t findText(std::string_view text, std::string_view needle, std::size_t from = 0) {
    if (needle.size() < 2 || from > text.size()) {
        return text.find(needle, from);
    }
    const void* const at = ::memmem(text.data() + from, text.size() - from, needle.data(), needle.size());
    return at == nullptr ? std::string_view::npos : static_cast<std::size_t>(static_cast<const char*>(at) - text.data());
}

/// Finds a needle from the right.
class LastSearch {
public:
    LastSearch(std::string_view text, std::string_view needle) : text_(text), needle_(needle) {
        constexpr std::size_t kShort = 32;
        if (needle.size() > kShort) {
            reversedText_.assign(text.rbegin(), text.rend());
            reversedNeedle_.assign(needle.rbegin(), needle.rend());
        }
    }
    /// Offset of the last needle that ends at `end` or before, or npos.
    [[nodiscard]] std::size_t before(std::size_t end) const {
        if (end < needle_.size()) {
            return std::string_view::npos;
        }
        if (reversedNeedle_.empty()) {
            return text_.rfind(needle_, end - needle_.size());
        }
        const std::size_t at = findText(reversedText_, reversedNeedle_, text_.size() - end);
        return at == std::string_view::npos ? at : text_.size() - at - needle_.size();
    }

private:
    std::string_view text_;
    std::string_view needle_;
    std::string reversedText_;
    std::string reversedNeedle_;
};

}  // namespace kcl::stdlib
