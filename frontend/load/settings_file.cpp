#include "frontend/load/settings_file.h"

#include "frontend/diag/render_json.h"
#include "frontend/support/path.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include <yaml-cpp/yaml.h>

namespace kcl::load {

namespace {

/// Thrown inside this file for a document that is no settings file.
struct BadSettings {};

void appendAll(std::vector<std::string>& to, std::vector<std::string> from) {
    std::move(from.begin(), from.end(), std::back_inserter(to));
}

/// A plain scalar that is a number in JSON as it stands, or in YAML's hexadecimal or octal form.
[[nodiscard]] std::optional<std::string> numberOf(std::string_view text) {
    std::string_view digits = text;
    const bool negative = digits.starts_with('-');
    if (negative || digits.starts_with('+')) {
        digits.remove_prefix(1);
    }
    if (digits.empty()) {
        return std::nullopt;
    }
    for (const auto& [prefix, base] : {std::pair<std::string_view, int>{"0x", 16}, {"0o", 8}}) {
        if (digits.starts_with(prefix)) {
            unsigned long long value = 0;
            const char* const end = digits.data() + digits.size();
            const auto parsed = std::from_chars(digits.data() + 2, end, value, base);
            if (parsed.ec != std::errc{} || parsed.ptr != end) {
                return std::nullopt;
            }
            return (negative ? "-" : "") + std::to_string(value);
        }
    }
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (std::all_of(digits.begin(), digits.end(), isDigit)) {
        const std::size_t start = std::min(digits.find_first_not_of('0'), digits.size() - 1);
        return (negative ? "-" : "") + std::string(digits.substr(start));
    }
    if (!isDigit(digits.front()) && digits.front() != '.') {
        return std::nullopt;
    }
    double value = 0;
    const char* const end = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), end, value);
    if (parsed.ec != std::errc{} || parsed.ptr != end) {
        return std::nullopt;
    }
    char buffer[64];
    const auto written = std::to_chars(buffer, buffer + sizeof buffer, negative ? -value : value);
    std::string out(buffer, written.ptr);
    if (out.find_first_of(".en") == std::string::npos) {
        out += ".0";
    }
    return out;
}

/// Writes a YAML value as JSON. Depth and size are bounded: aliases can make a small text a large value.
class JsonWriter {
public:
    [[nodiscard]] std::string write(const YAML::Node& node) {
        value(node, 0);
        return std::move(out_);
    }

private:
    static constexpr int kMaxDepth = 1000;
    static constexpr std::size_t kMaxNodes = 1'000'000;

    void value(const YAML::Node& node, int depth) {
        if (depth > kMaxDepth || ++nodes_ > kMaxNodes) {
            throw BadSettings{};
        }
        switch (node.Type()) {
            case YAML::NodeType::Undefined:
            case YAML::NodeType::Null: out_ += "null"; return;
            case YAML::NodeType::Scalar: scalar(node); return;
            case YAML::NodeType::Sequence: sequence(node, depth); return;
            case YAML::NodeType::Map: map(node, depth); return;
        }
    }

    void scalar(const YAML::Node& node) {
        const std::string& text = node.Scalar();
        if (node.Tag() == "?" || node.Tag().empty()) {
            if (text == "true" || text == "True" || text == "TRUE") {
                out_ += "true";
                return;
            }
            if (text == "false" || text == "False" || text == "FALSE") {
                out_ += "false";
                return;
            }
            if (const auto number = numberOf(text)) {
                out_ += *number;
                return;
            }
        }
        diag::appendJsonString(out_, text);
    }

    void sequence(const YAML::Node& node, int depth) {
        out_ += '[';
        bool first = true;
        for (const YAML::Node& item : node) {
            if (!first) {
                out_ += ", ";
            }
            first = false;
            value(item, depth + 1);
        }
        out_ += ']';
    }

    void map(const YAML::Node& node, int depth) {
        out_ += '{';
        bool first = true;
        for (const auto& entry : node) {
            if (!first) {
                out_ += ", ";
            }
            first = false;
            if (!entry.first.IsScalar() && !entry.first.IsNull()) {
                throw BadSettings{};
            }
            diag::appendJsonString(out_, entry.first.IsNull() ? "null" : entry.first.Scalar());
            out_ += ": ";
            value(entry.second, depth + 1);
        }
        out_ += '}';
    }

    std::string out_;
    std::size_t nodes_ = 0;
};

/// Whether the key stands in the file with a value.
[[nodiscard]] bool given(const YAML::Node& node) {
    return node.IsDefined() && !node.IsNull();
}

[[nodiscard]] std::string stringOf(const YAML::Node& node) {
    if (!given(node)) {
        return {};
    }
    if (!node.IsScalar()) {
        throw BadSettings{};
    }
    return node.Scalar();
}

[[nodiscard]] std::vector<std::string> stringsOf(const YAML::Node& node) {
    std::vector<std::string> out;
    if (!given(node)) {
        return out;
    }
    if (!node.IsSequence()) {
        throw BadSettings{};
    }
    for (const YAML::Node& item : node) {
        out.push_back(stringOf(item));
    }
    return out;
}

