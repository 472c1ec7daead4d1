#!/usr/bin/env python3
"""What must hold for `kcl fmt` whatever it formats.

usage: fmt_test.py --kcl PATH [--seed N] [TREE...]

Over all .k files of the trees (examples and tests/cases of this project when none is given):
    formatting again changes nothing, the comments are the same, in the same order, and numbers and strings too;
    a file is refused only for its own syntax errors, and then left alone.
Over the project's own cases and stacks: the formatted programs print what the programs print.
Over mangled files: no signal and no internal error. Over grown files: cost in proportion. And what is written to disk:
only files that change, with their mode, nothing with --check and --diff.
"""
import argparse
import collections
import concurrent.futures
import os
import random
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import time

import repository
import run_cases

# Comments, strings and numbers, in the order in which the scanner looks for them.
PARTS = re.compile(r"""
    (?P<comment> \#[^\n]* )
  | (?P<string> [rR]?(?P<quotes>"{3}|'{3})(?:\\.|.)*?(?P=quotes)
              | [rR]?"(?:\\.|[^"\\\n])*" | [rR]?'(?:\\.|[^'\\\n])*' )
  | (?P<word> [A-Za-z_$][A-Za-z0-9_]* )
  | (?P<number> [0-9][A-Za-z0-9_.]* )
""", re.X | re.S)


class Failures:
    def __init__(self):
        self.count = 0

    def report(self, text):
        self.count += 1
        print(text)

    def check(self, holds, text):
        if not holds:
            self.report(text)


def parts(text):
    """The comments, and the strings and numbers, of a source text: a list and what occurs how often."""
    comments, literals = [], collections.Counter()
    for found in PARTS.finditer(text.replace("\r\n", "\n")):
        if found.lastgroup == "comment":
            comments.append(found.group())
        elif found.group("string") or found.group("number"):
            literals[found.group()] += 1
    return comments, literals


def read(path):
    with open(path, encoding="utf-8", errors="surrogateescape", newline="") as f:
        return f.read()


def write(path, text):
    with open(path, "w", encoding="utf-8", errors="surrogateescape", newline="") as f:
        f.write(text)


def fmt(kcl, *words, cwd=None, stdin=None):
    return subprocess.run([kcl, "fmt", *words], cwd=cwd, input=stdin, capture_output=True, text=True, errors="surrogateescape",
                          timeout=120, env=dict(os.environ, NO_COLOR="1"), check=False)


def sources(tree):
    for folder, _, files in os.walk(tree):
        yield from sorted(os.path.join(folder, name) for name in files if name.endswith(".k"))


