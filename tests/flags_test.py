#!/usr/bin/env python3
"""Every option that a command's help shows appears in the `cmd` file of some case, and every help has what it must.

usage: flags_test.py --kcl PATH

An option whose answer no golden can hold may instead be called in a test script, as "COMMAND", "--option".
The options come from `kcl COMMAND --help-rows`. Also held: each command has an example in its help, a misspelt option
ends with status 2 and names the right one, `-h` and `kcl help COMMAND` print the same text, the manual page and the
completion scripts name every command and option, and shells that are installed accept their script.
Exit status: 0 when all of it holds.
"""
import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.abspath(__file__))


class Program:
    def __init__(self, path):
        self.path = path

    def __call__(self, *words):
        done = subprocess.run([self.path, *words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True, check=False, timeout=60)
        return done.returncode, done.stdout, done.stderr

    def rows(self, *command):
        return [line.split("\t") for line in self(*command, "--help-rows")[1].splitlines()]


def commands(kcl):
    """(words, aliases of the last word, rows) of every command and sub-command."""
    overview = kcl("help")[1].split("Commands:\n")[1].split("\n\n")[0]
    for name in (line.split()[0] for line in overview.splitlines()):
        rows = kcl.rows(name)
        yield (name,), rows
        for row in rows:
            if row[0] == "command":
                yield (name, row[1]), kcl.rows(name, row[1])


def command_lines():
    """The words of every `cmd` file."""
    for root in ("cases", "cases_native"):
        for folder, _, files in os.walk(os.path.join(ROOT, root)):
            if "cmd" in files:
                with open(os.path.join(folder, "cmd"), encoding="utf-8") as f:
                    yield shlex.split(f.read())


def scripts():
    """What the test scripts write as `"COMMAND", "--option"`."""
    for name in sorted(os.listdir(ROOT)):
        if name.endswith(".py"):
            with open(os.path.join(ROOT, name), encoding="utf-8") as f:
                for command, option in re.findall(r'"([a-z]+)", "(--[a-z-]+)"', f.read()):
                    yield [command, option]


def uses(line, command, known):
    """Whether the words `line` call `command`; a line that names no command runs its words."""
    if command == ("run",) and line and line[0] not in known:
        return True
    names = [{command[0], *known.get(command[0], ())}] + [{word} for word in command[1:]]
    return len(line) >= len(names) and all(word in allowed for word, allowed in zip(line, names))


def gives(line, option):
    """Whether `line` has the option (row of the help)."""
    _, short, long, placeholder, _ = option
    spellings = {"--" + long, "--" + long.replace("-", "_")}
    for word in line:
        if word.split("=")[0] in spellings:
            return True
        if short and len(word) > 1 and word[0] == "-" and word[1] != "-" and short in word[1:] and \
                (word[1] == short or not placeholder):
            return True
    return False


def check_commands(kcl):
    lines = list(command_lines()) + list(scripts())
    known = {words[0]: () for words, _ in commands(kcl)}
    known["run"] = ("r",)
    for words, rows in commands(kcl):
        name = " ".join(words)
        kinds = [row[0] for row in rows]
        if "usage" not in kinds or "about" not in kinds:
            yield f"kcl {name}: no usage line"
        if "example" not in kinds:
            yield f"kcl {name}: no example"
        options = [row for row in rows if row[0] == "option"]
        for option in options:
            if option[2] != "help" and "command" not in kinds and not any(uses(l, words, known) and gives(l, option) for l in lines):
                yield f"kcl {name}: --{option[2]} is in no case's cmd file"
        status, text, _ = kcl(*words, "--help")
        if status != 0 or kcl(*words, "-h")[1] != text or kcl("help", *words)[1] != text:
            yield f"kcl {name}: --help, -h and `kcl help` differ"
        for option in options:
            if len(option[2]) < 4 or "command" in kinds:
                continue
            status, _, message = kcl(*words, "--" + option[2] + "q")
            if status != 2 or "--" + option[2] not in message:
                yield f"kcl {name} --{option[2]}q: status {status}, {message.splitlines()[:1]}"


def check_generated(kcl):
    page = kcl("help", "--man")[1]
    scripts = {shell: kcl("completion", shell)[1] for shell in ("bash", "zsh", "fish")}
    for words, rows in commands(kcl):
        for what, text in [("the manual page", page), *scripts.items()]:
            if words[-1] not in text:
                yield f"{what} does not know kcl {' '.join(words)}"
            for option in (row[2] for row in rows if row[0] == "option"):
                if (option.replace("-", "\\-") if text is page else option) not in text:
                    yield f"{what} does not know --{option}"
    with tempfile.TemporaryDirectory() as folder:
        for shell, script in scripts.items():
            path = os.path.join(folder, shell)
            with open(path, "w", encoding="utf-8") as f:
                f.write(script)
            if shutil.which(shell):
                done = subprocess.run([shell, "-n", path], stderr=subprocess.PIPE, text=True, check=False, timeout=60)
                if done.returncode != 0 or done.stderr:
                    yield f"{shell} refuses its script: {done.stderr}"
        path = os.path.join(folder, "kcl.1")
        with open(path, "w", encoding="utf-8") as f:
            f.write(page)
        if shutil.which("groff"):
            done = subprocess.run(["groff", "-man", "-ww", "-Tascii", path], stdout=subprocess.DEVNULL,
                                  stderr=subprocess.PIPE, text=True, check=False, timeout=60)
            if done.returncode != 0 or done.stderr:
                yield f"groff warns about the manual page: {done.stderr}"


def check_suggestions(kcl):
    for wrong, right in (("rnu", "run"), ("explian", "explain"), ("versoin", "version")):
        status, out, message = kcl(wrong)
        if status != 2 or out or f'"{right}"' not in message:
            yield f"kcl {wrong}: status {status}, {message!r}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kcl", required=True)
    kcl = Program(parser.parse_args().kcl)
    failures = [*check_commands(kcl), *check_generated(kcl), *check_suggestions(kcl)]
    for failure in failures:
        print(failure)
    print(f"{len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
