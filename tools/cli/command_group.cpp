#include "tools/cli/command_group.h"

#include "tools/cli/command_sheet.h"

#include <algorithm>

namespace kcl::tools {

namespace {

[[nodiscard]] CommandSheet sheetOf(const CommandGroup& group, std::span<const Command> members) {
    CommandSheet sheet;
    sheet.usage = std::string(group.name) + " COMMAND [OPTIONS]";
    sheet.about = group.about;
    for (const Command& member : members) {
        CommandSheet sub;
        sub.name = member.name;
        sub.alias = member.alias;
        sub.summary = member.help;
        sheet.subcommands.push_back(std::move(sub));
    }
    sheet.options.emplace_back("h", "help", "", "show this help");
    sheet.examples.push_back({std::string(group.exampleCommand), std::string(group.exampleText)});
    return sheet;
}

}  // namespace

int runGroup(Invocation& invocation, const CommandGroup& group, std::span<const Command> members) {
    const std::string first = invocation.words.empty() ? std::string() : invocation.words.front();
    if (first == "--help-rows") {
        invocation.out += toRows(sheetOf(group, members));
        return kOk;
    }
    if (first == "--help" || first == "-h" || (first.empty() && group.otherwise == nullptr)) {
        invocation.out += helpText(sheetOf(group, members));
        return kOk;
    }
    if (const Command* member = findCommand(members, first)) {
        invocation.words.erase(invocation.words.begin());
        return member->run(invocation);
    }
    const bool isInput = first.empty() || first.starts_with('-') ||
                         invocation.files.kind(invocation.files.absolute(first)) != FileKind::Missing;
    if (group.otherwise != nullptr && isInput) {
        return group.otherwise(invocation);
    }
    return usageError(invocation, group.name,
                      "unknown command \"" + first + "\" for \"kcl " + std::string(group.name) + "\"" + nearestCommand(members, first));
}

}  // namespace kcl::tools