def check_trees(kcl, trees, work, failures):
    """Copies all files side by side, formats them twice and compares."""
    originals = [path for tree in trees for path in sources(tree)]
    for number, path in enumerate(originals):
        folder = os.path.join(work, str(number // 500))
        os.makedirs(folder, exist_ok=True)
        shutil.copyfile(path, os.path.join(folder, f"{number}.k"))
    first = fmt(kcl, "./...", cwd=work)
    failures.check(first.returncode in (0, 1), f"status {first.returncode}: {first.stderr[:500]}")
    changed = set(first.stdout.split())
    for number, path in enumerate(originals):
        name = os.path.join(str(number // 500), f"{number}.k")
        before, after = read(path), read(os.path.join(work, name))
        failures.check((before != after) == (name in changed), f"{path}: listed is not what changed")
        failures.check(parts(before) == parts(after), f"{path}: comments, strings or numbers differ")
        failures.check(all(line.count("\t") == 0 for line in after.split("\n")) or "\t" in before, f"{path}: tabs appeared")
    second = fmt(kcl, "./...", cwd=work)
    failures.check(second.stdout == "", f"formatting again changes {second.stdout.split()[:5]}")
    failures.check(second.stderr == first.stderr, "other errors the second time")
    print(f"{len(originals)} files, {len(changed)} change")


def check_programs(kcl, roots, work, failures):
    """Cases that print a result print the same one after formatting."""
    cases = []
    for root in roots:
        copy = os.path.join(work, os.path.basename(root))
        shutil.copytree(root, copy)
        fmt(kcl, "./...", cwd=copy)
        for folder in run_cases.find_cases(copy):
            case = run_cases.Case(folder)
            words = case.arguments()
            if not case.goldens or case.goldens[0].startswith(("stderr", "error")) or len(case.goldens) > 1 or words[0] != "run" or \
                    case.expected_exit() != 0:
                continue
            cases.append(case)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for case, answer in zip(cases, pool.map(lambda case: case.run(kcl, 60), cases)):
            why = run_cases.judge(case, *answer)
            failures.check(why is None, f"{os.path.relpath(case.folder, work)} after formatting: {why}")
    print(f"{len(cases)} formatted programs print what they printed")


def mangled(text, chance):
    """Texts that are almost programs."""
    yield text[:chance.randrange(len(text) + 1)]
    at = chance.randrange(len(text) + 1)
    yield text[:at] + text[at + chance.randrange(1, 30):]
    yield text[:at] + chance.choice(["{", "}", "[", "]", "(", ")", "\n", "\\\n", "#", '"', "'''", "if ", " else ", ":", ",", "\t",
                                     "lambda ", "@", "\n    ", "\r\n", "\x00", "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16")]) + text[at:]
    lines = text.split("\n")
    line = chance.randrange(len(lines))
    yield "\n".join(lines[:line] + ["  " + lines[line] + "  # comment"] + lines[line + 1:])
    yield "\n".join(lines[:line] + ["", "# comment", ""] + lines[line:])


def check_mangled(kcl, paths, chance, work, failures):
    """All mangled texts in one folder: whatever parses is formatted to something stable, nothing else happens."""
    for number, path in enumerate(paths):
        for kind, text in enumerate(mangled(read(path), chance)):
            write(os.path.join(work, f"{number}_{kind}.k"), text)
    before = {path: read(path) for path in sources(work)}
    first = fmt(kcl, cwd=work)
    failures.check(first.returncode in (0, 1), f"mangled files: status {first.returncode}: "
                   + "".join(line for line in first.stderr.splitlines(True) if "internal" in line)[:500])
    for path in before:
        failures.check(parts(before[path])[0] == parts(read(path))[0] or os.path.basename(path) not in first.stdout,
                       f"{path}: comments differ")
    second = fmt(kcl, cwd=work)
    for name in second.stdout.split():
        failures.report(f"mangled {name} is not stable")
        print(before[os.path.join(work, name)][-600:])
    print(f"{len(before)} mangled files")


def check_growth(kcl, work, failures):
    """Ten times the text takes no more than about ten times the time; deep nesting ends in order."""
    grown = {
        "statements": lambda n: "".join(f"a{i} = {{b = [1,2, # c\n3], d: {i}}}\n" for i in range(n)),
        "one_line": lambda n: "x = [" + ",".join(str(i) for i in range(n * 5)) + "]\n",
        "long_sum": lambda n: "x = 1" + "+ 1" * (n * 5) + "\n",
        "comments": lambda n: "x = {\n" + "# c\n\n" * (n * 3) + "}\n",
        "attributes": lambda n: "schema A:\n" + "".join(f"  a{i} ?: int\n\n" for i in range(n * 2)) + "\n  [str]: int\n",
        "continued": lambda n: "x = 1" + " + \\\n   1" * (n * 2) + "\n",
        "branches": lambda n: "if a: b = 1\n" + "elif c: d = 1\n" * n,
    }
    for name, text in grown.items():
        took = []
        for size in (2000, 20000):
            path = os.path.join(work, f"{name}.k")
            write(path, text(size))
            begin = time.perf_counter()
            done = fmt(kcl, "--check", path)
            took.append(time.perf_counter() - begin)
            failures.check(done.returncode in (0, 3), f"{name}: status {done.returncode}: {done.stderr[:200]}")
        failures.check(took[1] < 30 * took[0] + 0.5, f"{name}: {took[0]:.3f} s, ten times as much {took[1]:.3f} s")
    for name, text in {
        "brackets": lambda n: "x = " + "[" * n + "]" * n + "\n",
        "braces": lambda n: "x = " + "{a = " * n + "1" + "}" * n + "\n",
        "parentheses": lambda n: "x = " + "(" * n + "1" + ")" * n + "\n",
        "blocks": lambda n: "".join(" " * i + "if a:\n" for i in range(n)) + " " * n + "b = 1\n",
        "lambdas": lambda n: "x = " + "lambda {" * n + "1" + "}" * n + "\n",
    }.items():
        for depth in (1000, 20000):
            done = fmt(kcl, "-", stdin=text(depth))
            failures.check(done.returncode in (0, 1), f"{name} nested {depth}: status {done.returncode}")


def check_disk(kcl, work, failures):
    """What is written: only what changes."""
    files = {"ugly.k": "a=1\n", "fine.k": "a = 1\n", "wrong.k": "a = = 1\n", "_hidden.k": "b=2\n", "sub/deep.k": "c=3\n",
             ".git/no.k": "d=4\n", "crlf.k": "a = 1\r\n", "note.txt": "a=1\n"}
    for name, text in files.items():
        os.makedirs(os.path.dirname(os.path.join(work, name)), exist_ok=True)
        write(os.path.join(work, name), text)
        os.utime(os.path.join(work, name), (1, 1))
    os.chmod(os.path.join(work, "ugly.k"), 0o640)
    os.symlink("ugly.k", os.path.join(work, "link.k"))
    os.symlink(".", os.path.join(work, "loop"))

    def state():
        return {name: (read(os.path.join(work, name)), os.stat(os.path.join(work, name)).st_mtime) for name in files}

    untouched = state()
    for words in (["--check", "./..."], ["--dry-run", "./..."], ["--diff", "./..."]):
        done = fmt(kcl, *words, cwd=work)
        failures.check(done.returncode == 1, f"{words}: status {done.returncode}, not 1 for the file with an error")
        failures.check(state() == untouched, f"{words} writes")
    done = fmt(kcl, "--check", "ugly.k", "fine.k", cwd=work)
    failures.check((done.returncode, done.stdout, done.stderr) == (3, "ugly.k\n", "1 KCL file(s) require formatting\n"),
                   f"--check says {done}")
    done = fmt(kcl, cwd=work)
    failures.check(done.returncode == 1, f"status {done.returncode}, not 1 for the file with an error")
    failures.check(done.stdout.split() == ["_hidden.k", "crlf.k", "link.k", "ugly.k"], f"the folder changes {done.stdout.split()}")
    done = fmt(kcl, "./...", cwd=work)
    failures.check(done.stdout.split() == ["sub/deep.k"], f"below it changes {done.stdout.split()}")
    now = state()
    for name in ("fine.k", "wrong.k", ".git/no.k", "note.txt"):
        failures.check(now[name] == untouched[name], f"{name} was written")
    failures.check(now["ugly.k"][0] == "a = 1\n" and now["crlf.k"][0] == "a = 1\n", "a file is not formatted")
    failures.check(stat.S_IMODE(os.stat(os.path.join(work, "ugly.k")).st_mode) == 0o640, "the mode changed")
    failures.check(os.path.islink(os.path.join(work, "link.k")), "the link became a file")
    failures.check(not [name for name in os.listdir(work) if name.count(".") > 1], "a temporary file is left")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kcl", required=True)
    parser.add_argument("--seed", type=int, default=1, help="of what mangles files")
    parser.add_argument("trees", nargs="*")
    options = parser.parse_args()
    kcl = os.path.abspath(options.kcl)
    own = [os.path.join(repository.ROOT, "examples"), os.path.join(repository.ROOT, "tests", "cases")]
    trees = options.trees or own
    failures = Failures()
    with tempfile.TemporaryDirectory() as work:
        def room(name):
            os.mkdir(os.path.join(work, name))
            return os.path.realpath(os.path.join(work, name))
        check_trees(kcl, trees, room("trees"), failures)
        chance = random.Random(options.seed)
        everything = [path for tree in trees for path in sources(tree)]
        check_mangled(kcl, chance.sample(everything, min(300, len(everything))), chance, room("mangled"), failures)
        check_programs(kcl, own, room("programs"), failures)
        check_growth(kcl, room("growth"), failures)
        check_disk(kcl, room("disk"), failures)
    sys.exit(1 if failures.count else 0)


if __name__ == "__main__":
    main()
