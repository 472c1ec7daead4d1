#!/usr/bin/env python3
"""The case runner itself: a runner that cannot fail is worse than none, so each way to fail is tried here."""
import os
import subprocess
import sys
import tempfile

RUNNER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "run_cases.py")

# A kcl of a few lines: `run FILE` prints the file, unless its first line is a diagnostic.
FAKE = """#!/bin/sh
read -r first < "$2"
case $first in
  error*) cat "$2" >&2; exit 1;;
  kill) kill -9 $$;;
  warn) echo warning >&2;;
esac
cat "$2"
"""
DIAGNOSTIC = "error[E2G22]: TypeError\n --> main.k:3:1\n  | expected int, got str\n"

# name, files of the case, whether it holds
TABLE = [
    ("stdout equal", {"main.k": "a: 1\n", "stdout.golden": "a: 1\n"}, True),
    ("stdout differs", {"main.k": "a: 1\n", "stdout.golden": "a: 2\n"}, False),
    ("final newline differs", {"main.k": "a: 1\n", "stdout.golden": "a: 1"}, False),
    ("no golden", {"main.k": "a: 1\n"}, False),
    ("unexpected stderr", {"main.k": "warn\n", "stdout.golden": "warn\n"}, False),
    ("error at its place", {"main.k": DIAGNOSTIC, "error.golden": "E2G22 main.k:3\nexpected int\n"}, True),
    ("error at another line", {"main.k": DIAGNOSTIC, "error.golden": "E2G22 main.k:4\n"}, False),
    ("error with another code", {"main.k": DIAGNOSTIC, "error.golden": "E2L23 main.k:3\n"}, False),
    ("error without its text", {"main.k": DIAGNOSTIC, "error.golden": "E2G22 main.k:3\nexpected bool\n"}, False),
    ("stderr equal", {"main.k": DIAGNOSTIC, "stderr.golden": DIAGNOSTIC}, True),
    ("success where an error is due", {"main.k": "a: 1\n", "error.golden": "E2G22 main.k:3\n"}, False),
    ("error where success is due", {"main.k": DIAGNOSTIC, "stdout.golden": ""}, False),
    ("ended by a signal", {"main.k": "kill\n", "stdout.golden": ""}, False),
    ("another exit status", {"main.k": DIAGNOSTIC, "stderr.golden": DIAGNOSTIC, "exit": "3\n"}, False),
    ("arguments of its own", {"cmd": "run 'x y.k'\n", "x y.k": "b: 1\n", "stdout.golden": "b: 1\n"}, True),
]


def run(kcl, root, *more):
    return subprocess.run([sys.executable, RUNNER, "--kcl", kcl, *more, root], check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def main():
    failures = 0
    with tempfile.TemporaryDirectory() as work:
        kcl = os.path.join(work, "kcl")
        with open(kcl, "w", encoding="utf-8") as f:
            f.write(FAKE)
        os.chmod(kcl, 0o755)
        empty = os.path.join(work, "empty")
        os.mkdir(empty)
        answers = [("no case at all", run(kcl, empty).returncode == 0, False)]
        for number, (name, files, holds) in enumerate(TABLE):
            root = os.path.join(work, str(number))
            case = os.path.join(root, "topic", "case")
            os.makedirs(case)
            for file, text in files.items():
                with open(os.path.join(case, file), "w", encoding="utf-8") as f:
                    f.write(text)
            answers.append((name, run(kcl, root).returncode == 0, holds))
            if name == "stdout differs":
                run(kcl, root, "--update")
                answers.append(("an updated case holds", run(kcl, root).returncode == 0, True))
        for name, got, want in answers:
            if got != want:
                failures += 1
                print(f"{name}: the runner says {'holds' if got else 'fails'}")
    print(f"{len(answers) - failures} passed, {failures} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
