#!/usr/bin/env python3
"""The form of what is committed, as far as a program can judge it; each breach is printed as file:line: reason.

Headers say what they are for, tables undefine their macro, text has no tabs and no trailing blanks, includes stand in
their guard, nothing names a place outside the repository, and nothing but text is committed.
"""
import os
import re
import sys

import repository

ROOT = repository.ROOT
TEXT = (".cpp", ".h", ".def", ".g4", ".py", ".cmake", ".md", ".txt", ".sh", ".yaml", ".json")
MAX_COLUMNS = 160  # the formatter breaks at 120; what it cannot break may stand out, but not so far
# A place of one machine is no place of the project. The conformance suites have one door, named here.
OUTSIDE = re.compile(r"/work/|\.\./shared\b|/home/\w|/tmp/w\b")
# Inputs of tests that are no text on purpose.
BINARY = "tests/cases/"
OUTSIDE_DOORS = {".ci/run", "tests/conformance/floor.py", "tests/style_test.py"}


def leading_comment_lines(lines):
    """Lines of // text at the top of the file."""
    count = 0
    for line in lines:
        if not line.startswith("//"):
            break
        count += 1
    return count


def check(name):
    with open(os.path.join(ROOT, name), encoding="utf-8", newline="") as f:
        text = f.read()
    lines = text.split("\n")
    if text and not text.endswith("\n"):
        yield 0, "no newline at the end"
    if name not in OUTSIDE_DOORS:
        for number, line in enumerate(lines, 1):
            if OUTSIDE.search(line):
                yield number, "names a place outside the repository"
    for number, line in enumerate(lines, 1):
        if line != line.rstrip() and not name.endswith(".md"):
            yield number, "trailing blanks"
        if "\t" in line:
            yield number, "a tab"
        if len(line) > MAX_COLUMNS and name.endswith((".cpp", ".h", ".py")):
            yield number, f"more than {MAX_COLUMNS} columns"
    has_header = os.path.exists(os.path.join(ROOT, name[:-4] + ".h"))
    if (name.endswith((".h", ".def")) or name.endswith(".cpp") and not has_header) and not leading_comment_lines(lines):
        yield 1, "does not begin with a comment that says what the file is for"
    if name.endswith(".h") and "#pragma once" not in lines:
        yield 1, "no #pragma once"
    if name.endswith((".cpp", ".h")):
        for number, line in enumerate(lines, 1):
            if re.search(r"\b(TODO|FIXME|XXX)\b(?!\()", line):
                yield number, "a TODO names its issue: TODO(#12)"
            if name.endswith(".h") and re.match(r"using namespace ", line):
                yield number, "using namespace in a header"


def is_binary(name):
    with open(os.path.join(ROOT, name), "rb") as f:
        return b"\0" in f.read(8192)


def main():
    names = [n for n in repository.files() if n.endswith(TEXT) and not n.startswith(("grammar/generated/", "tests/cases/"))
             and not n.endswith("LICENSE")]
    breaches = [f"{name}:{line}: {why}" for name in names for line, why in check(name)]
    breaches += [f"{name}:1: not a text file" for name in repository.files() if not name.startswith(BINARY) and is_binary(name)]
    print("\n".join(breaches))
    print(f"{len(names)} files, {len(breaches)} breaches")
    sys.exit(1 if breaches or not names else 0)


if __name__ == "__main__":
    main()
