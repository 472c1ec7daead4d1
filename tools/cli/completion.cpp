#include "tools/cli/completion.h"

#include <algorithm>
#include <string_view>

namespace kcl::tools {

namespace {

/// The words that may stand as first word behind a command: names of sub-commands, or of shells, or of commands.
[[nodiscard]] std::string wordsBehind(const CommandSheet& sheet, std::span<const CommandSheet> commands) {
    std::string out;
    const auto add = [&out](std::string_view word) { out += (out.empty() ? "" : " ") + std::string(word); };
    for (const CommandSheet& sub : sheet.subcommands) {
        add(sub.name.substr(sub.name.rfind(' ') + 1));
    }
    if (sheet.name == "help") {
        for (const CommandSheet& command : commands) {
            add(command.name);
        }
    }
    // The usage line names the words of a command that takes one of a few: `completion bash|zsh|fish`.
    const std::string first = sheet.usage.substr(sheet.usage.find(' ') == std::string::npos ? sheet.usage.size() : sheet.usage.find(' ') + 1);
    const std::string_view word = std::string_view(first).substr(0, first.find(' '));
    if (sheet.subcommands.empty() && word.find('|') != std::string_view::npos && word.find_first_of("[]") == std::string_view::npos) {
        for (const std::string& choice : OptionSheet("", "", word, "").choices()) {
            add(choice);
        }
    }
    return out;
}

/// The last word of the name, and its aliases.
[[nodiscard]] std::vector<std::string> namesOf(const CommandSheet& sheet) {
    std::vector<std::string> out{sheet.name.substr(sheet.name.rfind(' ') + 1)};
    std::string_view rest = sheet.alias;
    while (!rest.empty()) {
        const std::string_view name = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(name.size() + 1, rest.size()));
        out.emplace_back(name);
    }
    return out;
}

[[nodiscard]] std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) {
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

/// `text` in single quotes; `quote` is what stands for a quote in it.
[[nodiscard]] std::string quoted(std::string_view text, std::string_view quote) {
    std::string out = "'";
    for (const char c : text) {
        out += c == '\'' ? std::string(quote) : std::string(1, c);
    }
    return out + "'";
}

/// Replaces each character of `special` by itself behind a backslash.
[[nodiscard]] std::string backslashed(std::string_view text, std::string_view special) {
    std::string out;
    for (const char c : text) {
        out += special.find(c) == std::string_view::npos ? "" : "\\";
        out += c;
    }
    return out;
}

// --- bash

void bashCase(std::string& out, const CommandSheet& sheet, std::span<const CommandSheet> commands, const std::string& pattern) {
    std::string flags;
    std::string withChoices;
    std::string withFiles;
    for (const OptionSheet& option : sheet.options) {
        const std::string both = "--" + option.longName + (option.shortName.empty() ? "" : "|-" + option.shortName);
        flags += (flags.empty() ? "" : " ") + std::string("--") + option.longName;
        flags += option.shortName.empty() ? "" : " -" + option.shortName;
        if (!option.choices().empty()) {
            withChoices += "                " + both + ") values='" + joined(option.choices()) + "' ;;\n";
        } else if (!option.placeholder.empty()) {
            withFiles += (withFiles.empty() ? "" : "|") + both;
        }
    }
    out += "        " + pattern + ")\n            flags='" + flags + "'\n";
    out += "            words='" + wordsBehind(sheet, commands) + "'\n            case \"$previous\" in\n" + withChoices;
    if (!withFiles.empty()) {
        out += "                " + withFiles + ") files=1 ;;\n";
    }
    out += "            esac ;;\n";
}

}  // namespace

std::string bashCompletion(std::span<const CommandSheet> commands) {
    std::string out = "# bash completion of kcl, made by `kcl completion bash`.\n_kcl() {\n"
                      "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
                      "    local command=${COMP_WORDS[1]} second='' flags='' words='' values='' files=''\n"
                      "    COMPREPLY=()\n"
                      "    # `--flag=value` comes as three words.\n"
                      "    if [[ $current == = ]]; then current=''; elif [[ $previous == = ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
                      "    if (( COMP_CWORD == 1 )) && [[ $current != -* ]]; then\n"
                      "        COMPREPLY=($(compgen -W '";
    for (const CommandSheet& command : commands) {
        out += command.name + " ";
    }
    out += "' -- \"$current\"))\n        return\n    fi\n"
           "    (( COMP_CWORD > 2 )) && second=${COMP_WORDS[2]}\n"
           "    case \"$command $second\" in\n";
    for (const CommandSheet& command : commands) {
        std::string whole;
        for (const std::string& name : namesOf(command)) {
            whole += (whole.empty() ? "'" : "|'") + name + " '*";
        }
        for (const CommandSheet& sub : command.subcommands) {
            std::string both;
            for (const std::string& outer : namesOf(command)) {
                for (const std::string& inner : namesOf(sub)) {
                    both += (both.empty() ? "'" : "|'") + outer + " " + inner + "'";
                }
            }
            bashCase(out, sub, commands, both);
        }
        bashCase(out, command, commands, whole);
    }
    out += "    esac\n"
           "    if [[ -n $values ]]; then\n"
           "        COMPREPLY=($(compgen -W \"$values\" -- \"$current\"))\n"
           "    elif [[ -z $files && $current == -* ]]; then\n"
           "        COMPREPLY=($(compgen -W \"$flags\" -- \"$current\"))\n"
           "    elif [[ -z $files && -n $words ]] && (( COMP_CWORD == 2 )); then\n"
           "        COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
           "    fi\n"
           "}\ncomplete -o bashdefault -o default -F _kcl kcl\n";
    return out;
}

