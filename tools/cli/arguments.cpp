#include "tools/cli/arguments.h"

#include <algorithm>
#include <iterator>
#include <set>

// The character at which lists are cut: none, that is ours to do.
#define CXXOPTS_VECTOR_DELIMITER '\0'
#define CXXOPTS_NO_REGEX true
#include <cxxopts.hpp>

namespace kcl::tools {

namespace {

/// "k,sort-keys" as "sort-keys,sort_keys,k": both spellings of the long name, the one for help first.
[[nodiscard]] std::string withBothSpellings(std::string_view names) {
    const bool hasShort = names.size() > 2 && names[1] == ',';
    std::string out(hasShort ? names.substr(2) : names);
    if (out.find('-') != std::string::npos) {
        std::string other = out;
        std::replace(other.begin(), other.end(), '-', '_');
        out += ',' + other;
    }
    if (hasShort) {
        out += ',';
        out += names.front();
    }
    return out;
}

[[nodiscard]] std::vector<std::string> cutAtCommas(const std::string& text) {
    std::vector<std::string> out;
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        if (end > at) {
            out.push_back(text.substr(at, end - at));
        }
        at = end + 1;
    }
    return out;
}

}  // namespace

struct Arguments::Implementation {
    struct Row {
        std::string name;
        bool* flag = nullptr;
        std::string* value = nullptr;
        std::uint64_t* number = nullptr;
        std::vector<std::string>* list = nullptr;
        Split split = Split::Never;
    };

    explicit Implementation(const std::string& about) : options("kcl", about) {}

    /// `-Dk=v` and `-nDk=v` as `-D k=v` and `-n -D k=v`: without regular expressions, cxxopts knows only letters and
    /// digits behind a single dash.
    [[nodiscard]] std::vector<std::string> splitShort(const std::vector<std::string>& words) const {
        std::vector<std::string> out;
        bool isValue = false;
        bool ended = false;
        for (const std::string& word : words) {
            ended = ended || (!isValue && word == "--");
            if (isValue || ended || word.size() < 2 || word[0] != '-' || word[1] == '-') {
                isValue = !isValue && !ended && word.starts_with("--") && takesValue.contains(word.substr(2));
                out.push_back(word);
                continue;
            }
            for (std::size_t i = 1; i < word.size(); ++i) {
                out.push_back({'-', word[i]});
                if (takesValue.contains(std::string(1, word[i]))) {
                    isValue = i + 1 == word.size();
                    if (!isValue) {
                        out.push_back(word.substr(i + 1));
                    }
                    break;
                }
            }
        }
        return out;
    }

    /// Stores what was given for `row`.
    void store(const Row& row, const cxxopts::ParseResult& parsed) {
        if (parsed.count(row.name) == 0) {
            return;
        }
        if (row.flag != nullptr) {
            *row.flag = parsed[row.name].as<bool>();
        } else if (row.number != nullptr) {
            *row.number = parsed[row.name].as<std::uint64_t>();
        } else if (row.value != nullptr) {
            *row.value = parsed[row.name].as<std::string>();
        } else {
            for (const std::string& text : parsed[row.name].as<std::vector<std::string>>()) {
                if (row.split == Split::AtCommas) {
                    std::vector<std::string> parts = cutAtCommas(text);
                    std::move(parts.begin(), parts.end(), std::back_inserter(*row.list));
                } else {
                    row.list->push_back(text);
                }
            }
        }
    }

    void add(std::string_view names, std::string_view placeholder, std::string_view help,
             const std::shared_ptr<cxxopts::Value>& value, Row row) {
        const std::string spellings = withBothSpellings(names);
        row.name = spellings.substr(0, spellings.find(','));
        if (row.flag == nullptr) {
            for (const std::string& name : cutAtCommas(spellings)) {
                takesValue.insert(name);
            }
        }
        options.add_options()(spellings, std::string(help), value, std::string(placeholder));
        rows.push_back(std::move(row));
    }

    cxxopts::Options options;
    std::vector<Row> rows;
    std::set<std::string> takesValue;  ///< names of the options that do
};

Arguments::Arguments(std::string usage, std::string about) : implementation_(std::make_unique<Implementation>(about)) {
    implementation_->options.custom_help(usage);
    implementation_->options.set_width(110);
    flag("h,help", "show this help", helpWanted_);
}

Arguments::~Arguments() = default;

Arguments& Arguments::flag(std::string_view names, std::string_view help, bool& out) {
    Implementation::Row row;
    row.flag = &out;
    implementation_->add(names, {}, help, cxxopts::value<bool>(), row);
    return *this;
}

Arguments& Arguments::value(std::string_view names, std::string_view placeholder, std::string_view help, std::string& out) {
    Implementation::Row row;
    row.value = &out;
    implementation_->add(names, placeholder, help, cxxopts::value<std::string>(), row);
    return *this;
}

Arguments& Arguments::number(std::string_view names, std::string_view placeholder, std::string_view help,
                             std::uint64_t& out) {
    Implementation::Row row;
    row.number = &out;
    implementation_->add(names, placeholder, help, cxxopts::value<std::uint64_t>(), row);
    return *this;
}

Arguments& Arguments::list(std::string_view names, std::string_view placeholder, std::string_view help,
                           std::vector<std::string>& out, Split split) {
    Implementation::Row row;
    row.list = &out;
    row.split = split;
    implementation_->add(names, placeholder, help, cxxopts::value<std::vector<std::string>>(), row);
    return *this;
}

bool Arguments::parse(const std::vector<std::string>& words, std::vector<std::string>& rest, std::string& error) {
    std::vector<const char*> argv{"kcl"};
    const std::vector<std::string> plain = implementation_->splitShort(words);
    std::transform(plain.begin(), plain.end(), std::back_inserter(argv), [](const std::string& word) { return word.c_str(); });
    try {
        const cxxopts::ParseResult parsed = implementation_->options.parse(static_cast<int>(argv.size()), argv.data());
        for (const Implementation::Row& row : implementation_->rows) {
            implementation_->store(row, parsed);
        }
        rest = parsed.unmatched();
    } catch (const cxxopts::exceptions::exception& wrong) {
        error = wrong.what();
        return false;
    }
    return true;
}

std::string Arguments::help() const {
    return implementation_->options.help();
}

}  // namespace kcl::tools
