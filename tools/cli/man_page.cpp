#include "tools/cli/man_page.h"

namespace kcl::tools {

namespace {

/// Text for troff: no character of it is taken for a request or an escape.
[[nodiscard]] std::string escaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        switch (text[i]) {
            case '\\': out += "\\e"; break;
            case '-': out += "\\-"; break;
            case '\'': out += i == 0 ? "\\&\\(aq" : "\\(aq"; break;
            case '`': out += "\\(ga"; break;
            case '^': out += "\\(ha"; break;
            case '~': out += "\\(ti"; break;
            case '.': out += i == 0 ? "\\&." : "."; break;
            default: out += text[i];
        }
    }
    return out;
}

[[nodiscard]] std::string sentence(const std::string& text) {
    return escaped(text) + (text.ends_with('.') ? "" : ".");
}

void appendCommand(std::string& out, const CommandSheet& sheet) {
    out += ".SS \"kcl " + escaped(sheet.usage) + "\"\n" + sentence(sheet.about) + "\n";
    if (!sheet.alias.empty()) {
        out += "Also called " + escaped(sheet.alias) + ".\n";
    }
    for (const OptionSheet& option : sheet.options) {
        out += ".TP\n.B ";
        out += option.shortName.empty() ? "" : "\\-" + escaped(option.shortName) + ", ";
        out += "\\-\\-" + escaped(option.longName) + (option.placeholder.empty() ? "" : " " + escaped(option.placeholder)) + "\n";
        out += sentence(option.help) + "\n";
    }
    for (const ExampleSheet& example : sheet.examples) {
        out += ".PP\n.nf\n.RS\n$ " + escaped(example.command) + "\n.RE\n.fi\n";
        out += sentence(example.what) + "\n";
    }
    for (const CommandSheet& sub : sheet.subcommands) {
        appendCommand(out, sub);
    }
}

constexpr std::string_view kStatus = R"(.SH "EXIT STATUS"
.TP
.B 0
Done.
.TP
.B 1
The program, or the data that it reads, is wrong. Nothing was written to standard output.
.TP
.B 2
The command line is wrong.
.TP
.B 3
The answer of a command that gives a verdict is no.
.TP
.B 70
A mistake of kcl itself.
.SH ENVIRONMENT
.TP
.B KCL_PKG_PATH
The folder with downloaded modules.
.TP
.B NO_COLOR
When set and not empty, diagnostics have no colours.
.SH FILES
.TP
.B kcl.mod
Name, dependencies and default options of the module whose root folder it marks.
.TP
.B kcl.yaml
The settings file that is used when none is given.
)";

}  // namespace

std::string manPage(std::span<const CommandSheet> commands, std::string_view version) {
    std::string out = ".TH KCL 1 \"\" \"kcl " + escaped(version) + "\" \"User Commands\"\n";
    out += ".SH NAME\nkcl \\- compile configuration written in KCL\n";
    out += ".SH SYNOPSIS\n.B kcl\n.I COMMAND\n[\\fIOPTIONS\\fR]\n.br\n.B kcl\n.I FILES\\fR...\n[\\fIOPTIONS\\fR]\n";
    out += ".SH DESCRIPTION\nCompiles and runs programs of the configuration language KCL, whose result is YAML or JSON.\n"
           "Without a command, files are run. Names of options may be written with _ instead of \\-.\n";
    out += ".SH COMMANDS\n";
    for (const CommandSheet& command : commands) {
        appendCommand(out, command);
    }
    out += kStatus;
    return out;
}

}  // namespace kcl::tools