[[nodiscard]] std::optional<bool> flagOf(const YAML::Node& node) {
    if (!given(node)) {
        return std::nullopt;
    }
    bool value = false;
    if (!node.IsScalar() || !YAML::convert<bool>::decode(node, value)) {
        throw BadSettings{};
    }
    return value;
}

[[nodiscard]] Budgets budgetsOf(const YAML::Node& configs) {
    Budgets out;
    for (const auto& [name, member] : kBudgetNames) {
        const YAML::Node node = configs[std::string(name)];
        if (!given(node)) {
            continue;
        }
        const std::string text = stringOf(node);
        const char* const end = text.data() + text.size();
        const auto parsed = std::from_chars(text.data(), end, out.*member);
        if (parsed.ec != std::errc{} || parsed.ptr != end) {
            throw BadSettings{};
        }
    }
    return out;
}

/// `path` with `${KCL_MOD}` and `${name:KCL_MOD}` replaced, absolute.
[[nodiscard]] std::string resolvePath(const std::string& path, std::string_view directory, std::string_view moduleRoot) {
    if (path.starts_with("${")) {
        const std::size_t end = path.find('}');
        if (end != std::string::npos && std::string_view(path).substr(0, end).ends_with("KCL_MOD")) {
            return joinPath(moduleRoot, "./" + path.substr(end + 1));
        }
    }
    return joinPath(directory, path);
}

[[nodiscard]] Settings readSettings(const YAML::Node& root, std::string_view directory, std::string_view moduleRoot) {
    Settings out;
    if (!given(root)) {
        return out;
    }
    if (!root.IsMap()) {
        throw BadSettings{};
    }
    const YAML::Node configs = root["kcl_cli_configs"];
    if (given(configs)) {
        if (!configs.IsMap()) {
            throw BadSettings{};
        }
        std::vector<std::string> files = stringsOf(configs["files"]);
        const std::vector<std::string> older = stringsOf(configs["file"]);
        for (const std::string& file : files.empty() ? older : files) {
            out.files.push_back(resolvePath(file, directory, moduleRoot));
        }
        out.output = stringOf(configs["output"]);
        out.overrides = stringsOf(configs["overrides"]);
        out.selectors = stringsOf(configs["path_selector"]);
        out.strictRangeCheck = flagOf(configs["strict_range_check"]);
        out.disableNone = flagOf(configs["disable_none"]);
        out.debug = flagOf(configs["debug"]);
        out.sortKeys = flagOf(configs["sort_keys"]);
        out.showHidden = flagOf(configs["show_hidden"]);
        out.includeSchemaTypePath = flagOf(configs["include_schema_type_path"]);
        out.disableEmptyList = flagOf(configs["disable_empty_list"]);
        out.budgets = budgetsOf(configs);
        const YAML::Node packages = configs["package_maps"];
        if (given(packages)) {
            if (!packages.IsMap()) {
                throw BadSettings{};
            }
            for (const auto& entry : packages) {
                out.packages.emplace_back(stringOf(entry.first),
                                          resolvePath(stringOf(entry.second), directory, moduleRoot));
            }
        }
    }
    const YAML::Node options = root["kcl_options"];
    if (given(options)) {
        if (!options.IsSequence()) {
            throw BadSettings{};
        }
        for (const YAML::Node& option : options) {
            if (!option.IsMap() || !option["key"].IsDefined() || !option["value"].IsDefined()) {
                throw BadSettings{};
            }
            out.arguments.emplace_back(stringOf(option["key"]), JsonWriter{}.write(option["value"]));
        }
    }
    return out;
}

}  // namespace

void Settings::merge(Settings later) {
    if (!later.files.empty()) {
        files = std::move(later.files);
    }
    if (!later.output.empty()) {
        output = std::move(later.output);
    }
    appendAll(overrides, std::move(later.overrides));
    appendAll(selectors, std::move(later.selectors));
    std::move(later.packages.begin(), later.packages.end(), std::back_inserter(packages));
    std::move(later.arguments.begin(), later.arguments.end(), std::back_inserter(arguments));
    for (const auto member : {&Settings::strictRangeCheck, &Settings::disableNone, &Settings::debug, &Settings::sortKeys,
                              &Settings::showHidden, &Settings::includeSchemaTypePath, &Settings::disableEmptyList}) {
        if ((later.*member).has_value()) {
            this->*member = later.*member;
        }
    }
    budgets.merge(later.budgets);
}

std::optional<Settings> parseSettings(const std::string& text, std::string_view directory, std::string_view moduleRoot) {
    try {
        return readSettings(YAML::Load(text), directory, moduleRoot);
    } catch (const BadSettings&) {
        return std::nullopt;
    } catch (const YAML::Exception&) {
        return std::nullopt;
    }
}

}  // namespace kcl::load
