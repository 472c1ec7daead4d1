#include "tools/cli/arguments.h"

#include "sema/resolve/suggest.h"
#include "tools/cli/command_sheet.h"

#include <algorithm>
#include <iterator>
#include <map>
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
        std::string refusal;  ///< not empty: the option cannot be honoured, and why
    };

    Implementation() : options("kcl") {}

    /// The line to say when `words` name an option that does not exist or cannot be honoured; else empty.
    [[nodiscard]] std::string complaint(const std::vector<std::string>& words) const {
        bool isValue = false;
        std::string last;
        for (const std::string& word : words) {
            if (word == "--" && !isValue) {
                return {};
            }
            const bool isOption = !isValue && word.size() > 1 && word[0] == '-';
            isValue = false;
            if (!isOption) {
                continue;
            }
            const std::size_t dashes = word.starts_with("--") ? 2 : 1;
            const std::size_t equals = word.find('=');
            const std::string name = word.substr(dashes, equals == std::string::npos ? equals : equals - dashes);
            const auto found = rowOf.find(name);
            if (found == rowOf.end() || (dashes == 2) == (name.size() == 1)) {
                return unknown(word.substr(0, equals), name);
            }
            if (!rows[found->second].refusal.empty()) {
                return "cannot honour " + word.substr(0, equals) + ": " + rows[found->second].refusal;
            }
            isValue = equals == std::string::npos && takesValue.contains(name);
            last = word;
        }
        return isValue ? last + " needs a value" : std::string();
    }

    [[nodiscard]] std::string unknown(const std::string& written, const std::string& name) const {
        std::string best;
        double score = 0.75;
        for (const OptionSheet& option : sheet.options) {
            const double similar = sema::similarity(name, option.longName);
            if (name.size() > 1 && similar > score) {
                score = similar;
                best = option.longName;
            }
        }
        return "unknown option " + written + (best.empty() ? "" : ", did you mean --" + best + "?");
    }

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
        for (const std::string& name : cutAtCommas(spellings)) {
            rowOf.emplace(name, rows.size());
            if (!placeholder.empty()) {
                takesValue.insert(name);
            }
        }
        if (row.refusal.empty() && !help.empty()) {
            const bool hasShort = names.size() > 2 && names[1] == ',';
            sheet.options.push_back({hasShort ? names.substr(0, 1) : "", row.name, placeholder, help});
        }
        options.add_options()(spellings, std::string(help), value, std::string(placeholder));
        rows.push_back(std::move(row));
    }

    cxxopts::Options options;
    CommandSheet sheet;
    std::map<std::string, std::size_t> rowOf;  ///< by every spelling: index into rows
    std::vector<Row> rows;
    std::set<std::string> takesValue;  ///< names of the options that do
};

Arguments::Arguments(std::string usage, std::string about) : implementation_(std::make_unique<Implementation>()) {
    implementation_->sheet.usage = std::move(usage);
    implementation_->sheet.about = std::move(about);
    flag("h,help", "show this help", helpWanted_);
    flag("help-rows", "", rowsWanted_);
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

Arguments& Arguments::refuse(std::string_view names, std::string_view placeholder, std::string_view reason) {
    Implementation::Row row;
    row.refusal = reason;
    const auto value = placeholder.empty() ? std::shared_ptr<cxxopts::Value>(cxxopts::value<bool>()) : cxxopts::value<std::string>();
    implementation_->add(names, placeholder, {}, value, row);
    return *this;
}

Arguments& Arguments::example(std::string_view command, std::string_view what) {
    implementation_->sheet.examples.push_back({std::string(command), std::string(what)});
    return *this;
}

bool Arguments::parse(const std::vector<std::string>& words, std::vector<std::string>& rest, std::string& error) {
    std::vector<const char*> argv{"kcl"};
    const std::vector<std::string> plain = implementation_->splitShort(words);
    error = implementation_->complaint(plain);
    if (!error.empty()) {
        return false;
    }
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
    return rowsWanted_ ? toRows(implementation_->sheet) : helpText(implementation_->sheet);
}

}  // namespace kcl::tools