namespace {

// --- zsh

/// One specification of _arguments.
[[nodiscard]] std::string zshOption(const OptionSheet& option) {
    const std::string longOne = "--" + option.longName + (option.placeholder.empty() ? "" : "=");
    const std::string names = option.shortName.empty()
                                  ? longOne
                                  : "{-" + option.shortName + (option.placeholder.empty() ? "" : "+") + "," + longOne + "}";
    std::string rest = "[" + backslashed(option.help, "[]:") + "]";
    if (!option.choices().empty()) {
        rest += ":value:(" + joined(option.choices()) + ")";
    } else if (!option.placeholder.empty()) {
        rest += ":" + backslashed(option.placeholder, ":") + ":" + (option.placeholder.starts_with("DIR") ? "_files -/" : "_files");
    }
    return "'*'" + names + quoted(rest, "'\\''");
}

void zshArguments(std::string& out, const CommandSheet& sheet, std::span<const CommandSheet> commands, std::string_view indent) {
    out += std::string(indent) + "_arguments -s -S";
    for (const OptionSheet& option : sheet.options) {
        out += " \\\n" + std::string(indent) + "    " + zshOption(option);
    }
    const std::string words = wordsBehind(sheet, commands);
    out += " \\\n" + std::string(indent) + "    " + (words.empty() ? "'*:file:_files'" : "'1:word:(" + words + ")' '*:file:_files'") + "\n";
}

[[nodiscard]] std::string alternatives(const CommandSheet& sheet) {
    std::string out;
    for (const std::string& name : namesOf(sheet)) {
        out += (out.empty() ? "" : "|") + name;
    }
    return out;
}

// --- fish

void fishOptions(std::string& out, const CommandSheet& sheet, const std::string& condition) {
    for (const OptionSheet& option : sheet.options) {
        out += "complete -c kcl -n " + quoted(condition, "\\'") + (option.shortName.empty() ? "" : " -s " + option.shortName) +
               " -l " + option.longName;
        if (!option.choices().empty()) {
            out += " -x -a " + quoted(joined(option.choices()), "\\'");
        } else if (!option.placeholder.empty()) {
            out += " -r";
        }
        out += " -d " + quoted(backslashed(option.help, "\\"), "\\'") + "\n";
    }
}

}  // namespace

std::string zshCompletion(std::span<const CommandSheet> commands) {
    std::string out = "#compdef kcl\n# zsh completion of kcl, made by `kcl completion zsh`.\n_kcl() {\n    local -a commands\n    commands=(\n";
    for (const CommandSheet& command : commands) {
        out += "        " + quoted(command.name + ":" + backslashed(command.summary, ":"), "'\\''") + "\n";
    }
    out += "    )\n    if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n"
           "        _describe command commands\n        _files -g '*.k'\n        return\n    fi\n"
           "    local command=$words[2]\n    shift words\n    (( CURRENT-- ))\n    case $command in\n";
    for (const CommandSheet& command : commands) {
        out += "        " + alternatives(command) + ")\n";
        if (!command.subcommands.empty()) {
            out += "            if (( CURRENT > 2 )); then\n                case $words[2] in\n";
            for (const CommandSheet& sub : command.subcommands) {
                out += "                    " + alternatives(sub) + ")\n                        shift words; (( CURRENT-- ))\n";
                zshArguments(out, sub, commands, "                        ");
                out += "                        return ;;\n";
            }
            out += "                esac\n            fi\n";
        }
        zshArguments(out, command, commands, "            ");
        out += "            ;;\n";
    }
    out += "        *) _files ;;\n    esac\n}\n"
           "if [[ $funcstack[1] == _kcl ]]; then _kcl \"$@\"; else compdef _kcl kcl; fi\n";
    return out;
}

std::string fishCompletion(std::span<const CommandSheet> commands) {
    std::string out = "# fish completion of kcl, made by `kcl completion fish`.\n";
    for (const CommandSheet& command : commands) {
        out += "complete -c kcl -n __fish_use_subcommand -a " + command.name + " -d " +
               quoted(backslashed(command.summary, "\\"), "\\'") + "\n";
    }
    for (const CommandSheet& command : commands) {
        std::string names;
        for (const std::string& name : namesOf(command)) {
            names += " " + name;
        }
        const std::string seen = "__fish_seen_subcommand_from" + names;
        std::string inner;
        for (const CommandSheet& sub : command.subcommands) {
            std::string subNames;
            for (const std::string& name : namesOf(sub)) {
                subNames += " " + name;
            }
            fishOptions(out, sub, seen + "; and __fish_seen_subcommand_from" + subNames);
            inner += subNames;
            out += "complete -c kcl -n " + quoted(seen, "\\'") + " -a " + namesOf(sub).front() + " -d " +
                   quoted(backslashed(sub.summary, "\\"), "\\'") + "\n";
        }
        const std::string words = command.subcommands.empty() ? wordsBehind(command, commands) : std::string();
        if (!words.empty()) {
            out += "complete -c kcl -f -n " + quoted(seen, "\\'") + " -a " + quoted(words, "\\'") + "\n";
        }
        fishOptions(out, command, inner.empty() ? seen : seen + "; and not __fish_seen_subcommand_from" + inner);
    }
    return out;
}

}  // namespace kcl::tools
