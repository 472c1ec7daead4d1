#include "frontend/support/edition.h"

#include <charconv>

namespace kcl {

namespace {

/// From this minor version on, the rules are today's.
constexpr int kFirstOfToday = 6;
/// From this minor version on, nothing is different.
constexpr int kToday = 13;

struct Rule {
    std::string_view name;
    bool Edition::*member;
};

constexpr Rule kRules[] = {
#define KCL_EDITION_RULE(Ident, Name, Rule) {Name, &Edition::Ident},
#include "frontend/support/edition.def"
};

[[nodiscard]] std::optional<EditionChoice> editionOfVersion(std::string_view text) {
    if (text.starts_with('v')) {
        text.remove_prefix(1);
    }
    int parts[2] = {0, 0};
    for (int& part : parts) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), part);
        if (error != std::errc{}) {
            return std::nullopt;
        }
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (text.starts_with('.')) {
            text.remove_prefix(1);
        }
    }
    EditionChoice out;
    if (parts[0] == 0) {
        out.superseded = parts[1] >= kFirstOfToday && parts[1] < kToday;
        if (parts[1] < kFirstOfToday) {
            out.edition = oldEdition();
        }
    }
    return out;
}

[[nodiscard]] bool enable(std::string_view name, Edition& edition) {
    for (const Rule& rule : kRules) {
        if (rule.name == name) {
            edition.*rule.member = true;
            return true;
        }
    }
    return false;
}

}  // namespace

Edition oldEdition() {
    Edition out;
    for (const Rule& rule : kRules) {
        out.*rule.member = true;
    }
    return out;
}

std::optional<EditionChoice> parseEdition(std::string_view text) {
    if (const auto version = editionOfVersion(text)) {
        return version;
    }
    EditionChoice out;
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        if (!enable(text.substr(0, comma), out.edition)) {
            return std::nullopt;
        }
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
    return out;
}

}  // namespace kcl
