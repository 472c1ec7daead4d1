#include "tools/cli/command_sheet.h"

#include "tools/cli/command.h"

#include <algorithm>

namespace kcl::tools {

namespace {

constexpr std::size_t kMaxNameWidth = 38;

/// What stands before `separator`, which is cut off `text` together with it.
[[nodiscard]] std::string_view take(std::string_view& text, char separator) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view out = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return out;
}

void appendRow(std::string& out, std::initializer_list<std::string_view> cells) {
    bool first = true;
    for (const std::string_view cell : cells) {
        out += first ? "" : "\t";
        out += cell;
        first = false;
    }
    out += '\n';
}

struct Line {
    std::string name;
    std::string text;
};

/// `  name   text` with the texts below each other; behind a long name the text has a line of its own.
void appendLines(std::string& out, const std::vector<Line>& lines) {
    std::size_t width = 0;
    for (const Line& line : lines) {
        width = std::max(width, line.name.size() <= kMaxNameWidth ? line.name.size() : 0);
    }
    for (const Line& line : lines) {
        out += "  " + line.name;
        out += line.name.size() <= width ? std::string(width - line.name.size() + 2, ' ') : "\n" + std::string(width + 4, ' ');
        out += line.text + "\n";
    }
}

[[nodiscard]] CommandSheet describe(FileSystem& files, int (*run)(Invocation&), std::vector<std::string> words) {
    words.emplace_back("--help-rows");
    Invocation invocation{std::move(words), files, {}, {}};
    (void)run(invocation);
    return fromRows(invocation.out);
}

}  // namespace

std::vector<std::string> OptionSheet::choices() const {
    std::vector<std::string> out;
    if (placeholder.find('|') != std::string::npos) {
        std::string_view rest = placeholder;
        while (!rest.empty()) {
            out.emplace_back(take(rest, '|'));
        }
    }
    return out;
}

std::string helpText(const CommandSheet& sheet) {
    std::string out = sheet.about + "\n\nUsage:\n  kcl " + sheet.usage + "\n";
    std::vector<Line> lines;
    if (!sheet.subcommands.empty()) {
        for (const CommandSheet& sub : sheet.subcommands) {
            lines.push_back({sub.name, sub.summary});
        }
        out += "\nCommands:\n";
        appendLines(out, lines);
        lines.clear();
    }
    for (const OptionSheet& option : sheet.options) {
        std::string name = option.shortName.empty() ? "    " : "-" + option.shortName + ", ";
        name += "--" + option.longName + (option.placeholder.empty() ? "" : " " + option.placeholder);
        lines.push_back({std::move(name), option.help});
    }
    out += "\nOptions:\n";
    appendLines(out, lines);
    if (!sheet.examples.empty()) {
        out += sheet.examples.size() == 1 ? "\nExample:\n" : "\nExamples:\n";
        for (const ExampleSheet& example : sheet.examples) {
            out += "  $ " + example.command + "\n      " + example.what + "\n";
        }
    }
    return out;
}

std::string toRows(const CommandSheet& sheet) {
    std::string out;
    appendRow(out, {"usage", sheet.usage});
    appendRow(out, {"about", sheet.about});
    for (const CommandSheet& sub : sheet.subcommands) {
        appendRow(out, {"command", sub.name, sub.alias, sub.summary});
    }
    for (const OptionSheet& option : sheet.options) {
        appendRow(out, {"option", option.shortName, option.longName, option.placeholder, option.help});
    }
    for (const ExampleSheet& example : sheet.examples) {
        appendRow(out, {"example", example.command, example.what});
    }
    return out;
}

CommandSheet fromRows(std::string_view rows) {
    CommandSheet sheet;
    while (!rows.empty()) {
        std::string_view line = take(rows, '\n');
        const std::string_view what = take(line, '\t');
        if (what == "usage") {
            sheet.usage = line;
        } else if (what == "about") {
            sheet.about = line;
        } else if (what == "command") {
            CommandSheet sub;
            sub.name = take(line, '\t');
            sub.alias = take(line, '\t');
            sub.summary = line;
            sheet.subcommands.push_back(std::move(sub));
        } else if (what == "option") {
            const std::string_view shortName = take(line, '\t');
            const std::string_view longName = take(line, '\t');
            const std::string_view placeholder = take(line, '\t');
            sheet.options.emplace_back(shortName, longName, placeholder, line);
        } else if (what == "example") {
            const std::string_view command = take(line, '\t');
            sheet.examples.push_back({std::string(command), std::string(line)});
        }
    }
    return sheet;
}

std::vector<CommandSheet> describeCommands(FileSystem& files) {
    std::vector<CommandSheet> out;
    for (const Command& command : commands()) {
        CommandSheet sheet = describe(files, command.run, {});
        sheet.name = command.name;
        sheet.alias = command.alias;
        sheet.summary = command.help;
        for (CommandSheet& sub : sheet.subcommands) {
            CommandSheet full = describe(files, command.run, {sub.name});
            full.name = sheet.name + " " + sub.name;
            full.alias = sub.alias;
            full.summary = sub.summary;
            sub = std::move(full);
        }
        out.push_back(std::move(sheet));
    }
    return out;
}

}  // namespace kcl::tools
